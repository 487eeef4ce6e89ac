// SPDX-License-Identifier: MIT
//
// Suzhou, 苏州.
#ifndef BYLAW_CITIES_SUZHOU_HPP
#define BYLAW_CITIES_SUZHOU_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

/// 苏州市高水平建设"人工智能+"创新发展试验区的若干措施, released on 2025-02-14.
inline constexpr auto suzhou_2025_04 =
    policy{bylaw::about{
               .city = {"Suzhou", "苏州"},
               .title = {"Measures to build an \"AI+\" innovation pilot zone to a high standard",
                         "苏州市高水平建设“人工智能+”创新发展试验区的若干措施"},
               .status = status::in_force,
               .published = {2025, 2, 14},
               .superseded_by = "suzhou_2026_01",
               .source = sources::april_2025_article,
               .coverage = {"Only what the article of April 2025 reports. In force then; its end is unknown, and that "
                            "suzhou_2026_01 replaced it was not verified.",
                            "仅含2025年4月报道所载内容。当时有效,终止日期不详;是否已被2026年版取代未经核实。"}},
           clause{"core-technology",
                  {"Award for core technology", "核心技术攻关奖励"},
                  capped_award{1000_wan} | when(facts::undertakes_core_technology_project),
                  sources::april_2025_article},
           clause{"large-model",
                  {"Award for a general model of the hundred-billion class", "千亿级通用大模型奖励"},
                  capped_award{2000_wan} | when(facts::builds_hundred_billion_model),
                  sources::april_2025_article},
           clause{"scenario",
                  {"Subsidy for an opened key-industry scenario", "重点行业开放场景补贴"},
                  percentage_subsidy{facts::scenario_investment, 20_pct} | when(facts::scenario_is_key_industry) |
                      at_most(undocumented),
                  sources::april_2025_article},
           clause{"first-set-equipment",
                  {"Award for a first set of equipment", "首台(套)装备奖励"},
                  fixed_award{100_wan} | when(facts::has_first_set_equipment),
                  sources::april_2025_article},
           // The article attaches the special funds to no clause, so they are no pool.
           target{.name = {"Special funds added", "新增专项资金"},
                  .figure = figure::at_least(1.2_yi),
                  .due = due::in_year(2026),
                  .source = sources::april_2025_article},
           target{.name = {"A national new-generation AI open innovation platform", "国家新一代AI开放创新平台"},
                  .source = sources::april_2025_article}};

/// The edition a firm would ask today.
inline constexpr const auto& suzhou = suzhou_2025_04;

}  // namespace bylaw::cities

#endif
