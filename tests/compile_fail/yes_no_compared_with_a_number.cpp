// SPDX-License-Identifier: MIT
// expect-first: a condition is no number: two comparisons are joined, 10 < employees && employees < 300
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
inline constexpr bylaw::fact<bool, "is an SME", "中小微企业"> is_sme;
#ifdef FAULT
constexpr auto x = is_sme < 3;
#else
constexpr auto x = is_sme && employees < 3;
#endif
