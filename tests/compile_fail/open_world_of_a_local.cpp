// SPDX-License-Identifier: MIT
// expect: returned
// for: clang
// with: -Werror=return-stack-address
// without: bylaw/firm.hpp: auto open_world(const Firm& firm BYLAW_LIFETIME_BOUND) => auto open_world(const Firm& firm)
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
#ifdef FAULT
auto ask() {
  bylaw::firm acme{robot_lease_cost = 1_wan};
  return bylaw::open_world(acme);
}
#else
auto ask() {
  bylaw::firm acme{robot_lease_cost = 1_wan};
  return bylaw::open_world(bylaw::firm(acme));
}
#endif
