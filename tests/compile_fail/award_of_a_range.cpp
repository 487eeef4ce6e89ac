// SPDX-License-Identifier: MIT
// expect-first: an amount is a range, at least and at most: take one of its ends, .low or .high
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto x = bylaw::fixed_award{bylaw::between(1_wan, 2_wan)};
#else
constexpr auto x = bylaw::fixed_award{1_wan};
#endif
