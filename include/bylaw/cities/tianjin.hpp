// SPDX-License-Identifier: MIT
//
// Tianjin, 天津.
#ifndef BYLAW_CITIES_TIANJIN_HPP
#define BYLAW_CITIES_TIANJIN_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

/// 天津市促进人工智能创新发展三年行动方案(2025-2027年)(征求意见稿): a draft with a target and no computable measure.
inline constexpr auto tianjin_2025_04 =
    policy{bylaw::about{.city = {"Tianjin", "天津"},
                        .title = {"Three-year action plan to promote AI innovation (2025-2027, draft for comment)",
                                  "天津市促进人工智能创新发展三年行动方案(2025-2027年)(征求意见稿)"},
                        .status = status::draft,
                        .published = {2025, 4, 16},
                        .source = sources::april_2025_article,
                        .coverage = sources::only_the_article},
           target{.name = {"Revenue of core AI firms", "人工智能核心企业营收"},
                  .figure = figure::over(1000_yi),
                  .due = due::in_year(2027),
                  .source = sources::april_2025_article}};

/// The edition a firm would ask today.
inline constexpr const auto& tianjin = tianjin_2025_04;

}  // namespace bylaw::cities

#endif
