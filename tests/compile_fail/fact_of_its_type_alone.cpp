// SPDX-License-Identifier: MIT
// expect-first: a fact has two names, English and Chinese
#include <bylaw/bylaw.hpp>

#ifdef FAULT
constexpr bylaw::fact<std::int64_t> employees;
#else
constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
#endif
