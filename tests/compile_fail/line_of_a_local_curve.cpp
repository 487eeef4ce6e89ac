// SPDX-License-Identifier: MIT
// expect: returned
// for: clang
// with: -Werror=return-stack-address
// without: bylaw/curve/award_curve.hpp: low() const& noexcept BYLAW_LIFETIME_BOUND => low() const& noexcept
#include <bylaw/curve/award_curve.hpp>

#ifdef FAULT
const bylaw::award_line<bylaw::money>& sure(const bylaw::award_curve<bylaw::money>& of) {
  const bylaw::award_curve<bylaw::money> copy = of;
  return copy.low();
}
#else
bylaw::award_line<bylaw::money> sure(const bylaw::award_curve<bylaw::money>& of) {
  const bylaw::award_curve<bylaw::money> copy = of;
  return copy.low();
}
#endif
