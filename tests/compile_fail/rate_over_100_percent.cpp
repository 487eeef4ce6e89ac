// SPDX-License-Identifier: MIT
// expect: a_rate_is_over_100_percent
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
inline bylaw::rate share() { return 101_pct; }
#else
inline bylaw::rate share() { return 100_pct; }
#endif
