// SPDX-License-Identifier: MIT
//
// Limits above the clause: what excludes what, and what all clauses may pay a firm; and the ends of 64 bits. The random
// model of ledger_test.cpp holds the same over sequences.
#include "support/facts.hpp"
#include "support/memory_journal.hpp"

#include <bylaw/ledger.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace bylaw::literals;
using bylaw::draw_status;
using bylaw::fiscal_year;
using bylaw::ledger;
using bylaw::money;
using bylaw::receipt;

namespace {

namespace facts = support::facts;

template <class... Element>
auto two_grants(const Element&... more) {
  return bylaw::policy{bylaw::about{}, bylaw::clause{"national", bylaw::fixed_award{30_wan}},
                       bylaw::clause{"local", bylaw::fixed_award{50_wan}}, bylaw::clause{"rent", bylaw::fixed_award{7_wan}},
                       more...};
}

}  // namespace

TEST_CASE("ledger limits: of clauses of which the highest counts, a second draw is topped up to the higher") {
  const auto city = two_grants(bylaw::exclusive("national", "local", bylaw::the_highest));
  const auto asked = bylaw::evaluate(city, bylaw::firm{});
  ledger book{city, fiscal_year{2026}};
  CHECK(book.reserve(1, 7, asked["national"]).amount == 30_wan);
  CHECK(book.quote(7, asked["local"]) == bylaw::between(20_wan, 20_wan));
  const receipt topped_up = book.reserve(2, 7, asked["local"]);
  CHECK(topped_up);
  CHECK(topped_up.amount == 20_wan);
  CHECK(topped_up.asked == 50_wan);
  CHECK(book.reserve(3, 7, asked["rent"]).amount == 7_wan);
  // What the policy pays this firm, and not a fen more.
  CHECK(book.drawn_by(7, "national") + book.drawn_by(7, "local") + book.drawn_by(7, "rent") == asked.total().high);
  CHECK(book.reserve({4, 7, "national", 20_wan}).status == draw_status::excluded);
  CHECK(book.quote(7, asked["national"]) == bylaw::between(10_wan, 10_wan));

  // What nobody knows stays without an end.
  const auto open_ended = bylaw::policy{bylaw::about{}, bylaw::clause{"national", bylaw::fixed_award{30_wan}},
                                        bylaw::clause{"local", bylaw::percentage_subsidy{facts::cost, 50_pct}},
                                        bylaw::exclusive("national", "local", bylaw::the_highest)};
  ledger other{open_ended, fiscal_year{2026}};
  CHECK(other.reserve({1, 7, "national", 30_wan}));
  CHECK(other.quote(7, bylaw::evaluate(open_ended, bylaw::firm{facts::cost = bylaw::unknown})["local"]) ==
        bylaw::between(0_wan, bylaw::unlimited));

  // The other way round nothing is left to top up; another firm is another firm.
  CHECK(book.reserve(5, 8, asked["local"]).amount == 50_wan);
  CHECK(book.reserve(6, 8, asked["national"]).status == draw_status::excluded);
  // What is given back is claimed anew.
  CHECK(book.release(5));
  CHECK(book.reserve(6, 8, asked["national"]).amount == 30_wan);
}

TEST_CASE("ledger limits: of one or the other, who has drawn of one is refused the others") {
  const auto city = two_grants(bylaw::exclusive("national", "local", bylaw::one_or_the_other));
  ledger book{city, fiscal_year{2026}};
  CHECK(book.reserve({1, 7, "national", 30_wan}));
  CHECK(book.reserve({2, 7, "local", 50_wan}).status == draw_status::excluded);
  CHECK(book.reserve_up_to({2, 7, "local", 50_wan}).status == draw_status::excluded);
  CHECK(book.reserve({3, 7, "national", 1_wan}));
  CHECK(book.reserve({4, 7, "rent", 7_wan}));
  CHECK(book.settle(1, 0_wan));
  CHECK(book.release(3));
  CHECK(book.reserve({2, 7, "local", 50_wan}));
}

TEST_CASE("ledger limits: all clauses together pay a firm at most the total cap") {
  const auto city = two_grants(bylaw::total_at_most(60_wan));
  ledger book{city, fiscal_year{2026}};
  CHECK(book.reserve({1, 7, "local", 50_wan}));
  const receipt over = book.reserve({2, 7, "national", 30_wan});
  CHECK(over.status == draw_status::over_total_cap);
  CHECK(over.left == 10_wan);
  CHECK(over.cap == 60_wan);
  CHECK(book.reserve_up_to({2, 7, "national", 30_wan}).amount == 10_wan);
  CHECK(book.reserve({3, 8, "national", 30_wan}));
  // 50万 + 10万 where the policy pays 15万 was the mistake.
  const auto small = two_grants(bylaw::total_at_most(15_wan));
  ledger tight{small, fiscal_year{2026}};
  CHECK(tight.reserve({1, 7, "local", 50_wan}).status == draw_status::over_total_cap);
  CHECK(tight.reserve_up_to({1, 7, "local", 50_wan}).amount == 15_wan);
  CHECK(tight.reserve_up_to({2, 7, "rent", 10_wan}).status == draw_status::over_total_cap);
}

TEST_CASE("ledger limits: a total cap by year is that year's, and none where none is stated") {
  const auto city = two_grants(bylaw::total_at_most(bylaw::by_year{bylaw::in_years{2026, 2026, 60_wan}}));
  CHECK(ledger(city, fiscal_year{2026}).reserve({1, 7, "local", 61_wan}).status == draw_status::over_total_cap);
  CHECK(ledger(city, fiscal_year{2027}).reserve({1, 7, "local", 61_wan}));
  // In whatever expression, as evaluate has it.
  const auto lesser = two_grants(
      bylaw::total_at_most(bylaw::lesser_of(bylaw::by_year{bylaw::in_years{2026, 2026, 60_wan}}, 70_wan)));
  CHECK(ledger(lesser, fiscal_year{2026}).reserve({1, 7, "local", 61_wan}).status == draw_status::over_total_cap);
  CHECK(ledger(lesser, fiscal_year{2027}).reserve({1, 7, "local", 71_wan}));
  const auto asked = bylaw::evaluate(lesser, bylaw::firm{bylaw::calendar_year = 2027});
  CHECK(asked.total() == bylaw::between(87_wan, 87_wan));
}

TEST_CASE("ledger limits: a cap that rests on the firm's facts comes with the draw, or the draw is refused") {
  const auto city = bylaw::policy{
      bylaw::about{},
      bylaw::clause{"voucher",
                    bylaw::percentage_subsidy{facts::cost, 100_pct} | bylaw::at_most_per_year(50_pct * facts::cost)},
      bylaw::clause{"prize", bylaw::fixed_award{40_wan}}, bylaw::total_at_most(80_pct * facts::cost)};
  const bylaw::firm acme{facts::cost = 100_wan};
  const auto asked = bylaw::evaluate(city, acme);
  const bylaw::firm_limits limits = bylaw::limits_of(city, acme, "voucher");
  CHECK(limits == bylaw::firm_limits{50_wan, 80_wan});
  CHECK(bylaw::limits_of(city, acme, "prize") == bylaw::firm_limits{bylaw::unlimited, 80_wan});
  // What is known as a range grants its low end alone.
  CHECK(bylaw::limits_of(city, bylaw::firm{facts::cost = bylaw::between(10_wan, 100_wan)}, "voucher").of_clause == 5_wan);
  CHECK_THROWS_AS(static_cast<void>(bylaw::limits_of(city, acme, "nothing")), bylaw::no_such_clause);

  ledger book{city, fiscal_year{2026}};
  CHECK(book.reserve(1, 7, asked["voucher"]).status == draw_status::cap_not_stated);
  CHECK(book.quote(7, asked["voucher"]) == bylaw::between(0_wan, 0_wan));
  CHECK(book.reserve({1, 7, "prize", 40_wan, bylaw::never, {50_wan, bylaw::unlimited}}).status ==
        draw_status::cap_not_stated);
  CHECK(book.quote(7, asked["voucher"], limits) == bylaw::between(50_wan, 50_wan));
  CHECK(book.reserve(1, 7, asked["voucher"], limits).amount == 50_wan);
  CHECK(book.reserve(2, 7, asked["voucher"], limits).status == draw_status::over_firm_cap);
  CHECK(book.reserve(3, 7, asked["prize"], bylaw::limits_of(city, acme, "prize")).status == draw_status::over_total_cap);
  CHECK(book.reserve_up_to({3, 7, "prize", 40_wan, bylaw::never, bylaw::limits_of(city, acme, "prize")}).amount == 30_wan);
  // The limits belong to the request.
  CHECK(book.reserve(1, 7, asked["voucher"], limits));
  CHECK(book.reserve(1, 7, asked["voucher"], {49_wan, 80_wan}).status == draw_status::conflict);
}

TEST_CASE("ledger limits: what a firm has of a clause without a cap does not wrap") {
  const auto city = bylaw::policy{bylaw::about{}, bylaw::clause{"open", bylaw::percentage_subsidy{facts::cost, 100_pct}}};
  const money most = 10'000'000_yi;  // 10^15 yuan, the most a draw may ask: 92 of them fit into 64 bits of fen
  ledger book{city, fiscal_year{2026}};
  for (std::uint64_t id = 1; id <= 92; ++id) REQUIRE(book.reserve({id, 7, "open", most}));
  CHECK(book.reserve({93, 7, "open", most}).status == draw_status::amount_overflow);
  CHECK(book.reserve_up_to({93, 7, "open", most}).status == draw_status::amount_overflow);
  CHECK(book.drawn_by(7, "open") == most * 92);
  CHECK(book.reserve({93, 8, "open", most}));
  CHECK(book.release(1));
  CHECK(book.reserve({94, 7, "open", most}));
}

TEST_CASE("ledger limits: places are counts of their own, and never money") {
  const auto city = bylaw::policy{bylaw::about{}, bylaw::clause{"park", bylaw::fixed_award{5_wan} |
                                                                            bylaw::annual_quota{"parks", 2}}};
  ledger book{city, fiscal_year{2026}};
  receipt r = book.reserve({1, 7, "park", 5_wan});
  CHECK(r.places_left == 1);
  CHECK(r.places == 2);
  CHECK(r.left == bylaw::unlimited);
  CHECK(r.cap == bylaw::unlimited);
  CHECK(book.reserve({2, 8, "park", 5_wan}));
  r = book.reserve({3, 9, "park", 5_wan});
  CHECK(r.status == draw_status::quota_used_up);
  CHECK(r.places_left == 0);
  CHECK(r.places == 2);
  CHECK(book.set_budget("parks", 5_wan).status == draw_status::unknown_pool);
  CHECK(book.set_places("parks", 1).status == draw_status::invalid_amount);
  r = book.set_places("parks", 3);
  CHECK(r);
  CHECK(r.status == draw_status::budget_set);
  CHECK(r.places_left == 1);
  CHECK(book.set_places("nothing", 3).status == draw_status::unknown_pool);
  const bylaw::entry last = book.entries().back();
  CHECK(last.kind == bylaw::entry_kind::places);
  CHECK(last.places == 3);
  CHECK(last.amount == 0_wan);
  CHECK(book.set_places("parks", 3));  // the same again is no other entry
  CHECK(book.entries().size() == 3);
  CHECK(book.reserve({3, 9, "park", 5_wan}));
}

TEST_CASE("ledger limits: never never comes") {
  const auto city = two_grants();
  ledger book{city, fiscal_year{2026}};
  CHECK(book.reserve({1, 7, "rent", 7_wan}));
  CHECK(book.reserve({2, 7, "rent", 7_wan, bylaw::never - 1}));
  CHECK(book.expire(bylaw::never) == 1);
  CHECK(book.find(1)->state == bylaw::draw_state::reserved);
  CHECK(book.find(2)->state == bylaw::draw_state::expired);
}

namespace {

constexpr auto city_of_years = bylaw::policy{
    bylaw::about{},
    bylaw::clause{"rent", bylaw::percentage_subsidy{facts::cost, 50_pct} | bylaw::at_most_per_year(200_wan) |
                              bylaw::at_most_in_all(300_wan) | bylaw::for_at_most_years(3)},
    bylaw::clause{"loan", bylaw::percentage_subsidy{facts::cost, 50_pct} | bylaw::at_most_in_all(10_pct * facts::revenue)},
    bylaw::clause{"unknown", bylaw::fixed_award{5_wan} | bylaw::at_most_in_all(bylaw::undocumented) |
                                 bylaw::at_most_per_year(bylaw::undocumented)}};

}  // namespace

TEST_CASE("ledger limits: of all years together a firm gets no more than the clause says") {
  // 150 and 100 in two years before: 50 are left of 300, though the year allows 200.
  const bylaw::earlier_award earlier[] = {{7, "rent", 150_wan}, {7, "rent", 100_wan}};
  ledger book{city_of_years, fiscal_year{2026}, earlier};
  const receipt refused = book.reserve({1, 7, "rent", 50_wan + 1_fen});
  CHECK(refused.status == draw_status::over_firm_cap);
  CHECK(refused.left == 50_wan);
  CHECK(refused.cap == 300_wan);
  CHECK(book.reserve({2, 7, "rent", 20_wan}));
  CHECK(book.reserve({3, 7, "rent", 31_wan}).status == draw_status::over_firm_cap);
  CHECK(book.reserve_up_to({3, 7, "rent", 31_wan}).amount == 30_wan);
  // A firm that had nothing is held by the year first; and by all together once more is drawn.
  CHECK(book.reserve({4, 8, "rent", 201_wan}).status == draw_status::over_firm_cap);
  CHECK(book.reserve({5, 8, "rent", 200_wan}));
  CHECK(book.reserve({6, 8, "rent", 1_fen}).status == draw_status::over_firm_cap);
}

TEST_CASE("ledger limits: in a year too many a firm gets nothing") {
  const bylaw::earlier_award earlier[] = {{7, "rent", 1_wan, 2}, {7, "rent", 1_wan}, {8, "rent", 1_wan, 2}};
  ledger book{city_of_years, fiscal_year{2026}, earlier};
  CHECK(book.reserve({1, 7, "rent", 1_wan}).status == draw_status::over_firm_cap);
  CHECK(book.reserve({1, 8, "rent", 1_wan}));
  CHECK(book.reserve({2, 8, "rent", 1_wan}));  // twice in the third year
  CHECK(book.reserve({3, 9, "rent", 1_wan}));
}

TEST_CASE("ledger limits: a cap of all years that rests on facts comes with the draw") {
  const bylaw::earlier_award earlier[] = {{7, "loan", 30_wan}};
  ledger book{city_of_years, fiscal_year{2026}, earlier};
  const auto firm = bylaw::firm{facts::cost = 100_wan, facts::revenue = 400_wan};
  const bylaw::firm_limits limits = bylaw::limits_of(city_of_years, firm, "loan");
  CHECK(limits.of_clause == 40_wan);
  CHECK(book.reserve({.id = 1, .firm = 7, .clause = "loan", .amount = 10_wan}).status == draw_status::cap_not_stated);
  CHECK(book.reserve({.id = 1, .firm = 7, .clause = "loan", .amount = 11_wan, .limits = limits}).status ==
        draw_status::over_firm_cap);
  CHECK(book.reserve({.id = 1, .firm = 7, .clause = "loan", .amount = 10_wan, .limits = limits}));
}

TEST_CASE("ledger limits: a cap that no source states holds nothing back, and needs no draw to state it") {
  ledger book{city_of_years, fiscal_year{2026}};
  CHECK(book.reserve({1, 7, "unknown", 5_wan}));
  CHECK(bylaw::limits_of(city_of_years, bylaw::firm{facts::cost = 1_wan, facts::revenue = 1_wan}, "unknown") == bylaw::firm_limits{});
}

TEST_CASE("ledger limits: what a firm had earlier is kept in the journal, to the fen and the year") {
  support::kept_records kept;
  const std::vector<bylaw::earlier_award> earlier{{7, "rent", 150_wan}, {7, "rent", 100_wan}, {8, "rent"}};
  {
    support::memory_journal journal(kept);
    ledger book{city_of_years, fiscal_year{2026}, journal, earlier};
    CHECK(book.reserve({1, 7, "rent", 50_wan}));
  }
  const auto opened = [&kept](const std::vector<bylaw::earlier_award>& said) {
    support::kept_records again = kept;
    support::memory_journal journal(again);
    try {
      ledger book{city_of_years, fiscal_year{2026}, journal, said};
      return std::string(book.reserve({2, 7, "rent", 1_fen}) ? "draws" : "opens");
    } catch (const bylaw::terms_changed& changed) {
      return std::string(changed.what());
    }
  };
  CHECK(opened(earlier) == "opens");
  CHECK(opened({{8, "rent"}, {7, "rent", 250_wan, 2}}) == "opens");  // said as a sum
  CHECK(opened({{7, "rent", 250_wan}, {8, "rent"}}) ==
        "journal: of other terms: earlier award of rent to firm 7 of 250000000 fen in 2 years is gone; earlier award of "
        "rent to firm 7 of 250000000 fen in 1 year was not there");
  CHECK(opened({{7, "rent", 249_wan, 2}, {8, "rent"}}) ==
        "journal: of other terms: earlier award of rent to firm 7 of 250000000 fen in 2 years is gone; earlier award of "
        "rent to firm 7 of 249000000 fen in 2 years was not there");
}

TEST_CASE("ledger limits: a ledger is of a year of the calendar") {
  // A year that was forgotten is 0, and in it no cap of a year is stated.
  for (const int year : {0, -1, 10'000})
    CHECK_THROWS_AS((ledger{city_of_years, fiscal_year{year}}), bylaw::invalid_parameter);
  CHECK(ledger(city_of_years, fiscal_year{9999}).reserve({1, 7, "unknown", 5_wan}));
}

TEST_CASE("ledger limits: an earlier award below zero, or of no year, is refused") {
  CHECK_THROWS_AS((ledger{city_of_years, fiscal_year{2026}, std::vector<bylaw::earlier_award>{{1, "rent", money::from_fen(-1)}}}),
                  bylaw::invalid_parameter);
  CHECK_THROWS_AS((ledger{city_of_years, fiscal_year{2026}, std::vector<bylaw::earlier_award>{{1, "rent", 1_wan, 0}}}),
                  bylaw::invalid_parameter);
}
