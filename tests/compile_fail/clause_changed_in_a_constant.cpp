// SPDX-License-Identifier: MIT
// expect: tiers_or_bands_are_not_in_ascending_order
#include <bylaw/bylaw.hpp>
#include <bylaw/facts.hpp>
using namespace bylaw::literals;

constexpr auto clause() {
  bylaw::clause stated{
      "award", bylaw::tiered_award{bylaw::facts::model_rd_cost, bylaw::tier{1_wan, 1_wan}, bylaw::tier{5_wan, 2_wan}}};
#ifdef FAULT
  stated.rule.tiers[1].from = 1_wan;
#else
  stated.rule.tiers[1].from = 2_wan;
#endif
  return stated;
}
constexpr bylaw::policy policy{bylaw::about{}, clause()};
