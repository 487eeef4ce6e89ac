// SPDX-License-Identifier: MIT
// expect-first: this fact is given a value of the wrong type
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
#ifdef FAULT
constexpr bylaw::firm asked{employees = "20"};
#else
constexpr bylaw::firm asked{employees = 20};
#endif
