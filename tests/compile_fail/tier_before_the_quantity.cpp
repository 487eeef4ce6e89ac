// SPDX-License-Identifier: MIT
// expect-first: tiered_award takes the quantity first, then its tiers: tiered_award{revenue, tier{1000_wan, 200_wan}}
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
#ifdef FAULT
constexpr auto x = bylaw::tiered_award{bylaw::tier{1_wan, 2_wan}, robot_lease_cost};
#else
constexpr auto x = bylaw::tiered_award{robot_lease_cost, bylaw::tier{1_wan, 2_wan}};
#endif
