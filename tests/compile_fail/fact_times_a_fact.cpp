// SPDX-License-Identifier: MIT
// expect-first: a fact is multiplied with a rate, 30_pct * cost; so much for each is unit_award{employees, 1000_yuan}
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
#ifdef FAULT
constexpr auto x = robot_lease_cost * employees;
#else
constexpr auto x = bylaw::unit_award{employees, 1000_yuan};
#endif
