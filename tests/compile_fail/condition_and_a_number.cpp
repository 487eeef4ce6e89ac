// SPDX-License-Identifier: MIT
// expect-first: both sides are conditions: compare a number first, employees < 300
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
inline constexpr bylaw::fact<bool, "is an SME", "中小企业"> is_sme;
#ifdef FAULT
constexpr auto small = is_sme && employees;
#else
constexpr auto small = is_sme && employees < 300;
#endif
