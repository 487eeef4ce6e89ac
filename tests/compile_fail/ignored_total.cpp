// SPDX-License-Identifier: MIT
// expect: ignoring return value of
// with: -Werror=unused-result
// without: bylaw/evaluate.hpp: [[nodiscard]] constexpr range<money> total => constexpr range<money> total
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::policy city{bylaw::about{},
                                    bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
constexpr bylaw::firm acme{robot_lease_cost = 10_wan};
#ifdef FAULT
void ask() { bylaw::evaluate(city, acme).total(); }
#else
auto ask() { return bylaw::evaluate(city, acme).total(); }
#endif
