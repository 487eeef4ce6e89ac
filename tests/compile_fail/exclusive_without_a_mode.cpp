// SPDX-License-Identifier: MIT
// expect: exclusive takes the ids of two clauses or more, then which of them counts
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr auto either = bylaw::exclusive("a", "b");
#else
constexpr auto either = bylaw::exclusive("a", "b", bylaw::the_highest);
#endif
