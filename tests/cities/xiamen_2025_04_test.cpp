// SPDX-License-Identifier: MIT
//
// Xiamen, 2025-04-21; amounts worked out by hand from its figures.
#include "support/city_case.hpp"

using namespace bylaw::literals;
namespace facts = bylaw::facts;
using bylaw::reason;
using bylaw::up_to;
using bylaw::verdict;
using support::check_table;
using support::exactly;
using support::row;

namespace {

template <class... Stated>
constexpr bylaw::outcome ask(std::string_view clause, const Stated&... stated) {
  return support::ask_city(bylaw::cities::xiamen_2025_04, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  using facts::city_project_rd_input;
  using facts::national_project_rd_input;
  using facts::provincial_project_rd_input;
  const auto open = bylaw::reasons(reason::discretion);
  return std::array{
      // National projects: up to 50%, at most 1000万.
      row{"national", ask("national-project", national_project_rd_input = 100_wan * one), up_to(50_wan), verdict::yes,
          open},
      row{"at the cap", ask("national-project", national_project_rd_input = 2000_wan * one), up_to(1000_wan),
          verdict::yes, open},
      row{"above the cap", ask("national-project", national_project_rd_input = 2001_wan * one), up_to(1000_wan),
          verdict::yes, open},
      // Provincial ones: up to 40%, at most 300万.
      row{"provincial", ask("provincial-project", provincial_project_rd_input = 100_wan * one), up_to(40_wan),
          verdict::yes, open},
      row{"at the cap", ask("provincial-project", provincial_project_rd_input = 750_wan * one), up_to(300_wan),
          verdict::yes, open},
      row{"above the cap", ask("provincial-project", provincial_project_rd_input = 751_wan * one), up_to(300_wan),
          verdict::yes, open},
      // The city's: up to 30%, at most 1000万.
      row{"the city's", ask("city-project", city_project_rd_input = 100_wan * one), up_to(30_wan), verdict::yes, open},
      row{"above the cap", ask("city-project", city_project_rd_input = 4000_wan * one), up_to(1000_wan), verdict::yes,
          open},
      row{"none", ask("city-project", city_project_rd_input = 0_wan * one), exactly(0_wan)},
      // A national platform gets 3000万 once, a branch or a provincial one up to 1000万.
      row{"a national platform", ask("national-platform", facts::builds_national_platform = one == 1),
          exactly(3000_wan)},
      row{"none", ask("national-platform", facts::builds_national_platform = one != 1), exactly(0_wan), verdict::no},
      row{"a branch", ask("other-platform", facts::builds_branch_or_provincial_platform = one == 1), up_to(1000_wan),
          verdict::yes, open},
  };
}

}  // namespace

TEST_CASE("Xiamen, April 2025: projects and platforms") { check_table<&table>(); }
