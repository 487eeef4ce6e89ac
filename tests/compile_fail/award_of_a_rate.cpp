// SPDX-License-Identifier: MIT
// expect-first: a rate is no amount: a share of something is percentage_subsidy{cost, 30_pct}
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
#ifdef FAULT
constexpr auto x = bylaw::fixed_award{30_pct};
#else
constexpr auto x = bylaw::percentage_subsidy{robot_lease_cost, 30_pct};
#endif
