// SPDX-License-Identifier: MIT
//
// Nanning, 南宁.
#ifndef BYLAW_CITIES_NANNING_HPP
#define BYLAW_CITIES_NANNING_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/cities/sources.hpp>
#include <bylaw/facts.hpp>

#include <cstdint>
#include <optional>

namespace bylaw::cities {

using namespace bylaw::literals;

namespace sources {
inline constexpr provenance nanning_news_report{.read_in = reading::news_report,
                                                .address = "http://jfxmm.com.shayuweb.com/news/729625.html"};
}

/// What of a settled contract counts for a claim: its share by days, cut off to the yuan. The days are counted as the
/// city's worked example counts them, as the difference of two dates: 2025-03-01 to 2025-12-31 are 305, 2025-01-01 to
/// 2026-12-31 are 729. A firm with several contracts adds them up.
///
/// Empty, which a fact takes for unknown, unless 0 <= days_in_window <= days_of_contract, 1 <= days_of_contract <=
/// 100,000.
[[nodiscard]] constexpr std::optional<money> nanning_settled_in_window(money settled, std::int64_t days_in_window,
                                                                       std::int64_t days_of_contract) {
  if (days_in_window < 0 || days_of_contract < 1 || days_of_contract > 100'000 || days_in_window > days_of_contract)
    return std::nullopt;
  // In two parts, so that no product leaves 64 bits.
  const std::int64_t fen = settled.fen() / days_of_contract * days_in_window +
                           settled.fen() % days_of_contract * days_in_window / days_of_contract;
  return money::from_fen(fen / 100 * 100);
}

/// 南宁市2025年度算力券: of its document the news report names neither title nor number. It is of the year 2025.
inline constexpr auto nanning_2025 = policy{
    bylaw::about{
        .city = {"Nanning", "南宁"},
        .government = government::city,
        .edition = "nanning_2025",
        .title = {"Compute vouchers of 2025 (the document's title was not read)", "南宁市2025年度算力券(文件标题未见)"},
        .status = status::in_force,
        .seen_in_force = {{2026, 1, 4}, {2026, 1, 23}},
        .as_of = {2026, 1, 23},
        .source = sources::nanning_news_report,
        .coverage = {"What a news report says of the claims for 2025; the document was not seen. What is not "
                     "listed may exist.",
                     "据新闻报道所述2025年度兑现工作,未见文件原文;未列出的内容可能存在。"}},
    // In 万元 to four places, cut off: to the yuan.
    clause{
        "compute-voucher",
        {"Compute voucher", "算力券"},
        percentage_subsidy{facts::compute_cost_settled_in_window, 30_pct} | rounded_down_to(1_yuan) |
            when(facts::compute_supplier_is_recognised && !facts::compute_supplier_is_affiliated) |
            at_most_per_year(200_wan) | annual_pool{"compute-voucher", 5000_wan},
        provenance{.read_in = reading::news_report,
                   .address = sources::nanning_news_report.address,
                   .note = {"Compute used between 2025-03-01 and 2025-12-31 counts; a contract that is longer counts "
                            "by days, as nanning_settled_in_window works it out. Storage, network and security do "
                            "not count, nor what the city's budget has supported already",
                            "2025年3月1日至12月31日为核算基准期;跨期合同按天数折算;存储、网络、安全等服务不计;"
                            "同类型申请已获市级财政扶持的不得重复申请"}},
        particulars{
            .applicants =
                {"firms, universities and research institutions in Nanning that are legal persons, "
                 "without grave administrative penalties or crimes in three years and not on the "
                 "list of serious dishonesty",
                 "在南宁市依法经营、具有独立法人资格的企业、高校、科研机构等,近3年无重大行政处罚和刑事犯罪记录,"
                 "未列入严重违法失信主体名单"},
            .decided_by = {"the city's bureau of data, which recognises the suppliers", "市数据局(算力服务商由其认定)"},
            .paid_to = payee::firm,
            .paid = payment::after_settlement,
            .application = {{2026, 1, 4}, {2026, 1, 23}}}}};

/// The edition a firm would ask today.
inline constexpr const auto& nanning = nanning_2025;

}  // namespace bylaw::cities

#endif
