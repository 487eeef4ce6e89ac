// SPDX-License-Identifier: MIT
// expect: an_amount_is_below_zero
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

constexpr bylaw::fixed_award award() {
  bylaw::fixed_award paid{5_yuan};
#ifdef FAULT
  paid.amount = -5_yuan;
#else
  paid.amount = 6_yuan;
#endif
  return paid;
}
constexpr bylaw::clause clause{"award", award()};
