// SPDX-License-Identifier: MIT
//
// Law 8: each wrong fact, parameter and combination has its named error, and nothing wraps.
#include "support/case_table.hpp"
#include "support/random.hpp"

#include <cstring>
#include <limits>
#include <optional>

using namespace bylaw::literals;
using namespace support;
using bylaw::between;
using bylaw::money;
using bylaw::unlimited;

namespace {

constexpr auto everything = bylaw::policy{
    bylaw::about{},
    bylaw::clause{"money", bylaw::percentage_subsidy{facts::cost + facts::input, 50_pct} | bylaw::at_most(100_wan)},
    bylaw::clause{"count", bylaw::unit_award{facts::staff, 1_fen}},
    // Nobody is eligible, and the fact is checked all the same.
    bylaw::clause{"decides nothing",
                  bylaw::unit_award{facts::patents, 0_fen} | bylaw::when(facts::is_small && !facts::is_small)}};

constexpr std::int64_t most_money = 100'000'000'000'000'000;
constexpr std::int64_t most_count = 1'000'000'000'000;

auto firm_of(std::int64_t cost, std::int64_t input, std::int64_t staff, std::int64_t patents) {
  return bylaw::firm{facts::cost = money::from_fen(cost), facts::input = money::from_fen(input), facts::staff = staff,
                     facts::patents = patents, facts::is_small = false};
}

struct refused {
  std::string fact;
  std::int64_t value = 0;
};

template <class Firm>
std::optional<refused> refusal(const Firm& firm) {
  try {
    static_cast<void>(bylaw::evaluate(everything, firm));
    return std::nullopt;
  } catch (const bylaw::invalid_fact& problem) {
    return refused{std::string(problem.fact()), problem.value()};
  }
}

}  // namespace

TEST_CASE("Law 8: a money fact is 0 to 10^15 yuan, a count 0 to 10^12") {
  CHECK_FALSE(refusal(firm_of(0, 0, 0, 0)).has_value());
  CHECK_FALSE(refusal(firm_of(most_money, most_money, most_count, most_count)).has_value());
  const auto expect = [](std::int64_t cost, std::int64_t input, std::int64_t staff, std::int64_t patents,
                         const char* fact, std::int64_t value) {
    const auto r = refusal(firm_of(cost, input, staff, patents));
    REQUIRE(r.has_value());
    CHECK(r->fact == fact);
    CHECK(r->value == value);
  };
  expect(-1, 0, 0, 0, "cost", -1);
  expect(most_money + 1, 0, 0, 0, "cost", most_money + 1);
  expect(0, std::numeric_limits<std::int64_t>::min(), 0, 0, "input", std::numeric_limits<std::int64_t>::min());
  expect(0, std::numeric_limits<std::int64_t>::max(), 0, 0, "input", std::numeric_limits<std::int64_t>::max());
  expect(0, 0, -1, 0, "staff", -1);
  expect(0, 0, most_count + 1, 0, "staff", most_count + 1);
  expect(0, 0, 0, -5, "patents", -5);  // it decides nothing
}

TEST_CASE("Law 8: the ends of a range are checked too") {
  const auto with = [](const bylaw::range<money>& cost) {
    return bylaw::firm{facts::cost = cost, facts::input = 0_fen, facts::staff = 0, facts::patents = 0,
                       facts::is_small = false};
  };
  CHECK_FALSE(refusal(with({0_fen, unlimited})).has_value());
  CHECK_FALSE(refusal(with({0_fen, money::from_fen(most_money)})).has_value());
  CHECK(refusal(with({money::from_fen(-1), 5_fen}))->value == -1);
  CHECK(refusal(with({0_fen, money::from_fen(most_money + 1)}))->value == most_money + 1);
  auto reversed = between(4_fen, 5_fen);
  reversed.low = 6_fen;  // the constructor would refuse it
  CHECK(refusal(with(reversed))->value == 5);
  CHECK_THROWS_WITH_AS(static_cast<void>(between(5_fen, 4_fen)),
                       "invalid parameter: the low of a range is above its high", bylaw::invalid_parameter);
}

TEST_CASE("Law 8: a count too large for 64 bits is refused, not wrapped") {
  const bylaw::firm huge{facts::cost = 0_fen, facts::input = 0_fen,
                         facts::staff = std::numeric_limits<std::uint64_t>::max(), facts::patents = 0,
                         facts::is_small = false};
  REQUIRE(refusal(huge).has_value());
  CHECK(refusal(huge)->fact == "staff");
}

TEST_CASE("Law 8: random facts over the whole of 64 bits are answered or refused, and nothing wraps") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  int answered = 0;
  int refusals = 0;
  const auto any = [&] {
    const auto bits = static_cast<std::int64_t>(random.bits());
    return random.one_in(4) ? bits : bits >> random.between(1, 63);
  };
  for (int i = support::iterations(300'000); i > 0; --i) {
    const std::int64_t cost = any(), input = any(), staff = any(), patents = any();
    const bool valid = cost >= 0 && cost <= most_money && input >= 0 && input <= most_money && staff >= 0 &&
                       staff <= most_count && patents >= 0 && patents <= most_count;
    const auto r = refusal(firm_of(cost, input, staff, patents));
    if (r.has_value() == valid) {
      CAPTURE(cost);
      CAPTURE(input);
      CAPTURE(staff);
      CAPTURE(patents);
      REQUIRE(r.has_value() != valid);
    }
    ++(valid ? answered : refusals);
  }
  CHECK(answered > 100);
  CHECK(refusals > 100);
}

TEST_CASE("Law 8: a bad parameter at run time is refused by name") {
  volatile std::int64_t minus = -1;
  const money negative = money::from_fen(minus);
  const money too_much = money::from_fen(most_money - minus);
#define REFUSED(words, ...) CHECK_THROWS_WITH_AS(static_cast<void>(__VA_ARGS__), words, bylaw::invalid_parameter)
  const char* below = "invalid parameter: an amount is below zero";
  const char* above =
      "invalid parameter: an amount is above the most a rule may state: 10^15 yuan, or a count of 10^12";
  REFUSED(below, bylaw::at_most(negative));
  REFUSED(below, bylaw::at_most_per_year(negative));
  REFUSED(below, bylaw::at_least_or_nothing(negative));
  REFUSED(below, bylaw::capped_award{negative});
  REFUSED(below, bylaw::fixed_award{negative});
  REFUSED(below, bylaw::unit_award{facts::staff, negative});
  REFUSED(below, bylaw::tier{negative, 1_fen});
  REFUSED(below, bylaw::tier{1_fen, negative});
  REFUSED(below, bylaw::band{negative, 1_pct});
  REFUSED(below, bylaw::annual_pool{"p", negative});
  REFUSED(below, bylaw::pool{"p", negative});
  REFUSED(below, bylaw::annual_quota{"q", minus});
  REFUSED(below, facts::cost < negative);
  REFUSED(above, bylaw::at_most(too_much));
  REFUSED(above, bylaw::fixed_award{too_much});
  REFUSED(above, bylaw::rounded_down_to(too_much));
  REFUSED("invalid parameter: a rate is below zero", bylaw::rate::from_ppm(minus));
  REFUSED("invalid parameter: a rate is over 100%", bylaw::rate::from_ppm(1'000'000 - minus));
  REFUSED("invalid parameter: a unit of rounding is not above zero", bylaw::rounded(negative, bylaw::rounding::up));
  REFUSED("invalid parameter: a clause has no id", bylaw::clause{"", bylaw::fixed_award{1_fen}});
  const bylaw::clause a{"a", bylaw::fixed_award{1_fen}};
  REFUSED("invalid parameter: two clauses of a policy have one id: 'a'", bylaw::policy{bylaw::about{}, a, a});
  const bylaw::clause one{"one", bylaw::fixed_award{1_fen} | bylaw::annual_pool{"p", 1_wan}};
  const bylaw::clause other{"other", bylaw::fixed_award{1_fen} | bylaw::annual_pool{"p", 2_wan}};
  const bylaw::clause quota{"quota", bylaw::fixed_award{1_fen} | bylaw::annual_quota{"p", 1}};
  const bylaw::clause same{"same", bylaw::fixed_award{2_fen} | bylaw::annual_pool{"p", 1_wan}};
  REFUSED("invalid parameter: one pool or quota name has two budgets: 'p'", bylaw::policy{bylaw::about{}, one, other});
  REFUSED("invalid parameter: one pool or quota name has two budgets: 'p'", bylaw::policy{bylaw::about{}, one, quota});
  CHECK_NOTHROW(static_cast<void>(bylaw::policy{bylaw::about{}, one, same}));
  REFUSED("invalid parameter: a date is not in the calendar (years 1 to 9999)", bylaw::date{2025, 2, 29});
#undef REFUSED
}

TEST_CASE("Law 8: a low end that leaves 64 bits is an overflow, a high end becomes unlimited") {
  const auto each = bylaw::unit_award{facts::staff, 10'000'000_yi};
  const auto policy = bylaw::policy{bylaw::about{}, bylaw::clause{"a", each}, bylaw::clause{"b", each}};
  CHECK_THROWS_WITH_AS(static_cast<void>(bylaw::evaluate(policy, bylaw::firm{facts::staff = 93})),
                       "amount overflow: an exact amount does not fit into 64 bits of fen", bylaw::amount_overflow);
  // Each fits, and the total does not.
  CHECK_THROWS_AS(static_cast<void>(bylaw::evaluate(policy, bylaw::firm{facts::staff = 60})), bylaw::amount_overflow);
  const auto open = bylaw::evaluate(policy, bylaw::firm{facts::staff = between(std::int64_t{1}, std::int64_t{60})});
  CHECK(open["a"].amount == between(10'000'000_yi, 600'000'000_yi));
  CHECK(open.total() == between(20'000'000_yi, unlimited));
  // Money by itself: exact or an error, and unlimited absorbs.
  const money largest = money::from_fen(std::numeric_limits<std::int64_t>::max() - 1);
  CHECK_THROWS_AS(static_cast<void>(largest + largest), bylaw::amount_overflow);
  CHECK_THROWS_AS(static_cast<void>(-largest - largest), bylaw::amount_overflow);
  CHECK_THROWS_AS(static_cast<void>(largest * 2), bylaw::amount_overflow);
  CHECK_THROWS_AS(static_cast<void>(-money::from_fen(std::numeric_limits<std::int64_t>::min())),
                  bylaw::amount_overflow);
  CHECK(unlimited + largest == unlimited);
  CHECK(unlimited + unlimited == unlimited);
  CHECK(unlimited - largest == unlimited);
  CHECK(unlimited * 3 == unlimited);
  CHECK(50_pct * unlimited == unlimited);
  CHECK(0_pct * unlimited == 0_fen);
}

TEST_CASE("Law 8: no arithmetic on amounts makes one unlimited in silence, or takes unlimited for an amount") {
  const money below_largest = money::from_fen(std::numeric_limits<std::int64_t>::max() - 1);
  const auto overflows = [](auto compute) {
    try {
      static_cast<void>(compute());
      return false;
    } catch (const bylaw::amount_overflow&) {
      return true;
    }
  };
  CHECK(overflows([] { return -unlimited; }));
  CHECK(overflows([] { return 5_yuan - unlimited; }));
  CHECK(overflows([] { return unlimited - unlimited; }));
  CHECK(overflows([&] { return below_largest + 1_fen; }));
  CHECK(overflows([&] { return 1_fen + below_largest; }));
  CHECK(overflows([&] { return below_largest - -1_fen; }));
  CHECK(overflows([&] {
    money sum = below_largest;
    return sum += 1_fen;
  }));
  // 2^63 - 1 = 7 * 1317624576693539401
  CHECK(overflows([] { return money::from_fen(1'317'624'576'693'539'401) * 7; }));
  CHECK(overflows([] { return unlimited * -1; }));
  CHECK(overflows([] { return -1_fen * std::numeric_limits<std::int64_t>::max(); }));
  CHECK(overflows([] { return 1_fen * std::numeric_limits<std::uint64_t>::max(); }));
  CHECK(overflows([] { return money::from_fen(std::numeric_limits<std::uint64_t>::max()); }));
  CHECK(below_largest + 0_fen == below_largest);
  CHECK(unlimited * 0 == 0_fen);
  CHECK(0_fen * std::numeric_limits<std::int64_t>::max() == 0_fen);
  // The high end of an unknown count.
  CHECK(3_yuan * std::numeric_limits<std::int64_t>::max() == unlimited);
}

namespace {
struct for_each_patent {
  using reads = bylaw::fact_list<facts::patents>;
  constexpr bylaw::range<money> assess(const auto& firm) const {
    const bylaw::range<std::int64_t> n = firm[facts::patents];
    return {2_yuan * n.low, 3_yuan * n.high};
  }
};
}  // namespace

TEST_CASE("Law 8: a high end without limit stays one in the arithmetic of a rule of one's own") {
  CHECK(ask(for_each_patent{}, bylaw::firm{facts::patents = bylaw::unknown}).amount == between(0_yuan, unlimited));
  CHECK(ask(for_each_patent{}, bylaw::firm{facts::patents = 4}).amount == between(8_yuan, 12_yuan));
}

namespace {
struct negative_rule {
  constexpr bylaw::range<money> assess(const auto&) const { return {money::from_fen(-3), 5_fen}; }
};
struct reversed_rule {
  constexpr bylaw::entitlement assess(const auto&) const {
    bylaw::entitlement given{.amount = between(4_fen, 5_fen)};
    given.amount.low = 6_fen;
    return given;
  }
};
struct negative_exact_rule {
  constexpr money assess(const auto&) const { return money::from_fen(-7); }
};
}  // namespace

TEST_CASE("Law 8: what a rule of one's own returns is checked") {
  const char* words = "invalid amount: a rule returned a negative or reversed amount, -3 fen";
  CHECK_THROWS_WITH_AS(static_cast<void>(ask(negative_rule{}, bylaw::firm{})), words, bylaw::invalid_amount);
  CHECK_THROWS_AS(static_cast<void>(ask(reversed_rule{}, bylaw::firm{})), bylaw::invalid_amount);
  CHECK_THROWS_AS(static_cast<void>(ask(negative_exact_rule{} | bylaw::at_most(1_wan), bylaw::firm{})),
                  bylaw::invalid_amount);
}

TEST_CASE("Law 8: an unknown clause is refused by name") {
  const auto policy = bylaw::policy{bylaw::about{}, bylaw::clause{"a", bylaw::fixed_award{1_fen}}};
  const auto asked = bylaw::evaluate(policy, bylaw::firm{});
  CHECK_THROWS_WITH_AS(static_cast<void>(asked["b"]), "no such clause: 'b'", bylaw::no_such_clause);
  CHECK(asked.find("b") == nullptr);
  REQUIRE(asked.find("a") != nullptr);
  CHECK(asked.find("a")->amount == exactly(1_fen));
}

TEST_CASE("an error's message is in a fixed buffer, cut at a whole character") {
  static_assert(std::is_base_of_v<std::exception, bylaw::error>);
  static_assert(std::is_base_of_v<bylaw::error, bylaw::invalid_fact>);
  static_assert(std::is_nothrow_copy_constructible_v<bylaw::invalid_parameter>);
  std::string longest;
  for (int i = 0; i < 100; ++i) longest += "补贴";
  const bylaw::no_such_clause cut{longest};
  CHECK(std::strlen(cut.what()) <= 255);
  CHECK(std::strlen(cut.what()) > 250);
  const std::string shown = cut.what();
  CHECK(shown.back() == '\'');
  CHECK((shown.size() - std::strlen("no such clause: ''")) % 3 == 0);  // three bytes a character
}
