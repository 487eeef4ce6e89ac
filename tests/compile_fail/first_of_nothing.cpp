// SPDX-License-Identifier: MIT
// expect-first: sum_of, highest_of, lowest_of and first_of take a rule or more: highest_of(a, b)
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto pays = bylaw::first_of();
#else
constexpr auto pays = bylaw::first_of(bylaw::fixed_award{1_wan}, bylaw::capped_award{2_wan});
#endif
