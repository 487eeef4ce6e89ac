// SPDX-License-Identifier: MIT
// expect-first: holds(firm) must return bool or bylaw::verdict
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
struct is_large {
  using reads = bylaw::fact_list<employees>;
#ifdef FAULT
  constexpr int holds(const auto&) const { return 1; }
#else
  constexpr bool holds(const auto&) const { return true; }
#endif
};
constexpr auto result = bylaw::evaluate(
    bylaw::policy{bylaw::about{}, bylaw::clause{"lease", bylaw::fixed_award{1_wan} | bylaw::when(is_large{})}},
    bylaw::firm{employees = 20});
