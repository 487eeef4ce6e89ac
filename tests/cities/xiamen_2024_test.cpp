// SPDX-License-Identifier: MIT
//
// Xiamen, 厦府办规〔2024〕6号; amounts worked out by hand from its figures.
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
  return support::ask_city(bylaw::cities::xiamen_2024, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  using facts::compute_cost_paid;
  const auto open = reason::discretion | reason::pool;
  return std::array{
      // From 5万 of the year's spending up to 50%, at most 100万 a firm and year; a pool of 5000万 a year.
      row{"a yuan below the threshold", ask("compute-voucher", compute_cost_paid = 49'999_yuan * one), exactly(0_wan),
          verdict::no},
      row{"the threshold", ask("compute-voucher", compute_cost_paid = 50'000_yuan * one), up_to(25'000_yuan),
          verdict::yes, open},
      row{"incurred, not paid", ask("compute-voucher", facts::other_compute_cost = 200_wan * one), exactly(0_wan),
          verdict::no},
      row{"at the cap", ask("compute-voucher", compute_cost_paid = 200_wan * one), up_to(100_wan), verdict::yes, open},
      row{"above the cap", ask("compute-voucher", compute_cost_paid = 300_wan * one), up_to(100_wan), verdict::yes,
          open},
      row{"around the threshold",
          ask("compute-voucher", compute_cost_paid = bylaw::between(49'999_yuan * one, 50'000_yuan * one)),
          up_to(25'000_yuan), verdict::unknown, open | reason::unknown_fact},
  };
}

}  // namespace

TEST_CASE("Xiamen, 2024: intelligent compute from 50,000 yuan a year") { check_table<&table>(); }
