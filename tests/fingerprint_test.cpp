// SPDX-License-Identifier: MIT
//
// A policy's fingerprint: the same on every compiler, another where a figure is another.
#include "support/facts.hpp"

#include <bylaw/cities.hpp>
#include <bylaw/outline.hpp>

#include <doctest/doctest.h>

#include <array>
#include <set>

using namespace bylaw::literals;
namespace facts = support::facts;

TEST_CASE("fingerprint: a constant, the same on every compiler") {
  // Written down once; a change means that journals of the edition no longer belong to it.
  static_assert(bylaw::cities::wuhan_2025_04.fingerprint() == 0xf662327fcff88fab);
  static_assert(bylaw::cities::chengdu_2025_04.fingerprint() == 0xbc7aef04768896f3);
  static_assert(bylaw::cities::suzhou_2025_04.fingerprint() == 0x110de13440196f54);
  static_assert(bylaw::cities::shenzhen_2024_12.fingerprint() == 0x4d197a66a2e2f5ce);
}

namespace {
struct own_rule {
  using reads = bylaw::fact_list<facts::cost>;
  std::int64_t times;
  constexpr bylaw::money assess(const auto& firm) const { return firm[facts::cost] * times; }
};
struct has_many {
  using reads = bylaw::fact_list<facts::patents>;
  int many;
  constexpr bool holds(const auto& firm) const { return firm[facts::patents] >= many; }
};
struct doubled_above {
  bylaw::money least;
  std::int64_t times;
  constexpr bylaw::entitlement apply(const bylaw::entitlement& before, const auto&) const { return before; }
};
using bylaw::operator|;
// A user's own figures in parts(), of which the library knows nothing.
struct step {
  std::int32_t from;
  std::int32_t paid;
};
struct rule_of_steps {
  std::array<step, 2> steps;
  constexpr auto parts() const { return bylaw::parts_of("rule_of_steps", bylaw::part{"steps", steps}); }
  constexpr bylaw::entitlement assess(const auto&) const { return {}; }
};
// Bytes that are not the value: padding, an address, a fraction.
struct padded {
  std::int64_t each;
  bool doubled;
};
struct named {
  const char* name;
};
struct viewed {
  std::string_view name;
};
struct fraction {
  double share;
};
struct owner_of_padding {
  padded inside;
  constexpr auto parts() const { return bylaw::parts_of("owner", bylaw::part{"inside", inside}); }
};
struct own_rule_with_fingerprint : own_rule {
  constexpr std::uint64_t fingerprint() const { return static_cast<std::uint64_t>(times); }
};
}  // namespace

TEST_CASE("fingerprint: another for every figure, kind, fact, id and order; not for a title") {
  std::set<std::uint64_t> seen;
  int policies = 0;
  const auto add = [&](const auto&... clauses) {
    seen.insert(bylaw::policy{bylaw::about{}, clauses...}.fingerprint());
    ++policies;
  };
  const auto share = [](const auto& fact, bylaw::rate r) { return bylaw::percentage_subsidy{fact, r}; };
  add(bylaw::clause{"a", share(facts::cost, 30_pct)});
  add(bylaw::clause{"b", share(facts::cost, 30_pct)});
  add(bylaw::clause{"a", share(facts::input, 30_pct)});
  add(bylaw::clause{"a", share(facts::cost, 31_pct)});
  add(bylaw::clause{"a", bylaw::percentage_subsidy{facts::cost, bylaw::up_to(30_pct)}});
  add(bylaw::clause{"a", bylaw::percentage_subsidy{facts::cost, bylaw::undocumented}});
  add(bylaw::clause{"a", share(facts::cost, 30_pct) | bylaw::at_most(1_wan)});
  add(bylaw::clause{"a", share(facts::cost, 30_pct) | bylaw::at_most_per_year(1_wan)});
  add(bylaw::clause{"a", share(facts::cost, 30_pct) | bylaw::annual_pool{"p", 1_wan}});
  add(bylaw::clause{"a", share(facts::cost, 30_pct) | bylaw::annual_pool{"q", 1_wan}});
  add(bylaw::clause{"a", share(facts::cost, 30_pct) | bylaw::pool{"p", 1_wan}});
  add(bylaw::clause{"a", share(facts::cost, 30_pct) | bylaw::when(facts::is_small)});
  add(bylaw::clause{"a", share(facts::cost, 30_pct) | bylaw::when(facts::is_new)});
  add(bylaw::clause{"a", share(facts::cost, 30_pct) | bylaw::when(facts::staff < 300)});
  add(bylaw::clause{"a", share(facts::cost, 30_pct) | bylaw::when(facts::staff <= 300)});
  add(bylaw::clause{"a", share(facts::cost, 30_pct) | bylaw::rounded(1_yuan, bylaw::rounding::up)});
  add(bylaw::clause{"a", share(facts::cost, 30_pct) | bylaw::rounded(1_yuan, bylaw::rounding::down)});
  add(bylaw::clause{"a", bylaw::tiered_award{facts::staff, bylaw::tier{1, 2_fen}}});
  add(bylaw::clause{"a", bylaw::tiered_award{facts::staff, bylaw::tier{1, 3_fen}}});
  add(bylaw::clause{"a", bylaw::banded_subsidy{facts::cost, bylaw::band{1_fen, 3_pct}}});
  add(bylaw::clause{"a", bylaw::sum_of(bylaw::fixed_award{1_fen}, bylaw::fixed_award{2_fen})});
  add(bylaw::clause{"a", bylaw::sum_of(bylaw::fixed_award{2_fen}, bylaw::fixed_award{1_fen})});
  add(bylaw::clause{"a", bylaw::highest_of(bylaw::fixed_award{1_fen}, bylaw::fixed_award{2_fen})});
  add(bylaw::clause{"a", bylaw::fixed_award{1_fen}}, bylaw::clause{"b", bylaw::fixed_award{1_fen}});
  add(bylaw::clause{"b", bylaw::fixed_award{1_fen}}, bylaw::clause{"a", bylaw::fixed_award{1_fen}});
  add(bylaw::clause{"a", own_rule{1}});
  add(bylaw::clause{"a", own_rule{2}});
  add(bylaw::clause{"a", own_rule{1} | bylaw::when(has_many{5})});
  add(bylaw::clause{"a", own_rule{1} | bylaw::when(has_many{6})});
  add(bylaw::clause{"a", own_rule{1} | doubled_above{5_fen, 3}});
  add(bylaw::clause{"a", own_rule{1} | doubled_above{5_fen, 4}});
  add(bylaw::clause{"a", own_rule{1} | doubled_above{6_fen, 3}});
  add(bylaw::clause{"a", rule_of_steps{{step{1, 2}, step{3, 4}}}});
  add(bylaw::clause{"a", rule_of_steps{{step{1, 2}, step{3, 5}}}});
  add(bylaw::clause{"a", rule_of_steps{{step{0, 2}, step{3, 4}}}});
  add(bylaw::clause{"a", rule_of_steps{{step{3, 4}, step{1, 2}}}});
  add(bylaw::clause{"a", own_rule_with_fingerprint{{1}}});
  add(bylaw::clause{"a", own_rule_with_fingerprint{{2}}});
  CHECK(seen.size() == static_cast<std::size_t>(policies));

  const auto titled = bylaw::policy{bylaw::about{.city = {"A", "甲"}},
                                    bylaw::clause{"a", {"Title", "标题"}, share(facts::cost, 30_pct)}};
  CHECK(seen.count(titled.fingerprint()) == 1);
}

namespace {
template <class Figures>
struct rule_of : Figures {
  constexpr bylaw::money assess(const auto&) const { return 1_yuan; }
};
template <class Rule>
using policy_of = decltype(bylaw::policy{bylaw::about{}, bylaw::clause{"a", std::declval<Rule>()}});
template <class Rule>
inline constexpr bool has_one = bylaw::detail::all_is_in_the_fingerprint<policy_of<Rule>>();
}  // namespace

TEST_CASE("fingerprint: of a rule of one's own by its bytes, where they are its value") {
  static_assert(has_one<own_rule> && has_one<rule_of<step>> && has_one<rule_of_steps>);
  static_assert(has_one<decltype(own_rule{1} | bylaw::when(bylaw::all_of(has_many{5}, facts::is_new)))>);
  static_assert(!has_one<rule_of<padded>> && !has_one<rule_of<named>> && !has_one<rule_of<viewed>>);
  static_assert(!has_one<rule_of<fraction>> && !has_one<decltype(rule_of<padded>{} | bylaw::once)>);
  static_assert(!bylaw::detail::all_is_in_the_fingerprint<owner_of_padding>());

  // Evaluating needs none, and neither does an outline, which then says 0.
  const bylaw::policy policy{bylaw::about{}, bylaw::clause{"a", rule_of<padded>{{1, true}}}};
  CHECK(bylaw::evaluate(policy, bylaw::firm{}).total().low == 1_yuan);
  CHECK(bylaw::outline_of(policy).fingerprint == 0);

  // Figures of the bytes, written down once: equal on every compiler.
  static_assert(bylaw::policy{bylaw::about{}, bylaw::clause{"a", own_rule{2}}}.fingerprint() == 0xda5e8f1c181856fa);
  static_assert(
      bylaw::policy{bylaw::about{}, bylaw::clause{"a", rule_of_steps{{step{1, 2}, step{3, 4}}}}}.fingerprint() ==
      0x486c1b59f9f5dbaa);
}
