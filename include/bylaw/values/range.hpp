// SPDX-License-Identifier: MIT
//
// A range: at least `low`, at most `high`.
#ifndef BYLAW_VALUES_RANGE_HPP
#define BYLAW_VALUES_RANGE_HPP

#include <bylaw/detail/always_false.hpp>
#include <bylaw/error.hpp>

#include <concepts>

namespace bylaw {

namespace detail {
[[noreturn]] inline void the_low_of_a_range_is_above_its_high() {
  raise(invalid_parameter("the low of a range is above its high"));
}

/// Said by the library where its own arithmetic keeps the ends in order: rules make a range for each firm, and a check
/// would be a cold branch each.
struct in_order {};
}  // namespace detail

/// At least `low`, at most `high`, both included. The ends are public to be read; where one was written, the range is
/// checked again by whatever takes it. (Inlined early, a constructor costs the compiler what an aggregate does.)
template <class T>
struct range {
  T low{};
  T high{};

  /// Exactly nothing.
  constexpr range() = default;
  /// Exactly this.
  BYLAW_ALWAYS_INLINE constexpr explicit range(T both_ends) noexcept : low(both_ends), high(both_ends) {}
  /// Error: `invalid_parameter` if `lowest` is above `highest`.
  constexpr range(T lowest, T highest) : low(lowest), high(highest) { validate(); }
  BYLAW_ALWAYS_INLINE constexpr range(detail::in_order, T lowest, T highest) noexcept : low(lowest), high(highest) {}

  /// True where nothing is left open.
  [[nodiscard]] constexpr bool is_exact() const noexcept { return low == high; }
  [[nodiscard]] constexpr bool contains(const T& value) const noexcept { return low <= value && value <= high; }
  [[nodiscard]] constexpr bool contains(const range& inner) const noexcept {
    return low <= inner.low && inner.high <= high;
  }

  /// Error: `invalid_parameter` if `low` is above `high`.
  constexpr void validate() const {
    // Not `high < low`: of what cannot be compared neither holds.
    if (!(low <= high)) detail::the_low_of_a_range_is_above_its_high();
  }

  friend constexpr bool operator==(const range&, const range&) = default;
};

template <class T>
range(T) -> range<T>;
template <class T>
range(T, T) -> range<T>;
template <class T>
range(detail::in_order, T, T) -> range<T>;

/// From `low` to `high`, both included. Error: `invalid_parameter` if `low` is above `high`.
template <class T>
[[nodiscard]] constexpr range<T> between(T low, T high) {
  return {low, high};
}

// The tempting misuse. (Not for `between<std::int64_t>(1, n)`: a type does not stand in the place of a number.)
template <int = 0, class A, class B>
requires(!std::same_as<A, B>) [[nodiscard]] constexpr range<A> between(A low, B) {
  static_assert(detail::always_false<A, B>, "both ends of a range are of one kind: between(50_pct, 60_pct)");
  return range<A>{low};
}

/// From nothing to `high`: a ceiling inside which somebody else decides.
template <class T>
[[nodiscard]] constexpr range<T> up_to(T high) {
  return between(T{}, high);
}

// The tempting misuse: which end?
template <class T>
constexpr bool operator==(const range<T>&, const T&) {
  static_assert(detail::always_false<T>,
                "an amount is a range: compare it with between(a, b), or one of its ends, .low or .high");
  return false;
}

template <class... Given>
requires(sizeof...(Given) < 2) [[nodiscard]] constexpr range<int> between(const Given&...) {
  static_assert(detail::always_false<Given...>, "between takes both ends: between(50_pct, 60_pct)");
  return {};
}

}  // namespace bylaw

#endif
