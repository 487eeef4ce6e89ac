// SPDX-License-Identifier: MIT
//
// Shanghai, July 2025; amounts worked out by hand from the figures.
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
  return support::ask_city(bylaw::cities::shanghai_2025_07, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  const auto open = reason::discretion | reason::pool;
  const auto rent = open | reason::undocumented_term;
  return std::array{// Up to 30% of compute rent, cap not read; a pool of 6亿, period undocumented.
                    row{"rent of 100万", ask("compute-voucher", facts::domestic_compute_cost = 100_wan * one),
                        up_to(30_wan), verdict::yes, rent},
                    row{"rent that takes the pool", ask("compute-voucher", facts::other_compute_cost = 20_yi * one),
                        up_to(6_yi), verdict::yes, rent},
                    row{"rent beyond the pool", ask("compute-voucher", facts::domestic_compute_cost = 21_yi * one),
                        up_to(6_yi), verdict::yes, rent},
                    // Up to 50% of approved model contracts, at most 500万; a pool of 3亿.
                    row{"contracts of 100万", ask("model-voucher", facts::model_contract_amount = 100_wan * one),
                        up_to(50_wan), verdict::yes, open},
                    row{"of 1000万", ask("model-voucher", facts::model_contract_amount = 1000_wan * one),
                        up_to(500_wan), verdict::yes, open},
                    row{"of 1001万", ask("model-voucher", facts::model_contract_amount = 1001_wan * one),
                        up_to(500_wan), verdict::yes, open},
                    // Up to 30% of approved corpus contracts, at most 500万; a pool of 1亿.
                    row{"corpora of 1000万", ask("corpus-voucher", facts::corpus_purchase_cost = 1000_wan * one),
                        up_to(300_wan), verdict::yes, open},
                    row{"at the cap", ask("corpus-voucher", facts::corpus_purchase_cost = 1666.6667_wan * one),
                        up_to(500_wan), verdict::yes, open},
                    row{"above the cap", ask("corpus-voucher", facts::corpus_purchase_cost = 2000_wan * one),
                        up_to(500_wan), verdict::yes, open},
                    row{"of an affiliated party",
                        ask("corpus-voucher", facts::corpus_purchase_cost = 1000_wan * one,
                            facts::corpus_supplier_is_affiliated = true),
                        exactly(0_wan), verdict::no},
                    // The same rent of at most a year, wholly at most, city and district together; up to 10% of compute
                    // of one's own; neither with a cap that was read.
                    row{"rent of 20万", ask("rent", facts::other_compute_cost = 20_wan * one), up_to(20_wan),
                        verdict::yes, reason::discretion | reason::undocumented_term},
                    row{"model fees, not contracted", ask("model-voucher", facts::model_use_cost = 100_wan * one),
                        exactly(0_wan), verdict::yes, reason::pool},
                    row{"own compute of 3000万", ask("own-compute", facts::own_compute_project_cost = 3000_wan * one),
                        up_to(300_wan), verdict::yes, reason::discretion | reason::undocumented_term}};
}

}  // namespace

TEST_CASE("Shanghai, July 2025") { check_table<table>(); }

// What city and district pay together has the city's 30% in it: of 100万 at most 100万, and not 130万.
static_assert(bylaw::evaluate(bylaw::cities::shanghai_2025_07,
                              bylaw::closed_world(bylaw::firm{facts::other_compute_cost = 100_wan}))
                  .total() == up_to(100_wan));
