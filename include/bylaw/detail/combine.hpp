// SPDX-License-Identifier: MIT
//
// What combinators share.
#ifndef BYLAW_DETAIL_COMBINE_HPP
#define BYLAW_DETAIL_COMBINE_HPP

#include <bylaw/rule.hpp>

namespace bylaw::detail {

// A macro, since a static_assert takes no constant but a literal before C++26.
#define BYLAW_DRAW_LIMIT_INSIDE_A_COMBINATOR \
  "a pool or quota stands at the end of a clause's pipe, not inside a combinator: write sum_of(a, b) | pool"

template <class R>
inline constexpr bool may_be_combined = !ends_in_draw_limit<R>;

template <class... Part>
concept are_not_all_rules = sizeof...(Part) == 0 || !(rule<Part> && ...);

template <class... Part>
constexpr rule_of_nothing several_rules() {
  static_assert(sizeof...(Part) > 0,
                "sum_of, highest_of, lowest_of and first_of take a rule or more: highest_of(a, b)");
  static_assert((rule<Part> && ...),
                "sum_of, +, highest_of, lowest_of and first_of are of rules: a type with a function assess(firm) const "
                "that returns bylaw::money, bylaw::range<bylaw::money> or bylaw::entitlement; an amount is "
                "fixed_award{5_wan}");
  return {};
}

}  // namespace bylaw::detail

#endif
