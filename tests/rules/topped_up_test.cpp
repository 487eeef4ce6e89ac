// SPDX-License-Identifier: MIT
#include "support/case_table.hpp"

using namespace bylaw::literals;
using namespace support;
using bylaw::between;
using bylaw::reason;
using bylaw::topped_up;
using bylaw::unknown;
using bylaw::up_to;
using bylaw::verdict;

namespace {

constexpr auto table(std::int64_t one) {
  using facts::cost;
  using facts::input;
  const auto award = bylaw::fixed_award{50_wan * one};
  const auto less_input = award | topped_up(input);
  const auto share = bylaw::percentage_subsidy{cost, bylaw::between(50_pct, 60_pct)} | topped_up(input);
  return std::array{
      // 补差: 30万 had earlier, now entitled to 50万.
      row{"20万 more", ask(less_input, bylaw::firm{input = 30_wan}), exactly(20_wan)},
      row{"nothing had", ask(less_input, bylaw::firm{input = 0_wan}), exactly(50_wan)},
      row{"as much", ask(less_input, bylaw::firm{input = 50_wan}), exactly(0_wan)},
      row{"more than now: an eligible nothing", ask(less_input, bylaw::firm{input = 50_wan + 1_fen}), exactly(0_wan)},
      row{"a fixed amount", ask(award | topped_up(30_wan * one), bylaw::firm{}), exactly(20_wan)},
      row{"not known", ask(less_input, bylaw::firm{input = unknown}), up_to(50_wan), verdict::yes,
          reason::unknown_fact},
      row{"roughly known", ask(less_input, bylaw::firm{input = between(10_wan, 30_wan)}), between(20_wan, 40_wan),
          verdict::yes, reason::unknown_fact},
      row{"of a range", ask(share, bylaw::firm{cost = 100_wan * one, input = 55_wan}), between(0_wan, 5_wan),
          verdict::yes, reason::discretion},
      row{"of what has no limit",
          ask(bylaw::percentage_subsidy{cost, 50_pct} | topped_up(input),
              bylaw::firm{cost = unknown, input = 1_wan * one}),
          between(0_wan, bylaw::unlimited), verdict::yes, reason::unknown_fact},
      row{"left to right: the cap, then what was had",
          ask(bylaw::percentage_subsidy{cost, 100_pct} | bylaw::at_most(40_wan) | topped_up(input),
              bylaw::firm{cost = 100_wan * one, input = 30_wan}),
          exactly(10_wan)},
      row{"left to right: what was had, then the cap",
          ask(bylaw::percentage_subsidy{cost, 100_pct} | topped_up(input) | bylaw::at_most(40_wan),
              bylaw::firm{cost = 100_wan * one, input = 30_wan}),
          exactly(40_wan)}};
}

}  // namespace

TEST_CASE("topped_up") {
  check_table<table>();
  CHECK_THROWS_AS(static_cast<void>(topped_up(0_wan - 1_fen)), bylaw::invalid_parameter);
}
