// SPDX-License-Identifier: MIT
//
// More of an award, as a share of it (上浮): `fixed_award{20_wan} | surcharge{10_pct}` pays 220,000 yuan.
#ifndef BYLAW_RULES_SURCHARGE_HPP
#define BYLAW_RULES_SURCHARGE_HPP

#include <bylaw/rule.hpp>

namespace bylaw {

/// Pays the amount and `share` of it on top, rounded down to the fen once. A rate says what share of a cost is paid and
/// is at most 100%; a factor above one is this. Error: `amount_overflow` where the low end leaves 64 bits; a high end
/// that does becomes unlimited.
struct surcharge {
  rate share;

  constexpr explicit surcharge(rate on_top) : share(on_top) {}

  static constexpr words says{"plus {rate} of it", "另上浮{rate}"};
  constexpr auto parts() const { return parts_of("surcharge", part{"rate", share}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f, const auto& before) const {
    return f.add(before, f.share(before, share));
  }
};

}  // namespace bylaw

#endif
