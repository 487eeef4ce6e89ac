// SPDX-License-Identifier: MIT
//
// Any policy behind one type: equal to the policy in all that it is asked, by copies and after moves; and
// what it says where a firm does not state a fact, or states another one.
#include <bylaw/any_policy.hpp>
#include <bylaw/cities.hpp>
#include <bylaw/difference.hpp>
#include <bylaw/claim.hpp>
#include <bylaw/curve.hpp>
#include <bylaw/ledger.hpp>
#include <bylaw/sql.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace bylaw::literals;
using bylaw::any_firm;
using bylaw::any_policy;
using bylaw::date;
using bylaw::on;

constexpr bylaw::fact<bylaw::money, "compute cost", "算力费用"> compute_cost;
constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
constexpr bylaw::fact<bool, "is an SME", "中小微企业"> is_sme;
using all_facts = bylaw::fact_list<compute_cost, employees, is_sme, bylaw::calendar_year>;

// One of each: a range, a cap that changes by year, a pool, a condition, exclusive clauses, a period.
constexpr bylaw::policy city{
    bylaw::about{.city = {"My City", "我的城市"},
                 .edition = "my_city_2026",
                 .title = {"Measures", "若干措施"},
                 .status = bylaw::status::in_force,
                 .in_force_from = {2025, 3, 1},
                 .in_force_until = {2027},
                 .source = {.read_in = bylaw::reading::rule_text}},
    bylaw::clause{"voucher", bylaw::percentage_subsidy{compute_cost, bylaw::between(50_pct, 60_pct)} |
                                 bylaw::at_most_per_year(bylaw::by_year{bylaw::in_years{2025, 2025, 100_wan},
                                                                        bylaw::in_years{2026, 2027, 200_wan}}) |
                                 bylaw::annual_pool{"vouchers", 3000_wan}},
    bylaw::clause{"small", bylaw::fixed_award{10_wan} | bylaw::when(is_sme && employees < 300)},
    bylaw::clause{"large", bylaw::capped_award{5_wan} | bylaw::when(!is_sme)},
    bylaw::exclusive("small", "large", bylaw::the_highest), bylaw::total_at_most(150_wan)};

struct own_bonus {
  bylaw::money each;
  using reads = bylaw::fact_list<employees>;
  constexpr bylaw::money assess(const auto& firm) const { return each * firm[employees]; }
};
constexpr bylaw::policy without_formula{
    bylaw::about{.edition = "own"},
    bylaw::clause{"own", bylaw::sum_of(own_bonus{100_yuan}, bylaw::fixed_award{1_yuan}) | bylaw::at_most(1_wan)}};

std::vector<bylaw::named_firm<all_facts>> firms() {
  std::vector<bylaw::named_firm<all_facts>> all;
  for (const bylaw::unstated rest : {bylaw::unstated::is_unknown, bylaw::unstated::is_zero_or_no})
    for (const char* cost : {"", "0", "300万", "100万-500万", "?"})
      for (const char* staff : {"", "299", "300"})
        for (const char* sme : {"", "是", "否"})
          for (const char* year : {"", "2025", "2025-2026"}) {
            bylaw::named_firm firm{all_facts{}, rest};
            REQUIRE((firm.set("算力费用", cost).ok() && firm.set("employees", staff).ok()));
            REQUIRE((firm.set("is an SME", sme).ok() && firm.set("年份", year).ok()));
            all.push_back(firm);
          }
  return all;
}

std::string json_of(const auto&... things) {
  std::string text;
  to_json(text, things...);
  return text;
}

template <class Policy>
void check_equal(const Policy& rules, const any_policy& any, const bylaw::named_firm<all_facts>& firm) {
  CHECK(any.evaluate(firm) == bylaw::any_assessment(evaluate(rules, firm)));
  CHECK(json_of(any.explain(firm)) == json_of(explain(rules, firm)));
  CHECK(any.explain(firm).text() == explain(rules, firm).text());
  for (const date day : {date{2024, 1, 1}, date{2025, 6, 1}, date{2026, 6, 1}, date{2027, 6, 1}}) {
    CHECK(any.evaluate(firm, on{day}) == bylaw::any_assessment(evaluate(rules, firm, on{day})));
    CHECK(json_of(any.explain(firm, on{day})) == json_of(explain(rules, firm, on{day})));
  }
}

TEST_CASE("An any_policy gives what its policy gives, outcome by outcome and step by step") {
  const any_policy any = city;
  const any_policy own = without_formula;
  for (const auto& firm : firms()) {
    check_equal(city, any, firm);
    check_equal(without_formula, own, firm);
  }
}

TEST_CASE("An any_policy tells what its policy tells") {
  const any_policy any = city;
  CHECK(any.about().edition == "my_city_2026");
  CHECK(any.fingerprint() == city.fingerprint());
  CHECK(any.describe() == describe(city).text());
  CHECK(any.describe(bylaw::language::chinese) == describe(city).in(bylaw::language::chinese).text());
  CHECK(json_of(any) == json_of(city));
  CHECK(any.outline().clauses.size() == 3);
  CHECK(json_of(any.outline()) == json_of(outline_of(city)));
  REQUIRE(any.clause_ids().size() == 3);
  CHECK((any.clause_ids()[0] == "voucher" && any.clause_ids()[2] == "large"));
  REQUIRE(any.facts().size() == 3);  // not the year
  CHECK((any.facts()[0].name == "compute cost" && any.facts()[0].name_zh == "算力费用"));
  CHECK((any.facts()[0].type == bylaw::fact_type::money && any.facts()[1].type == bylaw::fact_type::yes_no));

  CHECK(any.has_formula());
  CHECK(any.formula() == formula_of(city));
  CHECK(any.formula(on{date{2026, 6, 1}}) == formula_of(city, on{date{2026, 6, 1}}));

  const any_firm firm = firms().back();
  const bylaw::any_assessment given = any.evaluate(firm);
  CHECK(any.source_of(given["voucher"]).read_in == bylaw::reading::rule_text);
  CHECK(json_of(any, given) == json_of(city, evaluate(city, firms().back())));
  // What is shared of an explanation: its copies, each printed in its language, and what is in it.
  const bylaw::any_explanation why = any.explain(firm);
  const bylaw::any_explanation in_chinese = why.in(bylaw::language::chinese);
  CHECK(in_chinese.text() == explain(city, firms().back()).in(bylaw::language::chinese).text());
  CHECK(why.in(bylaw::language::english).text() == why.text());
  CHECK(&in_chinese.value() == &why.value());
  REQUIRE(why.value().clauses.size() == 3);
  CHECK(why.value().clauses[0].result == given["voucher"]);
  std::string printed;
  in_chinese.print(printed);
  CHECK(printed == in_chinese.text());
  CHECK_THROWS_AS(any.source_of("no-such-clause"), bylaw::no_such_clause);
  CHECK_THROWS_AS(given["no-such-clause"], bylaw::no_such_clause);
  CHECK(given.find("no-such-clause") == nullptr);
  // Of another policy's assessment no source is made up.
  std::string text;
  const any_policy own = without_formula;
  CHECK_THROWS_AS(to_json(text, own, given), bylaw::no_such_clause);
}

TEST_CASE("An any_policy asks what its policy asks") {
  const any_policy any = city;
  for (const auto& firm : firms()) {
    for (const bool on_a_day : {false, true}) {
      const auto asked = on_a_day ? any.questions(firm, on{date{2026, 6, 1}}) : any.questions(firm);
      const auto expected = on_a_day ? questions(city, firm, on{date{2026, 6, 1}}) : questions(city, firm);
      REQUIRE(asked.size() == expected.size());
      for (std::size_t i = 0; i < asked.size(); ++i) {
        CHECK(asked[i].name == expected[i].name);
        CHECK(asked[i].narrows == expected[i].narrows);
        CHECK(asked[i].is_exact == expected[i].is_exact);
      }
    }
  }
}

TEST_CASE("A policy with a type that says no formula is evaluated, and has none") {
  const any_policy own = without_formula;
  CHECK_FALSE(own.has_formula());
  CHECK_THROWS_AS(own.formula(), bylaw::invalid_parameter);
  CHECK_THROWS_AS(own.formula(on{date{2026, 1, 1}}), bylaw::invalid_parameter);
  // What stands on formulas refuses it, and says what to add.
  std::string text;
  const any_firm nobody{};
  const auto refuses = [&](const auto& ask) {
    try {
      ask();
    } catch (const bylaw::invalid_parameter& refused) {
      return std::string(refused.what()).find("give it formula(f), of <bylaw/algebra.hpp>") != std::string::npos;
    }
    return false;
  };
  CHECK(refuses([&] { bylaw::write_sql(text, own, bylaw::sql_dialect::sqlite); }));
  CHECK(refuses([&] { bylaw::write_smt(text, own, bylaw::claim::silence_never_grants(compute_cost)); }));
  CHECK(refuses([&] { static_cast<void>(bylaw::curve<std::int64_t>(own, nobody, "employees")); }));
  CHECK(text.empty());
}

template <class X>
void check_same_line(const bylaw::award_line<X>& one, const bylaw::award_line<X>& other) {
  REQUIRE(one.size() == other.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    CHECK((one[i].from == other[i].from && one[i].to == other[i].to));
    CHECK((one[i].at_from == other[i].at_from && one[i].at_to == other[i].at_to));
  }
}
template <class X>
void check_same_curve(const bylaw::award_curve<X>& one, const bylaw::award_curve<X>& other) {
  CHECK(one.fact().name == other.fact().name);
  check_same_line(one.low(), other.low());
  check_same_line(one.high(), other.high());
}

TEST_CASE("Curves of an any_policy are its policy's, along a fact by its name, asked about a day, a year or neither") {
  const any_policy any = city;
  const any_policy own = without_formula;
  for (const auto& firm : firms()) {
    check_same_curve(bylaw::curve<bylaw::money>(any, firm, "算力费用"), curve(city, firm, compute_cost));
    check_same_curve(bylaw::curve<std::int64_t>(any, "small", firm, "Employees"), curve(city, "small", firm, employees));
    const on day{date{2026, 6, 1}};
    check_same_curve(bylaw::curve<bylaw::money>(any, firm, "compute cost", day), curve(city, firm, compute_cost, day));
    check_same_curve(bylaw::curve<bylaw::money>(any, "voucher", firm, "compute cost", day),
                     curve(city, "voucher", firm, compute_cost, day));
  }
  // 50% of 200万 is 100万, 2025's cap of a year; in 2026 the cap is 200万, and 150万 of all the total's: 50% of 300万.
  bylaw::any_firm firm{any.facts(), bylaw::unstated::is_zero_or_no};
  CHECK(bylaw::curve<bylaw::money>(any, "voucher", firm, "compute cost", on{date{2025, 6, 1}}).least_for(100_wan) == 200_wan);
  CHECK(bylaw::curve<bylaw::money>(any, firm, "compute cost", on{date{2026, 6, 1}}).least_for(150_wan) == 300_wan);
  // A fact that the firm alone knows changes nothing.
  constexpr bylaw::fact<bylaw::money, "profit", "利润"> profit;
  bylaw::named_firm other{bylaw::fact_list<profit>{}, bylaw::unstated::is_zero_or_no};
  CHECK(bylaw::curve<bylaw::money>(any, other, "profit").high().size() == 1);

  CHECK_THROWS_WITH_AS(bylaw::curve<bylaw::money>(any, firm, "robots"), doctest::Contains("robots"), bylaw::invalid_parameter);
  CHECK_THROWS_AS(bylaw::curve<bylaw::money>(any, firm, "employees"), bylaw::invalid_parameter);
  CHECK_THROWS_AS(bylaw::curve<std::int64_t>(any, firm, "is an SME"), bylaw::invalid_parameter);
  CHECK_THROWS_AS(bylaw::curve<bylaw::money>(any, "no-such-clause", firm, "compute cost"), bylaw::invalid_parameter);
  CHECK_THROWS_AS(bylaw::curve<std::int64_t>(own, firm, "employees"), bylaw::invalid_parameter);
}

TEST_CASE("Where which of several any_policies pays most") {
  static constexpr bylaw::policy flat{bylaw::about{.edition = "flat"}, bylaw::clause{"award", bylaw::fixed_award{20_wan}}};
  static constexpr bylaw::policy share{bylaw::about{.edition = "share"},
                                       bylaw::clause{"share", bylaw::percentage_subsidy{compute_cost, 10_pct}}};
  const std::vector<any_policy> both{flat, share};
  const any_firm firm{both[1].facts(), bylaw::unstated::is_zero_or_no};
  const auto spans = bylaw::best_along<bylaw::money>(firm, "compute cost", both);
  const auto expected = bylaw::best_along(bylaw::named_firm{all_facts{}, bylaw::unstated::is_zero_or_no}, compute_cost, flat, share);
  REQUIRE(spans.size() == expected.size());
  for (std::size_t i = 0; i < spans.size(); ++i)
    CHECK((spans[i].from == expected[i].from && spans[i].to == expected[i].to && spans[i].best == expected[i].best));
  // 10% of 200万 is 20万: below it the flat award, above it the share.
  CHECK((spans.front().best == std::vector<std::size_t>{0} && spans.back().best == std::vector<std::size_t>{1}));
  CHECK_THROWS_AS(bylaw::best_along<bylaw::money>(firm, "compute cost", std::vector<any_policy>{}), bylaw::invalid_parameter);
}

TEST_CASE("An any_policy is its policy as SQL and in claims") {
  const any_policy any = city;
  for (const bylaw::sql_dialect dialect : {bylaw::sql_dialect::sqlite, bylaw::sql_dialect::postgresql})
    for (const int how : {0, 1, 2}) {
      bylaw::sql_options options;
      if (how == 1) options.day = {2026, 6, 1};
      if (how == 2) options.day_column = "asked";
      const auto written = [&](const auto& write) {
        std::string text;
        write(text);
        return text;
      };
      CHECK(written([&](std::string& out) { write_sql(out, any, dialect, options); }) ==
            written([&](std::string& out) { write_sql(out, city, dialect, options); }));
      CHECK(written([&](std::string& out) { write_table(out, any, dialect, options); }) ==
            written([&](std::string& out) { write_table(out, city, dialect, options); }));
      const std::vector<any_policy> twice{any, any};
      CHECK(written([&](std::string& out) { bylaw::write_sql_report(out, dialect, options, twice); }) ==
            written([&](std::string& out) { bylaw::write_sql_report(out, dialect, options, city, city); }));
    }
  std::string of_any;
  std::string of_city;
  const bylaw::claim claim = bylaw::claim::no_cliff_in(compute_cost);
  write_smt(of_any, any, claim);
  write_smt(of_city, city, claim);
  CHECK(of_any == of_city);
  CHECK(read_answer(any, claim, "unsat\n").finding == bylaw::finding::proved);
  std::string text;
  const any_policy own = without_formula;
  CHECK_THROWS_AS(write_sql(text, own, bylaw::sql_dialect::sqlite), bylaw::invalid_parameter);
  CHECK_THROWS_AS(write_smt(text, own, claim), bylaw::invalid_parameter);
}

TEST_CASE("A ledger of an any_policy holds its policy's limits") {
  const any_policy any = city;
  bylaw::ledger book{any, bylaw::fiscal_year{2026}};
  CHECK(book.remaining("vouchers") == 3000_wan);
  const bylaw::draw first{.id = 1, .firm = 7, .clause = "voucher", .amount = 150_wan};
  CHECK(book.reserve(first));
  CHECK(book.reserve(first).amount == 150_wan);  // sent again
  CHECK(book.remaining("vouchers") == 2850_wan);
  // All together at most 150万 a firm; the year's cap of the voucher, 200万, is not what refuses.
  CHECK(book.reserve({.id = 2, .firm = 7, .clause = "voucher", .amount = 1_yuan}).status == bylaw::draw_status::over_total_cap);
  CHECK(book.reserve({.id = 3, .firm = 8, .clause = "no-such", .amount = 1_yuan}).status == bylaw::draw_status::unknown_clause);
  CHECK(limits_of(any, any_firm{any.facts()}, on{date{2026, 6, 1}}, "voucher").of_clause == bylaw::unlimited);  // the ledger knows it
}

TEST_CASE("An any_policy outlives the policy it was made of; copies, moves and assignments share it") {
  const auto made_here = [] {
    const bylaw::policy local{bylaw::about{.edition = "local"}, bylaw::clause{"award", bylaw::fixed_award{7_yuan}}};
    return any_policy(local);
  };
  any_policy one = made_here();
  const any_firm nobody;
  const any_policy copy = one;
  CHECK(&copy.about() == &one.about());
  any_policy& same = one;
  one = same;
  CHECK(one.about().edition == "local");
  one = std::move(same);
  CHECK(one.about().edition == "local");
  any_policy other = std::move(one);
  CHECK(one.about().edition == "local");  // never nothing, which would be asked all the same
  CHECK(other.evaluate(nobody).total() == bylaw::between(7_yuan, 7_yuan));
  one = city;
  CHECK(one.about().edition == "my_city_2026");
  other = one;
  CHECK(copy.evaluate(nobody).total() == bylaw::between(7_yuan, 7_yuan));
  std::vector<any_policy> many(100, copy);
  many.erase(many.begin(), many.begin() + 50);
  CHECK(many.front().about().edition == "local");
  { any_policy gone = std::move(many.back()); }
  many.pop_back();
  CHECK(sizeof(any_policy) == sizeof(void*));
}

TEST_CASE("A fact that the firm does not know of counts as its rest; another fact of the same name is an error") {
  const any_policy any = city;
  const any_firm silent;
  CHECK(any.evaluate(silent)["small"].eligible == bylaw::verdict::unknown);
  CHECK(any.evaluate(silent)["voucher"].open.contains(bylaw::reason::unknown_fact));
  const any_firm closed({}, bylaw::unstated::is_zero_or_no);
  CHECK(any.evaluate(closed)["voucher"].amount == bylaw::between(0_yuan, 0_yuan));
  CHECK(any.evaluate(closed)["large"].amount == bylaw::up_to(5_wan));

  constexpr bylaw::fact<std::int64_t, "compute cost", "算力费用"> a_count;
  constexpr bylaw::fact<bylaw::money, "compute cost", "算力成本"> of_another_label;
  bylaw::named_firm wrong_kind{bylaw::fact_list<a_count>{}};
  bylaw::named_firm wrong_label{bylaw::fact_list<of_another_label>{}};
  CHECK(any.evaluate(wrong_kind) == any.evaluate(silent));  // nothing was said
  REQUIRE((wrong_kind.set("compute cost", "5").ok() && wrong_label.set("compute cost", "5").ok()));
  CHECK_THROWS_WITH_AS(any.evaluate(wrong_kind), doctest::Contains("compute cost"), bylaw::invalid_parameter);
  CHECK_THROWS_AS(any.explain(wrong_label), bylaw::invalid_parameter);
  CHECK_THROWS_AS(any.questions(wrong_label), bylaw::invalid_parameter);
}

TEST_CASE("A null text is the name of nothing") {
  const char* const null = nullptr;
  const any_policy any = city;
  any_firm firm{any.facts()};
  const auto assessed = any.evaluate(firm);
  CHECK(assessed.find(null) == nullptr);
  CHECK_THROWS_AS(assessed[null], bylaw::no_such_clause);
  CHECK_THROWS_AS(any.source_of(null), bylaw::no_such_clause);
  CHECK((firm.find(null) == nullptr && !firm.is_given(null)));
  CHECK(firm.set(null, "1").why() == bylaw::flaw::unknown_name);
  CHECK(firm.set("compute cost", null).ok());  // as an empty cell: not given
  CHECK_FALSE(firm.is_given("compute cost"));
}

TEST_CASE("A firm of a vocabulary known while the program runs is set, cleared, changed and copied as a named one") {
  const any_policy any = city;
  any_firm firm{any.facts()};
  CHECK(firm.set("Compute_Cost", "800w").ok());
  CHECK(firm.set("算力费用", "100万").replaced());
  CHECK_FALSE(firm.set("算力费用", "many").ok());
  CHECK(firm.set("profit", "1").why() == bylaw::flaw::unknown_name);
  CHECK(firm.set("profit", "1").message() == "'profit': no fact has this name");
  CHECK((firm.is_given("compute cost") && !firm.is_given("employees") && !firm.is_given("profit")));
  CHECK((firm.find("员工人数") != nullptr && firm.find("profit") == nullptr));
  CHECK(any.evaluate(firm)["voucher"].amount == bylaw::between(50_wan, 60_wan));
  const any_firm changed = firm.with("compute cost", "10万").value();
  CHECK(any.evaluate(changed)["voucher"].amount == bylaw::between(5_wan, 6_wan));
  CHECK_FALSE(firm.with("compute cost", "?万").ok());
  const any_firm copy = firm;
  CHECK(firm.clear("compute cost").replaced());
  CHECK(any.evaluate(copy)["voucher"].amount == bylaw::between(50_wan, 60_wan));
  CHECK(any.evaluate(firm)["voucher"].open.contains(bylaw::reason::unknown_fact));
  firm.take_the_rest_for(bylaw::unstated::is_zero_or_no);
  CHECK(any.evaluate(firm)["voucher"].amount == bylaw::between(0_yuan, 0_yuan));
}

}  // namespace

TEST_CASE("any_policy: figures listed, changed by text and from a file, compared over firms, as of the policy itself") {
  using namespace bylaw::literals;
  static constexpr auto& chengdu = bylaw::cities::chengdu_2025_08;
  const bylaw::any_policy law = chengdu;
  const auto figures = parameters(law);
  const auto of_the_policy = parameters(chengdu);
  REQUIRE(figures.size() == of_the_policy.size());
  for (std::size_t i = 0; i < figures.size(); ++i) {
    CHECK(figures[i].path == of_the_policy[i].path);
    CHECK(figures[i].value == of_the_policy[i].value);
  }

  const auto read = read_parameters(law, "compute-voucher.at_most_per_year = 600万元\n");
  REQUIRE(read.ok());
  CHECK(law.fingerprint() == chengdu.fingerprint());
  CHECK(read.rules().fingerprint() == with(chengdu, "compute-voucher.at_most_per_year", 600_wan).fingerprint());
  const auto wrong = read_parameters(read.rules(), "model-use.at_most = 5%\nno.such.path = 1\n");
  CHECK(wrong.flaws().size() == 2);
  CHECK(wrong.rules().fingerprint() == read.rules().fingerprint());
  CHECK(with(law, bylaw::run_time{"scenario.annual_quota"}, "-1").flaws().size() == 1);

  // A reform of a reform: the law stays the baseline.
  const auto second = with(read.rules(), bylaw::run_time{"model-use.at_most"}, "90万");
  REQUIRE(second.ok());
  CHECK(second.rules().outline().changes.figures.size() == 2);
  CHECK(parameters(second.rules())[4].published == bylaw::parameter_value(100_wan));
  CHECK(second.rules().describe().find("not the law as published") != std::string::npos);
  std::string file;
  write_parameters(file, second.rules());
  CHECK(read_parameters(law, file).rules().fingerprint() == second.rules().fingerprint());

  // One that is made of a reform says so too.
  const bylaw::any_policy draft = with(chengdu, "model-use.at_most", 90_wan);
  CHECK(draft.outline().changes.figures.size() == 1);

  bylaw::any_firm acme{law.facts(), bylaw::unstated::is_zero_or_no};
  CHECK(acme.set("domestic compute cost", "3000万").ok());
  const std::vector<bylaw::any_firm> firms{acme, acme};
  const auto d = difference(law, read.rules(), firms, {.pools = true});
  CHECK(d.total.gain == 2);
  CHECK(d.total.gained.high == 200_wan);
  CHECK(d.find("compute-voucher")->amount.after == bylaw::up_to(1200_wan));
  CHECK(d.pools.front().after->used_up_at(d.pools.front().after->high) == std::nullopt);
}
