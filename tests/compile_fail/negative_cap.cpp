// SPDX-License-Identifier: MIT
// expect: an_amount_is_below_zero
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto cap = bylaw::at_most(-80_wan);
#else
constexpr auto cap = bylaw::at_most(80_wan);
#endif
