// SPDX-License-Identifier: MIT
// expect: the day that is asked about is said so
#include <bylaw/bylaw.hpp>
#include <bylaw/editions.hpp>
using namespace bylaw::literals;

constexpr bylaw::policy policy{bylaw::about{}, bylaw::clause{"award", bylaw::fixed_award{5_yuan}}};
constexpr bylaw::date today{2026, 3, 1};
#ifdef FAULT
constexpr auto found = bylaw::editions_on(today, policy);
#else
constexpr auto found = bylaw::editions_on(bylaw::on{today}, policy);
#endif
static_assert(found.size() == 1);
