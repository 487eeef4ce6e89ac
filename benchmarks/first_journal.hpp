// SPDX-License-Identifier: MIT
//
// What the ledger's journal is measured against: a journal in its first format, which promised less; and the journal
// of today without one of its promises at a time, so that the price of each shows.
#ifndef BYLAW_BENCHMARKS_FIRST_JOURNAL_HPP
#define BYLAW_BENCHMARKS_FIRST_JOURNAL_HPP

#include <bylaw/file_journal.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

/// Each record behind its length, its place and a checksum, at the end of a file that grows: one write and one sync for
/// each group. It notices neither a missing end nor that its file is no longer where it was.
class first_journal : public bylaw::journal {
 public:
  explicit first_journal(const std::string& path) : file_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {}
  first_journal(const first_journal&) = delete;
  first_journal& operator=(const first_journal&) = delete;
  ~first_journal() override { ::close(file_); }

  // Always a new one.
  std::uint64_t read(bylaw::record_reader&) override { return 0; }

  [[nodiscard]] bool append(std::span<const std::byte> record) override {
    const std::size_t begin = pending_.size();
    pending_.resize(begin + header_length + record.size());
    const std::span<std::byte> frame = std::span(pending_).subspan(begin);
    bylaw::detail::put_number(frame, 0, 0x4A4C5942, 4);
    bylaw::detail::put_number(frame, 4, record.size(), 4);
    bylaw::detail::put_number(frame, 8, end_, 8);
    std::copy(record.begin(), record.end(), frame.begin() + header_length);
    const std::uint32_t of_header = bylaw::detail::crc32c(frame.subspan(4, 12));
    bylaw::detail::put_number(frame, 16, bylaw::detail::crc32c(frame.subspan(header_length), of_header), 4);
    return true;
  }
  [[nodiscard]] bool sync() override {
    if (::pwrite(file_, pending_.data(), pending_.size(), static_cast<::off_t>(end_)) !=
            static_cast<::ssize_t>(pending_.size()) ||
        ::fdatasync(file_) != 0)
      return false;
    end_ += pending_.size();
    pending_.clear();
    return true;
  }

 private:
  static constexpr std::ptrdiff_t header_length = 20;
  int file_;
  std::uint64_t end_ = 0;
  std::vector<std::byte> pending_{};
};

/// A file that nobody looks after: neither its name nor its length, nor which process writes.
struct unwatched_file : bylaw::posix_file {
  using bylaw::posix_file::posix_file;
  [[nodiscard]] bool is_in_place() const noexcept { return true; }
};

/// A file in which no mark is ever written: what stands before the commits stays as it was when the file was made.
template <class File>
struct unmarked_file : File {
  using File::File;
  [[nodiscard]] std::ptrdiff_t write(std::uint64_t offset, std::span<const std::byte> bytes) {
    if (offset > 0 && offset < bylaw::detail::commits_begin) return static_cast<std::ptrdiff_t>(bytes.size());
    return File::write(offset, bytes);
  }
};

template <class File>
struct journal_in : bylaw::framed_journal<File> {
  explicit journal_in(const std::string& path) : bylaw::framed_journal<File>(File(path)) {}
};

#endif
