// SPDX-License-Identifier: MIT
// expect-first: the reader of this fact returns a value of the wrong type: a money fact takes bylaw::money
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
constexpr bylaw::policy city{bylaw::about{},
                             bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
struct company {
  std::int64_t lease_fen;
};
template <>
inline constexpr auto bylaw::facts_of<company> =
#ifdef FAULT
    bylaw::fact_map{robot_lease_cost = &company::lease_fen};
#else
    bylaw::fact_map{robot_lease_cost = [](const company& c) { return bylaw::money::from_fen(c.lease_fen); }};
#endif
auto result() { return bylaw::evaluate(city, company{100}); }
