// SPDX-License-Identifier: MIT
//
// Zhengzhou, 郑州.
#ifndef BYLAW_CITIES_ZHENGZHOU_HPP
#define BYLAW_CITIES_ZHENGZHOU_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

namespace sources {
inline constexpr provenance zhengzhou_reprint{.read_in = reading::reprint,
                                              .address = "http://liangyuxing.com/news/detail/150251.html"};
}

/// 郑州市支持人工智能创新发展若干政策措施, 郑政文〔2024〕62号.
inline constexpr auto zhengzhou_2024_05 = policy{
    bylaw::about{.city = {"Zhengzhou", "郑州"},
                 .government = government::city,
                 .edition = "zhengzhou_2024_05",
                 .title = {"Policy measures to support AI innovation", "郑州市支持人工智能创新发展若干政策措施"},
                 .number = "郑政文〔2024〕62号",
                 .issuer = "郑州市人民政府",
                 .status = status::in_force,
                 .published = {2024, 5, 22},
                 .seen_in_force = {{2024, 5, 29}, {2024, 5, 29}},
                 .as_of = {2024, 5, 29},
                 .source = sources::zhengzhou_reprint,
                 .coverage = sources::opening_of_a_reprint},
    clause{"compute-voucher",
           {"Compute voucher", "算力券"},
           percentage_subsidy{facts::compute_contract_amount, up_to(20_pct)} | at_most_per_year(100_wan),
           provenance{.read_in = reading::reprint,
                      .address = sources::zhengzhou_reprint.address,
                      .note = {"20% of each contract; compute that a firm built for itself does not count. Who has the "
                               "province's voucher comes first",
                               "不超过单个合同额的20%;自建自用除外;优先支持获省算力券补助的企业"}},
           particulars{.decided_by = {"the city's bureaus of industry and information technology, finance, big data, "
                                      "science and technology",
                                      "市工信局、市财政局、市大数据局、市科技局"}}},
    clause{"scenario",
           {"Subsidy for an innovative AI scenario", "人工智能场景应用创新项目支持"},
           percentage_subsidy{facts::scenario_investment, 30_pct} | when(facts::scenario_project_qualifies) |
               at_most(500_wan),
           provenance{.read_in = reading::reprint,
                      .address = "https://aigcdaily.cn/news/a24nrdo143urh6t",
                      .note = {"Of the actual investment of a project that qualifies; how it does was not read",
                               "按符合条件的项目实际投资额计;具体条件未见"}}}};

/// The edition a firm would ask today.
inline constexpr const auto& zhengzhou = zhengzhou_2024_05;

}  // namespace bylaw::cities

#endif
