// SPDX-License-Identifier: MIT
//
// Quantities: facts, constants and expressions of them (`this_year - last_year`, `lesser_of(a, b)`, `50_pct * a`).
//
// A quantity has a `quantity_type` (money or a count), tells its parts, and says in its `formula` what it comes to.
#ifndef BYLAW_QUANTITY_HPP
#define BYLAW_QUANTITY_HPP

#include <bylaw/detail/parameters.hpp>
#include <bylaw/detail/meaning.hpp>

namespace bylaw {

/// A fact of money or a count, a constant, or an expression of them.
template <class T>
concept quantity = requires {
  typename std::remove_cvref_t<T>::quantity_type;
};

namespace detail {

constexpr std::int64_t add_bounds(std::int64_t a, std::int64_t b) noexcept {
  std::int64_t sum = 0;
  return add_fits(a, b, sum) ? sum : no_limit;
}

/// The sum of two ends known not to exceed Bound; no_limit where nothing is known, and then the sum is checked.
template <std::int64_t Bound>
BYLAW_ALWAYS_INLINE constexpr std::int64_t add_lows(std::int64_t a, std::int64_t b) {
  if constexpr (Bound != no_limit) return a + b;
  std::int64_t sum = 0;
  if (!add_fits(a, b, sum) || sum == no_limit) the_amount_does_not_fit_into_64_bits();
  return sum;
}
template <std::int64_t Bound>
BYLAW_ALWAYS_INLINE constexpr std::int64_t add_highs(std::int64_t a, std::int64_t b) noexcept {
  if constexpr (Bound != no_limit) return a + b;
  std::int64_t sum = 0;
  return add_fits(a, b, sum) ? sum : no_limit;
}

inline constexpr std::int64_t most_of_a_fraction = 1'000'000;

/// Writes `a * numerator / denominator` rounded down, of a number from 0 and figures of 1 to a million; true if it fits.
/// With a = times * denominator + rest it is times * numerator + rest * numerator / denominator.
constexpr bool fraction_fits(std::int64_t a, std::int64_t numerator, std::int64_t denominator,
                             std::int64_t& result) noexcept {
  std::int64_t whole = 0;
  return multiply_fits(a / denominator, numerator, whole) &&
         add_fits(whole, a % denominator * numerator / denominator, result);
}

constexpr std::int64_t lesser(std::int64_t a, std::int64_t b) noexcept { return b < a ? b : a; }
constexpr std::int64_t greater(std::int64_t a, std::int64_t b) noexcept { return a < b ? b : a; }

template <class T>
BYLAW_ALWAYS_INLINE constexpr range<T> range_from(std::int64_t low, std::int64_t high) noexcept {
  return {in_order{}, value_from<T>(low), value_from<T>(high)};
}

}  // namespace detail

/// A constant as a quantity.
template <class T>
struct constant {
  using quantity_type = T;
  T value;

  static constexpr words says{"{value}", "{value}"};
  constexpr auto parts() const { return parts_of("constant", part{"value", value}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f[value]; }
};

namespace detail {

template <class T>
concept quantity_operand = quantity<T> || std::same_as<T, money> || whole_number<T>;

template <class T>
constexpr auto as_quantity(const T& value) {
  if constexpr (quantity<T>)
    return value;
  else if constexpr (std::same_as<T, money>)
    return constant<money>{checked_parameter(value)};
  else
    return constant<std::int64_t>{checked_parameter(count_from(value))};
}
template <class T>
using as_quantity_t = decltype(as_quantity(std::declval<const T&>()));

template <class A, class B>
concept of_one_kind = std::same_as<typename A::quantity_type, typename B::quantity_type>;

}  // namespace detail

/// `a + b`.
template <quantity A, quantity B>
struct quantity_sum {
  static_assert(detail::of_one_kind<A, B>, "money is added to money, a count to a count");
  using quantity_type = typename A::quantity_type;
  BYLAW_NO_UNIQUE_ADDRESS A left;
  BYLAW_NO_UNIQUE_ADDRESS B right;

  static constexpr words says{"{left} plus {right}", "{left}与{right}之和"};
  constexpr auto parts() const { return parts_of("quantity_sum", part{"left", left}, part{"right", right}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.add(f[left], f[right]); }
};

/// `a - b`, which stops at zero: an increment is not negative.
template <quantity A, quantity B>
struct quantity_difference {
  static_assert(detail::of_one_kind<A, B>, "money is taken from money, a count from a count");
  using quantity_type = typename A::quantity_type;
  BYLAW_NO_UNIQUE_ADDRESS A left;
  BYLAW_NO_UNIQUE_ADDRESS B right;

  static constexpr words says{"{left} less {right}", "{left}超过{right}的部分"};
  constexpr auto parts() const { return parts_of("quantity_difference", part{"left", left}, part{"right", right}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.subtract(f[left], f[right]); }
};

/// `rate * a`: the exact share rounded down to the fen.
template <quantity Q>
struct quantity_share {
  static_assert(std::same_as<typename Q::quantity_type, money>, "a rate is taken of money, not of a count");
  using quantity_type = money;
  rate share;
  BYLAW_NO_UNIQUE_ADDRESS Q base;

  static constexpr words says{"{rate} of {base}", "{base}的{rate}"};
  constexpr auto parts() const { return parts_of("quantity_share", part{"rate", share}, part{"base", base}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.share(f[base], share); }
};

/// The lesser of two: `lesser_of(a, b)`.
template <quantity A, quantity B>
struct lesser_quantity {
  static_assert(detail::of_one_kind<A, B>, "money is compared with money, a count with a count");
  using quantity_type = typename A::quantity_type;
  BYLAW_NO_UNIQUE_ADDRESS A left;
  BYLAW_NO_UNIQUE_ADDRESS B right;

  static constexpr words says{"the lesser of {left} and {right}", "{left}与{right}中较低者"};
  constexpr auto parts() const { return parts_of("lesser_quantity", part{"left", left}, part{"right", right}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.lesser(f[left], f[right]); }
};

/// The greater of two: `greater_of(a, b)`.
template <quantity A, quantity B>
struct greater_quantity {
  static_assert(detail::of_one_kind<A, B>, "money is compared with money, a count with a count");
  using quantity_type = typename A::quantity_type;
  BYLAW_NO_UNIQUE_ADDRESS A left;
  BYLAW_NO_UNIQUE_ADDRESS B right;

  static constexpr words says{"the greater of {left} and {right}", "{left}与{right}中较高者"};
  constexpr auto parts() const { return parts_of("greater_quantity", part{"left", left}, part{"right", right}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.greater(f[left], f[right]); }
};

template <detail::quantity_operand A, detail::quantity_operand B>
requires(quantity<A> || quantity<B>) [[nodiscard]] constexpr auto operator+(const A& a, const B& b) {
  return quantity_sum<detail::as_quantity_t<A>, detail::as_quantity_t<B>>{detail::as_quantity(a),
                                                                          detail::as_quantity(b)};
}

template <detail::quantity_operand A, detail::quantity_operand B>
requires(quantity<A> || quantity<B>) [[nodiscard]] constexpr auto operator-(const A& a, const B& b) {
  return quantity_difference<detail::as_quantity_t<A>, detail::as_quantity_t<B>>{detail::as_quantity(a),
                                                                                 detail::as_quantity(b)};
}

template <quantity Q>
[[nodiscard]] constexpr quantity_share<Q> operator*(rate share, const Q& base) {
  return {share, base};
}
template <quantity Q>
[[nodiscard]] constexpr quantity_share<Q> operator*(const Q& base, rate share) {
  return {share, base};
}

// The tempting misuse. So much for each is a rule, `unit_award{count, each}`.
template <detail::plain_number N, quantity Q>
[[nodiscard]] constexpr Q operator*(N, const Q& base) {
  static_assert(detail::always_false<N>, "a share is a rate: write 30_pct * cost, not 0.3 * cost");
  return base;
}
template <quantity Q, detail::plain_number N>
[[nodiscard]] constexpr Q operator*(const Q& base, N share) {
  return share * base;
}

template <quantity Q, class N>
requires(detail::plain_number<N> || std::same_as<N, rate>)
[[nodiscard]] constexpr Q operator/(const Q& base, N) {
  static_assert(detail::always_false<N>, "a part of a fact is a share: write 50_pct * cost, not cost / 2");
  return base;
}
template <quantity A, quantity B>
[[nodiscard]] constexpr A operator*(const A& a, const B&) {
  static_assert(detail::always_false<A>,
                "a fact is multiplied with a rate, 30_pct * cost; so much for each is unit_award{employees, 1000_yuan}");
  return a;
}
template <quantity Q>
[[nodiscard]] constexpr Q operator-(const Q& base, rate) {
  static_assert(detail::always_false<Q>, "a share is taken of something: write cost - 30_pct * cost");
  return base;
}

/// The least of several quantities or constants.
template <detail::quantity_operand A, detail::quantity_operand B, detail::quantity_operand... More>
[[nodiscard]] constexpr auto lesser_of(const A& a, const B& b, const More&... more) {
  const auto least = lesser_quantity<detail::as_quantity_t<A>, detail::as_quantity_t<B>>{detail::as_quantity(a),
                                                                                         detail::as_quantity(b)};
  if constexpr (sizeof...(More) == 0)
    return least;
  else
    return lesser_of(least, more...);
}

/// The greatest of several quantities or constants.
template <detail::quantity_operand A, detail::quantity_operand B, detail::quantity_operand... More>
[[nodiscard]] constexpr auto greater_of(const A& a, const B& b, const More&... more) {
  const auto greatest = greater_quantity<detail::as_quantity_t<A>, detail::as_quantity_t<B>>{detail::as_quantity(a),
                                                                                             detail::as_quantity(b)};
  if constexpr (sizeof...(More) == 0)
    return greatest;
  else
    return greater_of(greatest, more...);
}

// The tempting misuse.
namespace detail {
template <class... Given>
concept are_no_two_quantities = sizeof...(Given) < 2 || !(quantity_operand<Given> && ...);
template <class... Given>
constexpr constant<money> several_quantities() {
  static_assert(always_false<Given...>,
                "lesser_of and greater_of take two quantities or more: lesser_of(cost, 80_wan), lesser_of(cost, 50_pct * "
                "revenue)");
  return {};
}
}  // namespace detail
template <class... Given>
requires detail::are_no_two_quantities<Given...>
[[nodiscard]] constexpr auto lesser_of(const Given&...) { return detail::several_quantities<Given...>(); }
template <class... Given>
requires detail::are_no_two_quantities<Given...>
[[nodiscard]] constexpr auto greater_of(const Given&...) { return detail::several_quantities<Given...>(); }

}  // namespace bylaw

#endif
