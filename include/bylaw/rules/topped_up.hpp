// SPDX-License-Identifier: MIT
//
// The difference to an award had earlier (补差): `fixed_award{50_wan} | topped_up(earlier_award)`.
#ifndef BYLAW_RULES_TOPPED_UP_HPP
#define BYLAW_RULES_TOPPED_UP_HPP

#include <bylaw/rule.hpp>

namespace bylaw {

/// Pays what the amount is above `Earlier`, a quantity of money; an eligible zero where it is not.
template <quantity Earlier>
struct top_up {
  static_assert(std::same_as<typename Earlier::quantity_type, money>, "topped_up takes money or a quantity of money");
  BYLAW_NO_UNIQUE_ADDRESS Earlier earlier;

  static constexpr words says{"less {earlier}, which was had earlier", "补差:扣除此前已获的{earlier}"};
  constexpr auto parts() const { return parts_of("topped_up", part{"earlier", earlier}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f, const auto& before) const { return f.subtract(before, f[earlier]); }
};

/// The difference to what was had earlier: a fact, or an expression of facts.
template <quantity Q>
[[nodiscard]] constexpr top_up<Q> topped_up(const Q& earlier) {
  return {earlier};
}

/// The difference to a fixed amount. Error: `invalid_parameter` below zero or above 10^15 yuan.
[[nodiscard]] constexpr top_up<constant<money>> topped_up(money earlier) {
  return {{detail::checked_parameter(earlier)}};
}

// The tempting misuse.
template <class... Nothing>
requires(sizeof...(Nothing) == 0) [[nodiscard]] constexpr auto topped_up() {
  static_assert(detail::always_false<Nothing...>, "topped_up takes what was had earlier: topped_up(earlier_award)");
  return detail::modifier_of_nothing{};
}

}  // namespace bylaw

#endif
