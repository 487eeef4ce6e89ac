// SPDX-License-Identifier: MIT
//
// Several rules cumulated: `sum_of(a, b, c)` and `a + b`.
#ifndef BYLAW_RULES_SUM_OF_HPP
#define BYLAW_RULES_SUM_OF_HPP

#include <bylaw/detail/combine.hpp>

namespace bylaw {

/// Pays every part the firm is eligible for. Eligible as the `or` of the parts.
/// Error: `amount_overflow` where the low ends leave 64 bits together; a high end that does becomes unlimited.
template <rule... Rule>
struct sum_of_rules {
  detail::pack<Rule...> rules;

  static constexpr selection pays = selection::every;
  static constexpr words says{"the sum of: {*}", "以下各项之和:{*}"};
  static constexpr words says_of_branches{"the sum of the following", "以下各项之和"};
  constexpr auto parts() const { return detail::parts_of_children("sum_of", rules); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.sum_of(rules); }
};

/// Every part cumulated.
template <rule... Rule>
requires(sizeof...(Rule) > 0) [[nodiscard]] constexpr sum_of_rules<Rule...> sum_of(const Rule&... rules) {
  static_assert((detail::may_be_combined<Rule> && ...), BYLAW_DRAW_LIMIT_INSIDE_A_COMBINATOR);
  return {detail::pack<Rule...>(rules...)};
}
template <class... Part>
requires detail::are_not_all_rules<Part...>
[[nodiscard]] constexpr auto sum_of(const Part&...) { return detail::several_rules<Part...>(); }

namespace detail {
template <class T>
inline constexpr bool is_sum = false;
template <class... Rule>
inline constexpr bool is_sum<sum_of_rules<Rule...>> = true;

template <class... A, class B, std::size_t... I>
constexpr auto appended(const sum_of_rules<A...>& sum, const B& last, std::index_sequence<I...>) {
  return sum_of(get<I>(sum.rules)..., last);
}
template <class... A, class B>
constexpr auto appended(const sum_of_rules<A...>& sum, const B& last) {
  return appended(sum, last, std::index_sequence_for<A...>{});
}
}  // namespace detail

/// `a + b + c` is one sum of three parts.
template <rule A, rule B>
[[nodiscard]] constexpr auto operator+(const A& a, const B& b) {
  if constexpr (detail::is_sum<A>)
    return detail::appended(a, b);
  else
    return sum_of(a, b);
}

// The tempting misuse.
template <class A, class B>
requires(rule<A> != rule<B>) [[nodiscard]] constexpr auto operator+(const A&, const B&) {
  return detail::several_rules<A, B>();
}

}  // namespace bylaw

#endif
