// SPDX-License-Identifier: MIT
// expect-first: a rule or condition reads a fact that it does not list
// expect-named: employees
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
struct bonus {
#ifdef FAULT
  using reads = bylaw::fact_list<robot_lease_cost>;
#else
  using reads = bylaw::fact_list<robot_lease_cost, employees>;
#endif
  constexpr bylaw::money assess(const auto& firm) const { return 1_wan * firm[employees]; }
};
constexpr bylaw::policy city{bylaw::about{}, bylaw::clause{"a", bonus{}}};
auto result() { return bylaw::evaluate(city, bylaw::firm{robot_lease_cost = 1_yuan, employees = 2}).total(); }
