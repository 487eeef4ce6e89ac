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
  using facts::patents;
  using facts::staff;
  const auto each = bylaw::unit_award{patents, 2_wan};
  return std::array{
      row{"for each", ask(each, bylaw::firm{patents = 3 * one}), exactly(6_wan)},
      row{"for none", ask(each, bylaw::firm{patents = 0 * one}), exactly(0_wan)},
      row{"for some", ask(each, bylaw::firm{patents = between(2 * one, std::int64_t{5})}), between(4_wan, 10_wan),
          verdict::yes, reason::unknown_fact},
      row{"for an unknown number", ask(each, bylaw::firm{patents = unknown}), up_to(unlimited), verdict::yes,
          reason::unknown_fact},
      row{"nothing for an unknown number", ask(bylaw::unit_award{patents, 0_wan * one}, bylaw::firm{patents = unknown}),
          exactly(0_wan)},
      row{"a high end that does not fit",
          ask(bylaw::unit_award{patents, 10'000'000_yi * one},
              bylaw::firm{patents = up_to(std::int64_t{1'000'000'000'000})}),
          up_to(unlimited), verdict::yes, reason::unknown_fact},
      row{"for an expression of counts",
          ask(bylaw::unit_award{staff - patents, 1_wan}, bylaw::firm{staff = 10 * one, patents = 4}), exactly(6_wan)}};
}

}  // namespace

TEST_CASE("unit_award") { check_table<table>(); }

TEST_CASE("unit_award: a low end that does not fit is reported") {
  const auto policy =
      bylaw::policy{bylaw::about{}, bylaw::clause{"a", bylaw::unit_award{facts::patents, 10'000'000_yi}}};
  CHECK_THROWS_AS(static_cast<void>(bylaw::evaluate(policy, bylaw::firm{facts::patents = 1'000'000'000'000})),
                  bylaw::amount_overflow);
  CHECK(bylaw::evaluate(policy, bylaw::firm{facts::patents = 92}).total() == exactly(920'000'000_yi));
  CHECK_THROWS_AS(static_cast<void>(bylaw::evaluate(policy, bylaw::firm{facts::patents = 93})), bylaw::amount_overflow);
}
