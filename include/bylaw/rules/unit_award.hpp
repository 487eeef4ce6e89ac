// SPDX-License-Identifier: MIT
//
// An amount for each of a count: `unit_award{patents, 2_wan}`.
#ifndef BYLAW_RULES_UNIT_AWARD_HPP
#define BYLAW_RULES_UNIT_AWARD_HPP

#include <bylaw/rule.hpp>

namespace bylaw {

/// Pays `count` times `each`. Error: `amount_overflow` where the low end leaves 64 bits; a high end that does becomes
/// unlimited.
template <quantity Count>
struct unit_award {
  static_assert(
      std::same_as<typename Count::quantity_type, std::int64_t>,
      "a unit award counts: its quantity must be a count (a fact of std::int64_t) or an expression of counts");

  BYLAW_NO_UNIQUE_ADDRESS Count count;
  money each;

  /// Error: `invalid_parameter` if `for_each_one` is below zero or above 10^15 yuan.
  constexpr unit_award(const Count& of, money for_each_one)
      : count(of), each(detail::checked_parameter(for_each_one)) {}

  // The tempting misuse.
  template <class Each>
  requires(!quantity<Each>) constexpr unit_award(const Each&, const Count& of) : count(of) {
    static_assert(detail::always_false<Each>,
                  "unit_award takes the count first, then the amount for each: unit_award{employees, 1000_yuan}");
  }
  template <quantity Q>
  constexpr explicit unit_award(const Q& of) : count(of) {
    static_assert(detail::always_false<Q>, "unit_award takes the count, then the amount for each: unit_award{employees, 1000_yuan}");
  }

  static constexpr words says{"{each} for each of {count}", "按{count}每项{each}"};
  constexpr auto parts() const { return parts_of("unit_award", part{"count", count}, part{"each", each}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.times(f[count], each); }
};

template <class Count>
unit_award(Count, money) -> unit_award<Count>;
template <quantity Count>
unit_award(Count) -> unit_award<Count>;
template <class Each, quantity Count>
requires(!quantity<Each>) unit_award(Each, Count)
->unit_award<Count>;

}  // namespace bylaw

#endif
