// SPDX-License-Identifier: MIT
// expect: the_low_of_a_range_is_above_its_high
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::range<bylaw::rate> share{60_pct, 50_pct};
#else
constexpr bylaw::range<bylaw::rate> share{50_pct, 60_pct};
#endif
