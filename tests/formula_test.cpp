// SPDX-License-Identifier: MIT
//
// The formula of a policy is the policy: random policies of random firms, by the interpreter, by `evaluate` and by the
// slow model. Rules, conditions, quantities and modifiers of a user's own say their meaning by a formula alone here.
#define BYLAW_TESTS_OWN_TYPES_BY_FORMULA
#include "support/compare.hpp"
#include "support/policy_in_time.hpp"

#include <bylaw/cities.hpp>
#include <bylaw/formula.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
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
  std::set<std::string> kinds{};
  std::array<long, bylaw::node_kind_count> nodes{};
};

/// The kinds of a thing and of all that is in it; of two facts that are compared with each other, that they are.
template <class T>
void collect_kinds(const T& thing, std::set<std::string>& kinds) {
  if constexpr (requires { thing.parts(); }) {
    const auto all = thing.parts();
    kinds.emplace(all.kind);
    if constexpr (bylaw::condition<T> && requires { requires bylaw::detail::is_fact<decltype(T::left)> && bylaw::detail::is_fact<decltype(T::right)>; })
      kinds.insert(std::string(all.kind) + " of two facts");
    all.for_each([&](std::string_view, const auto& value) { collect_kinds(value, kinds); });
  } else if constexpr (requires { thing.begin(); } && !std::is_convertible_v<const T&, std::string_view>) {
    for (const auto& item : thing) collect_kinds(item, kinds);
  }
}
template <class... Element>
void collect_kinds(const bylaw::policy<Element...>& rules, std::set<std::string>& kinds) {
  rules.for_each_clause([&](const auto& clause) { collect_kinds(clause, kinds); });
  rules.for_each_rule_of_cumulation([&](const auto& stated) { collect_kinds(stated, kinds); });
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
  (try_policies(I, random, seen, 140, [](random_numbers& r) { return support::random_policy<I>(r); }), ...);
}

// What changes by year, with the year as a fact that may be known roughly, and where nobody asks about time; and clauses
// that exclude each other and are capped together.
void try_years(random_numbers& random, tally& seen, int firms) {
  for (int parameters = support::iterations(1000); parameters > 0; --parameters) {
    const auto both = support::policy_in_time(random, {}, {});
    const bylaw::formula by_year = bylaw::formula_of(both.ours, bylaw::calendar_year);
    const bylaw::formula undated = bylaw::formula_of(both.ours);
    for (int firm = 0; firm < firms; ++firm) {
      const known_firm known = support::random_firm(random);
      const auto asked = support::partly_known(known);
      const int first = static_cast<int>(random.between(2023, 2028));
      const int last = first + static_cast<int>(random.below(3));
      const support::in_a_year<decltype(asked)> in_a_year{asked, {first, last}};
      const auto agree = [&](const bylaw::formula& f, const auto& a_firm, int from, int until, bool dated) {
        const auto ours = answer(both.ours, a_firm);
        const auto by_formula = interpreted(f, bylaw::facts_for(f, both.ours, a_firm));
        const auto theirs = both.theirs(known, from, until, dated, reference::truth::yes, reference::truth::yes);
        ++seen.assessments;
        if (!ours.has_value() || !by_formula.has_value()) return false;  // its amounts all fit
        std::size_t place = 0;
        for (const bylaw::outcome& o : *ours)
          if (!support::same(o, theirs[place++])) return false;
        return same(*ours, *by_formula) && support::same(ours->total(), both.their_total(known, theirs));
      };
      const bool in_years = agree(by_year, in_a_year, first, last, true);
      const bool without = agree(undated, asked, 2020, 2030, false);
      if (!in_years || !without) {
        CAPTURE(parameters);
        CAPTURE(firm);
        REQUIRE_MESSAGE(in_years, "in a year the three differ");
        REQUIRE_MESSAGE(without, "where no year is asked about the three differ");
      }
    }
    if (parameters == 1) collect_kinds(both.ours, seen.kinds);
  }
}

/// Every kind that something in the headers tells of itself: the texts with which `parts_of` begins.
std::set<std::string> kinds_in_the_headers() {
  std::set<std::string> kinds;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(BYLAW_HEADERS)) {
    if (entry.path().extension() != ".hpp") continue;
    std::ifstream file(entry.path());
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    for (std::size_t at = text.find("parts_of"); at != std::string::npos; at = text.find("parts_of", at + 1)) {
      const std::size_t end = text.find_first_of(",;", at);  // the first argument; it may choose between two
      std::size_t open = text.find('"', at);
      while (open < end) {
        const std::size_t close = text.find('"', open + 1);
        kinds.insert(text.substr(open + 1, close - open - 1));
        open = text.find('"', close + 1);
      }
    }
  }
  return kinds;
}

}  // namespace

TEST_CASE("One meaning: interpreter, evaluate and slow model agree on random policies of random firms") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  random_numbers random(seed);
  tally seen;
  try_structures(std::integer_sequence<std::uint64_t, 3, 32, 35, 37, 42, 43, 62, 75, 102, 106>{}, random, seen);
  try_years(random, seen, 60);
  try_policies(1000, random, seen, 130, [](random_numbers& r) { return support::policy_of_nested_combinators<0>(r); });
  try_policies(1001, random, seen, 130, [](random_numbers& r) { return support::policy_of_nested_combinators<1>(r); });
  try_policies(1002, random, seen, 130, [](random_numbers& r) { return support::policy_of_nested_combinators<2>(r); });
  try_policies(1003, random, seen, 130, [](random_numbers& r) { return support::policy_of_nested_combinators<3>(r); });
  // The trial is worth something only where it meets what is hard ...
  CHECK(seen.undecided > seen.assessments / 10);
  CHECK(seen.overflows > 0);
  for (const char* relation :
       {"less_than", "not_more_than", "more_than", "not_less_than", "equal_to", "different_from"}) {
    CAPTURE(relation);
    CHECK(seen.kinds.count(std::string(relation) + " of two facts") == 1);
  }
  for (std::size_t kind = 0; kind < seen.nodes.size(); ++kind) {
    CAPTURE(kind);
    CHECK(seen.nodes[kind] > 0);
  }
  // ... and everything a policy can be made of: a new kind is drawn here, or this fails.
  const std::set<std::string> kinds = kinds_in_the_headers();
  CHECK(kinds.size() > 40);
  for (const std::string& kind : kinds) {
    CAPTURE(kind);
    CHECK_MESSAGE((kind == "policy" || seen.kinds.count(kind) == 1), "no random policy draws it: add it to tests/support");
  }
  MESSAGE(seen.assessments, " assessments, three ways; ", kinds.size(), " kinds");
}
