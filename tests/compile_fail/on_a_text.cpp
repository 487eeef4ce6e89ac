// SPDX-License-Identifier: MIT
// expect-first: on takes a date: on{date{2026, 3, 1}}; a text is read by parse_date, in bylaw/parse.hpp
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::on day{"2026-03-01"};
#else
constexpr bylaw::on day{bylaw::date{2026, 3, 1}};
#endif
