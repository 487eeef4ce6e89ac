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
  const auto park = bylaw::fixed_award{1000_wan * one} | bylaw::when(facts::is_local) | bylaw::once |
                    bylaw::annual_quota{"park", 4 * one};
  return std::array{row{"a place is competed for", ask(park, bylaw::firm{facts::is_local = true}), exactly(1000_wan),
                        verdict::yes, reason::quota},
                    row{"perhaps", ask(park, bylaw::firm{facts::is_local = unknown}), up_to(1000_wan), verdict::unknown,
                        reason::quota | reason::unknown_fact},
                    row{"refused", ask(park, bylaw::firm{facts::is_local = false}), exactly(0_wan), verdict::no}};
}

}  // namespace

TEST_CASE("annual_quota") {
  check_table<table>();
  CHECK(ask(bylaw::fixed_award{1_wan} | bylaw::annual_quota{"park", 4}, bylaw::firm{}).pool.empty());
  CHECK_THROWS_AS((bylaw::annual_quota{"park", -1}), bylaw::invalid_parameter);
}
