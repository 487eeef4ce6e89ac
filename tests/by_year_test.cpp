// SPDX-License-Identifier: MIT
//
// Parameters that change by year: rates, caps, budgets.
#include "support/facts.hpp"

#include <bylaw/bylaw.hpp>
#include <bylaw/ledger.hpp>

#include <doctest/doctest.h>

using namespace bylaw::literals;
using bylaw::between;
using bylaw::by_year;
using bylaw::calendar_year;
using bylaw::date;
using bylaw::in_years;
using bylaw::on;
using bylaw::reason;
using bylaw::standing;
using bylaw::verdict;
using support::facts::cost;

namespace {

// Dates of its own would get between: everything here is in force from 2024 to 2030.
constexpr bylaw::about always{
    .status = bylaw::status::in_force, .in_force_from = {2024, 1, 1}, .in_force_until = {2030, 12, 31}};

constexpr auto rates = bylaw::policy{
    always,
    bylaw::clause{"a", bylaw::percentage_subsidy{cost, by_year{in_years{2025, 50_pct}, in_years{2026, 2027, 40_pct}}}}};
constexpr auto ranges = bylaw::policy{
    always, bylaw::clause{"a", bylaw::percentage_subsidy{cost, by_year{in_years{2025, between(50_pct, 60_pct)},
                                                                       in_years{2026, between(30_pct, 55_pct)}}}}};
constexpr auto caps = bylaw::policy{
    always,
    bylaw::clause{"a", bylaw::percentage_subsidy{cost, 50_pct} |
                           bylaw::at_most(by_year{in_years{2025, 20_wan}, in_years{2026, 30_wan}})},
    bylaw::clause{"b", bylaw::percentage_subsidy{cost, 50_pct} |
                           bylaw::at_most_per_year(by_year{in_years{2025, 10_wan}, in_years{2026, 5_wan}})}};
constexpr auto pools = bylaw::policy{
    always, bylaw::clause{"a", bylaw::percentage_subsidy{cost, 50_pct} |
                                   bylaw::annual_pool{"a", by_year{in_years{2025, 25_wan}, in_years{2026, 35_wan}}}}};

constexpr auto firm = bylaw::firm{cost = 100_wan};
constexpr date in(int year) { return {year, 7, 1}; }

template <class Policy>
constexpr bylaw::outcome ask(const Policy& policy, int year, std::string_view clause = "a") {
  return bylaw::evaluate(policy, firm, on{in(year)})[clause];
}

// A rate of its year.
static_assert(ask(rates, 2025).amount == between(50_wan, 50_wan) && ask(rates, 2025).open.empty());
static_assert(ask(rates, 2026).amount == between(40_wan, 40_wan));
static_assert(ask(rates, 2027).amount == between(40_wan, 40_wan));
static_assert(ask(rates, 2027).standing == standing::entitled);
// In a year that is not stated nothing is paid, and it is said why.
static_assert(ask(rates, 2024).amount == between(0_wan, 0_wan) && ask(rates, 2024).standing == standing::not_in_force);
static_assert(ask(rates, 2028).amount == between(0_wan, 0_wan) && ask(rates, 2028).standing == standing::not_in_force);
static_assert(ask(rates, 2028).open.empty() && ask(rates, 2028).eligible == verdict::no);
// A range of its year is the law's, not a doubt.
static_assert(ask(ranges, 2025).amount == between(50_wan, 60_wan) && ask(ranges, 2025).open == reason::discretion);
static_assert(ask(ranges, 2026).amount == between(30_wan, 55_wan));
// Caps and budgets.
static_assert(ask(caps, 2025).amount == between(20_wan, 20_wan) && ask(caps, 2026).amount == between(30_wan, 30_wan));
static_assert(ask(caps, 2025, "b").amount == between(10_wan, 10_wan) &&
              ask(caps, 2026, "b").amount == between(5_wan, 5_wan));
static_assert(ask(pools, 2025).amount == between(25_wan, 25_wan) && ask(pools, 2026).amount == between(35_wan, 35_wan));
static_assert(ask(pools, 2026).open == reason::pool && ask(pools, 2026).pool == "a");

// Nobody said which year: from the least to the most of all, and nothing is refused for it.
constexpr bylaw::outcome undated = bylaw::evaluate(rates, firm)["a"];
static_assert(undated.amount == between(40_wan, 50_wan) && undated.open == reason::unknown_fact);
static_assert(undated.standing == standing::entitled && undated.eligible == verdict::yes);
static_assert(bylaw::evaluate(pools, firm)["a"].amount == between(25_wan, 35_wan));
static_assert(bylaw::evaluate(ranges, firm)["a"].open == (reason::discretion | reason::unknown_fact));
// One value for all the years: no year decides.
constexpr auto one_value = bylaw::policy{
    always, bylaw::clause{"a", bylaw::percentage_subsidy{cost, by_year{in_years{2025, 2026, bylaw::up_to(50_pct)}}}}};
static_assert(bylaw::evaluate(one_value, firm)["a"].open == reason::discretion);
// In no world is it the year zero, or "some year".
static_assert(bylaw::evaluate(rates, bylaw::closed_world(firm))["a"].amount == between(40_wan, 50_wan));
static_assert(bylaw::evaluate(rates, bylaw::open_world(firm))["a"].amount == between(40_wan, 50_wan));

// The year alone, stated as a fact.
static_assert(bylaw::evaluate(rates, bylaw::firm{cost = 100_wan, calendar_year = 2025}).total() ==
              between(50_wan, 50_wan));
static_assert(bylaw::evaluate(rates, bylaw::firm{cost = 100_wan, calendar_year = 2028}).total() ==
              between(0_wan, 0_wan));
constexpr bylaw::outcome between_years =
    bylaw::evaluate(rates, bylaw::firm{cost = 100_wan, calendar_year = between<std::int64_t>(2027, 2028)})["a"];
static_assert(between_years.amount == between(0_wan, 40_wan) && between_years.standing == standing::undetermined);
static_assert(between_years.open == reason::unknown_fact);

// A part that states nothing for the year gives way to the next one; a sum goes on without it.
constexpr bylaw::percentage_subsidy in_2025{cost, by_year{in_years{2025, 60_pct}}};
constexpr bylaw::percentage_subsidy always_30{cost, 30_pct};
constexpr auto first = bylaw::policy{always, bylaw::clause{"a", bylaw::first_of(in_2025, always_30)},
                                     bylaw::clause{"b", bylaw::sum_of(in_2025, always_30)}};
static_assert(ask(first, 2025).amount == between(60_wan, 60_wan) && ask(first, 2026).amount == between(30_wan, 30_wan));
static_assert(ask(first, 2026).standing == standing::entitled && ask(first, 2026).open.empty());
static_assert(ask(first, 2025, "b").amount == between(90_wan, 90_wan));
static_assert(ask(first, 2026, "b").amount == between(30_wan, 30_wan));

// A cap on the total is one of its years; in others there is none.
constexpr auto capped = bylaw::policy{always, bylaw::clause{"a", bylaw::fixed_award{10_wan}},
                                      bylaw::total_at_most(by_year{in_years{2025, 5_wan}})};
static_assert(bylaw::evaluate(capped, firm, on{in(2025)}).total() == between(5_wan, 5_wan));
static_assert(bylaw::evaluate(capped, firm, on{in(2026)}).total() == between(10_wan, 10_wan));
static_assert(bylaw::evaluate(capped, firm, on{in(2026)}).guaranteed() == 10_wan);
static_assert(bylaw::evaluate(capped, bylaw::firm{cost = 1_wan, calendar_year = between<std::int64_t>(2025, 2026)})
                  .total() == between(5_wan, 10_wan));

// A condition may ask for the year too.
constexpr auto only_later =
    bylaw::policy{always, bylaw::clause{"a", bylaw::fixed_award{1_wan} | bylaw::when(calendar_year >= 2026)}};
static_assert(ask(only_later, 2025).standing == standing::not_eligible &&
              ask(only_later, 2026).standing == standing::entitled);
static_assert(bylaw::evaluate(only_later, firm)["a"].standing == standing::undetermined);

}  // namespace

TEST_CASE("by_year: gaps, overlaps and values that are none are refused") {
  CHECK_THROWS_WITH(static_cast<void>(by_year(in_years{2025, 1_wan}, in_years{2027, 1_wan})),
                    "invalid parameter: the years of by_year leave a gap: state every year from the first to the last");
  CHECK_THROWS_WITH(static_cast<void>(by_year(in_years{2025, 2026, 1_wan}, in_years{2026, 1_wan})),
                    "invalid parameter: the years of by_year overlap or are not in order");
  CHECK_THROWS_WITH(static_cast<void>(by_year(in_years{2026, 1_wan}, in_years{2025, 1_wan})),
                    "invalid parameter: the years of by_year overlap or are not in order");
  CHECK_THROWS_WITH(static_cast<void>(in_years(2026, 2025, 1_wan)),
                    "invalid parameter: the last of the years is before the first");
  CHECK_THROWS_WITH(static_cast<void>(in_years(0, 1_wan)),
                    "invalid parameter: a year is not in the calendar (1 to 9999)");
  CHECK_THROWS_AS(static_cast<void>(in_years(2025, 0_wan - 1_fen)), bylaw::invalid_parameter);
}

TEST_CASE("by_year: two clauses share a pool only if every year's budget is the same") {
  const auto drawing_from = [](bylaw::money in_2026) {
    return bylaw::fixed_award{1_wan} | bylaw::annual_pool{"p", by_year{in_years{2025, 1_yi}, in_years{2026, in_2026}}};
  };
  CHECK_NOTHROW(static_cast<void>(
      bylaw::policy{always, bylaw::clause{"a", drawing_from(2_wan)}, bylaw::clause{"b", drawing_from(2_wan)}}));
  CHECK_THROWS_AS(static_cast<void>(bylaw::policy{always, bylaw::clause{"a", drawing_from(2_wan)},
                                                  bylaw::clause{"b", drawing_from(3_wan)}}),
                  bylaw::invalid_parameter);
}

TEST_CASE("by_year: a ledger keeps the budget and the caps of its year") {
  for (const auto& [year, budget] : {std::pair{2025, 25_wan}, std::pair{2026, 35_wan}, std::pair{2027, 0_wan}}) {
    const bylaw::ledger book{pools, bylaw::fiscal_year{year}};
    CHECK(book.remaining("a") == budget);
  }
  // A cap that rests on the year alone, in whatever expression, is held over the year.
  const auto lesser = bylaw::policy{
      always, bylaw::clause{"a", bylaw::fixed_award{10_wan} | bylaw::at_most_per_year(bylaw::lesser_of(
                                                                  by_year{in_years{2025, 2026, 10_wan}}, 15_wan))}};
  bylaw::ledger of_both{lesser, bylaw::fiscal_year{2026}};
  CHECK(of_both.reserve({.id = 1, .firm = 7, .clause = "a", .amount = 10_wan}));
  CHECK(of_both.reserve({.id = 2, .firm = 7, .clause = "a", .amount = 1_fen}).status ==
        bylaw::draw_status::over_firm_cap);
  // In a year for which none is stated the clause pays nothing.
  bylaw::ledger of_neither{lesser, bylaw::fiscal_year{2027}};
  CHECK(of_neither.reserve({.id = 1, .firm = 7, .clause = "a", .amount = 1_fen}).status ==
        bylaw::draw_status::over_firm_cap);
  bylaw::ledger book{caps, bylaw::fiscal_year{2026}};
  CHECK(book.reserve({.id = 1, .firm = 7, .clause = "b", .amount = 5_wan}));
  CHECK(book.reserve({.id = 2, .firm = 7, .clause = "b", .amount = 1_fen}).status == bylaw::draw_status::over_firm_cap);
}

TEST_CASE("by_year: outlined for a year, a quantity has its value of that year, or none where none is stated") {
  const auto most_in = [](int year) {
    return bylaw::outline_of(caps, year).find("b")->rule.parts.back().parts.front();
  };
  CHECK(most_in(2026).value == bylaw::value_kind::money);
  CHECK(most_in(2026).number == between((5_wan).fen(), (5_wan).fen()));
  CHECK(most_in(2040).value == bylaw::value_kind::none);
  CHECK(most_in(0).value == bylaw::value_kind::none);  // no year was asked about
}
