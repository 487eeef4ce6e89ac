// SPDX-License-Identifier: MIT
// expect: what_is_exclusive_names_no_clause_of_the_policy
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::policy rules{bylaw::about{}, bylaw::clause{"a", bylaw::fixed_award{1_wan}},
                              bylaw::clause{"b", bylaw::fixed_award{2_wan}},
                              bylaw::exclusive("a", "c", bylaw::the_highest)};
#else
constexpr bylaw::policy rules{bylaw::about{}, bylaw::clause{"a", bylaw::fixed_award{1_wan}},
                              bylaw::clause{"b", bylaw::fixed_award{2_wan}},
                              bylaw::exclusive("a", "b", bylaw::the_highest)};
#endif
