// SPDX-License-Identifier: MIT
// expect: returned
// for: clang
// with: -Werror=return-stack-address
// without: bylaw/jointly.hpp: operator[](detail::passing_text name) const& BYLAW_LIFETIME_BOUND => operator[](detail::passing_text name) const&
#include <bylaw/bylaw.hpp>
#include <bylaw/jointly.hpp>
using namespace bylaw::literals;

inline constexpr bylaw::jointly both{
    bylaw::policy{bylaw::about{.edition = "city"}, bylaw::clause{"a", bylaw::fixed_award{1_wan}}},
    bylaw::policy{bylaw::about{.edition = "district"}, bylaw::clause{"a", bylaw::fixed_award{2_wan}}}};
#ifdef FAULT
const bylaw::outcome& ask() {
  const auto result = bylaw::evaluate(both, bylaw::firm{});
  return result["city/a"];
}
#else
bylaw::outcome ask() {
  const auto result = bylaw::evaluate(both, bylaw::firm{});
  return result["city/a"];
}
#endif
