// SPDX-License-Identifier: MIT
//
// Limits of a firm over several years: `at_most_in_all(300_wan)`, `for_at_most_years(3)`. Asked about one claim the first
// caps it and the second changes nothing; over the years a ledger holds both.
#ifndef BYLAW_RULES_AT_MOST_IN_ALL_HPP
#define BYLAW_RULES_AT_MOST_IN_ALL_HPP

#include <bylaw/rules/at_most.hpp>

namespace bylaw {

namespace detail {
[[noreturn]] inline void a_limit_of_years_is_below_one_year() {
  raise(invalid_parameter("a limit of years is below one year: nothing would be paid, and no clause is needed to say so"));
}
}  // namespace detail

/// A cap on all that one firm ever gets.
template <class Cap>
struct cap_in_all {
  static_assert(detail::is_cap<Cap>, "at_most_in_all takes money, a quantity of money, or undocumented");
  static constexpr scope holds_for = scope::firm;
  BYLAW_NO_UNIQUE_ADDRESS Cap most;

  static constexpr words says{"at most {most} a firm in all years together", "每家企业累计最高{most}"};
  static constexpr words says_if_undocumented{"cap of all years together not documented", "累计最高额未载明"};
  constexpr auto parts() const { return parts_of("at_most_in_all", part{"most", most}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f, const auto& before) const { return f.lesser(before, f[most]); }
};

/// How many years one firm gets it.
struct limit_of_years {
  static constexpr scope holds_for = scope::firm;
  std::int64_t years;

  /// Error: `invalid_parameter` below one year.
  constexpr void validate() const {
    if (years < 1) detail::a_limit_of_years_is_below_one_year();
  }

  static constexpr words says{"for {years} years at most", "最长{years}年"};
  constexpr auto parts() const { return parts_of("for_at_most_years", part{"years", years}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto&, const auto& before) const { return before; }
};

/// At most this much for a firm, of all years together. Error: `invalid_parameter` below zero or above 10^15 yuan.
[[nodiscard]] constexpr cap_in_all<constant<money>> at_most_in_all(money most) {
  return {{detail::checked_parameter(most)}};
}

/// At most a quantity of the firm's.
template <quantity Q>
[[nodiscard]] constexpr cap_in_all<Q> at_most_in_all(const Q& most) {
  return {most};
}

/// A cap that no source read states.
[[nodiscard]] constexpr cap_in_all<undocumented_term_value> at_most_in_all(undocumented_term_value) {
  return {undocumented};
}

// The tempting misuse.
template <class... Given>
requires detail::is_no_cap<Given...>
[[nodiscard]] constexpr auto at_most_in_all(const Given&...) { return detail::a_cap_is_an_amount<Given...>(); }

/// In so many years at most. Error: `invalid_parameter` below one or above 10^12.
[[nodiscard]] constexpr limit_of_years for_at_most_years(std::int64_t years) {
  const limit_of_years limit{detail::checked_parameter(years)};
  limit.validate();
  return limit;
}

}  // namespace bylaw

#endif
