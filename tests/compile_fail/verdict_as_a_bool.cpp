// SPDX-License-Identifier: MIT
// expect-first: a verdict is yes, no or unknown: ask holds() (yes for certain) or may_hold() (yes or unknown)
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
constexpr bylaw::policy city{bylaw::about{},
                             bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
constexpr bylaw::firm acme{robot_lease_cost = 1_wan};
constexpr auto result = bylaw::evaluate(city, acme);
#ifdef FAULT
constexpr int is_due = result["lease"].eligible ? 1 : 0;
#else
constexpr int is_due = result["lease"].eligible.holds() ? 1 : 0;
#endif
