// SPDX-License-Identifier: MIT
// expect-first: a share is taken of something: write cost - 30_pct * cost
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
#ifdef FAULT
constexpr auto x = robot_lease_cost - 30_pct;
#else
constexpr auto x = robot_lease_cost - 30_pct * robot_lease_cost;
#endif
