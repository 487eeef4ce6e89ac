// SPDX-License-Identifier: MIT
// expect-first: both ends of a range are of one kind: between(50_pct, 60_pct)
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto x = bylaw::between(50, 60_pct);
#else
constexpr auto x = bylaw::between(50_pct, 60_pct);
#endif
