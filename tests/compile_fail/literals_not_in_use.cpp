// SPDX-License-Identifier: MIT
// expect-first: operator""_pct
// without: bylaw/values/literals.hpp: }  // namespace bylaw\n => }\nusing namespace bylaw::literals;\n
#include <bylaw/bylaw.hpp>

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
#ifdef FAULT
// No using namespace: the literals are not seen.
#else
using namespace bylaw::literals;
#endif
constexpr auto pays = bylaw::percentage_subsidy{robot_lease_cost, 35_pct};
