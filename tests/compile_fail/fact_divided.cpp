// SPDX-License-Identifier: MIT
// expect-first: a part of a fact is a share: write 50_pct * cost, not cost / 2
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
#ifdef FAULT
constexpr auto x = robot_lease_cost / 2;
#else
constexpr auto x = 50_pct * robot_lease_cost;
#endif
