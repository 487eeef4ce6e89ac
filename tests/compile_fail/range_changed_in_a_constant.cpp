// SPDX-License-Identifier: MIT
// expect: the_low_of_a_range_is_above_its_high
#include <bylaw/bylaw.hpp>
#include <bylaw/facts.hpp>
using namespace bylaw::literals;

constexpr bylaw::range<bylaw::rate> share() {
  auto half_or_more = bylaw::between(50_pct, 60_pct);
#ifdef FAULT
  half_or_more.low = 70_pct;
#else
  half_or_more.low = 55_pct;
#endif
  return half_or_more;
}
constexpr bylaw::percentage_subsidy subsidy{bylaw::facts::model_rd_cost, share()};
