// SPDX-License-Identifier: MIT
//
// The year that is asked about: a fact of the day, not of the firm.
#ifndef BYLAW_CALENDAR_YEAR_HPP
#define BYLAW_CALENDAR_YEAR_HPP

#include <bylaw/fact.hpp>
#include <bylaw/calendar_year/fact_type.hpp>

namespace bylaw {

/// The number of a year, which is no count: it is said as 2026, never as 2,026.
struct year_number {
  int number = 0;

  constexpr year_number() = default;
  constexpr year_number(int year) noexcept : number(year) {}
  constexpr operator int() const noexcept { return number; }
};

/// The year of the day that is asked about. `on{date}` states it. Where nobody does it is unknown, in a closed world
/// too; a firm need not state it.
inline constexpr fact<std::int64_t, "calendar year", "年份"> calendar_year;

namespace detail {
using the_year = std::remove_cv_t<decltype(calendar_year)>;
template <class Fact>
inline constexpr bool is_of_the_day = std::same_as<Fact, the_year>;

template <class Fact>
constexpr fact_type type_of_fact() noexcept {
  using T = typename Fact::value_type;
  return is_of_the_day<Fact>      ? fact_type::year
         : std::same_as<T, money> ? fact_type::money
         : std::same_as<T, bool>  ? fact_type::yes_no
                                  : fact_type::count;
}
}  // namespace detail
}  // namespace bylaw

#endif
