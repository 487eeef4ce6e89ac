// SPDX-License-Identifier: MIT
//
// Quantities: facts, constants and expressions of them (`this_year - last_year`, `lesser_of(a, b)`, `50_pct * a`).
//
// A quantity has a `quantity_type` (money or a count), tells its parts, and has
//   measure(firm)   its range, from zero
//   bound<Firm>()   what its high end cannot exceed for that type of firm, or no_limit; it may be left out
// The bound is known while compiling, and where it is small enough no overflow check is made at run time.
#ifndef BYLAW_QUANTITY_HPP
#define BYLAW_QUANTITY_HPP

#include <bylaw/detail/parameters.hpp>

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
  if (!add_fits(a, b, sum)) the_amount_does_not_fit_into_64_bits();
  return sum;
}
template <std::int64_t Bound>
BYLAW_ALWAYS_INLINE constexpr std::int64_t add_highs(std::int64_t a, std::int64_t b) noexcept {
  if constexpr (Bound != no_limit) return a + b;
  std::int64_t sum = 0;
  return add_fits(a, b, sum) ? sum : no_limit;
}

constexpr std::int64_t lesser(std::int64_t a, std::int64_t b) noexcept { return b < a ? b : a; }
constexpr std::int64_t greater(std::int64_t a, std::int64_t b) noexcept { return a < b ? b : a; }

template <class T>
BYLAW_ALWAYS_INLINE constexpr range<T> range_from(std::int64_t low, std::int64_t high) noexcept {
  return {in_order{}, value_from<T>(low), value_from<T>(high)};
}

/// What `a` is above `b`, at least zero. Both are from zero, so no difference leaves 64 bits.
template <class T>
BYLAW_ALWAYS_INLINE constexpr range<T> range_less(const range<T>& a, const range<T>& b) noexcept {
  const std::int64_t high = number_of(a.high);
  const std::int64_t most = high == no_limit ? high : high - number_of(b.low);
  return range_from<T>(greater(number_of(a.low) - number_of(b.high), 0), greater(most, 0));
}

/// True of a firm that is one of many evaluated side by side in vectors.
template <class Firm>
inline constexpr bool is_a_lane = requires {
  typename Firm::is_lane;
};

template <std::int64_t Bound, class Firm>
BYLAW_ALWAYS_INLINE constexpr range<money> share_of_range(const rate& low, const rate& high, const range<money>& base,
                                                          const Firm&) noexcept {
  if constexpr (is_a_lane<Firm> && Bound <= rate::most_in_halves)
    return range_from<money>(low.share_in_halves(base.low.fen()), high.share_in_halves(base.high.fen()));
  else if constexpr (Bound != no_limit)
    return range_from<money>(low.share_of<Bound>(base.low.fen()), high.share_of<Bound>(base.high.fen()));
  else
    return {in_order{}, low * base.low, high * base.high};
}

template <quantity Q, class Firm>
BYLAW_ALWAYS_INLINE constexpr auto measure(const Q& quantity, const Firm& firm) {
  if constexpr (is_fact<Q>)
    return firm[quantity];
  else
    return quantity.measure(firm);
}

template <class Q, class Firm>
concept knows_its_bound = requires {
  Q::template bound<Firm>();
};

template <class Q, class Firm>
consteval std::int64_t bound_of() {
  if constexpr (is_fact<Q>)
    return Firm::template upper_bound<Q>;
  else if constexpr (knows_its_bound<Q, Firm>)
    return Q::template bound<Firm>();
  else
    return no_limit;
}

}  // namespace detail

/// A constant as a quantity.
template <class T>
struct constant {
  using quantity_type = T;
  T value;

  static constexpr words says{"{value}", "{value}"};
  constexpr auto parts() const { return parts_of("constant", part{"value", value}); }
  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr range<T> measure(const Firm&) const {
    return range<T>(value);
  }
  template <class Firm>
  static consteval std::int64_t bound() {
    return detail::most<T>;
  }
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
  template <class Firm>
  static consteval std::int64_t bound() {
    return detail::add_bounds(detail::bound_of<A, Firm>(), detail::bound_of<B, Firm>());
  }
  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr range<quantity_type> measure(const Firm& firm) const {
    const auto a = detail::measure(left, firm);
    const auto b = detail::measure(right, firm);
    constexpr std::int64_t most = bound<Firm>();
    return detail::range_from<quantity_type>(
        detail::add_lows<most>(detail::number_of(a.low), detail::number_of(b.low)),
        detail::add_highs<most>(detail::number_of(a.high), detail::number_of(b.high)));
  }
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
  template <class Firm>
  static consteval std::int64_t bound() {
    return detail::bound_of<A, Firm>();
  }
  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr range<quantity_type> measure(const Firm& firm) const {
    return detail::range_less(detail::measure(left, firm), detail::measure(right, firm));
  }
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
  template <class Firm>
  static consteval std::int64_t bound() {
    return detail::bound_of<Q, Firm>();
  }
  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr range<money> measure(const Firm& firm) const {
    return detail::share_of_range<bound<Firm>()>(share, share, detail::measure(base, firm), firm);
  }
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
  template <class Firm>
  static consteval std::int64_t bound() {
    return detail::lesser(detail::bound_of<A, Firm>(), detail::bound_of<B, Firm>());
  }
  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr range<quantity_type> measure(const Firm& firm) const {
    const auto a = detail::measure(left, firm);
    const auto b = detail::measure(right, firm);
    return detail::range_from<quantity_type>(detail::lesser(detail::number_of(a.low), detail::number_of(b.low)),
                                             detail::lesser(detail::number_of(a.high), detail::number_of(b.high)));
  }
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
  template <class Firm>
  static consteval std::int64_t bound() {
    return detail::greater(detail::bound_of<A, Firm>(), detail::bound_of<B, Firm>());
  }
  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr range<quantity_type> measure(const Firm& firm) const {
    const auto a = detail::measure(left, firm);
    const auto b = detail::measure(right, firm);
    return detail::range_from<quantity_type>(detail::greater(detail::number_of(a.low), detail::number_of(b.low)),
                                             detail::greater(detail::number_of(a.high), detail::number_of(b.high)));
  }
};

template <detail::quantity_operand A, detail::quantity_operand B>
requires(quantity<A> || quantity<B>) constexpr auto operator+(const A& a, const B& b) {
  return quantity_sum<detail::as_quantity_t<A>, detail::as_quantity_t<B>>{detail::as_quantity(a),
                                                                          detail::as_quantity(b)};
}

template <detail::quantity_operand A, detail::quantity_operand B>
requires(quantity<A> || quantity<B>) constexpr auto operator-(const A& a, const B& b) {
  return quantity_difference<detail::as_quantity_t<A>, detail::as_quantity_t<B>>{detail::as_quantity(a),
                                                                                 detail::as_quantity(b)};
}

template <quantity Q>
constexpr quantity_share<Q> operator*(rate share, const Q& base) {
  return {share, base};
}
template <quantity Q>
constexpr quantity_share<Q> operator*(const Q& base, rate share) {
  return {share, base};
}

// The tempting misuse. So much for each is a rule, `unit_award{count, each}`.
template <detail::plain_number N, quantity Q>
constexpr Q operator*(N, const Q& base) {
  static_assert(detail::always_false<N>, "a share is a rate: write 30_pct * cost, not 0.3 * cost");
  return base;
}
template <quantity Q, detail::plain_number N>
constexpr Q operator*(const Q& base, N share) {
  return share * base;
}

/// The least of several quantities or constants.
template <detail::quantity_operand A, detail::quantity_operand B, detail::quantity_operand... More>
constexpr auto lesser_of(const A& a, const B& b, const More&... more) {
  const auto least = lesser_quantity<detail::as_quantity_t<A>, detail::as_quantity_t<B>>{detail::as_quantity(a),
                                                                                         detail::as_quantity(b)};
  if constexpr (sizeof...(More) == 0)
    return least;
  else
    return lesser_of(least, more...);
}

/// The greatest of several quantities or constants.
template <detail::quantity_operand A, detail::quantity_operand B, detail::quantity_operand... More>
constexpr auto greater_of(const A& a, const B& b, const More&... more) {
  const auto greatest = greater_quantity<detail::as_quantity_t<A>, detail::as_quantity_t<B>>{detail::as_quantity(a),
                                                                                             detail::as_quantity(b)};
  if constexpr (sizeof...(More) == 0)
    return greatest;
  else
    return greater_of(greatest, more...);
}

}  // namespace bylaw

#endif
