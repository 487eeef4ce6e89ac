// SPDX-License-Identifier: MIT
// expect: a_period_ends_before_it_begins
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::policy rules{bylaw::about{.in_force_from = {2026, 1, 1}, .in_force_until = {2025, 12, 31}},
                              bylaw::clause{"a", bylaw::fixed_award{1_wan}}};
#else
constexpr bylaw::policy rules{bylaw::about{.in_force_from = {2025, 1, 1}, .in_force_until = {2025, 12, 31}},
                              bylaw::clause{"a", bylaw::fixed_award{1_wan}}};
#endif
