// SPDX-License-Identifier: MIT
// expect-first: a pool has a name, then its budget
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::annual_pool robots{"robots"};
#else
constexpr bylaw::annual_pool robots{"robots", 3000_wan};
#endif
