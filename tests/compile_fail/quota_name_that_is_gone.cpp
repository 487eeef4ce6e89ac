// SPDX-License-Identifier: MIT
// expect-first: this text is kept, not copied, and the std::string is gone in the next line
// expect-only
#include <bylaw/bylaw.hpp>
#include <string>
using namespace bylaw::literals;

std::string named(int n) { return "clause-" + std::to_string(n); }
#ifdef FAULT
auto places() { return bylaw::annual_quota{named(1), 3}; }
#else
const std::string name = named(1);
auto places() { return bylaw::annual_quota{name, 3}; }
#endif
