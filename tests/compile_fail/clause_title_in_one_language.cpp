// SPDX-License-Identifier: MIT
// expect-first: a clause is clause{id, rule} or clause{id, {title, title in Chinese}, rule, source, particulars}
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::clause pays{"pioneer", "Pioneers", bylaw::fixed_award{1_wan}};
#else
constexpr bylaw::clause pays{"pioneer", {"Pioneers", "先行者"}, bylaw::fixed_award{1_wan}};
#endif
