// SPDX-License-Identifier: MIT
//
// Chengdu, the draft of April 2025; amounts worked out by hand from its figures.
#include "support/city_case.hpp"

using namespace bylaw::literals;
namespace facts = bylaw::facts;
using bylaw::between;
using bylaw::reason;
using bylaw::unknown;
using bylaw::up_to;
using bylaw::verdict;
using support::check_table;
using support::exactly;
using support::row;

namespace {

template <class... Stated>
constexpr bylaw::outcome ask(std::string_view clause, const Stated&... stated) {
  return support::ask_city(bylaw::cities::chengdu_2025_04, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  using facts::consortium_rd_input;
  using facts::domestic_compute_cost;
  using facts::employs_top_talent;
  using facts::leads_scenario_consortium;
  using facts::on_national_top_100;
  using facts::operates_selected_park;
  using facts::other_compute_cost;
  using facts::scenario_is_excellent;
  using facts::scenario_is_government_funded;
  using facts::scenario_purchase;
  const auto draft = reason::draft;
  const auto voucher = reason::draft | reason::pool;
  const auto award = reason::draft | reason::discretion;
  const auto quota = reason::draft | reason::quota;
  return std::array{
      // Domestic compute at 50-60%, other compute at 30-40%, at most 500万 a firm and year, from a pool of 1亿.
      row{"800万 of domestic compute", ask("compute-voucher", domestic_compute_cost = 800_wan * one),
          between(400_wan, 480_wan), verdict::yes, voucher | reason::discretion},
      row{"both kinds", ask("compute-voucher", domestic_compute_cost = 100_wan * one, other_compute_cost = 100_wan),
          between(80_wan, 100_wan), verdict::yes, voucher | reason::discretion},
      row{"the high end at the cap", ask("compute-voucher", domestic_compute_cost = 833.3333_wan * one),
          between(416.66665_wan, 499.99998_wan), verdict::yes, voucher | reason::discretion},
      row{"the high end above the cap", ask("compute-voucher", domestic_compute_cost = 900_wan * one),
          between(450_wan, 500_wan), verdict::yes, voucher | reason::discretion},
      row{"both ends at the cap", ask("compute-voucher", domestic_compute_cost = 1000_wan * one), exactly(500_wan),
          verdict::yes, voucher},
      row{"unknown compute", ask("compute-voucher", domestic_compute_cost = unknown), up_to(500_wan * one),
          verdict::yes, voucher | reason::discretion | reason::unknown_fact},
      // Up to 200万 for a firm on a national top-100 list.
      row{"on the list", ask("top-100", on_national_top_100 = true), up_to(200_wan * one), verdict::yes, award},
      row{"not on it", ask("top-100", on_national_top_100 = false), exactly(0_wan * one), verdict::no},
      row{"perhaps on it", ask("top-100", on_national_top_100 = unknown), up_to(200_wan * one), verdict::unknown,
          award | reason::unknown_fact},
      // Up to 1000万 for top talent.
      row{"top talent", ask("top-talent", employs_top_talent = true), up_to(1000_wan * one), verdict::yes, award},
      row{"none", ask("top-talent", employs_top_talent = false), exactly(0_wan * one), verdict::no},
      row{"perhaps", ask("top-talent", employs_top_talent = unknown), up_to(1000_wan * one), verdict::unknown,
          award | reason::unknown_fact},
      // 20% of scenario investment, at most 500万, excellent and not government-funded; ten a year.
      row{"a scenario below the cap",
          ask("scenario", scenario_purchase = 2499.99_wan * one, scenario_is_excellent = true), exactly(499.998_wan),
          verdict::yes, quota},
      row{"at the cap", ask("scenario", scenario_purchase = 2500_wan * one, scenario_is_excellent = true),
          exactly(500_wan), verdict::yes, quota},
      row{"above the cap", ask("scenario", scenario_purchase = 2500.01_wan * one, scenario_is_excellent = true),
          exactly(500_wan), verdict::yes, quota},
      row{"not excellent", ask("scenario", scenario_purchase = 2500_wan * one), exactly(0_wan), verdict::no},
      row{"government-funded",
          ask("scenario", scenario_purchase = 2500_wan * one, scenario_is_excellent = true,
              scenario_is_government_funded = true),
          exactly(0_wan), verdict::no},
      // 20% of the consortium lead's actual R&D input, at most 200万; ten a year.
      row{"a lead below the cap",
          ask("scenario-lead", consortium_rd_input = 999.99_wan * one, leads_scenario_consortium = true),
          exactly(199.998_wan), verdict::yes, quota},
      row{"at the cap", ask("scenario-lead", consortium_rd_input = 1000_wan * one, leads_scenario_consortium = true),
          exactly(200_wan), verdict::yes, quota},
      row{"above the cap",
          ask("scenario-lead", consortium_rd_input = 1000.01_wan * one, leads_scenario_consortium = true),
          exactly(200_wan), verdict::yes, quota},
      row{"not the lead", ask("scenario-lead", consortium_rd_input = 1000_wan * one), exactly(0_wan), verdict::no},
      // 1000万 once to the operator of a selected park; four a year.
      row{"a selected park", ask("industry-park", operates_selected_park = true), exactly(1000_wan * one), verdict::yes,
          quota},
      row{"none", ask("industry-park", operates_selected_park = false), exactly(0_wan * one), verdict::no},
      row{"perhaps", ask("industry-park", operates_selected_park = unknown), up_to(1000_wan * one), verdict::unknown,
          quota | reason::unknown_fact},
      row{"an eligible zero is still a draft's", ask("compute-voucher", domestic_compute_cost = 0_wan * one),
          exactly(0_wan), verdict::yes, draft | reason::pool}};
}

}  // namespace

TEST_CASE("Chengdu, April 2025") { check_table<table>(); }

TEST_CASE("Chengdu, April 2025: a draft guarantees nothing") {
  const auto asked = bylaw::evaluate(
      bylaw::cities::chengdu_2025_04,
      bylaw::closed_world(bylaw::firm{facts::domestic_compute_cost = 1000_wan, facts::operates_selected_park = true}));
  CHECK(asked.total() == exactly(1500_wan));
  CHECK(asked.guaranteed() == 0_wan);
}
