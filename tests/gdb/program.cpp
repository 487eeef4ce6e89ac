// SPDX-License-Identifier: MIT
//
// Values for gdb to print. They are constants in the file: gdb reads them without a process, which it may not be
// allowed to follow where the tests run.
#include <bylaw/bylaw.hpp>

using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;

#define KEPT [[gnu::used]] constexpr

KEPT bylaw::money nothing = 0_fen;
KEPT bylaw::money amount = 315000.05_yuan;
KEPT bylaw::money owed = -12.5_wan;
KEPT bylaw::money without_limit = bylaw::unlimited;
KEPT bylaw::rate half = 50_pct;
KEPT bylaw::rate fine = 12.0625_pct;
KEPT bylaw::range<bylaw::money> exact{3_yuan, 3_yuan};
KEPT bylaw::range<bylaw::money> some = bylaw::between(50_wan, 90_wan);
KEPT bylaw::range<bylaw::money> ceiling = bylaw::up_to(2_yi);
KEPT bylaw::range<bylaw::money> floor_only{1_wan, bylaw::unlimited};
KEPT bylaw::range<bylaw::money> open_ended{0_yuan, bylaw::unlimited};
KEPT bylaw::range<bylaw::rate> share = bylaw::between(50_pct, 60_pct);
KEPT bylaw::range<std::int64_t> staff = bylaw::between<std::int64_t>(20, 1200);
KEPT bylaw::verdict yes = bylaw::verdict::yes;
KEPT bylaw::verdict no = bylaw::verdict::no;
KEPT bylaw::verdict unknown = bylaw::verdict::unknown;
KEPT bylaw::reasons none{};
KEPT bylaw::reasons two = bylaw::reason::pool | bylaw::reason::unknown_fact;
KEPT bylaw::entitlement entitled{bylaw::between(1_wan, 2_wan), bylaw::verdict::unknown, bylaw::reason::discretion};
KEPT bylaw::date day{2026, 3, 1};
KEPT bylaw::date no_day{};
KEPT bylaw::rough_date in_august{2025, 8};
KEPT bylaw::rough_date on_a_day{2025, 3, 19};
KEPT bylaw::policy city{bylaw::about{.city = {"My City", "我的城市"}, .edition = "my_city_2026_01"},
                        bylaw::clause{"robot-lease",
                                      {"Robot lease", "机器人租赁"},
                                      bylaw::percentage_subsidy{robot_lease_cost, 35_pct} |
                                          bylaw::when(employees < 300) | bylaw::annual_pool{"robots", 3000_wan}},
                        bylaw::clause{"pioneer", bylaw::fixed_award{8_wan} | bylaw::when(employees > 5000)}};
KEPT auto asked = bylaw::evaluate(city, bylaw::firm{robot_lease_cost = bylaw::between(50_wan, 90_wan), employees = 20});
KEPT bylaw::outcome first = asked["robot-lease"];

int main() {}
