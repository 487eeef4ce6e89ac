// SPDX-License-Identifier: MIT
//
// A journal in one append-only file: each record in a frame of its own,
//
//   mark (4 bytes) | length of the record (4) | where this write began (8) | CRC-32C of the two before and the record
//   (4) | record
//
// little-endian. Everything appended between two syncs is one write, and the next write does not begin before the sync
// is done. So a frame that cannot be read is a torn last write, which nobody was told of, unless a later write follows
// it.
#ifndef BYLAW_FILE_JOURNAL_FRAMED_JOURNAL_HPP
#define BYLAW_FILE_JOURNAL_FRAMED_JOURNAL_HPP

#include <bylaw/file_journal/checksum.hpp>
#include <bylaw/ledger/journal.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace bylaw {

/// `File` has `size()`, `read(offset, bytes)`, `write(offset, bytes)` (how many bytes were written, below zero if it
/// failed), `sync()` and `cut(size)`; `posix_file` is the one to use, others stand in for a disk that fails.
template <class File>
class framed_journal : public journal {
 public:
  explicit framed_journal(File file) : file_(std::move(file)) {}

  /// Error: `journal_error` where the file is damaged before its last write, naming the offset, or cannot be read.
  std::uint64_t read(record_reader& reader) override {
    const std::uint64_t size = file_.size();
    std::vector<std::byte> bytes(static_cast<std::size_t>(size));
    if (!file_.read(0, bytes)) detail::raise(journal_error("cannot be read"));
    const std::span<const std::byte> all(bytes);
    while (end_ < size) {
      const auto frame = frame_at(all, end_);
      if (!frame) break;
      reader.take(frame->record);
      end_ += header_length + frame->record.size();
    }
    if (end_ == size) return 0;
    if (a_later_write_follows(all)) detail::raise(journal_error("damaged", end_));
    if (!file_.cut(end_) || !file_.sync()) detail::raise(journal_error("cannot be cut", end_));
    return size - end_;
  }

  bool append(std::span<const std::byte> record) override {
    if (failed_) return false;
    const std::size_t begin = pending_.size();
    pending_.resize(begin + header_length + record.size());
    const std::span<std::byte> frame = std::span(pending_).subspan(begin);
    put(frame, 0, mark, 4);
    put(frame, 4, record.size(), 4);
    put(frame, 8, end_, 8);
    std::copy(record.begin(), record.end(), frame.begin() + static_cast<std::ptrdiff_t>(header_length));
    put(frame, 16, checksum(frame), 4);
    return true;
  }

  bool sync() override {
    if (failed_) return false;
    std::span<const std::byte> left(pending_);
    std::uint64_t offset = end_;
    while (!left.empty()) {
      const std::ptrdiff_t written = file_.write(offset, left);
      if (written <= 0) return fail();
      offset += static_cast<std::uint64_t>(written);
      left = left.subspan(static_cast<std::size_t>(written));
    }
    // After a sync that failed nobody knows what is on the disk: it is not tried again.
    if (!file_.sync()) return fail();
    end_ = offset;
    pending_.clear();
    return true;
  }

 private:
  static constexpr std::uint32_t mark = 0x4A4C5942;  // "BYLJ"
  static constexpr std::size_t header_length = 20;
  static constexpr std::uint64_t longest_record = 1U << 16U;

  struct frame_view {
    std::uint64_t write_began;
    std::span<const std::byte> record;
  };

  static void put(std::span<std::byte> out, std::size_t at, std::uint64_t number, std::size_t bytes) noexcept {
    for (std::size_t i = 0; i < bytes; ++i, number >>= 8U) out[at + i] = static_cast<std::byte>(number & 0xFFU);
  }
  static std::uint64_t get(std::span<const std::byte> in, std::size_t at, std::size_t bytes) noexcept {
    std::uint64_t number = 0;
    for (std::size_t i = bytes; i-- > 0;) number = number << 8U | std::to_integer<std::uint64_t>(in[at + i]);
    return number;
  }
  // Of a frame as it stands in the file; the checksum's own bytes count as zero.
  static std::uint32_t checksum(std::span<const std::byte> frame) noexcept {
    const std::uint32_t of_header = detail::crc32c(frame.subspan(4, 12));
    return detail::crc32c(frame.subspan(header_length)) ^ (of_header << 1U | of_header >> 31U);
  }

  // The offset is const, or g++ finds its cast useless where it is one.
  static std::optional<frame_view> frame_at(std::span<const std::byte> all, const std::uint64_t offset) noexcept {
    const std::span<const std::byte> rest = all.subspan(static_cast<std::size_t>(offset));
    if (rest.size() < header_length || get(rest, 0, 4) != mark) return std::nullopt;
    const std::uint64_t length = get(rest, 4, 4);
    if (length > longest_record || length > rest.size() - header_length) return std::nullopt;
    const std::span<const std::byte> frame = rest.first(header_length + static_cast<std::size_t>(length));
    if (get(frame, 16, 4) != checksum(frame)) return std::nullopt;
    const std::uint64_t write_began = get(frame, 8, 8);
    if (write_began > offset) return std::nullopt;
    return frame_view{write_began, frame.subspan(header_length)};
  }

  bool a_later_write_follows(std::span<const std::byte> all) const noexcept {
    for (std::uint64_t offset = end_ + 1; offset + header_length <= all.size(); ++offset) {
      const auto frame = frame_at(all, offset);
      if (frame && frame->write_began > end_) return true;
    }
    return false;
  }

  bool fail() {
    failed_ = true;
    // What was half written would be cut when the file is next read; the sooner the better.
    static_cast<void>(file_.cut(end_));
    return false;
  }

  File file_;
  std::uint64_t end_ = 0;
  std::vector<std::byte> pending_{};
  bool failed_ = false;
};

}  // namespace bylaw

#endif
