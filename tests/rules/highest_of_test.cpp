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

// The higher, not both (就高不重复).
constexpr auto table(std::int64_t one) {
  using facts::is_new;
  using facts::is_small;
  const auto three = bylaw::fixed_award{3_wan * one};
  const auto five = bylaw::fixed_award{5_wan * one};
  const auto doubtful = bylaw::highest_of(three | bylaw::when(is_small), five | bylaw::when(is_new));
  return std::array{
      row{"the higher", ask(bylaw::highest_of(three, five), bylaw::firm{}), exactly(5_wan)},
      row{"an ineligible part counts as nothing", ask(doubtful, bylaw::firm{is_small = true, is_new = false}),
          exactly(3_wan)},
      row{"none: not eligible", ask(doubtful, bylaw::firm{is_small = false, is_new = false}), exactly(0_wan),
          verdict::no},
      row{"the lower certain, the higher in doubt", ask(doubtful, bylaw::firm{is_small = true, is_new = unknown}),
          between(3_wan, 5_wan), verdict::yes, reason::unknown_fact},
      row{"the higher certain: nothing is open", ask(doubtful, bylaw::firm{is_small = unknown, is_new = true}),
          exactly(5_wan)},
      row{"both in doubt", ask(doubtful, bylaw::firm{is_small = unknown, is_new = unknown}), up_to(5_wan),
          verdict::unknown, reason::unknown_fact},
      row{"of ranges that overlap", ask(bylaw::highest_of(bylaw::capped_award{4_wan}, three), bylaw::firm{}),
          between(3_wan, 4_wan), verdict::yes, reason::discretion},
      row{"in doubt inside a first_of: if it is chosen, at least 3万",
          ask(bylaw::first_of(doubtful, bylaw::fixed_award{4_wan}), bylaw::firm{is_small = unknown, is_new = unknown}),
          between(3_wan, 5_wan), verdict::yes, reason::unknown_fact},
      row{"a ceiling below the other leaves nothing open",
          ask(bylaw::highest_of(bylaw::capped_award{2_wan}, three), bylaw::firm{}), exactly(3_wan)}};
}

}  // namespace

TEST_CASE("highest_of") { check_table<table>(); }
