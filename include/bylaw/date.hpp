// SPDX-License-Identifier: MIT
//
// Days of the Gregorian calendar, light and validated: an exact one, the one that is asked about, one known to the
// month or the year, and a period.
#ifndef BYLAW_DATE_HPP
#define BYLAW_DATE_HPP

#include <bylaw/detail/always_false.hpp>
#include <bylaw/error.hpp>

#include <compare>
#include <concepts>
#include <type_traits>

namespace bylaw {

namespace detail {
[[noreturn]] inline void a_date_is_not_in_the_calendar() {
  raise(invalid_parameter("a date is not in the calendar (years 1 to 9999)"));
}
[[noreturn]] inline void a_year_is_not_in_the_calendar() {
  raise(invalid_parameter("a year is not in the calendar (1 to 9999)"));
}
[[noreturn]] inline void a_period_ends_before_it_begins() {
  raise(invalid_parameter("a period ends before it begins"));
}
[[noreturn]] inline void of_some_day_between_two_one_is_not_known() {
  raise(invalid_parameter("of some day between two, one is not known"));
}

constexpr int days_in_month(int year, int month) noexcept {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[month - 1] + (month == 2 && leap ? 1 : 0);
}

// std::chrono::year_month_day, or anything that behaves like it; naming it would bring in its header.
template <class T>
concept calendar_day = requires(const T& day) {
  static_cast<int>(day.year());
  static_cast<unsigned>(day.month());
  static_cast<unsigned>(day.day());
  { day.ok() } -> std::same_as<bool>;
};
}  // namespace detail

/// A day: `date{2026, 3, 1}`. A date made without arguments is not known, and is before every known one. Converts from
/// and to `std::chrono::year_month_day`, of which the unknown one is not `ok()`.
class date {
 public:
  constexpr date() = default;
  /// Error: `invalid_parameter` if there is no such day from year 1 to 9999.
  constexpr date(int year, int month, int day)
      : year_(static_cast<short>(year)), month_(static_cast<signed char>(month)), day_(static_cast<signed char>(day)) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > detail::days_in_month(year, month))
      detail::a_date_is_not_in_the_calendar();
  }
  template <detail::calendar_day Day>
  constexpr date(const Day& day)
      : date(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
             static_cast<int>(static_cast<unsigned>(day.day()))) {}

  [[nodiscard]] constexpr bool is_known() const noexcept { return year_ != 0; }
  [[nodiscard]] constexpr int year() const noexcept { return year_; }
  [[nodiscard]] constexpr int month() const noexcept { return month_; }
  [[nodiscard]] constexpr int day() const noexcept { return day_; }

  template <detail::calendar_day Day>
  constexpr operator Day() const {
    using year_type = decltype(Day{}.year());
    using month_type = decltype(Day{}.month());
    using day_type = decltype(Day{}.day());
    return Day{year_type{year_}, month_type{static_cast<unsigned>(month_)}, day_type{static_cast<unsigned>(day_)}};
  }

  friend constexpr bool operator==(const date&, const date&) = default;
  friend constexpr std::strong_ordering operator<=>(const date&, const date&) = default;

 private:
  short year_ = 0;
  signed char month_ = 0;
  signed char day_ = 0;
};

namespace detail {
/// Days since 1 March of year 0: a year that begins in March has its leap day at the end.
constexpr int number_of(const date& day) noexcept {
  const int year = day.month() > 2 ? day.year() : day.year() - 1;
  const int month = (day.month() + 9) % 12;
  return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day.day() - 1;
}
}  // namespace detail

/// How many days later one day is than another: 365 from 2025-03-01 to 2026-03-01, below zero the other way. Of a day
/// that is not known, 0.
[[nodiscard]] constexpr int days_between(const date& first, const date& second) noexcept {
  return first.is_known() && second.is_known() ? detail::number_of(second) - detail::number_of(first) : 0;
}

/// A day as far as it is known: `{2025, 3, 19}`, some day of a month `{2025, 8}` or of a year `{2023}`, or not at all.
class rough_date {
 public:
  constexpr rough_date() = default;
  constexpr rough_date(date exactly) noexcept : earliest_(exactly), latest_(exactly) {}
  constexpr rough_date(int year, int month, int day) : rough_date(date(year, month, day)) {}
  constexpr rough_date(int year, int month) : earliest_(year, month, 1) {
    latest_ = date(year, month, detail::days_in_month(year, month));
  }
  constexpr rough_date(int year) : earliest_(year, 1, 1), latest_(year, 12, 31) {}

  /// Some day from one until another. Error: `invalid_parameter` if the last is before the first, or one of them alone is
  /// not known.
  [[nodiscard]] static constexpr rough_date between(date earliest, date latest) {
    if (earliest.is_known() != latest.is_known()) detail::of_some_day_between_two_one_is_not_known();
    if (latest < earliest) detail::a_period_ends_before_it_begins();
    rough_date day;
    day.earliest_ = earliest;
    day.latest_ = latest;
    return day;
  }

  /// True if anything is known of it.
  [[nodiscard]] constexpr bool is_known() const noexcept { return earliest_.is_known(); }
  [[nodiscard]] constexpr bool is_exact() const noexcept { return is_known() && earliest_ == latest_; }
  /// The year, where it is known; else 0.
  [[nodiscard]] constexpr int year() const noexcept {
    return earliest_.year() == latest_.year() ? earliest_.year() : 0;
  }
  [[nodiscard]] constexpr date earliest() const noexcept { return earliest_; }
  [[nodiscard]] constexpr date latest() const noexcept { return latest_; }

  friend constexpr bool operator==(const rough_date&, const rough_date&) = default;

 private:
  date earliest_{};
  date latest_{};
};

namespace detail {
[[noreturn]] inline void the_day_that_is_asked_about_is_not_known() {
  raise(invalid_parameter("the day that is asked about is not known"));
}
}  // namespace detail

/// The day that is asked about. It cannot be written to: then nobody who takes one need ask whether it is known.
struct on {
  const date day;

  /// Error: `invalid_parameter` if the day is not known.
  constexpr explicit on(date asked) : day(asked) {
    if (!asked.is_known()) detail::the_day_that_is_asked_about_is_not_known();
  }
  // The tempting misuse.
  template <class Text>
  requires std::convertible_to<const Text&, std::string_view>
  constexpr explicit on(const Text&) : day() {
    static_assert(detail::always_false<Text>,
                  "on takes a date: on{date{2026, 3, 1}}; a text is read by parse_date, in bylaw/parse.hpp");
  }
  template <class... Number>
  requires(sizeof...(Number) > 0 && (std::is_arithmetic_v<Number> && ...)) constexpr explicit on(Number...) : day() {
    static_assert(detail::always_false<Number...>, "on takes a date: on{date{2026, 3, 1}}");
  }
};

/// From a day until another, both included; each end as far as it is known.
struct period {
  rough_date from{};
  rough_date until{};

  [[nodiscard]] constexpr bool is_known() const noexcept { return from.is_known() || until.is_known(); }
  friend constexpr bool operator==(const period&, const period&) = default;
};

}  // namespace bylaw

#endif
