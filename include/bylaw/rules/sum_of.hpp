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

  template <class Firm>
  static consteval std::int64_t bound() {
    std::int64_t sum = 0;
    for (const std::int64_t part : {detail::rule_bound<Rule, Firm>()...}) sum = detail::add_bounds(sum, part);
    return sum;
  }

  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr entitlement assess(const Firm& firm) const {
    return add(firm, std::index_sequence_for<Rule...>{});
  }

 private:
  // If the sum is eligible at all, at least one part is. So the low end is what the certain parts pay, and where none
  // is certain the least that a possible part pays alone.
  struct running_sum {
    std::int64_t certain = 0;
    std::int64_t high = 0;
    std::int64_t least_possible = detail::no_limit;
    verdict eligible = verdict::no;
    reasons open{};
  };

  template <std::int64_t Bound>
  BYLAW_ALWAYS_INLINE static constexpr void add_part(running_sum& sum, const entitlement& part) {
    const range<money> paid = detail::settled(part);
    sum.certain = detail::add_lows<Bound>(sum.certain, paid.low.fen());
    sum.high = detail::add_highs<Bound>(sum.high, paid.high.fen());
    sum.least_possible =
        part.eligible.may_hold() ? detail::lesser(sum.least_possible, part.amount.low.fen()) : sum.least_possible;
    sum.eligible = sum.eligible || part.eligible;
    sum.open |= detail::open_unless_refused(part);
  }

  template <class Firm, std::size_t... I>
  BYLAW_ALWAYS_INLINE constexpr entitlement add(const Firm& firm, std::index_sequence<I...>) const {
    running_sum sum;
    [[maybe_unused]] const int added[] = {
        (add_part<bound<Firm>()>(sum, detail::assess(detail::get<I>(rules), firm)), 0)...};
    const std::int64_t low = !sum.eligible.is_known() ? sum.least_possible : sum.certain;
    return {detail::range_from<money>(low, sum.high), sum.eligible, sum.open};
  }
};

/// Every part cumulated.
template <rule... Rule>
requires(sizeof...(Rule) > 0) constexpr sum_of_rules<Rule...> sum_of(const Rule&... rules) {
  static_assert((detail::may_be_combined<Rule> && ...), BYLAW_DRAW_LIMIT_INSIDE_A_COMBINATOR);
  return {detail::pack<Rule...>(rules...)};
}

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
constexpr auto operator+(const A& a, const B& b) {
  if constexpr (detail::is_sum<A>)
    return detail::appended(a, b);
  else
    return sum_of(a, b);
}

}  // namespace bylaw

#endif
