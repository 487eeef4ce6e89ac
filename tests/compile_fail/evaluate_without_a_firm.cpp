// SPDX-License-Identifier: MIT
// expect-first: evaluate asks a policy about a firm: evaluate(policy, firm{fact = value, ...})
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::policy city{bylaw::about{}, bylaw::clause{"pioneer", bylaw::fixed_award{1_wan}}};
#ifdef FAULT
constexpr auto x = bylaw::evaluate(city);
#else
constexpr auto x = bylaw::evaluate(city, bylaw::firm{});
#endif
