// SPDX-License-Identifier: MIT
// expect-first: between takes both ends: between(50_pct, 60_pct)
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto share = bylaw::between(50_pct);
#else
constexpr auto share = bylaw::between(50_pct, 60_pct);
#endif
