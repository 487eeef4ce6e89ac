// SPDX-License-Identifier: MIT
// expect-first: assess(firm) must return bylaw::money, bylaw::range<bylaw::money> or bylaw::entitlement
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

struct bonus {
#ifdef FAULT
  constexpr std::int64_t assess(const auto&) const { return 10000; }
#else
  constexpr bylaw::money assess(const auto&) const { return 1_wan; }
#endif
};
constexpr bylaw::policy city{bylaw::about{}, bylaw::clause{"bonus", bonus{}}};
auto result() { return bylaw::evaluate(city, bylaw::firm{}); }
