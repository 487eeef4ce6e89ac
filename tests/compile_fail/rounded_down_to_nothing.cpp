// SPDX-License-Identifier: MIT
// expect-first: rounded_down_to takes the unit: rounded_down_to(1000_yuan)
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto pays = bylaw::fixed_award{1_wan} | bylaw::rounded_down_to();
#else
constexpr auto pays = bylaw::fixed_award{1_wan} | bylaw::rounded_down_to(1000_yuan);
#endif
