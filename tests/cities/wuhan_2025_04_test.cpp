// SPDX-License-Identifier: MIT
//
// Wuhan, 武政规〔2025〕3号; amounts worked out by hand from its figures.
#include "support/city_case.hpp"

using namespace bylaw::literals;
namespace facts = bylaw::facts;
using bylaw::between;
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
  return support::ask_city(bylaw::cities::wuhan_2025_04, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  using facts::domestic_compute_cost;
  using facts::is_sme;
  using facts::model_rd_cost;
  using facts::other_compute_cost;
  using facts::undertakes_major_project;
  const auto undocumented = reason::undocumented_term;
  const auto voucher = reason::undocumented_term | reason::pool;
  return std::array{
      // Up to 2000万 to whoever undertakes a city major science project.
      row{"a major project", ask("major-project", undertakes_major_project = true), up_to(2000_wan * one), verdict::yes,
          reason::discretion},
      row{"no major project", ask("major-project", undertakes_major_project = false), exactly(0_wan * one),
          verdict::no},
      row{"perhaps one", ask("major-project", undertakes_major_project = unknown), up_to(2000_wan * one),
          verdict::unknown, reason::discretion | reason::unknown_fact},
      // 30% of large-model R&D cost, cap undocumented.
      row{"R&D of 1000万", ask("model-rd", model_rd_cost = 1000_wan * one), exactly(300_wan), verdict::yes,
          undocumented},
      row{"R&D of 3 fen", ask("model-rd", model_rd_cost = 3_fen * one), exactly(0_fen), verdict::yes, undocumented},
      row{"R&D of 1亿 and 1 fen", ask("model-rd", model_rd_cost = 1_yi * one + 1_fen), exactly(3000_wan), verdict::yes,
          undocumented},
      row{"R&D between", ask("model-rd", model_rd_cost = between(1000_wan * one, 2000_wan)), between(300_wan, 600_wan),
          verdict::yes, undocumented | reason::unknown_fact},
      // 50% of compute cost for SMEs, cap undocumented, from a yearly pool of 1000万.
      row{"compute below the pool", ask("compute-voucher", domestic_compute_cost = 1000_wan * one, is_sme = true),
          exactly(500_wan), verdict::yes, voucher},
      row{"compute of both kinds",
          ask("compute-voucher", domestic_compute_cost = 100_wan * one, other_compute_cost = 60_wan, is_sme = true),
          exactly(80_wan), verdict::yes, voucher},
      row{"compute that takes the pool", ask("compute-voucher", domestic_compute_cost = 2000_wan * one, is_sme = true),
          exactly(1000_wan), verdict::yes, voucher},
      row{"compute beyond the pool", ask("compute-voucher", domestic_compute_cost = 2000.01_wan * one, is_sme = true),
          exactly(1000_wan), verdict::yes, voucher},
      row{"not an SME", ask("compute-voucher", domestic_compute_cost = 1000_wan * one), exactly(0_wan), verdict::no}};
}

}  // namespace

TEST_CASE("Wuhan, April 2025") { check_table<table>(); }

TEST_CASE("Wuhan, April 2025: what is guaranteed rests on no undocumented term") {
  const auto asked =
      bylaw::evaluate(bylaw::cities::wuhan_2025_04,
                      bylaw::closed_world(bylaw::firm{facts::model_rd_cost = 1000_wan, facts::is_sme = true,
                                                      facts::domestic_compute_cost = 100_wan}));
  CHECK(asked.total() == exactly(350_wan));
  CHECK(asked.guaranteed() == 0_wan);
  CHECK(asked["compute-voucher"].pool == "compute-voucher");
}
