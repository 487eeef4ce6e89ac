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
  const auto third = bylaw::percentage_subsidy{cost, bylaw::rate::from_ppm(333'333)};
  const auto half = bylaw::percentage_subsidy{cost, 50_pct};
  const auto ceiling = bylaw::percentage_subsidy{cost, up_to(60_pct)};
  const auto span = bylaw::percentage_subsidy{cost, between(50_pct, 60_pct)};
  const auto unstated = bylaw::percentage_subsidy{cost, bylaw::undocumented};
  const auto cost_of = [one](bylaw::money m) { return bylaw::firm{cost = m * one}; };
  return std::array{
      row{"an exact share", ask(half, cost_of(800_wan)), exactly(400_wan)},
      row{"rounded down to the fen", ask(half, cost_of(3_fen)), exactly(1_fen)},
      row{"rounded down once", ask(third, cost_of(10_fen)), exactly(3_fen)},
      row{"nothing of nothing", ask(half, cost_of(0_fen)), exactly(0_fen)},
      row{"a share of the most there is", ask(third, cost_of(10'000'000_yi)), exactly(3'333'330_yi)},
      row{"a share of one fen less", ask(third, cost_of(10'000'000_yi - 1_fen)), exactly(3'333'330_yi - 1_fen)},
      row{"all", ask(bylaw::percentage_subsidy{cost, 100_pct}, cost_of(7_fen)), exactly(7_fen)},
      row{"a ceiling", ask(ceiling, cost_of(100_wan)), up_to(60_wan), verdict::yes, reason::discretion},
      row{"a range of rates", ask(span, cost_of(100_wan)), between(50_wan, 60_wan), verdict::yes, reason::discretion},
      row{"a ceiling on nothing leaves nothing open", ask(ceiling, cost_of(0_fen)), exactly(0_fen)},
      row{"a rate no source states", ask(unstated, cost_of(100_wan)), up_to(100_wan), verdict::yes,
          reason::undocumented_term},
      row{"a rate no source states, of nothing", ask(unstated, cost_of(0_fen)), exactly(0_fen), verdict::yes,
          reason::undocumented_term},
      row{"a cost between", ask(half, bylaw::firm{cost = between(10_wan * one, 20_wan)}), between(5_wan, 10_wan),
          verdict::yes, reason::unknown_fact},
      row{"an unknown cost", ask(half, bylaw::firm{cost = unknown}), up_to(unlimited), verdict::yes,
          reason::unknown_fact},
      row{"an unknown cost at no rate", ask(bylaw::percentage_subsidy{cost, 0_pct}, bylaw::firm{cost = unknown}),
          exactly(0_fen)},
      row{"an unknown cost, a range of rates", ask(span, bylaw::firm{cost = between(10_wan, 20_wan * one)}),
          between(5_wan, 12_wan), verdict::yes, reason::unknown_fact | reason::discretion},
      row{"of a sum",
          ask(bylaw::percentage_subsidy{cost + facts::input, 10_pct},
              bylaw::firm{cost = 9_fen * one, facts::input = 1_fen}),
          exactly(1_fen)},
      row{"of an increment, which stops at zero",
          ask(bylaw::percentage_subsidy{cost - facts::input, 10_pct},
              bylaw::firm{cost = 5_wan * one, facts::input = 6_wan}),
          exactly(0_fen)}};
}

}  // namespace

TEST_CASE("percentage_subsidy") { check_table<table>(); }
