// SPDX-License-Identifier: MIT
//
// The province of Anhui, 安徽.
#ifndef BYLAW_CITIES_ANHUI_HPP
#define BYLAW_CITIES_ANHUI_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

namespace sources {
inline constexpr provenance anhui_reprint{.read_in = reading::reprint,
                                          .address = "http://m.xhzhou.com/policy/detail?id=16060"};
inline constexpr words anhui_science_and_technology{"the province's department of science and technology", "省科技厅"};
}  // namespace sources

/// 打造通用人工智能产业创新和应用高地若干政策(2.0版).
inline constexpr auto anhui_2025_08 =
    policy{bylaw::about{.city = {"Anhui", "安徽"},
                        .government = government::province,
                        .edition = "anhui_2025_08",
                        .title = {"Policies for an innovation and application highland of general AI (version 2.0)",
                                  "打造通用人工智能产业创新和应用高地若干政策(2.0版)"},
                        .issuer = "安徽省人民政府",
                        .status = status::in_force,
                        .published = {2025, 8, 11},
                        .seen_in_force = {{2025, 8, 11}, {2025, 8, 11}},
                        .as_of = {2025, 8, 11},
                        .source = sources::anhui_reprint,
                        .coverage = sources::opening_of_a_reprint},
           clause{"challenge-scenario",
                  {"Subsidy for a challenge scenario won", "场景创新揭榜项目支持"},
                  percentage_subsidy{facts::scenario_build_input, up_to(20_pct)} |
                      when(facts::wins_challenge_scenario) | at_most(1000_wan),
                  sources::anhui_reprint,
                  particulars{.decided_by = sources::anhui_science_and_technology}},
           clause{"benchmark-scenario",
                  {"Subsidy for a benchmark scenario", "场景应用标杆支持"},
                  percentage_subsidy{facts::scenario_build_input, 20_pct} | when(facts::scenario_is_excellent) |
                      at_most(100_wan),
                  sources::anhui_reprint,
                  particulars{.decided_by = sources::anhui_science_and_technology}},
           clause{"research-base",
                  {"Subsidy for a base of AI in research", "科学研究领域人工智能应用基地支持"},
                  percentage_subsidy{facts::research_base_rd_input, up_to(30_pct)} | at_most(1000_wan),
                  sources::anhui_reprint,
                  particulars{.decided_by = sources::anhui_science_and_technology}},
           // 不重复资金支持: which of the two is not said.
           exclusive("challenge-scenario", "benchmark-scenario", one_or_the_other)};

/// The edition a firm would ask today.
inline constexpr const auto& anhui = anhui_2025_08;

}  // namespace bylaw::cities

#endif
