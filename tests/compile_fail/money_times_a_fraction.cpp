// SPDX-License-Identifier: MIT
// expect-first: a share is a rate: write 30_pct * amount, not 0.3 * amount
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto amount = 100_yuan * 0.3;
#else
constexpr auto amount = 100_yuan * 30_pct;
#endif
