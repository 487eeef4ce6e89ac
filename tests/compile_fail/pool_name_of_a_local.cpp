// SPDX-License-Identifier: MIT
// expect: returned
// for: clang
// with: -Werror=return-stack-address
// without: bylaw/rules/pool.hpp: detail::lasting_text pool_name BYLAW_LIFETIME_BOUND => detail::lasting_text pool_name
#include <bylaw/bylaw.hpp>
#include <string>
using namespace bylaw::literals;

std::string named(int n) { return "clause-" + std::to_string(n); }
#ifdef FAULT
bylaw::pool robots() {
  const std::string name = named(1);
  return {name, 3000_wan};
}
#else
const std::string name = named(1);
bylaw::pool robots() { return {name, 3000_wan}; }
#endif
