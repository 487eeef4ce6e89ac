// SPDX-License-Identifier: MIT
//
// A range: at least `low`, at most `high`.
#ifndef BYLAW_VALUES_RANGE_HPP
#define BYLAW_VALUES_RANGE_HPP

#include <bylaw/error.hpp>

namespace bylaw {

/// At least `low`, at most `high`, both included. Making one checks nothing, since rules make many: `between` is the
/// checked way in.
template <class T>
struct range {
  T low{};
  T high{};

  /// True where nothing is left open.
  constexpr bool is_exact() const noexcept { return low == high; }
  constexpr bool contains(const T& value) const noexcept { return low <= value && value <= high; }
  constexpr bool contains(const range& inner) const noexcept { return low <= inner.low && inner.high <= high; }

  friend constexpr bool operator==(const range&, const range&) = default;
};

template <class T>
range(T, T) -> range<T>;

namespace detail {
[[noreturn]] inline void the_low_of_a_range_is_above_its_high() {
  raise(invalid_parameter("the low of a range is above its high"));
}
}  // namespace detail

/// From `low` to `high`, both included. Error: `invalid_parameter` if `low` is above `high`.
template <class T>
constexpr range<T> between(T low, T high) {
  if (high < low) detail::the_low_of_a_range_is_above_its_high();
  return {low, high};
}

/// From nothing to `high`: a ceiling inside which somebody else decides.
template <class T>
constexpr range<T> up_to(T high) {
  return between(T{}, high);
}

}  // namespace bylaw

#endif
