// SPDX-License-Identifier: MIT
#include "support/case_table.hpp"

using namespace bylaw::literals;
using namespace support;
using bylaw::reason;
using bylaw::unknown;
using bylaw::up_to;
using bylaw::verdict;

namespace {

constexpr auto table(std::int64_t one) {
  using facts::is_new;
  using facts::is_small;
  const auto three = bylaw::fixed_award{3_wan * one};
  const auto five = bylaw::fixed_award{5_wan * one};
  const auto doubtful = bylaw::lowest_of(three | bylaw::when(is_small), five | bylaw::when(is_new));
  return std::array{row{"the lower", ask(bylaw::lowest_of(five, three), bylaw::firm{}), exactly(3_wan)},
                    row{"one refused refuses all", ask(doubtful, bylaw::firm{is_small = true, is_new = false}),
                        exactly(0_wan), verdict::no},
                    row{"both must be eligible", ask(doubtful, bylaw::firm{is_small = true, is_new = unknown}),
                        up_to(3_wan), verdict::unknown, reason::unknown_fact},
                    row{"of ranges", ask(bylaw::lowest_of(bylaw::capped_award{4_wan}, three), bylaw::firm{}),
                        up_to(3_wan), verdict::yes, reason::discretion}};
}

}  // namespace

TEST_CASE("lowest_of") { check_table<table>(); }
