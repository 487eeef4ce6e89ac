// SPDX-License-Identifier: MIT
//
// Random numbers that replay: the same on every standard library, from a seed that a failing test prints. BYLAW_SEED
// sets the seed, BYLAW_ITERATIONS multiplies how much is tried (2, or 0.1).
#ifndef BYLAW_TESTS_SUPPORT_RANDOM_HPP
#define BYLAW_TESTS_SUPPORT_RANDOM_HPP

#include <cstdint>
#include <cstdlib>

namespace support {

/// splitmix64 (Steele, Lea, Flood 2014).
class random_numbers {
 public:
  explicit random_numbers(std::uint64_t seed) : state_(seed) {}

  std::uint64_t bits() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }
  /// 0 to below `count`; the bias of the remainder does not matter to a test.
  std::uint64_t below(std::uint64_t count) { return bits() % count; }
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low) + 1));
  }
  bool one_in(std::uint64_t n) { return below(n) == 0; }

 private:
  std::uint64_t state_;
};

inline std::uint64_t seed() {
  const char* given = std::getenv("BYLAW_SEED");
  return given != nullptr ? std::strtoull(given, nullptr, 10) : 20250415;
}

/// How many of `count` to try: all of them, a tenth under sanitizers, or as BYLAW_ITERATIONS says.
inline int iterations(int count) {
  const char* given = std::getenv("BYLAW_ITERATIONS");
  if (given != nullptr) return static_cast<int>(count * std::strtod(given, nullptr));
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return count / 10;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
  return count / 10;
#endif
#endif
#if defined(__OPTIMIZE__)
  return count;
#else
  return count / 10;
#endif
}

}  // namespace support

#endif
