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
  using bylaw::rounding;
  using facts::cost;
  const auto all = bylaw::percentage_subsidy{cost, 100_pct};
  const auto at = [&](rounding mode, bylaw::money m) {
    return ask(all | bylaw::rounded(1000_yuan * one, mode), bylaw::firm{cost = m});
  };
  return std::array{
      row{"down", at(rounding::down, 1999.99_yuan), exactly(1000_yuan)},
      row{"down, a multiple", at(rounding::down, 2000_yuan), exactly(2000_yuan)},
      row{"up", at(rounding::up, 1000.01_yuan), exactly(2000_yuan)},
      row{"up, a multiple", at(rounding::up, 1000_yuan), exactly(1000_yuan)},
      row{"half up, below the middle", at(rounding::half_up, 1499.99_yuan), exactly(1000_yuan)},
      row{"half up, the middle", at(rounding::half_up, 1500_yuan), exactly(2000_yuan)},
      row{"half even, the middle above an even multiple", at(rounding::half_even, 2500_yuan), exactly(2000_yuan)},
      row{"half even, the middle above an odd multiple", at(rounding::half_even, 1500_yuan), exactly(2000_yuan)},
      row{"half even, past the middle", at(rounding::half_even, 2500.01_yuan), exactly(3000_yuan)},
      row{"a range",
          ask(all | bylaw::rounded_down_to(1000_yuan), bylaw::firm{cost = between(1500_yuan * one, 2500_yuan)}),
          between(1000_yuan, 2000_yuan), verdict::yes, reason::unknown_fact},
      row{"a range that becomes exact",
          ask(all | bylaw::rounded_down_to(1000_yuan), bylaw::firm{cost = between(1500_yuan * one, 1600_yuan)}),
          exactly(1000_yuan)},
      row{"no limit stays none", ask(all | bylaw::rounded_down_to(1000_yuan), bylaw::firm{cost = unknown}),
          up_to(unlimited), verdict::yes, reason::unknown_fact}};
}

}  // namespace

TEST_CASE("rounded") { check_table<table>(); }

TEST_CASE("rounded: a unit that is not above zero is refused") {
  CHECK_THROWS_AS(static_cast<void>(bylaw::rounded_down_to(bylaw::money{})), bylaw::invalid_parameter);
  CHECK_THROWS_AS(static_cast<void>(bylaw::rounded_down_to(bylaw::money::from_fen(-1))), bylaw::invalid_parameter);
}
