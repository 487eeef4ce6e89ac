// SPDX-License-Identifier: MIT
//
// How clauses add up: exclusive ones, and a cap on all of them together.
#include "support/facts.hpp"

#include <bylaw/describe.hpp>
#include <bylaw/explain.hpp>
#include <bylaw/questions.hpp>

#include <doctest/doctest.h>

#include <sstream>

using namespace bylaw::literals;
using bylaw::about;
using bylaw::between;
using bylaw::capped_award;
using bylaw::clause;
using bylaw::cumulation;
using bylaw::exclusive;
using bylaw::firm;
using bylaw::fixed_award;
using bylaw::percentage_subsidy;
using bylaw::policy;
using bylaw::the_highest;
using bylaw::total_at_most;
using bylaw::unknown;
using bylaw::up_to;
using bylaw::when;
using support::facts::cost;
using support::facts::input;
using support::facts::is_new;
using support::facts::is_small;

namespace {

constexpr auto none_stated = policy{about{}, clause{"a", fixed_award{30_wan}}, clause{"b", fixed_award{50_wan}}};
static_assert(bylaw::evaluate(none_stated, firm{}).total() == between(80_wan, 80_wan));
static_assert(bylaw::evaluate(none_stated, firm{}).cumulation() == cumulation::not_examined);

// 就高不重复 between clauses.
constexpr auto higher = policy{about{}, clause{"a", fixed_award{30_wan}}, clause{"b", fixed_award{50_wan}},
                               clause{"c", fixed_award{7_wan}}, exclusive("a", "b", the_highest)};
static_assert(bylaw::evaluate(higher, firm{}).total() == between(57_wan, 57_wan));
static_assert(bylaw::evaluate(higher, firm{}).guaranteed() == 57_wan);
static_assert(bylaw::evaluate(higher, firm{}).cumulation() == cumulation::as_stated);
static_assert(bylaw::evaluate(higher, firm{})["a"].amount == between(30_wan, 30_wan),
              "each outcome stays what its clause gives");

// Ranges: the highest of the lows, and of the highs.
constexpr auto doubtful =
    policy{about{}, clause{"a", percentage_subsidy{cost, between(30_pct, 60_pct)}}, clause{"b", fixed_award{50_wan}},
           clause{"c", fixed_award{20_wan} | when(is_small)}, exclusive("b", "a", "c", the_highest)};
static_assert(bylaw::evaluate(doubtful, firm{cost = 100_wan, is_small = true}).total() == between(50_wan, 60_wan));
static_assert(bylaw::evaluate(doubtful, firm{cost = 200_wan, is_small = unknown}).total() == between(60_wan, 120_wan));
static_assert(bylaw::evaluate(doubtful, firm{cost = 10_wan, is_small = false}).total() == between(50_wan, 50_wan));
static_assert(bylaw::evaluate(doubtful, firm{cost = unknown, is_small = false}).total() ==
              between(50_wan, bylaw::unlimited));

// What rests on a pool is not guaranteed; what it excludes then is.
constexpr auto pooled =
    policy{about{}, clause{"a", fixed_award{30_wan}}, clause{"b", fixed_award{50_wan} | bylaw::annual_pool{"b", 1_yi}},
           exclusive("a", "b", the_highest)};
static_assert(bylaw::evaluate(pooled, firm{}).total() == between(50_wan, 50_wan));
static_assert(bylaw::evaluate(pooled, firm{}).guaranteed() == 30_wan);

// Of one or the other a firm takes what pays most; it is another policy, since over a year it is another rule.
constexpr auto either = policy{about{}, clause{"a", fixed_award{30_wan}}, clause{"b", fixed_award{50_wan}},
                               exclusive("a", "b", bylaw::one_or_the_other)};
constexpr auto highest = policy{about{}, clause{"a", fixed_award{30_wan}}, clause{"b", fixed_award{50_wan}},
                                exclusive("a", "b", the_highest)};
static_assert(bylaw::evaluate(either, firm{}).total() == bylaw::evaluate(highest, firm{}).total());
static_assert(either.fingerprint() != highest.fingerprint());

// All public money at most half of the cost.
constexpr auto half =
    policy{about{}, clause{"a", fixed_award{30_wan}}, clause{"b", capped_award{50_wan}}, total_at_most(50_pct * cost)};
static_assert(bylaw::evaluate(half, firm{cost = 1000_wan}).total() == between(30_wan, 80_wan));
static_assert(bylaw::evaluate(half, firm{cost = 100_wan}).total() == between(30_wan, 50_wan));
static_assert(bylaw::evaluate(half, firm{cost = 40_wan}).total() == between(20_wan, 20_wan));
static_assert(bylaw::evaluate(half, firm{cost = 40_wan}).guaranteed() == 20_wan);
static_assert(bylaw::evaluate(half, firm{cost = between(40_wan, 100_wan)}).total() == between(20_wan, 50_wan));
static_assert(bylaw::evaluate(half, firm{cost = unknown}).total() == between(0_wan, 80_wan));
static_assert(bylaw::evaluate(half, firm{cost = unknown}).guaranteed() == 0_wan);
// With what others paid already.
constexpr auto others = policy{about{}, clause{"a", fixed_award{30_wan}}, total_at_most(50_pct * cost - input)};
static_assert(bylaw::evaluate(others, firm{cost = 100_wan, input = 25_wan}).total() == between(25_wan, 25_wan));
static_assert(bylaw::evaluate(others, firm{cost = 100_wan, input = 60_wan}).total() == between(0_wan, 0_wan));
static_assert(bylaw::evaluate(policy{about{}, clause{"a", fixed_award{30_wan}}, total_at_most(10_wan)}, firm{})
                  .total() == between(10_wan, 10_wan));

// Both together, in any order of elements: first what excludes, then the cap.
constexpr auto both = policy{about{},
                             total_at_most(50_wan),
                             exclusive("a", "b", the_highest),
                             clause{"a", fixed_award{30_wan}},
                             clause{"b", fixed_award{40_wan}},
                             clause{"c", fixed_award{20_wan}}};
static_assert(bylaw::evaluate(both, firm{}).total() == between(50_wan, 50_wan));

// Two groups.
constexpr auto two_groups = policy{about{},
                                   clause{"a", fixed_award{1_wan}},
                                   clause{"b", fixed_award{2_wan}},
                                   clause{"c", fixed_award{30_wan}},
                                   clause{"d", fixed_award{40_wan}},
                                   exclusive("a", "b", the_highest),
                                   exclusive("c", "d", the_highest)};
static_assert(bylaw::evaluate(two_groups, firm{}).total() == between(42_wan, 42_wan));

}  // namespace

TEST_CASE("cumulation: what a policy states wrongly is refused") {
  const clause a{"a", fixed_award{1_wan}};
  const clause b{"b", fixed_award{1_wan}};
  CHECK_THROWS_WITH(static_cast<void>(policy{about{}, a, b, exclusive("a", "c", the_highest)}),
                    "invalid parameter: what is exclusive names no clause of the policy: 'c'");
  CHECK_THROWS_WITH(
      static_cast<void>(policy{about{}, a, b, exclusive("a", "b", the_highest), exclusive("b", "a", the_highest)}),
      "invalid parameter: a clause stands in two groups of exclusive ones: 'b'");
  CHECK_THROWS_WITH(static_cast<void>(policy{about{}, a, b, exclusive("a", "a", the_highest)}),
                    "invalid parameter: a clause stands in two groups of exclusive ones: 'a'");
  CHECK_THROWS_AS(static_cast<void>(total_at_most(0_wan - 1_fen)), bylaw::invalid_parameter);
}

TEST_CASE("cumulation: a policy of more than 64 clauses adds up the same") {
  static const auto ids = [] {
    std::array<std::string, 70> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i].append("c").append(std::to_string(i));
    return names;
  }();
  const auto large = [&]<std::size_t... I>(std::index_sequence<I...>) {
    return policy{about{},
                  clause{std::string_view(ids[I]), fixed_award{bylaw::money::from_fen(1 + static_cast<int>(I))}}...,
                  exclusive("c0", "c69", the_highest), total_at_most(24'83_fen)};
  }
  (std::make_index_sequence<70>{});
  // 1 + ... + 70 = 2485, less the 1 that 70 excludes: 2484, of which 2483 are left.
  CHECK(bylaw::evaluate(large, firm{}).total() == between(2483_fen, 2483_fen));
  CHECK(bylaw::evaluate(large, firm{}).guaranteed() == 2483_fen);
}

namespace {
// A rule of the user's own: no figure of the library's is that large.
struct huge {
  std::int64_t fen;
  constexpr bylaw::money assess(const auto&) const { return bylaw::money::from_fen(fen); }
};
}  // namespace

TEST_CASE("cumulation: a low end that leaves 64 bits is reported, at the last fen too") {
  const auto sum_with = [](std::int64_t fen) {
    const auto rules = policy{about{},
                              clause{"a", huge{bylaw::unlimited.fen() - 10}},
                              clause{"b", huge{fen}},
                              clause{"c", fixed_award{1_fen}},
                              clause{"d", fixed_award{20_fen}},
                              exclusive("c", "d", the_highest)};
    return bylaw::evaluate(rules, firm{}).total();
  };
  CHECK_THROWS_AS(static_cast<void>(sum_with(9)), bylaw::amount_overflow);
  CHECK_THROWS_AS(static_cast<void>(sum_with(10)), bylaw::amount_overflow);
}

TEST_CASE("cumulation: it is part of the fingerprint, and of the facts a policy reads") {
  CHECK(higher.fingerprint() != policy{about{}, clause{"a", fixed_award{30_wan}}, clause{"b", fixed_award{50_wan}},
                                       clause{"c", fixed_award{7_wan}}}
                                    .fingerprint());
  CHECK(half.fingerprint() != policy{about{}, clause{"a", fixed_award{30_wan}}, clause{"b", capped_award{50_wan}},
                                     total_at_most(51_pct * cost)}
                                  .fingerprint());
  REQUIRE(bylaw::required_facts(half).size() == 1);
  CHECK(bylaw::required_facts(half)[0].name == "cost");
  // The cost caps the total, so it is worth asking for.
  const auto open = bylaw::questions(half, bylaw::open_world(firm{}));
  REQUIRE(open.size() == 1);
  CHECK(open[0].name == "cost");
  CHECK(open[0].narrows == 80_wan);
}

TEST_CASE("cumulation: it is said wherever the total is") {
  const auto said = [](const auto& thing) {
    std::ostringstream out;
    out << thing;
    return out.str();
  };
  const auto why = bylaw::explain(both, firm{});
  CHECK(said(why).find("of “a; b” only the highest counts; all together at most ¥500,000.00") == std::string::npos);
  CHECK(said(why).find("all together at most ¥500,000.00; of “a; b” only the highest counts") != std::string::npos);
  CHECK(said(why.in(bylaw::language::chinese)).find("各项合计最高50万元;“a;b”就高不重复") != std::string::npos);
  CHECK(said(bylaw::explain(none_stated, firm{})).find("was not examined") != std::string::npos);
  CHECK(said(bylaw::describe(both)).find("How the measures add up: all together at most ¥500,000.00") !=
        std::string::npos);
  CHECK(said(bylaw::describe(none_stated)).find("was not examined") != std::string::npos);
}
