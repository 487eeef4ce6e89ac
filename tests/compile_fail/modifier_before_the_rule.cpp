// SPDX-License-Identifier: MIT
// expect-first: the rule stands first, then what changes it: rule | at_most(80_wan)
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto pays = bylaw::at_most(1_wan) | bylaw::capped_award{2_wan};
#else
constexpr auto pays = bylaw::capped_award{2_wan} | bylaw::at_most(1_wan);
#endif
