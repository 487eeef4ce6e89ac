// SPDX-License-Identifier: MIT
//
// Shanghai, 上海.
#ifndef BYLAW_CITIES_SHANGHAI_HPP
#define BYLAW_CITIES_SHANGHAI_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

/// 上海市关于促进智算云产业创新发展的实施意见(2025-2027年): a target and no computable measure.
inline constexpr auto shanghai_2025_04 =
    policy{bylaw::about{.city = {"Shanghai", "上海"},
                        .government = government::city,
                        .edition = "shanghai_2025_04",
                        .title = {"Opinions on promoting the intelligent-computing cloud industry (2025-2027)",
                                  "上海市关于促进智算云产业创新发展的实施意见(2025-2027年)"},
                        .status = status::in_force,
                        .in_force_from = {2025},
                        .in_force_until = {2027, 12, 31},
                        .seen_in_force = sources::in_force_in_the_article,
                        .as_of = sources::end_of_april_2025,
                        .source = sources::april_2025_article,
                        .coverage = sources::only_the_article_and_the_title},
           target{.name = {"Intelligent-computing cloud industry", "智算云产业规模"},
                  .figure = figure::over(2000_yi),
                  .due = due::in_year(2027),
                  .source = sources::april_2025_article}};

namespace sources {
inline constexpr provenance shanghai_reprint{.read_in = reading::reprint,
                                             .address = "http://henan.baitongwang.com/jinrong/2025/0729/45568.html"};
}

/// 上海市进一步扩大人工智能应用的若干措施. Whether its pools are yearly is not documented.
inline constexpr auto shanghai_2025_07 = policy{
    bylaw::about{.city = {"Shanghai", "上海"},
                 .government = government::city,
                 .edition = "shanghai_2025_07",
                 .title = {"Measures to widen the application of AI further", "上海市进一步扩大人工智能应用的若干措施"},
                 .status = status::in_force,
                 .published = {2025, 7, 28},
                 .seen_in_force = {{2025, 7, 29}, {2025, 7, 29}},
                 .as_of = {2025, 7, 29},
                 .source = sources::shanghai_reprint,
                 .coverage = {"Read in the opening part of a re-print; later articles, conditions and end dates were "
                              "not seen. What is not "
                              "listed may exist.",
                              "据转载文本开头部分;后续条款、条件及终止日期未见;未列出的内容可能存在。"}},
    clause{"compute-voucher",
           {"Compute voucher (city part)", "算力券(市级)"},
           percentage_subsidy{facts::domestic_compute_cost + facts::other_compute_cost, up_to(30_pct)} |
               at_most(undocumented) | pool{"compute-voucher", 6_yi},
           sources::shanghai_reprint},
    clause{
        "model-voucher",
        {"Model voucher", "模型券"},
        percentage_subsidy{facts::model_contract_amount, up_to(50_pct)} | at_most(500_wan) |
            pool{"model-voucher", 3_yi},
        provenance{.read_in = reading::reprint,
                   .address = sources::shanghai_reprint.address,
                   .note = {"Of approved contracts for models of third parties", "计算基数为经核定的第三方模型合同"}}},
    clause{
        "corpus-voucher",
        {"Corpus voucher", "语料券"},
        percentage_subsidy{facts::corpus_purchase_cost, up_to(30_pct)} | when(!facts::corpus_supplier_is_affiliated) |
            at_most(500_wan) | pool{"corpus-voucher", 1_yi},
        provenance{.read_in = reading::reprint,
                   .address = sources::shanghai_reprint.address,
                   .also_read_in = reading::extract,
                   .note = {"Of approved contracts. The cap stands in the extract, and before in an unverified summary",
                            "计算基数为经核定的合同;最高限额见于他人摘录的政策原文,此前见于未经核实的摘要"}}},
    // The same rent of compute once more: what city and district pay together has the city's part in it.
    clause{"rent",
           {"Subsidy for the rent of compute (city and district together)", "算力租金补贴(市区协同)"},
           percentage_subsidy{facts::domestic_compute_cost + facts::other_compute_cost, up_to(100_pct)} |
               at_most(undocumented),
           provenance{.read_in = reading::reprint,
                      .address = sources::shanghai_reprint.address,
                      .note = {"For at most one year, early and small firms first; the city's part is in it",
                               "最长一年,按“补早补小”原则;含市级部分"}}},
    clause{"own-compute",
           {"Subsidy for compute of one's own", "自主智能算力设施部署项目建设支持"},
           percentage_subsidy{facts::own_compute_project_cost, up_to(10_pct)} | at_most(undocumented),
           sources::shanghai_reprint},
    exclusive("compute-voucher", "rent", the_highest)};

/// The edition a firm would ask today.
inline constexpr const auto& shanghai = shanghai_2025_07;

}  // namespace bylaw::cities

#endif
