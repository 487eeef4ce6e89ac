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

  static constexpr words says{"{each} for each of {count}", "按{count}每项{each}"};
  constexpr auto parts() const { return parts_of("unit_award", part{"count", count}, part{"each", each}); }

  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr entitlement assess(const Firm& firm) const {
    const range<std::int64_t> n = detail::measure(count, firm);
    std::int64_t low = 0;
    std::int64_t high = 0;
    if (!detail::multiply_fits(n.low, each.fen(), low)) detail::the_amount_does_not_fit_into_64_bits();
    if (!detail::multiply_fits(n.high, each.fen(), high)) high = detail::no_limit;
    // An unknown count is no limit; nothing for each of them is still nothing.
    if (n.high == detail::no_limit && each.fen() != 0) high = detail::no_limit;
    return {detail::range_from<money>(low, high), verdict::yes, reasons(reason::unknown_fact).where(!n.is_exact())};
  }
};

template <class Count>
unit_award(Count, money) -> unit_award<Count>;

}  // namespace bylaw

#endif
