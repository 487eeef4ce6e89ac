// SPDX-License-Identifier: MIT
// expect: a type of your own in this policy has members that its fingerprint cannot see
#include <bylaw/bylaw.hpp>
using namespace bylaw::literals;

struct bonus {
  bylaw::money each;
#ifdef FAULT
  bool doubled;
#else
  std::int64_t times;
#endif
  constexpr bylaw::money assess(const auto&) const { return each; }
};
constexpr bylaw::policy policy{bylaw::about{}, bylaw::clause{"bonus", bonus{5_yuan, 1}}};
static_assert(bylaw::evaluate(policy, bylaw::firm{}).total().low == 5_yuan);
constexpr std::uint64_t fingerprint = policy.fingerprint();
