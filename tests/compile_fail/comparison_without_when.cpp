// SPDX-License-Identifier: MIT
// expect-first: a condition stands in when: rule | when(is_sme), rule | when(employees < 300)
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
#ifdef FAULT
constexpr auto pays = bylaw::fixed_award{1_wan} | employees < 300;
#else
constexpr auto pays = bylaw::fixed_award{1_wan} | bylaw::when(employees < 300);
#endif
