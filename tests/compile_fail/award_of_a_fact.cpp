// SPDX-License-Identifier: MIT
// expect-first: a fact is no fixed amount: what is paid of it is percentage_subsidy{cost, 30_pct}
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
#ifdef FAULT
constexpr auto x = bylaw::fixed_award{robot_lease_cost};
#else
constexpr auto x = bylaw::percentage_subsidy{robot_lease_cost, 100_pct};
#endif
