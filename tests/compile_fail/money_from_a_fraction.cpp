// SPDX-License-Identifier: MIT
// expect-first: money is a whole number of fen: a fraction must be rounded by you first
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto amount = bylaw::money::from_fen(0.5);
#else
constexpr auto amount = bylaw::money::from_fen(50);
#endif
