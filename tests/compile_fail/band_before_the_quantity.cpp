// SPDX-License-Identifier: MIT
// expect-first: banded_subsidy takes the quantity first, then its bands: banded_subsidy{cost, band{0_yuan, 30_pct}}
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
#ifdef FAULT
constexpr auto x = bylaw::banded_subsidy{bylaw::band{0_yuan, 30_pct}, robot_lease_cost};
#else
constexpr auto x = bylaw::banded_subsidy{robot_lease_cost, bylaw::band{0_yuan, 30_pct}};
#endif
