// SPDX-License-Identifier: MIT
// expect: a tiered award has a tier or more
#include <bylaw/bylaw.hpp>
#include <bylaw/facts.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::tiered_award<decltype(bylaw::facts::model_rd_cost), 0> award{bylaw::facts::model_rd_cost};
#else
constexpr bylaw::tiered_award award{bylaw::facts::model_rd_cost, bylaw::tier{1_wan, 1_wan}};
#endif
