// SPDX-License-Identifier: MIT
//
// An award of "up to" an amount: the authority decides between nothing and it.
#ifndef BYLAW_RULES_CAPPED_AWARD_HPP
#define BYLAW_RULES_CAPPED_AWARD_HPP

#include <bylaw/rule.hpp>

namespace bylaw {

/// Pays from nothing to `most`, at the authority's discretion. `Most` is `money` or `undocumented`'s type.
template <class Most>
struct capped_award {
  static_assert(std::same_as<Most, money> || std::same_as<Most, undocumented_term_value>,
                "a capped award takes an amount, capped_award{100_wan}, or undocumented");
  BYLAW_NO_UNIQUE_ADDRESS Most most;

  /// Error: `invalid_parameter` below zero or above 10^15 yuan.
  constexpr explicit capped_award(Most up_to) : most(up_to) { detail::check_parameters(most); }

  static constexpr words says{"an award of up to {most}", "最高{most}的奖励"};
  static constexpr words says_if_undocumented{"an award (most not documented)", "奖励(最高额未载明)"};
  constexpr auto parts() const { return parts_of("capped_award", part{"most", most}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.up_to(f[most]); }
};

capped_award(money)->capped_award<money>;
capped_award(undocumented_term_value)->capped_award<undocumented_term_value>;

}  // namespace bylaw

#endif
