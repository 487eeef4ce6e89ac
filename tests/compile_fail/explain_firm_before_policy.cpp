// SPDX-License-Identifier: MIT
// expect-first: evaluate takes the policy first, then the firm: evaluate(policy, firm); so do explain and questions
// expect-only
#include <bylaw/bylaw.hpp>
#include <bylaw/explain.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
constexpr bylaw::policy city{bylaw::about{},
                             bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
constexpr bylaw::firm acme{robot_lease_cost = 1_wan};
#ifdef FAULT
auto why() { return bylaw::explain(acme, city); }
#else
auto why() { return bylaw::explain(city, acme); }
#endif
