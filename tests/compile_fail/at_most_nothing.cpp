// SPDX-License-Identifier: MIT
// expect-first: a cap is an amount: write at_most(80_wan), or at_most(50_pct * cost) for a share
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto pays = bylaw::fixed_award{1_wan} | bylaw::at_most();
#else
constexpr auto pays = bylaw::fixed_award{1_wan} | bylaw::at_most(80_wan);
#endif
