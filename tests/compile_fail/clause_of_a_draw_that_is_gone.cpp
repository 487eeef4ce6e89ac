// SPDX-License-Identifier: MIT
// expect-first: this text is kept, not copied, and the std::string is gone in the next line
#include <bylaw/ledger/draw.hpp>

#include <string>

std::string named(int place) { return "clause " + std::to_string(place); }
bylaw::draw wanted(const std::string& clause) {
#ifdef FAULT
  return {.id = 1, .firm = "a firm", .clause = named(1)};
#else
  return {.id = 1, .firm = "a firm", .clause = clause};
#endif
}
