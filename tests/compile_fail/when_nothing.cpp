// SPDX-License-Identifier: MIT
// expect-first: when takes a condition: a yes/no fact, a comparison (employees < 300)
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
#ifdef FAULT
constexpr auto pays = bylaw::fixed_award{1_wan} | bylaw::when();
#else
constexpr auto pays = bylaw::fixed_award{1_wan} | bylaw::when(employees < 300);
#endif
