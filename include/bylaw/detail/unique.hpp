// SPDX-License-Identifier: MIT
//
// Finding what stands twice among many keys. Comparing each with each would exceed clang's limit on constant evaluation
// from about a thousand clauses on, so this is a small hash table.
#ifndef BYLAW_DETAIL_UNIQUE_HPP
#define BYLAW_DETAIL_UNIQUE_HPP

#include <cstddef>
#include <cstdint>

namespace bylaw::detail {

constexpr std::size_t table_size_for(std::size_t count) noexcept {
  std::size_t size = 4;
  while (size < 2 * count) size *= 2;
  return size;
}

/// Remembers up to Count entries by their hash.
template <std::size_t Count>
class index_by_hash {
 public:
  /// The entry with this hash that came first and for which `same(entry)` holds, or `entry` itself, which is then
  /// remembered.
  template <class Same>
  constexpr std::size_t first_like(std::uint64_t hash, std::size_t entry, Same same) {
    std::size_t place = hash % size;
    while (entries_[place] != 0) {
      if (hashes_[place] == hash && same(entries_[place] - 1)) return entries_[place] - 1;
      place = (place + 1) % size;
    }
    entries_[place] = entry + 1;
    hashes_[place] = hash;
    return entry;
  }

 private:
  static constexpr std::size_t size = table_size_for(Count);
  std::uint64_t hashes_[size] = {};
  std::size_t entries_[size] = {};
};

}  // namespace bylaw::detail

#endif
