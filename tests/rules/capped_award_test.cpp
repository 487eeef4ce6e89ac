// SPDX-License-Identifier: MIT
#include "support/case_table.hpp"

using namespace bylaw::literals;
using namespace support;
using bylaw::reason;
using bylaw::unlimited;
using bylaw::up_to;
using bylaw::verdict;

namespace {

constexpr auto table(std::int64_t one) {
  const bylaw::firm nobody{};
  return std::array{
      row{"up to", ask(bylaw::capped_award{100_wan * one}, nobody), up_to(100_wan), verdict::yes, reason::discretion},
      row{"up to nothing", ask(bylaw::capped_award{0_wan * one}, nobody), exactly(0_wan)},
      row{"a most that no source states", ask(bylaw::capped_award{bylaw::undocumented}, nobody), up_to(unlimited),
          verdict::yes, reason::discretion | reason::undocumented_term}};
}

}  // namespace

TEST_CASE("capped_award") { check_table<table>(); }
