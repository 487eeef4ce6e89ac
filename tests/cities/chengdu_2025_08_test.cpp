// SPDX-License-Identifier: MIT
//
// Chengdu, August 2025; amounts worked out by hand from the figures.
#include "support/city_case.hpp"

using namespace bylaw::literals;
namespace facts = bylaw::facts;
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
  return support::ask_city(bylaw::cities::chengdu_2025_08, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  const auto voucher = reason::discretion | reason::pool;
  const auto places = reason::discretion | reason::quota;
  return std::array{
      // Up to 60% of compute purchases, at most 500万 a unit and year; a pool of 1亿.
      row{"800万", ask("compute-voucher", facts::domestic_compute_cost = 800_wan * one), up_to(480_wan), verdict::yes,
          voucher},
      row{"at the cap",
          ask("compute-voucher", facts::domestic_compute_cost = 800_wan * one, facts::other_compute_cost = 33.3334_wan),
          up_to(500_wan), verdict::yes, voucher},
      row{"above the cap", ask("compute-voucher", facts::other_compute_cost = 1_yi * one), up_to(500_wan), verdict::yes,
          voucher},
      // Up to 30% of the year's model fees, at most 100万.
      row{"fees of 100万", ask("model-use", facts::model_use_cost = 100_wan * one), up_to(30_wan), verdict::yes,
          reason::discretion},
      row{"fees at the cap", ask("model-use", facts::model_use_cost = 333.3334_wan * one), up_to(100_wan), verdict::yes,
          reason::discretion},
      row{"fees above the cap", ask("model-use", facts::model_use_cost = 400_wan * one), up_to(100_wan), verdict::yes,
          reason::discretion},
      // Up to 30% of actual build input, at most 100万; twenty a year.
      row{"a scenario of 200万", ask("scenario", facts::scenario_build_input = 200_wan * one), up_to(60_wan),
          verdict::yes, places},
      row{"at the cap", ask("scenario", facts::scenario_build_input = 333.3334_wan * one), up_to(100_wan), verdict::yes,
          places},
      row{"above the cap", ask("scenario", facts::scenario_build_input = 1_yi * one), up_to(100_wan), verdict::yes,
          places},
      // 100万 once for a new national green data centre.
      row{"a green data centre", ask("green-data-centre", facts::runs_green_data_centre = true),
          exactly(100_wan * one)},
      row{"none", ask("green-data-centre", facts::runs_green_data_centre = false), exactly(0_wan * one), verdict::no},
      row{"perhaps", ask("green-data-centre", facts::runs_green_data_centre = unknown), up_to(100_wan * one),
          verdict::unknown, reason::unknown_fact}};
}

}  // namespace

TEST_CASE("Chengdu, August 2025") { check_table<table>(); }
