// SPDX-License-Identifier: MIT
// expect-first: a type of your own has no formula
#include <bylaw/formula.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<std::int64_t, "patents", "专利数"> patents;

struct bonus {
#ifdef FAULT
  using reads = bylaw::fact_list<patents>;
  constexpr bylaw::money assess(const auto& firm) const { return 1_wan * firm[patents]; }
#else
  constexpr auto formula(auto& f) const { return f.times(f[patents], 1_wan); }
#endif
};
auto result() { return bylaw::formula_of(bylaw::policy{bylaw::about{}, bylaw::clause{"bonus", bonus{}}}); }
