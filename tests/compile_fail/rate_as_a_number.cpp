// SPDX-License-Identifier: MIT
// expect-first: the share of a percentage subsidy is a rate: 30_pct
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
#ifdef FAULT
constexpr auto pays = bylaw::percentage_subsidy{robot_lease_cost, 30};
#else
constexpr auto pays = bylaw::percentage_subsidy{robot_lease_cost, 30_pct};
#endif
