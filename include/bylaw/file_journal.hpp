// SPDX-License-Identifier: MIT
//
// A ledger's journal in a file: `file_journal journal{"vouchers-2026.journal"}`. For POSIX systems; opt-in.
#ifndef BYLAW_FILE_JOURNAL_HPP
#define BYLAW_FILE_JOURNAL_HPP

#include <bylaw/file_journal/framed_journal.hpp>

#include <cerrno>
#include <string>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bylaw {

/// A file, opened for one process alone.
class posix_file {
 public:
  /// Error: `journal_error` if it cannot be opened, or another process has it.
  explicit posix_file(const std::string& path) : descriptor_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
    if (descriptor_ < 0) detail::raise(journal_error("cannot be opened"));
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
      ::close(descriptor_);
      detail::raise(journal_error("is in use by another process"));
    }
    // A new file is durable once its folder is.
    const std::size_t slash = path.find_last_of('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    const int opened = ::open(folder.c_str(), O_RDONLY | O_CLOEXEC);
    if (opened >= 0) {
      static_cast<void>(::fsync(opened));
      ::close(opened);
    }
  }
  posix_file(posix_file&& other) noexcept : descriptor_(other.descriptor_) { other.descriptor_ = -1; }
  posix_file& operator=(posix_file&&) = delete;
  ~posix_file() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

  std::uint64_t size() const {
    struct stat about {};
    if (::fstat(descriptor_, &about) != 0) detail::raise(journal_error("cannot be read"));
    return static_cast<std::uint64_t>(about.st_size);
  }
  bool read(std::uint64_t offset, std::span<std::byte> bytes) const {
    while (!bytes.empty()) {
      const ::ssize_t got = ::pread(descriptor_, bytes.data(), bytes.size(), static_cast<::off_t>(offset));
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return false;
      offset += static_cast<std::uint64_t>(got);
      bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
    return true;
  }
  std::ptrdiff_t write(std::uint64_t offset, std::span<const std::byte> bytes) {
    ::ssize_t written = 0;
    do written = ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<::off_t>(offset));
    while (written < 0 && errno == EINTR);
    return written;
  }
  bool sync() { return ::fdatasync(descriptor_) == 0; }
  bool cut(std::uint64_t size) { return ::ftruncate(descriptor_, static_cast<::off_t>(size)) == 0; }

 private:
  int descriptor_;
};

/// An append-only file with a checksum for each entry. An entry is acknowledged after it is on the disk; a torn last
/// write is cut off when the file is opened again and told in `ledger::recovery()`; damage before it is an error that
/// names the offset.
class file_journal : public framed_journal<posix_file> {
 public:
  explicit file_journal(const std::string& path) : framed_journal<posix_file>(posix_file(path)) {}
};

}  // namespace bylaw

#endif
