// SPDX-License-Identifier: MIT
#include "support/case_table.hpp"

using namespace bylaw::literals;
using namespace support;
using bylaw::between;
using bylaw::reason;
using bylaw::unknown;
using bylaw::unlimited;
using bylaw::up_to;
using bylaw::verdict;

namespace {

constexpr auto table(std::int64_t one) {
  using facts::cost;
  using facts::input;
  const auto all = bylaw::percentage_subsidy{cost, 100_pct};
  const auto capped = all | bylaw::at_most(80_wan * one);
  const auto yearly = all | bylaw::at_most_per_year(80_wan * one);
  const auto by_input = all | bylaw::at_most(50_pct * input);
  return std::array{
      row{"below", ask(capped, bylaw::firm{cost = 80_wan - 1_fen}), exactly(80_wan - 1_fen)},
      row{"at", ask(capped, bylaw::firm{cost = 80_wan}), exactly(80_wan)},
      row{"above", ask(capped, bylaw::firm{cost = 80_wan + 1_fen}), exactly(80_wan)},
      row{"unknown", ask(capped, bylaw::firm{cost = unknown}), up_to(80_wan), verdict::yes, reason::unknown_fact},
      row{"surely above", ask(capped, bylaw::firm{cost = between(80_wan, unlimited)}), exactly(80_wan)},
      row{"a year: below", ask(yearly, bylaw::firm{cost = 79_wan}), exactly(79_wan)},
      row{"a year: above", ask(yearly, bylaw::firm{cost = 81_wan}), exactly(80_wan)},
      row{"by a quantity: below", ask(by_input, bylaw::firm{cost = 4_wan * one, input = 10_wan}), exactly(4_wan)},
      row{"by a quantity: above", ask(by_input, bylaw::firm{cost = 6_wan * one, input = 10_wan}), exactly(5_wan)},
      row{"by an unknown quantity", ask(by_input, bylaw::firm{cost = 6_wan * one, input = unknown}), up_to(6_wan),
          verdict::yes, reason::unknown_fact},
      row{"by an unknown quantity of nothing", ask(by_input, bylaw::firm{cost = 0_wan * one, input = unknown}),
          exactly(0_wan)},
      row{"a cap that no source states", ask(all | bylaw::at_most(bylaw::undocumented), bylaw::firm{cost = 9_yi * one}),
          exactly(9_yi), verdict::yes, reason::undocumented_term},
      // A cap per contract: one contract of 1500万 at 20% gives 200万 (Beijing 2023).
      row{"a contract of 1500万",
          ask(bylaw::percentage_subsidy{cost, 20_pct} | bylaw::at_most(200_wan), bylaw::firm{cost = 1500_wan * one}),
          exactly(200_wan)},
      // Matching: 25% of money received, at most 500万.
      row{"matching",
          ask(bylaw::percentage_subsidy{cost, 25_pct} | bylaw::at_most(500_wan), bylaw::firm{cost = 1600_wan * one}),
          exactly(400_wan)}};
}

}  // namespace

TEST_CASE("at_most") { check_table<table>(); }
