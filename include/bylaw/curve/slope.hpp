// SPDX-License-Identifier: MIT
//
// How steep: an exact fraction, and what it takes to say where lines meet.
#ifndef BYLAW_CURVE_SLOPE_HPP
#define BYLAW_CURVE_SLOPE_HPP

#include <bylaw/detail/wide.hpp>
#include <bylaw/values/money.hpp>

#include <cstdint>

namespace bylaw {

/// An exact fraction in lowest terms; the denominator is above zero.
struct fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;

  friend constexpr bool operator==(const fraction&, const fraction&) = default;
};

namespace detail {

constexpr std::int64_t common_divisor(std::int64_t a, std::int64_t b) noexcept {
  while (b != 0) {
    const std::int64_t rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}
constexpr std::int64_t size_of_number(std::int64_t n) noexcept { return n < 0 ? -n : n; }

/// The least common multiple of two numbers from 1; zero where it does not fit, and of zero.
constexpr std::int64_t common_multiple(std::int64_t a, std::int64_t b) noexcept {
  if (a == 1 || a == b) return b;
  if (b == 1) return a;
  if (a == 0 || b == 0) return 0;
  std::int64_t product = 0;
  return multiply_fits(a / common_divisor(a, b), b, product) && product != no_limit ? product : 0;
}

/// a * numerator / denominator, rounded down, of numbers from 0 and a denominator above it; `no_limit` where that does
/// not fit.
constexpr std::int64_t scaled_down(std::int64_t a, std::int64_t numerator, std::int64_t denominator) noexcept {
  if (numerator == denominator) return a;
  const auto of = static_cast<std::uint64_t>(denominator);
  std::uint64_t high = multiply_high(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(numerator));
  const std::uint64_t low = static_cast<std::uint64_t>(a) * static_cast<std::uint64_t>(numerator);
  if (high >= of) return no_limit;
  std::uint64_t quotient = 0;
  if (high == 0) {
    quotient = low / of;
  } else {
    // Long division, bit by bit; the rest stays below 2^63, so doubling it does not wrap.
    for (int bit = 63; bit >= 0; --bit) {
      high = high << 1U | (low >> static_cast<unsigned>(bit) & 1U);
      quotient <<= 1U;
      if (high >= of) {
        high -= of;
        quotient |= 1U;
      }
    }
  }
  return quotient >= static_cast<std::uint64_t>(no_limit) ? no_limit : static_cast<std::int64_t>(quotient);
}
/// The same, one more at most: never below the exact value.
constexpr std::int64_t scaled_up(std::int64_t a, std::int64_t numerator, std::int64_t denominator) noexcept {
  if (denominator == 1) {
    std::int64_t product = 0;
    return multiply_fits(a, numerator, product) ? product : no_limit;
  }
  const std::int64_t down = scaled_down(a, numerator, denominator);
  return down == no_limit || a == 0 || numerator == 0 ? down : down + 1;
}

constexpr fraction lowest_terms(std::int64_t numerator, std::int64_t denominator) noexcept {
  if (numerator == 0) return {0, 1};
  if (denominator == 1) return {numerator, 1};
  const std::int64_t divisor = common_divisor(denominator, size_of_number(numerator));
  return {numerator / divisor, denominator / divisor};
}

/// Writes the sum, or the difference with `sign` -1; true if it fits.
constexpr bool slopes_fit(const fraction& a, const fraction& b, int sign, fraction& sum) noexcept {
  if (b.numerator == 0) {
    sum = a;
    return true;
  }
  if (a.numerator == 0) {
    sum = {sign * b.numerator, b.denominator};
    return true;
  }
  const std::int64_t shared = a.denominator == b.denominator ? a.denominator : common_divisor(a.denominator, b.denominator);
  std::int64_t left = 0, right = 0, denominator = 0, numerator = 0;
  if (!multiply_fits(a.numerator, b.denominator / shared, left) ||
      !multiply_fits(sign * b.numerator, a.denominator / shared, right) || !add_fits(left, right, numerator) ||
      !multiply_fits(a.denominator / shared, b.denominator, denominator) || numerator < -no_limit)
    return false;
  sum = lowest_terms(numerator, denominator);
  return true;
}

/// Writes a slope times a share of figures from 1; true if it fits.
constexpr bool slope_times_fits(const fraction& a, std::int64_t numerator, std::int64_t denominator, fraction& product) noexcept {
  const fraction share = lowest_terms(numerator, denominator);
  const std::int64_t over = common_divisor(share.denominator, size_of_number(a.numerator));
  const std::int64_t under = common_divisor(a.denominator, share.numerator);
  return multiply_fits(a.numerator / over, share.numerator / under, product.numerator) &&
         multiply_fits(a.denominator / under, share.denominator / over, product.denominator) &&
         product.numerator >= -no_limit && product.denominator != no_limit;
}

}  // namespace detail
}  // namespace bylaw

#endif
