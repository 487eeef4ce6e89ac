// SPDX-License-Identifier: MIT
// expect-first: an amount is a range: compare it with between(a, b), or one of its ends, .low or .high
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
constexpr bylaw::policy city{bylaw::about{},
                             bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
constexpr bylaw::firm acme{robot_lease_cost = 1_wan};
constexpr auto result = bylaw::evaluate(city, acme);
#ifdef FAULT
constexpr bool pays = result.total() == 3500_yuan;
#else
constexpr bool pays = result.total() == bylaw::between(3500_yuan, 3500_yuan);
#endif
