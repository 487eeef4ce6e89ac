// SPDX-License-Identifier: MIT
// expect-first: the facts of a firm stand in one: evaluate(policy, firm{fact = value, ...})
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
constexpr bylaw::policy city{bylaw::about{},
                             bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
#ifdef FAULT
constexpr auto result = bylaw::evaluate(city, robot_lease_cost = 1_wan);
#else
constexpr auto result = bylaw::evaluate(city, bylaw::firm{robot_lease_cost = 1_wan});
#endif
