// SPDX-License-Identifier: MIT
//
// The first of several rules the firm is eligible for: `first_of(60% | when(is_startup), 50%)`.
#ifndef BYLAW_RULES_FIRST_OF_HPP
#define BYLAW_RULES_FIRST_OF_HPP

#include <bylaw/detail/combine.hpp>

namespace bylaw {

/// Pays the first part the firm is eligible for. Eligible as the `or` of the parts. Where an earlier part is in doubt,
/// the amount spans it and the parts behind it, up to the first certain one.
template <rule... Rule>
struct first_of_rules {
  detail::pack<Rule...> rules;

  static constexpr selection pays = selection::first;
  static constexpr words says{"the first that applies of: {*}", "以下各项按先后适用第一项:{*}"};
  static constexpr words says_of_branches{"the first of the following that applies", "按先后适用以下第一项"};
  constexpr auto parts() const { return detail::parts_of_children("first_of", rules); }

  template <class Firm>
  static consteval std::int64_t bound() {
    return detail::greatest_bound<Firm, Rule...>();
  }

  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr entitlement assess(const Firm& firm) const {
    return choose(firm, std::index_sequence_for<Rule...>{});
  }

 private:
  struct choice {
    std::int64_t low = detail::no_limit;
    std::int64_t high = 0;
    verdict eligible = verdict::no;
    reasons open{};
  };

  BYLAW_ALWAYS_INLINE static constexpr void offer(choice& first, const entitlement& part) noexcept {
    const bool may_be_first = detail::both(!first.eligible.holds(), part.eligible.may_hold());
#if defined(__clang__)
    first.low = may_be_first ? detail::lesser(first.low, part.amount.low.fen()) : first.low;
    first.high = may_be_first ? detail::greater(first.high, part.amount.high.fen()) : first.high;
#else
    // g++ would branch around the multiplications, and flags of firms are as good as random: three cities over an array
    // of structs took a fifth longer. clang makes conditional moves of the choice as it stands above.
    const std::int64_t chosen = detail::mask(may_be_first);
    first.low ^= (first.low ^ detail::lesser(first.low, part.amount.low.fen())) & chosen;
    first.high ^= (first.high ^ detail::greater(first.high, part.amount.high.fen())) & chosen;
#endif
    first.eligible = first.eligible || part.eligible;
    first.open |= detail::open_unless_refused(part);
  }

  template <class Firm, std::size_t... I>
  BYLAW_ALWAYS_INLINE constexpr entitlement choose(const Firm& firm, std::index_sequence<I...>) const {
    choice first;
    [[maybe_unused]] const int offered[] = {(offer(first, detail::assess(detail::get<I>(rules), firm)), 0)...};
    const std::int64_t low = first.eligible.may_hold() ? first.low : 0;
    return {detail::range_from<money>(low, first.high), first.eligible, first.open};
  }
};

/// The first part the firm is eligible for.
template <rule... Rule>
requires(sizeof...(Rule) > 0) constexpr first_of_rules<Rule...> first_of(const Rule&... rules) {
  static_assert((detail::may_be_combined<Rule> && ...), BYLAW_DRAW_LIMIT_INSIDE_A_COMBINATOR);
  return {detail::pack<Rule...>(rules...)};
}

}  // namespace bylaw

#endif
