// SPDX-License-Identifier: MIT
//
// A cap: `at_most(80_wan)`, `at_most(registered_capital)`, `at_most(undocumented)`; and `at_most_per_year`.
#ifndef BYLAW_RULES_AT_MOST_HPP
#define BYLAW_RULES_AT_MOST_HPP

#include <bylaw/rule.hpp>

namespace bylaw {

namespace detail {

template <quantity Cap, class Firm>
BYLAW_ALWAYS_INLINE constexpr entitlement capped(const entitlement& before, const Cap& cap, const Firm& firm) {
  const range<money> most = measure(cap, firm);
  return {range_from<money>(lesser(before.amount.low.fen(), most.low.fen()),
                            lesser(before.amount.high.fen(), most.high.fen())),
          before.eligible, before.open | open_if_inexact(most, reason::unknown_fact)};
}

template <class Cap, class Firm>
consteval std::int64_t bound_under_cap(std::int64_t before) {
  return lesser(before, bound_of<Cap, Firm>());
}

}  // namespace detail

/// A cap on one claim.
template <class Cap>
struct cap {
  static_assert(std::same_as<typename Cap::quantity_type, money>, "at_most takes money or a quantity of money");
  BYLAW_NO_UNIQUE_ADDRESS Cap most;

  static constexpr words says{"at most {most}", "最高{most}"};
  constexpr auto parts() const { return parts_of("at_most", part{"most", most}); }
  template <class Firm>
  static consteval std::int64_t bound_after(std::int64_t before) {
    return detail::bound_under_cap<Cap, Firm>(before);
  }
  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr entitlement apply(const entitlement& before, const Firm& firm) const {
    return detail::capped(before, most, firm);
  }
};

/// A cap on what one firm gets in one year. Asked about one firm it caps the claim; a ledger holds it over the year.
template <class Cap>
struct yearly_cap {
  static_assert(std::same_as<typename Cap::quantity_type, money>,
                "at_most_per_year takes money or a quantity of money");
  static constexpr scope holds_for = scope::firm_and_year;
  BYLAW_NO_UNIQUE_ADDRESS Cap most;

  static constexpr words says{"at most {most} a firm a year", "每家企业每年最高{most}"};
  constexpr auto parts() const { return parts_of("at_most_per_year", part{"most", most}); }
  template <class Firm>
  static consteval std::int64_t bound_after(std::int64_t before) {
    return detail::bound_under_cap<Cap, Firm>(before);
  }
  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr entitlement apply(const entitlement& before, const Firm& firm) const {
    return detail::capped(before, most, firm);
  }
};

/// A cap that no source read states: it caps nothing and says so.
template <>
struct cap<undocumented_term_value> {
  static constexpr words says{"cap not documented", "最高额未载明"};
  constexpr auto parts() const { return parts_of("at_most", part{"most", undocumented}); }
  template <class Firm>
  static consteval std::int64_t bound_after(std::int64_t before) {
    return before;
  }
  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr entitlement apply(const entitlement& before, const Firm&) const {
    return {before.amount, before.eligible, before.open | reason::undocumented_term};
  }
};

/// At most this much for one claim. Error: `invalid_parameter` below zero or above 10^15 yuan.
constexpr cap<constant<money>> at_most(money most) { return {{detail::checked_parameter(most)}}; }

/// At most a quantity of the firm's: `at_most(50_pct * registered_capital)`.
template <quantity Q>
constexpr cap<Q> at_most(const Q& most) {
  return {most};
}

/// A cap that no source read states.
constexpr cap<undocumented_term_value> at_most(undocumented_term_value) { return {}; }

template <std::same_as<rate> Rate>
constexpr cap<undocumented_term_value> at_most(Rate) {
  static_assert(detail::always_false<Rate>,
                "a cap is an amount: write at_most(80_wan), or at_most(50_pct * cost) for a share");
  return {};
}

/// At most this much for a firm and year. Error: `invalid_parameter` below zero or above 10^15 yuan.
constexpr yearly_cap<constant<money>> at_most_per_year(money most) { return {{detail::checked_parameter(most)}}; }

/// At most a quantity of the firm's, or one that changes `by_year`, for a firm and year.
template <quantity Q>
constexpr yearly_cap<Q> at_most_per_year(const Q& most) {
  return {most};
}

}  // namespace bylaw

#endif
