// SPDX-License-Identifier: MIT
//
// The province of Henan, 河南.
#ifndef BYLAW_CITIES_HENAN_HPP
#define BYLAW_CITIES_HENAN_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

namespace bylaw::cities {

using namespace bylaw::literals;

namespace sources {
inline constexpr provenance henan_news_report{.read_in = reading::news_report,
                                              .address = "https://gmteight.com/latest/detail/464478"};
}

/// Who bears Henan's vouchers: `henan_shares.shares_of(80_wan)` is 400,000 yuan of the province, 400,000 of the city.
inline constexpr auto henan_shares =
    funded_by(payer{{"the province", "省级财政"}, 1}, payer{{"the city", "市级财政"}, 1});

/// Measures of the province for the AI industry, August 2025; the news report names them in English alone.
inline constexpr auto henan_2025_08 = policy{
    bylaw::about{.city = {"Henan", "河南"},
                 .government = government::province,
                 .edition = "henan_2025_08",
                 .title = {"Policy measures to support the ecosystem of the AI industry (title of a report in English)",
                           "河南省人工智能产业若干政策措施(据英文报道,原标题未见)"},
                 .issuer = "河南省人民政府",
                 .status = status::in_force,
                 .published = {2025, 8},
                 .seen_in_force = {{2025, 8, 9}, {2025, 8, 9}},
                 .as_of = {2025, 8, 9},
                 .source = sources::henan_news_report,
                 .coverage = {"What a news report in English says; the document was not seen. What is not listed may "
                              "exist.",
                              "据英文新闻报道,未见文件原文;未列出的内容可能存在。"}},
    clause{"compute-voucher",
           {"Compute voucher", "算力券"},
           percentage_subsidy{facts::domestic_compute_cost + facts::other_compute_cost, 20_pct} |
               when(facts::compute_is_of_a_large_centre) | at_most_per_year(100_wan) | henan_shares |
               annual_pool{"compute-voucher", 5000_wan},
           provenance{.read_in = reading::news_report,
                      .address = sources::henan_news_report.address,
                      .note = {"The base is fees for compute of supercomputing centres, of AI centres above 100 PFLOPS "
                               "and of data centres with more than 1,000 racks",
                               "计算基数为使用超算中心、100P以上智算中心、1000标准机架以上数据中心算力的费用"}},
           particulars{.applicants = {"firms, research institutions, universities and other users",
                                      "企业、科研机构、高校等使用单位"},
                       .paid_by = {"the province and the city, one to one", "省、市财政按1:1分担"}}}};

/// The edition a firm would ask today.
inline constexpr const auto& henan = henan_2025_08;

}  // namespace bylaw::cities

#endif
