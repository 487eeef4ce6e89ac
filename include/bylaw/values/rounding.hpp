// SPDX-License-Identifier: MIT
//
// Rounding an amount to a whole multiple of a unit.
#ifndef BYLAW_VALUES_ROUNDING_HPP
#define BYLAW_VALUES_ROUNDING_HPP

#include <bylaw/values/money.hpp>
#include <bylaw/words.hpp>

namespace bylaw {

/// How an amount between two multiples of a unit is rounded. Amounts are never below zero, so down is towards zero.
enum class rounding : unsigned char {
  down,      ///< 抹零, the lower multiple
  up,        ///< the higher multiple
  half_up,   ///< 四舍五入: the nearer one, the higher from the middle on
  half_even  ///< the nearer one, from the middle the even multiple
};

[[nodiscard]] constexpr enumerator told(rounding mode) noexcept {
  switch (mode) {
    case rounding::down:
      return {"down", {"down", "向下取整"}};
    case rounding::up:
      return {"up", {"up", "向上取整"}};
    case rounding::half_up:
      return {"half_up", {"half up", "四舍五入"}};
    case rounding::half_even:
      return {"half_even", {"half to even", "四舍六入五成双"}};
  }
  return {};
}

namespace detail {

// How far an amount from 0 is above the lower multiple, and whether it goes to the higher one.
constexpr bool rounds_up(std::int64_t fen, std::int64_t unit, rounding mode) noexcept {
  const std::int64_t rest = fen % unit;
  const std::int64_t missing = unit - rest;
  switch (mode) {
    case rounding::down:
      return false;
    case rounding::up:
      return rest != 0;
    case rounding::half_up:
      return rest >= missing;
    case rounding::half_even:
      return rest > missing || (rest == missing && fen / unit % 2 != 0);
  }
  return false;
}

/// Writes the rounded amount (from 0, unit above 0); false if it does not fit.
constexpr bool round_fits(std::int64_t fen, std::int64_t unit, rounding mode, std::int64_t& rounded) noexcept {
  const std::int64_t lower = fen - fen % unit;
  return add_fits(lower, rounds_up(fen, unit, mode) ? unit : 0, rounded);
}

}  // namespace detail
}  // namespace bylaw

#endif
