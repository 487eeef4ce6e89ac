// SPDX-License-Identifier: MIT
// expect: ignoring return value of
// with: -Werror=unused-result
// without: bylaw/values/money.hpp: [[nodiscard]] friend constexpr money operator+ => friend constexpr money operator+
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
void add(bylaw::money paid) { paid + 5_wan; }
#else
void add(bylaw::money& paid) { paid += 5_wan; }
#endif
