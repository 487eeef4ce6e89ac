// SPDX-License-Identifier: MIT
#include "support/case_table.hpp"

using namespace bylaw::literals;
using namespace support;
using bylaw::between;
using bylaw::reason;
using bylaw::unknown;
using bylaw::up_to;
using bylaw::verdict;

namespace {

constexpr auto table(std::int64_t one) {
  using facts::cost;
  using facts::is_new;
  using facts::is_small;
  const auto rates = bylaw::first_of(bylaw::percentage_subsidy{cost, 60_pct} | bylaw::when(is_new),
                                     bylaw::percentage_subsidy{cost, 50_pct});
  const auto alone = bylaw::first_of(bylaw::fixed_award{3_wan * one} | bylaw::when(is_small),
                                     bylaw::fixed_award{5_wan * one} | bylaw::when(is_new));
  return std::array{
      row{"the first", ask(rates, bylaw::firm{cost = 100_wan * one, is_new = true}), exactly(60_wan)},
      row{"the next", ask(rates, bylaw::firm{cost = 100_wan * one, is_new = false}), exactly(50_wan)},
      row{"in doubt: 50% to 60%, not 0 to 60%", ask(rates, bylaw::firm{cost = 100_wan * one, is_new = unknown}),
          between(50_wan, 60_wan), verdict::yes, reason::unknown_fact},
      row{"the first, though the next is higher", ask(alone, bylaw::firm{is_small = true, is_new = true}),
          exactly(3_wan)},
      row{"none", ask(alone, bylaw::firm{is_small = false, is_new = false}), exactly(0_wan), verdict::no},
      row{"the first in doubt, the next certain", ask(alone, bylaw::firm{is_small = unknown, is_new = true}),
          between(3_wan, 5_wan), verdict::yes, reason::unknown_fact},
      row{"the first certain: nothing behind it matters", ask(alone, bylaw::firm{is_small = true, is_new = unknown}),
          exactly(3_wan)},
      row{"both in doubt", ask(alone, bylaw::firm{is_small = unknown, is_new = unknown}), up_to(5_wan),
          verdict::unknown, reason::unknown_fact}};
}

}  // namespace

TEST_CASE("first_of") { check_table<table>(); }
