// SPDX-License-Identifier: MIT
// expect-first: unit_award takes the count first, then the amount for each: unit_award{employees, 1000_yuan}
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
#ifdef FAULT
constexpr auto x = bylaw::unit_award{1000_yuan, employees};
#else
constexpr auto x = bylaw::unit_award{employees, 1000_yuan};
#endif
