// SPDX-License-Identifier: MIT
//
// Shanghai, 上海.
#ifndef BYLAW_CITIES_SHANGHAI_HPP
#define BYLAW_CITIES_SHANGHAI_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

/// 上海市关于促进智算云产业创新发展的实施意见(2025-2027年): a target and no computable measure.
inline constexpr auto shanghai_2025_04 =
    policy{bylaw::about{.city = {"Shanghai", "上海"},
                        .title = {"Opinions on promoting the intelligent-computing cloud industry (2025-2027)",
                                  "上海市关于促进智算云产业创新发展的实施意见(2025-2027年)"},
                        .status = status::in_force,
                        .in_force_until = {2027, 12, 31},
                        .source = sources::april_2025_article,
                        .coverage = sources::only_the_article},
           target{.name = {"Intelligent-computing cloud industry", "智算云产业规模"},
                  .figure = figure::over(2000_yi),
                  .due = due::in_year(2027),
                  .source = sources::april_2025_article}};

/// The edition a firm would ask today.
inline constexpr const auto& shanghai = shanghai_2025_04;

}  // namespace bylaw::cities

#endif
