// SPDX-License-Identifier: MIT
//
// Random dates, years and rules of cumulation, asked about random days: equal to the slow model, which tries every
// world that what is known allows; and law 5, for facts and for dates.
#include "support/compare.hpp"
#include "support/policy_in_time.hpp"

#include <bylaw/formula.hpp>

#include <doctest/doctest.h>

#include <chrono>

namespace {

using bylaw::date;
using bylaw::money;
using bylaw::on;
using bylaw::range;
using bylaw::rough_date;
using bylaw::status;
using bylaw::validity;
using bylaw::verdict;
using support::in_a_year;
using support::known_firm;
using support::policy_in_time;
using support::random_numbers;

// The days of three months around a new year, numbered from 0; and one before and one behind all that is stated, which
// stand for "long before" and "long after".
const std::chrono::sys_days first_day = std::chrono::year(2025) / 11 / 15;
constexpr int day_count = 75;
date day_of(int number) { return std::chrono::year_month_day(first_day + std::chrono::days(number)); }
int number_of(date day) {
  const int days = static_cast<int>((std::chrono::sys_days(std::chrono::year_month_day(day)) - first_day).count());
  return days < -1 ? -1 : days > day_count ? day_count : days;
}

reference::possible_days possible(const rough_date& day, int first, int last) {
  if (!day.is_known()) return {first, last};
  return {number_of(day.earliest()), number_of(day.latest())};
}

/// Of a document; of a clause, which has its document's start or end where it states none of its own. That the document
/// was seen in force tells of the end that is the document's.
reference::truth slow_in_force(const validity& v, date asked, const rough_date& own_start = {},
                               const rough_date& own_end = {}) {
  const int not_before = !v.from.is_known() && v.published.is_known() ? number_of(v.published.earliest()) : -1;
  const reference::possible_days start =
      own_start.is_known() ? possible(own_start, -1, day_count) : possible(v.from, not_before, day_count);
  const reference::possible_days end = possible(own_end.is_known() ? own_end : v.until, -1, day_count);
  const bool was_seen = v.seen_in_force.low.is_known();
  reference::possible_days seen{day_count, -1};
  if (was_seen && !own_start.is_known()) seen.first = number_of(v.seen_in_force.low);
  if (was_seen && !own_end.is_known()) seen.last = number_of(v.seen_in_force.high);
  return reference::in_force_on(number_of(asked), start, end, was_seen, seen);
}

// Dates that do not contradict each other: taken around a start and an end.
struct times {
  validity known;
  int start;
  int end;
};
times random_times(random_numbers& random, int first = 0, int last = day_count - 1) {
  times t{{}, static_cast<int>(random.between(first, last)), 0};
  t.end = static_cast<int>(random.between(t.start, last));
  const auto roughly = [&](int day) -> rough_date {
    const date exact = day_of(day);
    switch (random.below(4)) {
      case 0:
        return {};
      case 1:
        return exact;
      case 2:
        return {exact.year(), exact.month()};
      default:
        return {exact.year()};
    }
  };
  t.known.status = status::in_force;
  t.known.from = roughly(t.start);
  t.known.until = roughly(t.end);
  if (random.one_in(2)) t.known.published = day_of(static_cast<int>(random.between(0, t.start)));
  if (random.one_in(2)) {
    const int low = static_cast<int>(random.between(t.start, t.end));
    t.known.seen_in_force = {day_of(low), day_of(static_cast<int>(random.between(low, t.end)))};
  }
  return t;
}

}  // namespace

TEST_CASE("in_force_on: what every world that is possible agrees on") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  random_numbers random(seed);
  int answers[3] = {};
  for (int i = support::iterations(3000); i > 0; --i) {
    const times t = random_times(random);
    for (int n = 0; n < 8; ++n) {
      const date asked = day_of(static_cast<int>(random.between(0, day_count - 1)));
      const verdict ours = bylaw::in_force_on(t.known, bylaw::on{asked});
      REQUIRE(support::same(ours, slow_in_force(t.known, asked)));
      ++answers[ours.holds() ? 2 : ours.may_hold() ? 1 : 0];
      // Learning the dates only narrows.
      const validity exact{status::in_force, t.known.published, day_of(t.start), day_of(t.end), t.known.seen_in_force};
      const verdict learned = bylaw::in_force_on(exact, bylaw::on{asked});
      REQUIRE(learned.is_known());
      const bool narrowed = ours == learned || !ours.is_known();
      REQUIRE(narrowed);
    }
  }
  for (const int count : answers) CHECK(count > 100);
}

namespace {

template <class Assessment, class Policy>
bool agree(const Assessment& ours, const Policy& both, const known_firm& k,
           const std::vector<reference::outcome>& theirs) {
  std::size_t place = 0;
  for (const bylaw::outcome& o : ours)
    if (!support::same(o, theirs[place++])) return false;
  return support::same(ours.total(), both.their_total(k, theirs));
}

// The formula of the policy: equal to the assessment.
template <class Assessment, class Policy, class Firm>
bool agrees(const bylaw::formula& f, const Policy& policy, const Firm& firm, const Assessment& theirs) {
  const bylaw::formula_assessment ours = bylaw::evaluate(f, bylaw::facts_for(f, policy, firm));
  std::size_t place = 0;
  for (const bylaw::outcome& o : theirs) {
    const bylaw::formula_outcome& mine = ours.outcomes[place++];
    if (mine.clause != o.clause || mine.amount != o.amount || mine.eligible != o.eligible || mine.open != o.open)
      return false;
  }
  return ours.total == theirs.total() && ours.guaranteed == theirs.guaranteed();
}

template <class Assessment>
bool is_inside(const Assessment& later, const Assessment& before) {
  for (std::size_t i = 0; i < later.size(); ++i)
    if (!before.begin()[i].amount.contains(later.begin()[i].amount)) return false;
  return before.total().contains(later.total()) && before.guaranteed() <= later.guaranteed();
}

}  // namespace

TEST_CASE("Law 5, refinement, and equality with the slow model: policies in time, and what adds up") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  random_numbers random(seed);
  int undetermined = 0;
  int not_in_force = 0;
  int granted = 0;
  for (int i = support::iterations(1500); i > 0; --i) {
    times document = random_times(random);
    // A clause's own time lies inside its document's. It states both ends of it, one or none.
    times own = random_times(random, document.start, document.end);
    own.known = validity{status::not_stated, {}, own.known.from, own.known.until, {}};
    random_numbers parameters(random.bits());
    random_numbers again = parameters;
    const auto both = policy_in_time(parameters, document.known, own.known);
    const validity exact_dates{status::in_force, document.known.published, day_of(document.start), day_of(document.end),
                               document.known.seen_in_force};
    const auto with_exact_dates = policy_in_time(again, exact_dates, own.known);
    const bylaw::formula undated_formula = bylaw::formula_of(both.ours);
    const bylaw::formula formula_by_year = bylaw::formula_of(both.ours, bylaw::calendar_year);
    for (int n = 0; n < 6; ++n) {
      const known_firm known = support::random_firm(random);
      const known_firm more = support::learned(known, random, true);
      const date asked = day_of(static_cast<int>(random.between(0, day_count - 1)));
      CAPTURE(i);
      CAPTURE(n);

      const auto dated = bylaw::evaluate(both.ours, support::partly_known(known), on{asked});
      const reference::truth in_force = slow_in_force(document.known, asked);
      const reference::truth own_truth = slow_in_force(document.known, asked, own.known.from, own.known.until);
      REQUIRE(agree(dated, both, known, both.theirs(known, asked.year(), asked.year(), true, in_force, own_truth)));

      const auto undated = bylaw::evaluate(both.ours, support::partly_known(known));
      REQUIRE(agree(undated, both, known,
                    both.theirs(known, 2020, 2030, false, reference::truth::yes, reference::truth::yes)));

      // The formula with the day worked in, without a day, and with the year as a fact that may be known roughly.
      const auto asked_firm = support::partly_known(known);
      REQUIRE(agrees(bylaw::formula_of(both.ours, on{asked}), both.ours, asked_firm, dated));
      REQUIRE(agrees(undated_formula, both.ours, asked_firm, undated));
      const std::int64_t year = random.between(2023, 2028);
      const in_a_year<decltype(asked_firm)> with_a_year{asked_firm, {year, year + random.between(0, 2)}};
      REQUIRE(agrees(formula_by_year, both.ours, with_a_year, bylaw::evaluate(both.ours, with_a_year)));

      // Learning all of the firm narrows; so does learning the dates of the document.
      const auto later = bylaw::evaluate(both.ours, support::exactly_known(more), on{asked});
      REQUIRE(is_inside(later, dated));
      REQUIRE(is_inside(bylaw::evaluate(with_exact_dates.ours, support::partly_known(known), on{asked}), dated));

      for (const bylaw::outcome& o : dated) {
        undetermined += o.standing == bylaw::standing::undetermined;
        not_in_force += o.standing == bylaw::standing::not_in_force;
        granted += o.standing == bylaw::standing::entitled;
      }
    }
  }
  CHECK(undetermined > 100);
  CHECK(not_in_force > 100);
  CHECK(granted > 100);
}
