// SPDX-License-Identifier: MIT
// expect-first: an amount is a range, at least and at most: take one of its ends, .low or .high
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::policy city{bylaw::about{}, bylaw::clause{"pioneer", bylaw::fixed_award{1_wan}}};
#ifdef FAULT
const bylaw::money paid = bylaw::evaluate(city, bylaw::firm{}).total();
#else
const bylaw::money paid = bylaw::evaluate(city, bylaw::firm{}).total().low;
#endif
