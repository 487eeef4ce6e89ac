// SPDX-License-Identifier: MIT
//
// An award of one amount.
#ifndef BYLAW_RULES_FIXED_AWARD_HPP
#define BYLAW_RULES_FIXED_AWARD_HPP

#include <bylaw/rule.hpp>

namespace bylaw {

/// Pays `amount`.
struct fixed_award {
  money amount;

  /// Error: `invalid_parameter` below zero or above 10^15 yuan.
  constexpr explicit fixed_award(money paid) : amount(detail::checked_parameter(paid)) {}

  static constexpr words says{"an award of {amount}", "{amount}的奖励"};
  constexpr auto parts() const { return parts_of("fixed_award", part{"amount", amount}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f[amount]; }
};

}  // namespace bylaw

#endif
