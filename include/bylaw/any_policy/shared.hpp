// SPDX-License-Identifier: MIT
//
// What copies share and the last one lets go of. <memory> would be a third of what a file may cost that asks for a city
// by its name.
#ifndef BYLAW_ANY_POLICY_SHARED_HPP
#define BYLAW_ANY_POLICY_SHARED_HPP

#include <utility>

namespace bylaw::detail {

/// Counts its owners itself: `retain` and `release` are virtual, for what is shared is compiled elsewhere.
class counts_its_owners {
 public:
  virtual void retain() const noexcept = 0;
  virtual void release() const noexcept = 0;

 protected:
  constexpr counts_its_owners() = default;
  counts_its_owners(const counts_its_owners&) = delete;
  counts_its_owners& operator=(const counts_its_owners&) = delete;
  ~counts_its_owners() = default;
};

/// One of the owners. Never of nothing: it is copied where others are moved, or what is left would be asked all the same.
template <class Held>
class owner_of {
 public:
  /// Takes over a first owner's part.
  explicit owner_of(const Held* made) noexcept : held_(made) {}
  owner_of(const owner_of& other) noexcept : held_(other.held_) { held_->retain(); }
  owner_of& operator=(owner_of other) noexcept {  // a copy, for it may be the same
    std::swap(held_, other.held_);
    return *this;
  }
  ~owner_of() { held_->release(); }

  const Held* operator->() const noexcept { return held_; }
  const Held& operator*() const noexcept { return *held_; }

 private:
  const Held* held_;
};

}  // namespace bylaw::detail

#endif
