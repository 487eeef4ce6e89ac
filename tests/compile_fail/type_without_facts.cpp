// SPDX-License-Identifier: MIT
// expect-first: nothing says how to read facts of this type of firm: specialise bylaw::facts_of<T>
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
constexpr bylaw::policy city{bylaw::about{},
                             bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
struct company {
  std::int64_t lease_fen;
};
#ifdef FAULT
// No facts_of: nothing to read.
#else
template <>
inline constexpr auto bylaw::facts_of<company> =
    bylaw::fact_map{robot_lease_cost = [](const company& c) { return bylaw::money::from_fen(c.lease_fen); }};
#endif
auto result() { return bylaw::evaluate(city, company{100}); }
