// SPDX-License-Identifier: MIT
// expect-first: a number is not money: write 80_wan, 8_yuan or bylaw::money::from_fen(n)
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto cap = bylaw::at_most(800000);
#else
constexpr auto cap = bylaw::at_most(80_wan);
#endif
