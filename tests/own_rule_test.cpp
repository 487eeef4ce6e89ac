// SPDX-License-Identifier: MIT
//
// A rule of the user's own, with a bracket of its own, written outside the library: every tool knows it as it knows the
// built-in ones.
#include "support/facts.hpp"

#include <bylaw/batch.hpp>
#include <bylaw/describe.hpp>
#include <bylaw/json.hpp>
#include <bylaw/ledger.hpp>
#include <bylaw/questions.hpp>

#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

using namespace bylaw::literals;
using bylaw::between;
using support::facts::patents;

namespace {

/// So much for each patent, up to so many of them.
struct stage {
  std::int64_t up_to;
  bylaw::money each;
  static constexpr bylaw::words says{"{each} up to the {up_to}th", "前{up_to}项每项{each}"};
  constexpr auto parts() const {
    return bylaw::parts_of("stage", bylaw::part{"up_to", up_to}, bylaw::part{"each", each});
  }
};

struct staged_bonus {
  std::array<stage, 2> stages;
  static constexpr bylaw::words says{"a bonus in stages ({stages})", "按阶段奖励({stages})"};
  constexpr auto parts() const {
    return bylaw::parts_of("staged_bonus", bylaw::part{"count", patents}, bylaw::part{"stages", stages});
  }
  constexpr bylaw::range<bylaw::money> assess(const auto& firm) const {
    const bylaw::range<std::int64_t> n = firm[patents];
    return between(paid_for(n.low), paid_for(n.high));
  }

 private:
  constexpr bylaw::money paid_for(std::int64_t n) const {
    bylaw::money all;
    std::int64_t before = 0;
    for (const stage& s : stages) {
      all += s.each * (n < s.up_to ? (n > before ? n - before : 0) : s.up_to - before);
      before = s.up_to;
    }
    return all;
  }
};

template <bylaw::rule R>
struct half_of {
  R whole;
  static constexpr bylaw::words says{"half of: {whole}", "以下之半:{whole}"};
  static constexpr bylaw::words says_of_branches{"half of the following", "以下之半"};
  constexpr auto parts() const { return bylaw::parts_of("half_of", bylaw::part{"whole", whole}); }
  constexpr bylaw::entitlement assess(const auto& firm) const {
    bylaw::entitlement given = bylaw::assessed(whole, firm);
    given.amount = {50_pct * given.amount.low, 50_pct * given.amount.high};
    return given;
  }
};
template <class R>
half_of(R) -> half_of<R>;

/// A modifier with a quantity as its part, and a quantity, both without a bound.
template <bylaw::quantity Q>
struct less_than_had {
  Q had;
  static constexpr bylaw::words says{"less {had}", "扣除{had}"};
  constexpr auto parts() const { return bylaw::parts_of("less_than_had", bylaw::part{"had", had}); }
  constexpr bylaw::entitlement apply(bylaw::entitlement given, const auto& firm) const {
    const bylaw::range<bylaw::money> had_before = bylaw::measured(had, firm);
    const auto less = [](bylaw::money a, bylaw::money b) { return a < b ? bylaw::money{} : a - b; };
    given.amount = {less(given.amount.low, had_before.high), less(given.amount.high, had_before.low)};
    return given;
  }
};
template <class Q>
less_than_had(Q) -> less_than_had<Q>;

struct doubled_cost {
  using quantity_type = bylaw::money;
  static constexpr bylaw::words says{"twice the cost", "费用的两倍"};
  constexpr auto parts() const { return bylaw::parts_of("doubled_cost", bylaw::part{"cost", support::facts::cost}); }
  constexpr bylaw::range<bylaw::money> measure(const auto& firm) const {
    const bylaw::range<bylaw::money> cost = firm[support::facts::cost];
    return {cost.low + cost.low, cost.high + cost.high};
  }
};

constexpr auto city(bylaw::money each) {
  return bylaw::policy{
      bylaw::about{.city = {"My City", "我的城市"}},
      bylaw::clause{"patents", staged_bonus{{stage{3, each}, stage{10, 1_wan}}} | bylaw::at_most_per_year(8_wan) |
                                   bylaw::annual_pool{"patents", 20_wan}},
      bylaw::clause{"half", half_of{bylaw::fixed_award{5_wan} | bylaw::when(support::facts::is_small)}}};
}

}  // namespace

TEST_CASE("a rule of one's own with its own bracket: evaluated, explained, described, as JSON, in the fingerprint") {
  static constexpr auto rules = city(2_wan);
  // 3 at 20,000 and 2 at 10,000: 80,000; half of 50,000.
  const auto firm = bylaw::firm{patents = 5, support::facts::is_small = true};
  static_assert(bylaw::evaluate(rules, bylaw::firm{patents = 5, support::facts::is_small = true}).total() ==
                between(10'5000_yuan, 10'5000_yuan));

  const bylaw::explanation why = bylaw::explain(rules, firm);
  CHECK(why.total == between(10'5000_yuan, 10'5000_yuan));
  const auto& steps = why.clauses[0].steps;
  REQUIRE(steps.size() == 3);
  CHECK(steps[0].kind == "staged_bonus");
  CHECK(steps[0].words == bylaw::phrase{"a bonus in stages (¥20,000.00 up to the 3th; ¥10,000.00 up to the 10th)",
                                        "按阶段奖励(前3项每项2万元;前10项每项1万元)"});
  REQUIRE(steps[0].facts.size() == 1);
  CHECK(steps[0].facts[0].number == bylaw::range<std::int64_t>{5, 5});
  const auto& half = why.clauses[1].steps;
  REQUIRE(half.size() == 1);
  CHECK(half[0].words.english == "half of the following");
  CHECK(half[0].after == between(2'5000_yuan, 2'5000_yuan));
  REQUIRE(half[0].branches.size() == 1);
  CHECK(half[0].branches[0].amount == between(5_wan, 5_wan));
  CHECK(half[0].branches[0].steps.size() == 2);
  const auto refused = bylaw::explain(rules, bylaw::firm{patents = 5, support::facts::is_small = false});
  CHECK(refused.text().find("half: not eligible: is small: no") != std::string::npos);

  CHECK(bylaw::describe(rules)
            .in(bylaw::language::chinese)
            .text()
            .find("| patents | 按阶段奖励(前3项每项2万元;前10项每项1万元) | 每家企业每年最高8万元 |") !=
        std::string::npos);

  std::string json;
  bylaw::to_json(json, rules);
  CHECK(json.find(R"({"kind":"staged_bonus","count":{"fact":"patents","fact_zh":"专利"},"stages":[)"
                  R"({"kind":"stage","up_to":3,"each":{"fen":2000000,"yuan":"20000.00"}},)") != std::string::npos);
  CHECK(json.find(R"({"kind":"half_of","whole":{"kind":"modified")") != std::string::npos);

  static_assert(rules.fingerprint() != city(3_wan).fingerprint());

  // From 0 to 10 of them: 0 to 80,000, as the yearly cap has it; the fifth patent is where it bites.
  const auto asked =
      bylaw::questions(rules, bylaw::firm{patents = between(0, 10), support::facts::is_small = bylaw::unknown});
  REQUIRE(asked.size() == 2);
  CHECK(asked[0].name == "patents");
  CHECK(asked[0].narrows == 8_wan);
  CHECK(asked[1].narrows == 2'5000_yuan);

  bylaw::ledger book{rules, bylaw::fiscal_year{2026}};
  CHECK(book.reserve(1, 42, bylaw::evaluate(rules, firm)["patents"]));
  CHECK(book.remaining("patents") == 12_wan);
  CHECK(book.reserve({.id = 2, .firm = 42, .clause = "patents", .amount = 1_fen}).status ==
        bylaw::draw_status::over_firm_cap);
}

namespace {

/// Its members are named as those of the library's pipes and pools are.
struct like_a_pool {
  std::string_view name;
  bylaw::money budget;
};
struct like_a_pipe {
  bylaw::money inner;
  bylaw::money change;
  like_a_pool limit;
  constexpr auto parts() const { return bylaw::parts_of("like_a_pipe", bylaw::part{"each", inner}); }
  constexpr bylaw::money assess(const auto&) const { return inner; }
};

}  // namespace

TEST_CASE("a rule of one's own is not taken for a pipe or a pool by what its members are called") {
  const auto rules = bylaw::policy{bylaw::about{}, bylaw::clause{"own", like_a_pipe{3_wan, 1_wan, {"mine", 2_wan}}}};
  CHECK(bylaw::evaluate(rules, bylaw::firm{})["own"].pool.empty());
  CHECK(bylaw::limits_of(rules, bylaw::firm{}, "own") == bylaw::firm_limits{});
  bylaw::ledger book{rules, bylaw::fiscal_year{2026}};
  CHECK(book.reserve({.id = 1, .firm = 42, .clause = "own", .amount = 3_wan}));
  CHECK_THROWS_AS(static_cast<void>(book.remaining("mine")), bylaw::no_such_clause);
}

TEST_CASE("a rule of one's own in a batch: every row is what evaluate gives, in vectors and where facts are missing") {
  using support::facts::is_small;
  static constexpr auto rules = city(2_wan);
  // More rows than a vector, and the caps and stages passed at their places: 0, 1, ... 12 patents again and again.
  constexpr std::size_t count = 1000;
  std::vector<std::int64_t> held(count);
  std::vector<std::uint8_t> small_ones(count);
  std::vector<std::optional<std::int64_t>> known(count);
  for (std::size_t i = 0; i < count; ++i) {
    held[i] = static_cast<std::int64_t>(i % 13);
    small_ones[i] = i % 3 == 0;
    if (i % 5 != 0) known[i] = held[i];
  }
  std::vector<bylaw::money> low(count), high(count);
  const auto rows_that_differ = [&](const auto& firm_of) {
    int wrong = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const bylaw::range<bylaw::money> total = bylaw::evaluate(rules, firm_of(i)).total();
      wrong += low[i] != total.low || high[i] != total.high;
    }
    return wrong;
  };

  const auto exact = bylaw::columns{patents = std::span(held), is_small = std::span(small_ones)};
  CHECK(bylaw::evaluate_totals(rules, exact, low, high).rows_done == count);
  CHECK(rows_that_differ([&](std::size_t i) {
          return bylaw::firm{patents = held[i], is_small = small_ones[i] != 0};
        }) == 0);
  // 2 at 20,000, not small; 3 at 20,000 and half of 50,000; 3 at 20,000 and 5 at 10,000 are 110,000, of them 80,000.
  CHECK(low[2] == 4_wan);
  CHECK(low[3] == 8'5000_yuan);
  CHECK(low[8] == 8_wan);

  const auto with_gaps = bylaw::columns{patents = std::span(known), is_small = std::span(small_ones)};
  CHECK(bylaw::evaluate_totals(rules, with_gaps, low, high, bylaw::threads{2}).rows_done == count);
  CHECK(rows_that_differ([&](std::size_t i) { return bylaw::firm{patents = known[i], is_small = small_ones[i] != 0}; }) == 0);
  // How many is not known: nothing to the yearly cap, and half of 50,000.
  CHECK(low[0] == 2'5000_yuan);
  CHECK(high[0] == 10'5000_yuan);

  held[7] = -1;
  const bylaw::batch_result done = bylaw::evaluate_totals(rules, exact, low, high);
  REQUIRE(done.invalid.size() == 1);
  CHECK(done.invalid[0].row == 7);
  CHECK(done.invalid[0].fact == "patents");
}

TEST_CASE("a modifier and a quantity of one's own need no bound") {
  using bylaw::operator|;
  using support::facts::cost;
  const auto rules = bylaw::policy{
      bylaw::about{}, bylaw::clause{"a", bylaw::fixed_award{10_wan} | less_than_had{doubled_cost{}}},
      bylaw::clause{"b", bylaw::percentage_subsidy{doubled_cost{}, 50_pct} | bylaw::at_most(doubled_cost{})}};
  const auto exact = bylaw::evaluate(rules, bylaw::firm{cost = 3_wan});
  CHECK(exact["a"].amount == between(4_wan, 4_wan));
  CHECK(exact["b"].amount == between(3_wan, 3_wan));
  const auto rough = bylaw::explain(rules, bylaw::firm{cost = between(1_wan, 3_wan)});
  CHECK(rough.clauses[0].result.amount == between(4_wan, 8_wan));
  CHECK(rough.clauses[0].steps[1].words.english == "less twice the cost");
  CHECK(rough.clauses[1].steps[1].facts.size() == 1);
}
