// SPDX-License-Identifier: MIT
//
// Beijing, 北京.
#ifndef BYLAW_CITIES_BEIJING_HPP
#define BYLAW_CITIES_BEIJING_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

/// 北京市加快推动"人工智能+新材料"创新发展行动计划(2025-2027年): a target and no computable measure.
inline constexpr auto beijing_2025_04 =
    policy{bylaw::about{.city = {"Beijing", "北京"},
                        .government = government::city,
                        .edition = "beijing_2025_04",
                        .title = {"Action plan to speed up \"AI + new materials\" innovation (2025-2027)",
                                  "北京市加快推动“人工智能+新材料”创新发展行动计划(2025-2027年)"},
                        .status = status::in_force,
                        .in_force_from = {2025},
                        .in_force_until = {2027, 12, 31},
                        .seen_in_force = sources::in_force_since_the_article,
                        .source = sources::april_2025_article,
                        .coverage = sources::only_the_article_and_the_title},
           target{.name = {"A new generation of large atomic models of matter released", "发布新一代物质大原子模型"},
                  .due = due::in_year(2027),
                  .source = sources::april_2025_article}};

namespace sources {
inline constexpr provenance beijing_news_report{.read_in = reading::news_report,
                                                .address = "https://m.gkzhan.com/news/detail/162502.html"};
inline constexpr provenance beijing_e_town{
    .read_in = reading::rule_text,
    .address =
        "https://www.beijing.gov.cn/gate/big5/www.beijing.gov.cn/zhengce/zhengcefagui/202503/t20250303_4024044.html"};
}  // namespace sources

/// 人工智能算力券实施方案(2023—2025年): expired; its period is that in its title.
inline constexpr auto beijing_2023_10 = policy{
    bylaw::about{
        .city = {"Beijing", "北京"},
        .government = government::city,
        .edition = "beijing_2023_10",
        .title = {"Implementation plan for AI compute vouchers (2023-2025)", "人工智能算力券实施方案(2023—2025年)"},
        .status = status::expired,
        .in_force_from = {2023},
        .in_force_until = {2025, 12, 31},
        .source = sources::beijing_news_report,
        .coverage =
            {"What a news report says; the document was not seen. Its beginning and end are those of the period in "
             "its title.",
             "据新闻报道,未见文件原文;起止日期按标题所载期间。"}},
    clause{"compute-voucher",
           {"Compute voucher", "算力券"},
           percentage_subsidy{facts::domestic_compute_cost + facts::other_compute_cost, up_to(20_pct)} |
               at_most_per_year(200_wan),
           sources::beijing_news_report}};

/// 北京经济技术开发区关于加快打造AI原生产业创新高地的若干政策, 京技管发〔2024〕29号: for firms of the zone.
inline constexpr auto beijing_2024_11 = policy{
    bylaw::about{
        .city = {"Beijing", "北京"},
        .government = government::zone,
        .edition = "beijing_2024_11",
        .title =
            {"Policies of the Beijing Economic-Technological Development Area for an innovation highland of AI-native "
             "industry",
             "北京经济技术开发区关于加快打造AI原生产业创新高地的若干政策"},
        .number = "京技管发〔2024〕29号",
        .issuer = "北京经济技术开发区管理委员会",
        .status = status::in_force,
        .published = {2024, 11, 24},
        .seen_in_force = sources::in_force_as_of_the_catalogue,
        .source = sources::beijing_e_town,
        .coverage = {"Read in the opening part of the rule text; for firms of the zone, not of the whole city. What is "
                     "not listed "
                     "may exist.",
                     "据政策原文开头部分;适用于经济技术开发区内企业,非全市;未列出的内容可能存在。"}},
    clause{"compute-voucher",
           {"Compute voucher", "算力券"},
           percentage_subsidy{facts::domestic_compute_cost + facts::other_compute_cost, 30_pct} |
               when(facts::is_in_beijing_e_town) | at_most(2000_wan) | annual_pool{"compute-voucher", 1_yi},
           sources::beijing_e_town},
    clause{"domestic-chips",
           {"Subsidy for domestic compute servers", "国产算力服务器采购补贴"},
           percentage_subsidy{facts::domestic_chip_purchase, up_to(10_pct)} | when(facts::is_in_beijing_e_town) |
               at_most(1000_wan),
           provenance{.read_in = reading::rule_text,
                      .address = sources::beijing_e_town.address,
                      .note = {"For servers offered on the zone's platform; the cap is per project",
                               "适用于通过开发区平台提供的服务器;最高限额按项目计"}}}};

/// The edition a firm would ask today.
inline constexpr const auto& beijing = beijing_2024_11;

}  // namespace bylaw::cities

#endif
