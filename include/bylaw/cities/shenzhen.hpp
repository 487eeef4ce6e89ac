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
}

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
        .seen_in_force = sources::in_force_since_the_article,
        .source = sources::shenzhen_reprint,
        .coverage = {"Read in the opening part of re-prints; later articles, conditions and end dates were not seen. "
                     "That it is valid for two years stands only in an unverified summary.",
                     "据转载文本开头部分;后续条款、条件及终止日期未见。“有效期两年”仅见于未经核实的摘要。"}},
    // The base is the contract for training compute; the vocabulary has it as compute cost.
    clause{"training-voucher",
           {"Training-compute voucher", "训力券"},
           first_of(percentage_subsidy{facts::domestic_compute_cost + facts::other_compute_cost, up_to(60_pct)} |
                        when(facts::is_startup),
                    percentage_subsidy{facts::domestic_compute_cost + facts::other_compute_cost, up_to(50_pct)}) |
               at_most(1000_wan) | annual_pool{"training-voucher", 5_yi},
           sources::shenzhen_reprint},
    clause{"corpus-voucher",
           {"Corpus voucher", "语料券"},
           percentage_subsidy{facts::corpus_purchase_cost, up_to(30_pct)} |
               when(!facts::corpus_supplier_is_affiliated) | at_most(200_wan) | annual_pool{"corpus-voucher", 5000_wan},
           provenance{.read_in = reading::reprint,
                      .address = sources::shenzhen_reprint.address,
                      .note = {"For contracts concluded on a data exchange", "适用于在数据交易所签订的合同"}}},
    // In principle at most 1,000,000 yuan, at the authority's discretion up to 2,000,000: the amount is a ceiling
    // either way, from nothing, so the highest one that may be granted bounds it.
    clause{"model-voucher",
           {"Model voucher", "模型券"},
           percentage_subsidy{facts::model_use_cost, up_to(30_pct)} | at_most_per_year(200_wan) |
               annual_pool{"model-voucher", 1_yi},
           provenance{
               .read_in = reading::reprint,
               .address = "https://gba.net.cn/news/2025/18313.html",
               .note = {"In principle at most 1,000,000 yuan, at most 2,000,000 yuan a firm and year; between the two "
                        "the authority decides",
                        "原则上最高100万元,每家企业每年最高不超过200万元,其间由主管部门裁量"}}},
    clause{
        "demonstration",
        {"Subsidy for demonstration projects", "应用示范项目补贴"},
        percentage_subsidy{facts::scenario_build_input, up_to(30_pct)} | at_most(200_wan) |
            annual_pool{"demonstration", 1_yi},
        provenance{.read_in = reading::reprint,
                   .address = "https://bg3.co/a/shen-zhen-shi-da-zao-ren-gong-zhi-neng-xian-feng-cheng-shi-de-ruo-gan-"
                              "cuo-shi-yin-fa.html"}}};

/// The edition a firm would ask today.
inline constexpr const auto& shenzhen = shenzhen_2024_12;

}  // namespace bylaw::cities

#endif
