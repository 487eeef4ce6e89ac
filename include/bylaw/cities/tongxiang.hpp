// SPDX-License-Identifier: MIT
//
// Tongxiang, 桐乡, a city of the level of a county.
#ifndef BYLAW_CITIES_TONGXIANG_HPP
#define BYLAW_CITIES_TONGXIANG_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

namespace sources {
inline constexpr provenance tongxiang_reprint{.read_in = reading::reprint,
                                              .address = "https://www.zhguoguo.com/subsidy_info/TVRnMk53PT0="};
inline constexpr words tongxiang_bureaus{
    "the bureau of economy and information technology, and of finance; the first leads",
    "市经信局、财政局(列第一位的为牵头单位)"};
}  // namespace sources

/// 桐乡市关于支持"人工智能+"高质量发展若干政策.
inline constexpr auto tongxiang_2025_11 = policy{
    bylaw::about{.city = {"Tongxiang", "桐乡"},
                 .government = government::district,
                 .edition = "tongxiang_2025_11",
                 .title = {"Policies to support \"AI+\"", "桐乡市关于支持“人工智能+”高质量发展若干政策"},
                 .issuer = "桐乡市人民政府办公室",
                 .status = status::in_force,
                 .published = {2025, 11, 17},
                 .seen_in_force = {{2025, 11, 17}, {2025, 11, 17}},
                 .as_of = {2025, 11, 17},
                 .source = sources::tongxiang_reprint,
                 .coverage = sources::opening_of_a_reprint},
    // From 5,000,000 yuan, that sum included.
    clause{"investment",
           {"Award for investment in AI projects", "人工智能项目投资奖励"},
           percentage_subsidy{facts::ai_project_fixed_investment, up_to(15_pct)} |
               when(facts::ai_project_fixed_investment >= 500_wan) | at_most(2000_wan),
           provenance{.read_in = reading::reprint,
                      .address = sources::tongxiang_reprint.address,
                      .note = {"For new and renovated projects, after production has begun; of the actual investment",
                               "面向新建、技改项目,投产后按实际投资给予"}},
           particulars{.decided_by = sources::tongxiang_bureaus}},
    clause{"revenue",
           {"Award for a level of revenue reached for the first time", "营业收入首次达标奖励"},
           tiered_award{facts::annual_revenue, tier{2000_wan, 20_wan}, tier{3000_wan, 50_wan}, tier{5000_wan, 100_wan},
                        tier{1_yi, 200_wan}, tier{2_yi, 300_wan}, tier{5_yi, 400_wan}, tier{10_yi, 500_wan}} |
               when(facts::is_information_service_firm&& facts::reaches_level_of_revenue_first),
           provenance{.read_in = reading::reprint,
                      .address = sources::tongxiang_reprint.address,
                      .note = {"Whether what was paid for a lower level is taken off was not read",
                               "较低档次已获奖励是否扣除未见"}},
           particulars{.decided_by = sources::tongxiang_bureaus}},
    clause{
        "application",
        {"Award for the use of open-source AI in industry", "开源生态人工智能应用项目奖励"},
        percentage_subsidy{facts::ai_application_purchase, up_to(25_pct)} | at_most(1000_wan),
        provenance{.read_in = reading::reprint,
                   .address = sources::tongxiang_reprint.address,
                   .note = {"Of the purchase of software, terminal products and devices, for projects that set a good "
                            "example",
                            "按项目软件和终端产品或设备采购额计,须取得良好应用示范效果"}},
        particulars{.decided_by = sources::tongxiang_bureaus}}};

/// The edition a firm would ask today.
inline constexpr const auto& tongxiang = tongxiang_2025_11;

}  // namespace bylaw::cities

#endif
