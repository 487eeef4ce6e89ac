// SPDX-License-Identifier: MIT
// expect-first: a share is a rate: write 30_pct * cost, not 0.3 * cost
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
#ifdef FAULT
constexpr auto cap = bylaw::at_most(0.3 * robot_lease_cost);
#else
constexpr auto cap = bylaw::at_most(30_pct * robot_lease_cost);
#endif
