// SPDX-License-Identifier: MIT
// expect: returned
// for: clang
// with: -Werror=return-stack-address
// without: bylaw/clause.hpp: constexpr clause(detail::lasting_text clause_id BYLAW_LIFETIME_BOUND, const Rule& pays) => constexpr clause(detail::lasting_text clause_id, const Rule& pays)
#include <bylaw/bylaw.hpp>
#include <string>
using namespace bylaw::literals;

std::string named(int n) { return "clause-" + std::to_string(n); }
#ifdef FAULT
auto pays() {
  const std::string id = named(1);
  return bylaw::clause{id, bylaw::fixed_award{1_wan}};
}
#else
const std::string id = named(1);
auto pays() { return bylaw::clause{id, bylaw::fixed_award{1_wan}}; }
#endif
