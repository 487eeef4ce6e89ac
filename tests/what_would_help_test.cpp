// SPDX-License-Identifier: MIT
//
// What would help: held against every value of a small domain, for random policies and for every edition; and what is said
// of it.
#define BYLAW_TESTS_OWN_TYPES_BY_FORMULA
#include "support/random_policy.hpp"

#include <bylaw/any_policy.hpp>
#include <bylaw/catalogue.hpp>
#include <bylaw/formula.hpp>
#include <bylaw/what_would_help.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace bylaw::literals;
using bylaw::change_direction;
using bylaw::helpful_change;

namespace {

using support::random_numbers;
namespace facts = support::facts;

std::string said(const std::vector<helpful_change>& all, bylaw::language in = bylaw::language::english) {
  std::string text;
  for (const helpful_change& one : all) text += to_text(one, in) + "\n";
  return text;
}

/// The total with one fact changed, or nothing where it leaves 64 bits: by the interpreter, which is `evaluate` by a test
/// of its own.
struct total_with {
  const bylaw::formula& f;
  std::vector<bylaw::formula_value> known;
  std::vector<std::int64_t> values{};

  std::optional<bylaw::range<bylaw::money>> operator()(std::size_t place, std::int64_t x) {
    const bylaw::formula_value before = known[place];
    known[place] = bylaw::formula_value(x);
    const auto total = now();
    known[place] = before;
    return total;
  }
  std::optional<bylaw::range<bylaw::money>> now() {
    values.resize(f.nodes.size());
    bylaw::work_out(f, known, values);
    if (values[f.overflow] != 0) return std::nullopt;
    return bylaw::range<bylaw::money>{bylaw::money::from_fen(values[f.total_low]), bylaw::money::from_fen(values[f.total_high])};
  }
};

struct tally {
  long facts = 0;
  long changes = 0;
  long steps = 0;
  long learned = 0;
  long conditions = 0;
  long points = 0;
};

std::int64_t most_of(bylaw::formula_fact_type type) {
  return type == bylaw::formula_fact_type::money    ? 100'000'000'000'000'000
         : type == bylaw::formula_fact_type::yes_no ? 1
                                                    : 1'000'000'000'000;
}

/// Empty, or what is wrong: every value so near to what is known is tried.
std::string flaw_of(const bylaw::formula& f, const std::vector<bylaw::formula_value>& known, const std::vector<helpful_change>& found,
                    std::int64_t near_enough, tally& seen) {
  total_with total{f, known};
  const auto before = total.now();
  if (!before.has_value()) return {};
  for (std::size_t place = 0; place < f.facts.size(); ++place) {
    ++seen.facts;
    const std::int64_t most = most_of(f.facts[place].type);
    const std::int64_t first = known[place].low, last = std::min(known[place].high, most);
    const auto helps = [&](std::int64_t x) {
      ++seen.points;
      const auto after = total(place, x);
      return after.has_value() && after->low >= before->low && after->high >= before->high && *after != *before;
    };
    // The nearest by trying all, in each direction.
    std::optional<std::int64_t> nearest[3];
    for (std::int64_t x = first; first < last && x <= last && x <= first + near_enough && !nearest[2]; ++x)
      if (helps(x)) nearest[2] = x;
    const bool more_beyond = first == last || !helps(last), less_beyond = first == last || !helps(first);
    for (std::int64_t x = last + 1; more_beyond && x <= most && x <= last + near_enough && !nearest[0]; ++x)
      if (helps(x)) nearest[0] = x;
    for (std::int64_t x = first - 1; less_beyond && x >= 0 && x >= first - near_enough && !nearest[1]; --x)
      if (helps(x)) nearest[1] = x;

    std::optional<std::int64_t> given[3];
    for (const helpful_change& one : found) {
      if (one.name != f.facts[place].name) continue;
      const auto say = [&](const char* what) { return std::string(what) + ": " + to_text(one); };
      ++seen.changes;
      seen.conditions += static_cast<long>(one.meets.size());
      const auto direction = static_cast<std::size_t>(one.direction);
      if (one.now != known[place] || one.before != *before) return say("another firm");
      const auto after = total(place, one.to);
      if (!after.has_value() || one.after != *after) return say("another total");
      if (!helps(one.to)) return say("no help");
      if (given[direction]) {
        if (!one.is_a_step) return say("a second one that is no step");
        if (direction == 0 ? one.to <= *given[direction] : one.to >= *given[direction]) return say("a step that is nearer than the nearest");
      } else {
        given[direction] = one.to;
      }
      seen.steps += one.is_a_step;
      seen.learned += one.direction == change_direction::learning;
      // What lies on the way to `until` helps, and what is behind it does not.
      const std::int64_t way = one.direction == change_direction::down ? -1 : 1;
      for (std::int64_t x = one.to, i = 0; i < near_enough && x != one.until; x += way, ++i)
        if (!helps(x)) return say("until is too far");
      const std::int64_t end = one.direction == change_direction::learning ? last : way > 0 ? most : 0;
      if (!helps(one.until) || (one.until != end && helps(one.until + way))) return say("until is not the end");
    }
    for (std::size_t direction = 0; direction < 3; ++direction) {
      const std::int64_t edge = direction == 1 ? first : last;
      const bool is_near = given[direction] && (direction == 2 ? *given[2] <= first + near_enough : std::abs(*given[direction] - edge) <= near_enough);
      if (nearest[direction] != (is_near ? given[direction] : std::nullopt))
        return "of " + std::string(f.facts[place].name) + " in direction " + std::to_string(direction) + " " +
               (nearest[direction] ? std::to_string(*nearest[direction]) : "nothing") + " is the nearest, and " +
               (given[direction] ? std::to_string(*given[direction]) : "nothing") + " was given";
    }
  }
  return {};
}

template <std::uint64_t Structure>
void try_policies(random_numbers& random, tally& seen) {
  for (int parameters = support::iterations(60); parameters > 0; --parameters) {
    const auto both = support::random_policy<Structure>(random);
    const bylaw::formula f = bylaw::formula_of(both.thing);
    const auto firm = support::partly_known(support::random_firm(random));
    const auto known = bylaw::facts_for(f, both.thing, firm);
    if (!total_with{f, known}.now().has_value()) {
      CHECK_THROWS_AS(static_cast<void>(bylaw::what_would_help(both.thing, firm)), bylaw::amount_overflow);
      continue;
    }
    CAPTURE(Structure);
    CAPTURE(parameters);
    const std::string flaw = flaw_of(f, known, bylaw::what_would_help(both.thing, firm), 150, seen);
    REQUIRE_MESSAGE(flaw.empty(), flaw);
  }
}

constexpr bylaw::policy patents_of_the_small{
    bylaw::about{}, bylaw::clause{"patents", bylaw::words{"Patents", "专利奖励"},
                                  bylaw::unit_award{facts::patents, 2_wan} | bylaw::when(facts::staff < 300)}};

}  // namespace

TEST_CASE("A condition missed by a little is named: 300 employees, fewer than 300 needed") {
  const bylaw::firm firm{facts::staff = 300, facts::patents = 3};
  const auto all = bylaw::what_would_help(patents_of_the_small, firm);
  REQUIRE(all.size() == 1);
  CHECK(all[0].name == "staff");
  CHECK(all[0].direction == change_direction::down);
  CHECK(all[0].now == bylaw::range<std::int64_t>(300));
  CHECK(all[0].to == 299);
  CHECK(all[0].until == 0);
  CHECK(all[0].more_for_sure() == 6_wan);
  CHECK(all[0].more_at_best() == 6_wan);
  CHECK(all[0].is_a_step);
  REQUIRE(all[0].meets.size() == 1);
  CHECK(all[0].meets[0].clause == "patents");
  CHECK(all[0].meets[0].needed == bylaw::phrase{"staff is less than 300", "员工低于300"});
  REQUIRE(all[0].meets[0].facts.size() == 1);
  CHECK(all[0].meets[0].facts[0].number == bylaw::range<std::int64_t>(300));
  CHECK(said(all) == "staff: 299 in place of 300 gives ¥60,000.00 in place of ¥0.00; needed for “Patents”: staff is less than 300\n");
  CHECK(said(all, bylaw::language::chinese) == "员工:由300改为299,则为6万元,而非0元;“专利奖励”须满足:员工低于300\n");
  // With 299 more patents are what brings more; of one that the policy does not read, nothing.
  const bylaw::firm smaller{facts::staff = 299, facts::patents = 3};
  CHECK(said(bylaw::what_would_help(patents_of_the_small, smaller)) == "patents: 4 in place of 3 gives ¥80,000.00 in place of ¥60,000.00\n");
  CHECK(bylaw::what_would_help(patents_of_the_small, smaller, bylaw::fact_list<facts::staff, facts::cost>{}).empty());
  CHECK(bylaw::what_would_help(patents_of_the_small, smaller, bylaw::fact_list<facts::patents>{}).size() == 1);
  CHECK(bylaw::what_would_help(patents_of_the_small, smaller, bylaw::fact_list<>{}).empty());
}

TEST_CASE("What is not known is not changed: it is said what it need only turn out to be") {
  const auto unknown = bylaw::what_would_help(patents_of_the_small, bylaw::firm{facts::staff = bylaw::unknown, facts::patents = 3},
                                              bylaw::fact_list<facts::staff>{});
  REQUIRE(unknown.size() == 1);
  CHECK(unknown[0].direction == change_direction::learning);
  CHECK(unknown[0].to == 0);
  CHECK(unknown[0].until == 299);
  CHECK(unknown[0].before == bylaw::up_to(6_wan));
  CHECK(unknown[0].after == bylaw::range(6_wan));
  CHECK(unknown[0].more_for_sure() == 6_wan);
  CHECK(unknown[0].more_at_best() == 0_yuan);
  CHECK(said(unknown) == "staff: not known; if it is 0 – 299 that gives ¥60,000.00 in place of up to ¥60,000.00; needed for “Patents”: staff is less than 300\n");
  // A range beyond the limit: 300 to 320, and 299 are needed.
  const auto range = bylaw::what_would_help(patents_of_the_small, bylaw::firm{facts::staff = bylaw::between(300, 320), facts::patents = bylaw::between(1, 3)},
                                            bylaw::fact_list<facts::staff>{});
  REQUIRE(range.size() == 1);
  CHECK(said(range) == "staff: 299 in place of 300 – 320 gives ¥20,000.00 – ¥60,000.00 in place of ¥0.00; needed for “Patents”: staff is less than 300\n");
  // Patents of an unknown size of firm: more at best, and none for sure.
  const auto patents = bylaw::what_would_help(patents_of_the_small, bylaw::firm{facts::staff = bylaw::unknown, facts::patents = 3},
                                              bylaw::fact_list<facts::patents>{});
  REQUIRE(patents.size() == 1);
  CHECK(patents[0].more_for_sure() == 0_yuan);
  CHECK(patents[0].more_at_best() == 2_wan);
}

TEST_CASE("Flags, tiers, the year, and a step behind a slope") {
  const bylaw::policy rules{
      bylaw::about{}, bylaw::clause{"a", bylaw::fixed_award{3_wan} | bylaw::when(facts::is_small && !facts::is_new)},
      bylaw::clause{"b", bylaw::tiered_award{facts::revenue, bylaw::tier{1000_wan, 10_wan}, bylaw::tier{5000_wan, 4_wan}}},
      bylaw::clause{"c", bylaw::percentage_subsidy{facts::cost, 10_pct} | bylaw::at_least_or_nothing(1_wan)}};
  const bylaw::firm firm{facts::is_small = true, facts::is_new = true, facts::revenue = 6000_wan, facts::cost = 0_yuan};
  CHECK(said(bylaw::what_would_help(rules, firm)) ==
        "is new: no in place of yes gives ¥70,000.00 in place of ¥40,000.00; needed for “a”: is small and not ‘is new’\n"
        "revenue: ¥49,999,999.99 in place of ¥60,000,000.00 gives ¥100,000.00 in place of ¥40,000.00; the tier from ¥10,000,000.00\n"
        "cost: ¥100,000.00 in place of ¥0.00 gives ¥50,000.00 in place of ¥40,000.00\n");
  // A slope, and a step behind it.
  const bylaw::policy sloped{bylaw::about{}, bylaw::clause{"a", bylaw::percentage_subsidy{facts::cost, 10_pct}},
                             bylaw::clause{"b", bylaw::fixed_award{5_wan} | bylaw::when(facts::cost >= 100_wan)}};
  const auto two = bylaw::what_would_help(sloped, bylaw::firm{facts::cost = 90_wan});
  REQUIRE(two.size() == 2);
  CHECK_FALSE(two[0].is_a_step);
  CHECK(two[0].to == (90_wan + 10_fen).fen());
  CHECK(two[1].is_a_step);
  CHECK(two[1].to == (100_wan).fen());
  CHECK(two[1].more_for_sure() == 6_wan);
  CHECK(two[1].meets.size() == 1);
  // The year is a fact of a firm that states it, and nobody goes back.
  const bylaw::policy yearly{bylaw::about{}, bylaw::clause{"a", bylaw::percentage_subsidy{facts::cost, 50_pct} |
                                                                    bylaw::at_most_per_year(bylaw::by_year{bylaw::in_years{2025, 2025, 100_wan},
                                                                                                           bylaw::in_years{2026, 2027, 200_wan}})}};
  const auto later = bylaw::what_would_help(yearly, bylaw::firm{facts::cost = 1000_wan, bylaw::calendar_year = 2025});
  CHECK(said(later) == "calendar year: 2026 in place of 2025 gives ¥2,000,000.00 in place of ¥1,000,000.00; what is so from 2026 on\n");
  CHECK(later[0].until == 2027);
  CHECK(bylaw::what_would_help(yearly, bylaw::firm{facts::cost = 1000_wan, bylaw::calendar_year = 2027}).empty());
  CHECK(bylaw::what_would_help(yearly, bylaw::firm{facts::cost = 1000_wan}, bylaw::on{{2025, 3, 1}}).empty());
  CHECK(bylaw::what_would_help(yearly, bylaw::firm{facts::cost = 300_wan}, bylaw::fact_list<facts::cost>{}, bylaw::on{{2026, 3, 1}}).size() == 1);
  CHECK_THROWS_AS(static_cast<void>(bylaw::what_would_help(yearly, bylaw::firm{facts::cost = bylaw::money::from_fen(-1)})), bylaw::invalid_fact);
}

TEST_CASE("What would help, against every value that is near: random policies, and firms of which little or much is known") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  random_numbers random(seed);
  tally seen;
  try_policies<0>(random, seen);
  try_policies<7>(random, seen);
  try_policies<25>(random, seen);
  try_policies<33>(random, seen);
  try_policies<68>(random, seen);
  MESSAGE(seen.facts, " facts, ", seen.changes, " changes, ", seen.steps, " steps, ", seen.learned, " of what is not known, ",
          seen.conditions, " conditions, ", seen.points, " values tried");
  // The trial is worth something only where it meets what is hard.
  CHECK(seen.changes > seen.facts / 10);
  CHECK(seen.steps > 0);
  CHECK(seen.learned > 0);
  CHECK(seen.conditions > 0);
}

TEST_CASE("What would help in every edition, as an any_policy: against every value that is near") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  random_numbers random(seed);
  tally seen;
  for (const bylaw::any_policy& edition : bylaw::editions()) {
    const bylaw::formula f = edition.formula();
    for (int i = support::iterations(20); i > 0; --i) {
      bylaw::any_firm firm(edition.facts());
      std::vector<bylaw::formula_value> known;
      for (const bylaw::named_fact& fact : edition.facts()) {
        if (fact.type == bylaw::fact_type::yes_no) {
          const bool is_unknown = random.one_in(4), is_so = random.one_in(2);
          REQUIRE(firm.set(fact.name, is_unknown ? "?" : is_so ? "yes" : "no").ok());
          known.push_back({is_unknown ? 0 : is_so, is_unknown || is_so});
          continue;
        }
        // Amounts at which something happens, and others.
        const std::int64_t yuan = random.one_in(3) ? 0 : random.one_in(2) ? 100'000 * random.between(1, 300) : random.between(1, 30'000'000);
        const bool is_money = fact.type == bylaw::fact_type::money;
        const std::int64_t low = is_money ? yuan * 100 : yuan % 1000;
        const bool is_unknown = random.one_in(8);
        REQUIRE(firm.set(fact.name, is_unknown ? "?" : std::to_string(is_money ? yuan : low)).ok());
        known.push_back(is_unknown ? bylaw::formula_value{0, bylaw::unlimited.fen()} : bylaw::formula_value(low));
      }
      CAPTURE(edition.about().edition);
      CAPTURE(i);
      const std::string flaw = flaw_of(f, known, edition.what_would_help(firm), 20, seen);
      REQUIRE_MESSAGE(flaw.empty(), flaw);
    }
  }
  MESSAGE(seen.facts, " facts, ", seen.changes, " changes, ", seen.steps, " steps, ", seen.conditions, " conditions, ", seen.points, " values tried");
  CHECK(seen.steps > 0);
  CHECK(seen.conditions > 0);
}

TEST_CASE("An any_policy says what would help as its policy does; names in either language, and none made up") {
  const bylaw::any_policy any = patents_of_the_small;
  bylaw::any_firm firm(any.facts());
  REQUIRE((firm.set("staff", "300").ok() && firm.set("patents", "3").ok()));
  const bylaw::firm same{facts::staff = 300, facts::patents = 3};
  CHECK(said(any.what_would_help(firm)) == said(bylaw::what_would_help(patents_of_the_small, same)));
  CHECK(any.what_would_help(firm, {"员工"}).size() == 1);
  CHECK(any.what_would_help(firm, {"patents"}).empty());
  CHECK(any.what_would_help(firm, {"staff"}, bylaw::on{{2026, 3, 1}}).size() == 1);
  CHECK(any.what_would_help(firm, bylaw::on{{2026, 3, 1}}).size() == 1);
  CHECK_THROWS_AS(static_cast<void>(any.what_would_help(firm, {"staf"})), bylaw::invalid_parameter);
  const char* const null = nullptr;
  CHECK_THROWS_AS(static_cast<void>(any.what_would_help(firm, {null})), bylaw::invalid_parameter);
}
