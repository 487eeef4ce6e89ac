// SPDX-License-Identifier: MIT
//
// Beijing, 北京.
#ifndef BYLAW_CITIES_BEIJING_HPP
#define BYLAW_CITIES_BEIJING_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

/// 北京市加快推动"人工智能+新材料"创新发展行动计划(2025-2027年): a target and no computable measure.
inline constexpr auto beijing_2025_04 =
    policy{bylaw::about{.city = {"Beijing", "北京"},
                        .title = {"Action plan to speed up \"AI + new materials\" innovation (2025-2027)",
                                  "北京市加快推动“人工智能+新材料”创新发展行动计划(2025-2027年)"},
                        .status = status::in_force,
                        .in_force_until = {2027, 12, 31},
                        .source = sources::april_2025_article,
                        .coverage = sources::only_the_article},
           target{.name = {"A new generation of large atomic models of matter released", "发布新一代物质大原子模型"},
                  .due = due::in_year(2027),
                  .source = sources::april_2025_article}};

/// The edition a firm would ask today.
inline constexpr const auto& beijing = beijing_2025_04;

}  // namespace bylaw::cities

#endif
