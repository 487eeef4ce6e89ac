// SPDX-License-Identifier: MIT
//
// The program of somebody who just got bylaw in. BYLAW_FOUND is the version that the way in said it found.
#include <bylaw/bylaw.hpp>

using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::policy city{bylaw::about{},
                                    bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
static_assert(bylaw::evaluate(city, bylaw::firm{robot_lease_cost = 100_wan}).total() == bylaw::between(35_wan, 35_wan));

#define TEXT(x) #x
#define TEXT_OF(x) TEXT(x)
static_assert(std::string_view(BYLAW_FOUND) ==
              TEXT_OF(BYLAW_VERSION_MAJOR) "." TEXT_OF(BYLAW_VERSION_MINOR) "." TEXT_OF(BYLAW_VERSION_PATCH));
static_assert(BYLAW_VERSION == BYLAW_VERSION_MAJOR * 10000 + BYLAW_VERSION_MINOR * 100 + BYLAW_VERSION_PATCH);

int main() { return bylaw::evaluate(city, bylaw::firm{robot_lease_cost = 1_yuan}).total().low == 35_fen ? 0 : 1; }
