// SPDX-License-Identifier: MIT
#include "support/case_table.hpp"

using namespace bylaw::literals;
using namespace support;
using bylaw::between;
using bylaw::reason;
using bylaw::unknown;
using bylaw::up_to;
using bylaw::verdict;

namespace {

// Whole-amount tiers, lower bound included: from 1000万 to under 5000万: 200万; to under 1亿: 500万; 1亿 and over:
// 1000万.
constexpr auto table(std::int64_t one) {
  using facts::revenue;
  using facts::staff;
  const auto award = bylaw::tiered_award{revenue, bylaw::tier{1000_wan, 200_wan}, bylaw::tier{5000_wan, 500_wan},
                                         bylaw::tier{1_yi, 1000_wan}};
  const auto at = [&](bylaw::money m) { return ask(award, bylaw::firm{revenue = m * one}); };
  const auto dip = bylaw::tiered_award{staff, bylaw::tier{10, 5_wan}, bylaw::tier{20, 1_wan}, bylaw::tier{30, 3_wan}};
  const auto within = [&](std::int64_t a, std::int64_t b) {
    return ask(dip, bylaw::firm{staff = between(a * one, b)});
  };
  return std::array{
      row{"below the first", at(1000_wan - 1_fen), exactly(0_wan)},
      row{"at the first", at(1000_wan), exactly(200_wan)},
      row{"below the second", at(5000_wan - 1_fen), exactly(200_wan)},
      row{"at the second", at(5000_wan), exactly(500_wan)},
      row{"below the third", at(1_yi - 1_fen), exactly(500_wan)},
      row{"at the third", at(1_yi), exactly(1000_wan)},
      row{"far above", at(1000_yi), exactly(1000_wan)},
      row{"a range inside one tier is exact", ask(award, bylaw::firm{revenue = between(1000_wan * one, 4999_wan)}),
          exactly(200_wan)},
      row{"a range over two", ask(award, bylaw::firm{revenue = between(4999_wan * one, 5000_wan)}),
          between(200_wan, 500_wan), verdict::yes, reason::unknown_fact},
      row{"unknown", ask(award, bylaw::firm{revenue = unknown}), up_to(1000_wan), verdict::yes, reason::unknown_fact},
      row{"awards need not ascend: the hull over every tier touched", within(12, 35), between(1_wan, 5_wan),
          verdict::yes, reason::unknown_fact},
      row{"from below the first, over all", within(9, 35), up_to(5_wan), verdict::yes, reason::unknown_fact},
      row{"in the last two", within(25, 30), between(1_wan, 3_wan), verdict::yes, reason::unknown_fact}};
}

}  // namespace

TEST_CASE("tiered_award") { check_table<table>(); }

TEST_CASE("tiered_award: tiers that do not ascend are refused") {
  volatile std::int64_t below = 1;
  CHECK_THROWS_AS((bylaw::tiered_award{facts::staff, bylaw::tier{2, 1_wan}, bylaw::tier{std::int64_t{below}, 2_wan}}),
                  bylaw::invalid_parameter);
}
