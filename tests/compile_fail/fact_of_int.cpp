// SPDX-License-Identifier: MIT
// expect-first: a fact is of bylaw::money, of std::int64_t (a count) or of bool (yes/no)
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::fact<int, "employees", "员工人数"> employees;
#else
constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
#endif
