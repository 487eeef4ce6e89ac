// SPDX-License-Identifier: MIT
// expect-first: all_of, any_of and none_of take a condition or more: all_of(is_sme, employees < 300)
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
inline constexpr bylaw::fact<bool, "is an SME", "是否中小企业"> is_sme;
#ifdef FAULT
constexpr auto test = bylaw::none_of();
#else
constexpr auto test = bylaw::none_of(is_sme, employees < 300);
#endif
