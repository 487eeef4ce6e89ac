// SPDX-License-Identifier: MIT
//
// A hash table for a ledger's draws and firms: values in one array, found in one or two cache lines.
#ifndef BYLAW_LEDGER_TABLE_HPP
#define BYLAW_LEDGER_TABLE_HPP

#include <bylaw/ledger/seed.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace bylaw::detail {

/// Spreads keys over 64 bits; a table takes the upper ones. What keys have in common above the lower half is folded in
/// first.
constexpr std::uint64_t spread(std::uint64_t key, std::uint64_t multiplier) noexcept {
  return (key ^ key >> 32U) * multiplier;
}

/// Open addressing with linear probing. `Value` has `key()` and `is_empty()`, its key `hash(multiplier)`; a value made
/// without arguments is empty. Room is made first, and may fail; nothing else does.
///
/// Which places keys get depends on a multiplier that is drawn at random whenever the table grows, and once more should
/// a run of full places get out of hand: whoever chooses the keys cannot choose them to meet.
template <class Value>
class table {
 public:
  table() : slots_(smallest), room_(most_in(smallest)) {}

  /// The place of the key: its value, or the empty one where it belongs until room is made.
  Value& place_of(const typename Value::key_type& key) noexcept { return slots_[index_of(key)]; }

  bool has_room() const noexcept { return room_ > 0; }
  /// Makes room for one or two more; where there was none, values move.
  void make_room(std::size_t more = 1) {
    if (room_ >= more) return;
    const bool is_full = size_ + more > most_in(slots_.size());
    std::vector<Value> before(is_full ? slots_.size() * 2 : slots_.size());
    before.swap(slots_);
    mask_ = slots_.size() - 1;
    if (is_full) --shift_;
    multiplier_ = new_multiplier();
    room_ = most_in(slots_.size()) - size_;
    for (const Value& value : before)
      if (!value.is_empty()) slots_[index_of(value.key())] = value;
  }
  /// Fills an empty place that `place_of` gave. There is room.
  void fill(Value& place, const Value& value) noexcept {
    place = value;
    ++size_;
    if (has_room()) --room_;  // a run found too long since may have taken the rest
  }

  Value* find(const typename Value::key_type& key) noexcept {
    Value& found = slots_[index_of(key)];
    return found.is_empty() ? nullptr : &found;
  }
  const Value* find(const typename Value::key_type& key) const noexcept {
    const Value& found = slots_[index_of(key)];
    return found.is_empty() ? nullptr : &found;
  }

  void erase(const typename Value::key_type& key) noexcept {
    Value* found = find(key);
    if (found == nullptr) return;
    --size_;
    ++room_;
    // What was pushed on by it moves back.
    std::size_t hole = static_cast<std::size_t>(found - slots_.data());
    for (std::size_t i = (hole + 1) & mask_; !slots_[i].is_empty(); i = (i + 1) & mask_) {
      const std::size_t home = home_of(slots_[i].key());
      if (((i - home) & mask_) < ((i - hole) & mask_)) continue;
      slots_[hole] = slots_[i];
      hole = i;
    }
    slots_[hole] = Value{};
  }

  template <class Visitor>
  void for_each(Visitor&& visit) const {
    for (const Value& value : slots_)
      if (!value.is_empty()) visit(value);
  }

  std::size_t size() const noexcept { return size_; }

 private:
  static constexpr std::size_t smallest = 64;
  // Keys at random leave so long a run once in e^48 tables: at five eighths full, runs longer than n are rarer than
  // e^(-0.095 n).
  static constexpr std::size_t longest_run = 512;

  static constexpr std::size_t most_in(std::size_t places) noexcept { return places / 8 * 5; }
  static std::uint64_t new_multiplier() noexcept { return even_multiplier(unforeseen_number(), unforeseen_number()); }
  std::size_t home_of(const typename Value::key_type& key) const noexcept {
    return static_cast<std::size_t>(key.hash(multiplier_) >> shift_);
  }
  std::size_t index_of(const typename Value::key_type& key) const noexcept {
    std::size_t i = home_of(key);
    std::size_t run = 0;
    while (!slots_[i].is_empty() && slots_[i].key() != key) {
      i = (i + 1) & mask_;
      if (++run == longest_run) room_ = 0;  // the next to make room draws another multiplier
    }
    return i;
  }

  std::vector<Value> slots_;
  std::size_t mask_ = smallest - 1;
  std::size_t size_ = 0;
  mutable std::size_t room_;
  std::uint64_t multiplier_ = new_multiplier();
  unsigned shift_ = 64 - 6;  // 2^6 slots to begin with
};

}  // namespace bylaw::detail

#endif
