// SPDX-License-Identifier: MIT
// expect-first: the day that is asked about is said by on: evaluate(policy, firm, on{date{2026, 3, 1}})
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
constexpr bylaw::policy city{bylaw::about{},
                             bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
constexpr bylaw::firm acme{robot_lease_cost = 1_wan};
#ifdef FAULT
constexpr auto result = bylaw::evaluate(city, acme, 2026);
#else
constexpr auto result = bylaw::evaluate(city, acme, bylaw::on{bylaw::date{2026, 3, 1}});
#endif
