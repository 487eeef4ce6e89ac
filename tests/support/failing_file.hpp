// SPDX-License-Identifier: MIT
//
// A file in memory that fails when it is told to: short writes, writes and syncs that fail. simulated_disk.hpp has one
// that forgets what was not synced.
#ifndef BYLAW_TESTS_SUPPORT_FAILING_FILE_HPP
#define BYLAW_TESTS_SUPPORT_FAILING_FILE_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace support {

/// What is in the file, and what it does next; it outlives the file.
struct disk {
  std::vector<std::byte> bytes{};
  std::vector<std::byte> at_last_sync{};  ///< what survives a crash for certain
  std::int64_t writes_left = -1;          ///< then they fail; below zero: never
  std::int64_t syncs_left = -1;           ///< then they fail; below zero: never
  std::size_t longest_write = ~std::size_t{0};
  bool is_in_place = true;
  std::uint64_t serial = 1;
  std::size_t changes = 0;     ///< writes and resizes that were asked for
  std::size_t bytes_read = 0;  ///< in all
  /// Before the read after so many more the system forgets what was not synced; below zero: never.
  std::int64_t reads_until_it_forgets = -1;
};

class failing_file {
 public:
  explicit failing_file(std::shared_ptr<disk> on) : disk_(std::move(on)) {}

  std::uint64_t size() const { return disk_->bytes.size(); }
  bool read(std::uint64_t offset, std::span<std::byte> into) const {
    if (offset + into.size() > disk_->bytes.size()) return false;
    disk_->bytes_read += into.size();
    if (disk_->reads_until_it_forgets >= 0 && disk_->reads_until_it_forgets-- == 0)
      std::copy(disk_->at_last_sync.begin(), disk_->at_last_sync.end(), disk_->bytes.begin());
    std::copy_n(disk_->bytes.begin() + static_cast<std::ptrdiff_t>(offset), into.size(), into.begin());
    return true;
  }
  std::ptrdiff_t write(std::uint64_t offset, std::span<const std::byte> bytes) {
    ++disk_->changes;
    if (disk_->writes_left == 0) return -1;
    if (disk_->writes_left > 0) --disk_->writes_left;
    const std::size_t count = std::min(bytes.size(), disk_->longest_write);
    disk_->bytes.resize(std::max<std::size_t>(disk_->bytes.size(), static_cast<std::size_t>(offset) + count));
    std::copy_n(bytes.begin(), count, disk_->bytes.begin() + static_cast<std::ptrdiff_t>(offset));
    return static_cast<std::ptrdiff_t>(count);
  }
  bool sync() {
    if (disk_->syncs_left == 0) return false;
    if (disk_->syncs_left > 0) --disk_->syncs_left;
    disk_->at_last_sync = disk_->bytes;
    return true;
  }
  bool resize(std::uint64_t size) {
    ++disk_->changes;
    disk_->bytes.resize(static_cast<std::size_t>(size));
    return true;
  }
  bool is_in_place() const { return disk_->is_in_place; }
  std::uint64_t serial() const { return disk_->serial; }

 private:
  std::shared_ptr<disk> disk_;
};

}  // namespace support

#endif
