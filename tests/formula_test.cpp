// SPDX-License-Identifier: MIT
//
// The formula of a policy is the policy: random policies of random firms, by the interpreter, by `evaluate` and by the
// slow model. Rules, conditions, quantities and modifiers of a user's own say their meaning by a formula alone here.
#define BYLAW_TESTS_OWN_TYPES_BY_FORMULA
#include "support/compare.hpp"
#include "support/random_policy.hpp"

#include <bylaw/cities.hpp>
#include <bylaw/formula.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace {

using support::known_firm;
using support::random_numbers;

template <class Assessment>
bool same(const Assessment& theirs, const bylaw::formula_assessment& ours) {
  if (ours.outcomes.size() != theirs.size()) return false;
  std::size_t place = 0;
  for (const bylaw::outcome& o : theirs) {
    const bylaw::formula_outcome& mine = ours.outcomes[place++];
    if (mine.clause != o.clause || mine.amount != o.amount || mine.eligible != o.eligible || mine.open != o.open)
      return false;
  }
  return ours.total == theirs.total() && ours.guaranteed == theirs.guaranteed();
}

template <class Policy, class Firm>
auto answer(const Policy& policy, const Firm& firm) -> std::optional<decltype(bylaw::evaluate(policy, firm))> {
  try {
    return bylaw::evaluate(policy, firm);
  } catch (const bylaw::amount_overflow&) {
    return std::nullopt;
  }
}
std::optional<bylaw::formula_assessment> interpreted(const bylaw::formula& f,
                                                     const std::vector<bylaw::formula_value>& facts) {
  try {
    return bylaw::evaluate(f, facts);
  } catch (const bylaw::amount_overflow&) {
    return std::nullopt;
  }
}
template <class Slow>
std::optional<std::vector<reference::outcome>> slow_answer(const Slow& slow, const known_firm& firm) {
  try {
    auto outcomes = slow(firm);
    static_cast<void>(reference::total_of(outcomes));
    return outcomes;
  } catch (const reference::overflow&) {
    return std::nullopt;
  }
}

struct tally {
  long assessments = 0;
  long overflows = 0;
  long undecided = 0;
  std::set<std::string_view> kinds{};
  std::array<long, bylaw::node_kind_count> nodes{};
};

template <class T>
void collect_kinds(const T& thing, std::set<std::string_view>& kinds) {
  if constexpr (requires { thing.parts(); }) {
    const auto all = thing.parts();
    kinds.insert(all.kind);
    all.for_each([&](std::string_view, const auto& value) { collect_kinds(value, kinds); });
  }
}

template <class Make>
void try_policies(std::uint64_t structure, random_numbers& random, tally& seen, int firms, Make make) {
  for (int parameters = support::iterations(1000); parameters > 0; --parameters) {
    const auto both = make(random);
    const bylaw::formula f = bylaw::formula_of(both.thing);
    for (const bylaw::formula_node& node : f.nodes) ++seen.nodes[static_cast<std::size_t>(node.kind)];
    for (int firm = 0; firm < firms; ++firm) {
      const known_firm known = support::random_firm(random);
      const auto asked = support::partly_known(known);
      const auto ours = answer(both.thing, asked);
      const auto by_formula = interpreted(f, bylaw::facts_for(f, both.thing, asked));
      const auto slow = slow_answer(both.slow, known);
      ++seen.assessments;
      if (!ours.has_value()) ++seen.overflows;
      if (ours.has_value() && !ours->total().is_exact()) ++seen.undecided;
      const bool as_evaluated = ours.has_value() == by_formula.has_value() && (!ours || same(*ours, *by_formula));
      const bool as_modelled = ours.has_value() == slow.has_value() && (!ours || support::same(*ours, *slow));
      if (!as_evaluated || !as_modelled) {
        CAPTURE(structure);
        CAPTURE(parameters);
        CAPTURE(firm);
        REQUIRE_MESSAGE(as_evaluated, "the interpreter differs from evaluate");
        REQUIRE_MESSAGE(as_modelled, "the slow model differs from evaluate");
      }
    }
    if (parameters == 1) collect_kinds(both.thing, seen.kinds);
  }
}

template <std::uint64_t... I>
void try_structures(std::integer_sequence<std::uint64_t, I...>, random_numbers& random, tally& seen) {
  (try_policies(I, random, seen, 160, [](random_numbers& r) { return support::random_policy<I>(r); }), ...);
}

// Every kind that a rule, condition, quantity or modifier tells of itself, with a policy that has no time in it.
constexpr std::string_view kinds_without_time[] = {
    "percentage_subsidy", "capped_award",   "fixed_award",  "unit_award",     "tiered_award",
    "banded_subsidy",     "at_most",        "at_most_per_year", "at_least_or_nothing", "when",
    "rounded",            "once",           "annual_pool",  "pool",           "annual_quota",
    "sum_of",             "highest_of",     "lowest_of",    "first_of",       "quantity_sum",
    "quantity_difference", "quantity_share", "lesser_quantity", "greater_quantity", "constant",
    "less_than",          "not_more_than",  "more_than",    "not_less_than",  "equal_to",
    "different_from",     "both_of",        "either_of",    "negation_of",    "modified",
    "drawn"};

}  // namespace

TEST_CASE("One meaning: interpreter, evaluate and slow model agree on random policies of random firms") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  random_numbers random(seed);
  tally seen;
  try_structures(std::integer_sequence<std::uint64_t, 0, 6, 7, 25, 27, 31, 33, 42, 68>{}, random, seen);
  try_policies(1000, random, seen, 140, [](random_numbers& r) { return support::policy_of_nested_combinators<0>(r); });
  try_policies(1001, random, seen, 140, [](random_numbers& r) { return support::policy_of_nested_combinators<1>(r); });
  try_policies(1002, random, seen, 140, [](random_numbers& r) { return support::policy_of_nested_combinators<2>(r); });
  try_policies(1003, random, seen, 140, [](random_numbers& r) { return support::policy_of_nested_combinators<3>(r); });
  // The trial is worth something only where it meets what is hard, and everything a policy can be made of.
  CHECK(seen.undecided > seen.assessments / 10);
  CHECK(seen.overflows > 0);
  for (const std::string_view kind : kinds_without_time) {
    INFO(std::string(kind));
    CHECK(seen.kinds.count(kind) == 1);
  }
  for (std::size_t kind = 0; kind < seen.nodes.size(); ++kind) {
    CAPTURE(kind);
    CHECK(seen.nodes[kind] > 0);
  }
  MESSAGE(seen.assessments, " assessments, three ways");
}
