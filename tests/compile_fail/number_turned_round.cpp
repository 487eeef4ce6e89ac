// SPDX-License-Identifier: MIT
// expect-first: a number is neither true nor false: compare it, employees == 0
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
#ifdef FAULT
constexpr auto x = !employees;
#else
constexpr auto x = employees == 0;
#endif
