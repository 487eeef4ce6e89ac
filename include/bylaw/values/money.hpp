// SPDX-License-Identifier: MIT
//
// Money: a whole number of fen. There is no way in from floating point.
#ifndef BYLAW_VALUES_MONEY_HPP
#define BYLAW_VALUES_MONEY_HPP

#include <bylaw/detail/always_false.hpp>
#include <bylaw/detail/wide.hpp>
#include <bylaw/error.hpp>

#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace bylaw {

namespace detail {
template <class T>
concept whole_number =
    std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> && !std::same_as<T, char8_t> &&
    !std::same_as<T, char16_t> && !std::same_as<T, char32_t> && !std::same_as<T, wchar_t>;

template <class N>
concept plain_number = std::integral<N> || std::floating_point<N>;

template <whole_number N>
constexpr bool fits_int64(N number) noexcept {
  if constexpr (std::unsigned_integral<N> && sizeof(N) >= sizeof(std::int64_t))
    return number <= static_cast<std::uint64_t>((std::numeric_limits<std::int64_t>::max)());
  else
    return true;
}

// What is of amounts, and no amount: a range of them, a share, a fact.
template <class T>
concept has_two_ends = requires(const T& thing) {
  thing.low;
  thing.high;
};
template <class T>
concept is_a_share = requires(const T& thing) { thing.ppm(); };
template <class T>
concept is_of_a_firm = requires { typename T::quantity_type; };
template <class T>
concept is_no_amount = std::is_class_v<T> && (has_two_ends<T> || is_a_share<T> || is_of_a_firm<T>);

// One limit for all whole numbers that mean "no upper limit is known".
inline constexpr std::int64_t no_limit = (std::numeric_limits<std::int64_t>::max)();
}  // namespace detail

/// A whole number of fen (1/100 yuan) in 64 bits. Arithmetic is exact or reports `amount_overflow`; it never wraps, and
/// no sum, difference or product of amounts becomes `unlimited`, the largest value.
///
/// `unlimited` is the high end of what has no known limit, and absorbs: with an amount added or taken off, or a number
/// of times above zero, it is unlimited still. What would take it for an amount is `amount_overflow`: its negative,
/// what it is taken off.
class money {
 public:
  constexpr money() = default;

  [[nodiscard]] static constexpr money from_fen(std::int64_t fen) noexcept { return {in_fen{}, fen}; }
  /// Error: `amount_overflow` where it does not fit.
  template <detail::whole_number N>
  requires(!std::same_as<N, std::int64_t>) [[nodiscard]] static constexpr money from_fen(N fen) {
    if (!detail::fits_int64(fen)) detail::the_amount_does_not_fit_into_64_bits();
    return {in_fen{}, static_cast<std::int64_t>(fen)};
  }

  // A number alone says neither yuan nor fen, and a fraction is not exact.
  template <detail::plain_number N>
  constexpr money(N) noexcept {
    static_assert(detail::always_false<N>, "a number is not money: write 80_wan, 8_yuan or bylaw::money::from_fen(n)");
  }
  template <detail::is_no_amount T>
  constexpr money(const T&) noexcept {
    static_assert(!detail::has_two_ends<T>,
                  "an amount is a range, at least and at most: take one of its ends, .low or .high; an award of up to an "
                  "amount is capped_award{2_wan}");
    static_assert(!detail::is_a_share<T>, "a rate is no amount: a share of something is percentage_subsidy{cost, 30_pct}");
    static_assert(!detail::is_of_a_firm<T>,
                  "a fact is no fixed amount: what is paid of it is percentage_subsidy{cost, 30_pct}");
  }
  template <std::floating_point F>
  [[nodiscard]] static constexpr money from_fen(F) noexcept {
    static_assert(detail::always_false<F>, "money is a whole number of fen: a fraction must be rounded by you first");
    return {};
  }
  template <detail::plain_number N>
  requires(!detail::whole_number<N> && !std::floating_point<N>) [[nodiscard]] static constexpr money
      from_fen(N) noexcept {
    static_assert(detail::always_false<N>, "a yes/no or a character is not a number of fen");
    return {};
  }

  [[nodiscard]] constexpr std::int64_t fen() const noexcept { return fen_; }
  [[nodiscard]] constexpr bool is_unlimited() const noexcept { return fen_ == detail::no_limit; }

  friend constexpr bool operator==(money, money) = default;
  friend constexpr std::strong_ordering operator<=>(money, money) = default;

  [[nodiscard]] friend constexpr money operator-(money m) {
    if (m.is_unlimited()) detail::the_amount_does_not_fit_into_64_bits();
    return money() - m;
  }

  [[nodiscard]] friend constexpr money operator+(money a, money b) {
    if (a.is_unlimited() || b.is_unlimited()) return from_fen(detail::no_limit);
    std::int64_t sum = 0;
    const bool fits = detail::add_fits(a.fen_, b.fen_, sum);
    return exactly(fits, sum);
  }

  /// The plain difference, which may be negative (a quantity's `-` stops at zero; this one does not).
  [[nodiscard]] friend constexpr money operator-(money a, money b) {
    if (b.is_unlimited()) detail::the_amount_does_not_fit_into_64_bits();
    if (a.is_unlimited()) return a;
    std::int64_t difference = 0;
    const bool fits = detail::subtract_fits(a.fen_, b.fen_, difference);
    return exactly(fits, difference);
  }

  template <detail::whole_number N>
  [[nodiscard]] friend constexpr money operator*(money m, N times) {
    if (m.fen_ == 0 || times == 0) return {};
    const bool counts = detail::fits_int64(times);
    const std::int64_t number = counts ? static_cast<std::int64_t>(times) : 0;
    // The high end of a count that is not known has no limit either: `each * n.high` in a rule of one's own.
    const bool has_no_limit = m.is_unlimited() || number == detail::no_limit;
    if (has_no_limit && m.fen_ > 0 && times > 0) return from_fen(detail::no_limit);
    std::int64_t product = 0;
    const bool fits = counts && !has_no_limit && detail::multiply_fits(m.fen_, number, product);
    return exactly(fits, product);
  }
  template <detail::whole_number N>
  [[nodiscard]] friend constexpr money operator*(N times, money m) {
    return m * times;
  }

  constexpr money& operator+=(money other) { return *this = *this + other; }
  constexpr money& operator-=(money other) { return *this = *this - other; }

  // The tempting misuse. Money times a fraction is a rate: `30_pct * cost` is exact, `0.3 * cost` is not.
  template <std::floating_point F>
  [[nodiscard]] friend constexpr money operator*(money m, F) noexcept {
    static_assert(detail::always_false<F>, "a share is a rate: write 30_pct * amount, not 0.3 * amount");
    return m;
  }
  template <std::floating_point F>
  [[nodiscard]] friend constexpr money operator*(F share, money m) noexcept {
    return m * share;
  }

 private:
  struct in_fen {};
  constexpr money(in_fen, std::int64_t fen) noexcept : fen_(fen) {}

  static constexpr money exactly(bool fits, std::int64_t fen) {
    if (!fits || fen == detail::no_limit) detail::the_amount_does_not_fit_into_64_bits();
    return from_fen(fen);
  }

  std::int64_t fen_ = 0;
};

/// No upper limit is known: the high end of an unknown amount.
inline constexpr money unlimited = money::from_fen(detail::no_limit);

}  // namespace bylaw

#endif
