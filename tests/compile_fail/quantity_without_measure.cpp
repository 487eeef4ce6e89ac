// SPDX-License-Identifier: MIT
// expect-first: a quantity says what it comes to: give the type a function formula(f) const, or measure(firm) const
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
struct doubled {
  using quantity_type = bylaw::money;
#ifdef FAULT
#else
  constexpr bylaw::range<bylaw::money> measure(const auto&) const { return bylaw::range{2_wan}; }
#endif
};
constexpr auto result = bylaw::evaluate(
    bylaw::policy{bylaw::about{}, bylaw::clause{"lease", bylaw::percentage_subsidy{doubled{}, 30_pct}}},
    bylaw::firm{robot_lease_cost = 1_wan});
