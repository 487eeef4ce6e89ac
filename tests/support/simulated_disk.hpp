// SPDX-License-Identifier: MIT
//
// A disk with one file on it, as an operating system shows it: what is written is in its memory until it is synced, and
// a program reads the memory. A crash keeps of each sector what was written up to some moment, each its own, and may
// tear it. A sync that fails leaves the same on the disk and takes the rest for written: the next one says yes, and the
// memory may be forgotten. Reads, writes, syncs and cuts fail, writes are short, and the program stops, at any
// operation. All of it from one random number to the next, so that a run replays.
#ifndef BYLAW_TESTS_SUPPORT_SIMULATED_DISK_HPP
#define BYLAW_TESTS_SUPPORT_SIMULATED_DISK_HPP

#include "random.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace support {

class simulated_disk {
 public:
  explicit simulated_disk(random_numbers& random)
      : random_(&random), sector_(std::size_t{16} << (random.below(6))), serial_(random.bits()) {}

  // --- what the test does ---

  /// A program starts; it runs until the test lets it go, and nothing fails.
  void start_program_without_faults() {
    faults_ = 0;
    is_stopped_ = false;
    operations_left_ = ~std::uint64_t{0};
    fault_in_ = 0;
  }
  /// A program starts; it stops at one of the next operations, or runs until the test lets it go.
  void start_program() {
    start_program_without_faults();
    operations_left_ = random_->one_in(3) ? ~std::uint64_t{0} : random_->below(40);
    fault_in_ = random_->one_in(3) ? 12 : 0;
    if (random_->one_in(4)) forget();
  }
  /// The power fails; or the program was only killed, and the system's memory outlives it.
  void crash() {
    settle_every_sector();
    memory_ = durable_;
    memory_.resize(durable_size_);
    changes_.clear();
  }
  /// The memory forgets what it takes for written.
  void forget() {
    const std::size_t count = memory_.size();
    for (std::size_t begin = 0; begin < count; begin += sector_) {
      const std::size_t end = std::min(begin + sector_, count);
      const bool is_dirty = std::any_of(changes_.begin(), changes_.end(), [&](const change& c) {
        return c.begin < end && (c.is_resize || c.begin + c.bytes.size() > begin);
      });
      if (is_dirty) continue;
      for (std::size_t i = begin; i < end; ++i) memory_[i] = i < durable_.size() ? durable_[i] : std::byte{0};
    }
  }
  /// A byte changes, in memory and on the disk.
  void flip(std::size_t at, std::byte how) {
    memory_[at] ^= how;
    if (at < durable_.size()) durable_[at] ^= how;
  }

  bool is_stopped() const { return is_stopped_; }
  /// Operations of the program that failed since it was started, or that it stopped at.
  std::size_t faults() const { return faults_; }
  std::uint64_t operations() const { return operations_; }
  const std::vector<std::byte>& memory() const { return memory_; }

  // --- what the program does ---

  std::uint64_t size() const { return memory_.size(); }
  bool read(std::uint64_t offset, std::span<std::byte> into) {
    if (!may_go_on() || fails() || offset + into.size() > memory_.size()) return false;
    std::copy_n(memory_.begin() + static_cast<std::ptrdiff_t>(offset), into.size(), into.begin());
    return true;
  }
  std::ptrdiff_t write(std::uint64_t offset, std::span<const std::byte> bytes) {
    if (is_stopped_) return -1;
    std::size_t count = bytes.size();
    const bool goes_on = may_go_on();
    if (goes_on && fails()) return -1;
    // The operation it stops at may be half done.
    if (!goes_on) count = static_cast<std::size_t>(random_->below(count + 1));
    if (goes_on && fault_in_ > 0 && random_->one_in(4)) count = 1 + static_cast<std::size_t>(random_->below(count));
    // A journal's room is as long as all its commits here: of such a write little is taken, and its end is soon
    // reached.
    if (count > longest_write) count = 1 + static_cast<std::size_t>(random_->below(1'000));
    if (count > 0) {
      const auto begin = static_cast<std::size_t>(offset);
      const auto part = bytes.first(count);
      if (memory_.size() < begin + count) memory_.resize(begin + count);
      std::copy(part.begin(), part.end(), memory_.begin() + static_cast<std::ptrdiff_t>(begin));
      changes_.push_back({false, begin, {part.begin(), part.end()}});
    }
    return goes_on ? static_cast<std::ptrdiff_t>(count) : -1;
  }
  bool sync() {
    if (is_stopped_) return false;
    if (!may_go_on()) {
      if (random_->one_in(2)) make_durable();
      return false;
    }
    if (fails()) {
      settle_every_sector();
      changes_.clear();
      return false;
    }
    make_durable();
    return true;
  }
  bool resize(std::uint64_t size) {
    if (is_stopped_) return false;
    const bool goes_on = may_go_on();
    if (goes_on && fails()) return false;
    if (!goes_on && random_->one_in(2)) return false;
    memory_.resize(static_cast<std::size_t>(size));
    changes_.push_back({true, static_cast<std::size_t>(size), {}});
    return goes_on;
  }
  std::uint64_t serial() const { return serial_; }

 private:
  struct change {
    bool is_resize;
    std::size_t begin;  ///< or the new size
    std::vector<std::byte> bytes;
  };

  bool may_go_on() {
    if (is_stopped_) return false;
    ++operations_;
    if (operations_left_-- > 0) return true;
    is_stopped_ = true;
    ++faults_;
    return false;
  }
  bool fails() {
    if (fault_in_ == 0 || !random_->one_in(fault_in_)) return false;
    ++faults_;
    return true;
  }

  // What a change leaves of one stretch of the disk. A file is as long as the longest that is not cut: what is behind a
  // cut is zeros, should it grow again.
  static void apply(const change& c, std::span<std::byte> stretch, std::size_t at) {
    if (c.is_resize) {
      for (std::size_t i = 0; i < stretch.size(); ++i)
        if (at + i >= c.begin) stretch[i] = std::byte{0};
      return;
    }
    const std::size_t begin = std::max(at, c.begin);
    const std::size_t end = std::min(at + stretch.size(), c.begin + c.bytes.size());
    for (std::size_t i = begin; i < end; ++i) stretch[i - at] = c.bytes[i - c.begin];
  }
  void make_room() {
    std::size_t longest = std::max(durable_.size(), memory_.size());
    for (const change& c : changes_) longest = std::max(longest, c.begin + c.bytes.size());
    durable_.resize((longest + sector_ - 1) / sector_ * sector_);
  }
  void make_durable() {
    make_room();
    for (const change& c : changes_) {
      // Only where it reaches: a cut to the end.
      const std::size_t begin = std::min(c.begin, durable_.size());
      const std::size_t length = c.is_resize ? durable_.size() - begin : c.bytes.size();
      apply(c, std::span(durable_).subspan(begin, length), begin);
    }
    changes_.clear();
    durable_size_ = memory_.size();
  }
  // Each sector as it was at some moment since the last sync, or torn between two; the length likewise.
  void settle_every_sector() {
    if (changes_.empty()) return;
    make_room();
    std::size_t first = durable_.size();
    std::size_t last = 0;
    for (const change& c : changes_) {
      first = std::min(first, c.begin);
      last = std::max(last, c.is_resize ? durable_.size() : c.begin + c.bytes.size());
    }
    std::vector<std::byte> earlier(sector_);
    std::vector<std::byte> later(sector_);
    for (std::size_t begin = first / sector_ * sector_; begin < last; begin += sector_) {
      const std::span<std::byte> stretch = std::span(durable_).subspan(begin, sector_);
      std::copy(stretch.begin(), stretch.end(), earlier.begin());
      const std::size_t until = random_->below(changes_.size() + 1);
      for (std::size_t i = 0; i < until; ++i) apply(changes_[i], earlier, begin);
      later = earlier;
      std::size_t torn_at = sector_;
      if (random_->one_in(4)) {
        torn_at = random_->below(sector_);
        const std::size_t then = until + random_->below(changes_.size() - until + 1);
        for (std::size_t i = until; i < then; ++i) apply(changes_[i], later, begin);
        if (random_->one_in(2)) std::swap(earlier, later);
      }
      for (std::size_t i = 0; i < sector_; ++i) stretch[i] = i < torn_at ? earlier[i] : later[i];
    }
    const std::size_t until = random_->below(changes_.size() + 1);
    for (std::size_t i = 0; i < until; ++i) {
      const change& c = changes_[i];
      durable_size_ = c.is_resize ? c.begin : std::max(durable_size_, c.begin + c.bytes.size());
    }
  }

  static constexpr std::size_t longest_write = std::size_t{1} << 14U;
  random_numbers* random_;
  std::size_t sector_;
  std::uint64_t serial_;
  std::vector<std::byte> memory_{};
  std::vector<std::byte> durable_{};  ///< whole sectors; what is behind the length is not seen
  std::size_t durable_size_ = 0;
  std::vector<change> changes_{};  ///< since the last sync
  bool is_stopped_ = false;
  std::uint64_t operations_left_ = 0;
  std::uint64_t fault_in_ = 0;  ///< one operation in so many fails
  std::size_t faults_ = 0;
  std::uint64_t operations_ = 0;
};

/// The `File` of a journal on it.
class simulated_file {
 public:
  explicit simulated_file(simulated_disk& on) : disk_(&on) {}
  std::uint64_t size() const { return disk_->size(); }
  bool read(std::uint64_t offset, std::span<std::byte> bytes) const { return disk_->read(offset, bytes); }
  std::ptrdiff_t write(std::uint64_t offset, std::span<const std::byte> bytes) { return disk_->write(offset, bytes); }
  bool sync() { return disk_->sync(); }
  bool resize(std::uint64_t size) { return disk_->resize(size); }
  bool is_in_place() const { return !disk_->is_stopped(); }
  std::uint64_t serial() const { return disk_->serial(); }

 private:
  simulated_disk* disk_;
};

}  // namespace support

#endif
