// SPDX-License-Identifier: MIT
//
// Xiamen, 厦门.
#ifndef BYLAW_CITIES_XIAMEN_HPP
#define BYLAW_CITIES_XIAMEN_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

namespace sources {
inline constexpr provenance xiamen_official_page{
    .read_in = reading::official_page,
    .address = "https://cz.xm.gov.cn/zwxx/zfxxgk/zfxxgkml/qtxx/rdjyhfh/202507/t20250715_2945093.htm"};
inline constexpr provenance xiamen_reprint{.read_in = reading::reprint,
                                           .address = "http://www.lzxfs.cn/subsidy_info/TVRZek5BPT0="};
}  // namespace sources

/// 厦门市人民政府办公厅关于加快推进智能算力发展和应用的通知, 厦府办规〔2024〕6号. Of its date the number tells the
/// year.
inline constexpr auto xiamen_2024 = policy{
    bylaw::about{.city = {"Xiamen", "厦门"},
                 .government = government::city,
                 .edition = "xiamen_2024",
                 .title = {"Notice on speeding up the development and use of intelligent compute",
                           "厦门市人民政府办公厅关于加快推进智能算力发展和应用的通知"},
                 .number = "厦府办规〔2024〕6号",
                 .issuer = "厦门市人民政府办公厅",
                 .status = status::in_force,
                 .published = {2024},
                 .seen_in_force = {{2025, 7, 15}, {2025, 7, 15}},
                 .as_of = {2025, 7, 15},
                 .source = sources::xiamen_official_page,
                 .coverage = {"What the city's bureau of finance says of the document in a letter of July 2025; the "
                              "document itself was not seen. What is not listed may exist.",
                              "据厦门市财政局2025年7月的答复函,未见文件原文;未列出的内容可能存在。"}},
    // The threshold is of the year's spending, 50,000 yuan included; below it nothing is paid.
    clause{
        "compute-voucher",
        {"Subsidy for intelligent compute", "智能算力补助"},
        percentage_subsidy{facts::domestic_compute_cost + facts::other_compute_cost, up_to(50_pct)} |
            when(facts::domestic_compute_cost + facts::other_compute_cost >= 5_wan) | at_most_per_year(100_wan) |
            annual_pool{"compute-voucher", 5000_wan},
        provenance{.read_in = reading::official_page,
                   .address = sources::xiamen_official_page.address,
                   .note = {"The base is what was actually spent in the year on intelligent compute, bought or rented",
                            "计算基数为年度购买或租用智能算力服务的实际支出费用"}}}};

/// 厦门市进一步推动人工智能产业发展若干措施, 2025-04-21: projects. A draft of its successor was published on
/// 2025-12-31.
inline constexpr auto xiamen_2025_04 = policy{
    bylaw::about{.city = {"Xiamen", "厦门"},
                 .government = government::city,
                 .edition = "xiamen_2025_04",
                 .title = {"Measures to promote the AI industry further", "厦门市进一步推动人工智能产业发展若干措施"},
                 .issuer = "厦门市人民政府办公厅",
                 .status = status::in_force,
                 .published = {2025, 4, 21},
                 .seen_in_force = {{2025, 4, 21}, {2025, 4, 21}},
                 .as_of = {2025, 4, 21},
                 .source = sources::xiamen_reprint,
                 .coverage = sources::opening_of_a_reprint},
    clause{"national-project",
           {"Subsidy for a national AI project won", "国家级人工智能揭榜优胜项目补助"},
           percentage_subsidy{facts::national_project_rd_input, up_to(50_pct)} | at_most(1000_wan),
           provenance{.read_in = reading::reprint,
                      .address = sources::xiamen_reprint.address,
                      .note = {"The cap is per project", "最高限额按单个项目计"}},
           particulars{.decided_by = {"the city's bureau of industry and information technology", "市工信局"}}},
    clause{"provincial-project",
           {"Subsidy for a provincial AI project", "省级人工智能重点攻关及产业化项目补助"},
           percentage_subsidy{facts::provincial_project_rd_input, up_to(40_pct)} | at_most(300_wan),
           provenance{.read_in = reading::reprint,
                      .address = sources::xiamen_reprint.address,
                      .note = {"The cap is per project", "最高限额按单个项目计"}},
           particulars{.decided_by = {"the city's bureau of industry and information technology", "市工信局"}}},
    clause{"city-project",
           {"Subsidy for a challenge project of the city", "市级揭榜挂帅科技项目补助"},
           percentage_subsidy{facts::city_project_rd_input, up_to(30_pct)} | at_most(1000_wan),
           provenance{.read_in = reading::reprint,
                      .address = sources::xiamen_reprint.address,
                      .note = {"The cap is per project", "最高限额按单个项目计"}},
           particulars{.decided_by = {"the city's bureau of science and technology", "市科技局"}}}};

/// The edition a firm would ask today for compute; the other is for projects.
inline constexpr const auto& xiamen = xiamen_2024;

}  // namespace bylaw::cities

#endif
