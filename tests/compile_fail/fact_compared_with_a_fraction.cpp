// SPDX-License-Identifier: MIT
// expect-first: a fact is compared with money (compute_cost < 50_wan) or with a whole number (employees < 300)
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
#ifdef FAULT
constexpr auto test = robot_lease_cost < 0.5;
#else
constexpr auto test = robot_lease_cost < 0.5_wan;
#endif
