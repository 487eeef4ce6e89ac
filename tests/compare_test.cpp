// SPDX-License-Identifier: MIT
//
// Several policies side by side: what is open of each, what is documented, and which is better. Amounts by hand.
#include "support/facts.hpp"

#include <bylaw/cities.hpp>
#include <bylaw/compare.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace bylaw::literals;
namespace facts = bylaw::facts;
using bylaw::about;
using bylaw::between;
using bylaw::clause;
using bylaw::firm;
using bylaw::money;
using bylaw::percentage_subsidy;
using bylaw::policy;
using bylaw::reason;
using bylaw::reasons;
using bylaw::undocumented;
using bylaw::up_to;
using support::facts::cost;
using support::facts::is_new;

namespace {

constexpr about named(std::string_view city) { return about{.city = {city, city}}; }
constexpr firm hundred{cost = 100_wan, is_new = bylaw::unknown};

template <class Policy, class Firm>
constexpr bylaw::compared_policy alone(const Policy& one, const Firm& asked) {
  return bylaw::compare(asked, one)[0];
}

constexpr auto thirty = policy{named("B"), clause{"a", percentage_subsidy{cost, 30_pct}}};
constexpr auto up_to_fifty = policy{named("C"), clause{"a", percentage_subsidy{cost, up_to(50_pct)}}};
constexpr auto nobody_knows = policy{named("A"), clause{"a", percentage_subsidy{cost, undocumented}}};
constexpr auto no_clause = policy{named("0"), bylaw::target{.name = {"a target", "目标"}}};

// An undocumented rate is up to the whole cost, and says so.
static_assert(alone(nobody_knows, hundred).total == up_to(100_wan));
static_assert(alone(nobody_knows, hundred).open == reason::undocumented_term);
static_assert(alone(nobody_knows, hundred).most_documented == 0_wan);
static_assert(!alone(nobody_knows, hundred).is_documented());
static_assert(alone(thirty, hundred).most_documented == 30_wan && alone(thirty, hundred).is_documented());
static_assert(alone(thirty, hundred).open.empty());
static_assert(alone(up_to_fifty, hundred).open == reason::discretion && alone(up_to_fifty, hundred).is_documented());

// What is open of all clauses that give or may give something, and of none that do not.
constexpr auto several =
    policy{named("D"), clause{"pool", percentage_subsidy{cost, 10_pct} | bylaw::annual_pool{"pool", 1_yi}},
           clause{"perhaps", bylaw::fixed_award{5_wan} | bylaw::when(is_new)},
           clause{"nobody knows", percentage_subsidy{cost, 20_pct} | bylaw::at_most(undocumented)},
           clause{"nothing", percentage_subsidy{cost - 100_wan, up_to(50_pct)} | bylaw::annual_quota{"nothing", 3}}};
static_assert(alone(several, hundred).total == between(30_wan, 35_wan));
static_assert(alone(several, hundred).open ==
              (reason::pool | reason::unknown_fact | reasons(reason::undocumented_term)));
static_assert(alone(several, hundred).most_documented == 15_wan && alone(several, hundred).clause_count == 4);

// Added up as the policy adds up: of two that exclude each other the documented one counts, up to the total cap.
constexpr auto exclusive = policy{named("E"), clause{"a", percentage_subsidy{cost, 40_pct} | bylaw::at_most(undocumented)},
                                  clause{"b", percentage_subsidy{cost, 30_pct}}, clause{"c", bylaw::fixed_award{9_wan}},
                                  bylaw::exclusive("a", "b", bylaw::the_highest), bylaw::total_at_most(35_wan)};
static_assert(alone(exclusive, hundred).total == between(35_wan, 35_wan));
static_assert(alone(exclusive, hundred).most_documented == 35_wan && alone(exclusive, hundred).is_documented());
static_assert(alone(exclusive, firm{cost = 50_wan}).total == between(29_wan, 29_wan));
static_assert(alone(exclusive, firm{cost = 50_wan}).most_documented == 24_wan);

template <std::size_t Count>
std::string order_of(const std::array<bylaw::compared_policy, Count>& all) {
  std::string order;
  for (const bylaw::compared_policy& one : bylaw::best_first(all)) order += one.city.english;
  return order;
}

}  // namespace

TEST_CASE("compare: what is guaranteed decides, then what is documented; no clause comes last") {
  CHECK(order_of(bylaw::compare(hundred, no_clause, nobody_knows, up_to_fifty, thirty)) == "BCA0");
  CHECK(order_of(bylaw::compare(hundred, thirty, up_to_fifty, nobody_knows, no_clause)) == "BCA0");
  // Equals by name, and a document without clauses behind one that gives nothing.
  CHECK(order_of(bylaw::compare(firm{cost = 0_wan}, no_clause, up_to_fifty, thirty, nobody_knows)) == "ABC0");
  static_assert(!bylaw::is_better(alone(thirty, hundred), alone(thirty, hundred)), "an order is strict");
  constexpr auto best = bylaw::best_first(bylaw::compare(hundred, no_clause, nobody_knows, up_to_fifty, thirty))[0];
  static_assert(best.city.english == "B");
}

TEST_CASE("compare: a rate that nobody states makes no city the best") {
  // 800万 of compute: Tianjin's rate is not documented, so that it may be all of it; Chengdu's is at most 60%.
  constexpr firm acme{facts::domestic_compute_cost = 800_wan};
  const auto all = bylaw::compare(bylaw::closed_world(acme), bylaw::cities::tianjin, bylaw::cities::chengdu);
  CHECK(all[0].total == up_to(800_wan));
  CHECK(all[0].open.contains(reason::undocumented_term));
  CHECK_FALSE(all[0].is_documented());
  CHECK(all[0].most_documented == 0_wan);
  CHECK(all[1].total == up_to(480_wan));
  CHECK(all[1].is_documented());
  CHECK(bylaw::best_first(all)[0].city.english == "Chengdu");
}
