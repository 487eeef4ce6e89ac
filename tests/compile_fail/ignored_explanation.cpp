// SPDX-License-Identifier: MIT
// expect: ignoring return value of
// with: -Werror=unused-result
// without: bylaw/explain.hpp: [[nodiscard]] explanation explain(const policy<Element...>& rules, const Firm& firm) { => explanation explain(const policy<Element...>& rules, const Firm& firm) {
#include <bylaw/explain.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::policy city{bylaw::about{},
                                    bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
constexpr bylaw::firm acme{robot_lease_cost = 10_wan};
#ifdef FAULT
void why() { bylaw::explain(city, acme); }
#else
auto why() { return bylaw::explain(city, acme); }
#endif
