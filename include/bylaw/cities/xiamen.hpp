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
inline constexpr words xiamen_platforms{
    "the city's bureaus of industry and information technology, and of science and technology, and its commission of "
    "development and reform",
    "市工信局、科技局、发改委"};
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
        percentage_subsidy{facts::compute_cost_paid, up_to(50_pct)} | when(facts::compute_cost_paid >= 5_wan) |
            at_most_per_year(100_wan) | annual_pool{"compute-voucher", 5000_wan},
        provenance{.read_in = reading::official_page,
                   .address = sources::xiamen_official_page.address,
                   .note = {"The base is what was actually spent in the year on intelligent compute, bought or rented",
                            "计算基数为年度购买或租用智能算力服务的实际支出费用"}}}};

/// 厦门市进一步推动人工智能产业发展若干措施, 2025-04-21: projects and platforms.
inline constexpr auto xiamen_2025_04 = policy{
    bylaw::about{
        .city = {"Xiamen", "厦门"},
        .government = government::city,
        .edition = "xiamen_2025_04",
        .title = {"Measures to promote the AI industry further", "厦门市进一步推动人工智能产业发展若干措施"},
        .issuer = "厦门市人民政府办公厅",
        .status = status::in_force,
        .published = {2025, 4, 21},
        .seen_in_force = {{2025, 4, 21}, {2025, 4, 21}},
        .as_of = {2025, 4, 21},
        .source = sources::xiamen_reprint,
        .coverage = {"Read in the opening part of a re-print; later articles, conditions and end dates were not "
                     "seen. Measures of nearly the same title, 厦府办规〔2026〕3号 of 2026-02-14, stand on the "
                     "city's site (t20260228_2983172) and are not listed; that they replace these was not read. "
                     "What is not listed may exist.",
                     "据转载文本开头部分;后续条款、条件及终止日期未见。市政府网站另有标题相近的厦府办规〔2026〕3号"
                     "(2026年2月14日,t20260228_2983172),未收录,是否取代本文件未见;未列出的内容可能存在。"}},
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
           particulars{.decided_by = {"the city's bureau of science and technology", "市科技局"}}},
    clause{"national-platform",
           {"One-off award for a new national platform", "新建国家级平台一次性奖励"},
           fixed_award{3000_wan} | when(facts::builds_national_platform) | once,
           provenance{
               .read_in = reading::reprint,
               .address = sources::xiamen_reprint.address,
               .note = {"For each: key laboratories, engineering research centres, centres of technology or "
                        "manufacturing innovation, application platforms",
                        "重点实验室、工程研究中心、技术创新中心、制造业创新中心、“人工智能+”行业应用平台等,分别给予"}},
           particulars{.decided_by = sources::xiamen_platforms}},
    clause{"other-platform",
           {"Award for a branch of a national platform, or a platform of the province or city",
            "国家级平台分支机构及省市级平台奖励"},
           capped_award{1000_wan} | when(facts::builds_branch_or_provincial_platform),
           provenance{.read_in = reading::reprint,
                      .address = sources::xiamen_reprint.address,
                      .note = {"By what was put in and how it runs", "根据投入和运营情况"}},
           particulars{.decided_by = sources::xiamen_platforms}}};

/// The edition a firm would ask today for compute; the other is for projects.
inline constexpr const auto& xiamen = xiamen_2024;

}  // namespace bylaw::cities

#endif
