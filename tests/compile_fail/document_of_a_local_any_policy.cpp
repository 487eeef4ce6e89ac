// SPDX-License-Identifier: MIT
// expect: returned
// for: clang
// with: -Werror=return-stack-address
// without: bylaw/any_policy/interface.hpp: about() const& noexcept BYLAW_LIFETIME_BOUND => about() const& noexcept
#include <bylaw/any_policy/interface.hpp>

#ifdef FAULT
const bylaw::about& document(const bylaw::any_policy& of) {
  const bylaw::any_policy copy = of;
  return copy.about();
}
#else
bylaw::about document(const bylaw::any_policy& of) {
  const bylaw::any_policy copy = of;
  return copy.about();
}
#endif
