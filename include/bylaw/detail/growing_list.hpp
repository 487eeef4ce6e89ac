// SPDX-License-Identifier: MIT
//
// A list that grows, in constants too: std::vector is constexpr in none of clang's ways of using libstdc++ 12.
#ifndef BYLAW_DETAIL_GROWING_LIST_HPP
#define BYLAW_DETAIL_GROWING_LIST_HPP

#include <cstddef>

namespace bylaw::detail {

/// Owns its items, which are copied as it grows. No more than what it is used for.
template <class T>
class growing_list {
 public:
  constexpr growing_list() = default;
  growing_list(const growing_list&) = delete;
  growing_list& operator=(const growing_list&) = delete;
  constexpr ~growing_list() { delete[] items_; }

  constexpr void push_back(const T& item) {
    if (size_ == room_) grow();
    items_[size_++] = item;
  }
  constexpr void pop_back() noexcept { --size_; }

  constexpr std::size_t size() const noexcept { return size_; }
  constexpr bool empty() const noexcept { return size_ == 0; }
  constexpr T& operator[](std::size_t at) noexcept { return items_[at]; }
  constexpr const T& operator[](std::size_t at) const noexcept { return items_[at]; }
  constexpr T& back() noexcept { return items_[size_ - 1]; }
  constexpr const T* begin() const noexcept { return items_; }
  constexpr const T* end() const noexcept { return items_ + size_; }

 private:
  constexpr void grow() {
    const std::size_t room = room_ == 0 ? 16 : 2 * room_;
    T* const larger = new T[room]{};
    for (std::size_t i = 0; i < size_; ++i) larger[i] = items_[i];
    delete[] items_;
    items_ = larger;
    room_ = room;
  }

  T* items_ = nullptr;
  std::size_t size_ = 0;
  std::size_t room_ = 0;
};

}  // namespace bylaw::detail

#endif
