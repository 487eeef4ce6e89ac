// SPDX-License-Identifier: MIT
// expect: this fact is given a value of the wrong type
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
#ifdef FAULT
auto asked = bylaw::firm{robot_lease_cost = 500};
#else
auto asked = bylaw::firm{robot_lease_cost = 500_yuan};
#endif
