// SPDX-License-Identifier: MIT
//
// Zhengzhou, 郑政文〔2024〕62号; amounts worked out by hand from its figures.
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
  return support::ask_city(bylaw::cities::zhengzhou_2024_05, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  using facts::compute_contract_amount;
  using facts::scenario_investment;
  using facts::scenario_project_qualifies;
  return std::array{
      // Up to 20% of the contracts, at most 100万 a firm and year.
      row{"below the cap", ask("compute-voucher", compute_contract_amount = 499.99_wan * one), up_to(99.998_wan),
          verdict::yes, reason::discretion},
      row{"at the cap", ask("compute-voucher", compute_contract_amount = 500_wan * one), up_to(100_wan), verdict::yes,
          reason::discretion},
      row{"above the cap", ask("compute-voucher", compute_contract_amount = 5000_wan * one), up_to(100_wan),
          verdict::yes, reason::discretion},
      row{"nothing contracted", ask("compute-voucher", compute_contract_amount = 0_wan * one), exactly(0_wan)},
      // What was incurred is another base.
      row{"incurred, not contracted", ask("compute-voucher", facts::other_compute_cost = 500_wan * one),
          exactly(0_wan)},
      // 30% of the investment of a project that qualifies, at most 500万.
      row{"a scenario", ask("scenario", scenario_investment = 1000_wan * one, scenario_project_qualifies = true),
          exactly(300_wan)},
      row{"at the cap", ask("scenario", scenario_investment = 1666.67_wan * one, scenario_project_qualifies = true),
          exactly(500_wan)},
      row{"not said to qualify", ask("scenario", scenario_investment = 1000_wan * one), exactly(0_wan), verdict::no},
      row{"perhaps it qualifies",
          ask("scenario", scenario_investment = 1000_wan * one, scenario_project_qualifies = bylaw::unknown),
          up_to(300_wan), verdict::unknown, reason::unknown_fact},
      // Once each: 300万, 100万; a laboratory 500万, and up to 1000万 in five years; its partner 100万; a centre 500万.
      row{"a smart factory", ask("smart-factory", facts::is_national_smart_factory = one == 1), exactly(300_wan)},
      row{"a smart scenario", ask("smart-scenario", facts::has_national_smart_scenario = one == 1), exactly(100_wan)},
      row{"a laboratory", ask("key-laboratory", facts::leads_national_key_laboratory = one == 1), exactly(500_wan)},
      row{"its running", ask("key-laboratory-running", facts::leads_national_key_laboratory = one == 1),
          up_to(1000_wan), verdict::yes, reason::discretion},
      row{"its partner", ask("key-laboratory-partner", facts::joins_national_key_laboratory = one == 1),
          exactly(100_wan)},
      row{"a centre", ask("innovation-centre", facts::leads_national_innovation_centre = one == 1), exactly(500_wan)},
      row{"no centre", ask("innovation-centre", facts::leads_national_innovation_centre = one != 1), exactly(0_wan),
          verdict::no},
  };
}

}  // namespace

TEST_CASE("Zhengzhou, May 2024: contracts, scenarios, laboratories") { check_table<&table>(); }
