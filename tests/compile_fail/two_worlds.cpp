// SPDX-License-Identifier: MIT
// expect-first: a firm stands in one world
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
constexpr bylaw::firm acme{robot_lease_cost = 1_wan};
#ifdef FAULT
constexpr auto asked = bylaw::open_world(bylaw::closed_world(acme));
#else
constexpr auto asked = bylaw::closed_world(acme);
#endif
