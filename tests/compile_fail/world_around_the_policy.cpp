// SPDX-License-Identifier: MIT
// expect-first: nothing says how to read facts of this type of firm
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
constexpr bylaw::policy city{bylaw::about{},
                             bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
constexpr bylaw::firm acme{robot_lease_cost = 1_wan};
#ifdef FAULT
constexpr auto closed = bylaw::closed_world(city);
#else
constexpr auto closed = bylaw::closed_world(acme);
#endif
