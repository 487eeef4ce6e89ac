// SPDX-License-Identifier: MIT
//
// Beijing, the guide of the third batch of 2025; amounts worked out by hand from the figures.
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
  return support::ask_city(bylaw::cities::beijing_2025, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  return std::array{// Up to 10% of the purchase without hardware, at most 3000万 a firm.
                    row{"a purchase of 1亿", ask("first-solution", facts::first_solution_purchase = 1_yi * one),
                        up_to(1000_wan), verdict::yes, reason::discretion},
                    row{"of 3亿", ask("first-solution", facts::first_solution_purchase = 3_yi * one), up_to(3000_wan),
                        verdict::yes, reason::discretion},
                    row{"of more", ask("first-solution", facts::first_solution_purchase = 3_yi * one + 10_fen),
                        up_to(3000_wan), verdict::yes, reason::discretion},
                    // At most 10, 15 or 20% by the level of maturity.
                    row{"an upgrade of 100万", ask("software-upgrade", facts::software_upgrade_cost = 100_wan * one),
                        up_to(20_wan), verdict::yes, reason::discretion | reason::undocumented_term},
                    row{"none", ask("software-upgrade", facts::software_upgrade_cost = 0_wan * one), exactly(0_wan),
                        verdict::yes, reason::undocumented_term}};
}

}  // namespace

TEST_CASE("Beijing, 2025") { check_table<table>(); }
