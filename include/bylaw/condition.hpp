// SPDX-License-Identifier: MIT
//
// Conditions: yes/no/unknown tests on facts. A yes/no fact is one; quantities compare into one; `&&`, `||` and `!`
// compose them, after Kleene's three-valued logic.
#ifndef BYLAW_CONDITION_HPP
#define BYLAW_CONDITION_HPP

#include <bylaw/quantity.hpp>

namespace bylaw {

/// A yes/no fact, an expression of conditions, or a type of the user's own with `holds(firm)` that returns `bool` or
/// `verdict` and names what it reads: `using reads = bylaw::fact_list<...>`. Write the return type out: it decides
/// whether the firm's facts are given exactly (bool) or as ranges and verdicts (verdict).
template <class T>
concept condition = detail::is_yes_no_fact<T> || detail::answers_by_formula<T> || detail::has_holds<T>;

namespace detail {

/// The six comparisons.
enum class relation : unsigned char { less, at_most, more, at_least, equal, different };

constexpr std::string_view kind_of(relation r) noexcept {
  switch (r) {
    case relation::less:
      return "less_than";
    case relation::at_most:
      return "not_more_than";
    case relation::more:
      return "more_than";
    case relation::at_least:
      return "not_less_than";
    case relation::equal:
      return "equal_to";
    case relation::different:
      return "different_from";
  }
  return {};
}

constexpr words words_of(relation r) noexcept {
  switch (r) {
    case relation::less:
      return {"{left} is less than {right}", "{left}低于{right}"};
    case relation::at_most:
      return {"{left} is at most {right}", "{left}不超过{right}"};
    case relation::more:
      return {"{left} is more than {right}", "{left}超过{right}"};
    case relation::at_least:
      return {"{left} is at least {right}", "{left}不低于{right}"};
    case relation::equal:
      return {"{left} is {right}", "{left}等于{right}"};
    case relation::different:
      return {"{left} is not {right}", "{left}不等于{right}"};
  }
  return {};
}

}  // namespace detail

/// A quantity compared with another: `employees < 300`.
template <detail::relation Relation, quantity A, quantity B>
struct comparison {
  static_assert(detail::of_one_kind<A, B>,
                "money is compared with money (compute_cost < 50_wan), a count with a whole number (employees < 300)");
  BYLAW_NO_UNIQUE_ADDRESS A left;
  BYLAW_NO_UNIQUE_ADDRESS B right;

  static constexpr words says = detail::words_of(Relation);
  constexpr auto parts() const { return parts_of(detail::kind_of(Relation), part{"left", left}, part{"right", right}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.template compare<Relation>(f[left], f[right]); }
};

/// `a && b`.
template <condition A, condition B>
struct both_of {
  BYLAW_NO_UNIQUE_ADDRESS A left;
  BYLAW_NO_UNIQUE_ADDRESS B right;

  static constexpr words says{"{left} and {right}", "{left}且{right}"};
  constexpr auto parts() const { return parts_of("both_of", part{"left", left}, part{"right", right}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.both(f[left], f[right]); }
};

/// `a || b`.
template <condition A, condition B>
struct either_of {
  BYLAW_NO_UNIQUE_ADDRESS A left;
  BYLAW_NO_UNIQUE_ADDRESS B right;

  static constexpr words says{"({left} or {right})", "({left}或{right})"};
  constexpr auto parts() const { return parts_of("either_of", part{"left", left}, part{"right", right}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.either(f[left], f[right]); }
};

/// `!a`.
template <condition A>
struct negation_of {
  BYLAW_NO_UNIQUE_ADDRESS A test;

  static constexpr words says{"not ‘{test}’", "不属于‘{test}’"};
  constexpr auto parts() const { return parts_of("negation_of", part{"test", test}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.negation(f[test]); }
};

namespace detail {
template <relation R, class A, class B>
constexpr auto comparison_of(const A& a, const B& b) {
  constexpr bool no_fraction = !std::floating_point<A> && !std::floating_point<B>;
  static_assert(no_fraction,
                "a fact is compared with money (compute_cost < 50_wan) or with a whole number (employees < 300), not "
                "with a fraction, which is not exact");
  if constexpr (no_fraction) return comparison<R, as_quantity_t<A>, as_quantity_t<B>>{as_quantity(a), as_quantity(b)};
}
template <class T>
concept comparison_operand = quantity_operand<T> || std::floating_point<T>;
template <class A, class B>
concept comparable = comparison_operand<A> && comparison_operand<B> &&(quantity<A> || quantity<B>);
template <class A, class B>
concept one_is_a_number = (condition<A> && quantity<B>) || (quantity<A> && condition<B>);
template <class A, class B>
constexpr auto compare_the_number_first(const A& a, const B& b) {
  static_assert(always_false<A, B>, "both sides are conditions: compare a number first, employees < 300");
  if constexpr (condition<A>)
    return a;
  else
    return b;
}
}  // namespace detail

template <class A, class B>
requires detail::comparable<A, B>
[[nodiscard]] constexpr auto operator<(const A& a, const B& b) {
  return detail::comparison_of<detail::relation::less>(a, b);
}
template <class A, class B>
requires detail::comparable<A, B>
[[nodiscard]] constexpr auto operator<=(const A& a, const B& b) {
  return detail::comparison_of<detail::relation::at_most>(a, b);
}
template <class A, class B>
requires detail::comparable<A, B>
[[nodiscard]] constexpr auto operator>(const A& a, const B& b) {
  return detail::comparison_of<detail::relation::more>(a, b);
}
template <class A, class B>
requires detail::comparable<A, B>
[[nodiscard]] constexpr auto operator>=(const A& a, const B& b) {
  return detail::comparison_of<detail::relation::at_least>(a, b);
}
template <class A, class B>
requires detail::comparable<A, B>
[[nodiscard]] constexpr auto operator==(const A& a, const B& b) {
  return detail::comparison_of<detail::relation::equal>(a, b);
}
template <class A, class B>
requires detail::comparable<A, B>
[[nodiscard]] constexpr auto operator!=(const A& a, const B& b) {
  return detail::comparison_of<detail::relation::different>(a, b);
}

// The tempting misuse. (The other way round and != are the compiler's.)
template <detail::text Name, detail::packed_text Zh, std::same_as<bool> Value>
[[nodiscard]] constexpr auto operator==(const fact<bool, Name, Zh>& test, Value) {
  static_assert(detail::always_false<Value>, "a yes/no fact is a condition: when(is_sme), or when(!is_sme)");
  return test;
}

template <condition A, condition B>
[[nodiscard]] constexpr both_of<A, B> operator&&(const A& a, const B& b) {
  return {a, b};
}
template <condition A, condition B>
[[nodiscard]] constexpr either_of<A, B> operator||(const A& a, const B& b) {
  return {a, b};
}
template <class A, class B>
requires detail::one_is_a_number<A, B>
[[nodiscard]] constexpr auto operator&&(const A& a, const B& b) { return detail::compare_the_number_first(a, b); }
template <class A, class B>
requires detail::one_is_a_number<A, B>
[[nodiscard]] constexpr auto operator||(const A& a, const B& b) { return detail::compare_the_number_first(a, b); }

template <condition A>
[[nodiscard]] constexpr negation_of<A> operator!(const A& a) {
  return {a};
}

// The tempting misuse.
namespace detail {
template <class A, class B>
concept goes_on_comparing = condition<A> && !quantity<A> && (comparison_operand<B> || quantity<B>);
template <class A, class B>
concept is_a_condition_and_an_answer =
    (condition<A> && std::same_as<B, bool>) || (std::same_as<A, bool> && condition<B>);
template <class A>
constexpr A join_the_comparisons(const A& a) {
  static_assert(always_false<A>, "a condition is no number: two comparisons are joined, 10 < employees && employees < 300");
  return a;
}
template <class A, class B>
constexpr auto leave_out_the_answer(const A& a, const B& b) {
  static_assert(always_false<A, B>, "a condition is joined with another condition: leave true and false out");
  if constexpr (condition<A>)
    return a;
  else
    return b;
}
}  // namespace detail
template <class A, class B>
requires detail::goes_on_comparing<A, B>
[[nodiscard]] constexpr A operator<(const A& a, const B&) { return detail::join_the_comparisons(a); }
template <class A, class B>
requires detail::goes_on_comparing<A, B>
[[nodiscard]] constexpr A operator<=(const A& a, const B&) { return detail::join_the_comparisons(a); }
template <class A, class B>
requires detail::goes_on_comparing<A, B>
[[nodiscard]] constexpr A operator>(const A& a, const B&) { return detail::join_the_comparisons(a); }
template <class A, class B>
requires detail::goes_on_comparing<A, B>
[[nodiscard]] constexpr A operator>=(const A& a, const B&) { return detail::join_the_comparisons(a); }
template <class A, class B>
requires detail::is_a_condition_and_an_answer<A, B>
[[nodiscard]] constexpr auto operator&&(const A& a, const B& b) { return detail::leave_out_the_answer(a, b); }
template <class A, class B>
requires detail::is_a_condition_and_an_answer<A, B>
[[nodiscard]] constexpr auto operator||(const A& a, const B& b) { return detail::leave_out_the_answer(a, b); }
template <quantity Q>
requires(!condition<Q>) [[nodiscard]] constexpr auto operator!(const Q& number) {
  static_assert(detail::always_false<Q>, "a number is neither true nor false: compare it, employees == 0");
  return number == typename Q::quantity_type{};
}

// The operators are found through a type of this library. Conditions of a user's own alone are composed by name:
// `any_of(exports_a_lot{}, has_many_patents{5})`.

/// Every one holds: `a && b && ...`.
template <condition A, condition... More>
[[nodiscard]] constexpr auto all_of(const A& first, const More&... more) {
  if constexpr (sizeof...(More) == 0)
    return first;
  else
    return first && all_of(more...);
}

/// At least one holds: `a || b || ...`.
template <condition A, condition... More>
[[nodiscard]] constexpr auto any_of(const A& first, const More&... more) {
  if constexpr (sizeof...(More) == 0)
    return first;
  else
    return first || any_of(more...);
}

/// None holds: `!(a || b || ...)`.
template <condition A, condition... More>
[[nodiscard]] constexpr auto none_of(const A& first, const More&... more) {
  return !any_of(first, more...);
}

// The tempting misuse.
namespace detail {
template <class... Given>
concept are_not_all_conditions = sizeof...(Given) == 0 || !(condition<Given> && ...);
struct condition_of_nothing {
  constexpr bool holds(const auto&) const { return false; }
};
template <class... Given>
constexpr condition_of_nothing several_conditions() {
  static_assert(always_false<Given...>, "all_of, any_of and none_of take a condition or more: all_of(is_sme, employees < 300)");
  return {};
}
}  // namespace detail
template <class... Given>
requires detail::are_not_all_conditions<Given...>
[[nodiscard]] constexpr auto all_of(const Given&...) { return detail::several_conditions<Given...>(); }
template <class... Given>
requires detail::are_not_all_conditions<Given...>
[[nodiscard]] constexpr auto any_of(const Given&...) { return detail::several_conditions<Given...>(); }
template <class... Given>
requires detail::are_not_all_conditions<Given...>
[[nodiscard]] constexpr auto none_of(const Given&...) { return detail::several_conditions<Given...>(); }

}  // namespace bylaw

#endif
