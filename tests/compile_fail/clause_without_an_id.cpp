// SPDX-License-Identifier: MIT
// expect-first: a clause begins with its id: clause{id, rule}
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::clause pays{bylaw::fixed_award{1_wan}};
#else
constexpr bylaw::clause pays{"pioneer", bylaw::fixed_award{1_wan}};
#endif
