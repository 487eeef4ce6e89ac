// SPDX-License-Identifier: MIT
// expect-first: percentage_subsidy takes the quantity first, then the rate: percentage_subsidy{cost, 30_pct}
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
#ifdef FAULT
constexpr auto pays = bylaw::percentage_subsidy{30_pct, robot_lease_cost};
#else
constexpr auto pays = bylaw::percentage_subsidy{robot_lease_cost, 30_pct};
#endif
