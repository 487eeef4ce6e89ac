// SPDX-License-Identifier: MIT
// expect: a fact is stated twice of one firm
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
#ifdef FAULT
auto asked = bylaw::firm{employees = 1, employees = 2};
#else
auto asked = bylaw::firm{employees = 1, robot_lease_cost = 2_yuan};
#endif
