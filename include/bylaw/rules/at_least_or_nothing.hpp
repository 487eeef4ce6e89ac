// SPDX-License-Identifier: MIT
//
// A minimum below which nothing is paid: `at_least_or_nothing(1_wan)`.
#ifndef BYLAW_RULES_AT_LEAST_OR_NOTHING_HPP
#define BYLAW_RULES_AT_LEAST_OR_NOTHING_HPP

#include <bylaw/rule.hpp>

namespace bylaw {

/// Pays nothing below `least`: an eligible zero.
struct minimum {
  money least;

  static constexpr words says{"nothing below {least}", "不足{least}不予支付"};
  constexpr auto parts() const { return parts_of("at_least_or_nothing", part{"least", least}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f, const auto& before) const { return f.nothing_below(least, before); }
};

/// Error: `invalid_parameter` below zero or above 10^15 yuan.
[[nodiscard]] constexpr minimum at_least_or_nothing(money least) { return {detail::checked_parameter(least)}; }

// The tempting misuse.
template <class... Nothing>
requires(sizeof...(Nothing) == 0) [[nodiscard]] constexpr auto at_least_or_nothing() {
  static_assert(detail::always_false<Nothing...>, "at_least_or_nothing takes an amount: at_least_or_nothing(1_wan)");
  return detail::modifier_of_nothing{};
}

}  // namespace bylaw

#endif
