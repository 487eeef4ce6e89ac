// SPDX-License-Identifier: MIT
//
// The highest of several rules, not cumulated (就高不重复): `highest_of(a, b)`.
#ifndef BYLAW_RULES_HIGHEST_OF_HPP
#define BYLAW_RULES_HIGHEST_OF_HPP

#include <bylaw/detail/combine.hpp>

namespace bylaw {

/// Pays the highest part the firm is eligible for; an ineligible part counts as nothing. Eligible as the `or` of the
/// parts.
template <rule... Rule>
struct highest_of_rules {
  detail::pack<Rule...> rules;

  static constexpr selection pays = selection::highest;
  static constexpr words says{"the highest of, not cumulated: {*}", "以下各项就高不重复:{*}"};
  static constexpr words says_of_branches{"the highest of the following, not cumulated", "以下各项就高不重复"};
  constexpr auto parts() const { return detail::parts_of_children("highest_of", rules); }

  template <class Firm>
  static consteval std::int64_t bound() {
    return detail::greatest_bound<Firm, Rule...>();
  }

  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr entitlement assess(const Firm& firm) const {
    return choose(firm, std::index_sequence_for<Rule...>{});
  }

 private:
  // As with a sum: if it is eligible at all, at least one part is.
  struct choice {
    std::int64_t certain = 0;
    std::int64_t high = 0;
    std::int64_t least_possible = detail::no_limit;
    verdict eligible = verdict::no;
    reasons open{};
  };

  BYLAW_ALWAYS_INLINE static constexpr void offer(choice& best, const entitlement& part) noexcept {
    const range<money> paid = detail::settled(part);
    best.certain = detail::greater(best.certain, paid.low.fen());
    best.high = detail::greater(best.high, paid.high.fen());
    best.least_possible =
        part.eligible.may_hold() ? detail::lesser(best.least_possible, part.amount.low.fen()) : best.least_possible;
    best.eligible = best.eligible || part.eligible;
    best.open |= detail::open_unless_refused(part);
  }

  template <class Firm, std::size_t... I>
  BYLAW_ALWAYS_INLINE constexpr entitlement choose(const Firm& firm, std::index_sequence<I...>) const {
    choice best;
    [[maybe_unused]] const int offered[] = {(offer(best, detail::assess(detail::get<I>(rules), firm)), 0)...};
    const std::int64_t low = !best.eligible.is_known() ? best.least_possible : best.certain;
    return {detail::range_from<money>(low, best.high), best.eligible, best.open};
  }
};

/// The highest part, not cumulated.
template <rule... Rule>
requires(sizeof...(Rule) > 0) constexpr highest_of_rules<Rule...> highest_of(const Rule&... rules) {
  static_assert((detail::may_be_combined<Rule> && ...), BYLAW_DRAW_LIMIT_INSIDE_A_COMBINATOR);
  return {detail::pack<Rule...>(rules...)};
}

}  // namespace bylaw

#endif
