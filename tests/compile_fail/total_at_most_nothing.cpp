// SPDX-License-Identifier: MIT
// expect-first: total_at_most takes money or a quantity: total_at_most(500_wan), total_at_most(50_pct * project_input)
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto most = bylaw::total_at_most();
#else
constexpr auto most = bylaw::total_at_most(500_wan);
#endif
