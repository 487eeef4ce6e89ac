// SPDX-License-Identifier: MIT
//
// A policy's fingerprint: the same on every compiler, another where a figure is another.
#include "support/facts.hpp"

#include <bylaw/cities.hpp>

#include <doctest/doctest.h>

#include <set>

using namespace bylaw::literals;
namespace facts = support::facts;

TEST_CASE("fingerprint: a constant, the same on every compiler") {
  // Written down once; a change means that journals of the edition no longer belong to it.
  static_assert(bylaw::cities::wuhan_2025_04.fingerprint() == 0xf662327fcff88fab);
  static_assert(bylaw::cities::chengdu_2025_04.fingerprint() == 0x9d68b839de74956b);
  static_assert(bylaw::cities::suzhou_2025_04.fingerprint() == 0x110de13440196f54);
  static_assert(bylaw::cities::shenzhen_2024_12.fingerprint() == 0x840df93052c377fa);
}

namespace {
struct own_rule {
  using reads = bylaw::fact_list<facts::cost>;
  std::int64_t times;
  constexpr bylaw::money assess(const auto& firm) const { return firm[facts::cost] * times; }
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
  add(bylaw::clause{"a", own_rule_with_fingerprint{{1}}});
  add(bylaw::clause{"a", own_rule_with_fingerprint{{2}}});
  CHECK(seen.size() == static_cast<std::size_t>(policies));

  const auto titled = bylaw::policy{bylaw::about{.city = {"A", "甲"}},
                                    bylaw::clause{"a", {"Title", "标题"}, share(facts::cost, 30_pct)}};
  CHECK(seen.count(titled.fingerprint()) == 1);
}
