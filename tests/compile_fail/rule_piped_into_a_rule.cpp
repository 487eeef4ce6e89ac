// SPDX-License-Identifier: MIT
// expect-first: a rule is piped into a modifier (at_most, when, a pool ...), not into a rule
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto pays = bylaw::fixed_award{1_wan} | bylaw::capped_award{2_wan};
#else
constexpr auto pays = bylaw::fixed_award{1_wan} + bylaw::capped_award{2_wan};
#endif
