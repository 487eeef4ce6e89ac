// SPDX-License-Identifier: MIT
//
// An award of "up to" an amount: the authority decides between nothing and it.
#ifndef BYLAW_RULES_CAPPED_AWARD_HPP
#define BYLAW_RULES_CAPPED_AWARD_HPP

#include <bylaw/rule.hpp>

namespace bylaw {

/// Pays from nothing to `most`, at the authority's discretion. `Most` is `money` or `undocumented`'s type.
template <class Most>
struct capped_award;

template <>
struct capped_award<money> {
  money most;

  /// Error: `invalid_parameter` below zero or above 10^15 yuan.
  constexpr explicit capped_award(money up_to) : most(detail::checked_parameter(up_to)) {}

  static constexpr words says{"an award of up to {most}", "最高{most}的奖励"};
  constexpr auto parts() const { return parts_of("capped_award", part{"most", most}); }
  template <class Firm>
  static consteval std::int64_t bound() {
    return detail::most<money>;
  }
  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr entitlement assess(const Firm&) const {
    return {{detail::in_order{}, money{}, most}, verdict::yes, reason::discretion};
  }
};

template <>
struct capped_award<undocumented_term_value> {
  constexpr explicit capped_award(undocumented_term_value) {}

  static constexpr words says{"an award (most not documented)", "奖励(最高额未载明)"};
  constexpr auto parts() const { return parts_of("capped_award", part{"most", undocumented}); }
  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr entitlement assess(const Firm&) const {
    return {{detail::in_order{}, money{}, unlimited}, verdict::yes, reason::discretion | reason::undocumented_term};
  }
};

capped_award(money)->capped_award<money>;
capped_award(undocumented_term_value)->capped_award<undocumented_term_value>;

}  // namespace bylaw

#endif
