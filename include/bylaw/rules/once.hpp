// SPDX-License-Identifier: MIT
//
// An award a firm gets once, not every year: `fixed_award{100_wan} | once`.
#ifndef BYLAW_RULES_ONCE_HPP
#define BYLAW_RULES_ONCE_HPP

#include <bylaw/rule.hpp>

namespace bylaw {

/// Once for a firm. Asked about one firm it changes nothing; a ledger remembers who has had it.
struct once_per_firm {
  static constexpr scope holds_for = scope::firm;
  static constexpr words says{"once for a firm", "每家企业限享受一次"};
  constexpr auto parts() const { return parts_of("once"); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto&, const auto& before) const { return before; }
};
inline constexpr once_per_firm once{};

}  // namespace bylaw

#endif
