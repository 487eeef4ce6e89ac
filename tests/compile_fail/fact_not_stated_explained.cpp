// SPDX-License-Identifier: MIT
// expect: the firm does not state a fact that the policy reads
// expect-named: robot lease cost
// expect-only
#include <bylaw/bylaw.hpp>
#include <bylaw/explain.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
inline constexpr bylaw::fact<bool, "is an SME", "中小企业"> is_sme;
constexpr bylaw::policy city{bylaw::about{},
                             bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
#ifdef FAULT
constexpr auto asked = bylaw::firm{employees = 20};
#else
constexpr auto asked = bylaw::firm{employees = 20, robot_lease_cost = 1_wan};
#endif
auto result() { return bylaw::explain(city, asked); }
