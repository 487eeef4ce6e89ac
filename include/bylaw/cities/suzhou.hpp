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
               .government = government::city,
               .edition = "suzhou_2025_04",
               .title = {"Measures to build an \"AI+\" innovation pilot zone to a high standard",
                         "苏州市高水平建设“人工智能+”创新发展试验区的若干措施"},
               .status = status::in_force,
               .published = {2025, 2, 14},
               .seen_in_force = sources::in_force_in_the_article,
               .as_of = sources::end_of_april_2025,
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
                  .figure = figure::exactly(1.2_yi),
                  .due = due::in_year(2026),
                  .source = sources::april_2025_article},
           target{.name = {"A national new-generation AI open innovation platform", "国家新一代AI开放创新平台"},
                  .source = sources::april_2025_article}};

namespace sources {
inline constexpr provenance suzhou_reprint{.read_in = reading::reprint, .address = "https://api.laoyaoba.com/n/972655"};
inline constexpr words suzhou_bureaus{"the city's bureau of data, and who is in charge of the field",
                                      "市数据局、各领域行业主管部门"};
}  // namespace sources

/// 苏州市进一步加快建设"人工智能+"城市的若干措施(2026年版).
inline constexpr auto suzhou_2026_01 = policy{
    bylaw::about{
        .city = {"Suzhou", "苏州"},
        .government = government::city,
        .edition = "suzhou_2026_01",
        .title = {"Measures to speed up the \"AI+\" city further (2026 edition)",
                  "苏州市进一步加快建设“人工智能+”城市的若干措施(2026年版)"},
        .status = status::in_force,
        .published = {2025, 12, 30},
        .in_force_from = {2026, 1, 1},
        .in_force_until = {2026, 12, 31},
        .dates_read_in = reading::reprint,
        .as_of = {2025, 12, 30},
        .source = sources::suzhou_reprint,
        .coverage =
            {"Read in the opening part of a re-print; later articles and conditions were not seen. Its second "
             "article is on compute; what it pays was not seen. What is not listed may exist. In force for 2026 "
             "by its title.",
             "据转载文本开头部分;后续条款及条件未见;第二条涉及算力,金额未见;未列出的内容可能存在。按标题2026年有效。"}},
    clause{"pilot-lead",
           {"Award for the lead of a national pilot project", "国家试点项目牵头单位奖励"},
           capped_award{1_yi} | when(facts::leads_pilot_project),
           sources::suzhou_reprint},
    clause{"pilot-partner",
           {"Subsidy for a co-builder of a national pilot project", "国家试点项目参建单位补贴"},
           percentage_subsidy{facts::pilot_input, 40_pct} | when(facts::joins_pilot_project) | at_most(500_wan),
           sources::suzhou_reprint},
    clause{"corpus-purchase",
           {"Subsidy for the purchase of corpora", "语料采购补贴"},
           percentage_subsidy{facts::corpus_purchase_cost, up_to(20_pct)} |
               when(!facts::corpus_supplier_is_affiliated) | at_most(200_wan),
           provenance{.read_in = reading::reprint,
                      .address = sources::suzhou_reprint.address,
                      .note = {"Of data sets and corpora, as reviewed", "计算基数为经审核的数据集和语料采购"}},
           particulars{.decided_by = sources::suzhou_bureaus}},
    clause{"data-platform",
           {"One-off subsidy for a data platform", "数据平台建设一次性补贴"},
           percentage_subsidy{facts::data_platform_investment, up_to(30_pct)} | at_most(500_wan) | once,
           sources::suzhou_reprint,
           particulars{.decided_by = sources::suzhou_bureaus}},
    clause{"data-platform-provincial",
           {"One-off award for a provincial data platform", "省级数据平台一次性奖励"},
           capped_award{50_wan} | when(facts::data_platform_is_provincial) | once,
           sources::suzhou_reprint,
           particulars{.decided_by = sources::suzhou_bureaus}},
    clause{"data-set",
           {"Award for data sets", "数据集奖励"},
           capped_award{200_wan} | when(facts::data_set_is_selected),
           provenance{.read_in = reading::reprint,
                      .address = sources::suzhou_reprint.address,
                      .note = {"Up to this much per source of data", "每个数据来源最高"}},
           particulars{.decided_by = sources::suzhou_bureaus}},
    clause{"consortium-lead",
           {"One-off award for the lead of a consortium", "联合体牵头单位一次性奖励"},
           capped_award{200_wan} | when(facts::leads_consortium) | once,
           sources::suzhou_reprint,
           particulars{.decided_by = sources::suzhou_bureaus}},
    clause{"typical-case",
           {"Award for typical cases", "典型案例奖励"},
           capped_award{50_wan} | when(facts::has_typical_case),
           sources::suzhou_reprint,
           particulars{.decided_by = sources::suzhou_bureaus}},
    clause{
        "data-contest",
        {"Prizes of the data contest", "数据大赛奖励"},
        sum_of(capped_award{200_wan} | when(facts::won_data_contest_first_prize),
               capped_award{100_wan} | when(facts::won_data_contest_second_prize),
               capped_award{50_wan} | when(facts::won_data_contest_third_prize)),
        provenance{.read_in = reading::reprint,
                   .address = sources::suzhou_reprint.address,
                   .note = {"At most this much for a first, second or third prize in the national final of the contest "
                            "\"data x\"",
                            "国家“数据要素×”大赛全国总决赛一、二、三等奖,分别最高"}},
        particulars{.decided_by = sources::suzhou_bureaus}}};

/// The edition a firm would ask today.
inline constexpr const auto& suzhou = suzhou_2026_01;

}  // namespace bylaw::cities

#endif
