// SPDX-License-Identifier: MIT
//
// The province of Guizhou, 贵州.
#ifndef BYLAW_CITIES_GUIZHOU_HPP
#define BYLAW_CITIES_GUIZHOU_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

namespace sources {
inline constexpr provenance guizhou_reprint{.read_in = reading::reprint, .address = "http://m.jrlcb.cn/p/142407.html"};
}

/// 关于促进全国一体化算力网络国家(贵州)枢纽节点建设的若干激励政策, of eight departments.
inline constexpr auto guizhou_2023_11 = policy{
    bylaw::about{.city = {"Guizhou", "贵州"},
                 .government = government::province,
                 .edition = "guizhou_2023_11",
                 .title = {"Incentives for the Guizhou hub of the national computing network",
                           "关于促进全国一体化算力网络国家(贵州)枢纽节点建设的若干激励政策"},
                 .issuer = "贵州省大数据发展管理局等8部门",
                 .status = status::in_force,
                 .published = {2023, 11},
                 .seen_in_force = {{2023, 11, 1}, {2023, 11, 1}},
                 .as_of = {2023, 11, 1},
                 .source = sources::guizhou_reprint,
                 .coverage = sources::opening_of_a_reprint},
    clause{"compute-voucher",
           {"Guizhou compute voucher", "贵州算力券"},
           percentage_subsidy{facts::domestic_compute_cost + facts::other_compute_cost, undocumented} |
               at_most(undocumented) | annual_pool{"compute-voucher", 8000_wan},
           provenance{
               .read_in = reading::reprint,
               .address = sources::guizhou_reprint.address,
               .note = {"A share of the fee is offset; which was not read. A news report of 2026-03-19 says that "
                        "the measure was revised and the pool of 2026 is ¥140,000,000.00: "
                        "https://chinagovernance.com/document/12723945",
                        "抵扣一定比例服务费用,比例未见。据2026年3月19日新闻报道,管理办法已修订,2026年规模提高到1.4亿元:"
                        "https://chinagovernance.com/document/12723945"}},
           particulars{.applicants = {"firms, universities and research institutions of the province and of others, "
                                      "for compute bought in Guizhou",
                                      "购买贵州算力服务的省内外企业、高校、科研机构等"},
                       .decided_by = {"the province's bureau of big data", "省大数据发展管理局"},
                       .paid = payment::offset_at_once}},
    clause{"benchmark",
           {"Award for a benchmark of compute use", "算力应用标杆项目奖励"},
           percentage_subsidy{facts::benchmark_project_investment, 10_pct} | at_most(200_wan),
           sources::guizhou_reprint}};

/// The edition a firm would ask today.
inline constexpr const auto& guizhou = guizhou_2023_11;

}  // namespace bylaw::cities

#endif
