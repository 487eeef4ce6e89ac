// SPDX-License-Identifier: MIT
// expect-first: a rate is a whole number of millionths: write 12.5_pct, which is exact
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto share = bylaw::rate::from_ppm(0.125);
#else
constexpr auto share = 12.5_pct;
#endif
