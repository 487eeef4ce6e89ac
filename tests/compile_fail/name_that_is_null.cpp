// SPDX-License-Identifier: MIT
// expect-first: a name, an id or a text stands here, in quotes: not a number, a place or a null pointer
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
bylaw::pool budget() { return {nullptr, 3000_wan}; }
#else
bylaw::pool budget() { return {"robots", 3000_wan}; }
#endif
