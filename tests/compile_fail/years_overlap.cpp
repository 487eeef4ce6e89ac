// SPDX-License-Identifier: MIT
// expect: the_years_overlap_or_are_not_in_order
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::by_year rates{bylaw::in_years{2025, 2026, 50_pct}, bylaw::in_years{2026, 40_pct}};
#else
constexpr bylaw::by_year rates{bylaw::in_years{2025, 2026, 50_pct}, bylaw::in_years{2027, 40_pct}};
#endif
