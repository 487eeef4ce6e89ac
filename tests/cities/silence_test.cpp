// SPDX-License-Identifier: MIT
//
// Law 10, silence never grants, over the whole catalogue: every fact is left out in turn, of every edition, and each
// clause is looked at. And the list of facts that can lower an award is what is found.
#include "support/random.hpp"

#include <bylaw/cities.hpp>
#include <bylaw/facts/lowering.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

using namespace bylaw::literals;
namespace facts = bylaw::facts;

namespace {

template <class T>
struct fact_numbers;
template <class... Fact>
struct fact_numbers<bylaw::detail::fact_types<Fact...>> {
  static constexpr std::size_t count = sizeof...(Fact);
  template <class F>
  static constexpr bool has = (std::is_same_v<F, Fact> || ...);
  template <class F>
  static constexpr std::size_t place_of = [] {
    constexpr bool is_it[] = {std::is_same_v<F, Fact>...};
    std::size_t place = 0;
    while (!is_it[place]) ++place;
    return place;
  }();
  template <class Visit>
  static void for_each(const Visit& visit) {
    (visit(Fact{}), ...);
  }
};
using vocabulary =
    fact_numbers<typename bylaw::detail::from_public_list<std::remove_const_t<decltype(facts::all)>>::type>;

/// A firm of which everything is stated.
struct whole_firm {
  std::array<std::int64_t, vocabulary::count> numbers{};

  template <class Fact>
  std::int64_t& number(const Fact&) {
    return numbers[vocabulary::place_of<Fact>];
  }
  template <class Fact>
  requires(vocabulary::has<Fact>) typename Fact::value_type operator[](const Fact&) const {
    const std::int64_t number = numbers[vocabulary::place_of<Fact>];
    if constexpr (std::is_same_v<typename Fact::value_type, bylaw::money>)
      return bylaw::money::from_fen(number);
    else
      return static_cast<typename Fact::value_type>(number);
  }
};

/// The same, with one fact left out.
template <class Left>
struct all_but {
  const whole_firm& whole;

  template <class Fact>
  requires(vocabulary::has<Fact> && !std::is_same_v<Fact, Left>) typename Fact::value_type operator[](
      const Fact& asked) const {
    return whole[asked];
  }
};

/// The least value of a fact that is consistent with the others: what is incurred in a year cannot be more than what
/// its contracts declare. Of all other facts nothing or no.
template <class Fact>
std::int64_t least_of(const Fact&, const whole_firm& firm) {
  if constexpr (std::is_same_v<Fact, std::remove_const_t<decltype(facts::compute_contracts_declared)>>)
    return (firm[facts::domestic_compute_cost] + firm[facts::other_compute_cost]).fen();
  else
    return 0;
}

/// At and around the figures of the catalogue, nothing, and anything.
std::int64_t any_number(support::random_numbers& random) {
  static constexpr bylaw::money steps[] = {2_wan,   5_wan,   10_wan,  20_wan,  30_wan,   50_wan,
                                           100_wan, 300_wan, 500_wan, 800_wan, 1000_wan, 1_yi};
  switch (random.below(6)) {
    case 0:
      return 0;
    case 1:
      return random.between(0, (2_yi).fen());
    case 2:
    case 3:
      return random.between(0, (100_wan).fen());  // where sizes are tested
    default:
      return steps[random.below(std::size(steps))].fen() + random.between(-1, 1);
  }
}

template <class Fact>
std::int64_t any_value(const Fact&, support::random_numbers& random) {
  if constexpr (std::is_same_v<typename Fact::value_type, bool>)
    return random.between(0, 1);
  else
    return any_number(random);
}

whole_firm any_firm(support::random_numbers& random) {
  whole_firm firm;
  vocabulary::for_each([&](const auto& fact) { firm.number(fact) = any_value(fact, random); });
  return firm;
}

/// How what a fact says changes what its silence gives.
struct effect {
  bool lowers = false;
  bool raises = false;
  bool silence_grants = false;  ///< more than for the least value that is consistent
};

void compare_ends(const bylaw::range<bylaw::money>& silent, const bylaw::range<bylaw::money>& said, effect& found) {
  found.lowers |= said.low < silent.low || said.high < silent.high;
  found.raises |= said.low > silent.low || said.high > silent.high;
}

/// Adds what one fact does to one policy, over firms drawn at random.
template <class Policy, class Fact>
void examine(const Policy& policy, const Fact& fact, support::random_numbers& random, effect& found) {
  // Enough to meet every threshold, however few are asked for: what lowers must be found.
  const int count = std::max(2000, support::iterations(4000));
  for (int i = 0; i < count; ++i) {
    whole_firm firm = any_firm(random);
    const auto silent = bylaw::evaluate(policy, bylaw::closed_world(all_but<Fact>{firm}));
    firm.number(fact) = least_of(fact, firm);
    const auto least = bylaw::evaluate(policy, firm);
    firm.number(fact) = any_value(fact, random);
    const auto said = bylaw::evaluate(policy, firm);
    effect against_least;
    for (std::size_t c = 0; c < silent.size(); ++c) {
      compare_ends(silent.begin()[c].amount, least.begin()[c].amount, against_least);
      compare_ends(silent.begin()[c].amount, said.begin()[c].amount, found);
    }
    compare_ends(silent.total(), least.total(), against_least);
    against_least.lowers |= least.guaranteed() < silent.guaranteed();
    found.silence_grants |= against_least.lowers;
  }
}

template <class Policy, class Visit>
void for_each_fact_read(const Policy&, const Visit& visit) {
  fact_numbers<bylaw::detail::reads_of<Policy>>::for_each([&](const auto& fact) {
    if constexpr (!bylaw::detail::is_of_the_day<std::remove_cvref_t<decltype(fact)>>) visit(fact);
  });
}

const facts::lowering_fact* listed(std::string_view name) {
  for (const facts::lowering_fact& one : facts::lowering)
    if (one.name == name) return &one;
  return nullptr;
}

}  // namespace

TEST_CASE("silence never grants: with a fact left out no clause pays more than for its least consistent value") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  std::map<std::string, effect> effects;
  bylaw::cities::for_each_city([&](const auto& policy) {
    CAPTURE(policy.about().edition);
    for_each_fact_read(policy, [&](const auto& fact) {
      CAPTURE(fact.name);
      effect& found = effects[std::string(fact.name)];
      examine(policy, fact, random, found);
      CHECK_FALSE(found.silence_grants);
    });
  });

  // What lowers is listed, and what is listed lowers; all others only raise, so that silence is the least of them.
  for (const auto& entry : effects) {
    CAPTURE(entry.first);
    const facts::lowering_fact* const one = listed(entry.first);
    CHECK((one != nullptr) == entry.second.lowers);
    if (one != nullptr) CHECK(one->only_lowers == !entry.second.raises);
  }
  for (const facts::lowering_fact& one : facts::lowering) {
    CAPTURE(one.name);
    CHECK_FALSE(one.why.english.empty());
    CHECK_FALSE(one.why.chinese.empty());
    // Not yet read by any policy, or found above.
    CHECK((effects.count(std::string(one.name)) == 1 || one.name == facts::compute_supplier_is_affiliated.name));
  }
}

TEST_CASE("silence never grants: the property finds a size test that silence passes") {
  support::random_numbers random(support::seed());
  const auto granting = bylaw::policy{
      bylaw::about{},
      bylaw::clause{"voucher", bylaw::first_of(bylaw::percentage_subsidy{facts::other_compute_cost, 50_pct} |
                                                   bylaw::when(facts::compute_contracts_declared <= 50_wan),
                                               bylaw::percentage_subsidy{facts::other_compute_cost, 30_pct})}};
  effect found;
  examine(granting, facts::compute_contracts_declared, random, found);
  CHECK(found.silence_grants);
}
