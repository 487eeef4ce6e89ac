// SPDX-License-Identifier: MIT
//
// Numbers that who chooses ids cannot foresee, for the ledger's hash tables. No result depends on them.
#ifndef BYLAW_LEDGER_SEED_HPP
#define BYLAW_LEDGER_SEED_HPP

#include <atomic>
#include <chrono>
#include <cstdint>

namespace bylaw::detail {

/// Time, addresses and a counter, well mixed (the last steps of splitmix64; Steele, Lea, Flood 2014). It needs no more:
/// whoever sends ids does not see them placed. `std::random_device` would bring a large header, and may throw.
inline std::uint64_t unforeseen_number() noexcept {
  static std::atomic<std::uint64_t> count{0};
  const int here = 0;
  const auto ticks = static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
  const std::uint64_t stack = reinterpret_cast<std::uintptr_t>(&here);
  const std::uint64_t statics = reinterpret_cast<std::uintptr_t>(&count);
  std::uint64_t z = (++count * 0x9E3779B97F4A7C15U) ^ ticks ^ (stack << 32U | stack >> 32U) ^ statics << 16U;
  z = (z ^ z >> 30U) * 0xBF58476D1CE4E5B9U;
  z = (z ^ z >> 27U) * 0x94D049BB133111EBU;
  return z ^ z >> 31U;
}

/// An odd number to multiply keys with, chosen at random among those under which keys that follow one another, as ids
/// do, fall evenly between one another: its share of 2^64 is a continued fraction of ones, twos and threes, as the
/// golden ratio is one of ones (Fibonacci hashing). Of any odd number, some would heap such keys up.
constexpr std::uint64_t even_multiplier(std::uint64_t random, std::uint64_t low_bits) noexcept {
  std::uint64_t p = 0, q = 1, p_before = 1, q_before = 0;
  while (q < std::uint64_t{1} << 24U) {
    const std::uint64_t quotient = 1 + random % 3;
    random /= 3;
    const std::uint64_t p_next = quotient * p + p_before, q_next = quotient * q + q_before;
    p_before = p;
    q_before = q;
    p = p_next;
    q = q_next;
  }
  // p / q of 2^64, by long division; q is below 2^26. Beyond 48 bits every number is as good.
  const std::uint64_t high = (p << 32U) / q, rest = (p << 32U) % q;
  return ((high << 32U | (rest << 32U) / q) & ~std::uint64_t{0xFFFF}) | (low_bits & 0xFFFFU) | 1U;
}

}  // namespace bylaw::detail

#endif
