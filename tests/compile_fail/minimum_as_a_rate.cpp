// SPDX-License-Identifier: MIT
// expect-first: a rate is no amount: a share of something is percentage_subsidy{cost, 30_pct}
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto x = bylaw::at_least_or_nothing(30_pct);
#else
constexpr auto x = bylaw::at_least_or_nothing(1_wan);
#endif
