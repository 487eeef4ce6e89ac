// SPDX-License-Identifier: MIT
// expect: temporary
// for: clang
// with: -Werror=dangling -Werror=dangling-gsl
// without: bylaw/evaluate.hpp: begin() const noexcept BYLAW_LIFETIME_BOUND => begin() const noexcept
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::policy city{bylaw::about{},
                                    bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
#ifdef FAULT
const bylaw::outcome* first(bylaw::money cost) {
  const bylaw::outcome* one = bylaw::evaluate(city, bylaw::firm{robot_lease_cost = cost}).begin();
  return one;
}
#else
bylaw::range<bylaw::money> first(bylaw::money cost) {
  return bylaw::evaluate(city, bylaw::firm{robot_lease_cost = cost}).begin()->amount;
}
#endif
