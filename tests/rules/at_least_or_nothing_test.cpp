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
  const auto rule = bylaw::percentage_subsidy{cost, 100_pct} | bylaw::at_least_or_nothing(1_wan * one);
  return std::array{
      row{"below: an eligible zero", ask(rule, bylaw::firm{cost = 1_wan - 1_fen}), exactly(0_wan)},
      row{"at", ask(rule, bylaw::firm{cost = 1_wan}), exactly(1_wan)},
      row{"above", ask(rule, bylaw::firm{cost = 1_wan + 1_fen}), exactly(1_wan + 1_fen)},
      row{"perhaps", ask(rule, bylaw::firm{cost = between(9999_yuan, 2_wan)}), up_to(2_wan), verdict::yes,
          reason::unknown_fact},
      row{"surely below", ask(rule, bylaw::firm{cost = between(1_yuan, 9999_yuan)}), exactly(0_wan)},
      row{"unknown", ask(rule, bylaw::firm{cost = unknown}), up_to(unlimited), verdict::yes, reason::unknown_fact}};
}

}  // namespace

TEST_CASE("at_least_or_nothing") { check_table<table>(); }
