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
  using facts::is_new;
  using facts::is_small;
  const auto three = bylaw::fixed_award{3_wan * one};
  const auto five = bylaw::fixed_award{5_wan * one};
  const auto doubtful = bylaw::sum_of(three | bylaw::when(is_small), five | bylaw::when(is_new));
  return std::array{
      row{"cumulated", ask(bylaw::sum_of(three, five), bylaw::firm{}), exactly(8_wan)},
      row{"written with +", ask(three + five + three, bylaw::firm{}), exactly(11_wan)},
      row{"with +, then a pipe", ask((three + five) | bylaw::at_most(7_wan), bylaw::firm{}), exactly(7_wan)},
      row{"an ineligible part counts as nothing", ask(doubtful, bylaw::firm{is_small = true, is_new = false}),
          exactly(3_wan)},
      row{"none: not eligible", ask(doubtful, bylaw::firm{is_small = false, is_new = false}), exactly(0_wan),
          verdict::no},
      row{"one certain, one in doubt", ask(doubtful, bylaw::firm{is_small = true, is_new = unknown}),
          between(3_wan, 8_wan), verdict::yes, reason::unknown_fact},
      row{"both in doubt", ask(doubtful, bylaw::firm{is_small = unknown, is_new = unknown}), up_to(8_wan),
          verdict::unknown, reason::unknown_fact},
      row{"one of ranges", ask(bylaw::sum_of(three, bylaw::capped_award{2_wan}), bylaw::firm{}), between(3_wan, 5_wan),
          verdict::yes, reason::discretion},
      // If the sum is chosen at all, one of its parts is paid: at least 3万. If it is not, the 4万 behind it are.
      row{"in doubt inside a first_of",
          ask(bylaw::first_of(doubtful, bylaw::fixed_award{4_wan}), bylaw::firm{is_small = unknown, is_new = unknown}),
          between(3_wan, 8_wan), verdict::yes, reason::unknown_fact}};
}

}  // namespace

TEST_CASE("sum_of") { check_table<table>(); }

TEST_CASE("sum_of: what does not fit is reported, what has no limit absorbs") {
  const auto most = bylaw::unit_award{facts::patents, 10'000'000_yi};
  const auto policy = bylaw::policy{bylaw::about{}, bylaw::clause{"a", most + most}};
  CHECK_THROWS_AS(static_cast<void>(bylaw::evaluate(policy, bylaw::firm{facts::patents = 60})), bylaw::amount_overflow);
  CHECK(bylaw::evaluate(policy, bylaw::firm{facts::patents = up_to(std::int64_t{60})}).total() == up_to(unlimited));
}
