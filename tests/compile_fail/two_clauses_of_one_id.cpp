// SPDX-License-Identifier: MIT
// expect: two_clauses_of_a_policy_have_one_id
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
#define SECOND "a"
#else
#define SECOND "b"
#endif
constexpr bylaw::policy city{bylaw::about{}, bylaw::clause{"a", bylaw::fixed_award{1_wan}},
                             bylaw::clause{SECOND, bylaw::fixed_award{2_wan}}};
