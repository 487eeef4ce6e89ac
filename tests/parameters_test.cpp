// SPDX-License-Identifier: MIT
//
// Every figure of every policy by its path: listed, changed, in a constant and while the program runs; nothing that a
// constructor refuses gets in; and one policy's figures written into another of its type make it that policy.
// A type that tells its bytes alone has no parameters.
#define BYLAW_TESTS_OWN_TYPES_BY_FORMULA
#include "support/random.hpp"
#include "support/random_policy.hpp"

#include <bylaw/cities.hpp>
#include <bylaw/describe.hpp>
#include <bylaw/explain.hpp>
#include <bylaw/json.hpp>
#include <bylaw/parameters.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace bylaw::literals;
using bylaw::parameter;
using bylaw::parameter_change;
using bylaw::parameter_refusal;
using bylaw::parameter_text;
using bylaw::parameter_value;
using bylaw::parameters;
using bylaw::range;
using bylaw::run_time;
using bylaw::value_kind;
using bylaw::with;

namespace {

namespace facts = bylaw::facts;
using bylaw::closed_world;
using bylaw::evaluate;
using bylaw::firm;

/// Another value that the parameter may have, next to it.
constexpr parameter_value another(const parameter_value& value) {
  const range<std::int64_t> bounds = bylaw::detail::bounds_of(value.kind());
  const range<std::int64_t> n = value.number();
  const std::int64_t high = n.high < bounds.high ? n.high + 1 : n.high - 1;
  const std::int64_t low = n.is_exact() || high < n.low ? high : n.low;
  return {value.kind(), {low, high}, value.is_range()};
}

// --- in a constant ---

constexpr bool refuses(const bylaw::detail::figure_places& places, std::string_view path, const parameter_value& value,
                       parameter_refusal expected) {
  bylaw::detail::growing_list<bylaw::detail::figure_change> to_make;
  return bylaw::detail::enter_change(places, path, value, to_make) == expected && to_make.empty();
}

/// Every parameter of a policy refused each illegal value, by its path; all together set to a legal one, and where it is
/// asked for each alone. (Alone they are set again below, for every edition, while the program runs: as constants that
/// is a minute of compiling.)
template <class Policy>
constexpr bool every_parameter_can_be_set(const Policy& rules, bool each_alone = false) {
  bylaw::detail::figure_places places;
  bylaw::detail::tell({}, rules, places);
  bylaw::detail::growing_list<bylaw::detail::figure_change> all_of_them;
  for (std::size_t i = 0; i < places.all().size(); ++i) {
    const bylaw::detail::figure_place& figure = places.all()[i];
    char path[200] = {};
    std::size_t length = 0;
    places.write_path(figure, [&](std::string_view piece) {
      for (const char c : piece) path[length++] = c;
    });
    const std::string_view at(path, length);
    const auto illegal = [&](std::int64_t low, std::int64_t high) {
      return parameter_value(figure.kind, {low, high}, !figure.is_range || low != high);
    };
    if (figure.kind == value_kind::not_documented) {
      if (!refuses(places, at, 1_yuan, parameter_refusal::not_documented)) return false;
      continue;
    }
    const range<std::int64_t> bounds = bylaw::detail::bounds_of(figure.kind);
    if (!refuses(places, at, illegal(bounds.low - 1, bounds.low - 1), parameter_refusal::out_of_bounds)) return false;
    if (!refuses(places, at, illegal(bounds.high + 1, bounds.high + 1), parameter_refusal::out_of_bounds)) return false;
    if (!figure.is_range && !refuses(places, at, illegal(bounds.low, bounds.high), parameter_refusal::exact))
      return false;
    const parameter_value other = figure.kind == value_kind::money ? parameter_value(1_pct) : parameter_value(1_fen);
    if (!refuses(places, at, other, parameter_refusal::another_kind)) return false;
    if (!refuses(places, at, bylaw::undocumented, parameter_refusal::cannot_be_unset)) return false;

    const parameter_value wanted = another(figure.value());
    if (enter_change(places, at, wanted, all_of_them) != parameter_refusal::none) return false;
    if (!each_alone) continue;
    const auto changed = with(rules, at, wanted);
    bylaw::detail::figure_places after;
    bylaw::detail::tell({}, changed, after);
    for (std::size_t k = 0; k < places.all().size(); ++k) {
      const bool is_it = k == i || places.are_one(places.all()[k], figure);
      if (after.all()[k].value() != (is_it ? wanted : places.all()[k].value())) return false;
    }
    if (with(changed, at, figure.value()).fingerprint() != rules.fingerprint()) return false;
    if (changed.fingerprint() == rules.fingerprint()) return false;
  }
  const auto changed = bylaw::detail::reformed(rules, rules, {}, all_of_them);
  bylaw::detail::figure_places after;
  bylaw::detail::tell({}, changed, after);
  for (std::size_t i = 0; i < places.all().size(); ++i) {
    const bool is_documented = places.all()[i].kind != value_kind::not_documented;
    if (is_documented && after.all()[i].value() != another(places.all()[i].value())) return false;
  }
  return refuses(places, "no.such.path", 1_yuan, parameter_refusal::no_such_path);
}

static_assert(every_parameter_can_be_set(bylaw::cities::chengdu_2025_08, true));
// Each for itself: clang counts the steps of one constant.
static_assert(every_parameter_can_be_set(bylaw::cities::hangzhou_2025_04));
static_assert(every_parameter_can_be_set(bylaw::cities::hangzhou_2025_06));
static_assert(every_parameter_can_be_set(bylaw::cities::tianjin_2025_04));
static_assert(every_parameter_can_be_set(bylaw::cities::tianjin_2025_05));
static_assert(every_parameter_can_be_set(bylaw::cities::wuhan_2025_04));
static_assert(every_parameter_can_be_set(bylaw::cities::wuhan_2026_02));
static_assert(every_parameter_can_be_set(bylaw::cities::chengdu_2025_04));
static_assert(every_parameter_can_be_set(bylaw::cities::suzhou_2025_04));
static_assert(every_parameter_can_be_set(bylaw::cities::suzhou_2026_01));
static_assert(every_parameter_can_be_set(bylaw::cities::beijing_2023_10));
static_assert(every_parameter_can_be_set(bylaw::cities::beijing_2024_11));
static_assert(every_parameter_can_be_set(bylaw::cities::beijing_2025));
static_assert(every_parameter_can_be_set(bylaw::cities::beijing_2025_04));
static_assert(every_parameter_can_be_set(bylaw::cities::shanghai_2025_04));
static_assert(every_parameter_can_be_set(bylaw::cities::shanghai_2025_07));
static_assert(every_parameter_can_be_set(bylaw::cities::shenzhen_2024_12));
static_assert(every_parameter_can_be_set(bylaw::cities::xiamen_2024));
static_assert(every_parameter_can_be_set(bylaw::cities::xiamen_2025_04));
static_assert(every_parameter_can_be_set(bylaw::cities::nanning_2025));
static_assert(every_parameter_can_be_set(bylaw::cities::zhengzhou_2024_05));
static_assert(every_parameter_can_be_set(bylaw::cities::nanjing_2024_05));
static_assert(every_parameter_can_be_set(bylaw::cities::qingdao_2026_02));
static_assert(every_parameter_can_be_set(bylaw::cities::zhangzhou_2025_07));
static_assert(every_parameter_can_be_set(bylaw::cities::tongxiang_2025_11));
static_assert(every_parameter_can_be_set(bylaw::cities::henan_2025_08));
static_assert(every_parameter_can_be_set(bylaw::cities::anhui_2025_08));
static_assert(every_parameter_can_be_set(bylaw::cities::guizhou_2023_11));
static_assert(bylaw::cities::with_all_editions([](const auto&... edition) { return sizeof...(edition); }) == 28,
              "an edition is not in the list above");

constexpr auto raised = with(bylaw::cities::chengdu_2025_08, "compute-voucher.at_most_per_year", 600_wan);
// 60% of 3,000万 are 1,800万; the cap was 500万.
static_assert(evaluate(raised, closed_world(firm{facts::domestic_compute_cost = 3000_wan}))["compute-voucher"]
                  .amount.high == 600_wan);
static_assert(evaluate(bylaw::cities::chengdu_2025_08,
                       closed_world(firm{facts::domestic_compute_cost = 3000_wan}))["compute-voucher"]
                  .amount.high == 500_wan);
static_assert(raised.baseline().fingerprint() == bylaw::cities::chengdu_2025_08.fingerprint());
static_assert(raised.fingerprint() != bylaw::cities::chengdu_2025_08.fingerprint());

// --- policies of our own ---

inline constexpr bylaw::fact<bylaw::money, "cost", "费用"> cost;
inline constexpr bylaw::fact<std::int64_t, "staff", "员工"> staff;

constexpr bylaw::policy tiers{bylaw::about{},
                              bylaw::clause{"award", bylaw::tiered_award{cost, bylaw::tier{10_wan, 1_wan},
                                                                         bylaw::tier{50_wan, 5_wan}}},
                              bylaw::clause{"twice", bylaw::fixed_award{1_wan} | bylaw::at_most(2_wan) |
                                                         bylaw::at_most(3_wan) | bylaw::when(staff < 300)},
                              bylaw::total_at_most(9_wan)};

constexpr bylaw::policy one_pool{
    bylaw::about{}, bylaw::clause{"a", bylaw::capped_award{1_wan} | bylaw::annual_pool{"shared", 10_wan}},
    bylaw::clause{"b", bylaw::capped_award{2_wan} | bylaw::annual_pool{"shared", 10_wan}},
    bylaw::clause{"c", bylaw::capped_award{3_wan} | bylaw::annual_pool{"own", 10_wan}}};

constexpr bylaw::policy by_years{
    bylaw::about{},
    bylaw::clause{"a", bylaw::percentage_subsidy{cost, bylaw::by_year{bylaw::in_years{2025, 2026, 50_pct},
                                                                      bylaw::in_years{2027, 40_pct}}}}};

std::vector<std::string> paths_of(const std::vector<parameter>& all) {
  std::vector<std::string> paths;
  for (const parameter& one : all) paths.push_back(one.path);
  return paths;
}

template <class Read>
std::string first_flaw(const Read& read) {
  return read.ok() ? std::string() : to_text(read.flaws().front());
}

}  // namespace

TEST_CASE("Parameters: paths name the clause, the rule, and what leads to the figure where it has more than one") {
  CHECK(paths_of(parameters(tiers)) ==
        std::vector<std::string>{"award.tiered_award.tiers[1].from", "award.tiered_award.tiers[1].award",
                                 "award.tiered_award.tiers[2].from", "award.tiered_award.tiers[2].award",
                                 "twice.fixed_award", "twice.at_most[1]", "twice.at_most[2]", "twice.when",
                                 "cumulation.total_at_most"});
  CHECK(paths_of(parameters(by_years)) ==
        std::vector<std::string>{"a.percentage_subsidy.rate.years[1].first", "a.percentage_subsidy.rate.years[1].last",
                                 "a.percentage_subsidy.rate.years[1].value", "a.percentage_subsidy.rate.years[2].first",
                                 "a.percentage_subsidy.rate.years[2].last",
                                 "a.percentage_subsidy.rate.years[2].value"});
  const auto chengdu = parameters(bylaw::cities::chengdu_2025_08);
  CHECK(chengdu[1].path == "compute-voucher.at_most_per_year");
  CHECK(chengdu[1].value == parameter_value(500_wan));
  CHECK(chengdu[1].bounds == range<std::int64_t>{0, 100'000'000'000'000'000});
  CHECK(chengdu[1].title.chinese == "算力券");
  CHECK(chengdu[1].source.address == bylaw::cities::chengdu_2025_08.clause_at<0>().source.address);
  CHECK_FALSE(chengdu[1].is_changed);
  CHECK(parameters(bylaw::cities::tianjin_2025_05)[0].value == parameter_value(bylaw::undocumented));
}

TEST_CASE("Parameters: each path of every edition is its own") {
  bylaw::cities::with_all_editions([](const auto&... edition) {
    const auto look = [](const auto& rules) {
      const auto paths = paths_of(parameters(rules));
      CHECK(std::set<std::string>(paths.begin(), paths.end()).size() == paths.size());
    };
    (look(edition), ...);
  });
}

TEST_CASE("Parameters: every one of every edition, set while the program runs, and nothing else with it") {
  std::size_t tried = 0;
  const auto set_each = [&](const auto& rules) {
    const std::vector<parameter> before = parameters(rules);
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (before[i].value.kind() == value_kind::not_documented) continue;
      CAPTURE(before[i].path);
      const parameter_value wanted = another(before[i].value);
      const auto changed = with(rules, before[i].path, wanted).stated_in({.document = "draft"});
      const std::vector<parameter> after = parameters(changed);
      for (std::size_t k = 0; k < before.size(); ++k) {
        const bool is_it = after[k].is_changed;
        CHECK(after[k].value == (is_it ? wanted : before[k].value));
        CHECK(after[k].published == before[k].value);
        if (k == i) CHECK(is_it);
        if (is_it) CHECK(after[k].source.document == "draft");
      }
      CHECK(changed.fingerprint() != rules.fingerprint());
      CHECK(with(changed, before[i].path, before[i].value).fingerprint() == rules.fingerprint());
      ++tried;

      using bylaw::invalid_parameter;
      const auto set = [&](std::int64_t n) {
        return with(rules, before[i].path, {before[i].value.kind(), {n, n}, before[i].value.is_range()});
      };
      CHECK_THROWS_AS(set(before[i].bounds.low - 1), invalid_parameter);
      CHECK_THROWS_AS(set(before[i].bounds.high + 1), invalid_parameter);
    }
    CHECK_THROWS_AS(static_cast<void>(with(rules, "no.such.path", 1_yuan)), bylaw::invalid_parameter);
  };
  bylaw::cities::with_all_editions([&](const auto&... edition) { (set_each(edition), ...); });
  CHECK(tried > 150);
}

TEST_CASE("Parameters: what a reform says of itself") {
  const auto draft = raised.stated_in({.note = {"second draft", "第二稿"}});
  CHECK(draft.source().note.english == "second draft");
  CHECK(with(draft, "model-use.at_most", 90_wan).source().note.english == "second draft");
  const auto asked = closed_world(firm{facts::domestic_compute_cost = 3000_wan});
  const std::string why = explain(draft, asked).text();
  CHECK(why.find("not the law as published; these figures were changed by: second draft\n"
                 "  - compute-voucher.at_most_per_year: ¥6,000,000.00 (published: ¥5,000,000.00)\n") !=
        std::string::npos);
  const std::string why_chinese = explain(draft, asked).in(bylaw::language::chinese).text();
  CHECK(why_chinese.find("并非公布的政策,以下数值已改动,依据:第二稿\n"
                         "  - compute-voucher.at_most_per_year:600万元(公布为500万元)\n") != std::string::npos);
  CHECK(explain(draft, asked, bylaw::on{bylaw::date{2026, 3, 1}}).changes.figures.size() == 1);
  CHECK(describe(draft).text().find("compute-voucher.at_most_per_year: ¥6,000,000.00") != std::string::npos);
  std::string json;
  to_json(json, draft);
  CHECK(json.find(R"("changed":{"source":)") != std::string::npos);
  CHECK(json.find(R"("path":"compute-voucher.at_most_per_year","published":{"fen":500000000)") != std::string::npos);

  // A figure that was put back is the law's again; and the law itself says nothing.
  const auto back = with(draft, "compute-voucher.at_most_per_year", 500_wan);
  CHECK(outline_of(back).changes.empty());
  CHECK(explain(back, asked).text().find("not the law") == std::string::npos);
  CHECK(explain(bylaw::cities::chengdu_2025_08, asked).text().find("not the law") == std::string::npos);
}

TEST_CASE("Parameters: a pool that two clauses draw from has one budget") {
  const auto larger = with(one_pool, "b.annual_pool", 20_wan);
  CHECK(parameters(larger)[1].value == parameter_value(20_wan));
  CHECK(parameters(larger)[3].value == parameter_value(20_wan));
  CHECK(parameters(larger)[5].value == parameter_value(10_wan));
  CHECK_THROWS_AS(with(one_pool, parameter_change{"a.annual_pool", 1_wan}, parameter_change{"b.annual_pool", 2_wan}),
                  bylaw::invalid_parameter);
}

TEST_CASE("Parameters: what the policy asks where it is made is asked again") {
  CHECK_THROWS_AS(with(tiers, "award.tiered_award.tiers[1].from", 50_wan), bylaw::invalid_parameter);
  // One alone would pass the other; both together ascend.
  const auto moved = with(tiers, parameter_change{"award.tiered_award.tiers[1].from", 60_wan},
                          parameter_change{"award.tiered_award.tiers[2].from", 90_wan});
  CHECK(evaluate(moved, closed_world(firm{cost = 60_wan, staff = 300}))["award"].amount == range(1_wan));
  CHECK(evaluate(moved, closed_world(firm{cost = 59_wan, staff = 300}))["award"].amount == range(0_yuan));
  CHECK_THROWS_AS(with(by_years, "a.percentage_subsidy.rate.years[2].first", 2028), bylaw::invalid_parameter);
  const auto longer = with(by_years, parameter_change{"a.percentage_subsidy.rate.years[1].last", 2027},
                           parameter_change{"a.percentage_subsidy.rate.years[2].first", 2028},
                           parameter_change{"a.percentage_subsidy.rate.years[2].last", 2028});
  CHECK(evaluate(longer, firm{cost = 100_yuan}, bylaw::on{bylaw::date{2027, 5, 1}})["a"].amount.high == 50_yuan);
  CHECK(evaluate(longer, firm{cost = 100_yuan}, bylaw::on{bylaw::date{2028, 5, 1}})["a"].amount.high == 40_yuan);
}

TEST_CASE("Parameters: by text, every flaw at once, with what is like it; and the policy as it was") {
  CHECK(evaluate(with(bylaw::cities::chengdu_2025_08, run_time{"compute-voucher.at_most_per_year"}, "600万元").rules(),
                 closed_world(firm{facts::domestic_compute_cost = 3000_wan}))["compute-voucher"]
            .amount.high == 600_wan);

  const std::vector<parameter_text> wrong{{"compute-voucher.at_most", "600万"},
                                          {"model-use.percentage_subsidy", "130%"},
                                          {"model-use.at_most", "30%"},
                                          {"scenario.annual_quota", "2.5"},
                                          {"scenario.at_most", "50万-90万"},
                                          {"scenario.percentage_subsidy", "undocumented"},
                                          {"", "1"}};
  const auto read = with(bylaw::cities::chengdu_2025_08, wrong);
  REQUIRE(read.flaws().size() == wrong.size());
  CHECK(read.rules().fingerprint() == bylaw::cities::chengdu_2025_08.fingerprint());
  CHECK(to_text(read.flaws()[0]) ==
        "'compute-voucher.at_most': there is no parameter at this path; there is compute-voucher.annual_pool, "
        "compute-voucher.at_most_per_year");
  CHECK(to_text(read.flaws()[1]) == "'model-use.percentage_subsidy': it is over 100%");
  CHECK(read.flaws()[2].why == parameter_refusal::text);
  CHECK(read.flaws()[3].why_not_a_value == bylaw::flaw::not_whole);
  CHECK(read.flaws()[4].why == parameter_refusal::exact);
  CHECK(read.flaws()[5].why == parameter_refusal::cannot_be_unset);
  CHECK(to_text(read.flaws()[5], bylaw::language::chinese) ==
        "'scenario.percentage_subsidy':已载明的数值不能改为未载明");
  CHECK(read.flaws()[6].why == parameter_refusal::no_such_path);

  CHECK(first_flaw(with(bylaw::cities::tianjin_2025_05, run_time{"compute-voucher.at_most"}, "5万")) ==
        "'compute-voucher.at_most': the term is not documented: its place holds no value");
  CHECK(with(bylaw::cities::tianjin_2025_05, run_time{"compute-voucher.at_most"}, "未载明").ok());

  // Whose fault it is that tiers do not ascend; the other change is not blamed.
  const std::vector<parameter_text> crossed{{"award.tiered_award.tiers[1].from", "50万"}, {"twice.fixed_award", "2万"}};
  const auto refused = with(tiers, crossed);
  REQUIRE(refused.flaws().size() == 1);
  CHECK(to_text(refused.flaws()[0]) ==
        "'award.tiered_award.tiers[1].from': the policy does not hold with it: invalid parameter: tiers or bands are "
        "not in ascending order");
  CHECK(evaluate(refused.rules(), closed_world(firm{cost = 10_wan, staff = 1}))["twice"].amount == range(1_wan));

  // A path of any length costs no more than reading it.
  const std::string endless(1'000'000, 'x');
  CHECK(with(tiers, run_time{endless}, "1").flaws().front().near_matches.empty());
}

namespace {
struct per_seat {
  bylaw::money each;
  int seats = 1;
  constexpr auto parts() const {
    return bylaw::parts_of("per_seat", bylaw::part{"each", each}, bylaw::part{"seats", seats});
  }
  constexpr bylaw::money assess(const auto&) const { return each * seats; }
};
}  // namespace

TEST_CASE("Parameters: a count that the type of a user's own does not hold is refused, and not cut off") {
  const bylaw::policy own{bylaw::about{}, bylaw::clause{"seats", per_seat{1_yuan, 3}}};
  CHECK(parameters(with(own, "seats.per_seat.seats", 7))[1].value == parameter_value(7));
  CHECK_THROWS_AS(with(own, "seats.per_seat.seats", 4'294'967'296), bylaw::invalid_parameter);
  const auto read = with(own, run_time{"seats.per_seat.seats"}, "4294967296");
  REQUIRE(read.flaws().size() == 1);
  CHECK(read.flaws()[0].what_the_policy_says.find("more than its type holds") != std::string::npos);
}

TEST_CASE("Parameters: hostile ids do not lead to another clause's figure") {
  const std::string odd = "a.capped_award";
  const bylaw::policy rules{bylaw::about{}, bylaw::clause{"a", bylaw::capped_award{1_wan}},
                            bylaw::clause{std::string_view(odd), bylaw::capped_award{2_wan}}};
  CHECK(paths_of(parameters(rules)) == std::vector<std::string>{"a.capped_award", "a.capped_award.capped_award"});
  CHECK(parameters(with(rules, "a.capped_award", 3_wan))[1].value == parameter_value(2_wan));
  const bylaw::policy twins{
      bylaw::about{}, bylaw::clause{"a", bylaw::tiered_award{cost, bylaw::tier{1_wan, 1_yuan}}},
      bylaw::clause{"a.tiered_award.tiers[1].from", bylaw::capped_award{1_wan}}};
  CHECK(with(twins, "a.tiered_award.tiers[1].from", 2_wan).clause_at<0>().rule.tiers[0].from == 2_wan);
  CHECK(with(twins, "a.tiered_award.tiers[1].from.capped_award", 2_wan).clause_at<1>().rule.most == 2_wan);
}

namespace {

// One policy's figures, written into another of the same structure.
/// What is no parameter: how amounts are rounded, and the bytes of a type that tells no parts. A policy that differs in
/// it stays another.
void collect_enumerators(const bylaw::outline_node& node, std::string& all) {
  if (node.value == value_kind::enumerator) all += node.text;
  if (node.kind == "own") all += std::to_string(node.key);
  for (const bylaw::outline_node& part : node.parts) collect_enumerators(part, all);
}
template <class Policy>
std::string enumerators_of(const Policy& rules) {
  std::string all;
  for (const bylaw::outlined_clause& clause : outline_of(rules).clauses) collect_enumerators(clause.rule, all);
  return all;
}

int policies_written = 0;

template <std::uint64_t S>
void write_figures_over(support::random_numbers& random) {
  for (int tried = 0, drawn = 0; tried < 20 && drawn < 2000; ++drawn) {
    const auto one = support::random_policy<S>(random);
    const auto other = support::random_policy<S>(random);
    if (enumerators_of(one.thing) != enumerators_of(other.thing)) continue;
    ++tried;
    ++policies_written;
    std::vector<std::string> paths;
    std::vector<parameter_value> values;
    for (const parameter& figure : parameters(other.thing)) {
      paths.push_back(figure.path);
      values.push_back(figure.value);
    }
    bylaw::detail::figure_places places;
    bylaw::detail::tell({}, one.thing, places);
    bylaw::detail::growing_list<bylaw::detail::figure_change> changes;
    for (std::size_t k = 0; k < paths.size(); ++k) {
      CAPTURE(paths[k]);
      REQUIRE(bylaw::detail::enter_change(places, paths[k], values[k], changes) == parameter_refusal::none);
    }
    const auto written = bylaw::detail::reformed(one.thing, one.thing, {}, changes);
    REQUIRE(written.fingerprint() == other.thing.fingerprint());
    for (int k = 0; k < 20; ++k) {
      const auto asked = support::partly_known(support::random_firm(random));
      try {
        const auto expected = evaluate(other.thing, asked);
        const auto given = evaluate(written, asked);
        for (const bylaw::outcome& o : expected) {
          CHECK(given[o.clause].amount == o.amount);
          CHECK(given[o.clause].eligible == o.eligible);
        }
      } catch (const bylaw::amount_overflow&) {
        CHECK_THROWS_AS(evaluate(written, asked), bylaw::amount_overflow);
      }
    }
  }
}
template <std::uint64_t... S>
void write_figures_over_each(std::integer_sequence<std::uint64_t, S...>, support::random_numbers& random) {
  (write_figures_over<S>(random), ...);
}

}  // namespace

TEST_CASE("Parameters: the figures of one random policy written into another make it that policy") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  write_figures_over_each(std::integer_sequence<std::uint64_t, 3, 42, 102>{}, random);
  CHECK(policies_written >= 20);
}
