// SPDX-License-Identifier: MIT
//
// Nanjing, 2024-05-30; amounts worked out by hand from its figures.
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
  return support::ask_city(bylaw::cities::nanjing_2024_05, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  using facts::builds_hundred_billion_model;
  using facts::model_is_certified_leading;
  using facts::model_rd_cost;
  using facts::national_project_rd_input;
  using facts::other_compute_cost;
  using facts::vertical_model_rd_cost;
  return std::array{
      // 20% of the R&D of a certified base model, at most 5000万.
      row{"a base model",
          ask("base-model", model_rd_cost = 2_yi * one, builds_hundred_billion_model = true,
              model_is_certified_leading = true),
          exactly(4000_wan)},
      row{"above the cap",
          ask("base-model", model_rd_cost = 3.5_yi * one, builds_hundred_billion_model = true,
              model_is_certified_leading = true),
          exactly(5000_wan)},
      row{"not certified", ask("base-model", model_rd_cost = 2_yi * one, builds_hundred_billion_model = true),
          exactly(0_wan), verdict::no},
      row{"too small", ask("base-model", model_rd_cost = 2_yi * one, model_is_certified_leading = true), exactly(0_wan),
          verdict::no},
      // Up to 20% of the R&D of a vertical model, at most 500万.
      row{"a vertical model", ask("vertical-model", vertical_model_rd_cost = 1000_wan * one), up_to(200_wan),
          verdict::yes, reason::discretion},
      row{"at the cap", ask("vertical-model", vertical_model_rd_cost = 2500_wan * one), up_to(500_wan), verdict::yes,
          reason::discretion},
      row{"above the cap", ask("vertical-model", vertical_model_rd_cost = 9000_wan * one), up_to(500_wan), verdict::yes,
          reason::discretion},
      // 15% of the R&D of a national project, at most 1000万.
      row{"a national project", ask("national-project", national_project_rd_input = 1000_wan * one), exactly(150_wan)},
      row{"just below the cap", ask("national-project", national_project_rd_input = 6666.66_wan * one),
          exactly(999.999_wan)},
      row{"above the cap", ask("national-project", national_project_rd_input = 1_yi * one), exactly(1000_wan)},
      // A pool of 5000万, and no rate that was read.
      row{"compute", ask("compute-voucher", other_compute_cost = 300_wan * one), up_to(300_wan), verdict::yes,
          reason::undocumented_term | reason::pool},
      row{"compute beyond the pool", ask("compute-voucher", other_compute_cost = 3_yi * one), up_to(5000_wan),
          verdict::yes, reason::undocumented_term | reason::pool},
      row{"no compute", ask("compute-voucher", other_compute_cost = 0_wan * one), exactly(0_wan), verdict::yes,
          reason::undocumented_term | reason::pool},
  };
}

}  // namespace

TEST_CASE("Nanjing, May 2024: models, projects, and a pool without a rate") { check_table<&table>(); }
