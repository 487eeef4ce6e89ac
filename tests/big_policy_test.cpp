// SPDX-License-Identifier: MIT
//
// A policy of a thousand clauses: no recursion that deep, no fold that long, and each clause evaluated by a call. It is
// compiled with half of what the compilers let a constant take, since two thousand must fit.
#include "support/facts.hpp"

#include <bylaw/bylaw.hpp>

#include <doctest/doctest.h>

#include <array>

using namespace bylaw::literals;
namespace facts = support::facts;

namespace {

constexpr std::size_t count = 1000;

constexpr auto id_texts = [] {
  std::array<std::array<char, 4>, count> all{};
  for (std::size_t i = 0; i < count; ++i)
    all[i] = {'c', static_cast<char>('0' + i / 100), static_cast<char>('0' + i / 10 % 10),
              static_cast<char>('0' + i % 10)};
  return all;
}();
constexpr std::string_view id(std::size_t i) { return {id_texts[i].data(), id_texts[i].size()}; }

template <std::size_t I>
constexpr auto clause() {
  if constexpr (I % 2 == 0)
    return bylaw::clause{id(I), bylaw::percentage_subsidy{facts::cost, 10_pct} | bylaw::at_most(1_wan)};
  else
    return bylaw::clause{id(I), bylaw::fixed_award{1_yuan} | bylaw::when(facts::staff < static_cast<std::int64_t>(I))};
}

template <std::size_t... I>
constexpr auto make(std::index_sequence<I...>) {
  return bylaw::policy{bylaw::about{}, clause<I>()...};
}
constexpr auto big = make(std::make_index_sequence<count>{});

}  // namespace

TEST_CASE("a policy of a thousand clauses") {
  // 500 shares of 100 yuan at 10%, and 1 yuan for each odd I from 500 (staff 499 is below it).
  const auto asked = bylaw::evaluate(big, bylaw::firm{facts::cost = 100_yuan, facts::staff = 499});
  CHECK(asked.size() == count);
  CHECK(asked.total() == bylaw::between(5250_yuan, 5250_yuan));
  CHECK(asked["c501"].amount == bylaw::between(1_yuan, 1_yuan));
  CHECK(asked["c499"].eligible == bylaw::verdict::no);
  static_assert(big.clause_count() == count);
}
