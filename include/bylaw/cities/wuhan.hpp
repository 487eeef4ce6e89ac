// SPDX-License-Identifier: MIT
//
// Wuhan, 武汉.
#ifndef BYLAW_CITIES_WUHAN_HPP
#define BYLAW_CITIES_WUHAN_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

/// 武汉市促进人工智能产业发展若干政策措施, 武政规〔2025〕3号.
inline constexpr auto wuhan_2025_04 = policy{
    bylaw::about{
        .city = {"Wuhan", "武汉"},
        .government = government::city,
        .edition = "wuhan_2025_04",
        .title = {"Policy measures to promote the AI industry", "武汉市促进人工智能产业发展若干政策措施"},
        .number = "武政规〔2025〕3号",
        .issuer = "武汉市人民政府",
        .status = status::in_force,
        .published = {2025, 2, 18},
        .in_force_from = {2025, 3, 19},
        .in_force_until = {2027, 3, 19},
        .dates_read_in = reading::unverified_summary,
        .seen_in_force = sources::in_force_since_the_article,
        .source = sources::april_2025_article,
        .coverage = {"What the article of April 2025 and a news report say; the document itself was not seen. What is "
                     "not listed may exist.",
                     "据2025年4月报道及新闻报道,未见文件原文;未列出的内容可能存在。"}},
    clause{"major-project",
           {"Award for undertaking a city major science project", "承担市级重大科技专项奖励"},
           capped_award{2000_wan} | when(facts::undertakes_major_project),
           provenance{.read_in = reading::news_report, .note = {"Up to this much per project", "每个项目最高"}}},
    clause{"model-rd",
           {"Subsidy for large-model R&D", "大模型研发补贴"},
           percentage_subsidy{facts::model_rd_cost, 30_pct} | at_most(undocumented),
           sources::april_2025_article},
    clause{"compute-voucher",
           {"Compute voucher for SMEs", "中小微企业算力券"},
           percentage_subsidy{facts::domestic_compute_cost + facts::other_compute_cost, 50_pct} | when(facts::is_sme) |
               at_most(undocumented) | annual_pool{"compute-voucher", 1000_wan},
           sources::april_2025_article}};

/// The edition a firm would ask today.
inline constexpr const auto& wuhan = wuhan_2025_04;

}  // namespace bylaw::cities

#endif
