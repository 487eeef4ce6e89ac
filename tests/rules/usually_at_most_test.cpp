// SPDX-License-Identifier: MIT
#include "support/case_table.hpp"

using namespace bylaw::literals;
using namespace support;
using bylaw::between;
using bylaw::exceptionally;
using bylaw::reason;
using bylaw::reasons;
using bylaw::unknown;
using bylaw::usually_at_most;
using bylaw::verdict;

namespace {

constexpr auto table(std::int64_t one) {
  using facts::cost;
  using facts::is_small;
  const auto half = bylaw::percentage_subsidy{cost, 50_pct} | usually_at_most(100_wan * one, exceptionally{500_wan});
  return std::array{
      row{"below the usual cap", ask(half, bylaw::firm{cost = 150_wan}), exactly(75_wan)},
      row{"at it", ask(half, bylaw::firm{cost = 200_wan}), exactly(100_wan)},
      row{"a fen above: the authority decides about the fen", ask(half, bylaw::firm{cost = 200_wan + 2_fen}),
          between(100_wan, 100_wan + 1_fen), verdict::yes, reason::discretion},
      row{"between the caps", ask(half, bylaw::firm{cost = 600_wan}), between(100_wan, 300_wan), verdict::yes,
          reason::discretion},
      row{"above both", ask(half, bylaw::firm{cost = 2000_wan}), between(100_wan, 500_wan), verdict::yes,
          reason::discretion},
      row{"a cost known roughly", ask(half, bylaw::firm{cost = between(100_wan, 400_wan)}), between(50_wan, 200_wan),
          verdict::yes, reasons(reason::discretion) | reason::unknown_fact},
      row{"nothing known", ask(half, bylaw::firm{cost = unknown}), between(0_wan, 500_wan), verdict::yes,
          reasons(reason::discretion) | reason::unknown_fact},
      row{"two caps of one figure are one cap",
          ask(bylaw::fixed_award{9_wan} | usually_at_most(3_wan * one, exceptionally{3_wan}), bylaw::firm{}), exactly(3_wan)},
      row{"it leaves eligibility alone",
          ask(bylaw::fixed_award{9_wan * one} | bylaw::when(is_small) | usually_at_most(3_wan, exceptionally{5_wan}),
              bylaw::firm{is_small = false}),
          exactly(0_wan), verdict::no}};
}

}  // namespace

TEST_CASE("usually_at_most") { check_table<table>(); }

TEST_CASE("usually_at_most: an exceptional cap is not below the usual one, also when a member is changed") {
  CHECK_THROWS_AS(usually_at_most(5_wan, exceptionally{4_wan}), bylaw::invalid_parameter);
  CHECK_THROWS_AS(usually_at_most(bylaw::money::from_fen(-1), exceptionally{4_wan}), bylaw::invalid_parameter);
  auto caps = usually_at_most(4_wan, exceptionally{5_wan});
  caps.most = 3_wan;
  CHECK_THROWS_AS((bylaw::clause{"a", bylaw::fixed_award{1_wan} | caps}), bylaw::invalid_parameter);
}
