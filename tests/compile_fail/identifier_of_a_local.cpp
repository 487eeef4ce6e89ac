// SPDX-License-Identifier: MIT
// expect: returned
// for: clang
// with: -Werror=return-stack-address
// without: bylaw/ledger/identifier.hpp: constexpr identifier(const Text& text BYLAW_LIFETIME_BOUND) => constexpr identifier(const Text& text)
#include <bylaw/ledger.hpp>
#include <string>
using namespace bylaw::literals;

std::string named(int n) { return "clause-" + std::to_string(n); }
#ifdef FAULT
bylaw::identifier draw() {
  const std::string id = named(1);
  return id;
}
#else
const std::string id = named(1);
bylaw::identifier draw() { return id; }
#endif
