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

/// The key's place. Ids that follow one another stay close together; whatever pattern the rest has is mixed away.
constexpr std::uint64_t place_of_key(std::uint64_t key) noexcept {
  std::uint64_t upper = key >> 3U;
  upper ^= upper >> 29U;
  upper *= 0xBF58476D1CE4E5B9U;
  upper ^= upper >> 32U;
  return (upper << 3U) + (key & 7U);
}

/// Open addressing with linear probing. `Value` has `key()` and `is_empty()`; a value made without arguments is empty.
template <class Value>
class table {
 public:
  table() : slots_(smallest) {}

  Value* find(const typename Value::key_type& key) noexcept {
    for (std::size_t i = key.hash() & mask();; i = (i + 1) & mask()) {
      if (slots_[i].is_empty()) return nullptr;
      if (slots_[i].key() == key) return &slots_[i];
    }
  }
  const Value* find(const typename Value::key_type& key) const noexcept { return const_cast<table*>(this)->find(key); }

  /// The value of this key, which is not in the table yet.
  Value& insert(const Value& value) {
    if ((size_ + 1) * 4 > slots_.size() * 3) grow();
    ++size_;
    return place(value);
  }

  void erase(const typename Value::key_type& key) {
    Value* found = find(key);
    if (found == nullptr) return;
    --size_;
    // What was pushed on by it moves back.
    std::size_t hole = static_cast<std::size_t>(found - slots_.data());
    for (std::size_t i = (hole + 1) & mask(); !slots_[i].is_empty(); i = (i + 1) & mask()) {
      const std::size_t home = slots_[i].key().hash() & mask();
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

  Value& place(const Value& value) noexcept {
    std::size_t i = value.key().hash() & mask();
    while (!slots_[i].is_empty()) i = (i + 1) & mask();
    slots_[i] = value;
    return slots_[i];
  }
  void grow() {
    std::vector<Value> before(slots_.size() * 2);
    before.swap(slots_);
    for (const Value& value : before)
      if (!value.is_empty()) place(value);
  }

  std::vector<Value> slots_;
  std::size_t size_ = 0;
};

}  // namespace bylaw::detail

#endif
