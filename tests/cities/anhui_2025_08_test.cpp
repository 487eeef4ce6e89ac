// SPDX-License-Identifier: MIT
//
// The province of Anhui, version 2.0 of 2025-08-11; amounts worked out by hand from its figures.
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
  return support::ask_city(bylaw::cities::anhui_2025_08, clause, stated...);
}

constexpr auto table(std::int64_t one) {
  using facts::research_base_rd_input;
  using facts::scenario_build_input;
  using facts::scenario_is_excellent;
  using facts::wins_challenge_scenario;
  const auto open = bylaw::reasons(reason::discretion);
  return std::array{
      // A challenge won: up to 20%, at most 1000万.
      row{"a challenge",
          ask("challenge-scenario", scenario_build_input = 1000_wan * one, wins_challenge_scenario = true),
          up_to(200_wan), verdict::yes, open},
      row{"above the cap",
          ask("challenge-scenario", scenario_build_input = 5001_wan * one, wins_challenge_scenario = true),
          up_to(1000_wan), verdict::yes, open},
      row{"not won", ask("challenge-scenario", scenario_build_input = 1000_wan * one), exactly(0_wan), verdict::no},
      // A benchmark: 20%, at most 100万.
      row{"a benchmark", ask("benchmark-scenario", scenario_build_input = 300_wan * one, scenario_is_excellent = true),
          exactly(60_wan)},
      row{"at the cap", ask("benchmark-scenario", scenario_build_input = 500_wan * one, scenario_is_excellent = true),
          exactly(100_wan)},
      row{"not chosen", ask("benchmark-scenario", scenario_build_input = 300_wan * one), exactly(0_wan), verdict::no},
      // A base of AI in research: up to 30% of the year's R&D, at most 1000万.
      row{"a base", ask("research-base", research_base_rd_input = 1000_wan * one), up_to(300_wan), verdict::yes, open},
      row{"at the cap", ask("research-base", research_base_rd_input = 3333.3334_wan * one), up_to(1000_wan),
          verdict::yes, open},
      row{"no base", ask("research-base", research_base_rd_input = 0_wan * one), exactly(0_wan)},
  };
}

}  // namespace

namespace {
constexpr auto total_of(bylaw::money input, bool challenge, bool benchmark) {
  return bylaw::evaluate(bylaw::cities::anhui_2025_08,
                         bylaw::closed_world(bylaw::firm{facts::scenario_build_input = input,
                                                         facts::wins_challenge_scenario = challenge,
                                                         facts::scenario_is_excellent = benchmark}))
      .total();
}
}  // namespace

TEST_CASE("Anhui, August 2025: scenarios and research bases") { check_table<&table>(); }

TEST_CASE("Anhui, August 2025: a scenario is a challenge or a benchmark, not both") {
  // Of 1000万: the challenge up to 200万, the benchmark 100万. Both: 100万 to 200万, not 300万.
  static_assert(total_of(1000_wan, true, false) == up_to(200_wan));
  static_assert(total_of(1000_wan, false, true) == exactly(100_wan));
  CHECK(total_of(1000_wan, true, true) == bylaw::between(100_wan, 200_wan));
  // Of 100万 each is 20万 at most: the benchmark's is due.
  CHECK(total_of(100_wan, true, true) == exactly(20_wan));
}
