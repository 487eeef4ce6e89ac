// SPDX-License-Identifier: MIT
// expect: a_fact_is_out_of_range
// expect-named: robot lease cost
// expect-clang: -1
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
constexpr bylaw::policy city{bylaw::about{}, bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
#ifdef FAULT
constexpr auto amount = bylaw::evaluate(city, bylaw::firm{robot_lease_cost = -1_fen}).total();
#else
constexpr auto amount = bylaw::evaluate(city, bylaw::firm{robot_lease_cost = 1_fen}).total();
#endif
