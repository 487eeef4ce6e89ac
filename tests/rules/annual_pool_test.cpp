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
  const auto all = bylaw::percentage_subsidy{cost, 100_pct};
  const auto yearly = all | bylaw::annual_pool{"p", 1000_wan * one};
  const auto undated = all | bylaw::pool{"p", 1000_wan * one};
  return std::array{
      row{"below the budget", ask(yearly, bylaw::firm{cost = 999_wan}), exactly(999_wan), verdict::yes, reason::pool},
      row{"at the budget", ask(yearly, bylaw::firm{cost = 1000_wan}), exactly(1000_wan), verdict::yes, reason::pool},
      row{"above: both ends are bounded", ask(yearly, bylaw::firm{cost = between(1001_wan, 2000_wan)}),
          exactly(1000_wan), verdict::yes, reason::pool},
      row{"unknown", ask(yearly, bylaw::firm{cost = unknown}), up_to(1000_wan), verdict::yes,
          reason::pool | reason::unknown_fact},
      row{"refused: nothing is open",
          ask(all | bylaw::when(facts::is_small) | bylaw::annual_pool{"p", 1000_wan * one},
              bylaw::firm{cost = 1_wan, facts::is_small = false}),
          exactly(0_wan), verdict::no},
      row{"a period that is not documented", ask(undated, bylaw::firm{cost = 1001_wan}), exactly(1000_wan),
          verdict::yes, reason::pool}};
}

}  // namespace

TEST_CASE("annual_pool and pool") {
  check_table<table>();
  CHECK(ask(bylaw::fixed_award{1_wan} | bylaw::annual_pool{"robots", 5_wan}, bylaw::firm{}).pool == "robots");
  CHECK(ask(bylaw::fixed_award{1_wan} | bylaw::pool{"robots", 5_wan}, bylaw::firm{}).pool == "robots");
  CHECK(ask(bylaw::fixed_award{1_wan}, bylaw::firm{}).pool.empty());
}
