// SPDX-License-Identifier: MIT
// expect-first: money is compared with money
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
#ifdef FAULT
auto test = robot_lease_cost < 300;
#else
auto test = robot_lease_cost < 300_yuan;
#endif
