// SPDX-License-Identifier: MIT
// expect: returned
// for: clang
// with: -Werror=return-stack-address
// without: bylaw/policy.hpp: about() const noexcept BYLAW_LIFETIME_BOUND => about() const noexcept
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::policy city{bylaw::about{},
                                    bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
#ifdef FAULT
const bylaw::about& document() {
  const auto mine = city;
  return mine.about();
}
#else
bylaw::about document() {
  const auto mine = city;
  return mine.about();
}
#endif
