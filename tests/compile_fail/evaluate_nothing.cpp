// SPDX-License-Identifier: MIT
// expect-first: evaluate asks a policy about a firm: evaluate(policy, firm{fact = value, ...})
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

constexpr bylaw::policy city{bylaw::about{}, bylaw::clause{"pioneer", bylaw::fixed_award{1_wan}}};
#ifdef FAULT
constexpr auto result = bylaw::evaluate();
#else
constexpr auto result = bylaw::evaluate(city, bylaw::firm{});
#endif
