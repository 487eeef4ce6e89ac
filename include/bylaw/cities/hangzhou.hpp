// SPDX-License-Identifier: MIT
//
// Hangzhou, 杭州.
#ifndef BYLAW_CITIES_HANGZHOU_HPP
#define BYLAW_CITIES_HANGZHOU_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

/// 杭州市建设人工智能产业发展高地实施方案(2025年版)(征求意见稿): a draft with a target and no computable measure.
inline constexpr auto hangzhou_2025_04 = policy{
    bylaw::about{
        .city = {"Hangzhou", "杭州"},
        .title =
            {"Implementation plan to make Hangzhou a highland of the AI industry (2025 edition, draft for comment)",
             "杭州市建设人工智能产业发展高地实施方案(2025年版)(征求意见稿)"},
        .status = status::draft,
        .published = {2025, 4, 15},
        .source = sources::april_2025_article,
        .coverage = sources::only_the_article},
    target{.name = {"AI industry funds (the \"3+N\" fund group)", "人工智能产业基金(“3+N”基金集群)"},
           .figure = figure::over(1000_yi),
           .source = sources::april_2025_article}};

/// The edition a firm would ask today.
inline constexpr const auto& hangzhou = hangzhou_2025_04;

}  // namespace bylaw::cities

#endif
