// SPDX-License-Identifier: MIT
//
// Rounding to a whole multiple of a unit: `rounded_down_to(1000_yuan)`, `rounded(1_yuan, rounding::half_up)`.
#ifndef BYLAW_RULES_ROUNDED_HPP
#define BYLAW_RULES_ROUNDED_HPP

#include <bylaw/rule.hpp>

namespace bylaw {

namespace detail {
[[noreturn]] inline void a_unit_of_rounding_is_not_above_zero() {
  raise(invalid_parameter("a unit of rounding is not above zero"));
}
[[noreturn]] inline void there_is_no_such_way_of_rounding() {
  raise(invalid_parameter("there is no such way of rounding"));
}
}  // namespace detail

/// Rounds the amount to a multiple of `unit`. Error: `amount_overflow` where the low end, rounded up, leaves 64 bits; a
/// high end that does becomes unlimited, which stays what it is.
struct rounded_to {
  money unit;
  rounding mode;

  static constexpr words says{"rounded {mode} to {unit}", "以{unit}为单位{mode}"};

  /// Errors: `invalid_parameter` if the unit is not above zero or above 10^15 yuan, or the mode is none of those named.
  constexpr void validate() const {
    if (unit.fen() <= 0) detail::a_unit_of_rounding_is_not_above_zero();
    detail::checked_parameter(unit);
    if (mode > rounding::half_even) detail::there_is_no_such_way_of_rounding();
  }

  constexpr auto parts() const { return parts_of("rounded", part{"unit", unit}, part{"mode", mode}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f, const auto& before) const { return f.rounded(before, unit, mode); }
};

/// Errors: those of `rounded_to::check`.
[[nodiscard]] constexpr rounded_to rounded(money unit, rounding mode) {
  const rounded_to whole_units{unit, mode};
  whole_units.validate();
  return whole_units;
}

[[nodiscard]] constexpr rounded_to rounded_down_to(money unit) { return rounded(unit, rounding::down); }

// The tempting misuse.
template <class... Given>
requires(sizeof...(Given) == 0 || (sizeof...(Given) == 1 && (std::same_as<Given, money> && ...)))
    [[nodiscard]] constexpr auto rounded(const Given&...) {
  static_assert(detail::always_false<Given...>,
                "rounded takes the unit and how: rounded(100_yuan, bylaw::rounding::half_up)");
  return detail::modifier_of_nothing{};
}
template <class... Nothing>
requires(sizeof...(Nothing) == 0) [[nodiscard]] constexpr auto rounded_down_to() {
  static_assert(detail::always_false<Nothing...>, "rounded_down_to takes the unit: rounded_down_to(1000_yuan)");
  return detail::modifier_of_nothing{};
}

}  // namespace bylaw

#endif
