// SPDX-License-Identifier: MIT
//
// What ends soon; and how many days lie between two days.
#include <bylaw/cities.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace bylaw::literals;
namespace cities = bylaw::cities;
using bylaw::date;
using bylaw::days_between;
using bylaw::on;
using bylaw::rough_date;
using bylaw::status;

namespace {

// The text of Nanning counts so.
static_assert(days_between({2025, 3, 1}, {2025, 12, 31}) == 305);
static_assert(days_between({2025, 1, 1}, {2026, 12, 31}) == 729);
static_assert(days_between({2024, 2, 28}, {2024, 3, 1}) == 2);
static_assert(days_between({2025, 2, 28}, {2025, 3, 1}) == 1);
static_assert(days_between({1900, 2, 28}, {1900, 3, 1}) == 1);
static_assert(days_between({2000, 2, 28}, {2000, 3, 1}) == 2);
static_assert(days_between({2026, 12, 31}, {2026, 12, 31}) == 0);
static_assert(days_between({2027, 1, 1}, {2026, 12, 31}) == -1);
static_assert(days_between({1, 1, 1}, {9999, 12, 31}) == 3'652'058);
static_assert(days_between({}, {2026, 12, 31}) == 0);

constexpr auto ends(std::string_view edition, const rough_date& until, status in = status::in_force) {
  return bylaw::policy{bylaw::about{.edition = edition, .status = in, .in_force_until = until},
                       bylaw::clause{"award", bylaw::fixed_award{1_wan}}};
}
constexpr auto in_december = ends("in_december", {2026, 12, 18});
constexpr auto in_january = ends("in_january", {2027, 1, 31});
constexpr auto some_day_of_2027 = ends("some_day_of_2027", {2027});
constexpr auto never_said = ends("never_said", {});
constexpr auto long_over = ends("long_over", {2025, 12, 31}, status::expired);
constexpr auto of_a_draft = ends("of_a_draft", {2026, 12, 18}, status::draft);
constexpr auto its_voucher = bylaw::policy{
    bylaw::about{.edition = "its_voucher", .status = status::in_force, .in_force_until = {2030}},
    bylaw::clause{
        "voucher",
        {"Voucher", "券"},
        bylaw::fixed_award{1_wan},
        bylaw::provenance{},
        bylaw::particulars{.in_force_until = {2026, 12, 31}, .dates_read_in = bylaw::reading::unverified_summary}}};

constexpr auto asked(int days, date day) {
  return bylaw::endings_within(days, on{day}, in_january, some_day_of_2027, in_december, never_said, long_over,
                               of_a_draft, its_voucher);
}
template <class Found>
std::vector<std::string> names(const Found& found) {
  std::vector<std::string> all;
  for (const bylaw::ending& one : found) {
    all.emplace_back(one.document.edition);
    if (!one.clause.empty()) all.back().append(" ").append(one.clause);
  }
  return all;
}
using list = std::vector<std::string>;

// Days are counted from the day that is asked about; the last one is in.
static_assert(asked(17, {2026, 12, 1}).contains("in_december") && !asked(16, {2026, 12, 1}).contains("in_december"));
static_assert(asked(0, {2026, 12, 18}).contains("in_december") && !asked(0, {2026, 12, 19}).contains("in_december"));

}  // namespace

TEST_CASE("endings: what ends soon, the first possible end first") {
  CHECK(names(asked(90, {2026, 11, 24})) ==
        list{"in_december", "its_voucher voucher", "some_day_of_2027", "in_january"});
  CHECK(names(asked(30, {2026, 11, 24})) == list{"in_december"});
  CHECK(names(asked(10, {2026, 11, 24})).empty());
  // An end that may be any day of a year is near all year long.
  CHECK(names(asked(1, {2027, 7, 1})) == list{"some_day_of_2027"});
  CHECK(asked(90, {2028, 1, 1}).empty());
}

TEST_CASE("endings: a clause says how its end was read") {
  const auto found = asked(60, {2026, 11, 24});
  REQUIRE(found.size() == 3);
  const bylaw::ending& voucher = found.begin()[1];
  CHECK(voucher.clause == "voucher");
  CHECK(voucher.until == rough_date{2026, 12, 31});
  CHECK(voucher.read_in == bylaw::reading::unverified_summary);
}

TEST_CASE("endings: of the catalogue, on the day it was looked at") {
  const auto soon = cities::endings_within(90, on{cities::as_of});
  // Shenzhen's edition of December 2024 is for two years, to the 17th or the 18th.
  REQUIRE_FALSE(soon.empty());
  CHECK(soon.begin()->document.edition == "shenzhen_2024_12");
  CHECK(soon.begin()->until.latest() == date{2026, 12, 18});
  // Tianjin's vouchers are for 2025 and 2026, Suzhou's edition for 2026.
  CHECK(soon.contains("tianjin_2025_05"));
  CHECK(soon.contains("suzhou_2026_01"));
  CHECK_FALSE(soon.contains("wuhan_2025_04"));  // in March 2027
  CHECK(cities::endings_within(120, on{cities::as_of}).contains("wuhan_2025_04"));
  CHECK_FALSE(soon.contains("beijing_2023_10"));  // expired
  // All of it, in order.
  date last{};
  for (const bylaw::ending& one : soon) {
    CHECK(last <= one.until.earliest());
    last = one.until.earliest();
  }
}
