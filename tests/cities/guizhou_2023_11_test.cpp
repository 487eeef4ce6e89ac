// SPDX-License-Identifier: MIT
//
// The province of Guizhou, November 2023; amounts worked out by hand from its figures.
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
  return support::ask_city(bylaw::cities::guizhou_2023_11, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  using facts::benchmark_project_investment;
  using facts::domestic_compute_cost;
  using facts::other_compute_cost;
  const auto open = reason::undocumented_term | reason::pool;
  return std::array{
      // A pool of 8000万 a year, and no rate that was read.
      row{"compute", ask("compute-voucher", domestic_compute_cost = 30_wan * one, other_compute_cost = 20_wan * one),
          up_to(50_wan), verdict::yes, open},
      row{"beyond the pool", ask("compute-voucher", other_compute_cost = 1_yi * one), up_to(8000_wan), verdict::yes,
          open},
      row{"no compute", ask("compute-voucher", other_compute_cost = 0_wan * one), exactly(0_wan), verdict::yes, open},
      // A benchmark: 10% of the investment, at most 200万.
      row{"a benchmark", ask("benchmark", benchmark_project_investment = 1234.56_wan * one), exactly(123.456_wan)},
      row{"at the cap", ask("benchmark", benchmark_project_investment = 2000_wan * one), exactly(200_wan)},
      row{"above the cap", ask("benchmark", benchmark_project_investment = 2000.01_wan * one), exactly(200_wan)},
  };
}

}  // namespace

TEST_CASE("Guizhou, November 2023: vouchers without a rate, and benchmarks") { check_table<&table>(); }
