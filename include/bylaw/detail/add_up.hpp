// SPDX-License-Identifier: MIT
//
// How the amounts of a policy's clauses add up to a total.
#ifndef BYLAW_DETAIL_ADD_UP_HPP
#define BYLAW_DETAIL_ADD_UP_HPP

#include <bylaw/detail/evaluated.hpp>
#include <bylaw/outcome.hpp>
#include <bylaw/policy.hpp>

namespace bylaw::detail {

/// The part of an outcome that is due whatever others do and decide.
BYLAW_ALWAYS_INLINE constexpr std::int64_t guaranteed_of(const outcome& o) noexcept {
  return o.amount.low.fen() & mask(o.open.within(held_by_the_range));
}

/// The plain sum of amounts. Where it is known to fit, it is kept as the low ends and how far the high ends are above
/// them: most clauses are exact, and the compiler sees that they have nothing to add to the second.
template <bool Fits>
class plain_sum {
 public:
  BYLAW_ALWAYS_INLINE constexpr void add(const outcome& o) {
    if constexpr (Fits) {
      low_ += o.amount.low.fen();
      apart_ += o.amount.high.fen() - o.amount.low.fen();
    } else {
      low_ = add_lows<no_limit>(low_, o.amount.low.fen());
      high_ = add_highs<no_limit>(high_, o.amount.high.fen());
    }
    guaranteed_ += guaranteed_of(o);  // at most the low end, which fits: it was added before
  }
  BYLAW_ALWAYS_INLINE constexpr range<money> total() const noexcept {
    return range_from<money>(low_, Fits ? low_ + apart_ : high_);
  }
  BYLAW_ALWAYS_INLINE constexpr money guaranteed() const noexcept { return money::from_fen(guaranteed_); }

 private:
  std::int64_t low_ = 0;
  std::int64_t high_ = 0;
  std::int64_t apart_ = 0;
  std::int64_t guaranteed_ = 0;
};

/// Amounts of clauses that add up by the rules of a policy: low ends (what is guaranteed is one), or high ones.
template <class Policy, bool Lows>
class cumulated {
 public:
  constexpr explicit cumulated(const Policy& policy) : policy_(policy) {}

  constexpr void add(std::size_t place, std::int64_t amount) {
    const std::size_t group = policy_.exclusive_group_of(place);
    // What the group has counted so far gives way to what is higher.
    const std::int64_t counted = group != 0 ? highest_[group] : 0;
    if (amount <= counted) return;
    highest_[group] = amount;
    if constexpr (Lows)
      sum_ = add_lows<no_limit>(sum_, amount - counted);
    else
      sum_ = add_highs<no_limit>(sum_, amount == no_limit ? amount : amount - counted);
  }
  constexpr void cap(std::int64_t most) noexcept { sum_ = lesser(sum_, most); }
  constexpr money sum() const noexcept { return money::from_fen(sum_); }

 private:
  const Policy& policy_;
  std::int64_t sum_ = 0;
  std::array<std::int64_t, Policy::exclusive_group_count() + 1> highest_{};
};

/// Both ends of the total, and what is guaranteed.
template <class Policy, class Firm>
struct cumulated_total {
  const Firm& firm;
  cumulated<Policy, true> low;
  cumulated<Policy, false> high;
  cumulated<Policy, true> guaranteed;

  constexpr cumulated_total(const Policy& policy, const Firm& asked)
      : firm(asked), low(policy), high(policy), guaranteed(policy) {}

  constexpr void add(std::size_t place, const outcome& o) {
    low.add(place, o.amount.low.fen());
    high.add(place, o.amount.high.fen());
    guaranteed.add(place, guaranteed_of(o));
  }

  // It visits the rules of cumulation itself: g++ 12 would check the names in a lambda against the user's globals.
  template <class Most>
  constexpr void operator()(const total_cap<Most>& stated) {
    const evaluating<Firm> f(evaluated<Firm>{firm});
    const auto most = f[stated.most];
    // In a year for which none is stated there is no cap.
    const verdict is_stated = f.covers_the_year(stated.most);
    [[maybe_unused]] const range<money> before{low.sum(), high.sum()};
    const std::int64_t most_of_lows = is_stated.may_hold() ? most.low : no_limit;
    const std::int64_t most_of_highs = is_stated.holds() ? most.high : no_limit;
    low.cap(most_of_lows);
    high.cap(most_of_highs);
    guaranteed.cap(most_of_lows);
    if constexpr (records_entitlements<Firm>)
      firm.recorder.note_cap(before, {money::from_fen(most.low), money::from_fen(most_of_highs)}, {low.sum(), high.sum()});
  }
  // Which clauses are exclusive was counted as they were added.
  template <std::size_t Count>
  constexpr void operator()(const exclusive_clauses<Count>&) {}
};

}  // namespace bylaw::detail

#endif
