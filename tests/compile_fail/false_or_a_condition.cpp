// SPDX-License-Identifier: MIT
// expect-first: a condition is joined with another condition: leave true and false out
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
inline constexpr bylaw::fact<bool, "is an SME", "中小微企业"> is_sme;
#ifdef FAULT
constexpr auto x = false || is_sme;
#else
constexpr auto x = employees < 300 || is_sme;
#endif
