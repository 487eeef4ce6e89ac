// SPDX-License-Identifier: MIT
// expect: returned
// for: clang
// with: -Werror=return-stack-address
// without: bylaw/evaluate.hpp: find(detail::passing_text id) const& noexcept BYLAW_LIFETIME_BOUND => find(detail::passing_text id) const& noexcept
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::policy city{bylaw::about{},
                                    bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
#ifdef FAULT
const bylaw::outcome* ask(bylaw::money cost) {
  const auto result = bylaw::evaluate(city, bylaw::firm{robot_lease_cost = cost});
  return result.find("lease");
}
#else
bool ask(bylaw::money cost) {
  const auto result = bylaw::evaluate(city, bylaw::firm{robot_lease_cost = cost});
  return result.find("lease") != nullptr;
}
#endif
