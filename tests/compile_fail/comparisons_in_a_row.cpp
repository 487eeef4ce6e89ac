// SPDX-License-Identifier: MIT
// expect-first: a condition is no number: two comparisons are joined, 10 < employees && employees < 300
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
#ifdef FAULT
constexpr auto x = 10 < employees < 300;
#else
constexpr auto x = 10 < employees && employees < 300;
#endif
