// SPDX-License-Identifier: MIT
// expect: bylaw::range<bylaw::money>
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::range<bylaw::money> cost{.low = 50_wan, .high = 90_wan};
#else
constexpr bylaw::range<bylaw::money> cost{50_wan, 90_wan};
#endif
