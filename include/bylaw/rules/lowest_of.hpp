// SPDX-License-Identifier: MIT
//
// The lowest of several rules: `lowest_of(a, b)`.
#ifndef BYLAW_RULES_LOWEST_OF_HPP
#define BYLAW_RULES_LOWEST_OF_HPP

#include <bylaw/detail/combine.hpp>

namespace bylaw {

/// Pays the lowest part. Eligible as the `and` of the parts: one refused part, which counts as nothing, refuses all.
template <rule... Rule>
struct lowest_of_rules {
  detail::pack<Rule...> rules;

  static constexpr selection pays = selection::lowest;
  static constexpr words says{"the lowest of: {*}", "以下各项就低:{*}"};
  static constexpr words says_of_branches{"the lowest of the following", "以下各项就低"};
  constexpr auto parts() const { return detail::parts_of_children("lowest_of", rules); }

  template <class Firm>
  static consteval std::int64_t bound() {
    std::int64_t least = detail::no_limit;
    for (const std::int64_t part : {detail::rule_bound<Rule, Firm>()...}) least = detail::lesser(least, part);
    return least;
  }

  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr entitlement assess(const Firm& firm) const {
    return choose(firm, std::index_sequence_for<Rule...>{});
  }

 private:
  BYLAW_ALWAYS_INLINE static constexpr void offer(entitlement& least, const entitlement& part) noexcept {
    least.amount = detail::range_from<money>(detail::lesser(least.amount.low.fen(), part.amount.low.fen()),
                                             detail::lesser(least.amount.high.fen(), part.amount.high.fen()));
    least.eligible = least.eligible && part.eligible;
    least.open |= detail::open_unless_refused(part);
  }

  template <class Firm, std::size_t... I>
  BYLAW_ALWAYS_INLINE constexpr entitlement choose(const Firm& firm, std::index_sequence<I...>) const {
    entitlement least{range(unlimited), verdict::yes, {}};
    [[maybe_unused]] const int offered[] = {(offer(least, detail::assess(detail::get<I>(rules), firm)), 0)...};
    return least;
  }
};

/// The lowest part, if the firm is eligible for every one.
template <rule... Rule>
requires(sizeof...(Rule) > 0) constexpr lowest_of_rules<Rule...> lowest_of(const Rule&... rules) {
  static_assert((detail::may_be_combined<Rule> && ...), BYLAW_DRAW_LIMIT_INSIDE_A_COMBINATOR);
  return {detail::pack<Rule...>(rules...)};
}

}  // namespace bylaw

#endif
