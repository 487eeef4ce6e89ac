// SPDX-License-Identifier: MIT
//
// Nanning, the compute vouchers of 2025; amounts worked out by hand from its figures.
#include "support/city_case.hpp"

using namespace bylaw::literals;
namespace facts = bylaw::facts;
using bylaw::reason;
using bylaw::up_to;
using bylaw::verdict;
using support::check_table;
using support::exactly;
using support::row;

namespace {

template <class... Stated>
constexpr bylaw::outcome ask(std::string_view clause, const Stated&... stated) {
  return support::ask_city(bylaw::cities::nanning_2025, clause, stated...);
}

constexpr auto settled_in_window = bylaw::cities::nanning_settled_in_window;

constexpr auto table(std::int64_t one) {
  using facts::compute_cost_settled_in_window;
  using facts::compute_supplier_is_affiliated;
  using facts::compute_supplier_is_recognised;
  return std::array{
      // The city's worked example: 20万 settled, 305 of 729 days: a base of 83,676 yuan, paid 25,102 yuan.
      row{"the worked example",
          ask("compute-voucher", compute_cost_settled_in_window = settled_in_window(20_wan * one, 305, 729),
              compute_supplier_is_recognised = true),
          exactly(25102_yuan), verdict::yes, reason::pool},
      row{"below the cap",
          ask("compute-voucher", compute_cost_settled_in_window = 666.6666_wan * one,
              compute_supplier_is_recognised = true),
          exactly(1'999'999_yuan), verdict::yes, reason::pool},
      row{"above the cap",
          ask("compute-voucher", compute_cost_settled_in_window = 666.6667_wan * one,
              compute_supplier_is_recognised = true),
          exactly(200_wan), verdict::yes, reason::pool},
      row{"less than a yuan",
          ask("compute-voucher", compute_cost_settled_in_window = 3.33_yuan * one,
              compute_supplier_is_recognised = true),
          exactly(0_wan), verdict::yes, reason::pool},
      row{"of a supplier nobody recognised", ask("compute-voucher", compute_cost_settled_in_window = 20_wan * one),
          exactly(0_wan), verdict::no},
      row{"of an affiliated supplier",
          ask("compute-voucher", compute_cost_settled_in_window = 20_wan * one, compute_supplier_is_recognised = true,
              compute_supplier_is_affiliated = true),
          exactly(0_wan), verdict::no},
  };
}

}  // namespace

TEST_CASE("Nanning, 2025: what was settled in the claim window") { check_table<&table>(); }

TEST_CASE("Nanning, 2025: a contract counts by days, cut off to the yuan") {
  // 200,000 * 305 / 729 = 83,676.268...; 30% of 83,676 = 25,102.80: half-up would pay 25,103.
  static_assert(settled_in_window(20_wan, 305, 729) == 83676_yuan);
  static_assert(30_pct * 83676_yuan == 2'510'280_fen);
  CHECK(settled_in_window(20_wan, 729, 729) == 20_wan);
  CHECK(settled_in_window(20_wan, 0, 729) == 0_wan);
  CHECK(settled_in_window(20_wan, 1, 3) == 66'666_yuan);
  // No product leaves 64 bits.
  CHECK(settled_in_window(bylaw::money::from_fen(99'999'999'999'999'999), 100'000, 100'000) ==
        bylaw::money::from_fen(99'999'999'999'999'900));
  for (const std::int64_t days : {std::int64_t{-1}, std::int64_t{730}})
    CHECK_FALSE(settled_in_window(20_wan, days, 729));
  CHECK_FALSE(settled_in_window(20_wan, 0, 0));
  // Days that cannot be leave the fact unknown.
  const auto asked = ask("compute-voucher", facts::compute_cost_settled_in_window = settled_in_window(20_wan, 730, 729),
                         facts::compute_supplier_is_recognised = true);
  CHECK(asked.open == (reason::unknown_fact | reason::pool));
}

TEST_CASE("Nanning, 2025: claims were taken from 2026-01-04 to 2026-01-23") {
  const auto& applying = bylaw::cities::nanning_2025.clause_at<0>().particulars;
  CHECK(applications_open(applying, bylaw::on{{2026, 1, 4}}).holds());
  CHECK(applications_open(applying, bylaw::on{{2026, 1, 23}}).holds());
  CHECK(applications_open(applying, bylaw::on{{2026, 1, 24}}) == verdict::no);
  CHECK(applications_open(applying, bylaw::on{{2027, 1, 10}}) == verdict::unknown);
}
