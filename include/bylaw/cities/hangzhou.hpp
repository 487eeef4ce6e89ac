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
        .government = government::city,
        .edition = "hangzhou_2025_04",
        .title =
            {"Implementation plan to make Hangzhou a highland of the AI industry (2025 edition, draft for comment)",
             "杭州市建设人工智能产业发展高地实施方案(2025年版)(征求意见稿)"},
        .status = status::draft,
        .published = {2025, 4, 15},
        .as_of = sources::end_of_april_2025,
        .source = sources::april_2025_article,
        .coverage = sources::only_the_article},
    target{.name = {"AI industry funds (the \"3+N\" fund group)", "人工智能产业基金(“3+N”基金集群)"},
           .figure = figure::over(1000_yi),
           .source = sources::april_2025_article}};

namespace sources {
inline constexpr provenance hangzhou_reprint{.read_in = reading::reprint,
                                             .address = "https://www.szaicx.com/page141?article_id=17429"};
}

/// 杭州市加快建设人工智能创新高地实施方案(2025年版) and its annex, 杭政函〔2025〕65号.
inline constexpr auto hangzhou_2025_06 = policy{
    bylaw::about{
        .city = {"Hangzhou", "杭州"},
        .government = government::city,
        .edition = "hangzhou_2025_06",
        .title =
            {"Implementation plan to speed up Hangzhou's AI innovation highland (2025 edition), with its annex of "
             "policy measures",
             "杭州市加快建设人工智能创新高地实施方案(2025年版)及附件《杭州市加快建设人工智能创新高地的若干政策举措》"},
        .number = "杭政函〔2025〕65号",
        .issuer = "杭州市人民政府",
        .status = status::in_force,
        .published = {2025, 6, 13},
        .seen_in_force = {{2026, 8, 17}, {2026, 8, 17}},
        .as_of = {2026, 8, 17},
        .source = sources::hangzhou_reprint,
        .coverage = {"Read in the opening part of a re-print; later articles, conditions and end dates were not seen. "
                     "Last spoken of as in force in a private note of 2026-08-17. What is not listed may exist.",
                     "据转载文本开头部分;后续条款、条件及终止日期未见;最近一次述及其有效为2026年8月17日的私人笔记;"
                     "未列出的内容可能存在。"}},
    // 30% or 20% by the type of facility: a ceiling of 30% either way. The size test is of the compute contracts
    // declared in the year, 500,000 yuan included; what is incurred of them cannot be more, so the greater of the two
    // is tested, and who says nothing of contracts does not pass for a small one.
    clause{
        "compute-voucher",
        {"Compute voucher", "算力券"},
        first_of(
            percentage_subsidy{facts::domestic_compute_cost + facts::other_compute_cost + facts::model_use_cost,
                               up_to(50_pct)} |
                when(facts::is_sme && greater_of(facts::compute_contracts_declared,
                                                 facts::domestic_compute_cost + facts::other_compute_cost) <= 50_wan),
            percentage_subsidy{facts::domestic_compute_cost + facts::other_compute_cost + facts::model_use_cost,
                               up_to(30_pct)}) |
            at_most_per_year(800_wan) | annual_pool{"compute-voucher", 2.5_yi},
        provenance{
            .read_in = reading::reprint,
            .address = "https://www.szaicx.com/page141?article_id=17429",
            .note =
                {"The base is compute and model-service contract amounts actually incurred in the year; "
                 "30% or 20% by the type of facility: in the predecessor, 杭政办函〔2024〕40号, at most "
                 "30% of domestic facilities, 20% of others, 30% of models and agents; a private note of "
                 "2026-08-17 repeats 30% and 20%, and which it is stays open here. The size test is of "
                 "compute contracts (智算合同) alone, and of 中小企业, of which micro firms are a kind. "
                 "Of city and district the higher counts, per contract (news). For firms of multimodal "
                 "base models the authority may relax the cap",
                 "计算基数为本年度实际发生的算力及模型服务合同金额,按设施类型为30%或20%:前一政策杭政办函〔2024〕40号为"
                 "国产设施最高30%、其他最高20%、模型及智能体30%;2026年8月17日的私人笔记亦称30%和20%,"
                 "具体适用此处不作判断。"
                 "规模条件仅看中小企业(含微型企业)的智算合同。市、区同一合同就高不重复(据新闻)。"
                 "对多模态基础模型企业,最高限额可由主管部门放宽"}},
        particulars{.decided_by = {"the city's bureau of economy and information technology, and its commission of "
                                   "development and reform",
                                   "市经信局、市发改委"}}},
    clause{"upper-level-project",
           {"Matching of national and provincial project money", "国家和省级项目配套资助"},
           percentage_subsidy{facts::upper_level_grant_received, 25_pct} | at_most(500_wan),
           sources::hangzhou_reprint},
    clause{"competitive-project",
           {"Subsidy for competitive projects", "竞争性项目资助"},
           percentage_subsidy{facts::project_input, up_to(20_pct)} | when(facts::competitive_project_selected) |
               at_most(300_wan),
           sources::hangzhou_reprint},
    clause{"rd",
           {"Award for R&D", "研发投入奖励"},
           percentage_subsidy{facts::rd_input, undocumented} | at_most(300_wan),
           provenance{.read_in = reading::reprint,
                      .address = sources::hangzhou_reprint.address,
                      .note = {"By the size of R&D; which share of it was not read", "按研发投入给予,比例未见"}}},
    clause{"directed-project",
           {"Subsidy for directed projects", "定向项目资助"},
           percentage_subsidy{facts::directed_project_input, undocumented} | at_most(1000_wan),
           provenance{.read_in = reading::reprint,
                      .address = sources::hangzhou_reprint.address,
                      .note = {"Which share of the input was not read", "投入的补贴比例未见"}}}};

/// The edition a firm would ask today.
inline constexpr const auto& hangzhou = hangzhou_2025_06;

}  // namespace bylaw::cities

#endif
