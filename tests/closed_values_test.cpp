// SPDX-License-Identifier: MIT
//
// Law 9: no value that breaks a law gets in from outside: not by a constructor, and not by a member that is written to
// afterwards. Each of these was accepted once, and paid.
#include "support/case_table.hpp"

#include <bylaw/endings.hpp>

#include <optional>
#include <string>
#include <string_view>

using namespace bylaw::literals;
using namespace support;
using bylaw::between;
using bylaw::money;
using bylaw::range;
using bylaw::rate;

namespace {

constexpr std::int64_t most_money = 100'000'000'000'000'000;

/// Whether a clause refuses the rule, and whether a policy does whose clause was written to.
template <class Rule>
bool is_refused(const Rule& good, const Rule& changed) {
  bool by_the_clause = false;
  try {
    static_cast<void>(bylaw::clause{"a", changed});
  } catch (const bylaw::invalid_parameter&) {
    by_the_clause = true;
  }
  bool by_the_policy = false;
  auto clause = bylaw::clause{"a", good};
  clause.rule = changed;
  try {
    static_cast<void>(bylaw::policy{bylaw::about{}, clause});
  } catch (const bylaw::invalid_parameter&) {
    by_the_policy = true;
  }
  CHECK(by_the_clause == by_the_policy);
  return by_the_clause && by_the_policy;
}

/// Writes to a member of a rule that was well made, and asks whether it is refused; the rule as it was is not.
template <class Rule, class Write>
bool is_refused_when(const Rule& good, Write write) {
  CHECK_FALSE(is_refused(good, good));
  Rule changed = good;
  write(changed);
  return is_refused(good, changed);
}

constexpr bylaw::fixed_award one_yuan{1_yuan};

}  // namespace

TEST_CASE("Law 9: a range is checked where it is made, and of one value it is exactly that") {
  static_assert(range<money>{5_yuan} == range<money>{5_yuan, 5_yuan});
  static_assert(range{5_yuan}.is_exact() && range<rate>{30_pct}.low == 30_pct);
  static_assert(range<money>{} == range<money>{0_yuan, 0_yuan});
  static_assert(!std::is_aggregate_v<range<money>>);           // no `{.low = b, .high = a}`
  static_assert(!std::is_convertible_v<money, range<money>>);  // said aloud
  static_assert(std::is_trivially_copyable_v<range<money>> && sizeof(range<money>) == 2 * sizeof(money));

  const auto six = 6_yuan;
  CHECK_THROWS_AS(static_cast<void>(range<money>{six, 5_yuan}), bylaw::invalid_parameter);
  CHECK_THROWS_AS(static_cast<void>(range{60_pct, 50_pct}), bylaw::invalid_parameter);
  CHECK_THROWS_AS(static_cast<void>(between(six, 5_yuan)), bylaw::invalid_parameter);
  CHECK_THROWS_AS(static_cast<void>(bylaw::up_to(-six)), bylaw::invalid_parameter);
  CHECK_THROWS_AS(static_cast<void>(std::optional<range<money>>(std::in_place, six, 5_yuan)), bylaw::invalid_parameter);
  CHECK_THROWS_AS(static_cast<void>(range{bylaw::date{2026, 1, 2}, bylaw::date{2026, 1, 1}}), bylaw::invalid_parameter);
  // What cannot be compared is in no order.
  const double not_a_number = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(static_cast<void>(between(not_a_number, 1.0)), bylaw::invalid_parameter);
  CHECK_THROWS_AS(static_cast<void>(between(1.0, not_a_number)), bylaw::invalid_parameter);
}

TEST_CASE("Law 9: a range that was written to is checked by the rule that takes it") {
  auto share = between(50_pct, 60_pct);
  share.low = 70_pct;
  CHECK_THROWS_AS(static_cast<void>(bylaw::percentage_subsidy{facts::cost, share}), bylaw::invalid_parameter);
  CHECK_THROWS_AS(static_cast<void>(bylaw::in_years{2025, share}), bylaw::invalid_parameter);
  CHECK(is_refused_when(bylaw::percentage_subsidy{facts::cost, between(50_pct, 60_pct)},
                        [](auto& r) { r.share.high = 40_pct; }));
  CHECK(is_refused_when(
      bylaw::percentage_subsidy{facts::cost, bylaw::by_year{bylaw::in_years{2025, between(5_pct, 6_pct)}}},
      [](auto& r) { r.share.years[0].value.low = 7_pct; }));
}

TEST_CASE("Law 9: a range that was written to is checked of the firm that states it") {
  const auto rule = bylaw::percentage_subsidy{facts::cost, 50_pct};
  auto cost = between(5_yuan, 6_yuan);
  cost.low = 7_yuan;
  CHECK_THROWS_AS(static_cast<void>(ask(rule, bylaw::firm{facts::cost = cost})), bylaw::invalid_fact);
  CHECK_THROWS_AS(static_cast<void>(ask(rule, bylaw::firm{facts::cost = std::optional{cost}})), bylaw::invalid_fact);
  CHECK_THROWS_AS(static_cast<void>(ask(rule, bylaw::open_world(bylaw::firm{facts::cost = cost}))),
                  bylaw::invalid_fact);
  // The binding too is public.
  auto stated = facts::cost = 5_yuan;
  stated.source = -5_yuan;
  CHECK_THROWS_AS(static_cast<void>(ask(rule, bylaw::firm{stated})), bylaw::invalid_fact);
  auto ranged = facts::cost = between(5_yuan, 6_yuan);
  ranged.source.high = 4_yuan;
  CHECK_THROWS_AS(static_cast<void>(ask(rule, bylaw::firm{ranged})), bylaw::invalid_fact);
}

TEST_CASE("Law 9: a parameter that was written to is checked by the clause and by the policy") {
  const auto negative = [](money& m) { m = -5_yuan; };
  const auto too_much = [](money& m) { m = money::from_fen(most_money + 1); };
  const auto no_limit = [](money& m) { m = bylaw::unlimited; };
  for (const auto wrong : {+negative, +too_much, +no_limit}) {
    CHECK(is_refused_when(one_yuan, [&](auto& r) { wrong(r.amount); }));
    CHECK(is_refused_when(bylaw::capped_award{1_yuan}, [&](auto& r) { wrong(r.most); }));
    CHECK(is_refused_when(bylaw::unit_award{facts::staff, 1_yuan}, [&](auto& r) { wrong(r.each); }));
    CHECK(is_refused_when(one_yuan | bylaw::at_most(1_yuan), [&](auto& r) { wrong(r.change.most.value); }));
    CHECK(is_refused_when(one_yuan | bylaw::at_most_per_year(1_yuan), [&](auto& r) { wrong(r.change.most.value); }));
    CHECK(is_refused_when(one_yuan | bylaw::at_least_or_nothing(1_yuan), [&](auto& r) { wrong(r.change.least); }));
    CHECK(is_refused_when(one_yuan | bylaw::topped_up(1_yuan), [&](auto& r) { wrong(r.change.earlier.value); }));
    CHECK(is_refused_when(one_yuan | bylaw::rounded_down_to(1_yuan), [&](auto& r) { wrong(r.change.unit); }));
    CHECK(is_refused_when(one_yuan | bylaw::pool{"p", 1_yuan}, [&](auto& r) { wrong(r.limit.budget); }));
    CHECK(is_refused_when(one_yuan | bylaw::annual_pool{"p", 1_yuan}, [&](auto& r) { wrong(r.limit.budget); }));
    CHECK(is_refused_when(bylaw::tiered_award{facts::staff, bylaw::tier{1, 1_yuan}},
                          [&](auto& r) { wrong(r.tiers[0].award); }));
    CHECK(is_refused_when(bylaw::tiered_award{facts::cost, bylaw::tier{1_yuan, 1_yuan}},
                          [&](auto& r) { wrong(r.tiers[0].from); }));
    CHECK(is_refused_when(bylaw::banded_subsidy{facts::cost, bylaw::band{0_yuan, 1_pct}},
                          [&](auto& r) { wrong(r.bands[0].above); }));
    CHECK(is_refused_when(one_yuan | bylaw::when(facts::cost < 1_yuan),
                          [&](auto& r) { wrong(r.change.test.right.value); }));
    CHECK(is_refused_when(one_yuan | bylaw::at_most(bylaw::lesser_of(facts::cost, 1_yuan) + facts::input),
                          [&](auto& r) { wrong(r.change.most.left.right.value); }));
    CHECK(is_refused_when(one_yuan | bylaw::at_most(bylaw::by_year{bylaw::in_years{2025, 1_yuan}}),
                          [&](auto& r) { wrong(r.change.most.years[0].value); }));
  }
}

TEST_CASE("Law 9: counts, units, years and shares that were written to") {
  CHECK(is_refused_when(one_yuan | bylaw::annual_quota{"q", 1}, [](auto& r) { r.limit.places = -1; }));
  CHECK(is_refused_when(one_yuan | bylaw::annual_quota{"q", 1}, [](auto& r) { r.limit.places = 1'000'000'000'001; }));
  CHECK(is_refused_when(one_yuan | bylaw::when(!(facts::staff < 3)),
                        [](auto& r) { r.change.test.test.right.value = -3; }));
  CHECK(is_refused_when(one_yuan | bylaw::rounded_down_to(1_yuan), [](auto& r) { r.change.unit = 0_yuan; }));
  CHECK(is_refused_when(one_yuan | bylaw::rounded_down_to(1_yuan),
                        [](auto& r) { r.change.mode = static_cast<bylaw::rounding>(77); }));
  CHECK(is_refused_when(one_yuan | bylaw::funded_by(bylaw::payer{{"the city", "市级"}, 1}),
                        [](auto& r) { r.change.payers[0].shares = 0; }));
  const bylaw::tiered_award tiers{facts::staff, bylaw::tier{1, 1_yuan}, bylaw::tier{2, 2_yuan}};
  CHECK(is_refused_when(tiers, [](auto& r) { r.tiers[0].from = 2; }));
  auto changed = tiers;
  changed.tiers[1].from = 0;
  const auto inside = [](const auto& rule) {
    return bylaw::highest_of(one_yuan, bylaw::first_of(one_yuan + rule, one_yuan)) | bylaw::when(facts::is_new);
  };
  CHECK(is_refused(inside(tiers), inside(changed)));
  CHECK(is_refused_when(bylaw::banded_subsidy{facts::cost, bylaw::band{0_yuan, 1_pct}, bylaw::band{5_yuan, 2_pct}},
                        [](auto& r) { r.bands[1].above = 0_yuan; }));

  const bylaw::by_year budgets{bylaw::in_years{2025, 1_yuan}, bylaw::in_years{2026, 2_yuan}};
  const auto yearly = one_yuan | bylaw::annual_pool{"p", budgets};
  CHECK(is_refused_when(yearly, [](auto& r) { r.limit.budgets.years[1].first = 2025; }));
  CHECK(is_refused_when(yearly, [](auto& r) { r.limit.budgets.years[1].first = 2027; }));  // then there is a gap
  CHECK(is_refused_when(yearly, [](auto& r) { r.limit.budgets.years[1].last = 2025; }));
  CHECK(is_refused_when(yearly, [](auto& r) { r.limit.budgets.years[0].first = 0; }));
  CHECK(is_refused_when(yearly, [](auto& r) { r.limit.budgets.years[1].last = 10'000; }));
  CHECK(is_refused_when(yearly, [](auto& r) { r.limit.budget = 1_yuan; }));  // not that of the best year
  CHECK(is_refused_when(yearly, [](auto& r) { r.limit.name = {}; }));
  CHECK(is_refused_when(one_yuan | bylaw::pool{"p", 1_yuan}, [](auto& r) { r.limit.name = {}; }));
  CHECK(is_refused_when(one_yuan | bylaw::annual_quota{"q", 1}, [](auto& r) { r.limit.name = {}; }));
}

TEST_CASE("Law 9: what makes its parameters without a constructor is checked by the clause") {
  CHECK_THROWS_AS(static_cast<void>(bylaw::clause{"a", one_yuan | bylaw::rounded_to{0_yuan, bylaw::rounding::down}}),
                  bylaw::invalid_parameter);
  CHECK_THROWS_AS(static_cast<void>(bylaw::clause{"a", one_yuan | bylaw::minimum{-1_yuan}}), bylaw::invalid_parameter);
  CHECK_THROWS_AS(static_cast<void>(bylaw::clause{"a", one_yuan | bylaw::at_most(bylaw::constant<money>{-1_yuan})}),
                  bylaw::invalid_parameter);
}

TEST_CASE("Law 9: a clause, a document and the rules of cumulation that were written to") {
  const auto refused = [](const auto&... elements) {
    try {
      static_cast<void>(bylaw::policy{elements...});
      return false;
    } catch (const bylaw::invalid_parameter&) {
      return true;
    }
  };
  const bylaw::clause a{"a", one_yuan};
  CHECK_FALSE(refused(bylaw::about{}, a));
  auto unnamed = a;
  unnamed.id = {};
  CHECK(refused(bylaw::about{}, unnamed));
  auto backwards = a;
  backwards.particulars.in_force_from = {2026, 1, 2};
  backwards.particulars.in_force_until = {2026, 1, 1};
  CHECK(refused(bylaw::about{}, backwards));
  auto seen = a;
  seen.particulars.seen_in_force = {bylaw::date{2026, 1, 1}, bylaw::date{2026, 1, 2}};
  seen.particulars.seen_in_force.low = bylaw::date{2026, 1, 3};
  CHECK(refused(bylaw::about{}, seen));
  bylaw::about document{};
  document.seen_in_force.low = bylaw::date{2026, 1, 3};
  CHECK(refused(document, a));
  document = {};
  document.in_force_from = 2027;
  document.in_force_until = 2026;
  CHECK(refused(document, a));

  auto both = bylaw::exclusive("a", "b", bylaw::the_highest);
  const bylaw::clause b{"b", one_yuan};
  CHECK_FALSE(refused(bylaw::about{}, a, b, both));
  both.ids[1] = "a";
  CHECK(refused(bylaw::about{}, a, b, both));
  both.ids[1] = "c";
  CHECK(refused(bylaw::about{}, a, b, both));
  auto most = bylaw::total_at_most(1_yuan);
  CHECK_FALSE(refused(bylaw::about{}, a, most));
  most.most.value = -1_yuan;
  CHECK(refused(bylaw::about{}, a, most));
}

namespace {
// Rules of a user's own. Both say what their parameters may be; only one tells its parts.
struct checked_bonus {
  money each;
  constexpr explicit checked_bonus(money paid) : each(paid) { validate(); }
  constexpr void validate() const {
    if (each < 1_yuan) bylaw::raise(bylaw::invalid_parameter("a bonus is less than a yuan"));
  }
  constexpr money assess(const auto&) const { return each; }
};
struct bonus_with_parts {
  money each;
  std::array<money, 2> some{};
  constexpr auto parts() const {
    return bylaw::parts_of("bonus", bylaw::part{"each", each}, bylaw::part{"some", some});
  }
  constexpr bylaw::entitlement assess(const auto&) const { return {.amount = range{each}}; }
};
template <int Least>
struct has_so_many {
  using reads = bylaw::fact_list<facts::patents>;
  constexpr void validate() const {
    if (Least < 0) bylaw::raise(bylaw::invalid_parameter("fewer than none"));
  }
  constexpr bool holds(const auto& firm) const { return firm[facts::patents] >= Least; }
};
}  // namespace

TEST_CASE("Law 9: a rule of one's own is asked by its validate(), wherever it stands, and its parts by their types") {
  CHECK(is_refused_when(checked_bonus{1_yuan}, [](auto& r) { r.each = 1_fen; }));
  CHECK(is_refused_when(checked_bonus{1_yuan} | bylaw::at_most(5_yuan), [](auto& r) { r.inner.each = 0_fen; }));
  CHECK(is_refused_when(bonus_with_parts{1_yuan}, [](auto& r) { r.each = -1_fen; }));
  CHECK(is_refused_when(bonus_with_parts{1_yuan}, [](auto& r) { r.some[1] = bylaw::unlimited; }));
  // Without any state, inside of what has none.
  static_cast<void>(
      bylaw::clause{"a", checked_bonus{1_yuan} | bylaw::when(bylaw::none_of(has_so_many<5>{}, facts::is_new))});
  CHECK_THROWS_WITH_AS(static_cast<void>(bylaw::clause{
                           "a", checked_bonus{1_yuan} | bylaw::when(bylaw::none_of(has_so_many<-5>{}, facts::is_new))}),
                       "invalid parameter: fewer than none", bylaw::invalid_parameter);
}

TEST_CASE("Law 9: a pool and a yearly pool of one name are two") {
  const auto both = [](const auto& first, const auto& second) {
    static_cast<void>(
        bylaw::policy{bylaw::about{}, bylaw::clause{"a", one_yuan | first}, bylaw::clause{"b", one_yuan | second}});
  };
  const bylaw::pool pool{"p", 5_yuan};
  const bylaw::annual_pool yearly{"p", 5_yuan};
  both(pool, pool);
  both(yearly, yearly);
  const char* two_budgets = "invalid parameter: one pool or quota name has two budgets: 'p'";
  CHECK_THROWS_WITH_AS(both(pool, yearly), two_budgets, bylaw::invalid_parameter);
  CHECK_THROWS_WITH_AS(both(yearly, pool), two_budgets, bylaw::invalid_parameter);
  CHECK_THROWS_WITH_AS(both(yearly, bylaw::annual_quota{"p", 5}), two_budgets, bylaw::invalid_parameter);
  CHECK_THROWS_WITH_AS(both(yearly, bylaw::annual_pool{"p", bylaw::by_year{bylaw::in_years{2025, 5_yuan}}}),
                       two_budgets, bylaw::invalid_parameter);
  CHECK_THROWS_AS(both(bylaw::pool{"", 1_yuan}, pool), bylaw::invalid_parameter);
  CHECK_THROWS_AS(both(bylaw::annual_quota{"", 1}, pool), bylaw::invalid_parameter);
}

TEST_CASE("Law 9: what is taken without a policy is checked by what takes it") {
  auto shared = bylaw::funded_by(bylaw::payer{{"the city", "市级"}, 1});
  CHECK_THROWS_AS(static_cast<void>(shared.shares_of(-1_fen)), bylaw::invalid_parameter);
  shared.payers[0].shares = 0;
  CHECK_THROWS_AS(static_cast<void>(shared.shares_of(1_yuan)), bylaw::invalid_parameter);
}

TEST_CASE("Law 9: figures, years and days that named constructors make") {
  using bylaw::date;
  using bylaw::due;
  using bylaw::figure;
  using bylaw::rough_date;
  const auto refused = [](auto make) {
    try {
      static_cast<void>(make());
      return false;
    } catch (const bylaw::invalid_parameter&) {
      return true;
    }
  };
  CHECK(figure::over(5_yuan).amount() == 5_yuan);
  CHECK(figure::exactly(std::int64_t{3}).count() == 3);
  for (const money wrong : {-(5_yuan), bylaw::unlimited, money::from_fen(most_money + 1)}) {
    CHECK(refused([&] { return figure::over(wrong); }));
    CHECK(refused([&] { return figure::at_least(wrong); }));
    CHECK(refused([&] { return figure::exactly(wrong); }));
  }
  for (const std::int64_t wrong : {std::int64_t{-1}, std::int64_t{1'000'000'000'001}}) {
    CHECK(refused([&] { return figure::over(wrong); }));
    CHECK(refused([&] { return figure::at_least(wrong); }));
    CHECK(refused([&] { return figure::exactly(wrong); }));
  }
  CHECK(due::in_year(2027).year() == 2027);
  for (const int wrong : {70'000, 65'536 + 2027, 0, -1, 10'000}) CHECK(refused([&] { return due::in_year(wrong); }));
  const date day{2026, 3, 1};
  CHECK(rough_date::between(date{}, date{}) == rough_date{});
  CHECK(refused([&] { return rough_date::between(date{}, day); }));
  CHECK(refused([&] { return rough_date::between(day, date{}); }));
  CHECK(refused([] { return bylaw::on{date{}}; }));
  static_assert(!std::is_assignable_v<decltype((std::declval<bylaw::on&>().day)), date>);  // nor can it be written to
  CHECK(refused([] { return bylaw::reasons(static_cast<bylaw::reason>(77)); }));
  CHECK_FALSE(bylaw::reasons(bylaw::reason::pool).contains(static_cast<bylaw::reason>(77)));
  CHECK(refused([&] {
    return bylaw::endings_within(-1, bylaw::on{day}, bylaw::policy{bylaw::about{}, bylaw::clause{"a", one_yuan}});
  }));
}

TEST_CASE("Law 9: an enumerator that is none of those named") {
  const auto is_refused_of = [](auto write) {
    bylaw::about document{};
    auto a = bylaw::clause{"a", one_yuan};
    static_cast<void>(bylaw::policy{document, a, bylaw::target{}});
    bylaw::target aim{};
    write(document, a, aim);
    try {
      static_cast<void>(bylaw::policy{document, a, aim});
      return false;
    } catch (const bylaw::invalid_parameter&) {
      return true;
    }
  };
  const auto none = [](auto& enumerator) { enumerator = static_cast<std::remove_cvref_t<decltype(enumerator)>>(77); };
  CHECK(is_refused_of([&](auto& document, auto&, auto&) { none(document.status); }));
  CHECK(is_refused_of([&](auto& document, auto&, auto&) { none(document.government); }));
  CHECK(is_refused_of([&](auto& document, auto&, auto&) { none(document.dates_read_in); }));
  CHECK(is_refused_of([&](auto& document, auto&, auto&) { none(document.source.read_in); }));
  CHECK(is_refused_of([&](auto& document, auto&, auto&) { none(document.source.also_read_in); }));
  CHECK(is_refused_of([&](auto&, auto& a, auto&) { none(a.source.read_in); }));
  CHECK(is_refused_of([&](auto&, auto& a, auto&) {
    a.source.read_in = bylaw::reading::rule_text;  // else it is the document's
    none(a.source.also_read_in);
  }));
  CHECK(is_refused_of([&](auto&, auto& a, auto&) { none(a.particulars.status); }));
  CHECK(is_refused_of([&](auto&, auto& a, auto&) { none(a.particulars.dates_read_in); }));
  CHECK(is_refused_of([&](auto&, auto& a, auto&) { none(a.particulars.paid_to); }));
  CHECK(is_refused_of([&](auto&, auto& a, auto&) { none(a.particulars.paid); }));
  CHECK(is_refused_of([&](auto&, auto& a, auto&) { none(a.particulars.source.read_in); }));
  CHECK(is_refused_of([&](auto&, auto& a, auto&) { none(a.particulars.source.also_read_in); }));
  CHECK(is_refused_of([&](auto&, auto&, auto& aim) { none(aim.source.read_in); }));
}

TEST_CASE("Law 9: a null pointer is no text, and refused where a text is needed") {
  const char* null = nullptr;
  CHECK_THROWS_AS(static_cast<void>(bylaw::clause{null, one_yuan}), bylaw::invalid_parameter);
  CHECK_THROWS_AS(static_cast<void>(bylaw::pool{null, 1_yuan}), bylaw::invalid_parameter);
  CHECK_THROWS_AS(static_cast<void>(bylaw::annual_pool{null, 1_yuan}), bylaw::invalid_parameter);
  CHECK_THROWS_AS(static_cast<void>(bylaw::annual_quota{null, 1}), bylaw::invalid_parameter);
  const auto result =
      bylaw::evaluate(bylaw::policy{bylaw::about{.number = null}, bylaw::clause{"a", one_yuan}}, bylaw::firm{});
  CHECK_THROWS_AS(static_cast<void>(result[null]), bylaw::no_such_clause);
  CHECK(result.find(null) == nullptr);
  // Characters in an array end where their text does.
  char name[8] = {'a', '\0', 'b', '\0'};
  CHECK(result.find(name) != nullptr);
  const std::string owner = "a";
  CHECK(result.find(owner) != nullptr);
  CHECK(result.find(owner + "") != nullptr);  // looked at, and not kept
}

namespace {
// What types of a user's own return; each is checked, and not only of a rule that lists what it reads.
struct owed {
  using quantity_type = money;
  range<money> comes_to;
  constexpr range<money> measure(const auto&) const { return comes_to; }
};
struct owed_at_most_a_yuan {
  using quantity_type = money;
  money comes_to;
  template <class Firm>
  static consteval std::int64_t bound() {
    return 100;
  }
  constexpr range<money> measure(const auto&) const { return range{comes_to}; }
};
struct rewritten {
  range<money> to;
  constexpr bylaw::entitlement apply(const bylaw::entitlement&, const auto&) const { return {.amount = to}; }
};
struct with_parts {
  range<money> pays;
  constexpr auto parts() const { return bylaw::parts_of("with_parts", bylaw::part{"cost", facts::cost}); }
  constexpr bylaw::entitlement assess(const auto&) const { return {.amount = pays}; }
};
struct without_limit {
  constexpr money assess(const auto&) const { return bylaw::unlimited; }
};
}  // namespace

TEST_CASE("Law 9: what an own quantity, modifier or rule returns is an amount, or refused") {
  const bylaw::firm firm{facts::cost = 5_yuan};
  const auto pays = [&](const auto& rule) { return ask(rule, firm).amount; };
  auto reversed = between(1_yuan, 2_yuan);
  reversed.high = 0_yuan;
  const range<money> below = between(-(2_yuan), 2_yuan);

  CHECK(pays(bylaw::percentage_subsidy{owed{between(1_yuan, 2_yuan)}, 50_pct}) == between(50_fen, 1_yuan));
  CHECK_THROWS_AS(pays(bylaw::percentage_subsidy{owed{below}, 50_pct}), bylaw::invalid_amount);
  CHECK_THROWS_AS(pays(one_yuan | bylaw::at_most(owed{reversed})), bylaw::invalid_amount);
  CHECK_THROWS_AS(pays(one_yuan | bylaw::when(owed{below} < 5_yuan)), bylaw::invalid_amount);
  CHECK_THROWS_AS(pays(one_yuan | bylaw::at_most(owed{range{bylaw::unlimited}})), bylaw::amount_overflow);
  CHECK(pays(bylaw::percentage_subsidy{owed_at_most_a_yuan{1_yuan}, 50_pct}) == range{50_fen});
  CHECK_THROWS_AS(pays(bylaw::percentage_subsidy{owed_at_most_a_yuan{2_yuan}, 50_pct}), bylaw::invalid_amount);

  CHECK(pays(one_yuan | rewritten{between(1_yuan, bylaw::unlimited)}) == between(1_yuan, bylaw::unlimited));
  CHECK_THROWS_AS(pays(one_yuan | rewritten{below}), bylaw::invalid_amount);
  CHECK_THROWS_AS(pays(one_yuan | rewritten{reversed}), bylaw::invalid_amount);

  CHECK(pays(with_parts{between(1_yuan, 2_yuan)}) == between(1_yuan, 2_yuan));
  CHECK_THROWS_AS(pays(with_parts{below}), bylaw::invalid_amount);
  CHECK_THROWS_AS(pays(with_parts{reversed}), bylaw::invalid_amount);
  CHECK_THROWS_AS(pays(without_limit{}), bylaw::amount_overflow);
}
