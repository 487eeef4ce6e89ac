// SPDX-License-Identifier: MIT
// expect-first: sum_of, +, highest_of, lowest_of and first_of are of rules: a type with a function assess(firm) const
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto pays = bylaw::capped_award{1_wan} + 5_wan;
#else
constexpr auto pays = bylaw::capped_award{1_wan} + bylaw::fixed_award{5_wan};
#endif
