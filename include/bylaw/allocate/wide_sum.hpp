// SPDX-License-Identifier: MIT
//
// Sums and products beyond 64 bits: a million claims of 10^15 yuan are 10^23 fen. Portable, since 128-bit integers are
// not everywhere.
#ifndef BYLAW_ALLOCATE_WIDE_SUM_HPP
#define BYLAW_ALLOCATE_WIDE_SUM_HPP

#include <bylaw/detail/wide.hpp>

#include <compare>
#include <cstdint>

namespace bylaw::detail {

/// A whole number from 0 to 2^128 - 1; arithmetic is modulo 2^128, and the callers stay below.
struct wide_number {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  friend constexpr bool operator==(const wide_number&, const wide_number&) = default;
  friend constexpr std::strong_ordering operator<=>(const wide_number&, const wide_number&) = default;

  friend constexpr wide_number operator+(wide_number a, wide_number b) noexcept {
    const std::uint64_t lower = a.low + b.low;
    return {a.high + b.high + (lower < a.low ? 1U : 0U), lower};
  }
  friend constexpr wide_number operator-(wide_number a, wide_number b) noexcept {
    return {a.high - b.high - (a.low < b.low ? 1U : 0U), a.low - b.low};
  }
  constexpr wide_number half() const noexcept { return {high >> 1, low >> 1 | high << 63}; }
};

constexpr wide_number product_of(std::uint64_t a, std::uint64_t b) noexcept { return {multiply_high(a, b), a * b}; }

/// The product of a wide number and a narrow one, of which the caller knows that it fits.
constexpr wide_number product_of(wide_number a, std::uint64_t b) noexcept {
  const wide_number lower = product_of(a.low, b);
  return {lower.high + a.high * b, lower.low};
}

/// floor(a * b / c) where a <= c and c is above 0: at most b. By the binary digits of the quotient; exact.
constexpr std::uint64_t share_of_total(std::uint64_t a, std::uint64_t b, wide_number c) noexcept {
  const wide_number whole = product_of(a, b);
#if defined(__SIZEOF_INT128__)
  __extension__ using native = unsigned __int128;
  const native numerator = static_cast<native>(whole.high) << 64 | whole.low;
  const native denominator = static_cast<native>(c.high) << 64 | c.low;
  return static_cast<std::uint64_t>(numerator / denominator);
#else
  std::uint64_t quotient = 0;
  for (std::uint64_t bit = std::uint64_t{1} << 63; bit != 0; bit >>= 1)
    if (const std::uint64_t more = quotient | bit; more <= b && product_of(c, more) <= whole) quotient = more;
  return quotient;
#endif
}

}  // namespace bylaw::detail

#endif
