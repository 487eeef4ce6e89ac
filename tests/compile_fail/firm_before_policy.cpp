// SPDX-License-Identifier: MIT
// expect-first: evaluate takes the policy first, then the firm: evaluate(policy, firm)
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
constexpr bylaw::policy city{bylaw::about{},
                             bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
#ifdef FAULT
auto result() { return bylaw::evaluate(bylaw::firm{robot_lease_cost = 1_wan}, city); }
#else
auto result() { return bylaw::evaluate(city, bylaw::firm{robot_lease_cost = 1_wan}); }
#endif
