// SPDX-License-Identifier: MIT
//
// Qingdao, 2026-02-13, for one-person companies; amounts worked out by hand from its figures.
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
  return support::ask_city(bylaw::cities::qingdao_2026_02, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  using facts::builds_selected_corpus;
  using facts::compute_cost_paid;
  using facts::intern_months;
  using facts::is_one_person_company;
  using facts::vertical_model_passed_evaluation;
  return std::array{
      // Up to 20% of what was paid, at most 100万.
      row{"compute", ask("compute-voucher", compute_cost_paid = 50_wan * one, is_one_person_company = true),
          up_to(10_wan), verdict::yes, reason::discretion},
      row{"at the cap", ask("compute-voucher", compute_cost_paid = 500_wan * one, is_one_person_company = true),
          up_to(100_wan), verdict::yes, reason::discretion},
      row{"above the cap", ask("compute-voucher", compute_cost_paid = 501_wan * one, is_one_person_company = true),
          up_to(100_wan), verdict::yes, reason::discretion},
      row{"another firm", ask("compute-voucher", compute_cost_paid = 50_wan * one), exactly(0_wan), verdict::no},
      // Up to 100万 for a model, up to 150万 for a corpus.
      row{"a model", ask("model-voucher", is_one_person_company = true, vertical_model_passed_evaluation = true),
          up_to(100_wan), verdict::yes, reason::discretion},
      row{"no model", ask("model-voucher", is_one_person_company = true), exactly(0_wan), verdict::no},
      row{"another firm's model", ask("model-voucher", vertical_model_passed_evaluation = true), exactly(0_wan),
          verdict::no},
      row{"a corpus", ask("corpus-voucher", is_one_person_company = true, builds_selected_corpus = true),
          up_to(150_wan), verdict::yes, reason::discretion},
      row{"no corpus", ask("corpus-voucher", is_one_person_company = true), exactly(0_wan), verdict::no},
      row{"another firm's corpus", ask("corpus-voucher", builds_selected_corpus = true), exactly(0_wan), verdict::no},
      // 3,000 yuan an intern and month; for how many was not read.
      row{"two interns for three months", ask("intern", intern_months = 6 * one, is_one_person_company = true),
          exactly(1.8_wan), verdict::yes, reason::undocumented_term},
      row{"one for one", ask("intern", intern_months = 1 * one, is_one_person_company = true), exactly(3000_yuan),
          verdict::yes, reason::undocumented_term},
      row{"none", ask("intern", intern_months = 0 * one, is_one_person_company = true), exactly(0_wan), verdict::yes,
          reason::undocumented_term},
  };
}

}  // namespace

TEST_CASE("Qingdao, February 2026: one-person companies") { check_table<&table>(); }
