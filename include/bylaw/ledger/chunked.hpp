// SPDX-License-Identifier: MIT
//
// A list that grows without moving what it holds: a history of millions of entries is not copied again and again.
#ifndef BYLAW_LEDGER_CHUNKED_HPP
#define BYLAW_LEDGER_CHUNKED_HPP

#include <bylaw/detail/config.hpp>

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>
#include <vector>

namespace bylaw::detail {

/// Room is made first, and may fail; to add and to take back never does.
template <class T>
class chunked {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T> &&
                alignof(T) <= alignof(std::max_align_t));

 public:
  std::size_t size() const noexcept { return size_; }
  const T& operator[](std::size_t i) const noexcept { return *std::launder(static_cast<const T*>(place_of(i))); }
  const T& back() const noexcept { return (*this)[size_ - 1]; }

  bool has_room() const noexcept { return size_ < capacity_; }
  void make_room(std::size_t more = 1) {
    while (capacity_ - size_ < more) add_chunk();
  }
  void push_back(const T& value) noexcept { ::new (place_of(size_++)) T(value); }
  void pop_back() noexcept { --size_; }

 private:
  static constexpr std::size_t in_a_chunk = 1024;
  BYLAW_NOINLINE void add_chunk() {
    // Left as it is: what is never read need not be made.
    chunks_.push_back(std::unique_ptr<std::byte[]>(new std::byte[in_a_chunk * sizeof(T)]));
    capacity_ += in_a_chunk;
  }
  void* place_of(std::size_t i) const noexcept {
    return chunks_[i / in_a_chunk].get() + i % in_a_chunk * sizeof(T);
  }

  std::vector<std::unique_ptr<std::byte[]>> chunks_{};
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace bylaw::detail

#endif
