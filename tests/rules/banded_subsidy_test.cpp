// SPDX-License-Identifier: MIT
#include "support/case_table.hpp"

using namespace bylaw::literals;
using namespace support;
using bylaw::between;
using bylaw::reason;
using bylaw::unknown;
using bylaw::unlimited;
using bylaw::up_to;
using bylaw::verdict;

namespace {

// Sichuan 2020: of the increment the part from 50万 to 100万 at 3%, to 1000万 2%, to 5000万 1%, to 1亿 0.5%, above
// 0.3%, rounded down to 1,000 yuan, at most 300万. An increment of 1234.56万 gives 21.8456万, paid as 21.8万.
constexpr auto sichuan =
    bylaw::banded_subsidy{facts::revenue - facts::input, bylaw::band{50_wan, 3_pct},     bylaw::band{100_wan, 2_pct},
                          bylaw::band{1000_wan, 1_pct},  bylaw::band{5000_wan, 0.5_pct}, bylaw::band{1_yi, 0.3_pct}};

constexpr auto table(std::int64_t one) {
  using facts::cost;
  using facts::input;
  using facts::revenue;
  const auto paid = sichuan | bylaw::rounded_down_to(1000_yuan) | bylaw::at_most(300_wan);
  const auto increment = [one](bylaw::money m) { return bylaw::firm{revenue = 700_wan + m, input = 700_wan * one}; };
  const auto thirds = bylaw::banded_subsidy{cost, bylaw::band{0_fen, bylaw::rate::from_ppm(333'333)},
                                            bylaw::band{1_fen, bylaw::rate::from_ppm(333'333)},
                                            bylaw::band{2_fen, bylaw::rate::from_ppm(333'334)}};
  const auto ends = bylaw::banded_subsidy{cost, bylaw::band{0_fen, 10_pct}, bylaw::band{100_wan, 0_pct}};
  return std::array{
      row{"the official example", ask(sichuan, increment(1234.56_wan)), exactly(21.8456_wan)},
      row{"the official example, as paid", ask(paid, increment(1234.56_wan)), exactly(21.8_wan)},
      row{"below the first band", ask(paid, increment(50_wan)), exactly(0_wan)},
      row{"the first band in full", ask(sichuan, increment(100_wan)), exactly(1.5_wan)},
      row{"a fen into the second", ask(sichuan, increment(100_wan + 50_fen)), exactly(1.5_wan + 1_fen)},
      row{"all bands", ask(sichuan, increment(2_yi)), exactly(1.5_wan + 18_wan + 40_wan + 25_wan + 30_wan)},
      row{"capped", ask(paid, increment(100_yi)), exactly(300_wan)},
      row{"a loss has no increment", ask(paid, bylaw::firm{revenue = 1_wan * one, input = 2_wan}), exactly(0_wan)},
      row{"rounded once, not by the band", ask(thirds, bylaw::firm{cost = 3_fen * one}), exactly(1_fen)},
      row{"a range", ask(sichuan, bylaw::firm{revenue = between(100_wan * one, 200_wan), input = 0_wan}),
          between(1.5_wan, 3.5_wan), verdict::yes, reason::unknown_fact},
      row{"unknown", ask(sichuan, bylaw::firm{revenue = unknown, input = 0_wan}), up_to(unlimited), verdict::yes,
          reason::unknown_fact},
      row{"unknown, where the last band pays nothing", ask(ends, bylaw::firm{cost = unknown}), up_to(10_wan),
          verdict::yes, reason::unknown_fact},
      row{"beyond the last band nothing is open", ask(ends, bylaw::firm{cost = between(100_wan * one, 1_yi)}),
          exactly(10_wan)}};
}

}  // namespace

TEST_CASE("banded_subsidy") { check_table<table>(); }

TEST_CASE("banded_subsidy: bands that do not ascend are refused") {
  volatile std::int64_t below = 1;
  CHECK_THROWS_AS((bylaw::banded_subsidy{facts::cost, bylaw::band{2_wan, 1_pct}, bylaw::band{1_wan * below, 2_pct}}),
                  bylaw::invalid_parameter);
}
