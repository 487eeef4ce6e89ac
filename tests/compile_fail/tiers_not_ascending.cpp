// SPDX-License-Identifier: MIT
// expect: tiers_or_bands_are_not_in_ascending_order
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
#ifdef FAULT
constexpr bylaw::tiered_award award{employees, bylaw::tier{20, 2_wan}, bylaw::tier{10, 1_wan}};
#else
constexpr bylaw::tiered_award award{employees, bylaw::tier{10, 1_wan}, bylaw::tier{20, 2_wan}};
#endif
