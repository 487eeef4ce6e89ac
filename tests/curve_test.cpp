// SPDX-License-Identifier: MIT
//
// A curve is the policy along one fact: random policies and every edition, at every end, its neighbours and random points;
// a small domain at every fen; and what is asked backwards from both sides.
#define BYLAW_TESTS_OWN_TYPES_BY_FORMULA
#include "support/curve_checks.hpp"
#include "support/random_policy.hpp"

#include <bylaw/cities.hpp>
#include <bylaw/compare.hpp>
#include <bylaw/curve.hpp>
#include <bylaw/curve/total_along.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

using namespace bylaw::literals;
namespace facts = bylaw::facts;

namespace {

using support::random_numbers;

constexpr auto an_sme = bylaw::closed_world(bylaw::firm{facts::is_sme = true, facts::is_startup = true});

std::string said(const std::vector<bylaw::cause>& all, bylaw::language in = bylaw::language::english) {
  std::string text;
  for (const bylaw::cause& c : all) {
    if (!text.empty()) text += "; ";
    text += to_text(c, in);
  }
  return text;
}
std::string said(std::span<const bylaw::cause> all, bylaw::language in = bylaw::language::english) {
  return said(std::vector<bylaw::cause>(all.begin(), all.end()), in);
}

struct tally {
  long curves = 0;
  long pieces = 0;
  long rounding = 0;
  long overflows = 0;
  long brute_points = 0;
};

/// The total, or nothing where it leaves 64 bits, by the interpreter, which is `evaluate` by a test of its own.
struct total_at {
  const bylaw::formula& f;
  std::vector<bylaw::formula_value> known;
  std::size_t place;
  std::vector<std::int64_t> values{};

  std::optional<bylaw::range<bylaw::money>> operator()(std::int64_t x) {
    known[place] = bylaw::formula_value(x);
    values.resize(f.nodes.size());
    bylaw::work_out(f, known, values);
    if (values[f.overflow] != 0) return std::nullopt;
    return bylaw::range<bylaw::money>{bylaw::money::from_fen(values[f.total_low]), bylaw::money::from_fen(values[f.total_high])};
  }
};

template <class X>
void try_curve(const bylaw::formula& f, const std::vector<bylaw::formula_value>& known, std::size_t place,
               random_numbers& random, tally& seen) {
  const auto c = bylaw::curve_of<X>(f, known, place);
  total_at total{f, known, place};
  ++seen.curves;
  for (const auto* line : {&c.low(), &c.high()}) {
    seen.pieces += static_cast<long>(line->size());
    for (const auto& p : *line) seen.rounding += p.rounding_decides;
    const bool is_low = line == &c.low();
    const auto amount = [&](std::int64_t x) -> std::optional<bylaw::money> {
      const auto both = total(x);
      seen.overflows += !both;
      if (!both) return std::nullopt;
      return is_low ? both->low : both->high;
    };
    const std::string flaw = support::flaw_of(*line, amount, random, 6);
    REQUIRE_MESSAGE(flaw.empty(), flaw);
  }
  // Every fen of a small domain, forwards and backwards.
  if (!random.one_in(8)) return;
  constexpr std::int64_t small_domain = 320;
  std::vector<std::optional<bylaw::money>> low;
  for (std::int64_t x = 0; x <= small_domain; ++x) {
    const auto both = total(x);
    low.push_back(both ? std::optional(both->low) : std::nullopt);
    ++seen.brute_points;
    if (both) REQUIRE(c.at(bylaw::detail::value_from<X>(x)) == *both);
  }
  for (int i = 0; i < 4; ++i) {
    const auto some = low[random.below(low.size())];
    if (!some) continue;
    const std::string flaw = support::backwards_flaw(c.low(), low, *some + bylaw::money::from_fen(random.between(0, 1)));
    REQUIRE_MESSAGE(flaw.empty(), flaw);
  }
}

template <class Make>
void try_policies(std::uint64_t structure, random_numbers& random, tally& seen, Make make) {
  for (int parameters = support::iterations(60); parameters > 0; --parameters) {
    const auto both = make(random);
    const bylaw::formula f = bylaw::formula_of(both.thing);
    const auto firm = support::partly_known(support::random_firm(random));
    const auto known = bylaw::facts_for(f, both.thing, firm);
    for (std::size_t place = 0; place < known.size(); ++place) {
      CAPTURE(structure);
      CAPTURE(parameters);
      CAPTURE(place);
      if (f.facts[place].type == bylaw::formula_fact_type::money) try_curve<bylaw::money>(f, known, place, random, seen);
      if (f.facts[place].type == bylaw::formula_fact_type::count) try_curve<std::int64_t>(f, known, place, random, seen);
    }
  }
}

template <std::uint64_t... I>
void try_structures(std::integer_sequence<std::uint64_t, I...>, random_numbers& random, tally& seen) {
  (try_policies(I, random, seen, [](random_numbers& r) { return support::random_policy<I>(r); }), ...);
}

}  // namespace

TEST_CASE("A curve is the policy along one fact: random policies, none refused, forwards and backwards") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  random_numbers random(seed);
  tally seen;
  try_structures(std::integer_sequence<std::uint64_t, 0, 6, 7, 25, 27, 31, 33, 42, 68>{}, random, seen);
  try_policies(1000, random, seen, [](random_numbers& r) { return support::policy_of_nested_combinators<0>(r); });
  try_policies(1003, random, seen, [](random_numbers& r) { return support::policy_of_nested_combinators<3>(r); });
  // The trial is worth something only where it meets what is hard.
  CHECK(seen.rounding > 0);
  if (seen.curves > 1000) CHECK(seen.overflows > 0);
  CHECK(seen.brute_points > 1000);
  MESSAGE(seen.curves, " curves, ", seen.pieces, " pieces, ", seen.rounding, " in which rounding decides");
}

TEST_CASE("Chengdu along its compute cost: two pieces an end, and why they end") {
  const auto c = bylaw::curve(bylaw::cities::chengdu_2025_04, an_sme, facts::domestic_compute_cost);
  REQUIRE(c.low().size() == 2);
  const bylaw::piece<bylaw::money>& first = c.low()[0];
  CHECK(first.from == 0_yuan);
  CHECK(first.to == 1000_wan - 1_fen);
  CHECK(first.at_from == 0_yuan);
  CHECK(first.at_to == 500_wan - 1_fen);
  CHECK(first.slope == bylaw::fraction{1, 2});
  CHECK(first.unit == 1_fen);
  CHECK(first.within == 1_fen);
  CHECK(first.because.empty());
  CHECK(c.low()[1].from == 1000_wan);
  CHECK(c.low()[1].slope == bylaw::fraction{0, 1});
  CHECK(said(c.low()[1].because) == "the cap of ¥5,000,000.00 a year is reached");
  CHECK(said(c.low()[1].because, bylaw::language::chinese) == "达到年度最高额500万元");
  CHECK(c.low()[1].because[0].clause == "compute-voucher");
  CHECK(c.high()[0].slope == bylaw::fraction{3, 5});
  CHECK(c.at(800_wan) == bylaw::between(400_wan, 480_wan));
  CHECK(c.least_for(400_wan) == 800_wan);
  CHECK(c.least_for_at_best(480_wan) == 800_wan);
  CHECK(c.least_for(500_wan) == 1000_wan);
  CHECK_FALSE(c.least_for(500_wan + 1_fen).has_value());
  CHECK(c.next_yuan(800_wan) == bylaw::between(50_fen, 60_fen));
  CHECK(c.next_yuan(1000_wan) == bylaw::range(0_yuan));
  CHECK(c.high().greatest() == bylaw::greatest_amount<bylaw::money>{500_wan, bylaw::money::from_fen(833'333'334)});
  CHECK(c.kinks().size() == 2);
  CHECK(c.cliffs().empty());
  CHECK(c.fact().name == "domestic compute cost");
  CHECK_THROWS_AS(static_cast<void>(c.at(bylaw::money::from_fen(-1))), bylaw::invalid_fact);
  CHECK_THROWS_AS(static_cast<void>(c.next_yuan(bylaw::money::from_fen(100'000'000'000'000'000))), bylaw::invalid_fact);
}

TEST_CASE("Hangzhou's cliff: at 500,000 yuan one fen more pays 100,000 yuan less") {
  const auto c = bylaw::curve(bylaw::cities::hangzhou_2025_06, an_sme, facts::domestic_compute_cost);
  REQUIRE(c.cliffs().size() == 1);
  const bylaw::jump<bylaw::money> cliff = c.cliffs()[0];
  CHECK(cliff.at == 50_wan + 1_fen);
  CHECK(cliff.before == 25_wan);
  CHECK(cliff.after == 15_wan);
  CHECK(said(cliff.because) == "one of several rules counts");
  CHECK(c.high()[1].jump == bylaw::money{} - 10_wan);
  CHECK(c.next_yuan(50_wan).low == bylaw::money{} - 10_wan + 30_fen);
  // 200,000 yuan are reached before the cliff, not for a while behind it, and then for good.
  const auto spans = c.high().reaching(20_wan);
  REQUIRE(spans.size() == 2);
  CHECK(spans[0].from == 40_wan);
  CHECK(spans[0].to == 50_wan);
  CHECK(spans[1].from == bylaw::money::from_fen(66'666'667));
  CHECK(c.least_for_at_best(20_wan) == 40_wan);
}

TEST_CASE("A curve of a clause, of a count, on a day, of a fact that is not read") {
  using bylaw::clause, bylaw::policy, bylaw::percentage_subsidy, bylaw::unit_award, bylaw::tiered_award, bylaw::tier;
  const policy rules{bylaw::about{},
                     clause{"cost", percentage_subsidy{support::facts::cost, 30_pct} | bylaw::rounded_down_to(1000_yuan) | bylaw::at_most(80_wan)},
                     clause{"patents", unit_award{support::facts::patents, 2_wan} | bylaw::when(support::facts::staff < 300)},
                     clause{"size", tiered_award{support::facts::revenue, tier{1000_wan, 10_wan}, tier{5000_wan, 4_wan}}}};
  const bylaw::firm firm{support::facts::patents = 3, support::facts::staff = 20, support::facts::revenue = 0_yuan,
                         support::facts::cost = bylaw::unknown};

  // The firm need not state the fact it runs along; what it states of that does not matter.
  const auto cost = bylaw::curve(rules, "cost", firm, support::facts::cost);
  REQUIRE(cost.low().size() == 2);
  CHECK(cost.low()[0].unit == 1000_yuan);
  CHECK(cost.low()[0].slope == bylaw::fraction{3, 10});
  CHECK(cost.jumps().empty());
  CHECK(cost.least_for(1000_yuan) == bylaw::money::from_fen(333'334));
  CHECK(bylaw::curve(rules, firm, support::facts::cost).at(0_yuan) == bylaw::range(6_wan));

  const auto staff = bylaw::curve(rules, "patents", firm, support::facts::staff);
  REQUIRE(staff.cliffs().size() == 1);
  CHECK(staff.cliffs()[0].at == 300);
  CHECK(staff.cliffs()[0].before == 6_wan);
  CHECK(said(staff.cliffs()[0].because) == "a condition is not met");
  CHECK(staff.next(299, 1) == bylaw::range(bylaw::money{} - 6_wan));
  const auto patents = bylaw::curve(rules, "patents", firm, support::facts::patents);
  CHECK(patents.low()[0].slope == bylaw::fraction{2'000'000, 1});
  CHECK(patents.low()[0].within == 0_yuan);
  CHECK(patents.least_for(7_wan) == 4);

  const auto size = bylaw::curve(rules, "size", firm, support::facts::revenue);
  REQUIRE(size.high().size() == 3);
  CHECK(said(size.high()[2].because) == "the tier from ¥50,000,000.00");
  CHECK(said(size.high()[2].because, bylaw::language::chinese) == "自5000万元起的档次");
  CHECK(size.jumps().size() == 2);
  CHECK(size.cliffs().size() == 1);
  CHECK(size.high().greatest() == bylaw::greatest_amount<bylaw::money>{10_wan, 1000_wan});

  const auto flat = bylaw::curve(rules, "size", firm, support::facts::staff);
  CHECK(flat.high().size() == 1);
  CHECK_THROWS_AS(static_cast<void>(bylaw::curve(rules, "no such clause", firm, support::facts::cost)), bylaw::invalid_parameter);

  const auto& draft = bylaw::cities::chengdu_2025_08;
  for (const int year : {2024, 2026, 2030}) {
    const bylaw::on day{bylaw::date{year, 3, 1}};
    const auto c = bylaw::curve(draft, an_sme, facts::domestic_compute_cost, day);
    const auto firm_of = bylaw::closed_world(bylaw::firm{facts::is_sme = true, facts::is_startup = true, facts::domestic_compute_cost = 700_wan});
    CHECK(c.at(700_wan) == bylaw::evaluate(draft, firm_of, day).total());
    CHECK(bylaw::curve(draft, "compute-voucher", an_sme, facts::domestic_compute_cost, day).at(700_wan) ==
          bylaw::evaluate(draft, firm_of, day)["compute-voucher"].amount);
  }
}

TEST_CASE("Bands, sums and differences: slopes are exact, and where rounding decides one piece says so") {
  using bylaw::clause, bylaw::policy, bylaw::band;
  namespace own = support::facts;
  const bylaw::firm firm{own::cost = 0_yuan, own::input = 100_yuan};
  const policy banded{bylaw::about{}, clause{"a", bylaw::banded_subsidy{own::cost, band{0_yuan, 30_pct}, band{10_wan, 20_pct}, band{20_wan, 10_pct}}}};
  const auto bands = bylaw::curve(banded, firm, own::cost);
  REQUIRE(bands.low().size() == 3);
  CHECK(bands.low()[1].slope == bylaw::fraction{1, 5});
  CHECK(said(bands.low()[1].because) == "the band above ¥100,000.00");
  CHECK(said(bands.low()[2].because) == "the band above ¥200,000.00");

  // 10% and 20%, each rounded, against 30%, rounded once: never more than a fen apart, and for good.
  const policy sums{bylaw::about{}, clause{"a", bylaw::lowest_of(bylaw::sum_of(bylaw::percentage_subsidy{own::cost, 10_pct}, bylaw::percentage_subsidy{own::cost, 20_pct}),
                                                                 bylaw::percentage_subsidy{own::cost, 30_pct})}};
  const auto sum = bylaw::curve(sums, firm, own::cost);
  CHECK(sum.low().size() == 1);
  CHECK(sum.low()[0].slope == bylaw::fraction{3, 10});
  CHECK(sum.kinks().empty());

  // 50% of cost, and 30% of it with 20 yuan: the lines meet at 100 yuan, and near that the roundings decide.
  const policy meeting{bylaw::about{}, clause{"a", bylaw::lowest_of(bylaw::percentage_subsidy{own::cost, 50_pct},
                                                                    bylaw::percentage_subsidy{own::cost, 30_pct} + bylaw::fixed_award{20_yuan})}};
  const auto met = bylaw::curve(meeting, firm, own::cost);
  const auto kinks = met.kinks();
  REQUIRE(kinks.size() == 1);
  CHECK(kinks[0].before == bylaw::fraction{1, 2});
  CHECK(kinks[0].after == bylaw::fraction{3, 10});
  CHECK(kinks[0].from <= 100_yuan);
  CHECK(kinks[0].to >= 100_yuan);
  CHECK(kinks[0].to - kinks[0].from <= 50_fen);
  CHECK(met.jumps().empty());
  bool one_piece_says_so = false;
  for (const auto& p : met.low()) {
    if (!p.rounding_decides) continue;
    one_piece_says_so = true;
    CHECK(said(p.because).find("rounding decides") != std::string::npos);
  }
  CHECK(one_piece_says_so);
}

TEST_CASE("Conditions that rounding decides: every fen where two lines meet, and where they never part") {
  namespace own = support::facts;
  // 50% of cost against 30% with 20 yuan; 10% and 20% against 30%, which differ by a fen here and there for good.
  const auto meeting = [](auto condition) {
    return bylaw::policy{bylaw::about{}, bylaw::clause{"a", bylaw::first_of(bylaw::percentage_subsidy{own::cost, 5_pct} | bylaw::when(condition),
                                                                            bylaw::fixed_award{7_yuan})}};
  };
  const auto try_policy = [](const auto& rules, bool for_good) {
    const auto c = bylaw::curve(rules, bylaw::firm{own::cost = 0_yuan}, own::cost);
    const auto amount = [&](std::int64_t x) { return bylaw::evaluate(rules, bylaw::firm{own::cost = bylaw::money::from_fen(x)}).total().low; };
    CHECK(support::flaw_at_every(c.low(), amount, 30'000) == "");
    long undecided = 0;
    for (const auto& p : c.low())
      if (p.rounding_decides) undecided += for_good ? 1 : (p.to - p.from).fen() < 1000 ? 1 : 1000;
    CHECK(undecided >= 1);
    CHECK(undecided < 10);
    std::vector<std::optional<bylaw::money>> all;
    for (std::int64_t x = 0; x <= 30'000; ++x) all.push_back(amount(x));
    for (const bylaw::money wanted : {1_fen, 5_yuan, 7_yuan, 7_yuan + 1_fen, 10_yuan})
      CHECK(support::backwards_flaw(c.low(), all, wanted) == "");
  };
  try_policy(meeting(50_pct * own::cost < 30_pct * own::cost + 20_yuan), false);
  try_policy(meeting(30_pct * own::cost + 20_yuan < 50_pct * own::cost), false);
  try_policy(meeting(10_pct * own::cost + 20_pct * own::cost < 30_pct * own::cost), true);
}

TEST_CASE("A search takes so many steps: it is exact, or says that rounding decides for too long") {
  namespace own = support::facts;
  // Two shares, each rounded down, are never more than both together; with a period of a million fen no sweep sees that.
  const auto rules = [](auto condition) {
    return bylaw::policy{bylaw::about{}, bylaw::clause{"a", bylaw::percentage_subsidy{own::cost, 50_pct} | bylaw::when(condition)},
                         bylaw::clause{"b", bylaw::fixed_award{1_yuan} | bylaw::when(own::cost < 5_yuan)}};
  };
  const auto share = [](std::int64_t ppm) { return bylaw::rate::from_ppm(ppm); };
  const auto never = rules(share(123'457) * own::cost + share(234'563) * own::cost > share(358'020) * own::cost);
  const auto c = bylaw::curve(never, bylaw::firm{own::cost = 0_yuan}, own::cost);
  CHECK(c.at(1000_wan) == bylaw::range(0_yuan));
  CHECK_THROWS_AS(static_cast<void>(c.least_for(2_yuan)), bylaw::undecided_search);
  CHECK_THROWS_AS(static_cast<void>(c.high().reaching(2_yuan)), bylaw::undecided_search);
  CHECK_THROWS_AS(static_cast<void>(c.high().greatest()), bylaw::undecided_search);
  // What is found before is found.
  CHECK(c.least_for(1_yuan) == 0_yuan);

  // By construction: what is asked takes so many steps and no more, whatever the answer; where there is one, a few.
  const auto steps_of = [](const auto& policy, std::int64_t amount) {
    const bylaw::formula f = bylaw::formula_of(policy);
    bylaw::detail::total_along total(f, bylaw::facts_for(f, policy, bylaw::firm{own::cost = 0_yuan}), 0);
    const auto line = total.traced(total.high(), 0, bylaw::detail::most<bylaw::money>);
    bylaw::detail::search_steps steps;
    const auto found = line.find_from(0, amount, false, steps);
    CHECK(found.has_value() != steps.ran_out());
    if (found) CHECK((line.at(*found) >= amount && (*found == 0 || line.at(*found - 1) < amount)));
    CHECK(steps.taken() <= bylaw::detail::search_steps::most);
    return steps.taken();
  };
  CHECK(steps_of(never, 200) == bylaw::detail::search_steps::most);
  const auto often = rules(share(123'457) * own::cost + share(234'563) * own::cost < share(358'020) * own::cost);
  for (const std::int64_t amount : {200L, 777L, 100'000L, 123'456'789L, 40'000'000'000'000'000L}) CHECK(steps_of(often, amount) < 2000);
  const auto d = bylaw::curve(often, bylaw::firm{own::cost = 0_yuan}, own::cost);
  const auto least = d.least_for(777_yuan);
  REQUIRE(least.has_value());
  CHECK(d.at(*least).low >= 777_yuan);
  CHECK(d.at(*least - 1_fen).low < 777_yuan);
  CHECK(d.high().greatest().amount >= bylaw::money::from_fen(49'999'999'999'999'000));
}

TEST_CASE("A curve of a formula is refused a place without a fact, or with one of another type") {
  const bylaw::formula f = bylaw::formula_of(bylaw::cities::chengdu_2025_04);
  const std::vector<bylaw::formula_value> known(f.facts.size(), bylaw::formula_value(0));
  for (const std::size_t nowhere : {f.facts.size(), static_cast<std::size_t>(-1)})
    CHECK_THROWS_AS(static_cast<void>(bylaw::curve_of<bylaw::money>(f, known, nowhere)), bylaw::invalid_parameter);
  for (std::size_t place = 0; place < f.facts.size(); ++place) {
    CAPTURE(f.facts[place].name);
    if (f.facts[place].type == bylaw::formula_fact_type::money)
      CHECK_NOTHROW(static_cast<void>(bylaw::curve_of<bylaw::money>(f, known, place)));
    else
      CHECK_THROWS_AS(static_cast<void>(bylaw::curve_of<bylaw::money>(f, known, place)), bylaw::invalid_parameter);
    CHECK_THROWS_AS(static_cast<void>(bylaw::curve_of<std::int64_t>(f, known, place)), bylaw::invalid_parameter);
  }
  const char* const null = nullptr;
  const auto asked = bylaw::open_world(bylaw::firm{});
  CHECK_THROWS_AS(static_cast<void>(bylaw::curve(bylaw::cities::chengdu_2025_04, null, asked, bylaw::facts::domestic_compute_cost)),
                  bylaw::invalid_parameter);
}

TEST_CASE("Beyond 64 bits a curve has no piece, and says as evaluate does") {
  namespace own = support::facts;
  const bylaw::policy rules{bylaw::about{}, bylaw::clause{"a", bylaw::unit_award{own::patents, bylaw::money::from_fen(100'000'000'000'000'000)}}};
  const auto c = bylaw::curve(rules, bylaw::firm{own::patents = 0}, own::patents);
  REQUIRE(c.low().size() == 1);
  CHECK(c.low()[0].to == 92);
  CHECK(c.at(92).low == bylaw::money::from_fen(9'200'000'000'000'000'000));
  CHECK_THROWS_AS(static_cast<void>(c.at(93)), bylaw::amount_overflow);
  CHECK(c.least_for(bylaw::money::from_fen(9'100'000'000'000'000'001)) == 92);
}

TEST_CASE("best_along: where which city pays most, as compare has it at every point") {
  random_numbers random(support::seed());
  std::size_t spans_in_all = 0;
  for (const bool is_sme : {true, false}) {
    const auto firm_with = [&](bylaw::money x) {
      return bylaw::closed_world(bylaw::firm{facts::is_sme = is_sme, facts::is_startup = true, facts::domestic_compute_cost = x});
    };
    const auto firm = firm_with(0_yuan);
    const auto try_all = [&](const auto&... city) {
      const auto spans = bylaw::best_along(firm, facts::domestic_compute_cost, city...);
      std::int64_t next = 0;
      for (const auto& span : spans) {
        CHECK(span.from.fen() == next);
        next = span.to.fen() + 1;
        std::vector<bylaw::money> places{span.from, span.to};
        for (int i = 0; i < 20; ++i) places.push_back(bylaw::money::from_fen(random.between(span.from.fen(), span.to.fen())));
        for (const bylaw::money x : places) {
          const auto compared = bylaw::compare(firm_with(x), city...);
          const auto best = bylaw::best_first(compared)[0];
          std::vector<std::size_t> winners;
          for (std::size_t i = 0; i < compared.size(); ++i)
            if (compared[i].clause_count > 0 && compared[i].guaranteed == best.guaranteed && compared[i].most_documented == best.most_documented)
              winners.push_back(i);
          CAPTURE(x.fen());
          if (span.rounding_decides)
            for (const std::size_t w : winners) CHECK(std::find(span.best.begin(), span.best.end(), w) != span.best.end());
          else
            CHECK(winners == span.best);
        }
      }
      CHECK(next == 100'000'000'000'000'001);
      spans_in_all += spans.size();
    };
    bylaw::cities::with_all_cities(try_all);
    try_all(bylaw::cities::chengdu_2025_04, bylaw::cities::wuhan_2025_04, bylaw::cities::hangzhou);
    try_all(bylaw::cities::wuhan_2025_04, bylaw::cities::suzhou_2025_04);
  }
  CHECK(spans_in_all > 12);
  // Ties are said: of a policy with itself both, everywhere.
  const auto twice = bylaw::best_along(an_sme, facts::domestic_compute_cost, bylaw::cities::chengdu, bylaw::cities::chengdu);
  REQUIRE(twice.size() == 1);
  CHECK(twice[0].best == std::vector<std::size_t>{0, 1});
}

TEST_CASE("best_along: an undocumented rate wins nothing; documents without clauses come last") {
  namespace own = support::facts;
  const bylaw::policy stated{bylaw::about{}, bylaw::clause{"a", bylaw::percentage_subsidy{own::cost, 10_pct}}};
  const bylaw::policy unstated{bylaw::about{}, bylaw::clause{"a", bylaw::percentage_subsidy{own::cost, bylaw::undocumented}},
                               bylaw::clause{"b", bylaw::capped_award{5_yuan}}};
  const bylaw::policy empty{bylaw::about{}};
  const auto spans = bylaw::best_along(bylaw::firm{own::cost = 0_yuan}, own::cost, empty, unstated, stated);
  REQUIRE(spans.size() == 2);
  CHECK(spans[0].best == std::vector<std::size_t>{1});
  CHECK(spans[0].to == 9_fen);
  CHECK(spans[1].best == std::vector<std::size_t>{2});
  // The same where the policy says how its clauses add up.
  const bylaw::policy capped{bylaw::about{}, bylaw::clause{"a", bylaw::percentage_subsidy{own::cost, bylaw::undocumented}},
                             bylaw::clause{"b", bylaw::capped_award{5_yuan}}, bylaw::total_at_most(3_yuan)};
  const bylaw::policy four{bylaw::about{}, bylaw::clause{"a", bylaw::capped_award{4_yuan}}};
  const bylaw::policy two{bylaw::about{}, bylaw::clause{"a", bylaw::capped_award{2_yuan}}};
  const bylaw::firm firm{own::cost = 0_yuan};
  CHECK(bylaw::best_along(firm, own::cost, capped, four)[0].best == std::vector<std::size_t>{1});
  CHECK(bylaw::best_along(firm, own::cost, capped, two)[0].best == std::vector<std::size_t>{0});
}
