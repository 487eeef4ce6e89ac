// SPDX-License-Identifier: MIT
// expect: a_rate_is_over_100_percent
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto share = 101_pct;
#else
constexpr auto share = 100_pct;
#endif
