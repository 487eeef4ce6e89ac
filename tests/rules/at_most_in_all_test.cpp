// SPDX-License-Identifier: MIT
#include "support/case_table.hpp"

#include <bylaw/describe.hpp>
#include <bylaw/outline.hpp>

using namespace bylaw::literals;
using namespace support;
using bylaw::at_most_in_all;
using bylaw::for_at_most_years;
using bylaw::reason;
using bylaw::unlimited;
using bylaw::up_to;
using bylaw::verdict;

namespace {

constexpr auto table(std::int64_t one) {
  using facts::cost;
  using facts::revenue;
  const auto half = bylaw::percentage_subsidy{cost, 50_pct} | at_most_in_all(300_wan * one) | for_at_most_years(3);
  return std::array{
      row{"one claim below it", ask(half, bylaw::firm{cost = 100_wan}), exactly(50_wan)},
      row{"one claim cannot pass it", ask(half, bylaw::firm{cost = 1000_wan}), exactly(300_wan)},
      row{"a cap that is the firm's own",
          ask(bylaw::percentage_subsidy{cost, 50_pct} | at_most_in_all(10_pct * revenue),
              bylaw::firm{cost = 100_wan * one, revenue = 200_wan}),
          exactly(20_wan)},
      row{"a cap that no source states caps nothing and says so",
          ask(bylaw::fixed_award{5_wan * one} | at_most_in_all(bylaw::undocumented), bylaw::firm{}), exactly(5_wan),
          verdict::yes, reason::undocumented_term}};
}

}  // namespace

TEST_CASE("at_most_in_all, for_at_most_years") { check_table<table>(); }

TEST_CASE("at_most_in_all, for_at_most_years: figures are checked") {
  CHECK_THROWS_AS(at_most_in_all(bylaw::money::from_fen(-1)), bylaw::invalid_parameter);
  CHECK_THROWS_AS(for_at_most_years(-1), bylaw::invalid_parameter);
  // Of no year evaluate would pay one claim, and a ledger the first.
  CHECK_THROWS_AS(for_at_most_years(0), bylaw::invalid_parameter);
  auto changed = bylaw::clause{"a", bylaw::fixed_award{1_wan} | for_at_most_years(1)};
  changed.rule.change.years = 0;
  CHECK_THROWS_AS(static_cast<void>(bylaw::policy{bylaw::about{}, changed}), bylaw::invalid_parameter);
}

TEST_CASE("at_most_in_all, for_at_most_years: data for whoever keeps count") {
  const auto city = bylaw::policy{bylaw::about{}, bylaw::clause{"a", bylaw::fixed_award{200_wan} | at_most_in_all(300_wan) |
                                                                        for_at_most_years(3)}};
  const bylaw::outline told = bylaw::outline_of(city);
  const bylaw::outline_node& years = *told.clauses[0].rule.find("modifier");
  CHECK(years.kind == "for_at_most_years");
  CHECK(years.holds_for == bylaw::scope::firm);
  CHECK(years.find("years")->number.low == 3);
  const bylaw::outline_node& cap = *told.clauses[0].rule.find("rule")->find("modifier");
  CHECK(cap.kind == "at_most_in_all");
  CHECK(cap.holds_for == bylaw::scope::firm);
}
