// SPDX-License-Identifier: MIT
// expect-first: lesser_of and greater_of take two quantities or more: lesser_of(cost, 80_wan)
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
#ifdef FAULT
constexpr auto least = bylaw::lesser_of(robot_lease_cost);
#else
constexpr auto least = bylaw::lesser_of(robot_lease_cost, 80_wan);
#endif
