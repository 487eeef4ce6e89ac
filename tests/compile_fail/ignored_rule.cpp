// SPDX-License-Identifier: MIT
// expect: ignoring return value of
// with: -Werror=unused-result
// without: bylaw/rules/at_most.hpp: [[nodiscard]] constexpr cap<constant<money>> at_most => constexpr cap<constant<money>> at_most
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
void cap() { bylaw::at_most(5_wan); }
#else
auto cap() { return bylaw::at_most(5_wan); }
#endif
