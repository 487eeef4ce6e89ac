// SPDX-License-Identifier: MIT
// expect: returned
// for: clang
// with: -Werror=return-stack-address
// without: bylaw/any_policy/any_assessment.hpp: operator[](detail::passing_text id) const& BYLAW_LIFETIME_BOUND => operator[](detail::passing_text id) const&
#include <bylaw/any_policy/interface.hpp>

#ifdef FAULT
const bylaw::outcome& ask(const bylaw::any_policy& policy, const bylaw::any_firm& firm) {
  const bylaw::any_assessment result = policy.evaluate(firm);
  return result["lease"];
}
#else
bylaw::outcome ask(const bylaw::any_policy& policy, const bylaw::any_firm& firm) {
  const bylaw::any_assessment result = policy.evaluate(firm);
  return result["lease"];
}
#endif
