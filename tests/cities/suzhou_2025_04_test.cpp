// SPDX-License-Identifier: MIT
//
// Suzhou, the measures of February 2025; amounts worked out by hand from their figures.
#include "support/city_case.hpp"

using namespace bylaw::literals;
namespace facts = bylaw::facts;
using bylaw::reason;
using bylaw::unknown;
using bylaw::unlimited;
using bylaw::up_to;
using bylaw::verdict;
using support::check_table;
using support::exactly;
using support::row;

namespace {

template <class... Stated>
constexpr bylaw::outcome ask(std::string_view clause, const Stated&... stated) {
  return support::ask_city(bylaw::cities::suzhou_2025_04, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  using facts::builds_hundred_billion_model;
  using facts::has_first_set_equipment;
  using facts::scenario_investment;
  using facts::scenario_is_key_industry;
  using facts::undertakes_core_technology_project;
  const auto doubt = reason::discretion | reason::unknown_fact;
  return std::array{
      // Up to 1000万 for core technology.
      row{"core technology", ask("core-technology", undertakes_core_technology_project = true), up_to(1000_wan * one),
          verdict::yes, reason::discretion},
      row{"none", ask("core-technology", undertakes_core_technology_project = false), exactly(0_wan * one),
          verdict::no},
      row{"perhaps", ask("core-technology", undertakes_core_technology_project = unknown), up_to(1000_wan * one),
          verdict::unknown, doubt},
      // Up to 2000万 for a general model of the hundred-billion class.
      row{"a large model", ask("large-model", builds_hundred_billion_model = true), up_to(2000_wan * one), verdict::yes,
          reason::discretion},
      row{"none", ask("large-model", builds_hundred_billion_model = false), exactly(0_wan * one), verdict::no},
      row{"perhaps", ask("large-model", builds_hundred_billion_model = unknown), up_to(2000_wan * one),
          verdict::unknown, doubt},
      // 20% of investment in an opened key-industry scenario, cap undocumented.
      row{"a scenario of 500万", ask("scenario", scenario_investment = 500_wan * one, scenario_is_key_industry = true),
          exactly(100_wan), verdict::yes, reason::undocumented_term},
      row{"of 10亿", ask("scenario", scenario_investment = 10_yi * one, scenario_is_key_industry = true), exactly(2_yi),
          verdict::yes, reason::undocumented_term},
      row{"of 4 fen", ask("scenario", scenario_investment = 4_fen * one, scenario_is_key_industry = true),
          exactly(0_fen), verdict::yes, reason::undocumented_term},
      row{"of unknown size", ask("scenario", scenario_investment = unknown, scenario_is_key_industry = true),
          up_to(unlimited * one), verdict::yes, reason::undocumented_term | reason::unknown_fact},
      row{"in another industry", ask("scenario", scenario_investment = 500_wan * one), exactly(0_wan), verdict::no},
      // 100万 for a first set.
      row{"a first set", ask("first-set-equipment", has_first_set_equipment = true), exactly(100_wan * one)},
      row{"none", ask("first-set-equipment", has_first_set_equipment = false), exactly(0_wan * one), verdict::no},
      row{"perhaps", ask("first-set-equipment", has_first_set_equipment = unknown), up_to(100_wan * one),
          verdict::unknown, reason::unknown_fact}};
}

}  // namespace

TEST_CASE("Suzhou, April 2025") { check_table<table>(); }

TEST_CASE("Suzhou, April 2025: a first set is due") {
  const auto asked = bylaw::evaluate(bylaw::cities::suzhou_2025_04,
                                     bylaw::closed_world(bylaw::firm{facts::has_first_set_equipment = true}));
  CHECK(asked.guaranteed() == 100_wan);
}
