// SPDX-License-Identifier: MIT
// expect-first: at_least_or_nothing takes an amount: at_least_or_nothing(1_wan)
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto pays = bylaw::fixed_award{1_wan} | bylaw::at_least_or_nothing();
#else
constexpr auto pays = bylaw::fixed_award{1_wan} | bylaw::at_least_or_nothing(1_wan);
#endif
