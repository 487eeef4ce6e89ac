// SPDX-License-Identifier: MIT
// expect-first: a number is not money: write 80_wan, 8_yuan or bylaw::money::from_fen(n)
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::annual_pool robots{"robots", 3000};
#else
constexpr bylaw::annual_pool robots{"robots", 3000_wan};
#endif
