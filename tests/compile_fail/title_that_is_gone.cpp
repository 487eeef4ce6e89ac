// SPDX-License-Identifier: MIT
// expect-first: this text is kept, not copied, and the std::string is gone in the next line
// expect-only
#include <bylaw/bylaw.hpp>
#include <string>
using namespace bylaw::literals;

std::string named(int n) { return "clause-" + std::to_string(n); }
#ifdef FAULT
auto pays() { return bylaw::clause{"a", {named(1), "先行者"}, bylaw::fixed_award{1_wan}}; }
#else
const std::string title = named(1);
auto pays() { return bylaw::clause{"a", {title, "先行者"}, bylaw::fixed_award{1_wan}}; }
#endif
