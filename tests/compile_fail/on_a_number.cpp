// SPDX-License-Identifier: MIT
// expect-first: on takes a date: on{date{2026, 3, 1}}
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::on day{2026, 3, 1};
#else
constexpr bylaw::on day{bylaw::date{2026, 3, 1}};
#endif
