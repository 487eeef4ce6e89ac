// SPDX-License-Identifier: MIT
// expect-first: a clause is clause{id, rule} or clause{id, {title, title in Chinese}, rule, source, particulars}
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::clause pays{"pioneer"};
#else
constexpr bylaw::clause pays{"pioneer", bylaw::fixed_award{1_wan}};
#endif
