// SPDX-License-Identifier: MIT
// expect: a pool or quota stands at the end of a clause
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

constexpr bylaw::annual_pool robots{"robots", 10_wan};
#ifdef FAULT
constexpr auto pays = bylaw::sum_of(bylaw::fixed_award{1_wan} | robots, bylaw::fixed_award{2_wan});
#else
constexpr auto pays = bylaw::sum_of(bylaw::fixed_award{1_wan}, bylaw::fixed_award{2_wan}) | robots;
#endif
