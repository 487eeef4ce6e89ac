// SPDX-License-Identifier: MIT
//
// A cap that the authority may lift, to a second one: `usually_at_most(100_wan, exceptionally{500_wan})`.
#ifndef BYLAW_RULES_USUALLY_AT_MOST_HPP
#define BYLAW_RULES_USUALLY_AT_MOST_HPP

#include <bylaw/rule.hpp>

namespace bylaw {

namespace detail {
[[noreturn]] inline void an_exceptional_cap_is_below_the_usual_one() {
  raise(invalid_parameter("an exceptional cap is below the usual one"));
}
}  // namespace detail

/// The second of two caps, which a name tells from the first.
struct exceptionally {
  money most;
};

/// A soft cap and a hard one. What is above the soft cap is paid at the authority's discretion, up to the hard one.
struct soft_cap {
  money usual;
  money most;

  /// Error: `invalid_parameter` if the second cap is below the first.
  constexpr void validate() const {
    if (most < usual) detail::an_exceptional_cap_is_below_the_usual_one();
  }

  static constexpr words says{"usually at most {usual}, at most {most} where the authority so decides",
                              "一般不超过{usual},经认定最高{most}"};
  constexpr auto parts() const { return parts_of("usually_at_most", part{"usual", usual}, part{"most", most}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f, const auto& before) const {
    return f.greater(f.lesser(before, f[usual]), f.up_to(f.lesser(before, f[most])));
  }
};

/// Errors: `invalid_parameter` if a cap is below zero or above 10^15 yuan, or the second below the first.
[[nodiscard]] constexpr soft_cap usually_at_most(money usual, exceptionally lifted) {
  const soft_cap both{detail::checked_parameter(usual), detail::checked_parameter(lifted.most)};
  both.validate();
  return both;
}

}  // namespace bylaw

#endif
