// SPDX-License-Identifier: MIT
// expect-first: unit_award takes the count, then the amount for each: unit_award{employees, 1000_yuan}
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
#ifdef FAULT
constexpr auto pays = bylaw::unit_award{employees};
#else
constexpr auto pays = bylaw::unit_award{employees, 1000_yuan};
#endif
