// SPDX-License-Identifier: MIT
//
// The formula of every kind of rule and modifier by itself, a clause each, against `evaluate` on random firms; and what the
// interpreter refuses. Random structures, and the slow model, are in formula_test.cpp.
#define BYLAW_TESTS_OWN_TYPES_BY_FORMULA
#include "support/random_policy.hpp"

#include <bylaw/formula.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

namespace {

using namespace bylaw;
using namespace bylaw::literals;
namespace facts = support::facts;
using support::random_numbers;

auto every_kind(random_numbers& random) {
  const auto m = [&] { return support::random_money(random); };
  const auto r = [&] { return support::random_rate(random); };
  const money unit = money::from_fen(2 * random.between(1, 500));
  const auto cost = percentage_subsidy{facts::cost, 100_pct};
  const rate low = r();
  const money usual = money::from_fen(random.between(0, 1000));
  return policy{
      about{},
      clause{"share", percentage_subsidy{facts::cost, r()}},
      clause{"range", percentage_subsidy{facts::cost, between(low, rate::whole)}},
      clause{"undocumented", percentage_subsidy{facts::cost, undocumented} | at_most(undocumented)},
      clause{"each", unit_award{facts::staff, m()}},
      clause{"limited", limited_unit_award{facts::staff, m(), random.between(0, 200)}},
      clause{"tiers", tiered_award{facts::revenue, tier{1_fen, m()}, tier{100_fen, m()}, tier{1_yuan + 1_fen, m()}}},
      clause{"bands", banded_subsidy{facts::cost, band{0_fen, r()}, band{50_fen, r()}, band{1_yuan, r()}}},
      clause{"down", cost | rounded(unit, rounding::down)},
      clause{"up", cost | rounded(unit, rounding::up)},
      clause{"half up", cost | rounded(unit, rounding::half_up)},
      clause{"half even", cost | rounded(unit, rounding::half_even)},
      clause{"cap", cost | at_most(m()) | at_most(facts::input)},
      clause{"soft", cost | usually_at_most(usual, exceptionally{usual + money::from_fen(random.between(0, 500))})},
      clause{"least", cost | at_least_or_nothing(money::from_fen(random.between(0, 150)))},
      clause{"when", capped_award{m()} | when(facts::is_small && !(facts::cost < facts::input || facts::is_new))},
      clause{"six", fixed_award{m()} | when((facts::cost <= facts::input && facts::revenue != facts::input) ||
                                            (facts::cost == facts::revenue && facts::staff > facts::patents))},
      clause{"more", cost | surcharge{r()} | topped_up(facts::input - net_of_tax(facts::revenue, 6_pct))},
      clause{"pool", cost | annual_pool{"p", m()}},
      clause{"quota", (fixed_award{m()} + (fixed_award{m()} | when(facts::is_local))) | annual_quota{"q", 3}},
      clause{"highest", highest_of(cost | when(facts::is_new), fixed_award{m()} | when(facts::is_local))},
      clause{"lowest", lowest_of(cost | when(facts::is_new), capped_award{m()} | when(facts::is_local))},
      clause{"first", first_of(cost | when(facts::is_new), fixed_award{m()} | when(facts::is_local), capped_award{m()})},
      clause{"own", support::own_exact_rule{m()} | support::own_change{m()}},
      clause{"own rules", support::own_rule_of_rules{m()} | when(support::own_condition{3})},
      exclusive("share", "range", the_highest),
      total_at_most(greater_of(facts::revenue, support::own_amount{m()}))};
}

template <class Assessment>
std::string difference(const Assessment& theirs, const formula_assessment& ours) {
  std::size_t place = 0;
  for (const outcome& o : theirs) {
    const formula_outcome& mine = ours.outcomes[place++];
    if (mine != formula_outcome{o.clause, o.amount, o.eligible, o.open}) return std::string(o.clause);
  }
  return ours.total != theirs.total() ? "total" : ours.guaranteed != theirs.guaranteed() ? "guaranteed" : "";
}

}  // namespace

TEST_CASE("Formula: every kind of rule by itself is what evaluate gives") {
  random_numbers random(support::seed());
  int overflows = 0;
  const int policies = support::iterations(1500);
  for (int i = 0; i < policies; ++i) {
    const auto rules = every_kind(random);
    const formula f = formula_of(rules);
    for (int firm = 0; firm < 20; ++firm) {
      const auto asked = support::partly_known(support::random_firm(random));
      const std::vector<formula_value> known = facts_for(f, rules, asked);
      std::optional<formula_assessment> ours;
      try {
        ours = evaluate(f, known);
      } catch (const amount_overflow&) {
        ++overflows;
      }
      CAPTURE(i);
      CAPTURE(firm);
      if (ours.has_value())
        REQUIRE(difference(evaluate(rules, asked), *ours) == "");
      else
        REQUIRE_THROWS_AS(static_cast<void>(evaluate(rules, asked)), amount_overflow);
    }
  }
  CHECK(overflows > 0);
  CHECK(overflows < 10 * policies);
}

TEST_CASE("Formula: a cap on all together that changes by year caps nothing in a year that it may not be stated for") {
  const auto rules = policy{about{}, clause{"a", fixed_award{9_wan}},
                            total_at_most(by_year{in_years{2025, 5_wan}, in_years{2026, 7_wan}})};
  const formula f = formula_of(rules, calendar_year);
  for (std::int64_t first = 2024; first < 2028; ++first)
    for (std::int64_t last = first; last < 2028; ++last) {
      const auto asked = firm{calendar_year = between(first, last)};
      CAPTURE(first);
      CAPTURE(last);
      CHECK(difference(evaluate(rules, asked), evaluate(f, facts_for(f, rules, asked))) == "");
    }
  const auto in = [&](std::int64_t first, std::int64_t last) { return evaluate(rules, firm{calendar_year = between(first, last)}).total(); };
  CHECK(in(2025, 2025) == range(5_wan));
  CHECK(in(2025, 2026) == between(5_wan, 7_wan));
  CHECK(in(2026, 2027) == between(7_wan, 9_wan));
  CHECK(in(2027, 2027) == range(9_wan));
}

TEST_CASE("Formula: the interpreter refuses facts that are no facts, naming them") {
  const auto rules = policy{about{}, clause{"a", unit_award{facts::staff, 1_fen} | at_most(facts::cost) | when(facts::is_new)}};
  const formula f = formula_of(rules);
  REQUIRE(f.facts.size() == 3);
  const auto with = [&f](std::string_view name, formula_value value) {
    std::vector<formula_value> known(f.facts.size(), formula_value{1, 1});
    for (std::size_t i = 0; i < known.size(); ++i)
      if (f.facts[i].name == name) known[i] = value;
    try {
      static_cast<void>(evaluate(f, known));
      return std::string("taken");
    } catch (const invalid_fact& wrong) {
      return std::string(wrong.what());
    }
  };
  const auto reversed = [](std::int64_t low, std::int64_t high) {
    formula_value value{0, 0};
    value.low = low;
    value.high = high;
    return value;
  };
  constexpr std::int64_t no_limit = unlimited.fen();
  CHECK(with("cost", {0, no_limit}) == "taken");
  CHECK(with("cost", {0, 100'000'000'000'000'000}) == "taken");
  CHECK(with("cost", {0, 100'000'000'000'000'001}).find("cost") != std::string::npos);
  CHECK(with("cost", reversed(-1, 5)).find("cost") != std::string::npos);
  CHECK(with("cost", reversed(5, 4)).find("cost") != std::string::npos);
  CHECK(with("cost", reversed(no_limit, no_limit)).find("cost") != std::string::npos);
  CHECK(with("staff", {0, 1'000'000'000'000}) == "taken");
  CHECK(with("staff", {0, 1'000'000'000'001}).find("staff") != std::string::npos);
  CHECK(with("is new", {0, 1}) == "taken");
  CHECK(with("is new", {0, 2}).find("is new") != std::string::npos);
  CHECK(with("is new", {0, no_limit}).find("is new") != std::string::npos);
  CHECK_THROWS_AS(static_cast<void>(evaluate(f, std::vector<formula_value>(2, formula_value{1, 1}))), invalid_parameter);
}
