// SPDX-License-Identifier: MIT
//
// Beijing E-Town, 京技管发〔2024〕29号; amounts worked out by hand from the figures.
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
  return support::ask_city(bylaw::cities::beijing_2024_11, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  using facts::is_in_beijing_e_town;
  return std::array{
      // 30% of compute fees settled, at most 2000万; a pool of 1亿 a year; for firms of the zone.
      row{"fees of 1000万",
          ask("compute-voucher", facts::compute_cost_paid = 1000_wan * one, is_in_beijing_e_town = true),
          exactly(300_wan), verdict::yes, reason::pool},
      row{"at the cap",
          ask("compute-voucher", facts::compute_cost_paid = 6666.6667_wan * one, is_in_beijing_e_town = true),
          exactly(2000_wan), verdict::yes, reason::pool},
      row{"above the cap", ask("compute-voucher", facts::compute_cost_paid = 1_yi * one, is_in_beijing_e_town = true),
          exactly(2000_wan), verdict::yes, reason::pool},
      row{"elsewhere in the city", ask("compute-voucher", facts::compute_cost_paid = 1000_wan * one), exactly(0_wan),
          verdict::no},
      row{"incurred, not settled",
          ask("compute-voucher", facts::domestic_compute_cost = 1000_wan * one, is_in_beijing_e_town = true),
          exactly(0_wan), verdict::yes, reason::pool},
      // Up to 10% of purchases of domestic servers, at most 1000万 a project.
      row{"servers of 5000万",
          ask("domestic-chips", facts::domestic_chip_purchase = 5000_wan * one, is_in_beijing_e_town = true),
          up_to(500_wan), verdict::yes, reason::discretion},
      row{"of 1亿", ask("domestic-chips", facts::domestic_chip_purchase = 1_yi * one, is_in_beijing_e_town = true),
          up_to(1000_wan), verdict::yes, reason::discretion},
      row{"of 1.1亿", ask("domestic-chips", facts::domestic_chip_purchase = 1.1_yi * one, is_in_beijing_e_town = true),
          up_to(1000_wan), verdict::yes, reason::discretion},
      row{"perhaps in the zone",
          ask("domestic-chips", facts::domestic_chip_purchase = 1_yi * one, is_in_beijing_e_town = unknown),
          up_to(1000_wan), verdict::unknown, reason::discretion | reason::unknown_fact}};
}

}  // namespace

TEST_CASE("Beijing E-Town, November 2024") { check_table<table>(); }
