// SPDX-License-Identifier: MIT
//
// Wuhan, 武汉市支持人工智能OPC创新发展若干措施; amounts worked out by hand from the figures.
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
  return support::ask_city(bylaw::cities::wuhan_2026_02, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  using facts::is_one_person_company;
  return std::array{
      // 50% of compute, at most 20万, for one-person companies; up to 200万 for the use of data products.
      row{"compute of 30万", ask("compute", facts::other_compute_cost = 30_wan * one, is_one_person_company = true),
          exactly(15_wan)},
      row{"of 40万", ask("compute", facts::domestic_compute_cost = 40_wan * one, is_one_person_company = true),
          exactly(20_wan)},
      row{"of 40万 and two fen",
          ask("compute", facts::domestic_compute_cost = 40_wan * one + 2_fen, is_one_person_company = true),
          exactly(20_wan)},
      row{"a larger company", ask("compute", facts::other_compute_cost = 30_wan * one), exactly(0_wan), verdict::no},
      row{"data products", ask("data-product", facts::uses_data_products = one == 1), up_to(200_wan), verdict::yes,
          reason::discretion},
      row{"none", ask("data-product", facts::uses_data_products = one != 1), exactly(0_wan), verdict::no}};
}

}  // namespace

TEST_CASE("Wuhan, February 2026") { check_table<table>(); }
