// SPDX-License-Identifier: MIT
// expect-first: a condition stands in when: rule | when(is_sme)
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bool, "is an SME", "中小企业"> is_sme;
#ifdef FAULT
constexpr auto pays = bylaw::fixed_award{1_wan} | is_sme;
#else
constexpr auto pays = bylaw::fixed_award{1_wan} | bylaw::when(is_sme);
#endif
