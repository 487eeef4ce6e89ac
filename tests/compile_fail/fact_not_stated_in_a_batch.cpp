// SPDX-License-Identifier: MIT
// expect: the firm does not state a fact that the policy reads
// expect-named: robot lease cost
#include <bylaw/bylaw.hpp>
#include <bylaw/batch.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
constexpr bylaw::policy city{bylaw::about{},
                             bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
constexpr std::int64_t counts[] = {20, 30};
#ifdef FAULT
const auto firms = bylaw::columns{employees = std::span<const std::int64_t>(counts)};
#else
const auto firms = bylaw::columns{employees = std::span<const std::int64_t>(counts), robot_lease_cost = 1_wan};
#endif
void result() { bylaw::evaluate_each(city, firms, [](std::size_t, const auto&) {}); }
