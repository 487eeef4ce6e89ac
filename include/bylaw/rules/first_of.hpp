// SPDX-License-Identifier: MIT
//
// The first of several rules the firm is eligible for: `first_of(60% | when(is_startup), 50%)`.
#ifndef BYLAW_RULES_FIRST_OF_HPP
#define BYLAW_RULES_FIRST_OF_HPP

#include <bylaw/detail/combine.hpp>

namespace bylaw {

/// Pays the first part the firm is eligible for. Eligible as the `or` of the parts. Where an earlier part is in doubt,
/// the amount spans it and the parts behind it, up to the first certain one.
template <rule... Rule>
struct first_of_rules {
  detail::pack<Rule...> rules;

  static constexpr selection pays = selection::first;
  static constexpr words says{"the first that applies of: {*}", "以下各项按先后适用第一项:{*}"};
  static constexpr words says_of_branches{"the first of the following that applies", "按先后适用以下第一项"};
  constexpr auto parts() const { return detail::parts_of_children("first_of", rules); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.first_of(rules); }
};

/// The first part the firm is eligible for.
template <rule... Rule>
requires(sizeof...(Rule) > 0) [[nodiscard]] constexpr first_of_rules<Rule...> first_of(const Rule&... rules) {
  static_assert((detail::may_be_combined<Rule> && ...), BYLAW_DRAW_LIMIT_INSIDE_A_COMBINATOR);
  return {detail::pack<Rule...>(rules...)};
}
template <class... Part>
requires detail::are_not_all_rules<Part...>
[[nodiscard]] constexpr auto first_of(const Part&...) { return detail::several_rules<Part...>(); }

}  // namespace bylaw

#endif
