// SPDX-License-Identifier: MIT
#include "support/case_table.hpp"

#include <bylaw/formula.hpp>
#include <bylaw/net_of_tax.hpp>

#include <doctest/doctest.h>

using namespace bylaw::literals;
using support::ask;
using support::exactly;
using support::facts::cost;

namespace {
constexpr auto half = bylaw::percentage_subsidy{bylaw::net_of_tax(cost, 6_pct), 50_pct};
}

// 1,060,000 yuan hold 60,000 of tax; 100 yuan at 13% are 88.495575... net, so 88.49 and half of it 44.24.
static_assert(ask(half, bylaw::firm{cost = 106_wan}).amount == exactly(50_wan));
static_assert(ask(bylaw::percentage_subsidy{bylaw::net_of_tax(cost, 13_pct), 50_pct}, bylaw::firm{cost = 100_yuan})
                  .amount == exactly(4424_fen));
static_assert(ask(half, bylaw::firm{cost = bylaw::between(106_wan, 212_wan)}).amount ==
              bylaw::between(50_wan, 100_wan));
static_assert(ask(half, bylaw::firm{cost = bylaw::unknown}).amount == bylaw::up_to(bylaw::unlimited));

TEST_CASE("net_of_tax: rounded down once, as the policy's formula has it; a rate that is no whole permille is refused") {
  const auto city = bylaw::policy{bylaw::about{}, bylaw::clause{"half", half}};
  const bylaw::formula f = bylaw::formula_of(city);
  for (const std::int64_t fen : {0, 1, 105, 106, 107, 99'999'999}) {
    const bylaw::formula_value stated[] = {bylaw::formula_value(fen)};
    CHECK(bylaw::evaluate(f, stated).total ==
          bylaw::evaluate(city, bylaw::firm{cost = bylaw::money::from_fen(fen)}).total());
    CHECK(bylaw::evaluate(f, stated).total.low.fen() == fen * 100 / 106 / 2);
  }
  CHECK_THROWS_AS(static_cast<void>(bylaw::net_of_tax(cost, bylaw::rate::from_ppm(60'001))), bylaw::invalid_parameter);
}
