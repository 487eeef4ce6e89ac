// SPDX-License-Identifier: MIT
//
// How a pool is shared among known claims. Each strategy is a small type with
//
//   share(budget, places, claims, granted)
//
// which fills `granted`, as long as `claims`; `places` is the most awards there may be. None needs memory beyond
// `granted`. A strategy of the user's own is one that has the same, or `share(budget, claims, granted)` where places do
// not matter to it.
#ifndef BYLAW_ALLOCATE_STRATEGIES_HPP
#define BYLAW_ALLOCATE_STRATEGIES_HPP

#include <bylaw/allocate/wide_sum.hpp>
#include <bylaw/money.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace bylaw {

inline constexpr std::size_t any_number_of_places = (std::numeric_limits<std::size_t>::max)();

/// First come, first served (先到先得): each claim in full until the budget is used up; the last one gets what is left.
/// The sum is min(budget, claims); more budget gives nobody less. Linear.
struct first_come {
  constexpr void share(money budget, std::size_t places, std::span<const money> claims,
                       std::span<money> granted) const {
    std::int64_t left = budget.fen();
    for (std::size_t i = 0; i < claims.size(); ++i) {
      const std::int64_t grant = places > 0 ? (std::min)(left, claims[i].fen()) : 0;
      granted[i] = money::from_fen(grant);
      left -= grant;
      places -= grant > 0 ? 1 : 0;
    }
  }
};

/// First come, first served, whole claims only: one that does not fit gets nothing, smaller later ones may still fit.
/// The sum may stay below the budget, and more budget may serve an earlier claim in place of a later one. Linear.
struct first_come_whole {
  constexpr void share(money budget, std::size_t places, std::span<const money> claims,
                       std::span<money> granted) const {
    std::int64_t left = budget.fen();
    for (std::size_t i = 0; i < claims.size(); ++i) {
      const std::int64_t grant = places > 0 && claims[i].fen() <= left ? claims[i].fen() : 0;
      granted[i] = money::from_fen(grant);
      left -= grant;
      places -= grant > 0 ? 1 : 0;
    }
  }
};

/// Pro rata (按比例折减): each claim in proportion, rounded down to the fen; the fen left over go one each to the
/// largest remainders, of equals to the earlier claim. The sum is min(budget, claims). More budget may move one of
/// those fen, so that a claim gets one fen less: a known property of largest remainders. Where there are fewer places
/// than claims, the first so many claims above zero take part. Linear, in about a hundred passes.
struct pro_rata {
  constexpr void share(money budget, std::size_t places, std::span<const money> claims,
                       std::span<money> granted) const {
    const auto funds = static_cast<std::uint64_t>(budget.fen());
    const std::size_t end = end_of_places(claims, places);
    detail::wide_number total{};
    for (std::size_t i = 0; i < end; ++i) total = total + claimed(claims[i]);
    const bool is_enough = total <= detail::wide_number{0, funds};
    std::uint64_t left = funds;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      std::uint64_t grant = 0;
      if (i < end) {
        const auto claim = static_cast<std::uint64_t>(claims[i].fen());
        grant = is_enough ? claim : detail::share_of_total(funds, claim, total);
      }
      granted[i] = money::from_fen(static_cast<std::int64_t>(grant));
      left -= grant;
    }
    if (!is_enough && left > 0) give_to_largest_remainders(funds, total, left, claims.first(end), granted);
  }

 private:
  static constexpr detail::wide_number claimed(money claim) noexcept {
    return {0, static_cast<std::uint64_t>(claim.fen())};
  }
  static constexpr std::size_t end_of_places(std::span<const money> claims, std::size_t places) noexcept {
    std::size_t end = 0;
    for (; end < claims.size(); ++end) {
      if (claims[end] == money{}) continue;
      if (places == 0) break;
      --places;
    }
    return end;
  }
  // What was rounded away, times the total: budget * claim - granted * total.
  static constexpr detail::wide_number remainder(std::uint64_t funds, detail::wide_number total, money claim,
                                                 money grant) noexcept {
    return detail::product_of(funds, static_cast<std::uint64_t>(claim.fen())) -
           detail::product_of(total, static_cast<std::uint64_t>(grant.fen()));
  }

  // The smallest remainder that still gets a fen is found by halving, with no list of remainders to sort.
  static constexpr void give_to_largest_remainders(std::uint64_t funds, detail::wide_number total, std::uint64_t left,
                                                   std::span<const money> claims, std::span<money> granted) {
    const auto count_from = [&](detail::wide_number least) {
      std::uint64_t count = 0;
      for (std::size_t i = 0; i < claims.size(); ++i)
        count += remainder(funds, total, claims[i], granted[i]) >= least ? 1U : 0U;
      return count;
    };
    // At least `left` remainders are from `low` on, fewer from `high` on.
    detail::wide_number low{0, 1};
    detail::wide_number high = total;
    while (low + detail::wide_number{0, 1} < high) {
      const detail::wide_number middle = low + (high - low).half();
      (count_from(middle) >= left ? low : high) = middle;
    }
    std::uint64_t of_equals = left - count_from(low + detail::wide_number{0, 1});
    for (std::size_t i = 0; i < claims.size(); ++i) {
      const detail::wide_number rest = remainder(funds, total, claims[i], granted[i]);
      const bool is_next = rest == low && of_equals > 0;
      if (is_next) --of_equals;
      if (rest > low || is_next) granted[i] += money::from_fen(1);
    }
  }
};

/// By score (择优): the highest score first, of equals the earlier claim; each claim in full until the budget is used
/// up, the last one gets what is left. The sum is min(budget, claims); more budget gives nobody less. Sorts.
struct ranked {
  /// One score for each claim; higher is better.
  std::span<const std::int64_t> scores;

  constexpr void share(money budget, std::size_t places, std::span<const money> claims,
                       std::span<money> granted) const {
    // The order is sorted into `granted` itself, as numbers; who is the last to get anything decides all grants.
    for (std::size_t i = 0; i < claims.size(); ++i) granted[i] = money::from_fen(static_cast<std::int64_t>(i));
    const auto comes_before = [this](std::size_t a, std::size_t b) {
      return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
    };
    const auto place_of = [](money stored) { return static_cast<std::size_t>(stored.fen()); };
    std::sort(granted.begin(), granted.end(), [&](money a, money b) { return comes_before(place_of(a), place_of(b)); });
    std::int64_t left = budget.fen();
    std::size_t last = claims.size();
    std::int64_t last_gets = 0;
    for (std::size_t k = 0; k < claims.size() && left > 0 && places > 0; ++k) {
      last = place_of(granted[k]);
      last_gets = (std::min)(left, claims[last].fen());
      left -= last_gets;
      places -= last_gets > 0 ? 1 : 0;
    }
    for (std::size_t i = 0; i < claims.size(); ++i) {
      const bool in_full = last < claims.size() && comes_before(i, last);
      granted[i] = in_full ? claims[i] : money::from_fen(i == last ? last_gets : 0);
    }
  }
};

/// The same for everyone until a claim is satisfied; what does not divide goes one fen each to the earliest unsatisfied
/// claims. The sum is min(budget, claims); more budget gives nobody less. Where there are fewer places than claims, the
/// first so many claims above zero take part. Linear, in about sixty passes.
struct equal_shares {
  constexpr void share(money budget, std::size_t places, std::span<const money> claims,
                       std::span<money> granted) const {
    for (std::size_t i = 0; i < claims.size(); ++i) {
      const bool takes_part = claims[i] > money{} && places > 0;
      granted[i] = takes_part ? claims[i] : money{};
      places -= takes_part ? 1 : 0;
    }
    if (!costs_more_than(budget, granted, (std::numeric_limits<std::int64_t>::max)())) return;
    // The highest level that everybody can be lifted to.
    std::int64_t level = 0;
    std::int64_t too_high = budget.fen() + 1;
    while (level + 1 < too_high) {
      const std::int64_t middle = level + (too_high - level) / 2;
      (costs_more_than(budget, granted, middle) ? too_high : level) = middle;
    }
    std::int64_t left = budget.fen();
    for (const money claim : granted) left -= (std::min)(claim.fen(), level);
    for (money& grant : granted) {
      const bool is_next = grant.fen() > level && left > 0;
      left -= is_next ? 1 : 0;
      grant = money::from_fen((std::min)(grant.fen(), level + (is_next ? 1 : 0)));
    }
  }

 private:
  static constexpr bool costs_more_than(money budget, std::span<const money> claims, std::int64_t level) noexcept {
    std::int64_t left = budget.fen();
    for (const money claim : claims) {
      left -= (std::min)(claim.fen(), level);
      if (left < 0) return true;
    }
    return false;
  }
};

}  // namespace bylaw

#endif
