// SPDX-License-Identifier: MIT
// expect: the firm states another fact of this name, with another type or Chinese name
// expect-named: robot lease cost
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
constexpr bylaw::policy city{bylaw::about{},
                             bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
#ifdef FAULT
inline constexpr bylaw::fact<std::int64_t, "robot lease cost", "机器人租赁费用"> lease_cost;
constexpr auto result = bylaw::evaluate(city, bylaw::closed_world(bylaw::firm{lease_cost = 1000000}));
#else
constexpr auto result = bylaw::evaluate(city, bylaw::closed_world(bylaw::firm{robot_lease_cost = 1_wan}));
#endif
