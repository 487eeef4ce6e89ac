// SPDX-License-Identifier: MIT
#include "support/case_table.hpp"

using namespace bylaw::literals;
using namespace support;
using bylaw::between;
using bylaw::limited_unit_award;
using bylaw::reason;
using bylaw::unknown;
using bylaw::up_to;
using bylaw::verdict;

namespace {

constexpr auto table(std::int64_t one) {
  using facts::patents;
  using facts::staff;
  const auto rent = limited_unit_award{staff, 30_yuan * one, 500};  // so much for a square metre, for 500 of them
  return std::array{
      row{"below the greatest number", ask(rent, bylaw::firm{staff = 120}), exactly(3600_yuan)},
      row{"at it", ask(rent, bylaw::firm{staff = 500}), exactly(15'000_yuan)},
      row{"above it", ask(rent, bylaw::firm{staff = 501}), exactly(15'000_yuan)},
      row{"none", ask(rent, bylaw::firm{staff = 0}), exactly(0_yuan)},
      row{"a number known roughly", ask(rent, bylaw::firm{staff = between(std::int64_t{499}, std::int64_t{900})}),
          between(14'970_yuan, 15'000_yuan), verdict::yes, reason::unknown_fact},
      row{"known roughly, and in any case enough",
          ask(rent, bylaw::firm{staff = between(std::int64_t{700}, std::int64_t{900})}), exactly(15'000_yuan)},
      row{"an unknown number is still limited", ask(rent, bylaw::firm{staff = unknown}), up_to(15'000_yuan), verdict::yes,
          reason::unknown_fact},
      row{"an expression of counts",
          ask(limited_unit_award{staff - patents, 1_wan * one, 5}, bylaw::firm{staff = 10, patents = 7}), exactly(3_wan)}};
}

}  // namespace

TEST_CASE("limited_unit_award") { check_table<table>(); }

TEST_CASE("limited_unit_award: figures are checked; a low end that does not fit is reported") {
  CHECK_THROWS_AS((limited_unit_award{facts::staff, 1_wan, -1}), bylaw::invalid_parameter);
  CHECK_THROWS_AS((limited_unit_award{facts::staff, bylaw::money::from_fen(-1), 1}), bylaw::invalid_parameter);
  const auto many = bylaw::policy{bylaw::about{}, bylaw::clause{"a", limited_unit_award{facts::staff, 10'000'000_yi, 93}}};
  CHECK(bylaw::evaluate(many, bylaw::firm{facts::staff = 92}).total() == exactly(920'000'000_yi));
  CHECK_THROWS_AS(static_cast<void>(bylaw::evaluate(many, bylaw::firm{facts::staff = 200})), bylaw::amount_overflow);
}
