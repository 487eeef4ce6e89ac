// SPDX-License-Identifier: MIT
//
// The mechanics that real texts use: each has a building block that says it. Figures and amounts are those of the
// texts.
#include "support/facts.hpp"

#include <bylaw/allocate.hpp>
#include <bylaw/cities.hpp>
#include <bylaw/ledger.hpp>

#include <doctest/doctest.h>

#include <array>

using namespace bylaw::literals;
using bylaw::about;
using bylaw::between;
using bylaw::clause;
using bylaw::date;
using bylaw::evaluate;
using bylaw::firm;
using bylaw::money;
using bylaw::on;
using bylaw::policy;
using bylaw::range;
using support::facts::cost;
using support::facts::input;
using support::facts::revenue;
namespace facts = bylaw::facts;

namespace {

template <class Rule, class Firm>
constexpr range<money> paid(const Rule& rule, const Firm& asked) {
  return evaluate(policy{about{}, clause{"a", rule}}, asked)["a"].amount;
}
constexpr range<money> exactly(money m) { return {m, m}; }

}  // namespace

TEST_CASE("mechanics: a pool shorter than the claims, pro rata (按比例折减)") {
  // Tongliang, Chongqing, official answer: pool 50万, approved claims 100万, this firm's 10万 gives exactly 5万.
  const std::array claims{10_wan, 90_wan};
  std::array<money, 2> granted{};
  bylaw::allocate(50_wan, claims, bylaw::pro_rata{}, granted);
  CHECK(granted[0] == 5_wan);
  CHECK(granted[1] == 45_wan);
}

TEST_CASE("mechanics: first come until used up (先到先得); ranked by score") {
  const std::array claims{30_wan, 30_wan};
  std::array<money, 2> granted{};
  bylaw::allocate(50_wan, claims, bylaw::first_come{}, granted);
  CHECK(granted == std::array{30_wan, 20_wan});
  const std::array<std::int64_t, 2> scores{70, 90};
  bylaw::allocate(50_wan, claims, bylaw::ranked{scores}, granted);
  CHECK(granted == std::array{20_wan, 30_wan});
}

TEST_CASE("mechanics: the higher, not both (就高不重复); topping up the difference (补差)") {
  constexpr auto either = bylaw::highest_of(bylaw::fixed_award{30_wan}, bylaw::fixed_award{50_wan});
  static_assert(paid(either, firm{}) == exactly(50_wan));
  constexpr auto clauses =
      policy{about{}, clause{"a", bylaw::fixed_award{30_wan}}, clause{"b", bylaw::fixed_award{50_wan}},
             bylaw::exclusive("a", "b", bylaw::the_highest)};
  static_assert(evaluate(clauses, firm{}).total() == exactly(50_wan));
  // An earlier award of 30万, now entitled to 50万: 20万 more.
  static_assert(paid(bylaw::fixed_award{50_wan} | bylaw::topped_up(input), firm{input = 30_wan}) == exactly(20_wan));
}

TEST_CASE("mechanics: whole-amount tiers, lower bound included") {
  // From 1000万 to under 5000万: 200万; to under 1亿: 500万; 1亿 and over: 1000万.
  constexpr bylaw::tiered_award award{revenue, bylaw::tier{1000_wan, 200_wan}, bylaw::tier{5000_wan, 500_wan},
                                      bylaw::tier{1_yi, 1000_wan}};
  static_assert(paid(award, firm{revenue = 1000_wan - 1_fen}) == exactly(0_wan));
  static_assert(paid(award, firm{revenue = 1000_wan}) == exactly(200_wan));
  static_assert(paid(award, firm{revenue = 5000_wan - 1_fen}) == exactly(200_wan));
  static_assert(paid(award, firm{revenue = 5000_wan}) == exactly(500_wan));
  static_assert(paid(award, firm{revenue = 1_yi - 1_fen}) == exactly(500_wan));
  static_assert(paid(award, firm{revenue = 1_yi}) == exactly(1000_wan));
}

TEST_CASE("mechanics: marginal bands on an increment, rounded down to 1,000 yuan") {
  // Sichuan 2020: an increment of 1234.56万 gives 21.8456万, paid as 21.8万; at most 300万.
  constexpr auto bands = bylaw::banded_subsidy{cost - input,
                                               bylaw::band{50_wan, 3_pct},
                                               bylaw::band{100_wan, 2_pct},
                                               bylaw::band{1000_wan, 1_pct},
                                               bylaw::band{5000_wan, 5_permille},
                                               bylaw::band{1_yi, 3_permille}};
  static_assert(paid(bands, firm{cost = 2234.56_wan, input = 1000_wan}) == exactly(21.8456_wan));
  constexpr auto rounded = bands | bylaw::rounded_down_to(1000_yuan) | bylaw::at_most(300_wan);
  static_assert(paid(rounded, firm{cost = 2234.56_wan, input = 1000_wan}) == exactly(21.8_wan));
  static_assert(paid(rounded, firm{cost = 100_yi, input = 0_wan}) == exactly(300_wan));
  static_assert(paid(rounded, firm{cost = 50_wan, input = 0_wan}) == exactly(0_wan));
}

TEST_CASE("mechanics: matching (配套)") {
  // 25% of money received, at most 500万.
  constexpr auto matching =
      bylaw::percentage_subsidy{facts::upper_level_grant_received, 25_pct} | bylaw::at_most(500_wan);
  static_assert(paid(matching, firm{facts::upper_level_grant_received = 1000_wan}) == exactly(250_wan));
  static_assert(paid(matching, firm{facts::upper_level_grant_received = 2000_wan}) == exactly(500_wan));
  static_assert(paid(matching, firm{facts::upper_level_grant_received = 2001_wan}) == exactly(500_wan));
}

TEST_CASE("mechanics: a size test that switches the rate (a cliff)") {
  // Hangzhou: contracts of 50万 in the year against 50.01万; up to 50% and up to 30%.
  const auto voucher = [](money contracts) {
    return evaluate(bylaw::cities::hangzhou_2025_06,
                    bylaw::closed_world(firm{facts::is_sme = true, facts::domestic_compute_cost = contracts,
                                             facts::compute_contracts_declared = contracts}))["compute-voucher"]
        .amount;
  };
  CHECK(voucher(50_wan) == bylaw::up_to(25_wan));
  CHECK(voucher(50.01_wan) == bylaw::up_to(15.003_wan));
}

TEST_CASE("mechanics: shares of one contract that add up") {
  // Hangzhou: on a contract of 100万 the 智能券 of 30% and the 算力券 of 30% are 60%; of 10% and 20% they are 30%.
  const auto both = [](bylaw::rate first, bylaw::rate second) {
    return paid(bylaw::percentage_subsidy{facts::other_compute_cost, first} +
                    bylaw::percentage_subsidy{facts::other_compute_cost, second},
                firm{facts::other_compute_cost = 100_wan});
  };
  CHECK(both(30_pct, 30_pct) == exactly(60_wan));
  CHECK(both(10_pct, 20_pct) == exactly(30_wan));
}

TEST_CASE("mechanics: a cap per claim, per contract, per firm and year, per pool") {
  // Beijing 2023: one contract of 1500万 gives 200万.
  static_assert(evaluate(bylaw::cities::beijing_2023_10,
                         bylaw::closed_world(firm{facts::compute_contract_amount = 1500_wan}))["compute-voucher"]
                    .amount == bylaw::up_to(200_wan));
  constexpr auto share = bylaw::percentage_subsidy{cost, 20_pct};
  static_assert(paid(share | bylaw::at_most(200_wan), firm{cost = 1500_wan}) == exactly(200_wan));
  // A second claim of the year finds what the first one left.
  constexpr auto by_year =
      policy{about{}, clause{"a", share | bylaw::at_most_per_year(200_wan) | bylaw::annual_pool{"a", 250_wan}}};
  bylaw::ledger book{by_year, bylaw::fiscal_year{2026}};
  CHECK(book.reserve({.id = 1, .firm = 7, .clause = "a", .amount = 150_wan}));
  const auto second = book.reserve({.id = 2, .firm = 7, .clause = "a", .amount = 60_wan});
  CHECK(second.status == bylaw::draw_status::over_firm_cap);
  CHECK(second.left == 50_wan);
  // And another firm finds what the pool has left.
  CHECK(book.reserve({.id = 3, .firm = 8, .clause = "a", .amount = 101_wan}).status ==
        bylaw::draw_status::insufficient_funds);
  CHECK(book.remaining("a") == 100_wan);
}

TEST_CASE("mechanics: a yearly quota of awards") {
  // Chengdu: four parks a year in the draft, twenty scenarios in the final text.
  bylaw::ledger parks{bylaw::cities::chengdu_2025_04, bylaw::fiscal_year{2025}};
  for (std::uint64_t firm_id = 1; firm_id <= 4; ++firm_id)
    CHECK(parks.reserve({.id = firm_id, .firm = firm_id, .clause = "industry-park", .amount = 1000_wan}));
  CHECK(parks.reserve({.id = 5, .firm = 5, .clause = "industry-park", .amount = 1000_wan}).status ==
        bylaw::draw_status::quota_used_up);
  bylaw::ledger scenarios{bylaw::cities::chengdu_2025_08, bylaw::fiscal_year{2026}};
  for (std::uint64_t firm_id = 1; firm_id <= 20; ++firm_id)
    CHECK(scenarios.reserve({.id = firm_id, .firm = firm_id, .clause = "scenario", .amount = 1_wan}));
  CHECK(scenarios.reserve({.id = 21, .firm = 21, .clause = "scenario", .amount = 1_wan}).status ==
        bylaw::draw_status::quota_used_up);
}

TEST_CASE("mechanics: shared funding (市区分担)") {
  // Province and city one to one.
  constexpr auto shared =
      bylaw::funded_by(bylaw::payer{{"the province", "省级"}, 1}, bylaw::payer{{"the city", "市级"}, 1});
  static_assert(paid(bylaw::fixed_award{100_wan} | shared, firm{}) == exactly(100_wan));
  static_assert(shared.shares_of(100_wan) == std::array{50_wan, 50_wan});
}

TEST_CASE("mechanics: draft, in force, expired, superseded, an unknown end") {
  using bylaw::in_force_on;
  using bylaw::validity_of;
  namespace cities = bylaw::cities;
  CHECK(in_force_on(validity_of(cities::chengdu_2025_04.about()), bylaw::on{{2025, 5, 1}}) == bylaw::verdict::no);
  CHECK(in_force_on(validity_of(cities::chengdu_2025_08.about()), bylaw::on{{2026, 3, 1}}) == bylaw::verdict::yes);
  CHECK(in_force_on(validity_of(cities::beijing_2023_10.about()), bylaw::on{{2026, 1, 1}}) == bylaw::verdict::no);
  CHECK(cities::suzhou_2025_04.about().superseded_by == "suzhou_2026_01");
  CHECK(in_force_on(validity_of(cities::suzhou_2025_04.about()), bylaw::on{{2026, 6, 1}}) == bylaw::verdict::unknown);
  CHECK(in_force_on(validity_of(cities::chengdu_2025_08.about()), bylaw::on{{2030, 1, 1}}) == bylaw::verdict::unknown);
}
