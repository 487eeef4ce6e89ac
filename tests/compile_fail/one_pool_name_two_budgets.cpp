// SPDX-License-Identifier: MIT
// expect: one_pool_name_has_two_budgets
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
#define BUDGET 20_wan
#else
#define BUDGET 10_wan
#endif
constexpr bylaw::policy city{
    bylaw::about{}, bylaw::clause{"a", bylaw::fixed_award{1_wan} | bylaw::annual_pool{"shared", 10_wan}},
    bylaw::clause{"b", bylaw::fixed_award{2_wan} | bylaw::annual_pool{"shared", BUDGET}}};
