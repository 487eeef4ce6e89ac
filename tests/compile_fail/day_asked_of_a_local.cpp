// SPDX-License-Identifier: MIT
// expect: returned
// for: clang
// with: -Werror=return-stack-address
// without: bylaw/on.hpp: auto asked_on(const Firm& firm BYLAW_LIFETIME_BOUND, on asked) => auto asked_on(const Firm& firm, on asked)
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
#ifdef FAULT
auto ask(bylaw::on day) {
  bylaw::firm acme{robot_lease_cost = 1_wan};
  return bylaw::asked_on(acme, day);
}
#else
auto ask(bylaw::on day) {
  bylaw::firm acme{robot_lease_cost = 1_wan};
  return bylaw::asked_on(bylaw::firm(acme), day);
}
#endif
