// SPDX-License-Identifier: MIT
// expect-first: compare takes the firm first, then the policies: compare(firm, chengdu, wuhan, my_city)
// expect-only
#include <bylaw/bylaw.hpp>
#include <bylaw/compare.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
constexpr bylaw::policy city{bylaw::about{},
                             bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
constexpr bylaw::firm acme{robot_lease_cost = 1_wan};
#ifdef FAULT
constexpr auto result = bylaw::compare(city, acme);
#else
constexpr auto result = bylaw::compare(acme, city);
#endif
