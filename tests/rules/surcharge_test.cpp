// SPDX-License-Identifier: MIT
//
// What it pays; and that every tool knows it, though none names it: it was added by its header alone.
#include "support/case_table.hpp"

#include <bylaw/batch.hpp>
#include <bylaw/describe.hpp>
#include <bylaw/json.hpp>
#include <bylaw/ledger.hpp>
#include <bylaw/questions.hpp>

#include <string>
#include <vector>

using namespace bylaw::literals;
using namespace support;
using bylaw::between;
using bylaw::reason;
using bylaw::surcharge;
using bylaw::unlimited;
using bylaw::up_to;
using bylaw::verdict;

namespace {

constexpr auto table(std::int64_t one) {
  using facts::cost;
  const auto award = bylaw::fixed_award{20_wan * one};
  const auto share = bylaw::percentage_subsidy{cost, 100_pct};
  return std::array{// 200,000 yuan and 10% of it.
                    row{"plus 10%", ask(award | surcharge{10_pct}, bylaw::firm{}), exactly(22_wan)},
                    row{"plus nothing", ask(award | surcharge{0_pct}, bylaw::firm{}), exactly(20_wan)},
                    row{"twice", ask(award | surcharge{100_pct}, bylaw::firm{}), exactly(40_wan)},
                    // 9 fen and 0.9 fen: rounded down.
                    row{"rounded down", ask(share | surcharge{10_pct}, bylaw::firm{cost = 9_fen}), exactly(9_fen)},
                    row{"a range", ask(bylaw::capped_award{20_wan * one} | surcharge{10_pct}, bylaw::firm{}),
                        up_to(22_wan), verdict::yes, reason::discretion},
                    row{"left to right: a cap behind it bites",
                        ask(award | surcharge{10_pct} | bylaw::at_most(21_wan), bylaw::firm{}), exactly(21_wan)},
                    row{"left to right: a cap before it does not",
                        ask(award | bylaw::at_most(10_wan) | surcharge{10_pct}, bylaw::firm{}), exactly(11_wan)},
                    row{"unknown", ask(share | surcharge{10_pct}, bylaw::firm{cost = bylaw::unknown}), up_to(unlimited),
                        verdict::yes, reason::unknown_fact}};
}

constexpr auto city(bylaw::rate share) {
  return bylaw::policy{bylaw::about{},
                       bylaw::clause{"growth", bylaw::percentage_subsidy{facts::cost, 50_pct} | surcharge{share} |
                                                   bylaw::annual_pool{"growth", 100_wan}}};
}

}  // namespace

TEST_CASE("surcharge") { check_table<table>(); }

TEST_CASE("surcharge: a low end that leaves 64 bits is reported, a high end becomes unlimited") {
  using facts::staff;
  const auto most = bylaw::unit_award{staff, 9'000'000_yuan};
  CHECK_THROWS_AS(static_cast<void>(ask(most | surcharge{100_pct}, bylaw::firm{staff = 6'000'000'000})),
                  bylaw::amount_overflow);
  CHECK(ask(most | surcharge{100_pct}, bylaw::firm{staff = bylaw::range<std::int64_t>{0, 6'000'000'000}}).amount ==
        up_to(unlimited));
}

TEST_CASE("surcharge: every tool knows it") {
  static constexpr auto rules = city(10_pct);
  const auto firm = bylaw::firm{facts::cost = 40_wan};

  const bylaw::explanation why = bylaw::explain(rules, firm);
  REQUIRE(why.clauses[0].steps.size() == 3);
  const bylaw::step& s = why.clauses[0].steps[1];
  CHECK(s.kind == "surcharge");
  CHECK(s.words == bylaw::phrase{"plus 10% of it", "另上浮10%"});
  CHECK(s.before == between(20_wan, 20_wan));
  CHECK(s.after == between(22_wan, 22_wan));
  CHECK(why.text().find("  - plus 10% of it: ¥200,000.00 becomes ¥220,000.00") != std::string::npos);

  CHECK(bylaw::describe(rules).text().find("| 50% of cost | plus 10% of it |") != std::string::npos);

  std::string json;
  bylaw::to_json(json, rules);
  CHECK(json.find(R"("modifier":{"kind":"surcharge","rate":{"ppm":100000}})") != std::string::npos);

  static_assert(rules.fingerprint() != city(11_pct).fingerprint());

  // 1,818,181.82 yuan is where the pool of 1,000,000 is reached: 50% and 10% of that.
  const auto asked = bylaw::questions(rules, bylaw::firm{facts::cost = between(0_wan, 400_wan)});
  REQUIRE(asked.size() == 1);
  CHECK(asked[0].narrows == 100_wan);

  const std::vector<std::int64_t> costs_fen{40'0000'00, 9, 400'0000'00};
  std::vector<bylaw::money> low(costs_fen.size()), high(costs_fen.size());
  static_cast<void>(bylaw::evaluate_totals(rules, bylaw::columns{facts::cost = std::span{costs_fen}}, low, high));
  CHECK(high == std::vector<bylaw::money>{22_wan, 4_fen, 100_wan});
  CHECK(low == high);

  bylaw::ledger book{rules, bylaw::fiscal_year{2026}};
  CHECK(book.reserve(1, 42, bylaw::evaluate(rules, firm)["growth"]));
  CHECK(book.remaining("growth") == 78_wan);
}
