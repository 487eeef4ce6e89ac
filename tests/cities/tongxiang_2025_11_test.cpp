// SPDX-License-Identifier: MIT
//
// Tongxiang, 2025-11-17; amounts worked out by hand from its figures.
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
  return support::ask_city(bylaw::cities::tongxiang_2025_11, clause, stated...);
}

constexpr bylaw::outcome reached(bylaw::money revenue) {
  return ask("revenue", facts::annual_revenue = revenue, facts::is_information_service_firm = true,
             facts::reaches_level_of_revenue_first = true);
}

constexpr auto table(std::int64_t one) {
  using facts::annual_revenue;
  using facts::is_information_service_firm;
  using facts::reaches_level_of_revenue_first;
  return std::array{
      // Seven levels, each included: its award, and what a fen less gives.
      row{"below the first", reached(2000_wan * one - 1_fen), exactly(0_wan)},
      row{"the first", reached(2000_wan * one), exactly(20_wan)},
      row{"below the second", reached(3000_wan * one - 1_fen), exactly(20_wan)},
      row{"the second", reached(3000_wan * one), exactly(50_wan)},
      row{"below the third", reached(5000_wan * one - 1_fen), exactly(50_wan)},
      row{"the third", reached(5000_wan * one), exactly(100_wan)},
      row{"below the fourth", reached(1_yi * one - 1_fen), exactly(100_wan)},
      row{"the fourth", reached(1_yi * one), exactly(200_wan)},
      row{"below the fifth", reached(2_yi * one - 1_fen), exactly(200_wan)},
      row{"the fifth", reached(2_yi * one), exactly(300_wan)},
      row{"below the sixth", reached(5_yi * one - 1_fen), exactly(300_wan)},
      row{"the sixth", reached(5_yi * one), exactly(400_wan)},
      row{"below the seventh", reached(10_yi * one - 1_fen), exactly(400_wan)},
      row{"the seventh", reached(10_yi * one), exactly(500_wan)},
      row{"far above", reached(100_yi * one), exactly(500_wan)},
      row{"not for the first time", ask("revenue", annual_revenue = 5000_wan * one, is_information_service_firm = true),
          exactly(0_wan), verdict::no},
      row{"another trade", ask("revenue", annual_revenue = 5000_wan * one, reaches_level_of_revenue_first = true),
          exactly(0_wan), verdict::no},
      row{"roughly known",
          ask("revenue", annual_revenue = bylaw::between(4000_wan * one, 6000_wan * one),
              is_information_service_firm = true, reaches_level_of_revenue_first = true),
          bylaw::between(50_wan, 100_wan), verdict::yes, reason::unknown_fact},
      // Up to 15% of the investment, from 500万 of it, at most 2000万.
      row{"an investment below the least",
          ask("investment", facts::ai_project_fixed_investment = 500_wan * one - 1_fen), exactly(0_wan), verdict::no},
      row{"the least", ask("investment", facts::ai_project_fixed_investment = 500_wan * one), up_to(75_wan),
          verdict::yes, reason::discretion},
      row{"above the cap", ask("investment", facts::ai_project_fixed_investment = 2_yi * one), up_to(2000_wan),
          verdict::yes, reason::discretion},
      // Up to 25% of what was bought, at most 1000万.
      row{"a purchase", ask("application", facts::ai_application_purchase = 100_wan * one), up_to(25_wan), verdict::yes,
          reason::discretion},
      row{"above the cap", ask("application", facts::ai_application_purchase = 4001_wan * one), up_to(1000_wan),
          verdict::yes, reason::discretion},
  };
}

}  // namespace

TEST_CASE("Tongxiang, November 2025: seven levels of revenue") { check_table<&table>(); }
