// SPDX-License-Identifier: MIT
//
// The catalogue in time: which edition answers on which day, where a firm then stands, and a city of the user's own
// beside the built-in ones. Amounts worked out by hand from the figures.
#include <bylaw/cities.hpp>
#include <bylaw/compare.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace bylaw::literals;
namespace cities = bylaw::cities;
namespace facts = bylaw::facts;
using bylaw::between;
using bylaw::closed_world;
using bylaw::date;
using bylaw::evaluate;
using bylaw::on;
using bylaw::reason;
using bylaw::standing;
using bylaw::up_to;
using bylaw::verdict;

namespace {

constexpr bylaw::firm acme{facts::domestic_compute_cost = 800_wan, facts::is_sme = true};

// Chengdu: the draft of April 2025, and the text of August 2025.
constexpr auto april = evaluate(cities::chengdu_2025_04, closed_world(acme), on{{2025, 4, 30}});
static_assert(april["compute-voucher"].standing == standing::draft);
static_assert(april["compute-voucher"].amount == between(400_wan, 480_wan));
static_assert(april["compute-voucher"].open.contains(reason::draft) && april.guaranteed() == 0_wan);
static_assert(april["top-100"].standing == standing::not_eligible);
static_assert(evaluate(cities::chengdu_2025_08, closed_world(acme), on{{2025, 4, 30}})["compute-voucher"].standing ==
              standing::not_in_force);

constexpr auto october = evaluate(cities::chengdu_2025_08, closed_world(acme), on{{2025, 10, 15}});
static_assert(october["compute-voucher"].standing == standing::entitled);
static_assert(october["compute-voucher"].amount == up_to(480_wan));
static_assert(!october["compute-voucher"].open.contains(reason::validity));
static_assert(october["green-data-centre"].standing == standing::not_eligible);
constexpr auto march = evaluate(cities::chengdu_2025_08, closed_world(acme), on{{2026, 3, 15}});
static_assert(march["compute-voucher"].standing == standing::entitled);
static_assert(march["compute-voucher"].amount == up_to(480_wan) && march.total() == up_to(480_wan));
// It was last seen in force on 2026-04-20, and no source states an end.
static_assert(evaluate(cities::chengdu_2025_08, closed_world(acme), on{{2026, 4, 20}})["compute-voucher"].standing ==
              standing::entitled);
static_assert(evaluate(cities::chengdu_2025_08, closed_world(acme), on{{2026, 4, 21}})["compute-voucher"].standing ==
              standing::undetermined);
// In August 2025, on a day that was not read.
static_assert(evaluate(cities::chengdu_2025_08, closed_world(acme), on{{2025, 8, 15}})["compute-voucher"].open.contains(
    reason::validity));

// Tianjin: vouchers of 2025 and 2026 alone, a pool of 2000万 in each.
constexpr bylaw::firm renter{facts::other_compute_cost = 1_yi};
constexpr auto tianjin_on(date day) {
  return evaluate(cities::tianjin, closed_world(renter), on{day})["compute-voucher"];
}
static_assert(tianjin_on({2026, 11, 24}).standing == standing::entitled &&
              tianjin_on({2026, 11, 24}).amount == up_to(2000_wan));
static_assert(tianjin_on({2026, 12, 31}).amount == up_to(2000_wan));
static_assert(tianjin_on({2027, 1, 1}).standing == standing::not_in_force &&
              tianjin_on({2027, 1, 1}).amount == up_to(0_wan));
static_assert(tianjin_on({2024, 12, 31}).standing == standing::not_in_force);
static_assert(tianjin_on({2025, 6, 1}).standing == standing::undetermined, "from some day of 2025 on");

// Wuhan: its dates were read a second time, in an extract of the official text.
constexpr bylaw::firm lab{facts::model_rd_cost = 1000_wan};
constexpr auto wuhan_on(date day) { return evaluate(cities::wuhan, closed_world(lab), on{day})["model-rd"]; }
static_assert(wuhan_on({2025, 2, 17}).standing == standing::not_in_force, "not published");
static_assert(wuhan_on({2025, 3, 18}).standing == standing::not_in_force, "published, not begun");
static_assert(wuhan_on({2025, 3, 19}).standing == standing::entitled);
static_assert(wuhan_on({2025, 4, 30}).standing == standing::entitled &&
              wuhan_on({2025, 4, 30}).amount == between(300_wan, 300_wan));
static_assert(wuhan_on({2027, 3, 19}).standing == standing::entitled);
static_assert(wuhan_on({2027, 3, 20}).standing == standing::not_in_force);

// Shenzhen: two years from 2024-12-18; whether the last day is the 17th or the 18th is a matter of counting.
constexpr auto shenzhen_on(date day) {
  return evaluate(cities::shenzhen, closed_world(bylaw::firm{facts::compute_contract_amount = 100_wan}),
                  on{day})["training-voucher"]
      .standing;
}
static_assert(shenzhen_on({2024, 12, 17}) == standing::not_in_force &&
              shenzhen_on({2024, 12, 18}) == standing::entitled);
static_assert(shenzhen_on({2026, 12, 17}) == standing::entitled &&
              shenzhen_on({2026, 12, 18}) == standing::undetermined);
static_assert(shenzhen_on({2026, 12, 19}) == standing::not_in_force);

// Beijing: the vouchers of 2023 to 2025 are gone, and an auditor still gets last year's answer.
constexpr auto beijing_on(date day) {
  return evaluate(cities::beijing_2023_10, closed_world(bylaw::firm{facts::compute_contract_amount = 1500_wan}),
                  on{day})["compute-voucher"];
}
static_assert(beijing_on({2025, 12, 31}).standing == standing::entitled &&
              beijing_on({2025, 12, 31}).amount == up_to(200_wan));
static_assert(beijing_on({2026, 1, 1}).standing == standing::not_in_force &&
              beijing_on({2026, 1, 1}).amount == up_to(0_wan));
static_assert(beijing_on({2023, 11, 1}).standing == standing::undetermined &&
              beijing_on({2022, 12, 31}).standing == standing::not_in_force);

// Suzhou: one in 2025, another in 2026.
constexpr bylaw::firm partner{facts::pilot_input = 1000_wan, facts::joins_pilot_project = true};
constexpr auto suzhou_on(date day) { return evaluate(cities::suzhou, closed_world(partner), on{day})["pilot-partner"]; }
static_assert(suzhou_on({2025, 12, 31}).standing == standing::not_in_force);
static_assert(suzhou_on({2026, 1, 1}).standing == standing::entitled &&
              suzhou_on({2026, 1, 1}).amount == between(400_wan, 400_wan));
static_assert(suzhou_on({2026, 12, 31}).standing == standing::entitled &&
              suzhou_on({2027, 1, 1}).standing == standing::not_in_force);

std::vector<std::string> on_day(std::string_view city, date day) {
  std::vector<std::string> names;
  for (const bylaw::dated_edition& one : cities::editions_on(city, bylaw::on{day}))
    names.push_back(std::string(one.document.edition) + (one.is_draft()            ? " (draft)"
                                                         : one.in_force.is_known() ? ""
                                                                                   : " (perhaps)"));
  return names;
}
using names = std::vector<std::string>;

}  // namespace

TEST_CASE("editions_on: which editions of a city count on a day") {
  CHECK(on_day("Chengdu", {2025, 3, 31}).empty());
  CHECK(on_day("Chengdu", {2025, 4, 15}) == names{"chengdu_2025_04 (draft)"});
  CHECK(on_day("Chengdu", {2025, 7, 31}) == names{"chengdu_2025_04 (draft)"});
  CHECK(on_day("Chengdu", {2025, 8, 15}) == names{"chengdu_2025_04 (draft)", "chengdu_2025_08 (perhaps)"});
  CHECK(on_day("成都", {2025, 10, 15}) == names{"chengdu_2025_08"});
  CHECK(on_day("Chengdu", {2026, 3, 15}) == names{"chengdu_2025_08"});
  CHECK(on_day("Chengdu", {2026, 4, 21}) == names{"chengdu_2025_08 (perhaps)"});  // no draft comes back
  // Several at once.
  CHECK(on_day("Beijing", {2025, 6, 1}) ==
        names{"beijing_2023_10", "beijing_2024_11 (perhaps)", "beijing_2025 (perhaps)", "beijing_2025_04"});
  CHECK(on_day("Beijing", {2026, 11, 24}) ==
        names{"beijing_2024_11 (perhaps)", "beijing_2025 (perhaps)", "beijing_2025_04"});
  CHECK(on_day("Shanghai", {2026, 11, 24}) == names{"shanghai_2025_04", "shanghai_2025_07 (perhaps)"});
  CHECK(on_day("Suzhou", {2026, 6, 1}) == names{"suzhou_2025_04 (perhaps)", "suzhou_2026_01"});
  CHECK(on_day("Atlantis", {2026, 6, 1}).empty());
}

TEST_CASE("editions_on: where none is in force, which is next and which was last") {
  const auto none = cities::editions_on("Chengdu", bylaw::on{date{2025, 3, 31}});
  CHECK_FALSE(none);
  REQUIRE(none.next() != nullptr);
  CHECK(none.next()->edition == "chengdu_2025_04");
  CHECK(none.last() == nullptr);

  const auto early = cities::editions_on("Beijing", bylaw::on{date{2022, 6, 1}});
  REQUIRE(early.next() != nullptr);
  CHECK(early.next()->edition == "beijing_2023_10");
  CHECK(early.empty());

  const auto late = cities::editions_on("Suzhou", bylaw::on{date{2027, 6, 1}});
  REQUIRE(late.last() != nullptr);
  CHECK(late.last()->edition == "suzhou_2026_01");
  CHECK(late.next() == nullptr);

  const auto nowhere = cities::editions_on("Atlantis", bylaw::on{date{2026, 6, 1}});
  CHECK(nowhere.next() == nullptr);
  CHECK(nowhere.last() == nullptr);
  CHECK_THROWS_AS(static_cast<void>(cities::editions_on("Chengdu", bylaw::on{date{}})), bylaw::invalid_parameter);
}

TEST_CASE("visit_city: every edition that counts on the day, as a policy") {
  std::vector<std::string> visited;
  bylaw::range<bylaw::money> total{};
  const auto found = cities::visit_city("成都", bylaw::on{date{2025, 10, 15}}, [&](const auto& policy) {
    visited.emplace_back(policy.about().edition);
    total = evaluate(policy, closed_world(acme), on{{2025, 10, 15}}).total();
  });
  CHECK(found.size() == 1);
  CHECK(visited == names{"chengdu_2025_08"});
  CHECK(total == up_to(480_wan));
  const auto not_found =
      cities::visit_city("Chengdu", bylaw::on{date{2020, 1, 1}}, [&](const auto&) { FAIL("there is none"); });
  CHECK(not_found.next()->edition == "chengdu_2025_04");
}

TEST_CASE("the catalogue: all eight cities answer, on its day and on the last day on which they were seen in force") {
  for (const char* city : {"Hangzhou", "Tianjin", "Wuhan", "Chengdu", "Suzhou", "Beijing", "Shanghai", "Shenzhen"}) {
    CAPTURE(city);
    int perhaps_in_force = 0;
    const auto found = cities::visit_city(city, bylaw::on{cities::as_of}, [&](const auto& policy) {
      if (bylaw::in_force_on(bylaw::validity_of(policy.about()), bylaw::on{cities::as_of}).may_hold() && policy.clause_count() > 0)
        ++perhaps_in_force;
    });
    CHECK(found);
    CHECK(perhaps_in_force >= 1);
    // What a firm would ask today is among them, and was in force on the last day on which a source says so.
    const bool is_known = cities::visit_city(city, [&](const auto& policy) {
      CHECK(found.contains(policy.about().edition));
      const bylaw::validity when = bylaw::validity_of(policy.about());
      const bool was_seen = when.seen_in_force.high.is_known();
      CHECK(bylaw::in_force_on(when, bylaw::on{was_seen ? when.seen_in_force.high : when.from.latest()}).holds());
    });
    CHECK(is_known);
  }
}

// --- a city of the user's own ---

namespace user {
constexpr auto my_city =
    bylaw::policy{bylaw::about{.city = {"My City", "我的城市"},
                               .edition = "my_city_2026",
                               .status = bylaw::status::in_force,
                               .in_force_from = {2026, 1, 1},
                               .in_force_until = {2026, 12, 31}},
                  bylaw::clause{"compute", bylaw::percentage_subsidy{facts::domestic_compute_cost, 10_pct}}};
}  // namespace user

TEST_CASE("compare: a city of the user's own joins the built-in ones") {
  const auto all = cities::with_all_cities([](const auto&... city) {
    return bylaw::compare(closed_world(acme), on{{2026, 3, 15}}, city..., user::my_city);
  });
  REQUIRE(all.size() == 9);
  CHECK(all[3].city.english == "Chengdu");
  CHECK(all[3].total == up_to(480_wan));
  CHECK(all[3].standing == standing::entitled);
  CHECK(all[3].guaranteed == 0_wan);
  CHECK(all[8].city.chinese == "我的城市");
  CHECK(all[8].edition == "my_city_2026");
  CHECK(all[8].total == between(80_wan, 80_wan));
  CHECK(all[8].guaranteed == 80_wan);
  CHECK(all[8].cumulation == bylaw::cumulation::not_examined);

  constexpr auto undated = bylaw::compare(closed_world(acme), user::my_city, cities::beijing_2025_04);
  static_assert(undated[0].total == between(80_wan, 80_wan) && undated[1].total == up_to(0_wan));
  static_assert(undated[1].standing == standing::not_eligible, "a document without clauses");
  CHECK(bylaw::compare(closed_world(acme), on{{2027, 3, 15}}, user::my_city)[0].standing == standing::not_in_force);
  // And it joins the question which editions count.
  const auto both =
      bylaw::editions_on(bylaw::on{date{2026, 3, 15}}, cities::chengdu_2025_04, cities::chengdu_2025_08, user::my_city);
  CHECK(both.size() == 2);
  CHECK(both.contains("my_city_2026"));
}
