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
                        .government = government::city,
                        .edition = "tianjin_2025_04",
                        .title = {"Three-year action plan to promote AI innovation (2025-2027, draft for comment)",
                                  "天津市促进人工智能创新发展三年行动方案(2025-2027年)(征求意见稿)"},
                        .status = status::draft,
                        .published = {2025, 4, 16},
                        .as_of = sources::end_of_april_2025,
                        .source = sources::april_2025_article,
                        .coverage = sources::only_the_article},
           target{.name = {"Revenue of core AI firms", "人工智能核心企业营收"},
                  .figure = figure::over(1000_yi),
                  .due = due::in_year(2027),
                  .source = sources::april_2025_article}};

namespace sources {
inline constexpr provenance tianjin_official_page{
    .read_in = reading::official_page, .address = "https://cz.tj.gov.cn/xwdt/gzdt/202505/t20250527_6941178.html"};
}

/// 天津市促进人工智能创新发展行动方案(2025—2027年) and 天津市算力券实施方案.
inline constexpr auto tianjin_2025_05 = policy{
    bylaw::about{
        .city = {"Tianjin", "天津"},
        .government = government::city,
        .edition = "tianjin_2025_05",
        .title = {"Action plan to promote AI innovation (2025-2027), and the implementation plan for compute vouchers",
                  "天津市促进人工智能创新发展行动方案(2025—2027年)、天津市算力券实施方案"},
        .status = status::in_force,
        .in_force_from = {2025},
        .in_force_until = {2027, 12, 31},
        .seen_in_force = {{2025, 5, 27}, {2025, 5, 27}},
        .as_of = {2025, 5, 27},
        .source = sources::tianjin_official_page,
        .coverage = {"What an official page says of the documents, which were not seen themselves. The vouchers are "
                     "for 2025 and "
                     "2026; the beginning and the end of the plan are those of the period in its title.",
                     "据官方网页所述,未见文件原文。算力券实施期为2025年至2026年;方案的起止日期按标题所载期间。"}},
    clause{
        "compute-voucher",
        {"Compute voucher", "算力券"},
        percentage_subsidy{facts::domestic_compute_cost + facts::other_compute_cost, undocumented} |
            at_most(undocumented) | annual_pool{"compute-voucher", by_year{in_years{2025, 2026, 2000_wan}}},
        provenance{.read_in = reading::official_page,
                   .address = sources::tianjin_official_page.address,
                   .note = {"Supercomputing counts. The rate and the cap stand in no text that was found",
                            "超算计入;补贴比例和最高额在已查文本中均未见"}},
        particulars{.applicants = {"firms of the city", "本市企业"},
                    .paid_by = {"the city's special fund for high-quality manufacturing", "市级制造业高质量发展专项"},
                    .in_force_from = {2025},
                    .in_force_until = {2026, 12, 31}}}};

/// The edition a firm would ask today.
inline constexpr const auto& tianjin = tianjin_2025_05;

}  // namespace bylaw::cities

#endif
