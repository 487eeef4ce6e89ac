// SPDX-License-Identifier: MIT
//
// What a change comes to, over many firms: sums that do not overflow, who gains and who loses, the greatest of both.
#ifndef BYLAW_DIFFERENCE_SUMS_HPP
#define BYLAW_DIFFERENCE_SUMS_HPP

#include <bylaw/allocate/wide_sum.hpp>
#include <bylaw/bylaw.hpp>
#include <bylaw/difference/block_sums.hpp>

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
  void add_fen(std::uint64_t sum) noexcept { sum_ = sum_ + wide_number{0, sum}; }
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

  /// What is behind the last of the others is not among the greatest of all: not kept.
  void begin_behind(const greatest_rows& others) {
    if (others.most_ == 0 || others.rows_.size() < others.most_) return;
    is_bounded_ = true;
    bound_ = others.rows_.back();
  }
  /// Whether a row from this one on would be kept.
  bool takes(std::size_t row, std::int64_t by_high, std::int64_t by_low) const noexcept {
    const entry candidate{by_high, by_low, {row, {}, {}}};
    if (most_ == 0 || (is_bounded_ && !comes_before(candidate, bound_))) return false;
    return rows_.size() < most_ || comes_before(candidate, rows_.back());
  }

  void add(const row_difference& one, std::int64_t by_high, std::int64_t by_low) {
    if (most_ == 0) return;
    const entry candidate{by_high, by_low, one};
    if (is_bounded_ && !comes_before(candidate, bound_)) return;
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
  bool is_bounded_ = false;
  entry bound_{};
};

/// The low and the high ends of ranges, added up.
class range_sum {
 public:
  void add(const range<money>& amount) noexcept {
    low_.add(amount.low);
    high_.add(amount.high);
  }
  void add_fen(std::uint64_t low, std::uint64_t high) noexcept {
    low_.add_fen(low);
    high_.add_fen(high);
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

  /// The same of some rows from `first` on.
  void add_block(instructions use, std::size_t first, std::size_t count, const amounts_of_block& of) {
    const block_sums sums = add_up_block(use, count, of);
    if (!sums.fits()) {
      for (std::size_t i = 0; i < count; ++i) add(first + i, before_in(of, i), after_in(of, i));
      return;
    }
    // No more than `count` each.
    const auto gain = static_cast<std::size_t>(sums.gain);
    const auto lose = static_cast<std::size_t>(sums.lose);
    const auto either = static_cast<std::size_t>(sums.either);
    gain_ += gain;
    lose_ += lose;
    either_ += either;
    stay_ += count - gain - lose - either;
    before_.add_fen(sums.low_before, sums.high_before);
    after_.add_fen(sums.low_after, sums.high_after);
    low_gained_.add_fen(sums.low_gained);
    high_gained_.add_fen(sums.high_gained);
    // What was gained less what was lost is how far the sum moved.
    low_lost_.add_fen(sums.low_before + sums.low_gained - sums.low_after);
    high_lost_.add_fen(sums.high_before + sums.high_gained - sums.high_after);
    const bool gains = sums.gain > 0 && gains_.takes(first, sums.high_up, sums.low_up);
    const bool losses = sums.lose > 0 && losses_.takes(first, -sums.high_down, -sums.low_down);
    if (gains || losses) show_greatest(first, count, of);
  }

  /// Begins where others are known already.
  void begin_behind(const amount_gatherer& others) {
    gains_.begin_behind(others.gains_);
    losses_.begin_behind(others.losses_);
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
  static range<money> before_in(const amounts_of_block& of, std::size_t i) noexcept {
    return {in_order{}, of.low_before[i], of.high_before[i]};
  }
  static range<money> after_in(const amounts_of_block& of, std::size_t i) noexcept {
    return {in_order{}, of.low_after[i], of.high_after[i]};
  }
  void show_greatest(std::size_t first, std::size_t count, const amounts_of_block& of) {
    for (std::size_t i = 0; i < count; ++i) {
      const std::int64_t low = of.low_after[i].fen() - of.low_before[i].fen();
      const std::int64_t high = of.high_after[i].fen() - of.high_before[i].fen();
      if (low >= 0 && high >= 0 && gains_.takes(first + i, high, low) && (low > 0 || high > 0))
        gains_.add({first + i, before_in(of, i), after_in(of, i)}, high, low);
      if (low <= 0 && high <= 0 && losses_.takes(first + i, -high, -low) && (low < 0 || high < 0))
        losses_.add({first + i, before_in(of, i), after_in(of, i)}, -high, -low);
    }
  }
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
