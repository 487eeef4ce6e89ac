// SPDX-License-Identifier: MIT
// expect-first: measure(firm) of a quantity must return the range of its quantity_type: bylaw::range<bylaw::money> or bylaw::range<std::int64_t>
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
struct doubled {
  using quantity_type = bylaw::money;
  using reads = bylaw::fact_list<robot_lease_cost>;
#ifdef FAULT
  constexpr bylaw::money measure(const auto&) const { return 2_wan; }
#else
  constexpr bylaw::range<bylaw::money> measure(const auto&) const { return bylaw::range{2_wan}; }
#endif
};
constexpr auto result = bylaw::evaluate(
    bylaw::policy{bylaw::about{}, bylaw::clause{"lease", bylaw::percentage_subsidy{doubled{}, 30_pct}}},
    bylaw::firm{robot_lease_cost = 1_wan});
