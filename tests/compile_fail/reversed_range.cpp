// SPDX-License-Identifier: MIT
// expect: the_low_of_a_range_is_above_its_high
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto cost = bylaw::between(90_wan, 50_wan);
#else
constexpr auto cost = bylaw::between(50_wan, 90_wan);
#endif
