// SPDX-License-Identifier: MIT
//
// A file in memory that fails when it is told to: short writes, writes and syncs that fail.
#ifndef BYLAW_TESTS_SUPPORT_FAILING_FILE_HPP
#define BYLAW_TESTS_SUPPORT_FAILING_FILE_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace support {

/// What is on the disk, and what the file does next; it outlives the file.
struct disk {
  std::vector<std::byte> bytes{};
  std::size_t synced = 0;         ///< bytes that survive a crash for certain
  std::int64_t writes_left = -1;  ///< then they fail; below zero: never
  std::int64_t syncs_left = -1;   ///< then they fail; below zero: never
  std::size_t longest_write = ~std::size_t{0};
};

class failing_file {
 public:
  explicit failing_file(std::shared_ptr<disk> on) : disk_(std::move(on)) {}

  std::uint64_t size() const { return disk_->bytes.size(); }
  bool read(std::uint64_t offset, std::span<std::byte> into) const {
    if (offset + into.size() > disk_->bytes.size()) return false;
    std::copy_n(disk_->bytes.begin() + static_cast<std::ptrdiff_t>(offset), into.size(), into.begin());
    return true;
  }
  std::ptrdiff_t write(std::uint64_t offset, std::span<const std::byte> bytes) {
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
    disk_->synced = disk_->bytes.size();
    return true;
  }
  bool cut(std::uint64_t size) {
    disk_->bytes.resize(static_cast<std::size_t>(size));
    return true;
  }

 private:
  std::shared_ptr<disk> disk_;
};

}  // namespace support

#endif
