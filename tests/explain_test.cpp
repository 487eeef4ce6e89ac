// SPDX-License-Identifier: MIT
//
// Explanations: the amounts are evaluate's, what made a difference is said, and the texts are those in tests/golden,
// which BYLAW_WRITE_GOLDEN=1 writes anew.
#include "support/random_policy.hpp"

#include <bylaw/cities.hpp>
#include <bylaw/describe.hpp>
#include <bylaw/explain.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

using namespace bylaw::literals;
using bylaw::language;
using bylaw::verdict;

namespace {

bylaw::range<bylaw::money> settled(const bylaw::range<bylaw::money>& amount, verdict eligible) {
  return {eligible.holds() ? amount.low : bylaw::money{}, eligible.may_hold() ? amount.high : bylaw::money{}};
}

// The steps follow one another, and the last one gives the outcome.
bool is_consistent(const std::vector<bylaw::step>& steps) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const bylaw::step& s = steps[i];
    if (i > 0 && (s.before != steps[i - 1].after || s.eligible_before != steps[i - 1].eligible)) return false;
    if (i > 0 && s.made_a_difference == (s.before == s.after && s.eligible_before == s.eligible)) return false;
    for (const bylaw::branch& b : s.branches)
      if (b.steps.empty() || b.amount != b.steps.back().after || b.eligible != b.steps.back().eligible ||
          !is_consistent(b.steps))
        return false;
  }
  return true;
}

template <std::uint64_t Structure>
void check_structure(support::random_numbers& random) {
  for (int parameters = support::iterations(100); parameters > 0; --parameters) {
    const auto both = support::random_policy<Structure>(random);
    for (int n = 0; n < 10; ++n) {
      const auto firm = support::partly_known(support::random_firm(random));
      try {
        const auto asked = bylaw::evaluate(both.thing, firm);
        const bylaw::explanation why = bylaw::explain(both.thing, firm);
        bool same =
            why.total == asked.total() && why.guaranteed == asked.guaranteed() && why.clauses.size() == asked.size();
        for (std::size_t i = 0; same && i < asked.size(); ++i) {
          const bylaw::outcome& o = asked.begin()[i];
          const bylaw::explained_clause& c = why.clauses[i];
          same = c.result.clause == o.clause && c.result.amount == o.amount && c.result.eligible == o.eligible &&
                 c.result.open == o.open && !c.steps.empty() && c.steps.back().eligible == o.eligible &&
                 settled(c.steps.back().after, c.steps.back().eligible) == o.amount && is_consistent(c.steps);
        }
        if (!same) {
          CAPTURE(Structure);
          REQUIRE(same);
        }
        // What is printed has no leftovers of patterns.
        if (n == 0)
          for (const language in : {language::english, language::chinese}) {
            const std::string text = bylaw::explanation(why).in(in).text();
            CHECK(text.find('{') == std::string::npos);
            CHECK(text.find("  \n") == std::string::npos);
          }
      } catch (const bylaw::amount_overflow&) {
        CHECK_THROWS_AS(static_cast<void>(bylaw::explain(both.thing, firm)), bylaw::amount_overflow);
      }
    }
  }
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void check_golden(const std::string& name, const std::string& text) {
  const std::string path = std::string(BYLAW_GOLDEN) + "/" + name + ".txt";
  if (std::getenv("BYLAW_WRITE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << text;
  INFO(path);
  CHECK(read_file(path) == text);
}

// A firm of which some is known, some roughly, and some not.
constexpr auto asked_firm = bylaw::firm{bylaw::facts::domestic_compute_cost = 800_wan,
                                        bylaw::facts::other_compute_cost = bylaw::between(100_wan, 150_wan),
                                        bylaw::facts::model_rd_cost = 1200.5_wan,
                                        bylaw::facts::compute_contract_amount = 950_wan,
                                        bylaw::facts::compute_cost_paid = 920_wan,
                                        bylaw::facts::scenario_investment = 3000_wan,
                                        bylaw::facts::scenario_purchase = 3000_wan,
                                        bylaw::facts::model_use_cost = 60_wan,
                                        bylaw::facts::model_contract_amount = 60_wan,
                                        bylaw::facts::model_is_filed = true,
                                        bylaw::facts::corpus_purchase_cost = 1000_wan,
                                        bylaw::facts::corpus_supplier_is_affiliated = true,
                                        bylaw::facts::is_sme = true,
                                        bylaw::facts::is_startup = bylaw::unknown,
                                        bylaw::facts::scenario_is_excellent = true,
                                        bylaw::facts::scenario_is_key_industry = bylaw::unknown,
                                        bylaw::facts::on_national_top_100 = bylaw::unknown,
                                        bylaw::facts::has_first_set_equipment = true};

}  // namespace

TEST_CASE("explain: the amounts of the trace are evaluate's, for random policies and firms") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  check_structure<0>(random);
  check_structure<7>(random);
  check_structure<42>(random);
  check_structure<68>(random);
}

TEST_CASE("explain: each edition in English and in Chinese") {
  bylaw::cities::for_each_city([](const auto& city) {
    const bylaw::explanation why = bylaw::explain(city, bylaw::closed_world(asked_firm));
    const std::string name(city.about().edition);
    std::ostringstream english;
    english << why;
    check_golden("explain_" + name + "_english", english.str());
    std::ostringstream chinese;
    chinese << why.in(language::chinese);
    check_golden("explain_" + name + "_chinese", chinese.str());
    CHECK(chinese.str().find("eligible") == std::string::npos);
  });
}

TEST_CASE("describe: each edition in English and in Chinese") {
  bylaw::cities::for_each_city([](const auto& city) {
    const bylaw::description what = bylaw::describe(city);
    const std::string name(city.about().edition);
    check_golden("describe_" + name + "_english", what.text());
    check_golden("describe_" + name + "_chinese", what.in(language::chinese).text());
  });
}

TEST_CASE("explain: a cap that bit, one that did not, and a condition that failed, as data") {
  using support::facts::cost;
  using support::facts::staff;
  const auto policy = bylaw::policy{
      bylaw::about{}, bylaw::clause{"a", bylaw::percentage_subsidy{cost, 50_pct} | bylaw::when(staff < 300) |
                                             bylaw::at_most(10_wan) | bylaw::annual_pool{"p", 1_yi}}};
  const auto big = bylaw::explain(policy, bylaw::firm{cost = 30_wan, staff = 299});
  REQUIRE(big.clauses.size() == 1);
  const auto& steps = big.clauses[0].steps;
  REQUIRE(steps.size() == 4);
  CHECK(steps[0].kind == "percentage_subsidy");
  CHECK(steps[0].words.english == "50% of cost");
  CHECK(steps[0].words.chinese == "按费用的50%补贴");
  REQUIRE(steps[0].facts.size() == 1);
  CHECK(steps[0].facts[0].name == "cost");
  CHECK(steps[0].facts[0].number == bylaw::range<std::int64_t>{30'000'000, 30'000'000});
  CHECK(steps[0].after == bylaw::between(15_wan, 15_wan));
  CHECK(steps[1].kind == "when");
  CHECK_FALSE(steps[1].made_a_difference);
  CHECK(steps[2].kind == "at_most");
  CHECK(steps[2].made_a_difference);
  CHECK(steps[2].before == bylaw::between(15_wan, 15_wan));
  CHECK(steps[2].after == bylaw::between(10_wan, 10_wan));
  CHECK_FALSE(steps[3].made_a_difference);

  const auto refused = bylaw::explain(policy, bylaw::firm{cost = 30_wan, staff = 300});
  CHECK(refused.clauses[0].steps[1].eligible == verdict::no);
  CHECK(refused.clauses[0].steps[1].made_a_difference);
  CHECK(refused.text().find("a: not eligible: staff is less than 300 (staff: 300)") != std::string::npos);
  CHECK(refused.in(language::chinese).text().find("不符合条件:员工低于300(员工:300)") != std::string::npos);
}

TEST_CASE("explain: which alternative counts") {
  using support::facts::is_new;
  const auto choice = [](const auto& rule, const auto& firm) {
    const auto why = bylaw::explain(bylaw::policy{bylaw::about{}, bylaw::clause{"a", rule}}, firm);
    std::vector<verdict> counts;
    for (const bylaw::branch& b : why.clauses[0].steps[0].branches) counts.push_back(b.counts);
    return counts;
  };
  using verdicts = std::vector<verdict>;
  const bylaw::fixed_award three{3_wan}, five{5_wan};
  const auto doubtful = five | bylaw::when(is_new);
  CHECK(choice(bylaw::highest_of(three, five), bylaw::firm{}) == verdicts{verdict::no, verdict::yes});
  CHECK(choice(bylaw::highest_of(five, five), bylaw::firm{}) == verdicts{verdict::yes, verdict::no});
  CHECK(choice(bylaw::highest_of(three, doubtful), bylaw::firm{is_new = bylaw::unknown}) ==
        verdicts{verdict::unknown, verdict::unknown});
  CHECK(choice(bylaw::highest_of(three, doubtful), bylaw::firm{is_new = false}) == verdicts{verdict::yes, verdict::no});
  CHECK(choice(bylaw::lowest_of(three, five), bylaw::firm{}) == verdicts{verdict::yes, verdict::no});
  CHECK(choice(bylaw::first_of(doubtful, three), bylaw::firm{is_new = true}) == verdicts{verdict::yes, verdict::no});
  CHECK(choice(bylaw::first_of(doubtful, three), bylaw::firm{is_new = false}) == verdicts{verdict::no, verdict::yes});
  CHECK(choice(bylaw::first_of(doubtful, three), bylaw::firm{is_new = bylaw::unknown}) ==
        verdicts{verdict::unknown, verdict::unknown});
  CHECK(choice(bylaw::sum_of(three, doubtful), bylaw::firm{is_new = false}) == verdicts{verdict::yes, verdict::no});
}

namespace {
struct silent_bonus {
  bylaw::money each;
  using reads = bylaw::fact_list<support::facts::patents>;
  constexpr bylaw::money assess(const auto& firm) const { return each * firm[support::facts::patents]; }
};
struct speaking_bonus : silent_bonus {
  static constexpr bylaw::words says{"{each} for each patent", "每项专利{each}"};
  constexpr auto parts() const { return bylaw::parts_of("speaking_bonus", bylaw::part{"each", each}); }
};
struct speaking_condition {
  using reads = bylaw::fact_list<support::facts::staff>;
  constexpr bool holds(const auto& firm) const { return firm[support::facts::staff] % 2 == 0; }
  static constexpr bylaw::words says{"the number of staff is even", "员工人数为偶数"};
};
}  // namespace

TEST_CASE("explain: a rule type of one's own, with and without words of its own") {
  using support::facts::patents;
  using support::facts::staff;
  const auto policy = bylaw::policy{
      bylaw::about{.city = {"My City", "我的城市"}},
      bylaw::clause{"silent", {"Patent bonus", "专利奖励"}, silent_bonus{2_wan} | bylaw::at_most(5_wan)},
      bylaw::clause{"nameless", silent_bonus{1_wan}},
      bylaw::clause{
          "speaking", {"Patent bonus", "专利奖励"}, speaking_bonus{2_wan} | bylaw::when(speaking_condition{})}};
  const auto why = bylaw::explain(policy, bylaw::firm{patents = 3, staff = 7});
  CHECK(why.clauses[0].steps[0].words == bylaw::phrase{"the rule of “Patent bonus”", "“专利奖励”的规则"});
  CHECK(why.clauses[0].steps[0].facts[0].name == "patents");
  CHECK(why.clauses[0].steps[1].made_a_difference);
  CHECK(why.clauses[1].steps[0].words == bylaw::phrase{"the rule of “nameless”", "“nameless”的规则"});
  CHECK(why.clauses[2].steps[0].words == bylaw::phrase{"¥20,000.00 for each patent", "每项专利2万元"});
  const std::string text = why.text();
  CHECK(text.find("Patent bonus: not eligible: the number of staff is even (staff: 7)") != std::string::npos);
  CHECK(bylaw::describe(policy).text().find("¥20,000.00 for each patent") != std::string::npos);
}

TEST_CASE("explain: how the clauses add up, step by step") {
  using bylaw::between;
  using support::facts::is_new;
  const bylaw::fixed_award three{3_wan}, five{5_wan};
  const auto policy = bylaw::policy{bylaw::about{},
                                    bylaw::total_at_most(9_wan),
                                    bylaw::clause{"a", {"A", "甲"}, three},
                                    bylaw::clause{"b", five | bylaw::when(is_new)},
                                    bylaw::clause{"c", five},
                                    bylaw::exclusive("a", "b", bylaw::the_highest)};
  const auto why = bylaw::explain(policy, bylaw::firm{is_new = true});
  REQUIRE(why.added_up_by.size() == 2);
  const bylaw::cumulation_step& group = why.added_up_by[0];
  CHECK(group.kind == "exclusive");
  CHECK(group.clauses == std::vector<std::string_view>{"a", "b"});
  CHECK(group.words == bylaw::phrase{"of “A; b” only the highest counts", "“甲;b”就高不重复"});
  CHECK(group.before == between(8_wan, 8_wan));
  CHECK(group.most == between(5_wan, 5_wan));
  CHECK(group.after == between(5_wan, 5_wan));
  CHECK(group.binds == verdict::yes);
  const bylaw::cumulation_step& cap = why.added_up_by[1];
  CHECK(cap.kind == "total_at_most");
  CHECK(cap.clauses.empty());
  CHECK(cap.before == between(10_wan, 10_wan));
  CHECK(cap.most == between(9_wan, 9_wan));
  CHECK(cap.after == why.total);
  CHECK(cap.binds == verdict::yes);
  CHECK(why.text().find("  - all together at most ¥90,000.00: ¥100,000.00 becomes ¥90,000.00\n") != std::string::npos);
  // Whether b applies is not known: 30,000 to 50,000 of the two, and 80,000 to 100,000 of all.
  const auto rough = bylaw::explain(policy, bylaw::firm{is_new = bylaw::unknown});
  CHECK(rough.added_up_by[0].before == between(3_wan, 8_wan));
  CHECK(rough.added_up_by[0].binds == verdict::unknown);
  CHECK(rough.added_up_by[1].before == between(8_wan, 10_wan));
  CHECK(rough.added_up_by[1].binds == verdict::unknown);
  const auto not_new = bylaw::explain(policy, bylaw::firm{is_new = false});
  CHECK(not_new.added_up_by[0].binds == verdict::no);
  CHECK(not_new.added_up_by[1].binds == verdict::no);
}

namespace {

// What was said of a branch before holds of what is said now.
bool counts_refine(const std::vector<bylaw::step>& now, const std::vector<bylaw::step>& before) {
  for (std::size_t i = 0; i < now.size(); ++i)
    for (std::size_t k = 0; k < now[i].branches.size(); ++k) {
      const bylaw::branch& is = now[i].branches[k];
      const bylaw::branch& was = before[i].branches[k];
      if (was.counts.is_known() && was.counts != is.counts) return false;
      if (!counts_refine(is.steps, was.steps)) return false;
    }
  return true;
}

// Of a choice that is paid one alternative counts, once all is known; it is the one whose amount is paid.
bool one_counts(const std::vector<bylaw::step>& steps) {
  for (const bylaw::step& s : steps) {
    int counted = 0;
    for (const bylaw::branch& b : s.branches) {
      if (!b.counts.is_known() || !one_counts(b.steps)) return false;
      if (b.counts == verdict::yes) ++counted;
      const bool is_paid = b.amount == s.after && b.eligible == verdict::yes;
      if (s.pays != bylaw::selection::every && b.counts == verdict::yes && !is_paid) return false;
    }
    if (!s.branches.empty() && s.pays != bylaw::selection::every && counted != (s.eligible == verdict::yes ? 1 : 0))
      return false;
  }
  return true;
}

bool all_exact_amounts(const std::vector<bylaw::step>& steps) {
  for (const bylaw::step& s : steps) {
    if (!s.after.is_exact()) return false;
    for (const bylaw::branch& b : s.branches)
      if (!b.amount.is_exact() || !all_exact_amounts(b.steps)) return false;
  }
  return true;
}

template <std::uint64_t Structure>
void check_counts(support::random_numbers& random) {
  for (int n = support::iterations(300); n > 0; --n) {
    const auto both = support::policy_of_nested_combinators<Structure>(random);
    const auto known = support::random_firm(random);
    const auto all = support::learned(known, random, true);
    try {
      const auto before = bylaw::explain(both.thing, support::partly_known(known));
      const auto now = bylaw::explain(both.thing, support::exactly_known(all));
      for (std::size_t i = 0; i < now.clauses.size(); ++i)
        REQUIRE(counts_refine(now.clauses[i].steps, before.clauses[i].steps));
      // A rule may still leave a range to the authority: then two alternatives may count.
      for (const bylaw::explained_clause& c : now.clauses)
        if (c.result.amount.is_exact() && c.result.open.empty() && all_exact_amounts(c.steps))
          REQUIRE(one_counts(c.steps));
    } catch (const bylaw::amount_overflow&) {
    }
  }
}

}  // namespace

TEST_CASE("explain, law 5: which alternative counts can only become known") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  check_counts<0>(random);
  check_counts<1>(random);
  check_counts<2>(random);
  check_counts<3>(random);
}

TEST_CASE("explain: where ranges overlap, or an alternative may not be eligible, another may count") {
  using support::facts::is_new;
  const auto counts = [](const auto& rule, const auto& firm) {
    const auto why = bylaw::explain(bylaw::policy{bylaw::about{}, bylaw::clause{"a", rule}}, firm);
    std::vector<verdict> all;
    for (const bylaw::branch& b : why.clauses[0].steps[0].branches) all.push_back(b.counts);
    return all;
  };
  using verdicts = std::vector<verdict>;
  const bylaw::fixed_award none{0_wan}, three{3_wan};
  const auto doubtful = three | bylaw::when(is_new);
  // Whether the first is eligible is not known, so the nothing behind it may be what counts.
  CHECK(counts(bylaw::highest_of(doubtful, none), bylaw::firm{is_new = bylaw::unknown}) ==
        verdicts{verdict::unknown, verdict::unknown});
  // Of lowest_of nothing is paid, and none counts, where one part is refused.
  CHECK(counts(bylaw::lowest_of(doubtful, three), bylaw::firm{is_new = false}) == verdicts{verdict::no, verdict::no});
  CHECK(counts(bylaw::highest_of(bylaw::capped_award{5_wan}, three), bylaw::firm{}) ==
        verdicts{verdict::unknown, verdict::unknown});
  CHECK(counts(bylaw::highest_of(bylaw::capped_award{3_wan}, bylaw::fixed_award{4_wan}), bylaw::firm{}) ==
        verdicts{verdict::no, verdict::yes});
}

TEST_CASE("explain: nested conditions that failed are each named once") {
  using support::facts::is_new;
  using support::facts::is_small;
  using support::facts::staff;
  const bylaw::fixed_award one{1_wan};
  const auto rule = bylaw::sum_of(
      bylaw::first_of(one | bylaw::when(is_new), one | bylaw::when(is_small)),
      bylaw::highest_of(one | bylaw::when(is_new) | bylaw::when(staff < 3), one | bylaw::when(staff < 30)));
  const auto why = bylaw::explain(bylaw::policy{bylaw::about{}, bylaw::clause{"a", rule}},
                                  bylaw::firm{is_new = false, is_small = false, staff = 300});
  CHECK(why.text().find("a: not eligible: is new: no; is small: no; staff is less than 30 (staff: 300)\n") !=
        std::string::npos);
  // One that is part of another's words is another condition.
  const auto alike = bylaw::sum_of(one | bylaw::when(staff < 30), one | bylaw::when(staff < 3));
  CHECK(bylaw::explain(bylaw::policy{bylaw::about{}, bylaw::clause{"a", alike}}, bylaw::firm{staff = 300})
            .text()
            .find("staff is less than 30 (staff: 300); staff is less than 3 (staff: 300)") != std::string::npos);
}

TEST_CASE("explain, describe: nothing of a temporary is left behind") {
  static_assert(std::is_same_v<decltype(std::declval<bylaw::phrase>().in(language::chinese)), std::string>);
  static_assert(std::is_same_v<decltype(std::declval<bylaw::description>().text()), std::string>);
  static_assert(std::is_same_v<decltype(std::declval<bylaw::explanation>().in(language::chinese)), bylaw::explanation>);
  static constexpr auto policy =
      bylaw::policy{bylaw::about{.city = {"My City", "我的城市"}}, bylaw::clause{"a", bylaw::fixed_award{1_wan}}};
  const std::string& text = bylaw::describe(policy).in(language::chinese).text();
  CHECK(text.find("我的城市") != std::string::npos);
  const bylaw::explanation& why = bylaw::explain(policy, bylaw::firm{}).in(language::chinese);
  CHECK(why.text().find("我的城市") != std::string::npos);
}

TEST_CASE("explain, describe: a stream's width, fill and locale do not matter") {
  const auto policy = bylaw::policy{bylaw::about{}, bylaw::clause{"a", bylaw::fixed_award{1_wan}}};
  const auto why = bylaw::explain(policy, bylaw::firm{});
  std::ostringstream out;
  out.width(500);
  out.fill('*');
  out << why << bylaw::describe(policy);
  CHECK(out.str() == why.text() + bylaw::describe(policy).text());
}

TEST_CASE("describe: what Markdown or HTML would read is escaped") {
  using bylaw::detail::escaped;
  CHECK(escaped("a\nb# `c` <script> | *d* [e] \\ ~f~ &lt; R&D suzhou_2026 _g_") ==
        "a b\\# \\`c\\` &lt;script&gt; \\| \\*d\\* \\[e\\] \\\\ \\~f\\~ &amp;lt; R&D suzhou_2026 \\_g\\_");
  CHECK(escaped("- a") == "\\- a");
  CHECK(escaped("12. a") == "12\\. a");
  CHECK(escaped("1.5") == "1\\.5");
  const auto policy = bylaw::policy{
      bylaw::about{
          .city = {"A\n# B", "甲"}, .title = {"<script>`x`</script>", "标题"}, .source = {.address = "http://a>|b c"}},
      bylaw::clause{"i|d", {"a\n| b |", "甲"}, bylaw::fixed_award{1_wan}}, bylaw::target{.name = {"1. a", "甲"}}};
  const std::string text = bylaw::describe(policy).text();
  CHECK(text.find("# A \\# B: &lt;script&gt;\\`x\\`&lt;/script&gt;\n") == 0);
  CHECK(text.find("<http://a%3E%7Cb%20c>") != std::string::npos);
  CHECK(text.find("\n| a \\| b \\| |") != std::string::npos);
  CHECK(text.find("\n- 1\\. a\n") != std::string::npos);
  CHECK(text.find("<script") == std::string::npos);
}

#if defined(__cpp_lib_format)
TEST_CASE("explain: prints with std::format") {
  const auto policy = bylaw::policy{bylaw::about{}, bylaw::clause{"a", bylaw::fixed_award{1_wan}}};
  const auto why = bylaw::explain(policy, bylaw::firm{});
  CHECK(std::format("{}", why) == why.text());
}
#endif

TEST_CASE("money, rates and ranges in words: exactly, never rounded") {
  using bylaw::to_text;
  const auto zh = language::chinese;
  CHECK(to_text(400_wan) == "¥4,000,000.00");
  CHECK(to_text(0_fen) == "¥0.00");
  CHECK(to_text(12.34_yuan) == "¥12.34");
  CHECK(to_text(-12.04_yuan) == "-¥12.04");
  CHECK(to_text(bylaw::money::from_fen(INT64_MIN)) == "-¥92,233,720,368,547,758.08");
  CHECK(to_text(400_wan, zh) == "400万元");
  CHECK(to_text(1.2_yi, zh) == "1.2亿元");
  CHECK(to_text(35.5_yuan, zh) == "35.5元");
  CHECK(to_text(9999.99_yuan, zh) == "9999.99元");
  CHECK(to_text(1_wan, zh) == "1万元");
  CHECK(to_text(123456.78_yuan, zh) == "12.345678万元");
  CHECK(to_text(1_yi - 1_fen, zh) == "9999.999999万元");
  CHECK(to_text(1_yi + 1_fen, zh) == "1.0000000001亿元");
  CHECK(to_text(bylaw::unlimited) == "no limit known");
  CHECK(to_text(12.5_pct) == "12.5%");
  CHECK(to_text(bylaw::rate::from_ppm(1)) == "0.0001%");
  CHECK(to_text(bylaw::between(400_wan, 480_wan)) == "¥4,000,000.00 – ¥4,800,000.00");
  CHECK(to_text(bylaw::between(400_wan, 480_wan), zh) == "400万元至480万元");
  CHECK(to_text(bylaw::up_to(200_wan)) == "up to ¥2,000,000.00");
  CHECK(to_text(bylaw::up_to(200_wan), zh) == "最高200万元");
  CHECK(to_text(bylaw::range<bylaw::money>{5_wan, bylaw::unlimited}) == "at least ¥50,000.00");
  CHECK(to_text(bylaw::range<bylaw::money>{0_wan, bylaw::unlimited}, zh) == "未知");
  CHECK(to_text(std::int64_t{1'234'567}) == "1,234,567");
  CHECK(to_text(bylaw::date{2025, 2, 18}) == "2025-02-18");
  CHECK(to_text(bylaw::date{2025, 2, 18}, zh) == "2025年2月18日");
}
