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
  template <class Firm>
  static consteval std::int64_t bound_after(std::int64_t before) {
    return before;
  }
  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr entitlement apply(const entitlement& before, const Firm& firm) const {
    const verdict held = detail::decide(test, firm);
    return {before.amount, before.eligible && held,
            before.open | reasons(reason::unknown_fact).where(!held.is_known())};
  }
};

template <class Condition>
constexpr auto when(const Condition& test) {
  static_assert(condition<Condition>,
                "when takes a condition: a yes/no fact, a comparison (employees < 300), these with &&, || and !, or a "
                "type with holds(firm) const that returns bool or bylaw::verdict");
  if constexpr (condition<Condition>) return requirement<Condition>{test};
}

}  // namespace bylaw

#endif
