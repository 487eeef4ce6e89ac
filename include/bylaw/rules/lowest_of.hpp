// SPDX-License-Identifier: MIT
//
// The lowest of several rules: `lowest_of(a, b)`.
#ifndef BYLAW_RULES_LOWEST_OF_HPP
#define BYLAW_RULES_LOWEST_OF_HPP

#include <bylaw/detail/combine.hpp>

namespace bylaw {

/// Pays the lowest part. Eligible as the `and` of the parts: one refused part, which counts as nothing, refuses all.
template <rule... Rule>
struct lowest_of_rules {
  detail::pack<Rule...> rules;

  static constexpr selection pays = selection::lowest;
  static constexpr words says{"the lowest of: {*}", "以下各项就低:{*}"};
  static constexpr words says_of_branches{"the lowest of the following", "以下各项就低"};
  constexpr auto parts() const { return detail::parts_of_children("lowest_of", rules); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.lowest_of(rules); }
};

/// The lowest part, if the firm is eligible for every one.
template <rule... Rule>
requires(sizeof...(Rule) > 0) [[nodiscard]] constexpr lowest_of_rules<Rule...> lowest_of(const Rule&... rules) {
  static_assert((detail::may_be_combined<Rule> && ...), BYLAW_DRAW_LIMIT_INSIDE_A_COMBINATOR);
  return {detail::pack<Rule...>(rules...)};
}
template <class... Part>
requires detail::are_not_all_rules<Part...>
[[nodiscard]] constexpr auto lowest_of(const Part&...) { return detail::several_rules<Part...>(); }

}  // namespace bylaw

#endif
