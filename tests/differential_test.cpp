// SPDX-License-Identifier: MIT
//
// The eight cities against the slow model, on a million random firms each: exact firms read from a plain struct, and
// partly known ones. Costs run from 0 to 10^15 yuan; the amounts at which a cap begins to bite are hit on purpose.
#include "reference/cities.hpp"
#include "support/compare.hpp"
#include "support/random.hpp"

#include <bylaw/cities.hpp>

#include <doctest/doctest.h>

#include <array>
#include <vector>

namespace {

using bylaw::money;
using bylaw::range;
using bylaw::verdict;

template <class Money, class YesNo>
struct firm_of {
  Money domestic_compute_cost, other_compute_cost, model_rd_cost, model_use_cost, corpus_purchase_cost,
      scenario_investment, scenario_build_input, consortium_rd_input;
  YesNo is_sme, is_startup, undertakes_major_project, on_national_top_100, employs_top_talent, scenario_is_excellent,
      scenario_is_government_funded, scenario_is_key_industry, leads_scenario_consortium, operates_selected_park,
      undertakes_core_technology_project, builds_hundred_billion_model, has_first_set_equipment,
      compute_supplier_is_affiliated, corpus_supplier_is_affiliated, scenario_is_benchmark, opens_data;
};
using exact_firm = firm_of<money, bool>;
using partly_known_firm = firm_of<range<money>, verdict>;

struct money_field {
  reference::interval reference::city_firm::*slow;
  money exact_firm::*exact;
  range<money> partly_known_firm::*partly;
};
struct yes_no_field {
  reference::truth reference::city_firm::*slow;
  bool exact_firm::*exact;
  verdict partly_known_firm::*partly;
};

template <class F>
constexpr auto read_all =
    bylaw::fact_map{bylaw::facts::domestic_compute_cost = &F::domestic_compute_cost,
                    bylaw::facts::other_compute_cost = &F::other_compute_cost,
                    bylaw::facts::model_rd_cost = &F::model_rd_cost,
                    bylaw::facts::model_use_cost = &F::model_use_cost,
                    bylaw::facts::corpus_purchase_cost = &F::corpus_purchase_cost,
                    bylaw::facts::scenario_investment = &F::scenario_investment,
                    bylaw::facts::scenario_build_input = &F::scenario_build_input,
                    bylaw::facts::consortium_rd_input = &F::consortium_rd_input,
                    bylaw::facts::is_sme = &F::is_sme,
                    bylaw::facts::is_startup = &F::is_startup,
                    bylaw::facts::undertakes_major_project = &F::undertakes_major_project,
                    bylaw::facts::on_national_top_100 = &F::on_national_top_100,
                    bylaw::facts::employs_top_talent = &F::employs_top_talent,
                    bylaw::facts::scenario_is_excellent = &F::scenario_is_excellent,
                    bylaw::facts::scenario_is_government_funded = &F::scenario_is_government_funded,
                    bylaw::facts::scenario_is_key_industry = &F::scenario_is_key_industry,
                    bylaw::facts::leads_scenario_consortium = &F::leads_scenario_consortium,
                    bylaw::facts::operates_selected_park = &F::operates_selected_park,
                    bylaw::facts::undertakes_core_technology_project = &F::undertakes_core_technology_project,
                    bylaw::facts::builds_hundred_billion_model = &F::builds_hundred_billion_model,
                    bylaw::facts::has_first_set_equipment = &F::has_first_set_equipment,
                    bylaw::facts::compute_supplier_is_affiliated = &F::compute_supplier_is_affiliated,
                    bylaw::facts::corpus_supplier_is_affiliated = &F::corpus_supplier_is_affiliated,
                    bylaw::facts::scenario_is_benchmark = &F::scenario_is_benchmark,
                    bylaw::facts::opens_data = &F::opens_data};

#define FIELD(name) \
  { &reference::city_firm::name, &exact_firm::name, &partly_known_firm::name }
const money_field money_fields[] = {
    FIELD(domestic_compute_cost), FIELD(other_compute_cost),  FIELD(model_rd_cost),        FIELD(model_use_cost),
    FIELD(corpus_purchase_cost),  FIELD(scenario_investment), FIELD(scenario_build_input), FIELD(consortium_rd_input)};
const yes_no_field yes_no_fields[] = {FIELD(is_sme),
                                      FIELD(is_startup),
                                      FIELD(undertakes_major_project),
                                      FIELD(on_national_top_100),
                                      FIELD(employs_top_talent),
                                      FIELD(scenario_is_excellent),
                                      FIELD(scenario_is_government_funded),
                                      FIELD(scenario_is_key_industry),
                                      FIELD(leads_scenario_consortium),
                                      FIELD(operates_selected_park),
                                      FIELD(undertakes_core_technology_project),
                                      FIELD(builds_hundred_billion_model),
                                      FIELD(has_first_set_equipment),
                                      FIELD(compute_supplier_is_affiliated),
                                      FIELD(corpus_supplier_is_affiliated),
                                      FIELD(scenario_is_benchmark),
                                      FIELD(opens_data)};
#undef FIELD

// Costs at which something happens: nothing, a fen, each cap, and each cost whose share is a cap, one fen around them.
std::vector<std::int64_t> boundary_costs() {
  constexpr std::int64_t most = 100'000'000'000'000'000;
  std::vector<std::int64_t> costs{0, 1, 2, most - 1, most};
  for (const std::int64_t cap_wan : {100, 200, 500, 1000, 2000, 5000, 10'000, 50'000})
    for (const std::int64_t percent : {20, 30, 40, 50, 60, 100}) {
      const std::int64_t cost = cap_wan * 1'000'000 * 100 / percent;
      for (const std::int64_t near : {-2, -1, 0, 1, 2}) costs.push_back(cost + near);
    }
  for (const std::int64_t near : {-1, 0, 1}) costs.push_back(50'000'000 + near);  // the least that is subsidised
  return costs;
}

std::int64_t random_cost(support::random_numbers& random) {
  static const std::vector<std::int64_t> boundaries = boundary_costs();
  if (random.one_in(2)) return boundaries[random.below(boundaries.size())];
  // As many small ones as large ones: up to 10^k fen for a random k.
  std::int64_t most = 1;
  for (std::uint64_t k = random.below(18); k > 0; --k) most *= 10;
  return random.between(0, most);
}

struct firms {
  exact_firm exact{};
  partly_known_firm partly{};
  reference::city_firm slow_exact;
  reference::city_firm slow_partly;
};

firms random_firms(support::random_numbers& random) {
  firms f;
  for (const money_field& field : money_fields) {
    const std::int64_t cost = random_cost(random);
    const std::int64_t other = random_cost(random);
    std::int64_t low = cost;
    std::int64_t high = cost;
    if (random.one_in(3)) (other < cost ? low : high) = other;
    if (random.one_in(8)) high = bylaw::unlimited.fen();
    f.exact.*field.exact = money::from_fen(cost);
    f.slow_exact.*field.slow = {cost, cost};
    f.partly.*field.partly = {money::from_fen(low), money::from_fen(high)};
    f.slow_partly.*field.slow = {low, high};
  }
  for (const yes_no_field& field : yes_no_fields) {
    const bool yes = random.one_in(2);
    const bool unknown = random.one_in(3);
    f.exact.*field.exact = yes;
    f.slow_exact.*field.slow = yes ? reference::truth::yes : reference::truth::no;
    f.partly.*field.partly = unknown ? verdict::unknown : verdict::of(yes);
    f.slow_partly.*field.slow = unknown ? reference::truth::unknown : f.slow_exact.*field.slow;
  }
  return f;
}

template <class Policy, class Slow>
void compare(const Policy& policy, Slow slow) {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  const int count = support::iterations(1'000'000);
  for (int i = 0; i < count; ++i) {
    const firms f = random_firms(random);
    const bool exact = support::same(bylaw::evaluate(policy, f.exact), slow(f.slow_exact));
    const bool partly = support::same(bylaw::evaluate(policy, f.partly), slow(f.slow_partly));
    if (!exact || !partly) {
      CAPTURE(i);
      REQUIRE(exact);
      REQUIRE(partly);
    }
  }
  CHECK(count > 0);
}

}  // namespace

template <>
inline constexpr auto bylaw::facts_of<exact_firm> = read_all<exact_firm>;
template <>
inline constexpr auto bylaw::facts_of<partly_known_firm> = read_all<partly_known_firm>;

TEST_CASE("Wuhan equals the slow model") { compare(bylaw::cities::wuhan_2025_04, reference::wuhan_2025_04); }
TEST_CASE("Chengdu equals the slow model") { compare(bylaw::cities::chengdu_2025_04, reference::chengdu_2025_04); }
TEST_CASE("Suzhou equals the slow model") { compare(bylaw::cities::suzhou_2025_04, reference::suzhou_2025_04); }
TEST_CASE("Shenzhen equals the slow model") { compare(bylaw::cities::shenzhen_2024_12, reference::shenzhen_2024_12); }
TEST_CASE("Hangzhou equals the slow model") { compare(bylaw::cities::hangzhou_2025_04, reference::no_measure); }
TEST_CASE("Tianjin equals the slow model") { compare(bylaw::cities::tianjin_2025_04, reference::no_measure); }
TEST_CASE("Beijing equals the slow model") { compare(bylaw::cities::beijing_2025_04, reference::no_measure); }
TEST_CASE("Shanghai equals the slow model") { compare(bylaw::cities::shanghai_2025_04, reference::no_measure); }
