// SPDX-License-Identifier: MIT
// expect: the_years_leave_a_gap
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::by_year budgets{bylaw::in_years{2025, 1_yi}, bylaw::in_years{2027, 2_yi}};
#else
constexpr bylaw::by_year budgets{bylaw::in_years{2025, 1_yi}, bylaw::in_years{2026, 2_yi}};
#endif
