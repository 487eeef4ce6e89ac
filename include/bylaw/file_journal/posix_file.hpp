// SPDX-License-Identifier: MIT
//
// A file of a POSIX system, opened by one process and one journal alone, that notices when it is no longer where it
// was.
#ifndef BYLAW_FILE_JOURNAL_POSIX_FILE_HPP
#define BYLAW_FILE_JOURNAL_POSIX_FILE_HPP

#include <bylaw/ledger/journal.hpp>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <span>
#include <string>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bylaw {

/// Symbolic links are followed once, when it is opened; a relative path counts from the folder the process is in then.
class posix_file {
 public:
  /// Makes the file if there is none. Error: `journal_error` if it cannot be opened, is not a file, is in use, or if
  /// its folder cannot be synced: a new file is on the disk once its folder is.
  explicit posix_file(const std::string& path) : posix_file(opened(path)) {
    struct stat about {};
    if (::fstat(descriptor_, &about) != 0) detail::raise(journal_error("cannot be opened"));
    if (!S_ISREG(about.st_mode)) detail::raise(journal_error("is not a file"));
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0)
      detail::raise(journal_error("is in use by another process, or by another journal of this one"));
    length_ = static_cast<std::uint64_t>(about.st_size);
    number_ = number_of(descriptor_);
    if (!number_) detail::raise(journal_error("cannot be opened"));
    find_its_name(path);
    if (!is_in_place()) detail::raise(journal_error("was moved or removed while it was opened"));
    if (!sync_its_folder()) detail::raise(journal_error("is in a folder that cannot be synced"));
  }
  posix_file(posix_file&& other) noexcept
      : descriptor_(other.descriptor_),
        opened_by_(other.opened_by_),
        number_(other.number_),
        length_(other.length_),
        name_(std::move(other.name_)) {
    other.descriptor_ = -1;
  }
  posix_file& operator=(posix_file&&) = delete;
  ~posix_file() {
    if (descriptor_ < 0) return;
    // A child made by fork holds the same lock: closing alone would leave it locked while the child lives.
    if (::getpid() == opened_by_) static_cast<void>(::flock(descriptor_, LOCK_UN));
    ::close(descriptor_);
  }

  [[nodiscard]] std::uint64_t size() const {
    struct stat about {};
    if (::fstat(descriptor_, &about) != 0) detail::raise(journal_error("cannot be read"));
    return static_cast<std::uint64_t>(about.st_size);
  }
  [[nodiscard]] bool read(std::uint64_t offset, std::span<std::byte> bytes) const {
    while (!bytes.empty()) {
      const ::ssize_t got = ::pread(descriptor_, bytes.data(), bytes.size(), static_cast<::off_t>(offset));
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return false;
      offset += static_cast<std::uint64_t>(got);
      bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
    return true;
  }
  [[nodiscard]] std::ptrdiff_t write(std::uint64_t offset, std::span<const std::byte> bytes) {
    ::ssize_t written = 0;
    do written = ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<::off_t>(offset));
    while (written < 0 && errno == EINTR);
    const std::uint64_t end = offset + static_cast<std::uint64_t>(written > 0 ? written : 0);
    if (written > 0 && end > length_) length_ = end;
    return written;
  }
  /// Once this has failed, that it succeeds the next time means nothing: the system may have forgotten what it could
  /// not write.
  [[nodiscard]] bool sync() {
#if defined(F_FULLFSYNC)
    return ::fcntl(descriptor_, F_FULLFSYNC) == 0;  // macOS: fsync leaves it in the drive's cache
#else
    return ::fdatasync(descriptor_) == 0;
#endif
  }
  [[nodiscard]] bool resize(std::uint64_t size) {
    if (::ftruncate(descriptor_, static_cast<::off_t>(size)) != 0) return false;
    length_ = size;
    return true;
  }

  /// False in a child made by fork, where the name now stands for nothing or for another file, and where somebody else
  /// has cut the file short. A copy that is in use elsewhere cannot be told.
  [[nodiscard]] bool is_in_place() const {
    if (::getpid() != opened_by_) return false;
    std::uint64_t length = 0;
    return number_of(descriptor_, name_.c_str(), &length) == number_ && length >= length_;
  }

  /// Another one for each file that is made.
  [[nodiscard]] std::uint64_t serial() const {
    struct timespec now {};
    static_cast<void>(::clock_gettime(CLOCK_REALTIME, &now));
    std::uint64_t serial = 0;
    for (const std::uint64_t part : {number_->device, number_->inode, static_cast<std::uint64_t>(now.tv_sec),
                                     static_cast<std::uint64_t>(now.tv_nsec), static_cast<std::uint64_t>(opened_by_)})
      serial = (serial ^ serial >> 32U ^ part) * 0x9E3779B97F4A7C15U;
    return serial;
  }

 private:
  // So that the destructor closes it, whatever happens next.
  explicit posix_file(int descriptor) : descriptor_(descriptor), opened_by_(::getpid()) {}

  static int opened(const std::string& path) {
    // The system would take what is before a NUL for the whole name, and open another file.
    if (path.find('\0') != std::string::npos) detail::raise(journal_error("cannot be opened"));
    // Without O_NONBLOCK a pipe or a device in its place might wait.
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0644);
    if (descriptor < 0 && errno == EISDIR) detail::raise(journal_error("is not a file"));
    if (descriptor < 0) detail::raise(journal_error("cannot be opened"));
    return descriptor;
  }
  /// Which file it is, whatever its name.
  struct file_number {
    std::uint64_t device;
    std::uint64_t inode;
    friend bool operator==(const file_number&, const file_number&) = default;
  };
  // Of an open file, or of what an absolute name stands for.
  static std::optional<file_number> number_of(int descriptor, const char* name = "", std::uint64_t* length = nullptr) {
    const bool has_name = *name != '\0';
#if defined(STATX_INO)
    // Asked for its times too, as by lstat, a Linux of 6.13 or later keeps the time of the next write to the
    // nanosecond, and that makes each sync a third longer.
    struct statx about {};
    if (::statx(descriptor, name, has_name ? AT_SYMLINK_NOFOLLOW : AT_EMPTY_PATH, STATX_INO | STATX_SIZE, &about) != 0)
      return std::nullopt;
    if (length != nullptr) *length = about.stx_size;
    return file_number{std::uint64_t{about.stx_dev_major} << 32U | about.stx_dev_minor, about.stx_ino};
#else
    struct stat about {};
    if ((has_name ? ::lstat(name, &about) : ::fstat(descriptor, &about)) != 0) return std::nullopt;
    if (length != nullptr) *length = static_cast<std::uint64_t>(about.st_size);
    return file_number{static_cast<std::uint64_t>(about.st_dev), static_cast<std::uint64_t>(about.st_ino)};
#endif
  }
  void find_its_name(const std::string& path) {
    char* const found = ::realpath(path.c_str(), nullptr);
    if (found == nullptr) detail::raise(journal_error("was moved or removed while it was opened"));
    struct holder {
      char* text;
      ~holder() { std::free(text); }
    } const held{found};
    name_ = held.text;
  }
  bool sync_its_folder() const {
    const std::string folder = name_.substr(0, name_.find_last_of('/') + 1);
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool is_synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return is_synced;
  }

  int descriptor_;
  ::pid_t opened_by_;
  std::optional<file_number> number_{};
  /// What it is at least, by all that was written and cut here.
  std::uint64_t length_ = 0;
  /// Absolute and without symbolic links.
  std::string name_{};
};

}  // namespace bylaw

#endif
