// SPDX-License-Identifier: MIT
// expect-first: rounded takes the unit and how: rounded(100_yuan, bylaw::rounding::half_up)
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto pays = bylaw::fixed_award{1_wan} | bylaw::rounded(100_yuan);
#else
constexpr auto pays = bylaw::fixed_award{1_wan} | bylaw::rounded(100_yuan, bylaw::rounding::half_up);
#endif
