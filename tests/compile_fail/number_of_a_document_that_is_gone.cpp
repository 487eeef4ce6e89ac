// SPDX-License-Identifier: MIT
// expect-first: this text is kept, not copied, and the std::string is gone in the next line
// expect-only
#include <bylaw/bylaw.hpp>
#include <string>
using namespace bylaw::literals;

std::string named(int n) { return "clause-" + std::to_string(n); }
#ifdef FAULT
auto document() { return bylaw::about{.number = named(1)}; }
#else
const std::string number = named(1);
auto document() { return bylaw::about{.number = number}; }
#endif
