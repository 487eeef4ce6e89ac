// SPDX-License-Identifier: MIT
//
// Shenzhen, 深圳.
#ifndef BYLAW_CITIES_SHENZHEN_HPP
#define BYLAW_CITIES_SHENZHEN_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

namespace sources {
inline constexpr provenance shenzhen_reprint{.read_in = reading::reprint,
                                             .address = "https://www.dutenews.com/n/article/8581793"};
inline constexpr provenance shenzhen_demonstration{
    .read_in = reading::reprint,
    .address =
        "https://bg3.co/a/shen-zhen-shi-da-zao-ren-gong-zhi-neng-xian-feng-cheng-shi-de-ruo-gan-cuo-shi-yin-fa."
        "html"};
}  // namespace sources

/// 深圳市打造人工智能先锋城市的若干措施, 深工信规〔2024〕13号. The article of April 2025 names the city without
/// figures; this document was in force.
inline constexpr auto shenzhen_2024_12 = policy{
    bylaw::about{
        .city = {"Shenzhen", "深圳"},
        .government = government::city,
        .edition = "shenzhen_2024_12",
        .title = {"Measures to make Shenzhen a pioneer city of AI", "深圳市打造人工智能先锋城市的若干措施"},
        .number = "深工信规〔2024〕13号",
        .issuer = "深圳市工业和信息化局",
        .status = status::in_force,
        .published = {2024, 12, 18},
        .in_force_from = {2024, 12, 18},
        // "Two years": whether the last day is the 17th or the 18th depends on how one counts.
        .in_force_until = rough_date::between({2026, 12, 17}, {2026, 12, 18}),
        .dates_read_in = reading::reprint,
        .seen_in_force = {sources::end_of_april_2025, {2026, 6, 5}},
        .as_of = {2026, 6, 5},
        .source = sources::shenzhen_reprint,
        .coverage =
            {"Read in the opening part of re-prints, and in an extract of the guide of 2026; later articles and "
             "conditions were not seen. In force for two years from 2024-12-18 (re-print, "
             "https://www.szaicx.com/page141?article_id=16066). That operating rules of 2026 run to 2027-06-30 "
             "stands only in an unverified summary. What is not listed may exist.",
             "据转载文本开头部分及他人摘录的2026年申报指南;后续条款及条件未见。自2024年12月18日起施行,有效期两年("
             "转载文本,"
             "https://www.szaicx.com/page141?article_id=16066)。2026年操作规程有效至2027年6月30日仅见于未经核实的摘要。"
             "未列出的内容可能存在。"}},
    // From 500,000 yuan of it in the year, that sum included.
    clause{
        "training-voucher",
        {"Training-compute voucher", "训力券"},
        first_of(percentage_subsidy{facts::compute_contract_amount, up_to(60_pct)} | when(facts::is_startup),
                 percentage_subsidy{facts::compute_contract_amount, up_to(50_pct)}) |
            when(!facts::compute_supplier_is_affiliated && facts::compute_contract_amount >= 50_wan) |
            at_most_per_year(1000_wan) | annual_pool{"training-voucher", 5_yi},
        provenance{
            .read_in = reading::reprint,
            .address = sources::shenzhen_reprint.address,
            .also_read_in = reading::extract,
            .note = {"The extract is of the guide of 2026: the cap is of a firm and year, a start-up was founded under "
                     "a year ago, affiliated suppliers are excluded, from ¥500,000.00 of compute rented in the year; "
                     "all public money on a contract is at most 50% of it, which is not computed here",
                     "摘录为2026年申报指南:最高限额按每家企业每年计,初创企业指成立未满一年,不含关联供应方,"
                     "当年租用算力50万元起;同一合同各级财政资金合计不超过50%,此处未计算"}},
        particulars{.application = {{2026, 5, 6}, {2026, 6, 5}}, .source = {.read_in = reading::extract}}},
    clause{"corpus-voucher",
           {"Corpus voucher", "语料券"},
           percentage_subsidy{facts::corpus_purchase_cost, up_to(30_pct)} |
               when(!facts::corpus_supplier_is_affiliated) | at_most(200_wan) | annual_pool{"corpus-voucher", 5000_wan},
           provenance{.read_in = reading::reprint,
                      .address = sources::shenzhen_reprint.address,
                      .note = {"For contracts concluded on a data exchange", "适用于在数据交易所签订的合同"}},
           particulars{.applicants = {"firms that operate in the city", "在本市经营的企业"},
                       .application = {{2025, 9, 1}, {2025, 9, 30}},
                       .source = {.read_in = reading::news_report, .address = "hkcd.com.hk 2025-08-20"}}},
    clause{"model-voucher",
           {"Model voucher", "模型券"},
           percentage_subsidy{facts::model_use_cost, up_to(30_pct)} | when(facts::model_is_filed) |
               usually_at_most(100_wan, exceptionally{200_wan}) | at_most_per_year(200_wan) |
               annual_pool{"model-voucher", 1_yi},
           provenance{.read_in = reading::reprint,
                      .address = "https://gba.net.cn/news/2025/18313.html",
                      .note = {"In principle at most 1,000,000 yuan, at most 2,000,000 yuan, a firm and year",
                               "原则上最高100万元,每家企业每年最高不超过200万元"}},
           // To the demand side.
           particulars{.paid_to = payee::firm, .source = {.read_in = reading::reprint}}},
    clause{"demonstration",
           {"Subsidy for demonstration projects", "应用示范项目补贴"},
           percentage_subsidy{facts::scenario_build_input, up_to(30_pct)} | when(!facts::scenario_is_benchmark) |
               at_most(200_wan) | annual_pool{"demonstration", 1_yi},
           sources::shenzhen_demonstration},
    // Instead of the clause before it, out of the same money: what is spent on applications in a year.
    clause{
        "benchmark",
        {"Subsidy for benchmark projects", "标杆项目补贴"},
        percentage_subsidy{facts::scenario_build_input, up_to(30_pct)} | when(facts::scenario_is_benchmark) |
            at_most(1000_wan) | annual_pool{"demonstration", 1_yi},
        provenance{.read_in = reading::reprint,
                   .address = sources::shenzhen_demonstration.address,
                   .also_read_in = reading::extract,
                   .note = {"For a benchmark the authority may raise what demonstration projects get; not both for the "
                            "same content (extract)",
                            "对标杆应用项目可提高资助标准;同一内容不重复资助(摘录)"}}},
    clause{"open-data",
           {"Award for opening data", "数据开放奖励"},
           capped_award{100_wan} | when(facts::opens_data),
           provenance{.read_in = reading::news_report, .address = "hkcd.com.hk 2025-08-20"}},
    exclusive("demonstration", "benchmark", one_or_the_other)};

/// The edition a firm would ask today.
inline constexpr const auto& shenzhen = shenzhen_2024_12;

}  // namespace bylaw::cities

#endif
