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
inline constexpr provenance zhengzhou_second_reprint{.read_in = reading::reprint,
                                                     .address = "https://aigcdaily.cn/news/a24nrdo143urh6t"};
}  // namespace sources

/// 郑州市支持人工智能创新发展若干政策措施, 郑政文〔2024〕62号.
inline constexpr auto zhengzhou_2024_05 = policy{
    bylaw::about{
        .city = {"Zhengzhou", "郑州"},
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
        .coverage = {"Read in the opening part of two re-prints; later articles, conditions and end dates were not "
                     "seen. Not listed: a major special project gets at least ¥10,000,000.00, at most was not "
                     "read. What is not listed may exist.",
                     "据两份转载文本开头部分;后续条款、条件及终止日期未见。未收录:获立项的重大科技专项单个项目不低于"
                     "1000万元,最高额未见;未列出的内容可能存在。"}},
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
                      .address = sources::zhengzhou_second_reprint.address,
                      .note = {"Of the actual investment of a project that qualifies; how it does was not read",
                               "按符合条件的项目实际投资额计;具体条件未见"}}},
    clause{"smart-factory",
           {"One-off award for a national smart factory", "国家级智能制造示范工厂一次性奖励"},
           fixed_award{300_wan} | when(facts::is_national_smart_factory) | once,
           sources::zhengzhou_second_reprint},
    clause{"smart-scenario",
           {"One-off award for a national smart-manufacturing scenario", "国家级智能制造优秀场景一次性奖励"},
           fixed_award{100_wan} | when(facts::has_national_smart_scenario) | once,
           sources::zhengzhou_second_reprint},
    clause{"key-laboratory",
           {"One-off support for the lead of a new national key laboratory", "新创建全国重点实验室牵头单位一次性支持"},
           fixed_award{500_wan} | when(facts::leads_national_key_laboratory) | once,
           sources::zhengzhou_second_reprint},
    clause{"key-laboratory-running",
           {"Continued support for the lead of a new national key laboratory", "全国重点实验室牵头单位持续支持"},
           capped_award{1000_wan} | when(facts::leads_national_key_laboratory) | at_most_in_all(1000_wan) |
               for_at_most_years(5),
           provenance{.read_in = reading::reprint,
                      .address = sources::zhengzhou_second_reprint.address,
                      .note = {"By its R&D and projects; what a year gets was not read",
                               "根据研发投入、实施项目情况统筹给予;各年金额未见"}}},
    clause{"key-laboratory-partner",
           {"One-off support for a partner in a new national key laboratory", "全国重点实验室共建单位一次性奖补"},
           fixed_award{100_wan} | when(facts::joins_national_key_laboratory) | once,
           sources::zhengzhou_second_reprint},
    clause{"innovation-centre",
           {"One-off support for the lead of a new national innovation centre",
            "国家技术创新中心、产业创新中心牵头单位一次性奖补"},
           fixed_award{500_wan} | when(facts::leads_national_innovation_centre) | once,
           sources::zhengzhou_second_reprint}};

/// The edition a firm would ask today.
inline constexpr const auto& zhengzhou = zhengzhou_2024_05;

}  // namespace bylaw::cities

#endif
