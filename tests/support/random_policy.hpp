// SPDX-License-Identifier: MIT
//
// Random policies from every building block. What a policy is made of is in its type, so the structure is drawn while
// compiling, from a number; its parameters are drawn at run time. Each rule comes with the same rule in the slow model.
#ifndef BYLAW_TESTS_SUPPORT_RANDOM_POLICY_HPP
#define BYLAW_TESTS_SUPPORT_RANDOM_POLICY_HPP

#include "reference/model.hpp"
#include "support/facts.hpp"
#include "support/random.hpp"

#include <bylaw/bylaw.hpp>
#include <bylaw/net_of_tax.hpp>

#include <array>
#include <utility>
#include <vector>

namespace support {

// Two kinds of types of a user's own take the same places in the structures: with `assess` and `holds`, or with a
// formula. In namespaces of their own, since both may be in one program.
#ifdef BYLAW_TESTS_OWN_TYPES_BY_FORMULA
inline namespace by_formula {
#else
inline namespace by_assess {
#endif

inline constexpr std::size_t money_facts = 3;
inline constexpr std::size_t count_facts = 2;
inline constexpr std::size_t yes_no_facts = 3;

/// What is known of a firm, for the library and for the model.
struct known_firm {
  std::array<bylaw::range<std::int64_t>, money_facts> fen{};
  std::array<bylaw::range<std::int64_t>, count_facts> counts{};
  std::array<bylaw::verdict, yes_no_facts> answers{};

  reference::interval amount(std::size_t i) const { return {fen[i].low, fen[i].high}; }
  reference::interval count(std::size_t i) const { return {counts[i].low, counts[i].high}; }
  reference::truth answer(std::size_t i) const {
    if (!answers[i].is_known()) return reference::truth::unknown;
    return answers[i].holds() ? reference::truth::yes : reference::truth::no;
  }
  bool is_exact() const {
    bool exact = true;
    for (const auto& r : fen) exact = exact && r.is_exact();
    for (const auto& r : counts) exact = exact && r.is_exact();
    for (const auto& v : answers) exact = exact && v.is_known();
    return exact;
  }
};

/// The firm with ranges and verdicts, and with exact values: the library takes different paths for the two.
inline auto partly_known(const known_firm& k) {
  const auto amount = [&](std::size_t i) {
    return bylaw::range<bylaw::money>{bylaw::money::from_fen(k.fen[i].low), bylaw::money::from_fen(k.fen[i].high)};
  };
  return bylaw::firm{facts::cost = amount(0),      facts::input = amount(1),      facts::revenue = amount(2),
                     facts::staff = k.counts[0],   facts::patents = k.counts[1],  facts::is_small = k.answers[0],
                     facts::is_new = k.answers[1], facts::is_local = k.answers[2]};
}
inline auto exactly_known(const known_firm& k) {
  const auto amount = [&](std::size_t i) { return bylaw::money::from_fen(k.fen[i].low); };
  return bylaw::firm{facts::cost = amount(0),
                     facts::input = amount(1),
                     facts::revenue = amount(2),
                     facts::staff = k.counts[0].low,
                     facts::patents = k.counts[1].low,
                     facts::is_small = k.answers[0].holds(),
                     facts::is_new = k.answers[1].holds(),
                     facts::is_local = k.answers[2].holds()};
}

// --- random values: few enough that they meet, and large enough that they overflow ---

inline std::int64_t random_number(random_numbers& random, std::int64_t most) {
  static constexpr std::int64_t few[] = {0, 1, 2, 3, 49, 50, 51, 99, 100, 101, 150, 200, 1000, 1'000'000, 1'000'001};
  if (random.one_in(2)) return few[random.below(std::size(few))];
  if (random.one_in(2)) return random.between(0, 300);
  std::int64_t limit = 1000;
  while (limit < most && !random.one_in(6)) limit *= 10;
  return random.one_in(20) ? most : random.between(0, limit < most ? limit : most);
}
inline bylaw::money random_money(random_numbers& random) {
  return bylaw::money::from_fen(random_number(random, 100'000'000'000'000'000));
}
inline std::int64_t random_count(random_numbers& random) { return random_number(random, 1'000'000'000'000); }
inline bylaw::rate random_rate(random_numbers& random) {
  static constexpr std::int64_t few[] = {0, 1, 10'000, 125'000, 300'000, 333'333, 500'000, 600'000, 999'999, 1'000'000};
  return bylaw::rate::from_ppm(random.one_in(2) ? few[random.below(std::size(few))] : random.between(0, 1'000'000));
}

/// A firm of which little or much is known.
inline known_firm random_firm(random_numbers& random) {
  const std::uint64_t doubt = 1 + random.below(6);
  const auto known = [&](std::int64_t most) {
    bylaw::range<std::int64_t> r{};
    r.low = r.high = random_number(random, most);
    if (!random.one_in(doubt)) return r;
    const std::int64_t other = random_number(random, most);
    (other < r.low ? r.low : r.high) = other;
    if (random.one_in(3)) r.high = bylaw::unlimited.fen();
    return r;
  };
  known_firm k;
  for (auto& r : k.fen) r = known(100'000'000'000'000'000);
  for (auto& r : k.counts) r = known(1'000'000'000'000);
  for (auto& v : k.answers) v = random.one_in(doubt) ? bylaw::verdict::unknown : bylaw::verdict::of(random.one_in(2));
  return k;
}

/// The same firm when more is known of it, or all.
inline known_firm learned(const known_firm& before, random_numbers& random, bool all) {
  const auto narrower = [&](bylaw::range<std::int64_t>& r, std::int64_t most) {
    const std::int64_t top = r.high < most ? r.high : most;
    if (!all && random.one_in(3)) return;
    const std::int64_t a = random.one_in(4) ? r.low : random.one_in(4) ? top : random.between(r.low, top);
    if (all || random.one_in(2)) {
      r = {a, a};
    } else {
      const std::int64_t b = random.between(a, top);
      r = {a, random.one_in(4) ? r.high : b};
    }
  };
  known_firm after = before;
  for (auto& r : after.fen) narrower(r, 100'000'000'000'000'000);
  for (auto& r : after.counts) narrower(r, 1'000'000'000'000);
  for (auto& v : after.answers)
    if (!v.is_known() && (all || random.one_in(2))) v = bylaw::verdict::of(random.one_in(2));
  return after;
}

// --- rules and conditions of a user's own ---

#ifdef BYLAW_TESTS_OWN_TYPES_BY_FORMULA
struct own_quantity {
  using quantity_type = bylaw::money;
  constexpr auto formula(auto& f) const { return f.fraction(f[facts::cost], 1'000'000, 3); }
};
/// What a firm spent beyond a figure, or half of its input where that is more.
struct own_amount {
  using quantity_type = bylaw::money;
  bylaw::money beyond;
  constexpr auto formula(auto& f) const {
    return f.greater(f.subtract(f[facts::cost], beyond), f.share(facts::input, bylaw::rate::from_ppm(500'000)));
  }
};
/// Local firms get all of it, others two thirds and a figure on top.
struct own_change {
  bylaw::money on_top;
  constexpr auto formula(auto& f, const auto& before) const {
    return f.choose(f[facts::is_local], before, f.add(f.fraction(before, 2, 3), on_top));
  }
};
/// Rules inside a rule of one's own, and operations that no built-in rule has side by side.
struct own_rule_of_rules {
  bylaw::money figure;
  constexpr auto formula(auto& f) const {
    return f.first_of(f.when(f.less(facts::revenue, facts::input), f[figure]),
                      f.open_to(bylaw::reason::quota, f.nothing_below(figure, f[facts::cost])));
  }
};
struct own_exact_rule {
  bylaw::money each;
  constexpr auto parts() const { return bylaw::parts_of("own_exact", bylaw::part{"each", each}); }
  constexpr auto formula(auto& f) const {
    return f.choose(f[facts::is_new], f.when(f[facts::is_small], f.times(f[facts::patents], each)),
                    f.fraction(f[facts::cost], 100, 106));
  }
};
struct own_range_rule {
  constexpr auto formula(auto& f) const {
    return f.up_to(f.greater(f.share(f[facts::input], bylaw::rate::from_ppm(100'000)), f[own_quantity{}]));
  }
};
struct own_entitlement_rule {
  bylaw::money paid;
  constexpr auto formula(auto& f) const { return f.when(f[facts::is_small], f[paid]); }
};
struct own_condition {
  std::int64_t many;
  constexpr auto formula(auto& f) const { return f.either(f.less(f[facts::staff], many), f.equal(f[facts::patents], 3)); }
};
#else
struct own_amount {
  using quantity_type = bylaw::money;
  bylaw::money beyond;
  constexpr auto parts() const { return bylaw::parts_of("own_amount", bylaw::part{"cost", facts::cost}, bylaw::part{"beyond", beyond}); }
  constexpr bylaw::range<bylaw::money> measure(const auto& firm) const {
    const bylaw::range<bylaw::money> cost = firm[facts::cost];
    const auto less = [this](bylaw::money m) { return m < beyond ? bylaw::money{} : m - beyond; };
    return {less(cost.low), cost.high == bylaw::unlimited ? cost.high : less(cost.high)};
  }
};
struct own_change {
  bylaw::money most;
  constexpr auto parts() const { return bylaw::parts_of("own_change", bylaw::part{"most", most}); }
  constexpr bylaw::entitlement apply(bylaw::entitlement before, const auto&) const {
    if (most < before.amount.high) before.amount = {most < before.amount.low ? most : before.amount.low, most};
    return before;
  }
};
struct own_exact_rule {
  bylaw::money each;
  using reads = bylaw::fact_list<facts::patents, facts::is_new>;
  constexpr bylaw::money assess(const auto& firm) const {
    return (firm[facts::patents] < 100 ? each : bylaw::money{}) * (firm[facts::is_new] ? 2 : 1);
  }
};
struct own_range_rule {
  using reads = bylaw::fact_list<facts::input>;
  constexpr bylaw::range<bylaw::money> assess(const auto& firm) const {
    return {bylaw::rate::from_ppm(100'000) * firm[facts::input].low, firm[facts::input].high};
  }
};
struct own_entitlement_rule {
  bylaw::money paid;
  using reads = bylaw::fact_list<facts::is_small>;
  constexpr bylaw::entitlement assess(const auto& firm) const { return {{paid, paid}, firm[facts::is_small], {}}; }
};
struct own_condition {
  std::int64_t many;
  using reads = bylaw::fact_list<facts::staff>;
  constexpr bool holds(const auto& firm) const { return firm[facts::staff] % 2 == 0 && firm[facts::staff] < many; }
};
#endif

// Of two types of a user's own, none of which the namespace of the library is known by.
using bylaw::operator+;
using bylaw::operator-;
using bylaw::operator*;
using bylaw::operator|;
using bylaw::operator<;
using bylaw::operator<=;
using bylaw::operator>;
using bylaw::operator>=;
using bylaw::operator==;
using bylaw::operator!=;

// --- structures ---

/// A thing of the library and the same thing in the slow model, a function of what is known.
template <class Thing, class Slow>
struct twin {
  Thing thing;
  Slow slow;
};
template <class Thing, class Slow>
twin(Thing, Slow) -> twin<Thing, Slow>;

constexpr std::uint64_t drawn(std::uint64_t structure, std::uint64_t what) {
  std::uint64_t z = structure * 0x9E3779B97F4A7C15U + what * 0xD1B54A32D192ED03U + 0x632BE59BD9B4E019U;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31);
}

template <std::uint64_t S, int Depth>
auto random_amount(random_numbers& random) {
  constexpr auto kind = drawn(S, 1) % (Depth > 0 ? 10 : 3);
  if constexpr (kind == 0) {
    return twin{facts::cost, [](const known_firm& k) { return k.amount(0); }};
  } else if constexpr (kind == 1) {
    return twin{facts::input, [](const known_firm& k) { return k.amount(1); }};
  } else if constexpr (kind == 2) {
    return twin{facts::revenue, [](const known_firm& k) { return k.amount(2); }};
  } else if constexpr (kind == 9) {
    const bylaw::money m = random_money(random);
    return twin{own_amount{m}, [m](const known_firm& k) {
                  const reference::interval beyond = reference::minus(k.amount(0), {m.fen(), m.fen()});
#ifdef BYLAW_TESTS_OWN_TYPES_BY_FORMULA
                  return reference::greater(beyond, reference::share_of(k.amount(1), 500'000));
#else
                  return beyond;
#endif
                }};
  } else {
    const auto a = random_amount<drawn(S, 2), Depth - 1>(random);
    if constexpr (kind == 3) {
      const bylaw::rate share = random_rate(random);
      return twin{share * a.thing,
                  [a, share](const known_firm& k) { return reference::share_of(a.slow(k), share.ppm()); }};
    } else if constexpr (kind == 8) {
      const std::int64_t permille = random.between(0, 200);
      return twin{bylaw::net_of_tax(a.thing, bylaw::rate::from_ppm(permille * 1000)), [a, permille](const known_firm& k) {
                    return reference::fraction_of(a.slow(k), 1000, 1000 + permille);
                  }};
    } else if constexpr (kind == 4 && drawn(S, 4) % 2 == 0) {
      const bylaw::money m = random_money(random);
      return twin{a.thing - m, [a, m](const known_firm& k) { return reference::minus(a.slow(k), {m.fen(), m.fen()}); }};
    } else {
      const auto b = random_amount<drawn(S, 3), Depth - 1>(random);
      if constexpr (kind == 4)
        return twin{a.thing - b.thing, [a, b](const known_firm& k) { return reference::minus(a.slow(k), b.slow(k)); }};
      else if constexpr (kind == 5)
        return twin{a.thing + b.thing, [a, b](const known_firm& k) { return reference::plus(a.slow(k), b.slow(k)); }};
      else if constexpr (kind == 6)
        return twin{bylaw::lesser_of(a.thing, b.thing),
                    [a, b](const known_firm& k) { return reference::lesser(a.slow(k), b.slow(k)); }};
      else
        return twin{bylaw::greater_of(a.thing, b.thing),
                    [a, b](const known_firm& k) { return reference::greater(a.slow(k), b.slow(k)); }};
    }
  }
}

template <std::uint64_t S>
auto random_counted(random_numbers&) {
  constexpr auto kind = drawn(S, 1) % 4;
  if constexpr (kind == 0)
    return twin{facts::staff, [](const known_firm& k) { return k.count(0); }};
  else if constexpr (kind == 1)
    return twin{facts::patents, [](const known_firm& k) { return k.count(1); }};
  else if constexpr (kind == 2)
    return twin{facts::staff + facts::patents,
                [](const known_firm& k) { return reference::plus(k.count(0), k.count(1)); }};
  else
    return twin{facts::staff - facts::patents,
                [](const known_firm& k) { return reference::minus(k.count(0), k.count(1)); }};
}

/// One of the six comparisons.
template <std::size_t Relation, class A, class B>
auto compared(const A& a, const B& b) {
  using reference::less;
  using reference::opposite;
  if constexpr (Relation == 0)
    return twin{a.thing < b.thing, [a, b](const known_firm& k) { return less(a.slow(k), b.slow(k)); }};
  else if constexpr (Relation == 1)
    return twin{a.thing <= b.thing, [a, b](const known_firm& k) { return opposite(less(b.slow(k), a.slow(k))); }};
  else if constexpr (Relation == 2)
    return twin{a.thing > b.thing, [a, b](const known_firm& k) { return less(b.slow(k), a.slow(k)); }};
  else if constexpr (Relation == 3)
    return twin{a.thing >= b.thing, [a, b](const known_firm& k) { return opposite(less(a.slow(k), b.slow(k))); }};
  else if constexpr (Relation == 4)
    return twin{a.thing == b.thing, [a, b](const known_firm& k) { return reference::equal(a.slow(k), b.slow(k)); }};
  else
    return twin{a.thing != b.thing,
                [a, b](const known_firm& k) { return opposite(reference::equal(a.slow(k), b.slow(k))); }};
}

template <std::uint64_t S, int Depth>
auto random_condition(random_numbers& random) {
  using reference::less;
  using reference::opposite;
  constexpr auto kind = drawn(S, 1) % (Depth > 0 ? 19 : 13);
  if constexpr (kind == 0) {
    return twin{facts::is_small, [](const known_firm& k) { return k.answer(0); }};
  } else if constexpr (kind == 1) {
    return twin{facts::is_new, [](const known_firm& k) { return k.answer(1); }};
  } else if constexpr (kind == 2) {
    return twin{facts::is_local, [](const known_firm& k) { return k.answer(2); }};
  } else if constexpr (kind == 3) {
    const auto a = random_counted<drawn(S, 2)>(random);
    const std::int64_t n = random_count(random);
    return twin{a.thing < n, [a, n](const known_firm& k) { return less(a.slow(k), {n, n}); }};
  } else if constexpr (kind == 4) {
    const std::int64_t many = random_count(random);
#ifdef BYLAW_TESTS_OWN_TYPES_BY_FORMULA
    return twin{own_condition{many}, [many](const known_firm& k) {
                  return reference::either(less(k.count(0), {many, many}), reference::equal(k.count(1), {3, 3}));
                }};
#else
    return twin{own_condition{many}, [many](const known_firm& k) {
                  const reference::interval n = k.count(0);
                  if (n.low != n.high) return reference::truth::unknown;
                  return n.low % 2 == 0 && n.low < many ? reference::truth::yes : reference::truth::no;
                }};
#endif
  } else if constexpr (kind < 10) {
    const auto a = random_amount<drawn(S, 2), 1>(random);
    const bylaw::money m = random_money(random);
    const reference::interval c{m.fen(), m.fen()};
    if constexpr (kind == 5)
      return twin{a.thing <= m, [a, c](const known_firm& k) { return opposite(less(c, a.slow(k))); }};
    else if constexpr (kind == 6)
      return twin{a.thing > m, [a, c](const known_firm& k) { return less(c, a.slow(k)); }};
    else if constexpr (kind == 7)
      return twin{a.thing >= m, [a, c](const known_firm& k) { return opposite(less(a.slow(k), c)); }};
    else if constexpr (kind == 8)
      return twin{a.thing == m, [a, c](const known_firm& k) { return reference::equal(a.slow(k), c); }};
    else
      return twin{m != a.thing, [a, c](const known_firm& k) { return opposite(reference::equal(a.slow(k), c)); }};
  } else if constexpr (kind == 10) {
    return compared<drawn(S, 4) % 6>(random_counted<drawn(S, 2)>(random), random_counted<drawn(S, 3)>(random));
  } else if constexpr (kind < 13) {
    // Two facts with each other, or what is made of them.
    constexpr int depth = kind == 11 ? 0 : 1;
    return compared<drawn(S, 4) % 6>(random_amount<drawn(S, 2), depth>(random),
                                     random_amount<drawn(S, 3), depth>(random));
  } else {
    const auto a = random_condition<drawn(S, 2), Depth - 1>(random);
    const auto b = random_condition<drawn(S, 3), Depth - 1>(random);
    if constexpr (kind < 15)
      return twin{bylaw::all_of(a.thing, b.thing),
                  [a, b](const known_firm& k) { return reference::both(a.slow(k), b.slow(k)); }};
    else if constexpr (kind < 17)
      return twin{bylaw::any_of(a.thing, b.thing),
                  [a, b](const known_firm& k) { return reference::either(a.slow(k), b.slow(k)); }};
    else
      return twin{bylaw::none_of(a.thing), [a](const known_firm& k) { return opposite(a.slow(k)); }};
  }
}

template <std::size_t Count>
std::array<std::int64_t, Count> ascending_numbers(random_numbers& random, std::int64_t most) {
  std::array<std::int64_t, Count> numbers{};
  std::int64_t last = random_number(random, most / 2);
  for (auto& n : numbers) {
    n = last;
    last += 1 + random_number(random, most / 10);
  }
  return numbers;
}

inline constexpr std::size_t kinds_of_simple_rule = 15;

template <std::uint64_t S, std::size_t Kind>
auto simple_rule(random_numbers& random) {
  using namespace bylaw;
  if constexpr (Kind < 3) {
    const auto base = random_amount<drawn(S, 2), 2>(random);
    if constexpr (Kind == 0) {
      const rate share = random_rate(random);
      return twin{percentage_subsidy{base.thing, share}, [base, share](const known_firm& k) {
                    return reference::percentage(base.slow(k), share.ppm(), share.ppm());
                  }};
    } else if constexpr (Kind == 1) {
      const rate a = random_rate(random);
      const rate b = random_rate(random);
      const range<rate> share = a < b ? between(a, b) : between(b, a);
      return twin{percentage_subsidy{base.thing, share}, [base, share](const known_firm& k) {
                    return reference::percentage(base.slow(k), share.low.ppm(), share.high.ppm());
                  }};
    } else {
      return twin{percentage_subsidy{base.thing, undocumented},
                  [base](const known_firm& k) { return reference::percentage_undocumented(base.slow(k)); }};
    }
  } else if constexpr (Kind == 3) {
    const money most = random_money(random);
    return twin{capped_award{most}, [most](const known_firm&) { return reference::award_up_to(most.fen()); }};
  } else if constexpr (Kind == 4) {
    return twin{capped_award{undocumented}, [](const known_firm&) { return reference::award_undocumented(); }};
  } else if constexpr (Kind == 5) {
    const money paid = random_money(random);
    return twin{fixed_award{paid}, [paid](const known_firm&) { return reference::award(paid.fen()); }};
  } else if constexpr (Kind == 6) {
    const auto count = random_counted<drawn(S, 2)>(random);
    const money each = random_money(random);
    return twin{unit_award{count.thing, each},
                [count, each](const known_firm& k) { return reference::award_for_each(count.slow(k), each.fen()); }};
  } else if constexpr (Kind == 7) {
    const auto base = random_amount<drawn(S, 2), 1>(random);
    const auto from = ascending_numbers<3>(random, 1'000'000'000);
    const money paid[] = {random_money(random), random_money(random), random_money(random)};
    const std::vector<reference::bracket> tiers{
        {from[0], paid[0].fen()}, {from[1], paid[1].fen()}, {from[2], paid[2].fen()}};
    return twin{tiered_award{base.thing, tier{money::from_fen(from[0]), paid[0]},
                             tier{money::from_fen(from[1]), paid[1]}, tier{money::from_fen(from[2]), paid[2]}},
                [base, tiers](const known_firm& k) { return reference::tiered(base.slow(k), tiers); }};
  } else if constexpr (Kind == 8) {
    const auto base = random_counted<drawn(S, 2)>(random);
    const auto from = ascending_numbers<2>(random, 1000);
    const money paid[] = {random_money(random), random_money(random)};
    const std::vector<reference::bracket> tiers{{from[0], paid[0].fen()}, {from[1], paid[1].fen()}};
    return twin{tiered_award{base.thing, tier{from[0], paid[0]}, tier{from[1], paid[1]}},
                [base, tiers](const known_firm& k) { return reference::tiered(base.slow(k), tiers); }};
  } else if constexpr (Kind == 9) {
    const auto base = random_amount<drawn(S, 2), 1>(random);
    const auto from = ascending_numbers<3>(random, 1'000'000'000);
    const rate share[] = {random_rate(random), random_rate(random), random_rate(random)};
    const std::vector<reference::bracket> bands{
        {from[0], share[0].ppm()}, {from[1], share[1].ppm()}, {from[2], share[2].ppm()}};
    return twin{banded_subsidy{base.thing, band{money::from_fen(from[0]), share[0]},
                               band{money::from_fen(from[1]), share[1]}, band{money::from_fen(from[2]), share[2]}},
                [base, bands](const known_firm& k) { return reference::banded(base.slow(k), bands); }};
#ifdef BYLAW_TESTS_OWN_TYPES_BY_FORMULA
  } else if constexpr (Kind == 10) {
    const money each = random_money(random);
    return twin{own_exact_rule{each}, [each](const known_firm& k) {
                  return reference::choose(k.answer(1),
                                           reference::when(reference::award_for_each(k.count(1), each.fen()), k.answer(0)),
                                           {reference::fraction_of(k.amount(0), 100, 106), reference::truth::yes,
                                            reference::if_inexact(k.amount(0))});
                }};
  } else if constexpr (Kind == 11) {
    return twin{own_range_rule{}, [](const known_firm& k) {
                  const reference::interval share = reference::share_of(k.amount(1), 100'000);
                  const reference::interval own = reference::fraction_of(k.amount(0), 1'000'000, 3);
                  // Inside one formula the reasons of both come along, whichever is the greater.
                  return reference::up_to({reference::greater(share, own), reference::truth::yes,
                                           reference::if_inexact(k.amount(1)) | reference::if_inexact(own)});
                }};
#else
  } else if constexpr (Kind == 10) {
    const money each = random_money(random);
    return twin{own_exact_rule{each}, [each](const known_firm& k) {
                  const reference::interval n = k.count(1);
                  const reference::truth is_new = k.answer(1);
                  if (n.low != n.high || is_new == reference::truth::unknown)
                    return reference::given{
                        {0, reference::no_limit}, reference::truth::yes, reference::set_of({reference::unknown_fact})};
                  return reference::award((n.low < 100 ? each.fen() : 0) * (is_new == reference::truth::yes ? 2 : 1));
                }};
  } else if constexpr (Kind == 11) {
    return twin{own_range_rule{}, [](const known_firm& k) {
                  const reference::interval i = k.amount(1);
                  reference::given g{{reference::share(i.low, 100'000), i.high}, reference::truth::yes, {}};
                  g.open.set(i.low == i.high ? reference::discretion : reference::unknown_fact);
                  return reference::settled_reasons(g);
                }};
#endif
  } else if constexpr (Kind == 12) {
    const auto count = random_counted<drawn(S, 2)>(random);
    const money each = random_money(random);
    const std::int64_t most = random_count(random);
    return twin{limited_unit_award{count.thing, each, most}, [count, each, most](const known_firm& k) {
                  return reference::award_for_each_up_to(count.slow(k), each.fen(), most);
                }};
#ifdef BYLAW_TESTS_OWN_TYPES_BY_FORMULA
  } else if constexpr (Kind == 13) {
    const money figure = random_money(random);
    return twin{own_rule_of_rules{figure}, [figure](const known_firm& k) {
                  const reference::number fen = figure.fen();
                  return reference::first_of(
                      {reference::when(reference::award(fen), reference::less(k.amount(2), k.amount(1))),
                       reference::quota(reference::at_least_or_nothing(reference::a_quantity(k.amount(0)), fen))});
                }};
#endif
  } else {
    const money paid = random_money(random);
    return twin{own_entitlement_rule{paid},
                [paid](const known_firm& k) { return reference::when(reference::award(paid.fen()), k.answer(0)); }};
  }
}

inline constexpr std::size_t kinds_of_modifier = 15;

template <std::uint64_t S, std::size_t Kind, class Inner>
auto modified_rule(random_numbers& random, const Inner& inner) {
  using namespace bylaw;
  const money m = random_money(random);
  const reference::number fen = m.fen();
  if constexpr (Kind == 0) {
    return twin{inner.thing | at_most(m), [inner, fen](const known_firm& k) {
                  return reference::at_most(inner.slow(k), {fen, fen});
                }};
  } else if constexpr (Kind == 1) {
    const auto most = random_amount<drawn(S, 5), 1>(random);
    return twin{inner.thing | at_most(most.thing),
                [inner, most](const known_firm& k) { return reference::at_most(inner.slow(k), most.slow(k)); }};
  } else if constexpr (Kind == 2) {
    return twin{inner.thing | at_most(undocumented),
                [inner](const known_firm& k) { return reference::at_most_undocumented(inner.slow(k)); }};
  } else if constexpr (Kind == 3) {
    return twin{inner.thing | at_most_per_year(m), [inner, fen](const known_firm& k) {
                  return reference::at_most(inner.slow(k), {fen, fen});
                }};
  } else if constexpr (Kind == 4) {
    return twin{inner.thing | at_least_or_nothing(m),
                [inner, fen](const known_firm& k) { return reference::at_least_or_nothing(inner.slow(k), fen); }};
  } else if constexpr (Kind == 5) {
    const auto test = random_condition<drawn(S, 5), 2>(random);
    return twin{inner.thing | when(test.thing),
                [inner, test](const known_firm& k) { return reference::when(inner.slow(k), test.slow(k)); }};
  } else if constexpr (Kind == 6) {
    const money unit = m + money::from_fen(m == money{} ? 1 : 0);
    const auto mode = static_cast<rounding>(random.below(4));
    const auto slow_mode = static_cast<reference::mode>(mode);
    return twin{inner.thing | rounded(unit, mode), [inner, unit, slow_mode](const known_firm& k) {
                  return reference::rounded(inner.slow(k), unit.fen(), slow_mode);
                }};
  } else if constexpr (Kind == 7) {
    return twin{inner.thing | once, inner.slow};
  } else if constexpr (Kind == 8) {
    const rate share = random_rate(random);
    return twin{inner.thing | surcharge{share},
                [inner, share](const known_firm& k) { return reference::surcharge(inner.slow(k), share.ppm()); }};
  } else if constexpr (Kind == 9) {
    const auto had = random_amount<drawn(S, 5), 1>(random);
    return twin{inner.thing | topped_up(had.thing),
                [inner, had](const known_firm& k) { return reference::topped_up(inner.slow(k), had.slow(k)); }};
  } else if constexpr (Kind == 10) {
    return twin{inner.thing | funded_by(payer{{}, 1}, payer{{}, 2}), inner.slow};
  } else if constexpr (Kind == 11) {
    const money most = m + money::from_fen(random_number(random, 900'000'000'000'000));
    const bool fits = most <= money::from_fen(100'000'000'000'000'000);
    const money lifted = fits ? most : m;
    return twin{inner.thing | usually_at_most(m, exceptionally{lifted}), [inner, fen, lifted](const known_firm& k) {
                  return reference::usually_at_most(inner.slow(k), fen, lifted.fen());
                }};
  } else if constexpr (Kind == 12) {
    return twin{inner.thing | at_most_in_all(m), [inner, fen](const known_firm& k) {
                  return reference::at_most(inner.slow(k), {fen, fen});
                }};
  } else if constexpr (Kind == 13) {
    return twin{inner.thing | for_at_most_years(3), inner.slow};
  } else {
    return twin{inner.thing | own_change{m}, [inner, fen](const known_firm& k) {
#ifdef BYLAW_TESTS_OWN_TYPES_BY_FORMULA
                  const reference::given whole = inner.slow(k);
                  reference::given part = whole;
                  part.amount = reference::plus(reference::fraction_of(whole.amount, 2, 3), {fen, fen});
                  return reference::choose(k.answer(2), whole, part);
#else
                  return reference::at_most(inner.slow(k), {fen, fen});
#endif
                }};
  }
}

inline constexpr std::size_t kinds_of_combinator = 4;

template <std::size_t Kind, class... Part>
auto combined_rule(const Part&... parts) {
  const auto slow = [](auto how, const auto&... all) {
    return [how, all...](const known_firm& k) { return how({all.slow(k)...}); };
  };
  if constexpr (Kind == 0)
    return twin{bylaw::sum_of(parts.thing...), slow(reference::sum_of, parts...)};
  else if constexpr (Kind == 1)
    return twin{bylaw::highest_of(parts.thing...), slow(reference::highest_of, parts...)};
  else if constexpr (Kind == 2)
    return twin{bylaw::lowest_of(parts.thing...), slow(reference::lowest_of, parts...)};
  else
    return twin{bylaw::first_of(parts.thing...), slow(reference::first_of, parts...)};
}

/// A rule whose structure is drawn from S; nested to Depth at most.
template <std::uint64_t S, int Depth>
auto random_rule(random_numbers& random) {
  constexpr auto kind = drawn(S, 1) % 10;
  if constexpr (Depth == 0 || kind == 0) {
    return simple_rule<drawn(S, 6), drawn(S, 7) % kinds_of_simple_rule>(random);
  } else if constexpr (kind < 6) {
    const auto inner = random_rule<drawn(S, 8), Depth - 1>(random);
    // Conditions more often than others, since there are many.
    constexpr std::size_t modifier = drawn(S, 10) % (kinds_of_modifier + 4);
    return modified_rule<drawn(S, 9), modifier < kinds_of_modifier ? modifier : 5>(random, inner);
  } else {
    const auto a = random_rule<drawn(S, 11), Depth - 1>(random);
    const auto b = random_rule<drawn(S, 12), Depth - 1>(random);
    if constexpr (kind % 2 == 0) {
      return combined_rule<drawn(S, 13) % kinds_of_combinator>(a, b);
    } else {
      const auto c = random_rule<drawn(S, 14), Depth - 1>(random);
      return combined_rule<drawn(S, 13) % kinds_of_combinator>(a, b, c);
    }
  }
}

/// A clause's rule: a random rule that may end in a pool or quota.
template <std::uint64_t S, int Depth>
auto random_clause_rule(random_numbers& random, const char* name) {
  const auto inner = random_rule<drawn(S, 1), Depth>(random);
  constexpr auto end = drawn(S, 2) % 6;
  const bylaw::money budget = random_money(random);
  const reference::number fen = budget.fen();
  if constexpr (end == 0)
    return twin{inner.thing | bylaw::annual_pool{name, budget},
                [inner, fen](const known_firm& k) { return reference::pool(inner.slow(k), fen); }};
  else if constexpr (end == 1)
    return twin{inner.thing | bylaw::pool{name, budget},
                [inner, fen](const known_firm& k) { return reference::pool(inner.slow(k), fen); }};
  else if constexpr (end == 2)
    return twin{inner.thing | bylaw::annual_quota{name, 3},
                [inner](const known_firm& k) { return reference::quota(inner.slow(k)); }};
  else
    return inner;
}

/// A combinator of doubtful rules inside a combinator: what a part gives if it is eligible shows only here.
template <std::size_t Outer, std::size_t Inner>
auto nested_combinators(random_numbers& random) {
  const auto guarded = [&]<std::uint64_t S, std::size_t Kind>(std::integral_constant<std::uint64_t, S>,
                                                              std::integral_constant<std::size_t, Kind>) {
    return modified_rule<S, 5>(random, simple_rule<S, Kind>(random));
  };
  constexpr std::uint64_t s = 100 + Outer * 10 + Inner;
  using std::integral_constant;
  const auto a = guarded(integral_constant<std::uint64_t, s>{}, integral_constant<std::size_t, 1>{});
  const auto b = guarded(integral_constant<std::uint64_t, s + 40>{}, integral_constant<std::size_t, 5>{});
  const auto c = guarded(integral_constant<std::uint64_t, s + 80>{}, integral_constant<std::size_t, 5>{});
  return combined_rule<Outer>(combined_rule<Inner>(a, b), c);
}

/// A policy of the four combinators inside one.
template <std::size_t Outer>
auto policy_of_nested_combinators(random_numbers& random) {
  const auto a = nested_combinators<Outer, 0>(random);
  const auto b = nested_combinators<Outer, 1>(random);
  const auto c = nested_combinators<Outer, 2>(random);
  const auto d = nested_combinators<Outer, 3>(random);
  return twin{bylaw::policy{bylaw::about{}, bylaw::clause{"a", a.thing}, bylaw::clause{"b", b.thing},
                            bylaw::clause{"c", c.thing}, bylaw::clause{"d", d.thing}},
              [a, b, c, d](const known_firm& k) {
                return std::vector<reference::outcome>{{"a", reference::settle(a.slow(k))},
                                                       {"b", reference::settle(b.slow(k))},
                                                       {"c", reference::settle(c.slow(k))},
                                                       {"d", reference::settle(d.slow(k))}};
              }};
}

/// A policy of three clauses whose structure is drawn from S.
template <std::uint64_t S>
auto random_policy(random_numbers& random) {
  const auto a = random_clause_rule<drawn(S, 21), 3>(random, "a");
  const auto b = random_clause_rule<drawn(S, 22), 2>(random, "b");
  const auto c = random_clause_rule<drawn(S, 23), 1>(random, "c");
  const bool draft = random.one_in(4);
  bylaw::about document;
  if (draft) document.status = bylaw::status::draft;
  return twin{
      bylaw::policy{document, bylaw::clause{"a", a.thing}, bylaw::clause{"b", b.thing}, bylaw::clause{"c", c.thing}},
      [a, b, c, draft](const known_firm& k) {
        return std::vector<reference::outcome>{{"a", reference::settle(a.slow(k), draft)},
                                               {"b", reference::settle(b.slow(k), draft)},
                                               {"c", reference::settle(c.slow(k), draft)}};
      }};
}

}  // inline namespace
}  // namespace support

#endif
