// SPDX-License-Identifier: MIT
//
// Chengdu, 成都.
#ifndef BYLAW_CITIES_CHENGDU_HPP
#define BYLAW_CITIES_CHENGDU_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

/// 成都市打造人工智能产业发展高地的若干政策(征求意见稿), April 2025; finalised in August 2025.
inline constexpr auto chengdu_2025_04 = policy{
    bylaw::about{
        .city = {"Chengdu", "成都"},
        .government = government::city,
        .edition = "chengdu_2025_04",
        .title = {"Policies to make Chengdu a highland of the AI industry (draft for comment)",
                  "成都市打造人工智能产业发展高地的若干政策(征求意见稿)"},
        .status = status::draft,
        .published = {2025, 4},
        .as_of = sources::end_of_april_2025,
        .superseded_by = "chengdu_2025_08",
        .source = sources::april_2025_article,
        .coverage = {"What the article of April 2025 reports, and the opening part of a re-print of the draft. "
                     "What is not listed may exist.",
                     "2025年4月报道所载内容及征求意见稿转载文本的开头部分;未列出的内容可能存在。"}},
    clause{"compute-voucher",
           {"Compute voucher", "算力券"},
           (percentage_subsidy{facts::domestic_compute_cost, between(50_pct, 60_pct)} +
            percentage_subsidy{facts::other_compute_cost, between(30_pct, 40_pct)}) |
               at_most_per_year(500_wan) | annual_pool{"compute-voucher", 1_yi},
           sources::april_2025_article},
    clause{"top-100",
           {"Award for a firm on a national top-100 list", "全国百强企业奖励"},
           capped_award{200_wan} | when(facts::on_national_top_100),
           sources::april_2025_article},
    clause{"top-talent",
           {"Award for top talent", "顶尖人才奖励"},
           capped_award{1000_wan} | when(facts::employs_top_talent),
           provenance{
               .read_in = reading::april_2025_article,
               .address = sources::april_2025_article.address,
               .note = {"Per person or per firm, and to whom, is not documented", "按人或按企业及发放对象均未载明"}}},
    clause{"scenario",
           {"Subsidy for excellent scenarios", "优秀应用场景补贴"},
           percentage_subsidy{facts::scenario_purchase, 20_pct} |
               when(facts::scenario_is_excellent && !facts::scenario_is_government_funded) | at_most(500_wan) |
               annual_quota{"scenario", 10},
           provenance{
               .read_in = reading::april_2025_article,
               .address = sources::april_2025_article.address,
               .note = {"The number of ten a year, and that the base is AI products and services bought by a provider "
                        "that is not government-funded, were read in a re-print of the draft",
                        "每年10个的名额,以及计算基数为非财政资金投资的场景提供方采购的人工智能产品和服务,"
                        "见征求意见稿转载文本"}}},
    clause{"scenario-lead",
           {"Subsidy for the lead of a scenario consortium", "场景联合体牵头单位补贴"},
           percentage_subsidy{facts::consortium_rd_input, 20_pct} | when(facts::leads_scenario_consortium) |
               at_most(200_wan) | annual_quota{"scenario-lead", 10},
           provenance{.read_in = reading::reprint}},
    clause{"industry-park",
           {"One-off award to the operator of a selected park", "入选产业园区运营机构一次性奖励"},
           fixed_award{1000_wan} | when(facts::operates_selected_park) | once | annual_quota{"industry-park", 4},
           provenance{.read_in = reading::april_2025_article,
                      .address = sources::april_2025_article.address,
                      .note = {"The number of four a year; the amount was read in a re-print of the draft",
                               "每年4个;金额见征求意见稿转载文本"}}},
    target{.name = {"\"AI+\" scenarios opened", "开放“人工智能+”应用场景"},
           .figure = figure::at_least(70),
           .due = due::each_year(),
           .source = sources::april_2025_article}};

namespace sources {
inline constexpr provenance chengdu_reprint{.read_in = reading::reprint,
                                            .address = "http://www.cnlxxl.com/news/202509021021256706.html"};
inline constexpr words chengdu_bureaus{
    "the city's bureau of economy and information technology, its commission of the new economy", "市经信局市新经济委"};
}  // namespace sources

/// 成都市打造人工智能产业发展新高地若干政策, August 2025: the final text of the draft above.
inline constexpr auto chengdu_2025_08 = policy{
    bylaw::about{
        .city = {"Chengdu", "成都"},
        .government = government::city,
        .edition = "chengdu_2025_08",
        .title = {"Policies to make Chengdu a new highland of the AI industry",
                  "成都市打造人工智能产业发展新高地若干政策"},
        .status = status::in_force,
        .in_force_from = {2025, 8},
        .seen_in_force = {{2026, 4, 20}, {2026, 4, 20}},
        .as_of = {2026, 4, 20},
        .source = sources::chengdu_reprint,
        .coverage =
            {"Read in the opening part of a re-print; later articles, conditions and end dates were not seen. What is "
             "not "
             "listed may exist. In force from August 2025; the day was not read.",
             "据转载文本开头部分;后续条款、条件及终止日期未见;未列出的内容可能存在。自2025年8月起施行,具体日期未见。"}},
    clause{
        "compute-voucher",
        {"Compute voucher", "算力券"},
        percentage_subsidy{facts::domestic_compute_cost + facts::other_compute_cost, up_to(60_pct)} |
            at_most_per_year(500_wan) | annual_pool{"compute-voucher", 1_yi},
        provenance{
            .read_in = reading::reprint,
            .address = sources::chengdu_reprint.address,
            .also_read_in = reading::news_report,
            .also_address = "scdaily 202604/83241203",
            .note =
                {"The report tells of the revised voucher measure, 成都市算力券管理办法(修订), of April 2026: a "
                 "pool of ¥100,000,000.00 a year, before ¥10,000,000.00; at most ¥5,000,000.00 a firm, "
                 "before ¥1,000,000.00; operators of one-person companies too. That it is 60% of domestic "
                 "and 30% of other compute stands in an unverified summary alone",
                 "2026年4月报道称《成都市算力券管理办法(修订)》:年度资金池由1000万元提高到1亿元,"
                 "每家企业最高由100万元提高到500万元,OPC运营主体亦可申领。国产60%、其他30%的分档仅见于未经核实的摘要"}},
        particulars{.decided_by = sources::chengdu_bureaus, .paid = payment::offset_at_once}},
    clause{"model-use",
           {"Subsidy for the use of models", "模型使用补贴"},
           percentage_subsidy{facts::model_use_cost, up_to(30_pct)} | at_most(100_wan),
           sources::chengdu_reprint,
           particulars{.decided_by = sources::chengdu_bureaus}},
    clause{"scenario",
           {"Subsidy for application scenarios", "应用场景补贴"},
           percentage_subsidy{facts::scenario_build_input, up_to(30_pct)} | at_most(100_wan) |
               annual_quota{"scenario", 20},
           sources::chengdu_reprint,
           particulars{.decided_by = sources::chengdu_bureaus}},
    clause{"green-data-centre",
           {"One-off award for a new national green data centre", "新获评国家绿色数据中心一次性奖励"},
           fixed_award{100_wan} | when(facts::runs_green_data_centre) | once,
           sources::chengdu_reprint,
           particulars{.decided_by = sources::chengdu_bureaus}}};

/// The edition a firm would ask today.
inline constexpr const auto& chengdu = chengdu_2025_08;

}  // namespace bylaw::cities

#endif
