// SPDX-License-Identifier: MIT
// expect-first: a policy begins with what its document says of itself: policy{bylaw::about{...}, clause{...}, ...}
// expect-only
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

#ifdef FAULT
constexpr bylaw::policy city{"My City", bylaw::clause{"pioneer", bylaw::fixed_award{1_wan}}};
#else
constexpr bylaw::policy city{bylaw::about{.city = {"My City", "我的城市"}}, bylaw::clause{"pioneer", bylaw::fixed_award{1_wan}}};
#endif
