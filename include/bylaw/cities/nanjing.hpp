// SPDX-License-Identifier: MIT
//
// Nanjing, 南京.
#ifndef BYLAW_CITIES_NANJING_HPP
#define BYLAW_CITIES_NANJING_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

namespace sources {
inline constexpr provenance nanjing_reprint{.read_in = reading::reprint, .address = "https://m.laoyaoba.com/n/905934"};
}

/// 南京市促进人工智能创新发展若干政策措施.
inline constexpr auto nanjing_2024_05 = policy{
    bylaw::about{.city = {"Nanjing", "南京"},
                 .government = government::city,
                 .edition = "nanjing_2024_05",
                 .title = {"Policy measures to promote AI innovation", "南京市促进人工智能创新发展若干政策措施"},
                 .status = status::in_force,
                 .published = {2024, 5, 30},
                 .seen_in_force = {{2024, 5, 30}, {2024, 5, 30}},
                 .as_of = {2024, 5, 30},
                 .source = sources::nanjing_reprint,
                 .coverage = sources::opening_of_a_reprint},
    clause{
        "base-model",
        {"Subsidy for a base model", "基础大模型补助"},
        percentage_subsidy{facts::model_rd_cost, 20_pct} |
            when(facts::builds_hundred_billion_model&& facts::model_is_certified_leading) | at_most(5000_wan),
        provenance{.read_in = reading::reprint,
                   .address = sources::nanjing_reprint.address,
                   .note = {"For the leading developer of a model of its own with over a hundred billion parameters; "
                            "for a project of special weight the authority may decide otherwise",
                            "面向参数量超过千亿的自研大模型的牵头研发企业;特别重大项目“一事一议”"}}},
    clause{"vertical-model",
           {"Subsidy for a vertical model", "行业专用模型补助"},
           percentage_subsidy{facts::vertical_model_rd_cost, up_to(20_pct)} | at_most(500_wan),
           provenance{.read_in = reading::reprint,
                      .address = sources::nanjing_reprint.address,
                      .note = {"For the leading developer, by selection; the cap is per project",
                               "择优给予牵头研发企业;最高限额按单个项目计"}}},
    clause{"national-project",
           {"Subsidy for a national project won", "国家揭榜挂帅优胜项目支持"},
           percentage_subsidy{facts::national_project_rd_input, 15_pct} | at_most(1000_wan),
           sources::nanjing_reprint},
    clause{"compute-voucher",
           {"Compute voucher", "算力券"},
           percentage_subsidy{facts::domestic_compute_cost + facts::other_compute_cost, undocumented} |
               at_most(undocumented) | annual_pool{"compute-voucher", 5000_wan},
           provenance{.read_in = reading::reprint,
                      .address = sources::nanjing_reprint.address,
                      .note = {"The opening of the text states the pool; neither rate, cap nor base",
                               "所见文本仅载明总额,未载明比例、最高额及计算基数"}},
           particulars{.applicants = {"firms that qualify, universities and institutes in Nanjing",
                                      "符合条件企业、驻宁高校院所"}}}};

/// The edition a firm would ask today.
inline constexpr const auto& nanjing = nanjing_2024_05;

}  // namespace bylaw::cities

#endif
