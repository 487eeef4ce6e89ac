// SPDX-License-Identifier: MIT
//
// Tianjin, May 2025: rate and cap undocumented; amounts worked out by hand from the figures.
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
  return support::ask_city(bylaw::cities::tianjin_2025_05, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  const auto open = reason::undocumented_term | reason::pool;
  return std::array{
      // Rented compute cost at an undocumented rate, cap undocumented; a pool of 2000万 a year.
      row{"100万", ask("compute-voucher", facts::domestic_compute_cost = 100_wan * one), up_to(100_wan), verdict::yes,
          open},
      row{"2000万", ask("compute-voucher", facts::other_compute_cost = 2000_wan * one), up_to(2000_wan), verdict::yes,
          open},
      row{"more than the pool",
          ask("compute-voucher", facts::domestic_compute_cost = 2000_wan * one, facts::other_compute_cost = 1_fen),
          up_to(2000_wan), verdict::yes, open},
      row{"nothing rented", ask("compute-voucher", facts::domestic_compute_cost = 0_wan * one), exactly(0_wan),
          verdict::yes, open}};
}

}  // namespace

TEST_CASE("Tianjin, May 2025") { check_table<table>(); }
