// SPDX-License-Identifier: MIT
//
// The province of Henan, August 2025; amounts worked out by hand from its figures.
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
  return support::ask_city(bylaw::cities::henan_2025_08, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  using facts::compute_is_of_a_large_centre;
  using facts::domestic_compute_cost;
  using facts::other_compute_cost;
  return std::array{
      // 20% of the fees, at most 100万 a user and year; a pool of 5000万 a year.
      row{"fees of 400万",
          ask("compute-voucher", other_compute_cost = 400_wan * one, compute_is_of_a_large_centre = true),
          exactly(80_wan), verdict::yes, reason::pool},
      row{"fees of 600万",
          ask("compute-voucher", domestic_compute_cost = 350_wan * one, other_compute_cost = 250_wan * one,
              compute_is_of_a_large_centre = true),
          exactly(100_wan), verdict::yes, reason::pool},
      row{"a fen below the cap",
          ask("compute-voucher", other_compute_cost = 499.9999_wan * one, compute_is_of_a_large_centre = true),
          exactly(99.99998_wan), verdict::yes, reason::pool},
      row{"of a small centre", ask("compute-voucher", other_compute_cost = 400_wan * one), exactly(0_wan), verdict::no},
  };
}

}  // namespace

namespace {
constexpr auto borne(bylaw::money award) { return bylaw::cities::henan_shares.shares_of(award); }
}  // namespace

TEST_CASE("Henan, August 2025: fees of large centres") { check_table<&table>(); }

TEST_CASE("Henan, August 2025: the province and the city bear it one to one") {
  // 400万: 80万 = 40 + 40. 600万: 100万 = 50 + 50.
  CHECK(borne(80_wan) == std::array{40_wan, 40_wan});
  CHECK(borne(100_wan) == std::array{50_wan, 50_wan});
  CHECK(borne(1_fen) == std::array{1_fen, 0_fen});
  static_assert(borne(80_wan)[0] + borne(80_wan)[1] == 80_wan);
}
