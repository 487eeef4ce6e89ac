// SPDX-License-Identifier: MIT
// expect-first: a name, an id or a text stands here, in quotes: not a number, a place or a null pointer
// expect-only
#include <bylaw/parse.hpp>
using namespace bylaw::literals;

#ifdef FAULT
auto read() { return bylaw::parse_money(0); }
#else
auto read() { return bylaw::parse_money("0"); }
#endif
