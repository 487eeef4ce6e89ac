// SPDX-License-Identifier: MIT
// expect-first: there_is_no_clause_of_this_id
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

constexpr bylaw::policy city{bylaw::about{}, bylaw::clause{"a", bylaw::fixed_award{1_wan}}};
#ifdef FAULT
constexpr auto amount = bylaw::evaluate(city, bylaw::closed_world(bylaw::firm{}))["b"].amount;
#else
constexpr auto amount = bylaw::evaluate(city, bylaw::closed_world(bylaw::firm{}))["a"].amount;
#endif
