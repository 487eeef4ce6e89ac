// SPDX-License-Identifier: MIT
//
// Suzhou, 2026; amounts worked out by hand from the figures.
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
  return support::ask_city(bylaw::cities::suzhou_2026_01, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  const auto d = reason::discretion;
  return std::array{
      // Up to 1亿 for the lead of a national pilot project.
      row{"the lead", ask("pilot-lead", facts::leads_pilot_project = true), up_to(1_yi * one), verdict::yes, d},
      row{"not the lead", ask("pilot-lead", facts::leads_pilot_project = false), exactly(0_wan * one), verdict::no},
      row{"perhaps", ask("pilot-lead", facts::leads_pilot_project = unknown), up_to(1_yi * one), verdict::unknown,
          d | reason::unknown_fact},
      // 40% of a co-builder's input, at most 500万.
      row{"input of 1000万",
          ask("pilot-partner", facts::pilot_input = 1000_wan * one, facts::joins_pilot_project = true),
          exactly(400_wan)},
      row{"input of 1250万",
          ask("pilot-partner", facts::pilot_input = 1250_wan * one, facts::joins_pilot_project = true),
          exactly(500_wan)},
      row{"input of 1250.01万",
          ask("pilot-partner", facts::pilot_input = 1250.01_wan * one, facts::joins_pilot_project = true),
          exactly(500_wan)},
      row{"no co-builder", ask("pilot-partner", facts::pilot_input = 1000_wan * one), exactly(0_wan), verdict::no},
      // Up to 20% of contracts with a non-affiliated party, at most 200万.
      row{"corpora of 500万", ask("corpus-purchase", facts::corpus_purchase_cost = 500_wan * one), up_to(100_wan),
          verdict::yes, d},
      row{"of 1000万", ask("corpus-purchase", facts::corpus_purchase_cost = 1000_wan * one), up_to(200_wan),
          verdict::yes, d},
      row{"of 1001万", ask("corpus-purchase", facts::corpus_purchase_cost = 1001_wan * one), up_to(200_wan),
          verdict::yes, d},
      row{"of an affiliated party",
          ask("corpus-purchase", facts::corpus_purchase_cost = 500_wan * one,
              facts::corpus_supplier_is_affiliated = true),
          exactly(0_wan), verdict::no},
      // Up to 30% of actual investment, once, at most 500万.
      row{"a platform of 1000万", ask("data-platform", facts::data_platform_investment = 1000_wan * one),
          up_to(300_wan), verdict::yes, d},
      row{"at the cap", ask("data-platform", facts::data_platform_investment = 1666.6667_wan * one), up_to(500_wan),
          verdict::yes, d},
      row{"above the cap", ask("data-platform", facts::data_platform_investment = 2000_wan * one), up_to(500_wan),
          verdict::yes, d},
      // At most 50万 once, 200万 a source of data, 200万 once, 50万; prizes of at most 200, 100 and 50万.
      row{"a provincial platform", ask("data-platform-provincial", facts::data_platform_is_provincial = one == 1),
          up_to(50_wan), verdict::yes, d},
      row{"a data set", ask("data-set", facts::data_set_is_selected = one == 1), up_to(200_wan), verdict::yes, d},
      row{"no data set", ask("data-set", facts::data_set_is_selected = one != 1), exactly(0_wan), verdict::no},
      row{"leads a consortium", ask("consortium-lead", facts::leads_consortium = one == 1), up_to(200_wan),
          verdict::yes, d},
      row{"a typical case", ask("typical-case", facts::has_typical_case = one == 1), up_to(50_wan), verdict::yes, d},
      row{"a first and a third prize",
          ask("data-contest", facts::won_data_contest_first_prize = one == 1,
              facts::won_data_contest_third_prize = true),
          up_to(250_wan), verdict::yes, d},
      row{"a second prize", ask("data-contest", facts::won_data_contest_second_prize = one == 1), up_to(100_wan),
          verdict::yes, d},
      row{"no prize", ask("data-contest", facts::won_data_contest_second_prize = one != 1), exactly(0_wan),
          verdict::no}};
}

}  // namespace

TEST_CASE("Suzhou, 2026") { check_table<table>(); }
