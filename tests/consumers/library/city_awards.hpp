// SPDX-License-Identifier: MIT
#ifndef CITY_AWARDS_HPP
#define CITY_AWARDS_HPP

#include <bylaw/bylaw.hpp>

namespace city_awards {

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;

/// What the city pays for robots leased at this cost.
bylaw::range<bylaw::money> robot_award(bylaw::money cost);

}  // namespace city_awards

#endif
