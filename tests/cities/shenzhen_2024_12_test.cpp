// SPDX-License-Identifier: MIT
//
// Shenzhen, 深工信规〔2024〕13号; amounts worked out by hand from its figures.
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
  return support::ask_city(bylaw::cities::shenzhen_2024_12, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  using facts::compute_contract_amount;
  using facts::corpus_purchase_cost;
  using facts::corpus_supplier_is_affiliated;
  using facts::is_startup;
  using facts::model_use_cost;
  using facts::scenario_build_input;
  const auto open = reason::discretion | reason::pool;
  return std::array{
      // Up to 50% of the service contract, a start-up up to 60%; from 50万 of it in the year; not of an affiliated
      // supplier; at most 1000万 a firm and year; a pool of 5亿 a year.
      row{"a contract of 100万", ask("training-voucher", compute_contract_amount = 100_wan * one), up_to(50_wan),
          verdict::yes, open},
      row{"a start-up's", ask("training-voucher", compute_contract_amount = 100_wan * one, is_startup = true),
          up_to(60_wan), verdict::yes, open},
      row{"perhaps a start-up's",
          ask("training-voucher", compute_contract_amount = 100_wan * one, is_startup = unknown), up_to(60_wan),
          verdict::yes, open | reason::unknown_fact},
      row{"below the cap", ask("training-voucher", compute_contract_amount = 1999.98_wan * one), up_to(999.99_wan),
          verdict::yes, open},
      row{"at the cap", ask("training-voucher", compute_contract_amount = 2000_wan * one), up_to(1000_wan),
          verdict::yes, open},
      row{"above the cap", ask("training-voucher", compute_contract_amount = 2000_wan * one + 1_fen), up_to(1000_wan),
          verdict::yes, open},
      row{"nothing contracted", ask("training-voucher", compute_contract_amount = 0_wan * one), exactly(0_wan),
          verdict::no},
      row{"a fen below the least", ask("training-voucher", compute_contract_amount = 50_wan * one - 1_fen),
          exactly(0_wan), verdict::no},
      row{"the least", ask("training-voucher", compute_contract_amount = 50_wan * one), up_to(25_wan), verdict::yes,
          open},
      row{"incurred, not contracted", ask("training-voucher", facts::other_compute_cost = 100_wan * one),
          exactly(0_wan), verdict::no},
      row{"of an affiliated supplier",
          ask("training-voucher", compute_contract_amount = 100_wan * one,
              facts::compute_supplier_is_affiliated = true),
          exactly(0_wan), verdict::no},
      // Up to 30% of contracts with a non-affiliated party, at most 200万; a pool of 5000万.
      row{"corpora below the cap", ask("corpus-voucher", corpus_purchase_cost = 600_wan * one), up_to(180_wan),
          verdict::yes, open},
      row{"at the cap", ask("corpus-voucher", corpus_purchase_cost = 666.6667_wan * one), up_to(200_wan), verdict::yes,
          open},
      row{"above the cap", ask("corpus-voucher", corpus_purchase_cost = 700_wan * one), up_to(200_wan), verdict::yes,
          open},
      row{"of an affiliated party",
          ask("corpus-voucher", corpus_purchase_cost = 600_wan * one, corpus_supplier_is_affiliated = true),
          exactly(0_wan), verdict::no},
      // Up to 30% of model fees, at most 200万 a firm and year; a pool of 1亿; the model is filed.
      row{"of a model that is not filed", ask("model-voucher", model_use_cost = 100_wan * one), exactly(0_wan),
          verdict::no},
      row{"model fees below the cap",
          ask("model-voucher", model_use_cost = 100_wan * one, facts::model_is_filed = true), up_to(30_wan),
          verdict::yes, open},
      row{"at the cap", ask("model-voucher", model_use_cost = 666.6667_wan * one, facts::model_is_filed = true),
          up_to(200_wan), verdict::yes, open},
      row{"above the cap", ask("model-voucher", model_use_cost = 1000_wan * one, facts::model_is_filed = true),
          up_to(200_wan), verdict::yes, open},
      // Up to 30% of actual input, at most 200万; a pool of 1亿. A benchmark project at most 1000万 instead, of the
      // same
      // pool.
      row{"a benchmark project is no demonstration",
          ask("demonstration", scenario_build_input = 100_wan * one, facts::scenario_is_benchmark = true),
          exactly(0_wan), verdict::no},
      row{"a benchmark project",
          ask("benchmark", scenario_build_input = 1000_wan * one, facts::scenario_is_benchmark = true), up_to(300_wan),
          verdict::yes, open},
      row{"a large one", ask("benchmark", scenario_build_input = 1_yi * one, facts::scenario_is_benchmark = true),
          up_to(1000_wan), verdict::yes, open},
      row{"none", ask("benchmark", scenario_build_input = 100_wan * one), exactly(0_wan), verdict::no},
      row{"opened data", ask("open-data", facts::opens_data = one == 1), up_to(100_wan), verdict::yes,
          reason::discretion},
      row{"a demonstration below the cap", ask("demonstration", scenario_build_input = 10_wan * one), up_to(3_wan),
          verdict::yes, open},
      row{"at the cap", ask("demonstration", scenario_build_input = 666.6667_wan * one), up_to(200_wan), verdict::yes,
          open},
      row{"above the cap", ask("demonstration", scenario_build_input = 1_yi * one), up_to(200_wan), verdict::yes,
          open}};
}

}  // namespace

TEST_CASE("Shenzhen, December 2024") { check_table<table>(); }

// A project is one or the other: of 1亿 a demonstration gets up to 200万, a benchmark up to 1000万, and while which of
// them it is is not known, up to 1000万, not 1200万.
namespace {
template <class Answer>
constexpr bylaw::range<bylaw::money> total_of_a_project(const Answer& is_benchmark) {
  return bylaw::evaluate(bylaw::cities::shenzhen_2024_12,
                         bylaw::closed_world(bylaw::firm{facts::scenario_build_input = 1_yi,
                                                         facts::scenario_is_benchmark = is_benchmark}))
      .total();
}
static_assert(total_of_a_project(false) == up_to(200_wan));
static_assert(total_of_a_project(true) == up_to(1000_wan));
static_assert(total_of_a_project(unknown) == up_to(1000_wan));
}  // namespace
