// SPDX-License-Identifier: MIT
//
// Wuhan, 武汉.
#ifndef BYLAW_CITIES_WUHAN_HPP
#define BYLAW_CITIES_WUHAN_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

namespace sources {
/// Of the implementing measure of 2025-08-01.
inline constexpr provenance wuhan_measure{
    .read_in = reading::rule_text,
    .address = "https://jxj.wuhan.gov.cn/xwzx_9/tztg/202508/t20250801_2628402.html",
    .published = {2025, 8, 1}};
inline constexpr words wuhan_applicants{
    "firms and institutions that are legal persons, without a grave safety accident in three years and not on the list "
    "of serious dishonesty",
    "具有法人资格的企业、机构,近三年未发生重大安全事故,未列入严重失信名单"};
inline constexpr words wuhan_bureau{"the city's bureau of economy and information technology, by review",
                                    "市经信局,组织评审"};
inline constexpr words wuhan_money{"the money for AI policy in the city's budget", "人工智能政策专项资金预算"};
}  // namespace sources

/// 武汉市促进人工智能产业发展若干政策措施, 武政规〔2025〕3号.
inline constexpr auto wuhan_2025_04 = policy{
    bylaw::about{
        .city = {"Wuhan", "武汉"},
        .government = government::city,
        .edition = "wuhan_2025_04",
        .title = {"Policy measures to promote the AI industry", "武汉市促进人工智能产业发展若干政策措施"},
        .number = "武政规〔2025〕3号",
        .issuer = "武汉市人民政府",
        .status = status::in_force,
        .published = {2025, 2, 18},
        .in_force_from = {2025, 3, 19},
        .in_force_until = {2027, 3, 19},
        .dates_read_in = reading::extract,
        .seen_in_force = {sources::end_of_april_2025, {2025, 10, 23}},
        .as_of = {2025, 10, 23},
        .source = sources::april_2025_article,
        .coverage =
            {"What the article of April 2025, a re-print and an extract of the official text say; of the document "
             "itself and its implementing measure of 2025-08-01 the opening alone was seen. What is not listed "
             "may exist.",
             "据2025年4月报道、转载文本及他人摘录的政策原文;文件及2025年8月1日实施办法仅见开头;"
             "未列出的内容可能存在。"}},
    clause{"major-project",
           {"Award for undertaking a city major science project", "承担市级重大科技专项奖励"},
           capped_award{2000_wan} | when(facts::undertakes_major_project),
           provenance{.read_in = reading::reprint,
                      .address = "http://bbs.whcdrm.com/archiver/tid-18312.html",
                      .also_read_in = reading::news_report,
                      .note = {"Up to this much per project", "每个项目最高"}},
           particulars{.applicants = sources::wuhan_applicants, .source = sources::wuhan_measure}},
    clause{"model-rd",
           {"Subsidy for large-model R&D", "大模型研发补贴"},
           percentage_subsidy{facts::model_rd_cost, 30_pct} | at_most(undocumented),
           sources::april_2025_article,
           particulars{.applicants = sources::wuhan_applicants,
                       .decided_by = sources::wuhan_bureau,
                       .paid_by = sources::wuhan_money,
                       .source = sources::wuhan_measure}},
    clause{"compute-voucher",
           {"Compute voucher for SMEs", "中小微企业算力券"},
           percentage_subsidy{facts::domestic_compute_cost + facts::other_compute_cost, 50_pct} | when(facts::is_sme) |
               at_most(undocumented) | annual_pool{"compute-voucher", 1000_wan},
           sources::april_2025_article,
           // That vouchers are offset at once stands on an official page of 2025-10-23 (t20251023_2665026).
           particulars{.applicants = sources::wuhan_applicants,
                       .decided_by = sources::wuhan_bureau,
                       .paid_by = sources::wuhan_money,
                       .paid = payment::offset_at_once,
                       .source = sources::wuhan_measure}}};

namespace sources {
inline constexpr provenance wuhan_opc_reprint{.read_in = reading::reprint,
                                              .address = "http://jiweipreview.laoyaoba.com/n/984312"};
}

/// 武汉市支持人工智能OPC创新发展若干措施: for one-person companies.
inline constexpr auto wuhan_2026_02 = policy{
    bylaw::about{
        .city = {"Wuhan", "武汉"},
        .government = government::city,
        .edition = "wuhan_2026_02",
        .title = {"Measures to support the innovation of one-person companies in AI",
                  "武汉市支持人工智能OPC创新发展若干措施"},
        .status = status::in_force,
        .published = {2026, 2, 13},
        .seen_in_force = {{2026, 2, 13}, {2026, 2, 13}},
        .as_of = {2026, 2, 13},
        .source = sources::wuhan_opc_reprint,
        .coverage =
            {"Read in the opening part of a re-print; later articles, conditions and end dates were not seen. A "
             "grant for start-ups, of which a news page tells, is not listed. What is not listed may exist.",
             "据转载文本开头部分;后续条款、条件及终止日期未见。新闻所述创业资助未收录;未列出的内容可能存在。"}},
    clause{
        "compute",
        {"Subsidy for compute of one-person companies", "OPC算力补贴"},
        percentage_subsidy{facts::domestic_compute_cost + facts::other_compute_cost, 50_pct} |
            when(facts::is_one_person_company) | at_most_per_year(20_wan) | for_at_most_years(3),
        provenance{.read_in = reading::reprint,
                   .address = sources::wuhan_opc_reprint.address,
                   .note = {"The base and the cap are of the year's support period. Districts give 2,000 card-hours a "
                            "year beside it",
                            "按当年支持周期内使用算力服务费用计;各区另提供每年不少于2000卡时免费算力"}},
        particulars{.applicants = {"one-person companies in AI: people or very small teams with large models as their "
                                   "base",
                                   "人工智能OPC:以大模型为基础的人才或微型团队创业实体"},
                    .decided_by = {"the city's bureau of data, and of economy and information technology",
                                   "市数据局、市经信局"}}},
    clause{"data-product",
           {"Subsidy for the use of data products", "数据产品利用补助"},
           capped_award{200_wan} | when(facts::uses_data_products),
           provenance{.read_in = reading::reprint,
                      .address = sources::wuhan_opc_reprint.address,
                      .note = {"For units recognised as meeting the requirements, which were not read",
                               "面向经认定符合要求的单位;具体要求未见"}}}};

/// The edition a firm would ask today: the other is for one-person companies alone.
inline constexpr const auto& wuhan = wuhan_2025_04;

}  // namespace bylaw::cities

#endif
