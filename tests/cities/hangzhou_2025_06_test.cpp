// SPDX-License-Identifier: MIT
//
// Hangzhou, 杭政函〔2025〕65号; amounts worked out by hand from the figures.
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
  return support::ask_city(bylaw::cities::hangzhou_2025_06, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  using facts::compute_contracts_declared;
  using facts::domestic_compute_cost;
  using facts::is_sme;
  using facts::model_use_cost;
  using facts::other_compute_cost;
  const auto voucher = reason::discretion | reason::pool;
  return std::array{
      // Up to 30% of contract amounts incurred, up to 50% for an SME that declared 50万 or less; at most 800万;
      // pool 2.5亿.
      row{"100万 of three kinds",
          ask("compute-voucher", domestic_compute_cost = 50_wan * one, other_compute_cost = 30_wan,
              model_use_cost = 20_wan, compute_contracts_declared = 100_wan),
          up_to(30_wan), verdict::yes, voucher},
      row{"an SME that declared 50万",
          ask("compute-voucher", domestic_compute_cost = 50_wan * one, compute_contracts_declared = 50_wan,
              is_sme = true),
          up_to(25_wan), verdict::yes, voucher},
      row{"an SME that declared 50.01万",
          ask("compute-voucher", domestic_compute_cost = 50.01_wan * one, compute_contracts_declared = 50.01_wan,
              is_sme = true),
          up_to(15.003_wan), verdict::yes, voucher},
      row{"no SME, 50万",
          ask("compute-voucher", domestic_compute_cost = 50_wan * one, compute_contracts_declared = 50_wan),
          up_to(15_wan), verdict::yes, voucher},
      // Silence about contracts is no small contract: what is incurred counts, and it cannot be more than was declared.
      row{"an SME that says nothing of contracts, 800万",
          ask("compute-voucher", domestic_compute_cost = 800_wan * one, is_sme = true), up_to(240_wan), verdict::yes,
          voucher},
      row{"an SME that says nothing of contracts, 50万",
          ask("compute-voucher", domestic_compute_cost = 30_wan * one, other_compute_cost = 20_wan, is_sme = true),
          up_to(25_wan), verdict::yes, voucher},
      row{"an SME that says nothing of contracts, 50.01万",
          ask("compute-voucher", domestic_compute_cost = 30_wan * one, other_compute_cost = 20.01_wan, is_sme = true),
          up_to(15.003_wan), verdict::yes, voucher},
      row{"an SME that declared less than it incurred",
          ask("compute-voucher", domestic_compute_cost = 60_wan * one, compute_contracts_declared = 40_wan,
              is_sme = true),
          up_to(18_wan), verdict::yes, voucher},
      row{"an SME's model services are no compute contracts",
          ask("compute-voucher", domestic_compute_cost = 30_wan * one, model_use_cost = 40_wan,
              compute_contracts_declared = 30_wan, is_sme = true),
          up_to(35_wan), verdict::yes, voucher},
      row{"an SME whose contracts are not known",
          ask("compute-voucher", domestic_compute_cost = 30_wan * one, compute_contracts_declared = unknown,
              is_sme = true),
          up_to(15_wan), verdict::yes, voucher | reason::unknown_fact},
      row{"at the cap",
          ask("compute-voucher", domestic_compute_cost = 2666.6667_wan * one, compute_contracts_declared = 1_yi),
          up_to(800_wan), verdict::yes, voucher},
      row{"above the cap",
          ask("compute-voucher", domestic_compute_cost = 1_yi * one, compute_contracts_declared = 1_yi), up_to(800_wan),
          verdict::yes, voucher},
      // 25% of money actually received, at most 500万.
      row{"received 1600万", ask("upper-level-project", facts::upper_level_grant_received = 1600_wan * one),
          exactly(400_wan)},
      row{"received 2000万", ask("upper-level-project", facts::upper_level_grant_received = 2000_wan * one),
          exactly(500_wan)},
      row{"received 2001万", ask("upper-level-project", facts::upper_level_grant_received = 2001_wan * one),
          exactly(500_wan)},
      // Up to 20% of actual input, at most 300万.
      row{"input of 1000万",
          ask("competitive-project", facts::project_input = 1000_wan * one, facts::competitive_project_selected = true),
          up_to(200_wan), verdict::yes, reason::discretion},
      row{"input of 1500万",
          ask("competitive-project", facts::project_input = 1500_wan * one, facts::competitive_project_selected = true),
          up_to(300_wan), verdict::yes, reason::discretion},
      row{"input of 1600万",
          ask("competitive-project", facts::project_input = 1600_wan * one, facts::competitive_project_selected = true),
          up_to(300_wan), verdict::yes, reason::discretion},
      row{"not selected", ask("competitive-project", facts::project_input = 1000_wan * one), exactly(0_wan),
          verdict::no},
      // By R&D at a share that was not read, at most 300万; a directed project's input, at most 1000万.
      row{"R&D of 200万", ask("rd", facts::rd_input = 200_wan * one), up_to(200_wan), verdict::yes,
          reason::undocumented_term},
      row{"R&D of 301万", ask("rd", facts::rd_input = 301_wan * one), up_to(300_wan), verdict::yes,
          reason::undocumented_term},
      row{"a directed project of 2000万", ask("directed-project", facts::directed_project_input = 2000_wan * one),
          up_to(1000_wan), verdict::yes, reason::undocumented_term},
      row{"no directed project", ask("directed-project", facts::directed_project_input = 0_wan * one), exactly(0_wan),
          verdict::yes, reason::undocumented_term}};
}

}  // namespace

TEST_CASE("Hangzhou, June 2025") { check_table<table>(); }
