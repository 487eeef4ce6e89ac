// SPDX-License-Identifier: MIT
//
// What a change comes to, over many firms: sums that do not overflow, who gains and who loses, the greatest of both.
#ifndef BYLAW_DIFFERENCE_SUMS_HPP
#define BYLAW_DIFFERENCE_SUMS_HPP

#include <bylaw/allocate/wide_sum.hpp>
#include <bylaw/bylaw.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace bylaw {

/// One firm, under both policies.
struct row_difference {
  std::size_t row = 0;
  range<money> before{};
  range<money> after{};

  friend bool operator==(const row_difference&, const row_difference&) = default;
};

/// How far sums moved: at the low ends, what is due at least; at the high ends, what may be due. `unlimited` where it
/// leaves 64 bits of fen, or an end is unlimited itself.
struct moved_ends {
  money low{};
  money high{};

  friend bool operator==(const moved_ends&, const moved_ends&) = default;
};

/// One clause, or the total, over all firms.
struct amount_difference {
  /// Firms of which neither end falls and one rises; of which neither rises and one falls; of which nothing moves; of
  /// which one end rises and the other falls.
  std::size_t gain = 0;
  std::size_t lose = 0;
  std::size_t stay = 0;
  std::size_t either = 0;
  /// What it costs. High is `unlimited` where a firm's is, or where it leaves 64 bits.
  range<money> before{};
  range<money> after{};
  /// What those get more whose end rises, and what those get less whose end falls: together.
  moved_ends gained{};
  moved_ends lost{};
  /// The greatest of both, the greatest first; of equals the earlier row.
  std::vector<row_difference> greatest_gains{};
  std::vector<row_difference> greatest_losses{};
};

namespace detail {

inline money money_of(const wide_number& sum) {
  const bool fits = sum.high == 0 && sum.low < static_cast<std::uint64_t>(no_limit);
  return fits ? money::from_fen(static_cast<std::int64_t>(sum.low)) : unlimited;
}

/// Not negative amounts, added up.
class amount_sum {
 public:
  void add(money amount) noexcept {
    if (amount.is_unlimited())
      is_unlimited_ = true;
    else
      sum_ = sum_ + wide_number{0, static_cast<std::uint64_t>(amount.fen())};
  }
  void add(const amount_sum& other) noexcept {
    sum_ = sum_ + other.sum_;
    is_unlimited_ = is_unlimited_ || other.is_unlimited_;
  }
  money total() const { return is_unlimited_ ? unlimited : money_of(sum_); }

 private:
  wide_number sum_{};
  bool is_unlimited_ = false;
};

/// How far one end moves, in fen; what comes from or goes to "no limit" is further than any.
constexpr std::int64_t moved(money before, money after) noexcept {
  if (before.is_unlimited() == after.is_unlimited())
    return before.is_unlimited() ? 0 : after.fen() - before.fen();
  return after.is_unlimited() ? no_limit : -no_limit;
}

/// The greatest few of many.
class greatest_rows {
 public:
  explicit greatest_rows(std::size_t most) : most_(most) {}

  void add(const row_difference& one, std::int64_t by_high, std::int64_t by_low) {
    if (most_ == 0) return;
    const entry candidate{by_high, by_low, one};
    if (rows_.size() == most_ && !comes_before(candidate, rows_.back())) return;
    if (rows_.size() == most_) rows_.pop_back();
    rows_.insert(std::upper_bound(rows_.begin(), rows_.end(), candidate, comes_before), candidate);
  }
  void add(const greatest_rows& other) {
    for (const entry& one : other.rows_) add(one.row, one.by_high, one.by_low);
  }
  std::vector<row_difference> rows() const {
    std::vector<row_difference> all;
    for (const entry& one : rows_) all.push_back(one.row);
    return all;
  }

 private:
  struct entry {
    std::int64_t by_high = 0;
    std::int64_t by_low = 0;
    row_difference row{};
  };
  static bool comes_before(const entry& a, const entry& b) noexcept {
    if (a.by_high != b.by_high) return a.by_high > b.by_high;
    if (a.by_low != b.by_low) return a.by_low > b.by_low;
    return a.row.row < b.row.row;
  }

  std::size_t most_;
  std::vector<entry> rows_{};
};

/// The low and the high ends of ranges, added up.
class range_sum {
 public:
  void add(const range<money>& amount) noexcept {
    low_.add(amount.low);
    high_.add(amount.high);
  }
  void add(const range_sum& other) noexcept {
    low_.add(other.low_);
    high_.add(other.high_);
  }
  /// Error: `amount_overflow` if the low ends do not fit.
  range<money> total() const {
    if (low_.total().is_unlimited()) the_amount_does_not_fit_into_64_bits();
    return {in_order{}, low_.total(), high_.total()};
  }

 private:
  amount_sum low_{}, high_{};
};

/// Gathers one clause or the total, firm by firm. Most firms are touched by few clauses, and by few changes: those cost
/// a comparison or two sums.
class amount_gatherer {
 public:
  explicit amount_gatherer(std::size_t shown) : gains_(shown), losses_(shown) {}

  BYLAW_ALWAYS_INLINE void add(std::size_t row, const range<money>& before, const range<money>& after) {
    if (before == after) {
      ++stay_;
      if (after.high != money{}) unchanged_.add(after);
    } else {
      add_changed(row, before, after);
    }
  }

  void add(const amount_gatherer& other) {
    unchanged_.add(other.unchanged_);
    before_.add(other.before_);
    after_.add(other.after_);
    low_gained_.add(other.low_gained_);
    high_gained_.add(other.high_gained_);
    low_lost_.add(other.low_lost_);
    high_lost_.add(other.high_lost_);
    gain_ += other.gain_;
    lose_ += other.lose_;
    stay_ += other.stay_;
    either_ += other.either_;
    gains_.add(other.gains_);
    losses_.add(other.losses_);
  }

  /// Error: `amount_overflow` if what is due at least does not fit.
  amount_difference result() const {
    range_sum before = unchanged_;
    before.add(before_);
    range_sum after = unchanged_;
    after.add(after_);
    return {gain_,
            lose_,
            stay_,
            either_,
            before.total(),
            after.total(),
            {low_gained_.total(), high_gained_.total()},
            {low_lost_.total(), high_lost_.total()},
            gains_.rows(),
            losses_.rows()};
  }

 private:
  void add_changed(std::size_t row, const range<money>& before, const range<money>& after) {
    before_.add(before);
    after_.add(after);
    const std::int64_t low = moved(before.low, after.low);
    const std::int64_t high = moved(before.high, after.high);
    add_moved(low, low_gained_, low_lost_);
    add_moved(high, high_gained_, high_lost_);
    const bool rises = low > 0 || high > 0;
    const bool falls = low < 0 || high < 0;
    if (rises && falls) {
      ++either_;
    } else if (rises) {
      ++gain_;
      gains_.add({row, before, after}, high, low);
    } else {
      ++lose_;
      losses_.add({row, before, after}, -high, -low);
    }
  }
  static void add_moved(std::int64_t by, amount_sum& gained, amount_sum& lost) noexcept {
    if (by > 0) gained.add(money::from_fen(by));
    if (by < 0) lost.add(money::from_fen(-by));
  }

  std::size_t gain_ = 0, lose_ = 0, stay_ = 0, either_ = 0;
  range_sum unchanged_{}, before_{}, after_{};
  amount_sum low_gained_{}, high_gained_{}, low_lost_{}, high_lost_{};
  greatest_rows gains_, losses_;
};

}  // namespace detail
}  // namespace bylaw

#endif
