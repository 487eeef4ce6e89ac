// SPDX-License-Identifier: MIT
// expect: two answers side by side can be swapped
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

constexpr bool may_hold = true;
constexpr bool holds = false;
#ifdef FAULT
constexpr auto answer = bylaw::verdict::of(holds, may_hold);
#else
constexpr auto answer = bylaw::verdict::of(holds) || bylaw::verdict::perhaps(may_hold);
#endif
static_assert(answer == bylaw::verdict::unknown);
