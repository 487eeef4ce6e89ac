// SPDX-License-Identifier: MIT
// expect-first: a pool or quota ends the pipe
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

constexpr bylaw::annual_pool robots{"robots", 10_wan};
#ifdef FAULT
constexpr auto pays = bylaw::fixed_award{1_wan} | robots | bylaw::at_most(1_wan);
#else
constexpr auto pays = bylaw::fixed_award{1_wan} | bylaw::at_most(1_wan) | robots;
#endif
