// SPDX-License-Identifier: MIT
//
// A condition on a rule: `when(is_sme && employees < 300)`. It decides eligibility; it does not touch the amount.
#ifndef BYLAW_RULES_WHEN_HPP
#define BYLAW_RULES_WHEN_HPP

#include <bylaw/rule.hpp>

namespace bylaw {

/// Eligible only where the condition holds.
template <condition Condition>
struct requirement {
  BYLAW_NO_UNIQUE_ADDRESS Condition test;

  static constexpr words says{"only if “{condition}”", "须满足“{condition}”"};
  constexpr auto parts() const { return parts_of("when", part{"condition", test}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f, const auto& before) const { return f.when(f[test], before); }
};

namespace detail {
template <class... Given>
constexpr modifier_of_nothing a_condition_stands_in_when() {
  static_assert(always_false<Given...>,
                "when takes a condition: a yes/no fact, a comparison (employees < 300), these with &&, || and !, or a "
                "type with holds(firm) const that returns bool or bylaw::verdict");
  return {};
}
}  // namespace detail

template <class Condition>
[[nodiscard]] constexpr auto when(const Condition& test) {
  if constexpr (condition<Condition>)
    return requirement<Condition>{test};
  else
    return detail::a_condition_stands_in_when<Condition>();
}
template <class... Nothing>
requires(sizeof...(Nothing) == 0) [[nodiscard]] constexpr auto when() {
  return detail::a_condition_stands_in_when<Nothing...>();
}

// The tempting misuse.
template <class Condition, class Rule>
[[nodiscard]] constexpr auto when(const Condition&, const Rule&) {
  static_assert(detail::always_false<Rule>, "a rule is piped into its condition: rule | when(is_sme)");
  return detail::modifier_of_nothing{};
}

}  // namespace bylaw

#endif
