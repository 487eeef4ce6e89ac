// SPDX-License-Identifier: MIT
//
// Yes, no or unknown.
#ifndef BYLAW_VALUES_VERDICT_HPP
#define BYLAW_VALUES_VERDICT_HPP

#include <bylaw/detail/config.hpp>

namespace bylaw {

/// The answer to a condition. Two bits, "may hold" and "holds for certain", make Kleene's three-valued `and` and `or` the
/// bitwise ones, so that a verdict costs no branch.
enum class verdict : unsigned char {
  no = 0b00,
  unknown = 0b01,
  yes = 0b11,
};

namespace detail {
BYLAW_ALWAYS_INLINE constexpr verdict verdict_of(bool may_hold, bool holds) noexcept {
  return static_cast<verdict>(static_cast<unsigned>(may_hold) | static_cast<unsigned>(holds) << 1U);
}
BYLAW_ALWAYS_INLINE constexpr verdict verdict_of(bool known) noexcept { return verdict_of(known, known); }
BYLAW_ALWAYS_INLINE constexpr bool may_hold(verdict v) noexcept { return (static_cast<unsigned>(v) & 1U) != 0; }
BYLAW_ALWAYS_INLINE constexpr bool holds(verdict v) noexcept { return (static_cast<unsigned>(v) & 2U) != 0; }
}  // namespace detail

BYLAW_ALWAYS_INLINE constexpr verdict operator&&(verdict a, verdict b) noexcept {
  return static_cast<verdict>(static_cast<unsigned>(a) & static_cast<unsigned>(b));
}
BYLAW_ALWAYS_INLINE constexpr verdict operator||(verdict a, verdict b) noexcept {
  return static_cast<verdict>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
BYLAW_ALWAYS_INLINE constexpr verdict operator!(verdict v) noexcept {
  return detail::verdict_of(!detail::holds(v), !detail::may_hold(v));
}

}  // namespace bylaw

#endif
