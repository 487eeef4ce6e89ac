// SPDX-License-Identifier: MIT
// expect-first: a clause takes a rule: a type with a function assess(firm) const
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

struct bonus {
#ifdef FAULT
  constexpr bylaw::money assess() const { return 1_wan; }
#else
  constexpr bylaw::money assess(const auto&) const { return 1_wan; }
#endif
};
constexpr bylaw::clause pays{"bonus", bonus{}};
