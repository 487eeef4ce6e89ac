// SPDX-License-Identifier: MIT
// expect-first: what is piped into a modifier must be a rule
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

struct bonus {
#ifndef FAULT
  constexpr bylaw::money assess(const auto&) const { return 1_wan; }
#endif
};
auto capped = bonus{} | bylaw::at_most(1_wan);
