// SPDX-License-Identifier: MIT
//
// Beijing, October 2023, expired; amounts worked out by hand from the figures.
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
  return support::ask_city(bylaw::cities::beijing_2023_10, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  return std::array{// Up to 20% of a contract, at most 200万 a firm and year.
                    row{"a contract of 500万", ask("compute-voucher", facts::compute_contract_amount = 500_wan * one),
                        up_to(100_wan), verdict::yes, reason::discretion},
                    row{"of 1000万", ask("compute-voucher", facts::compute_contract_amount = 1000_wan * one),
                        up_to(200_wan), verdict::yes, reason::discretion},
                    row{"of 1500万", ask("compute-voucher", facts::compute_contract_amount = 1500_wan * one),
                        up_to(200_wan), verdict::yes, reason::discretion},
                    row{"of an affiliated supplier",
                        ask("compute-voucher", facts::compute_contract_amount = 500_wan * one,
                            facts::compute_supplier_is_affiliated = true),
                        exactly(0_wan), verdict::no},
                    // What was incurred is another base.
                    row{"incurred, not contracted", ask("compute-voucher", facts::other_compute_cost = 500_wan * one),
                        exactly(0_wan)},
                    row{"none", ask("compute-voucher", facts::compute_contract_amount = 0_wan * one), exactly(0_wan)}};
}

}  // namespace

TEST_CASE("Beijing, October 2023") { check_table<table>(); }
