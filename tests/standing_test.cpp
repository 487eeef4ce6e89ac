// SPDX-License-Identifier: MIT
//
// Where a firm stands on a day: entitled, not eligible, undetermined, not in force, a draft.
#include "support/facts.hpp"

#include <bylaw/explain.hpp>
#include <bylaw/questions.hpp>

#include <doctest/doctest.h>

#include <sstream>

using namespace bylaw::literals;
using bylaw::about;
using bylaw::between;
using bylaw::clause;
using bylaw::date;
using bylaw::evaluate;
using bylaw::fixed_award;
using bylaw::on;
using bylaw::particulars;
using bylaw::policy;
using bylaw::reason;
using bylaw::standing;
using bylaw::status;
using bylaw::unknown;
using bylaw::verdict;
using bylaw::when;
using support::facts::is_small;

namespace {

constexpr about dated{.status = status::in_force, .in_force_from = {2025, 3, 1}, .in_force_until = {2026, 12, 31}};
constexpr auto one = policy{dated, clause{"a", fixed_award{10_wan} | when(is_small)}};

template <class Policy, class Firm>
constexpr bylaw::outcome ask(const Policy& rules, const Firm& firm, date day) {
  return evaluate(rules, firm, on{day})["a"];
}
constexpr auto small = bylaw::firm{is_small = true};
constexpr auto large = bylaw::firm{is_small = false};
constexpr auto who_knows = bylaw::firm{is_small = unknown};
constexpr auto nothing = between(0_wan, 0_wan);
constexpr auto all = between(10_wan, 10_wan);

static_assert(ask(one, small, {2025, 3, 1}).standing == standing::entitled &&
              ask(one, small, {2025, 3, 1}).amount == all);
static_assert(ask(one, small, {2025, 2, 28}).standing == standing::not_in_force &&
              ask(one, small, {2025, 2, 28}).amount == nothing);
static_assert(ask(one, small, {2027, 1, 1}).standing == standing::not_in_force &&
              ask(one, small, {2027, 1, 1}).open.empty());
static_assert(ask(one, small, {2027, 1, 1}).eligible == verdict::yes, "eligibility is a matter of facts, not of time");
static_assert(ask(one, large, {2025, 6, 1}).standing == standing::not_eligible &&
              ask(one, large, {2025, 6, 1}).amount == nothing);
static_assert(ask(one, large, {2027, 1, 1}).standing == standing::not_in_force);
static_assert(ask(one, who_knows, {2025, 6, 1}).standing == standing::undetermined &&
              ask(one, who_knows, {2025, 6, 1}).amount == between(0_wan, 10_wan));
static_assert(ask(one, who_knows, {2025, 6, 1}).open == reason::unknown_fact);
static_assert(evaluate(one, small, on{{2025, 6, 1}}).guaranteed() == 10_wan &&
              evaluate(one, small, on{{2027, 6, 1}}).guaranteed() == 0_wan);

// Not asked about a day, time is not examined.
static_assert(evaluate(one, small)["a"].standing == standing::entitled && evaluate(one, small)["a"].amount == all);

// An end that no source states is not "none": a range, and the reason.
constexpr auto endless = policy{about{.status = status::in_force,
                                      .in_force_from = {2025, 3, 1},
                                      .seen_in_force = {date{2025, 3, 1}, date{2026, 1, 31}}},
                                clause{"a", fixed_award{10_wan} | when(is_small)}};
static_assert(ask(endless, small, {2026, 1, 31}).standing == standing::entitled &&
              ask(endless, small, {2026, 1, 31}).open.empty());
static_assert(ask(endless, small, {2026, 2, 1}).standing == standing::undetermined);
static_assert(ask(endless, small, {2026, 2, 1}).amount == between(0_wan, 10_wan) &&
              ask(endless, small, {2026, 2, 1}).open == reason::validity);
static_assert(ask(endless, small, {2026, 2, 1}).eligible == verdict::yes);
static_assert(evaluate(endless, small, on{{2026, 2, 1}}).guaranteed() == 0_wan);
static_assert(ask(endless, large, {2026, 2, 1}).standing == standing::not_eligible &&
              ask(endless, large, {2026, 2, 1}).open.empty());

// Dates from an unverified summary are shown; nothing is refused on them, and nothing granted.
constexpr auto hearsay = policy{about{.status = status::in_force,
                                      .published = {2025, 2, 1},
                                      .in_force_from = {2025, 3, 1},
                                      .in_force_until = {2026, 12, 31},
                                      .dates_read_in = bylaw::reading::unverified_summary},
                                clause{"a", fixed_award{10_wan} | when(is_small)}};
static_assert(ask(hearsay, small, {2027, 6, 1}).standing == standing::undetermined);
static_assert(ask(hearsay, small, {2026, 6, 1}).standing == standing::undetermined);
static_assert(ask(hearsay, small, {2025, 1, 31}).standing == standing::not_in_force, "it was not published yet");

// A draft gives what it would give, and guarantees nothing; before it was published there was nothing.
constexpr auto draft =
    policy{about{.status = status::draft, .published = {2025, 4}}, clause{"a", fixed_award{10_wan} | when(is_small)}};
static_assert(ask(draft, small, {2025, 5, 1}).standing == standing::draft &&
              ask(draft, small, {2025, 5, 1}).amount == all);
static_assert(ask(draft, small, {2025, 5, 1}).open == reason::draft &&
              evaluate(draft, small, on{{2025, 5, 1}}).guaranteed() == 0_wan);
static_assert(ask(draft, large, {2025, 5, 1}).standing == standing::not_eligible);
static_assert(ask(draft, who_knows, {2025, 5, 1}).standing == standing::draft);
static_assert(ask(draft, small, {2025, 3, 31}).standing == standing::not_in_force);
static_assert(ask(draft, small, {2025, 4, 15}).open == (reason::draft | reason::validity),
              "published on some day of that month");
static_assert(ask(draft, small, {2025, 4, 15}).amount == between(0_wan, 10_wan));
static_assert(evaluate(draft, small)["a"].standing == standing::draft);
// It counts from its publication, whenever it means to be in force; and of one nobody dates nothing is certain.
constexpr auto planned =
    policy{about{.status = status::draft, .published = {2025, 4, 1}, .in_force_from = {2026, 1, 1}},
           clause{"a", fixed_award{10_wan} | when(is_small)}};
static_assert(ask(planned, small, {2025, 6, 1}).standing == standing::draft &&
              ask(planned, small, {2025, 6, 1}).amount == all);
constexpr auto undated_draft =
    policy{about{.status = status::draft}, clause{"a", fixed_award{10_wan} | when(is_small)}};
static_assert(ask(undated_draft, small, {1990, 1, 1}).open == (reason::draft | reason::validity) &&
              ask(undated_draft, small, {1990, 1, 1}).amount == between(0_wan, 10_wan));

// A clause's own time and status come before its document's.
constexpr auto own = policy{
    dated, clause{"a", {}, fixed_award{10_wan} | when(is_small), {}, particulars{.in_force_until = {2025, 12, 31}}},
    clause{"b", {}, fixed_award{1_wan}, {}, particulars{.status = status::draft, .published = {2025, 5, 1}}},
    clause{"c", fixed_award{2_wan}}};
static_assert(ask(own, small, {2025, 12, 31}).standing == standing::entitled);
static_assert(ask(own, small, {2026, 1, 1}).standing == standing::not_in_force);
static_assert(ask(own, small, {2025, 2, 1}).standing == standing::not_in_force, "its start is the document's");
static_assert(evaluate(own, small, on{{2026, 1, 1}}).total() == between(3_wan, 3_wan));
static_assert(evaluate(own, small, on{{2026, 1, 1}}).guaranteed() == 2_wan);
static_assert(evaluate(own, small)["b"].standing == standing::draft &&
              evaluate(own, small)["c"].standing == standing::entitled);

// A date of its own from an unverified summary decides nothing; its document's still do.
constexpr auto own_hearsay = policy{
    dated, clause{"a",
                  {},
                  fixed_award{10_wan} | when(is_small),
                  {},
                  particulars{.in_force_until = {2025, 12, 31}, .dates_read_in = bylaw::reading::unverified_summary}}};
static_assert(ask(own_hearsay, small, {2025, 1, 1}).standing == standing::not_in_force);
static_assert(ask(own_hearsay, small, {2025, 6, 1}).standing == standing::undetermined);
static_assert(ask(own_hearsay, small, {2027, 1, 1}).standing == standing::not_in_force);

// That a document was seen in force says nothing of a clause with a start, an end or a status of its own.
template <class Day>
constexpr bylaw::outcome ask_own(const particulars& details, Day day) {
  return ask(policy{about{.status = status::in_force,
                          .in_force_from = {2025, 1, 1},
                          .seen_in_force = {date{2025, 4, 30}, date{2026, 11, 24}}},
                    clause{"a", {}, fixed_award{10_wan}, {}, details}},
             small, day);
}
static_assert(ask_own({}, date{2025, 6, 1}).standing == standing::entitled);
static_assert(ask_own({.in_force_from = {2025, 8}}, date{2025, 8, 10}).open == reason::validity);
static_assert(ask_own({.in_force_from = {2025, 8}}, date{2025, 9, 1}).standing == standing::entitled);
static_assert(ask_own({.in_force_until = {2025}}, date{2025, 6, 1}).standing == standing::undetermined);
static_assert(ask_own({.in_force_until = {2025}}, date{2026, 1, 1}).standing == standing::not_in_force);
static_assert(ask_own({.status = status::expired}, date{2026, 6, 1}).standing == standing::undetermined);
static_assert(ask_own({.status = status::superseded}, date{2025, 6, 1}).standing == standing::undetermined);
static_assert(ask_own({.in_force_from = {2026, 6, 1},
                       .in_force_until = {2026, 9, 1},
                       .dates_read_in = bylaw::reading::unverified_summary},
                      date{2026, 1, 1})
                  .open == reason::validity);
static_assert(ask_own({.published = {2026, 3, 1}}, date{2025, 6, 1}).standing == standing::not_in_force);
static_assert(ask_own({.published = {2026, 3, 1}}, date{2026, 4, 1}).standing == standing::undetermined);
static_assert(ask_own({.status = status::draft, .published = {2026, 3, 1}}, date{2025, 6, 1}).standing ==
              standing::not_in_force);
static_assert(ask_own({.status = status::draft, .published = {2026, 3, 1}}, date{2026, 4, 1}).standing ==
              standing::draft);

// However the firm is wrapped, the day stays.
static_assert(evaluate(one, bylaw::closed_world(bylaw::asked_on(bylaw::firm{}, on{{2025, 6, 1}})))["a"].standing ==
              standing::not_eligible);
static_assert(evaluate(one, bylaw::open_world(bylaw::asked_on(bylaw::firm{}, on{{2027, 6, 1}})))["a"].standing ==
              standing::not_in_force);
static_assert(evaluate(one, bylaw::asked_on(bylaw::open_world(bylaw::firm{}), on{{2027, 6, 1}}))["a"].standing ==
              standing::not_in_force);
static_assert(evaluate(one, bylaw::asked_on(small, on{{2025, 6, 1}}))["a"].standing == standing::entitled);

// The policy tells where the figures of an outcome stand; what a clause leaves open is its document's.
constexpr auto sourced =
    policy{about{.title = {"Title", "标题"},
                 .number = "甲〔2025〕1号",
                 .issuer = "某市人民政府",
                 .published = {2025, 2, 1},
                 .source = {.read_in = bylaw::reading::rule_text, .address = "https://example.org/a"}},
           clause{"a", fixed_award{1_wan}},
           clause{"b",
                  {},
                  fixed_award{1_wan},
                  {.read_in = bylaw::reading::news_report, .document = "另一文件", .number = "乙〔2025〕2号"}}};
constexpr auto outcomes = evaluate(sourced, bylaw::firm{});
constexpr const bylaw::provenance& source_of_a = sourced.source_of(outcomes["a"]);
static_assert(source_of_a.read_in == bylaw::reading::rule_text && source_of_a.address == "https://example.org/a");
static_assert(source_of_a.document == "标题" && source_of_a.number == "甲〔2025〕1号");
static_assert(source_of_a.issuer == "某市人民政府" && source_of_a.published == bylaw::rough_date{2025, 2, 1});
constexpr const bylaw::provenance& source_of_b = sourced.source_of("b");
static_assert(source_of_b.document == "另一文件" && source_of_b.number == "乙〔2025〕2号" && source_of_b.issuer.empty());
static_assert(source_of_b.address.empty(), "read elsewhere: not at the document's address");

struct company {
  bool small_one;
};

}  // namespace

template <>
inline constexpr auto bylaw::facts_of<company> = bylaw::fact_map{support::facts::is_small = &company::small_one};

TEST_CASE("standing: a type of one's own is asked about on a day") {
  const company c{true};
  CHECK(evaluate(one, c, on{{2025, 6, 1}})["a"].standing == standing::entitled);
  CHECK(evaluate(one, c, on{{2027, 6, 1}})["a"].standing == standing::not_in_force);
  CHECK_THROWS_AS(on{date{}}, bylaw::invalid_parameter);
}

TEST_CASE("standing: explanations and questions take the day") {
  const auto why = bylaw::explain(one, small, on{{2027, 6, 1}});
  CHECK(why.asked_on == date{2027, 6, 1});
  CHECK(why.clauses[0].result.standing == standing::not_in_force);
  CHECK(why.text().find("asked about 2027-06-01") != std::string::npos);
  CHECK(why.text().find("a: not in force on 2027-06-01") != std::string::npos);
  CHECK(why.in(bylaw::language::chinese).text().find("查询日期:2027年6月1日") != std::string::npos);
  CHECK(bylaw::explain(endless, small, on{{2026, 2, 1}})
            .text()
            .find("up to ¥100,000.00; whether it is in force is not known") != std::string::npos);

  REQUIRE(bylaw::questions(one, who_knows, on{{2025, 6, 1}}).size() == 1);
  CHECK(bylaw::questions(one, who_knows, on{{2025, 6, 1}})[0].name == "is small");
  CHECK(bylaw::questions(one, who_knows, on{{2027, 6, 1}}).empty());  // no answer brings it back
}

TEST_CASE("standing: what a clause says beside its amount is shown") {
  constexpr auto rules = policy{about{}, clause{"a",
                                                {},
                                                fixed_award{10_wan},
                                                {},
                                                particulars{.decided_by = {"the bureau", "主管局"},
                                                            .paid_to = bylaw::payee::supplier,
                                                            .paid = bylaw::payment::offset_at_once,
                                                            .application = {{2025, 4, 1}, {2025, 4, 30}}}}};
  const auto why = bylaw::explain(rules, bylaw::firm{});
  CHECK(why.clauses[0].particulars.paid_to == bylaw::payee::supplier);
  CHECK(why.text().find("decided by: the bureau; paid to: the firm's supplier; paid: offset at once; applications: "
                        "2025-04-01 to 2025-04-30") != std::string::npos);
  CHECK(why.in(bylaw::language::chinese)
            .text()
            .find("审核部门:主管局;兑付对象:供应商;兑付方式:即时抵扣;申报期:2025年4月1日至2025年4月30日") !=
        std::string::npos);
}

TEST_CASE("standing: a period that ends before it begins is refused") {
  about document;
  document.in_force_from = {2026, 1, 1};
  document.in_force_until = {2025, 12, 31};
  CHECK_THROWS_WITH(static_cast<void>(policy{document, clause{"a", fixed_award{1_wan}}}),
                    "invalid parameter: a period ends before it begins");
  const particulars reversed{.application = {{2025, 5, 1}, {2025, 4, 30}}};
  CHECK_THROWS_AS(static_cast<void>(policy{about{}, clause{"a", {}, fixed_award{1_wan}, {}, reversed}}),
                  bylaw::invalid_parameter);
  // A clause that ends before its document begins.
  CHECK_THROWS_AS(static_cast<void>(policy{
                      dated, clause{"a", {}, fixed_award{1_wan}, {}, particulars{.in_force_until = {2025, 2, 1}}}}),
                  bylaw::invalid_parameter);
  // Of a range with one end alone the range itself is refused, and what was written to it where it is used.
  CHECK_THROWS_AS(static_cast<void>(bylaw::range<date>{date{2025, 1, 1}, date{}}), bylaw::invalid_parameter);
  about half_seen;
  half_seen.seen_in_force.high = date{2025, 1, 1};
  CHECK_THROWS_AS(static_cast<void>(policy{half_seen, clause{"a", fixed_award{1_wan}}}), bylaw::invalid_parameter);
}
