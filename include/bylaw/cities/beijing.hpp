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
                        .seen_in_force = sources::in_force_in_the_article,
                        .as_of = sources::end_of_april_2025,
                        .source = sources::april_2025_article,
                        .coverage = sources::only_the_article_and_the_title},
           target{.name = {"A new generation of large atomic models of matter released", "发布新一代物质大原子模型"},
                  .due = due::in_year(2027),
                  .source = sources::april_2025_article}};

namespace sources {
inline constexpr provenance beijing_reprint{.read_in = reading::reprint,
                                            .address = "http://m.tzbaoxian.cn/news/cygh/2023/1017/21456.html",
                                            .also_read_in = reading::news_report,
                                            .also_address = "https://m.gkzhan.com/news/detail/162502.html"};
inline constexpr provenance beijing_e_town{
    .read_in = reading::rule_text,
    .address =
        "https://www.beijing.gov.cn/gate/big5/www.beijing.gov.cn/zhengce/zhengcefagui/202503/t20250303_4024044.html",
    .also_read_in = reading::reprint,
    .also_address = "http://ijiwei.com/n/925397"};
inline constexpr words beijing_e_town_bureau{"the zone's bureau of the IT industry", "经开区信息技术产业局"};
inline constexpr provenance beijing_third_batch{.read_in = reading::reprint,
                                                .address = "http://rbko.cn/Index/show/catid/13/id/32822.html"};
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
        .as_of = {2023, 10, 17},
        .source = sources::beijing_reprint,
        .coverage = {"Read in the opening part of a re-print; later articles were not seen. Its beginning and end are "
                     "those of the period in its title.",
                     "据转载文本开头部分;后续条款未见;起止日期按标题所载期间。"}},
    clause{"compute-voucher",
           {"Compute voucher", "算力券"},
           percentage_subsidy{facts::compute_contract_amount, up_to(20_pct)} |
               when(!facts::compute_supplier_is_affiliated) | at_most_per_year(200_wan),
           provenance{
               .read_in = reading::reprint,
               .address = sources::beijing_reprint.address,
               .also_read_in = reading::news_report,
               .also_address = sources::beijing_reprint.also_address,
               .note = {"Of contracts from 2023-09-01, for which no other money of the city is had. That the cap is "
                        "of a year stands in another re-print, tiqiu90.cn/news/i777535.html",
                        "适用于2023年9月1日起签订且未获其他市级资金的合同;最高限额按年计见另一转载文本"
                        "tiqiu90.cn/news/i777535.html"}},
           particulars{.applicants = {"software or manufacturing firms registered in Beijing, without a record of "
                                      "dishonesty in three years",
                                      "在京注册的软件或制造业企业,近三年无失信记录"}}}};

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
        .seen_in_force = {{2025, 3, 3}, {2025, 3, 3}},
        .as_of = {2025, 3, 3},
        .source = sources::beijing_e_town,
        .coverage = {"Read in the opening part of the rule text; for firms of the zone, not of the whole city. What is "
                     "not listed "
                     "may exist.",
                     "据政策原文开头部分;适用于经济技术开发区内企业,非全市;未列出的内容可能存在。"}},
    clause{"compute-voucher",
           {"Compute voucher", "算力券"},
           percentage_subsidy{facts::compute_cost_paid, 30_pct} | when(facts::is_in_beijing_e_town) |
               at_most(2000_wan) | annual_pool{"compute-voucher", 1_yi},
           provenance{.read_in = reading::rule_text,
                      .address = sources::beijing_e_town.address,
                      .also_read_in = reading::reprint,
                      .also_address = sources::beijing_e_town.also_address,
                      .note = {"Awarded on review", "经评审后给予"}},
           particulars{.decided_by = sources::beijing_e_town_bureau}},
    clause{"domestic-chips",
           {"Subsidy for domestic compute servers", "国产算力服务器采购补贴"},
           percentage_subsidy{facts::domestic_chip_purchase, up_to(10_pct)} | when(facts::is_in_beijing_e_town) |
               at_most(1000_wan),
           provenance{.read_in = reading::rule_text,
                      .address = sources::beijing_e_town.address,
                      .also_read_in = reading::reprint,
                      .also_address = sources::beijing_e_town.also_address,
                      .note = {"Awarded on review, for servers offered on the zone's platform; the cap is per project",
                               "经评审后给予,适用于通过开发区平台提供的服务器;最高限额按项目计"}},
           particulars{.applicants = {"cloud firms", "云服务企业"}, .decided_by = sources::beijing_e_town_bureau}}};

/// The guide of the third batch of 2025. Neither its month nor a day on which it was in force was read, so none is
/// stated: asked about any day, it counts perhaps.
inline constexpr auto beijing_2025 = policy{
    bylaw::about{
        .city = {"Beijing", "北京"},
        .government = government::city,
        .edition = "beijing_2025",
        .title = {"Guide to the project money for high-precision industries and the money for SMEs in 2025, third "
                  "batch",
                  "2025年北京市高精尖产业发展项目资金和支持中小企业发展资金实施指南(第三批)"},
        .status = status::in_force,
        .published = {2025},
        .source = sources::beijing_third_batch,
        .coverage =
            {"Read in the opening part of a re-print, which bears no day: when it was seen in force is not known. Its "
             "conditions and dates were not seen. What is not listed may exist.",
             "据转载文本开头部分,未载日期,何时仍有效不详;条件及日期未见;未列出的内容可能存在。"}},
    clause{
        "first-solution",
        {"Subsidy for the purchase of a first solution", "首方案采购补贴"},
        percentage_subsidy{facts::first_solution_purchase, up_to(10_pct)} | at_most(3000_wan),
        provenance{.read_in = reading::reprint,
                   .address = sources::beijing_third_batch.address,
                   .note = {"Of the actual purchase without hardware, for the first solution of a need of a key trade; "
                            "the cap is of a firm",
                            "按首次解决重点行业典型应用场景需求的解决方案中非硬件部分实际采购额计;最高限额按企业计"}},
        particulars{.applicants = {"software firms and makers of large models", "信息软件企业、大模型厂商"}}},
    clause{
        "software-upgrade",
        {"Subsidy for software upgrades", "软件升级改造补贴"},
        percentage_subsidy{facts::software_upgrade_cost, up_to(20_pct)} | at_most(undocumented),
        provenance{.read_in = reading::reprint,
                   .address = sources::beijing_third_batch.address,
                   .note = {"At most 10%, 15% or 20% of the whole investment by the level of maturity; which level has "
                            "which was not read, nor the cap of a project",
                            "按智能化成熟度等级,不超过项目总投资额的10%、15%、20%;各等级对应比例及单个项目最高额未见"}},
        particulars{.applicants = {"software firms", "信息软件企业"}}}};

/// The edition a firm would ask today.
inline constexpr const auto& beijing = beijing_2024_11;

}  // namespace bylaw::cities

#endif
