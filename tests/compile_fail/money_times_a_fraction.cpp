// SPDX-License-Identifier: MIT
// expect: deleted
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto amount = 100_yuan * 0.3;
#else
constexpr auto amount = 100_yuan * 30_pct;
#endif
