// SPDX-License-Identifier: MIT
// expect-first: a condition is joined with another condition: leave true and false out
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
inline constexpr bylaw::fact<bool, "is an SME", "中小微企业"> is_sme;
#ifdef FAULT
constexpr auto x = is_sme && true;
#else
constexpr auto x = is_sme && employees < 300;
#endif
