// SPDX-License-Identifier: MIT
//
// An amount for each of a count, up to a greatest number of them: `limited_unit_award{rented_area, 30_yuan, 500}`. The
// count may be of any measure: square metres, months, persons.
#ifndef BYLAW_RULES_LIMITED_UNIT_AWARD_HPP
#define BYLAW_RULES_LIMITED_UNIT_AWARD_HPP

#include <bylaw/rule.hpp>

namespace bylaw {

/// Pays the lesser of `count` and `most` times `each`. Error: `amount_overflow` where the low end leaves 64 bits; a high
/// end that does becomes unlimited.
template <quantity Count>
struct limited_unit_award {
  static_assert(std::same_as<typename Count::quantity_type, std::int64_t>,
                "a limited unit award counts: its quantity must be a count (a fact of std::int64_t) or an expression of "
                "counts");

  BYLAW_NO_UNIQUE_ADDRESS Count count;
  money each;
  std::int64_t most;

  /// Errors: `invalid_parameter` if `for_each_one` is below zero or above 10^15 yuan, or `up_to` of them below zero or
  /// above 10^12.
  constexpr limited_unit_award(const Count& of, money for_each_one, std::int64_t up_to)
      : count(of), each(detail::checked_parameter(for_each_one)), most(detail::checked_parameter(up_to)) {}

  static constexpr words says{"{each} for each of {count}, for {most} at most", "按{count}每项{each},最多{most}项"};
  constexpr auto parts() const {
    return parts_of("limited_unit_award", part{"count", count}, part{"each", each}, part{"most", most});
  }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.times(f.lesser(f[count], f[most]), each); }
};

template <class Count>
limited_unit_award(Count, money, std::int64_t) -> limited_unit_award<Count>;

}  // namespace bylaw

#endif
