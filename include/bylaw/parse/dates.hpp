// SPDX-License-Identifier: MIT
//
// A day from text.
#ifndef BYLAW_PARSE_DATES_HPP
#define BYLAW_PARSE_DATES_HPP

#include <bylaw/date.hpp>
#include <bylaw/parse/cursor.hpp>
#include <bylaw/parse/parsed.hpp>

namespace bylaw {

namespace detail {

/// Moves over a number of one to `most` digits; -1 where there is none, or more.
constexpr int take_number(cursor& c, int most) noexcept {
  int number = 0;
  int digits = 0;
  for (; is_digit(c.peek()); c.advance(), ++digits) {
    if (digits == most) return -1;
    number = number * 10 + static_cast<int>(c.peek() - U'0');
  }
  return digits == 0 ? -1 : number;
}

}  // namespace detail

/// A day: `2026-03-01`, `2026/3/1`, `2026年3月1日`; the year first and in full, digits also full-width, spaces around
/// it. Flaws: `empty`, `not_a_date`, `year_not_in_full`, `not_in_the_calendar` for one that there is not, `not_utf8`.
/// Allocates nothing; linear in the text.
[[nodiscard]] constexpr parsed<date> parse_date(detail::passing_text text) {
  if (const std::size_t at = detail::where_not_utf8(text); at < text.size()) return {flaw::not_utf8, at};
  detail::cursor c{text};
  c.skip_spaces();
  if (c.at_end()) return {flaw::empty, c.at()};
  const std::size_t start = c.at();
  const int year = detail::take_number(c, 4);
  const char32_t separator = c.peek();
  const bool in_chinese = separator == U'年';
  if (year < 0 || !(in_chinese || separator == U'-' || separator == U'/')) return {flaw::not_a_date, c.at()};
  c.advance();
  const int month = detail::take_number(c, 2);
  if (month < 0 || !c.take(in_chinese ? U'月' : separator)) return {flaw::not_a_date, c.at()};
  const int day = detail::take_number(c, 2);
  if (day < 0 || (in_chinese && !c.take(U'日'))) return {flaw::not_a_date, c.at()};
  c.skip_spaces();
  if (!c.at_end()) return {flaw::not_a_date, c.at()};
  if (year < 1000) return {flaw::year_not_in_full, start};
  const bool is_a_day = month >= 1 && month <= 12 && day >= 1 && day <= detail::days_in_month(year, month);
  if (!is_a_day) return {flaw::not_in_the_calendar, start};
  return date{year, month, day};
}

}  // namespace bylaw

#endif
