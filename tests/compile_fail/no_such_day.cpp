// SPDX-License-Identifier: MIT
// expect: a_date_is_not_in_the_calendar
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::date day{2025, 2, 29};
#else
constexpr bylaw::date day{2024, 2, 29};
#endif
