// SPDX-License-Identifier: MIT
//
// A journal in a real file, where every system call and every allocation fails, one after the other: alone, and with
// all that follow. What was acknowledged is found afterwards, and nothing twice. The calls are those of the C library,
// defined here in its place.
#include "support/folder_in_memory.hpp"

#include <bylaw/file_journal.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <new>
#include <string>
#include <vector>

#include <sys/syscall.h>

namespace {

// Calls are counted while a journal is used, and nowhere else.
bool is_armed = false;
long calls = 0;
long first_failing = -1;
bool all_after_fail = false;
bool writes_are_short = false;
std::string failed_call;
std::size_t allocated = 0;

bool fails(const char* call) {
  if (!is_armed) return false;
  const long number = calls++;
  const bool does = first_failing >= 0 && (all_after_fail ? number >= first_failing : number == first_failing);
  if (does && failed_call.empty()) failed_call = call;  // short: no allocation
  return does;
}
/// The system call, or its failure for this reason.
template <class... Argument>
long call(const char* name, int why, long number, Argument... arguments) {
  if (!fails(name)) return ::syscall(number, arguments...);
  errno = why;
  return -1;
}

}  // namespace

extern "C" {
int open(const char* path, int flags, ...) {
  std::va_list more;
  va_start(more, flags);
  const unsigned mode = (flags & O_CREAT) != 0 ? va_arg(more, unsigned) : 0;
  va_end(more);
  return static_cast<int>(call("open", EMFILE, SYS_openat, AT_FDCWD, path, flags, mode));
}
int flock(int file, int how) noexcept { return static_cast<int>(call("flock", EINTR, SYS_flock, file, how)); }
::ssize_t pread(int file, void* into, std::size_t count, ::off_t offset) {
  return call("pread", EIO, SYS_pread64, file, into, count, offset);
}
::ssize_t pwrite(int file, const void* from, std::size_t count, ::off_t offset) {
  const long written = call("pwrite", ENOSPC, SYS_pwrite64, file, from, count, offset);
  const bool is_half = written < 0 && writes_are_short && count > 1;
  return is_half ? ::syscall(SYS_pwrite64, file, from, count / 2, offset) : written;
}
int fsync(int file) { return static_cast<int>(call("fsync", EIO, SYS_fsync, file)); }
int fdatasync(int file) { return static_cast<int>(call("fdatasync", EIO, SYS_fdatasync, file)); }
int ftruncate(int file, ::off_t size) noexcept {
  return static_cast<int>(call("ftruncate", EIO, SYS_ftruncate, file, size));
}
int statx(int folder, const char* name, int flags, unsigned mask, struct statx* about) noexcept {
  return static_cast<int>(call("statx", EIO, SYS_statx, folder, name, flags, mask, about));
}
int fstat(int file, struct stat* about) noexcept {
  return static_cast<int>(call("fstat", EIO, SYS_fstat, file, about));
}
}

[[gnu::noinline]] void* operator new(std::size_t size) {
  if (fails("new")) throw std::bad_alloc();
  if (is_armed) allocated += size;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new[](std::size_t size) { return operator new(size); }
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete[](void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

[[noreturn]] void fail(const std::string& what) {
  is_armed = false;
  std::printf("failed: %s, where call %ld (%s) fails%s%s\n", what.c_str(), first_failing, failed_call.c_str(),
              all_after_fail ? " and all that follow" : "", writes_are_short ? ", writes short" : "");
  std::exit(1);
}

struct armed {
  armed() { is_armed = true; }
  ~armed() { is_armed = false; }
};
struct disarmed {
  bool before = is_armed;
  disarmed() { is_armed = false; }
  ~disarmed() { is_armed = before; }
};

struct collector final : bylaw::record_reader {
  std::vector<int> found{};
  void take(std::span<const std::byte> record) override {
    const disarmed for_the_test;
    found.push_back(std::to_integer<int>(record[0]));
  }
};

/// What is known of the file.
std::vector<int> acknowledged;
std::vector<int> unanswered;
/// How often a journal could not be opened for the failure of one call alone.
std::map<std::string, int> refused_after;

void look_at(const std::vector<int>& found) {
  const disarmed for_the_test;
  std::vector<int> with_last = acknowledged;
  with_last.insert(with_last.end(), unanswered.begin(), unanswered.end());
  if (found != acknowledged && found != with_last) fail("what was acknowledged is not what was found");
  acknowledged = found;
  unanswered.clear();
}

// A program that keeps `commits` groups of one, two, ... records.
void run_program(const std::string& path, int commits, int& next) {
  try {
    const armed now;
    bylaw::file_journal journal{path};
    collector reader;
    journal.read(reader);
    look_at(reader.found);
    for (int c = 0; c < commits; ++c) {
      for (int i = 0; i <= c; ++i) {
        const std::byte record[3] = {static_cast<std::byte>(next), std::byte{1}, std::byte{2}};
        {
          const disarmed for_the_test;
          unanswered.push_back(next++);
        }
        if (!journal.append(record)) return;
      }
      if (!journal.sync()) return;
      look_at([] {
        const disarmed for_the_test;
        std::vector<int> all = acknowledged;
        all.insert(all.end(), unanswered.begin(), unanswered.end());
        return all;
      }());
    }
  } catch (const bylaw::journal_error& e) {
    if (failed_call.empty()) fail(e.what());
    // A new journal would vanish with its folder.
    if (!all_after_fail && failed_call == "fsync" &&
        e.what() != std::string("journal: is in a folder that cannot be synced"))
      fail(e.what());
    if (!all_after_fail) ++refused_after[failed_call];
  } catch (const std::bad_alloc&) {
    if (failed_call != "new" && !all_after_fail) fail("no memory");
  }
}

long run(const std::string& path, long failing_call) {
  std::filesystem::remove(path);
  acknowledged.clear();
  unanswered.clear();
  failed_call.clear();
  failed_call.reserve(64);
  calls = 0;
  first_failing = failing_call;
  int next = 1;
  run_program(path, 3, next);
  run_program(path, 2, next);
  const long made = calls;
  // When all is well again, everything acknowledged is there, and it goes on.
  first_failing = -1;
  failed_call.clear();
  run_program(path, 1, next);
  if (!unanswered.empty()) fail("it does not go on");
  return made;
}

}  // namespace

int main() {
  const std::string path = support::path_in_memory("bylaw_every_call_");
  const long made = run(path, -1);
  const std::size_t memory = allocated;
  if (made < 30) fail("too few calls, " + std::to_string(made));
  if (memory > 3 * (1U << 20U) + 4096) fail("a journal takes more memory than it says");
  for (const bool after : {false, true})
    for (const bool is_short : {false, true})
      for (long n = 0; n < made; ++n) {
        all_after_fail = after;
        writes_are_short = is_short;
        run(path, n);
      }
  std::filesystem::remove(path);
  for (const char* needed : {"open", "flock", "fstat", "statx", "fsync", "fdatasync", "ftruncate", "pread", "pwrite"})
    if (refused_after[needed] == 0) fail(std::string("opened all the same without ") + needed);
  std::printf("each of %ld calls failed\n", made);
}
