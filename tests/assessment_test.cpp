// SPDX-License-Identifier: MIT
//
// An assessment and its outcomes as values: their size, equality, emptiness, a class that holds one, and their sources.
#include <bylaw/bylaw.hpp>
#include <bylaw/json.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace bylaw::literals;

constexpr bylaw::fact<bool, "is an SME", "中小微企业"> is_sme;
constexpr bylaw::policy city{
    bylaw::about{.title = {"Title", "标题"}, .source = {.read_in = bylaw::reading::rule_text}},
    bylaw::clause{"award", bylaw::fixed_award{1_wan} | bylaw::when(is_sme)},
    bylaw::clause{"rent", {}, bylaw::capped_award{3_wan}, {.address = "https://example.org/rent"}}};
constexpr auto small = evaluate(city, bylaw::firm{is_sme = true});
constexpr auto large = evaluate(city, bylaw::firm{is_sme = false});
constexpr auto open = evaluate(city, bylaw::firm{is_sme = bylaw::unknown});

// A source is 112 bytes where a pointer has eight.
static_assert(sizeof(bylaw::outcome) < sizeof(bylaw::provenance));

static_assert(small == evaluate(city, bylaw::firm{is_sme = true}) && small != large && small != open);
static_assert(small["rent"] == large["rent"] && small["award"] != large["award"] && small["award"] != small["rent"]);
static_assert(large["award"].empty() && !small["award"].empty() && !open["award"].empty() && !small["rent"].empty());
static_assert(!small.empty() && !large.empty());

constexpr bylaw::policy targets_alone{bylaw::about{}};
static_assert(evaluate(targets_alone, bylaw::firm{}).empty());
static_assert(evaluate(targets_alone, bylaw::firm{}) == evaluate(targets_alone, bylaw::firm{is_sme = true}));

// Equal outcomes whose rules of adding up differ make no equal assessments.
constexpr bylaw::policy added_up{bylaw::about{},
                                 bylaw::clause{"award", bylaw::fixed_award{1_wan} | bylaw::when(is_sme)},
                                 bylaw::clause{"rent", bylaw::capped_award{3_wan}}, bylaw::total_at_most(100_wan)};
constexpr auto as_stated = evaluate(added_up, bylaw::firm{is_sme = true});
static_assert(as_stated["award"] == small["award"] && as_stated.total() == small.total() && as_stated != small);

struct request {
  bylaw::assessment_of<decltype(city)> answer = evaluate(city, bylaw::firm{is_sme = bylaw::unknown});
};
static_assert(request{}.answer == open);

TEST_CASE("An outcome of a local policy and of a temporary one is a constant, and the policy tells its source") {
  constexpr bylaw::policy here{bylaw::about{.title = {"", "本地"}}, bylaw::clause{"award", bylaw::fixed_award{1_wan}}};
  constexpr auto given = evaluate(here, bylaw::firm{});
  static_assert(given["award"].amount == bylaw::between(1_wan, 1_wan));
  CHECK(here.source_of(given["award"]).document == "本地");

  constexpr bylaw::outcome gone = evaluate(
      bylaw::policy{bylaw::about{}, bylaw::clause{"award", bylaw::fixed_award{2_wan}}}, bylaw::firm{})["award"];
  static_assert(gone.amount.low == 2_wan);
  constexpr bylaw::provenance source =
      bylaw::policy{bylaw::about{.title = {"", "暂时"}}, bylaw::clause{"award", bylaw::fixed_award{2_wan}}}.source_of(
          gone);
  static_assert(source.document == "暂时");

  static_assert(city.source_of("rent").address == "https://example.org/rent");
  CHECK(&city.source_of(small["rent"]) == &city.clause_at<1>().source);
}

TEST_CASE("The source of an outcome of another policy is an error that names the clause") {
  constexpr bylaw::policy other{bylaw::about{}, bylaw::clause{"loan", bylaw::fixed_award{1_wan}}};
  CHECK_THROWS_WITH_AS(other.source_of(small["award"]), doctest::Contains("award"), bylaw::no_such_clause);
  CHECK_THROWS_AS(targets_alone.source_of("award"), bylaw::no_such_clause);
}

TEST_CASE("JSON of an assessment has sources where the policy is given") {
  std::string alone, sourced;
  to_json(alone, small);
  to_json(sourced, city, small);
  CHECK(alone.find("\"source\"") == std::string::npos);
  CHECK(sourced.find("\"standing\":\"entitled\",\"source\":{\"read_in\":\"rule_text\"") != std::string::npos);
  CHECK(sourced.find("https://example.org/rent") != std::string::npos);
  const std::string totals = alone.substr(alone.find("\"total\""));
  CHECK(sourced.substr(sourced.find("\"total\"")) == totals);
}

}  // namespace
