// SPDX-License-Identifier: MIT
//
// Zhangzhou, July 2025; amounts worked out by hand from its figures.
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
  return support::ask_city(bylaw::cities::zhangzhou_2025_07, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  using facts::compute_contract_amount;
  using facts::is_industrial_firm;
  using facts::labelling_bought;
  using facts::labelling_sold;
  using facts::model_is_filed;
  using facts::model_use_cost;
  const auto open = bylaw::reasons(reason::discretion);
  return std::array{
      // Up to 50% of the contract, at most 200万.
      row{"compute", ask("compute-voucher", compute_contract_amount = 100_wan * one), up_to(50_wan), verdict::yes,
          open},
      row{"at the cap", ask("compute-voucher", compute_contract_amount = 400_wan * one), up_to(200_wan), verdict::yes,
          open},
      row{"above the cap", ask("compute-voucher", compute_contract_amount = 400.01_wan * one), up_to(200_wan),
          verdict::yes, open},
      // Up to 30% of the fees for a filed model, at most 200万.
      row{"a filed model", ask("model-voucher", model_use_cost = 100_wan * one, model_is_filed = true), up_to(30_wan),
          verdict::yes, open},
      row{"above the cap", ask("model-voucher", model_use_cost = 700_wan * one, model_is_filed = true), up_to(200_wan),
          verdict::yes, open},
      row{"a model that is not filed", ask("model-voucher", model_use_cost = 100_wan * one), exactly(0_wan),
          verdict::no},
      // Buyers up to 80%, at most 300万.
      row{"an industrial buyer", ask("labelling-buyer", labelling_bought = 100_wan * one, is_industrial_firm = true),
          up_to(80_wan), verdict::yes, open},
      row{"at the cap", ask("labelling-buyer", labelling_bought = 375_wan * one, is_industrial_firm = true),
          up_to(300_wan), verdict::yes, open},
      row{"another buyer", ask("labelling-buyer", labelling_bought = 100_wan * one), exactly(0_wan), verdict::no},
      // Platforms up to 15%, at most 500万.
      row{"a platform", ask("labelling-platform", labelling_sold = 100_wan * one), up_to(15_wan), verdict::yes, open},
      row{"a large platform", ask("labelling-platform", labelling_sold = 3333_wan * one), up_to(499.95_wan),
          verdict::yes, open},
      row{"above the cap", ask("labelling-platform", labelling_sold = 3334_wan * one), up_to(500_wan), verdict::yes,
          open},
  };
}

}  // namespace

TEST_CASE("Zhangzhou, July 2025: compute, models, labelling") { check_table<&table>(); }
