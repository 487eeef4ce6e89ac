// SPDX-License-Identifier: MIT
// expect-first: topped_up takes what was had earlier: topped_up(earlier_award)
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto pays = bylaw::fixed_award{1_wan} | bylaw::topped_up();
#else
constexpr auto pays = bylaw::fixed_award{1_wan} | bylaw::topped_up(1_wan);
#endif
