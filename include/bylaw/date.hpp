// SPDX-License-Identifier: MIT
//
// A day of the Gregorian calendar, light and validated.
#ifndef BYLAW_DATE_HPP
#define BYLAW_DATE_HPP

#include <bylaw/error.hpp>

#include <compare>

namespace bylaw {

namespace detail {
[[noreturn]] inline void a_date_is_not_in_the_calendar() {
  raise(invalid_parameter("a date is not in the calendar (years 1 to 9999)"));
}

constexpr int days_in_month(int year, int month) noexcept {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[month - 1] + (month == 2 && leap ? 1 : 0);
}
}  // namespace detail

/// A day: `date{2026, 3, 1}`. A date made without arguments is not known, and is before every known one.
class date {
 public:
  constexpr date() = default;
  /// Error: `invalid_parameter` if there is no such day from year 1 to 9999.
  constexpr date(int year, int month, int day)
      : year_(static_cast<short>(year)), month_(static_cast<signed char>(month)), day_(static_cast<signed char>(day)) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > detail::days_in_month(year, month))
      detail::a_date_is_not_in_the_calendar();
  }

  constexpr bool is_known() const noexcept { return year_ != 0; }
  constexpr int year() const noexcept { return year_; }
  constexpr int month() const noexcept { return month_; }
  constexpr int day() const noexcept { return day_; }

  friend constexpr bool operator==(const date&, const date&) = default;
  friend constexpr std::strong_ordering operator<=>(const date&, const date&) = default;

 private:
  short year_ = 0;
  signed char month_ = 0;
  signed char day_ = 0;
};

}  // namespace bylaw

#endif
