// SPDX-License-Identifier: MIT
// expect: validate() of a rule is asked of a constant and returns nothing
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

struct bonus {
  bylaw::money each;
#ifdef FAULT
  constexpr bool validate() const { return each >= 1_yuan; }
#else
  constexpr void validate() const {
    if (each < 1_yuan) bylaw::raise(bylaw::invalid_parameter("a bonus is less than a yuan"));
  }
#endif
  constexpr bylaw::money assess(const auto&) const { return each; }
};
constexpr bylaw::clause clause{"bonus", bonus{5_yuan}};
