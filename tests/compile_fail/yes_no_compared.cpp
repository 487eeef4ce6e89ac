// SPDX-License-Identifier: MIT
// expect-first: a yes/no fact is a condition: when(is_sme)
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::fact<bool, "is an SME", "中小企业"> is_sme;
#ifdef FAULT
constexpr auto large = bylaw::when(is_sme == false);
#else
constexpr auto large = bylaw::when(!is_sme);
#endif
