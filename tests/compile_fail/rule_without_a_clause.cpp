// SPDX-License-Identifier: MIT
// expect-first: a policy is made of bylaw::about{...}, then of clauses, targets and rules of cumulation
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::policy city{bylaw::about{}, bylaw::fixed_award{1_wan}};
#else
constexpr bylaw::policy city{bylaw::about{}, bylaw::clause{"pioneer", bylaw::fixed_award{1_wan}}};
#endif
