// SPDX-License-Identifier: MIT
// expect: a fact is given a value or a reader, not another fact
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
inline constexpr bylaw::fact<bylaw::money, "other cost", "其他费用"> other_cost;
#ifdef FAULT
auto asked = bylaw::firm{robot_lease_cost = other_cost};
#else
auto asked = bylaw::firm{robot_lease_cost = 1_yuan};
#endif
