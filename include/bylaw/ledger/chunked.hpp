// SPDX-License-Identifier: MIT
//
// A list that grows without moving what it holds: a history of millions of entries is not copied again and again.
#ifndef BYLAW_LEDGER_CHUNKED_HPP
#define BYLAW_LEDGER_CHUNKED_HPP

#include <cstddef>
#include <vector>

namespace bylaw::detail {

template <class T>
class chunked {
 public:
  std::size_t size() const noexcept { return size_; }
  const T& operator[](std::size_t i) const noexcept { return chunks_[i / in_a_chunk][i % in_a_chunk]; }
  T& back() noexcept { return chunks_.back().back(); }

  void push_back(const T& value) {
    if (size_ == chunks_.size() * in_a_chunk) chunks_.emplace_back().reserve(in_a_chunk);
    chunks_[size_ / in_a_chunk].push_back(value);
    ++size_;
  }
  void pop_back() noexcept {
    --size_;
    chunks_[size_ / in_a_chunk].pop_back();
    if (size_ % in_a_chunk == 0) chunks_.pop_back();
  }

 private:
  static constexpr std::size_t in_a_chunk = 1024;
  std::vector<std::vector<T>> chunks_{};
  std::size_t size_ = 0;
};

}  // namespace bylaw::detail

#endif
