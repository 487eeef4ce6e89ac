// SPDX-License-Identifier: MIT
// expect: tiers_or_bands_are_not_in_ascending_order
#include <bylaw/bylaw.hpp>
#include <bylaw/parameters.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "revenue", "营业收入"> revenue;
constexpr bylaw::policy law{
    bylaw::about{}, bylaw::clause{"award", bylaw::tiered_award{revenue, bylaw::tier{10_wan, 1_wan}, bylaw::tier{50_wan, 5_wan}}}};
#ifdef FAULT
constexpr auto reform = bylaw::with(law, "award.tiered_award.tiers[1].from", 50_wan);
#else
constexpr auto reform = bylaw::with(law, "award.tiered_award.tiers[1].from", 40_wan);
#endif
