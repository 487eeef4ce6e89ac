// SPDX-License-Identifier: MIT
// expect-first: a cap is an amount: write at_most(80_wan), or at_most(50_pct * cost) for a share
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
#ifdef FAULT
constexpr auto cap = bylaw::at_most_per_year(50_pct);
#else
constexpr auto cap = bylaw::at_most_per_year(50_pct * robot_lease_cost);
#endif
