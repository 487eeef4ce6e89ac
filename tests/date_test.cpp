// SPDX-License-Identifier: MIT
//
// Days: valid ones only, as far as they are known, and next to <chrono>.
#include <bylaw/date.hpp>
#include <bylaw/validity.hpp>

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <string>

using bylaw::date;
using bylaw::period;
using bylaw::range;
using bylaw::rough_date;
using bylaw::status;
using bylaw::validity;
using bylaw::verdict;

namespace {

constexpr bool is_valid(int year, int month, int day) {
  return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

bool is_accepted(int year, int month, int day) {
  try {
    static_cast<void>(date(year, month, day));
    return true;
  } catch (const bylaw::invalid_parameter&) {
    return false;
  }
}

}  // namespace

TEST_CASE("date: the days of the calendar and no others") {
  for (const int year : {1, 1900, 2000, 2023, 2024, 2025, 9999})
    for (int month = 1; month <= 12; ++month)
      for (int day = 1; day <= 31; ++day) {
        CAPTURE(year);
        CAPTURE(month);
        CAPTURE(day);
        CHECK(is_accepted(year, month, day) == is_valid(year, month, day));
      }
  using numbers = std::array<int, 3>;
  for (const auto& [year, month, day] :
       {numbers{0, 1, 1}, numbers{10000, 1, 1}, numbers{2025, 0, 1}, numbers{2025, 13, 1}, numbers{2025, 1, 0},
        numbers{2025, -1, 1}, numbers{-2025, 1, 1}})
    CHECK_FALSE(is_accepted(year, month, day));
}

TEST_CASE("date: from and to std::chrono::year_month_day") {
  using namespace std::chrono_literals;
  constexpr std::chrono::year_month_day day = 2026y / std::chrono::March / 1;
  constexpr date ours = day;
  static_assert(ours == date{2026, 3, 1});
  constexpr std::chrono::year_month_day back = ours;
  static_assert(back == day);
  static_assert(!std::chrono::year_month_day(date{}).ok(), "what is not known is no day");
  CHECK_THROWS_AS(static_cast<void>(date(2025y / std::chrono::February / 29)), bylaw::invalid_parameter);
  // In the order of time.
  for (std::chrono::sys_days d = 2024y / 2 / 1; d < std::chrono::sys_days(2024y / 4 / 1); d += std::chrono::days(1)) {
    const date today = std::chrono::year_month_day(d);
    const date tomorrow = std::chrono::year_month_day(d + std::chrono::days(1));
    CHECK(today < tomorrow);
    CHECK(date{} < today);
  }
}

TEST_CASE("rough_date: a day, a month, a year, or nothing") {
  static_assert(rough_date{2025, 3, 19}.is_exact());
  static_assert(rough_date{2025, 2}.earliest() == date{2025, 2, 1} &&
                rough_date{2025, 2}.latest() == date{2025, 2, 28});
  static_assert(rough_date{2024, 2}.latest() == date{2024, 2, 29});
  static_assert(rough_date{2023}.earliest() == date{2023, 1, 1} && rough_date{2023}.latest() == date{2023, 12, 31});
  static_assert(rough_date{2023}.year() == 2023 && rough_date{}.year() == 0);
  static_assert(!rough_date{}.is_known() && !rough_date{}.is_exact() && !rough_date{2025, 8}.is_exact());
  static_assert(!period{}.is_known() && period{.until = {2026}}.is_known());
  CHECK_THROWS_AS(static_cast<void>(rough_date(2025, 13)), bylaw::invalid_parameter);
  CHECK_THROWS_AS(static_cast<void>(rough_date(0)), bylaw::invalid_parameter);
}

namespace {

struct when_row {
  const char* what;
  validity dates;
  date asked;
  verdict in_force;
};

constexpr range<date> seen{date{2025, 4, 30}, date{2026, 11, 24}};
constexpr when_row when_rows[] = {
    {"before a known start", {status::in_force, {}, {2025, 3, 19}, {2027, 3, 19}, {}}, {2025, 3, 18}, verdict::no},
    {"on a known start", {status::in_force, {}, {2025, 3, 19}, {2027, 3, 19}, {}}, {2025, 3, 19}, verdict::yes},
    {"on a known end", {status::in_force, {}, {2025, 3, 19}, {2027, 3, 19}, {}}, {2027, 3, 19}, verdict::yes},
    {"after a known end", {status::in_force, {}, {2025, 3, 19}, {2027, 3, 19}, {}}, {2027, 3, 20}, verdict::no},
    {"an expired one, asked about its time",
     {status::expired, {}, {2023, 1, 1}, {2025, 12, 31}, {}},
     {2024, 6, 1},
     verdict::yes},
    {"before the month of its start", {status::in_force, {}, {2025, 8}, {}, seen}, {2025, 7, 31}, verdict::no},
    // Seen in force in April, and beginning in August: dates that contradict each other are the author's; the start
    // wins.
    {"in the month of its start",
     {status::in_force, {}, {2025, 8}, {}, {date{2026, 1, 1}, date{2026, 11, 24}}},
     {2025, 8, 15},
     verdict::unknown},
    {"after the month of its start",
     {status::in_force, {}, {2025, 8}, {}, {date{2026, 1, 1}, date{2026, 11, 24}}},
     {2025, 9, 1},
     verdict::yes},
    {"in the year of its end", {status::in_force, {}, {2024, 1, 1}, {2026}, {}}, {2026, 5, 1}, verdict::unknown},
    {"after the year of its end", {status::in_force, {}, {2024, 1, 1}, {2026}, {}}, {2027, 1, 1}, verdict::no},
    {"an end that is not known, and nobody saw it later",
     {status::in_force, {}, {2025, 1, 1}, {}, {}},
     {2025, 1, 1},
     verdict::unknown},
    {"an end that is not known, before it was last seen",
     {status::in_force, {}, {2025, 1, 1}, {}, seen},
     {2026, 11, 24},
     verdict::yes},
    {"an end that is not known, after it was last seen",
     {status::in_force, {}, {2025, 1, 1}, {}, seen},
     {2026, 11, 25},
     verdict::unknown},
    {"a start that is not known, before it was published",
     {status::in_force, {2025, 2, 18}, {}, {}, seen},
     {2025, 2, 17},
     verdict::no},
    {"a start that is not known, published",
     {status::in_force, {2025, 2, 18}, {}, {}, seen},
     {2025, 2, 18},
     verdict::unknown},
    {"a start that is not known, seen in force",
     {status::in_force, {2025, 2, 18}, {}, {}, seen},
     {2025, 4, 30},
     verdict::yes},
    {"nothing known", {}, {2026, 1, 1}, verdict::unknown},
    {"called in force, and nothing else", {status::in_force, {}, {}, {}, {}}, {2026, 1, 1}, verdict::unknown},
    {"a draft", {status::draft, {2025, 4, 15}, {}, {}, seen}, {2025, 5, 1}, verdict::no},
};

constexpr int first_wrong() {
  int row = 0;
  for (const when_row& r : when_rows) {
    if (bylaw::in_force_on(r.dates, bylaw::on{r.asked}) != r.in_force) return row;
    ++row;
  }
  return -1;
}
static_assert(first_wrong() == -1, "the row of this number (from 0) is wrong");

}  // namespace

TEST_CASE("in_force_on: what is known of the dates, and no more") {
  for (const when_row& r : when_rows) {
    INFO(std::string(r.what));
    CHECK(bylaw::in_force_on(r.dates, bylaw::on{r.asked}) == r.in_force);
  }
}
