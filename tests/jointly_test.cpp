// SPDX-License-Identifier: MIT
//
// Policies of several governments asked together, under rules of their own.
#include <bylaw/cities.hpp>
#include <bylaw/describe.hpp>
#include <bylaw/json.hpp>
#include <bylaw/jointly.hpp>
#include <bylaw/ledger.hpp>

#include "support/memory_journal.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace bylaw::literals;
namespace facts = bylaw::facts;
using bylaw::about;
using bylaw::between;
using bylaw::clause;
using bylaw::exclusive;
using bylaw::firm;
using bylaw::jointly;
using bylaw::on;
using bylaw::policy;
using bylaw::the_highest;
using bylaw::total_at_most;
using bylaw::up_to;

namespace {

inline constexpr bylaw::fact<bylaw::money, "compute", "算力费用"> compute;
inline constexpr bylaw::fact<bylaw::money, "project cost", "项目投入"> project_cost;
inline constexpr bylaw::fact<bool, "is new", "新设企业"> is_new;

inline constexpr auto city =
    policy{about{.edition = "city_2025", .status = bylaw::status::in_force, .in_force_until = {2025, 12, 31}},
           clause{"voucher", bylaw::percentage_subsidy{compute, 30_pct} | bylaw::at_most(300_wan)},
           clause{"start", bylaw::fixed_award{20_wan} | bylaw::when(is_new)}};
inline constexpr auto district =
    policy{about{.edition = "district_2025", .source = {.address = "the district's page"}},
           clause{"voucher", bylaw::percentage_subsidy{compute, 20_pct} | bylaw::at_most(400_wan)},
           clause{"rent", bylaw::fixed_award{10_wan}}, clause{"rent-of-a-park", bylaw::fixed_award{4_wan}},
           exclusive("rent", "rent-of-a-park", the_highest)};

inline constexpr auto not_both =
    jointly{city, district, exclusive("city_2025/voucher", "district_2025/voucher", the_highest)};

template <class Cost>
constexpr auto ask(const Cost& cost) {
  return evaluate(not_both, firm{compute = cost, is_new = true});
}

// Each outcome with its policy, found by both names, with what each policy says of itself.
static_assert(ask(1000_wan).size() == 5);
static_assert(ask(1000_wan)["city_2025/voucher"].amount == between(300_wan, 300_wan));
static_assert(ask(1000_wan)["district_2025/voucher"].amount == between(200_wan, 200_wan));
static_assert(ask(1000_wan)["district_2025/rent"].amount == between(10_wan, 10_wan));
constexpr auto asked = ask(1000_wan);
static_assert(asked.find("voucher") == nullptr);
static_assert(asked.find("city_2025/rent") == nullptr);
static_assert(asked.find("city_2025voucher") == nullptr);
static_assert(ask(1000_wan).cumulation() == bylaw::cumulation::as_stated);

// The higher of 300万 and 200万, the start's 20万, and of the district's own pair 10万: 330万. From 1500万 on both
// vouchers are 300万; above, the district's: of 1800万 it is 360万, in all 390万.
static_assert(ask(1000_wan).total() == between(330_wan, 330_wan));
static_assert(ask(1500_wan).total() == between(330_wan, 330_wan));
static_assert(ask(1800_wan).total() == between(390_wan, 390_wan));
static_assert(ask(1000_wan).guaranteed() == 330_wan);
// Between 1000万 and 1800万: from 330万 to 390万.
static_assert(ask(between(1000_wan, 1800_wan)).total() == between(330_wan, 390_wan));

// Without a rule of their own, what each states still holds, and all is added up.
static_assert(evaluate(jointly{city, district}, firm{compute = 1000_wan, is_new = true}).total() ==
              between(530_wan, 530_wan));
static_assert(evaluate(jointly{city}, firm{compute = 1000_wan, is_new = true}).cumulation() ==
              bylaw::cumulation::not_examined);

// All public money at most a quarter of the project.
inline constexpr auto capped = jointly{city, district, total_at_most(25_pct * project_cost)};
static_assert(evaluate(capped, firm{compute = 1000_wan, is_new = true, project_cost = 2000_wan}).total() ==
              between(500_wan, 500_wan));
static_assert(evaluate(capped, firm{compute = 1000_wan, is_new = true, project_cost = between(2000_wan, 3000_wan)})
                  .total() == between(500_wan, 530_wan));

// On a day each policy has its own time: the city's ended.
static_assert(evaluate(not_both, firm{compute = 1000_wan, is_new = true}, on{{2026, 1, 1}})["city_2025/voucher"]
                  .standing == bylaw::standing::not_in_force);

// In worlds, too.
static_assert(evaluate(not_both, bylaw::closed_world(firm{compute = 100_wan})).total() == between(40_wan, 40_wan));
static_assert(evaluate(not_both, bylaw::open_world(firm{compute = 100_wan})).total() == between(40_wan, 60_wan));

}  // namespace

TEST_CASE("jointly: Hangzhou and a district of it, of one contract the higher, in the in-text arithmetic") {
  // A district that gives 10%, or 40%, of compute incurred.
  const auto with_district = [](bylaw::rate share) {
    const auto of_the_district = policy{
        about{.edition = "district"},
        clause{"voucher", bylaw::percentage_subsidy{facts::domestic_compute_cost + facts::other_compute_cost, share}}};
    const auto both = jointly{bylaw::cities::hangzhou, of_the_district,
                              exclusive("hangzhou_2025_06/compute-voucher", "district/voucher", the_highest)};
    return evaluate(both, bylaw::closed_world(firm{facts::domestic_compute_cost = 100_wan}));
  };
  // Of 100万 the city gives up to 30万: with 10% of the district from 10万 to 30万, with 40% its 40万.
  CHECK(with_district(10_pct).total() == between(10_wan, 30_wan));
  CHECK(with_district(40_pct).total() == between(40_wan, 40_wan));
}

TEST_CASE("jointly: clauses keep their documents") {
  std::vector<std::string> editions;
  std::string address;
  not_both.for_each_policy([&](const auto& rules) {
    editions.emplace_back(rules.about().edition);
    if (rules.about().edition == "district_2025") address = rules.source_of("voucher").address;
  });
  CHECK(editions == std::vector<std::string>{"city_2025", "district_2025"});
  CHECK(address == "the district's page");
  const auto given = evaluate(not_both, firm{compute = 1000_wan, is_new = false});
  CHECK(given.begin()->edition == "city_2025");
  CHECK(given.begin()->outcome.clause == "voucher");
  CHECK(given == evaluate(not_both, firm{compute = 1000_wan, is_new = false}));
}

TEST_CASE("jointly: a ledger draws for each clause with its policy; pools of one name are two; what excludes and caps holds") {
  static constexpr auto of_the_city =
      policy{about{.edition = "city"},
             clause{"voucher", bylaw::percentage_subsidy{compute, 30_pct} | bylaw::annual_pool{"vouchers", 400_wan}},
             clause{"start", bylaw::fixed_award{20_wan} | bylaw::once}};
  static constexpr auto of_the_district =
      policy{about{.edition = "district"},
             clause{"voucher", bylaw::percentage_subsidy{compute, 40_pct} | bylaw::annual_pool{"vouchers", 500_wan}},
             clause{"rent", bylaw::fixed_award{10_wan}}, clause{"park", bylaw::fixed_award{4_wan}},
             exclusive("rent", "park", bylaw::one_or_the_other)};
  const auto both = jointly{of_the_city, of_the_district, exclusive("city/voucher", "district/voucher", the_highest),
                            total_at_most(25_pct * project_cost)};
  const firm acme{compute = 1000_wan, project_cost = 1600_wan};
  const auto given = evaluate(both, acme);
  REQUIRE(given["city/voucher"].amount == between(300_wan, 300_wan));
  REQUIRE(given["district/voucher"].amount == between(400_wan, 400_wan));

  support::kept_records kept;
  std::optional<support::memory_journal> journal(std::in_place, kept);
  const auto draw_all = [&](bylaw::ledger& book) {
    const bylaw::firm_limits limits = limits_of(both, acme, "district/voucher");
    CHECK(limits.in_total == 400_wan);  // 25% of 1600万
    std::vector<bylaw::receipt> receipts;
    int id = 0;
    for (const bylaw::joint_outcome& one : given) receipts.push_back(book.reserve(++id, 7, one, limits));
    return receipts;
  };
  {
    bylaw::ledger book{both, bylaw::fiscal_year{2026}, *journal};
    CHECK(book.remaining("city/vouchers") == 400_wan);
    CHECK(book.remaining("district/vouchers") == 500_wan);
    CHECK_THROWS_AS(static_cast<void>(book.remaining("vouchers")), bylaw::no_such_clause);
    const auto got = draw_all(book);
    CHECK(got[0].amount == 300_wan);  // the city's voucher
    CHECK(got[1].amount == 20_wan);
    // Of the district's 400万 the firm has 300万 of what excludes it; with 320万 of 400万 in all, 80万 are left.
    CHECK(got[2].status == bylaw::draw_status::over_total_cap);
    CHECK(got[3].amount == 10_wan);
    CHECK(got[4].status == bylaw::draw_status::excluded);  // one of rent and park
    CHECK(book.drawn_by(7, "district/rent") == 10_wan);
    CHECK(book.remaining("city/vouchers") == 100_wan);
    CHECK(book.remaining("district/vouchers") == 500_wan);
    // The higher of both less the 300万, and no more than 70万 in all.
    CHECK(book.quote(7, *(given.begin() + 2), limits_of(both, acme, "district/voucher")) == between(70_wan, 70_wan));
    CHECK(book.reserve(9, 7, *(given.begin() + 2), 350_wan, limits_of(both, acme, "district/voucher")).status ==
          bylaw::draw_status::invalid_amount);  // outside what the outcome gives
    CHECK(book.reserve_up_to({.id = 9, .firm = 7, .clause = "district/voucher", .amount = 400_wan,
                              .limits = limits_of(both, acme, "district/voucher")}).amount == 70_wan);
    CHECK(book.reserve({.id = 10, .firm = 8, .clause = "voucher", .amount = 1_wan}).status == bylaw::draw_status::unknown_clause);
  }
  journal.emplace(kept);
  bylaw::ledger again{both, bylaw::fiscal_year{2026}, *journal};
  CHECK(again.recovery().entries == 4);
  CHECK(again.remaining("district/vouchers") == 430_wan);
  CHECK(draw_all(again)[0].amount == 300_wan);  // sent again: answered, not drawn again
  CHECK(again.remaining("city/vouchers") == 100_wan);

  // Another rule between them is another ledger.
  journal.emplace(kept);
  const auto otherwise = jointly{of_the_city, of_the_district, exclusive("city/voucher", "district/voucher", bylaw::one_or_the_other),
                                 total_at_most(25_pct * project_cost)};
  CHECK_THROWS_AS((bylaw::ledger{otherwise, bylaw::fiscal_year{2026}, *journal}), bylaw::terms_changed);
  CHECK_THROWS_AS(limits_of(both, acme, "voucher"), bylaw::no_such_clause);
}

TEST_CASE("jointly: described one document after the other, and how they add up") {
  const bylaw::description both = describe(not_both);
  for (const bylaw::language in : {bylaw::language::english, bylaw::language::chinese}) {
    const std::string text = both.in(in).text();
    const std::size_t of_the_city = text.find(describe(city).in(in).text());
    const std::size_t of_the_district = text.find(describe(district).in(in).text());
    REQUIRE((of_the_city == 0 && of_the_district != std::string::npos));
    CHECK(of_the_city < of_the_district);
    CHECK(text.find("city_2025/voucher", of_the_district) != std::string::npos);
  }
  CHECK(both.in(bylaw::language::chinese).text().find("就高不重复") != std::string::npos);
  CHECK(describe(jointly{city, district}).text().find("not examined.\n", describe(city).text().size()) != std::string::npos);
}

TEST_CASE("jointly: as JSON each outcome has its policy") {
  std::string json;
  to_json(json, ask(1000_wan));
  CHECK(json.find("{\"edition\":\"city_2025\",\"clause\":\"voucher\",\"amount\":{\"low\":{\"fen\":300000000,") != std::string::npos);
  CHECK(json.find("{\"edition\":\"district_2025\",\"clause\":\"voucher\",\"amount\":{\"low\":{\"fen\":200000000,") != std::string::npos);
  // 330万, as above.
  CHECK(json.find("\"total\":{\"low\":{\"fen\":330000000,\"yuan\":\"3300000.00\"}") != std::string::npos);
  CHECK(json.find("\"cumulation_examined\":true") != std::string::npos);
}

TEST_CASE("jointly: what cannot be") {
  const char* const null = nullptr;
  CHECK(asked.find(null) == nullptr);
  CHECK_THROWS_AS(ask(1000_wan)[null], bylaw::no_such_clause);
  const auto message = [](const auto& make) -> std::string {
    try {
      make();
    } catch (const bylaw::error& e) {
      return e.what();
    }
    return "none";
  };
  const auto says = [](const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; };
  const auto nameless = policy{about{}, clause{"a", bylaw::fixed_award{1_wan}}};
  CHECK(says(message([&] { static_cast<void>(jointly{city, nameless}); }), "has no edition"));
  CHECK(says(message([&] { static_cast<void>(jointly{city, city}); }), "have one edition"));
  CHECK(says(message([&] {
               static_cast<void>(jointly{city, district, exclusive("city_2025/voucher", "voucher", the_highest)});
             }),
             "names no clause"));
  // The district's own pair and these.
  CHECK(says(
      message([&] {
        static_cast<void>(jointly{city, district, exclusive("city_2025/start", "district_2025/rent", the_highest)});
      }),
      "in two groups"));
  const auto given = evaluate(not_both, firm{compute = 1000_wan, is_new = false});
  CHECK_THROWS_AS(static_cast<void>(given["city_2025/none"]), bylaw::no_such_clause);
}
