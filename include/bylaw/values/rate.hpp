// SPDX-License-Identifier: MIT
//
// A rate: an exact share, 0 to 100%, in parts per million.
#ifndef BYLAW_VALUES_RATE_HPP
#define BYLAW_VALUES_RATE_HPP

#include <bylaw/values/money.hpp>

#include <compare>
#include <cstdint>

namespace bylaw {

namespace detail {
[[noreturn]] inline void a_rate_is_over_100_percent() { raise(invalid_parameter("a rate is over 100%")); }
[[noreturn]] inline void a_rate_is_below_zero() { raise(invalid_parameter("a rate is below zero")); }

constexpr std::uint32_t greatest_common_divisor(std::uint32_t a, std::uint32_t b) noexcept {
  while (b != 0) {
    const std::uint32_t rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}
/// For vectors; below.
struct share_in_halves;
}  // namespace detail

/// An exact share from 0 to 100%, in parts per million.
///
/// `rate * money` is the exact product rounded down to the fen, once. Let the rate be p/q in lowest terms and
/// M = ceil(p * 2^64 / q). Then M = p * 2^64 / q + e with 0 <= e < 1, so x * M / 2^64 lies above x * p / q by x * e /
/// 2^64. The next whole number above a multiple of 1/q is at least 1/q away, so the floor is right as long as x * e /
/// 2^64 < 1/q, which holds for every x <= (2^64 - 1) / q. Then one multiplication that keeps the high half does the
/// work of two divisions; beyond it, or at 100%, where M would need a 65th bit, the product is put together from
/// millions and the rest.
class rate {
 public:
  static const rate zero;
  static const rate whole;

  constexpr rate() = default;

  /// Error: `invalid_parameter` below 0 or above 1,000,000.
  [[nodiscard]] static constexpr rate from_ppm(std::int64_t ppm) {
    if (ppm < 0) detail::a_rate_is_below_zero();
    if (ppm > one) detail::a_rate_is_over_100_percent();
    return {in_ppm{}, static_cast<std::uint32_t>(ppm)};
  }
  [[nodiscard]] constexpr std::int64_t ppm() const noexcept { return ppm_; }

  template <detail::plain_number N>
  constexpr rate(N) noexcept {
    static_assert(detail::always_false<N>, "a number is not a rate: write 30_pct, 5_permille or bylaw::rate::from_ppm(n)");
  }
  template <std::floating_point F>
  [[nodiscard]] static constexpr rate from_ppm(F) noexcept {
    static_assert(detail::always_false<F>, "a rate is a whole number of millionths: write 12.5_pct, which is exact");
    return {};
  }

  /// The exact product with a whole number from 0, rounded down, once. `Bound` is what the caller knows `x` not to
  /// exceed: with it and a constant rate the choice of path is made by the compiler.
  template <std::int64_t Bound = detail::no_limit>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr std::int64_t share_of(std::int64_t x) const noexcept {
    const auto base = static_cast<std::uint64_t>(x);
    // A half, a quarter ...: the multiplication would be a shift, and g++ would make it one of 128 bits.
    if (BYLAW_IS_KNOWN(half_powers_) && half_powers_ != 0) return x >> half_powers_;
    // So small that one multiplication is exact for every rate: no choice is left to run time.
    if constexpr (Bound <= exact_at_any_rate)
      return static_cast<std::int64_t>(detail::multiply_high(base, multiplier_)) + (x & -std::int64_t{ppm_ == one});
    if (exact_up_to_ >= static_cast<std::uint64_t>(Bound) || base <= exact_up_to_)
      return static_cast<std::int64_t>(detail::multiply_high(base, multiplier_));
    return share_by_division(x);
  }

  friend constexpr bool operator==(rate a, rate b) noexcept { return a.ppm_ == b.ppm_; }
  friend constexpr std::strong_ordering operator<=>(rate a, rate b) noexcept { return a.ppm_ <=> b.ppm_; }

  /// Rounded down to the fen, also below zero. A share of unlimited is unlimited, unless the rate is zero.
  [[nodiscard]] friend constexpr money operator*(rate share, money base) noexcept {
    if (base.is_unlimited()) return share.ppm_ == 0 ? money() : base;
    if (base.fen() < 0) return money::from_fen(share.share_by_division(base.fen()));
    return money::from_fen(share.share_of(base.fen()));
  }
  [[nodiscard]] friend constexpr money operator*(money base, rate share) noexcept { return share * base; }

 private:
  friend struct detail::share_in_halves;

  static constexpr std::int64_t one = 1'000'000;

  static constexpr auto exact_at_any_rate = static_cast<std::int64_t>(~std::uint64_t{0} / std::uint64_t{one});

  struct in_ppm {};
  constexpr rate(in_ppm, std::uint32_t ppm) noexcept : ppm_(ppm) {
    const std::uint32_t divisor = detail::greatest_common_divisor(ppm, static_cast<std::uint32_t>(one));
    const std::uint64_t p = ppm / divisor;
    const std::uint64_t q = static_cast<std::uint64_t>(one) / divisor;
    if (p == q) return;
    if (p == 1 && (q & (q - 1)) == 0)
      while (q >> half_powers_ != 1) ++half_powers_;
    // p * 2^64 / q by long division in two digits of 32 bits: p < q <= 10^6, so nothing wraps.
    const std::uint64_t upper = (p << 32) / q;
    const std::uint64_t rest = (p << 32) % q;
    multiplier_ = (upper << 32) + (rest << 32) / q + ((rest << 32) % q != 0 ? 1 : 0);
    exact_up_to_ = ~std::uint64_t{0} / q;
  }

  // x = millions * 10^6 + rest, so x * ppm / 10^6 = millions * ppm + rest * ppm / 10^6, and neither product leaves 64
  // bits. The quotient is floored, not cut, so that a negative amount is rounded down too.
  // g++ weighs a formula of a user's own with all that may be called in it, and keeps it out of line where that is much.
#if !defined(__clang__)
  BYLAW_COLD
#endif
  constexpr std::int64_t share_by_division(std::int64_t x) const noexcept {
    std::int64_t millions = x / one;
    std::int64_t rest = x % one;
    if (rest < 0) {
      rest += one;
      millions -= 1;
    }
    return millions * std::int64_t{ppm_} + rest * std::int64_t{ppm_} / one;
  }

  std::uint64_t multiplier_ = 0;
  std::uint64_t exact_up_to_ = 0;
  std::uint32_t ppm_ = 0;
  std::uint32_t half_powers_ = 0;  // n where the rate is 1/2^n, n > 0
};

namespace detail {
/// What `share_of` gives, for a whole number below 2^42, by four multiplications of 32 bits: processors have those
/// for vectors, and none of 64 that keeps the high half. With N = ceil(p * 2^62 / q), which is ceil(M / 4), the
/// reasoning above asks for x <= 2^62 / q, and q is below 2^20. No sum below leaves 64 bits: N < 2^62 has an upper
/// half below 2^30, x one below 2^10.
struct share_in_halves {
  static constexpr std::int64_t limit = (std::int64_t{1} << 42) - 1;

  [[nodiscard]] BYLAW_ALWAYS_INLINE static constexpr std::int64_t of(const rate& share, std::int64_t x) noexcept {
    // Only where the compiler knows the rate: a loop with a choice in it does not become vectors.
    if (BYLAW_IS_KNOWN(share.half_powers_) && share.half_powers_ != 0) return x >> share.half_powers_;
    const std::uint64_t scaled = share.multiplier_ / 4 + (share.multiplier_ % 4 != 0) +
                                 (static_cast<std::uint64_t>(share.ppm_ == rate::one) << 62);
    const auto base = static_cast<std::uint64_t>(x);
    const auto low = static_cast<std::uint32_t>(base);
    const auto high = static_cast<std::uint32_t>(base >> 32);
    const auto scaled_low = static_cast<std::uint32_t>(scaled);
    const auto scaled_high = static_cast<std::uint32_t>(scaled >> 32);
    const std::uint64_t middle =
        (std::uint64_t{low} * scaled_low >> 32) + std::uint64_t{high} * scaled_low + std::uint64_t{low} * scaled_high;
    return static_cast<std::int64_t>((std::uint64_t{high} * scaled_high << 2) + (middle >> 30));
  }
};
}  // namespace detail

inline constexpr rate rate::zero{};
inline constexpr rate rate::whole = rate::from_ppm(rate::one);

}  // namespace bylaw

#endif
