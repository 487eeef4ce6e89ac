// SPDX-License-Identifier: MIT
//
// Random policies from every building block, asked about random firms: equal to the slow model, and law 5.
#include "support/compare.hpp"
#include "support/random_policy.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace {

using support::known_firm;
using support::random_numbers;

// An assessment, or nothing where a low end leaves 64 bits.
template <class Policy, class Firm>
auto answer(const Policy& policy, const Firm& firm) -> std::optional<decltype(bylaw::evaluate(policy, firm))> {
  try {
    return bylaw::evaluate(policy, firm);
  } catch (const bylaw::amount_overflow&) {
    return std::nullopt;
  }
}

template <class Slow>
std::optional<std::vector<reference::outcome>> slow_answer(const Slow& slow, const known_firm& firm) {
  try {
    auto outcomes = slow(firm);
    static_cast<void>(reference::total_of(outcomes));  // its low end must fit too
    return outcomes;
  } catch (const reference::overflow&) {
    return std::nullopt;
  }
}

template <class Ours, class Theirs>
bool agree(const Ours& ours, const Theirs& theirs) {
  if (ours.has_value() != theirs.has_value()) return false;
  return !ours.has_value() || support::same(*ours, *theirs);
}

// What was said before holds of what is said now.
template <class Assessment>
bool refines(const Assessment& now, const Assessment& before) {
  for (std::size_t i = 0; i < now.size(); ++i) {
    const bylaw::outcome& was = before.begin()[i];
    const bylaw::outcome& is = now.begin()[i];
    if (!was.amount.contains(is.amount)) return false;
    if (was.eligible.is_known() && was.eligible != is.eligible) return false;
  }
  return before.total().contains(now.total()) && before.guaranteed() <= now.guaranteed();
}

struct tally {
  int firms = 0;
  int overflows = 0;
  int undecided = 0;
};

// `make(random)` gives a policy with random parameters, and the same in the slow model.
template <class Make>
void try_policies(std::uint64_t structure, random_numbers& random, tally& seen, Make make) {
  for (int parameters = support::iterations(1000); parameters > 0; --parameters) {
    const auto both = make(random);
    for (int firm = 0; firm < 40; ++firm) {
      const known_firm known = support::random_firm(random);
      const auto before = answer(both.thing, support::partly_known(known));
      ++seen.firms;
      if (!before.has_value()) ++seen.overflows;
      if (before.has_value() && !before->total().is_exact()) ++seen.undecided;
      const bool equal = agree(before, slow_answer(both.slow, known));
      // Then more becomes known, and in the end all.
      const known_firm more = support::learned(known, random, false);
      const known_firm all = support::learned(more, random, true);
      const auto later = answer(both.thing, support::partly_known(more));
      const auto last = answer(both.thing, support::exactly_known(all));
      const bool equal_at_last = agree(last, slow_answer(both.slow, all));
      // What overflows from the first may only do so again; what grows past 64 bits is reported, not refined.
      const bool refined = before.has_value() ? (!later.has_value() || refines(*later, *before)) : !later.has_value();
      const bool refined_at_last =
          later.has_value() ? (!last.has_value() || refines(*last, *later)) : !last.has_value();
      if (!equal || !equal_at_last || !refined || !refined_at_last) {
        CAPTURE(structure);
        CAPTURE(parameters);
        CAPTURE(firm);
        REQUIRE_MESSAGE(equal, "a partly known firm: the slow model differs");
        REQUIRE_MESSAGE(equal_at_last, "an exact firm: the slow model differs");
        REQUIRE_MESSAGE(refined, "law 5: learning more did not narrow");
        REQUIRE_MESSAGE(refined_at_last, "law 5: learning all did not narrow");
      }
    }
  }
}

// The kinds of everything a policy is made of.
template <class T>
void collect_kinds(const T& thing, std::set<std::string_view>& kinds) {
  if constexpr (requires { thing.parts(); }) {
    const auto all = thing.parts();
    kinds.insert(all.kind);
    all.for_each([&](std::string_view, const auto& value) { collect_kinds(value, kinds); });
  }
}

template <std::uint64_t... I>
void try_structures(std::integer_sequence<std::uint64_t, I...>) {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  random_numbers random(seed);
  tally seen;
  (try_policies(I, random, seen, [](random_numbers& r) { return support::random_policy<I>(r); }), ...);
  // The trial is worth something only where it meets what is hard ...
  CHECK(seen.undecided > seen.firms / 10);
  CHECK(seen.overflows > 0);
  // ... and everything a policy can be made of.
  std::set<std::string_view> kinds;
  (collect_kinds(support::random_policy<I>(random).thing, kinds), ...);
  for (const char* kind : {"percentage_subsidy",
                           "capped_award",
                           "fixed_award",
                           "unit_award",
                           "tiered_award",
                           "banded_subsidy",
                           "at_most",
                           "at_most_per_year",
                           "at_least_or_nothing",
                           "when",
                           "rounded",
                           "once",
                           "annual_pool",
                           "pool",
                           "annual_quota",
                           "sum_of",
                           "highest_of",
                           "lowest_of",
                           "first_of",
                           "quantity_sum",
                           "quantity_difference",
                           "quantity_share",
                           "lesser_quantity",
                           "greater_quantity",
                           "constant",
                           "less_than",
                           "not_more_than",
                           "more_than",
                           "not_less_than",
                           "equal_to",
                           "different_from",
                           "both_of",
                           "either_of",
                           "negation_of"}) {
    INFO(std::string(kind));
    CHECK(kinds.count(kind) == 1);
  }
}

}  // namespace

TEST_CASE("Law 5, refinement, and equality with the slow model: random policies of random firms") {
  // Nine structures that have every building block between them; each costs a second or two of compiling.
  try_structures(std::integer_sequence<std::uint64_t, 3, 32, 35, 37, 42, 43, 62, 75, 102>{});
}

TEST_CASE("Law 5, refinement, and equality with the slow model: every combinator inside every other") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  random_numbers random(seed);
  tally seen;
  try_policies(0, random, seen, [](random_numbers& r) { return support::policy_of_nested_combinators<0>(r); });
  try_policies(1, random, seen, [](random_numbers& r) { return support::policy_of_nested_combinators<1>(r); });
  try_policies(2, random, seen, [](random_numbers& r) { return support::policy_of_nested_combinators<2>(r); });
  try_policies(3, random, seen, [](random_numbers& r) { return support::policy_of_nested_combinators<3>(r); });
  CHECK(seen.undecided > seen.firms / 10);
}
