// SPDX-License-Identifier: MIT
// expect-first: this text is kept, not copied, and the std::string is gone in the next line
// expect-only
#include <bylaw/bylaw.hpp>
#include <string>
using namespace bylaw::literals;

std::string named(int n) { return "clause-" + std::to_string(n); }
#ifdef FAULT
auto pays() { return bylaw::clause{named(1), bylaw::fixed_award{1_wan}}; }
#else
const std::string id = named(1);
auto pays() { return bylaw::clause{id, bylaw::fixed_award{1_wan}}; }
#endif
