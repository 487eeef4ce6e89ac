// SPDX-License-Identifier: MIT
// expect-first: a rule is piped into a modifier: at_most(80_wan), when(is_sme), a pool ...
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto pays = bylaw::capped_award{2_wan} | 1_wan;
#else
constexpr auto pays = bylaw::capped_award{2_wan} | bylaw::at_most(1_wan);
#endif
