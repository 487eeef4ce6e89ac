// SPDX-License-Identifier: MIT
//
// A hash table for a ledger's draws and firms: values in one array, found in one or two cache lines.
#ifndef BYLAW_LEDGER_TABLE_HPP
#define BYLAW_LEDGER_TABLE_HPP

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace bylaw::detail {

/// Spreads keys over 64 bits; a table takes the upper ones. Keys that follow one another, as ids do, fall evenly
/// between one another (Fibonacci hashing); what else keys have in common is folded in first.
constexpr std::uint64_t spread(std::uint64_t key) noexcept { return (key ^ key >> 32U) * 0x9E3779B97F4A7C15U; }

/// Open addressing with linear probing. `Value` has `key()` and `is_empty()`; a value made without arguments is empty.
template <class Value>
class table {
 public:
  table() : slots_(smallest) {}

  /// The place of the key: its value, or the empty one where it belongs. Makes room first, so that the value can be
  /// put there.
  Value& place_of(const typename Value::key_type& key) {
    if ((size_ + 1) * 8 > slots_.size() * 5) grow();
    return slots_[index_of(key)];
  }
  /// Fills an empty place that `place_of` gave.
  void fill(Value& place, const Value& value) noexcept {
    place = value;
    ++size_;
  }

  Value* find(const typename Value::key_type& key) noexcept {
    Value& found = slots_[index_of(key)];
    return found.is_empty() ? nullptr : &found;
  }
  const Value* find(const typename Value::key_type& key) const noexcept { return const_cast<table*>(this)->find(key); }

  void erase(const typename Value::key_type& key) {
    Value* found = find(key);
    if (found == nullptr) return;
    --size_;
    // What was pushed on by it moves back.
    std::size_t hole = static_cast<std::size_t>(found - slots_.data());
    for (std::size_t i = (hole + 1) & mask(); !slots_[i].is_empty(); i = (i + 1) & mask()) {
      const std::size_t home = home_of(slots_[i].key());
      if (((i - home) & mask()) < ((i - hole) & mask())) continue;
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
  std::size_t mask() const noexcept { return slots_.size() - 1; }

  std::size_t home_of(const typename Value::key_type& key) const noexcept {
    return static_cast<std::size_t>(key.hash() >> shift_);
  }
  std::size_t index_of(const typename Value::key_type& key) const noexcept {
    std::size_t i = home_of(key);
    while (!slots_[i].is_empty() && slots_[i].key() != key) i = (i + 1) & mask();
    return i;
  }
  void grow() {
    std::vector<Value> before(slots_.size() * 2);
    before.swap(slots_);
    --shift_;
    for (const Value& value : before)
      if (!value.is_empty()) slots_[index_of(value.key())] = value;
  }

  std::vector<Value> slots_;
  std::size_t size_ = 0;
  unsigned shift_ = 64 - 6;  // 2^6 slots to begin with
};

}  // namespace bylaw::detail

#endif
