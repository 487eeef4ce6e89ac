// SPDX-License-Identifier: MIT
// expect-first: sum_of, +, highest_of, lowest_of and first_of are of rules: a type with a function assess(firm) const
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

struct bonus {
#ifndef FAULT
  constexpr bylaw::money assess(const auto&) const { return 1_wan; }
#endif
};
constexpr auto pays = bylaw::highest_of(bylaw::fixed_award{1_wan}, bonus{});
