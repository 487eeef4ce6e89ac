// SPDX-License-Identifier: MIT
// expect-first: a rate is no amount: a share of something is percentage_subsidy{cost, 30_pct}
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
#ifdef FAULT
constexpr auto x = bylaw::total_at_most(50_pct);
#else
constexpr auto x = bylaw::total_at_most(50_pct * robot_lease_cost);
#endif
