// SPDX-License-Identifier: MIT
// expect-first: a name, an id or a text stands here, in quotes: not a number, a place or a null pointer
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::policy city{bylaw::about{},
                                    bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
#ifdef FAULT
auto first(bylaw::money cost) { return bylaw::evaluate(city, bylaw::firm{robot_lease_cost = cost})[0].amount; }
#else
auto first(bylaw::money cost) { return bylaw::evaluate(city, bylaw::firm{robot_lease_cost = cost})["lease"].amount; }
#endif
