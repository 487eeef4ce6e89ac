// SPDX-License-Identifier: MIT
//
// A cap: `at_most(80_wan)`, `at_most(registered_capital)`, `at_most(undocumented)`; and `at_most_per_year`.
#ifndef BYLAW_RULES_AT_MOST_HPP
#define BYLAW_RULES_AT_MOST_HPP

#include <bylaw/rule.hpp>

namespace bylaw {

namespace detail {
template <class T>
inline constexpr bool is_cap = std::same_as<T, undocumented_term_value>;
template <quantity T>
inline constexpr bool is_cap<T> = std::same_as<typename T::quantity_type, money>;
}  // namespace detail

/// A cap on one claim. One that no source read states caps nothing and says so.
template <class Cap>
struct cap {
  static_assert(detail::is_cap<Cap>, "at_most takes money, a quantity of money, or undocumented");
  BYLAW_NO_UNIQUE_ADDRESS Cap most;

  static constexpr words says{"at most {most}", "最高{most}"};
  static constexpr words says_if_undocumented{"cap not documented", "最高额未载明"};
  constexpr auto parts() const { return parts_of("at_most", part{"most", most}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f, const auto& before) const { return f.lesser(before, f[most]); }
};

/// A cap on what one firm gets in one year. Asked about one firm it caps the claim; a ledger holds it over the year.
template <class Cap>
struct yearly_cap {
  static_assert(detail::is_cap<Cap>, "at_most_per_year takes money, a quantity of money, or undocumented");
  static constexpr scope holds_for = scope::firm_and_year;
  BYLAW_NO_UNIQUE_ADDRESS Cap most;

  static constexpr words says{"at most {most} a firm a year", "每家企业每年最高{most}"};
  static constexpr words says_if_undocumented{"yearly cap not documented", "年度最高额未载明"};
  constexpr auto parts() const { return parts_of("at_most_per_year", part{"most", most}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f, const auto& before) const { return f.lesser(before, f[most]); }
};

/// At most this much for one claim. Error: `invalid_parameter` below zero or above 10^15 yuan.
[[nodiscard]] constexpr cap<constant<money>> at_most(money most) { return {{detail::checked_parameter(most)}}; }

/// At most a quantity of the firm's: `at_most(50_pct * registered_capital)`.
template <quantity Q>
[[nodiscard]] constexpr cap<Q> at_most(const Q& most) {
  return {most};
}

/// A cap that no source read states.
[[nodiscard]] constexpr cap<undocumented_term_value> at_most(undocumented_term_value) { return {undocumented}; }

namespace detail {
template <class... Given>
inline constexpr bool is_no_cap = true;
template <class Given>
inline constexpr bool is_no_cap<Given> =
    !quantity<Given> && !std::same_as<Given, money> && !plain_number<Given> && !std::same_as<Given, undocumented_term_value>;

template <class... Given>
constexpr modifier_of_nothing a_cap_is_an_amount() {
  static_assert(always_false<Given...>,
                "a cap is an amount: write at_most(80_wan), or at_most(50_pct * cost) for a share");
  return {};
}
}  // namespace detail

// The tempting misuse.
template <class... Given>
requires detail::is_no_cap<Given...>
[[nodiscard]] constexpr auto at_most(const Given&...) { return detail::a_cap_is_an_amount<Given...>(); }
template <class... Given>
requires detail::is_no_cap<Given...>
[[nodiscard]] constexpr auto at_most_per_year(const Given&...) { return detail::a_cap_is_an_amount<Given...>(); }

/// At most this much for a firm and year. Error: `invalid_parameter` below zero or above 10^15 yuan.
[[nodiscard]] constexpr yearly_cap<constant<money>> at_most_per_year(money most) {
  return {{detail::checked_parameter(most)}};
}

/// At most a quantity of the firm's, or one that changes `by_year`, for a firm and year.
template <quantity Q>
[[nodiscard]] constexpr yearly_cap<Q> at_most_per_year(const Q& most) {
  return {most};
}

/// A yearly cap that no source read states.
[[nodiscard]] constexpr yearly_cap<undocumented_term_value> at_most_per_year(undocumented_term_value) {
  return {undocumented};
}

}  // namespace bylaw

#endif
