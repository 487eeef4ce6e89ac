// SPDX-License-Identifier: MIT
// expect-first: this text is kept, not copied, and the std::string is gone in the next line
// expect-only
#include <bylaw/bylaw.hpp>
#include <string>
using namespace bylaw::literals;

std::string named(int n) { return "clause-" + std::to_string(n); }
#ifdef FAULT
auto robots() { return bylaw::annual_pool{named(1), 3000_wan}; }
#else
const std::string name = named(1);
auto robots() { return bylaw::annual_pool{name, 3000_wan}; }
#endif
