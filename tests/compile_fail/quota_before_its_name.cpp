// SPDX-License-Identifier: MIT
// expect-first: a quota has a name, then its places
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::annual_quota places{10, "scenario"};
#else
constexpr bylaw::annual_quota places{"scenario", 10};
#endif
