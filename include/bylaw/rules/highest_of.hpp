// SPDX-License-Identifier: MIT
//
// The highest of several rules, not cumulated (就高不重复): `highest_of(a, b)`.
#ifndef BYLAW_RULES_HIGHEST_OF_HPP
#define BYLAW_RULES_HIGHEST_OF_HPP

#include <bylaw/detail/combine.hpp>

namespace bylaw {

/// Pays the highest part the firm is eligible for; an ineligible part counts as nothing. Eligible as the `or` of the
/// parts.
template <rule... Rule>
struct highest_of_rules {
  detail::pack<Rule...> rules;

  static constexpr selection pays = selection::highest;
  static constexpr words says{"the highest of, not cumulated: {*}", "以下各项就高不重复:{*}"};
  static constexpr words says_of_branches{"the highest of the following, not cumulated", "以下各项就高不重复"};
  constexpr auto parts() const { return detail::parts_of_children("highest_of", rules); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.highest_of(rules); }
};

/// The highest part, not cumulated.
template <rule... Rule>
requires(sizeof...(Rule) > 0) [[nodiscard]] constexpr highest_of_rules<Rule...> highest_of(const Rule&... rules) {
  static_assert((detail::may_be_combined<Rule> && ...), BYLAW_DRAW_LIMIT_INSIDE_A_COMBINATOR);
  return {detail::pack<Rule...>(rules...)};
}
template <class... Part>
requires detail::are_not_all_rules<Part...>
[[nodiscard]] constexpr auto highest_of(const Part&...) { return detail::several_rules<Part...>(); }

}  // namespace bylaw

#endif
