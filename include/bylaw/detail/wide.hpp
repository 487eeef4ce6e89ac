// SPDX-License-Identifier: MIT
//
// 64-bit arithmetic that the language lacks: the high half of a product, and sums and products that say whether they
// fit. Portable, since 128-bit integers are not everywhere (32-bit x86 has none).
#ifndef BYLAW_DETAIL_WIDE_HPP
#define BYLAW_DETAIL_WIDE_HPP

#include <bylaw/detail/config.hpp>

#include <cstdint>

namespace bylaw::detail {

constexpr std::uint64_t multiply_high_in_halves(std::uint64_t a, std::uint64_t b) noexcept {
  const std::uint64_t half = 0xFFFF'FFFF;
  const std::uint64_t low_low = (a & half) * (b & half);
  const std::uint64_t high_low = (a >> 32) * (b & half);
  const std::uint64_t low_high = (a & half) * (b >> 32);
  const std::uint64_t high_high = (a >> 32) * (b >> 32);
  // Three terms below 2^32 each: the sum cannot wrap.
  const std::uint64_t middle = (low_low >> 32) + (high_low & half) + (low_high & half);
  return high_high + (high_low >> 32) + (low_high >> 32) + (middle >> 32);
}

/// The upper 64 bits of the 128-bit product.
BYLAW_ALWAYS_INLINE constexpr std::uint64_t multiply_high(std::uint64_t a, std::uint64_t b) noexcept {
#if defined(__SIZEOF_INT128__)
  __extension__ using wide = unsigned __int128;
  return static_cast<std::uint64_t>((static_cast<wide>(a) * b) >> 64);
#else
  return multiply_high_in_halves(a, b);
#endif
}

/// Writes the sum of two numbers; true if it fits.
BYLAW_ALWAYS_INLINE constexpr bool add_fits(std::int64_t a, std::int64_t b, std::int64_t& sum) noexcept {
#if defined(__GNUC__) || defined(__clang__)
  return !__builtin_add_overflow(a, b, &sum);
#else
  sum = static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
  return ((a ^ sum) & (b ^ sum)) >= 0;
#endif
}

/// Writes the difference of two numbers; true if it fits.
BYLAW_ALWAYS_INLINE constexpr bool subtract_fits(std::int64_t a, std::int64_t b, std::int64_t& difference) noexcept {
#if defined(__GNUC__) || defined(__clang__)
  return !__builtin_sub_overflow(a, b, &difference);
#else
  difference = static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
  return ((a ^ b) & (a ^ difference)) >= 0;
#endif
}

/// Writes the product of two numbers; true if it fits.
BYLAW_ALWAYS_INLINE constexpr bool multiply_fits(std::int64_t a, std::int64_t b, std::int64_t& product) noexcept {
#if defined(__GNUC__) || defined(__clang__)
  return !__builtin_mul_overflow(a, b, &product);
#else
  const auto magnitude = [](std::int64_t n) {
    return n < 0 ? 0U - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
  };
  const bool negative = (a < 0) != (b < 0);
  const std::uint64_t size = magnitude(a) * magnitude(b);
  product = static_cast<std::int64_t>(negative ? 0U - size : size);
  const std::uint64_t most = (std::uint64_t{1} << 63) - (negative ? 0U : 1U);
  return multiply_high_in_halves(magnitude(a), magnitude(b)) == 0 && size <= most;
#endif
}

}  // namespace bylaw::detail

#endif
