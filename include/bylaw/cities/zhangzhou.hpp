// SPDX-License-Identifier: MIT
//
// Zhangzhou, 漳州.
#ifndef BYLAW_CITIES_ZHANGZHOU_HPP
#define BYLAW_CITIES_ZHANGZHOU_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

namespace sources {
inline constexpr provenance zhangzhou_reprint{.read_in = reading::reprint,
                                              .address = "http://xqb.xujc.com/2025/0710/c5972a160916/page.htm"};
inline constexpr words zhangzhou_development_and_reform{
    "the city's commission of development and reform (bureau of data)", "市发改委(数据管理局)"};
}  // namespace sources

/// Measures of July 2025; the opening of the re-print does not name their title.
inline constexpr auto zhangzhou_2025_07 = policy{
    bylaw::about{.city = {"Zhangzhou", "漳州"},
                 .government = government::city,
                 .edition = "zhangzhou_2025_07",
                 .title = {"Measures for the innovation ecosystem of general AI (title not read)",
                           "漳州市通用人工智能产业创新发展措施(原标题未见)"},
                 .status = status::in_force,
                 .published = {2025, 7},
                 .seen_in_force = {{2025, 7, 10}, {2025, 7, 10}},
                 .as_of = {2025, 7, 10},
                 .source = sources::zhangzhou_reprint,
                 .coverage = sources::opening_of_a_reprint},
    clause{"compute-voucher",
           {"Compute voucher", "算力券"},
           percentage_subsidy{facts::compute_contract_amount, up_to(50_pct)} | at_most(200_wan),
           provenance{.read_in = reading::reprint,
                      .address = sources::zhangzhou_reprint.address,
                      .note = {"For compute that is rented to use large models; the base is the contract",
                               "面向租用智能算力开展大模型应用的企业;计算基数为合同金额"}},
           particulars{.decided_by = sources::zhangzhou_development_and_reform}},
    clause{"model-voucher",
           {"Model voucher", "模型券"},
           percentage_subsidy{facts::model_use_cost, up_to(30_pct)} | when(facts::model_is_filed) | at_most(200_wan),
           provenance{.read_in = reading::reprint,
                      .address = sources::zhangzhou_reprint.address,
                      .note = {"For services on a model filed with the national office, of some scale and effect",
                               "依托国家网信办备案的大模型,达到一定规模、具有良好成效"}},
           particulars{.decided_by = sources::zhangzhou_development_and_reform}},
    clause{
        "labelling-buyer",
        {"Labelling voucher for buyers", "标注券(A类)"},
        percentage_subsidy{facts::labelling_bought, up_to(80_pct)} | when(facts::is_industrial_firm) | at_most(300_wan),
        provenance{
            .read_in = reading::reprint,
            .address = sources::zhangzhou_reprint.address,
            .note = {"Of the contracts, as far as the labelling was done", "对实际产生的标注业务量,按合同金额计"}},
        particulars{.decided_by = sources::zhangzhou_development_and_reform}},
    clause{"labelling-platform",
           {"Labelling voucher for platforms", "标注券(B类)"},
           percentage_subsidy{facts::labelling_sold, up_to(15_pct)} | at_most(500_wan),
           provenance{
               .read_in = reading::reprint,
               .address = sources::zhangzhou_reprint.address,
               .note = {"Of the contracts, as far as the labelling was done", "对实际产生的标注业务量,按合同金额计"}},
           particulars{.decided_by = sources::zhangzhou_development_and_reform}}};

/// The edition a firm would ask today.
inline constexpr const auto& zhangzhou = zhangzhou_2025_07;

}  // namespace bylaw::cities

#endif
