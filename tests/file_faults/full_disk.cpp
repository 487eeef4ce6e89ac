// SPDX-License-Identifier: MIT
//
// A child draws until its file may not grow further, and is refused: every receipt is there afterwards, and once there
// is room the next process goes on.
//
//   full_disk limit   the limit of the process (RLIMIT_FSIZE) is reached, at every place of the first commits; once
//   more
//                     where the signal that comes with it is not ignored, and kills
//   full_disk tmpfs   a file system of 64 kB is full. Needs to mount one: exits with 77 where that is not allowed
#include "support/drawing_process.hpp"
#include "support/folder_in_memory.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#if defined(__linux__)
#include <sched.h>
#include <sys/mount.h>
#endif
#include <sys/resource.h>

namespace fs = std::filesystem;

namespace {

constexpr int refused = 0;
constexpr int could_not_open = 2;

// Draws one after the other until it is refused for the journal; then everything is refused.
[[noreturn]] void draw_until_refused(const std::string& path, int pipe, std::uint64_t first_id) {
  try {
    bylaw::file_journal journal{path};
    bylaw::ledger book{support::drawn_from, bylaw::fiscal_year{2026}, journal};
    for (std::uint64_t id = first_id;; ++id) {
      const bylaw::receipt r = book.reserve(support::draw_numbered(id));
      if (r.status == bylaw::draw_status::journal_failed) {
        const bool stays = book.reserve(support::draw_numbered(id)).status == bylaw::draw_status::journal_failed;
        ::_exit(stays ? refused : 1);
      }
      const support::acknowledged said{id, r.amount.fen()};
      if (!r || ::write(pipe, &said, sizeof said) != sizeof said) ::_exit(1);
    }
  } catch (const bylaw::journal_error&) {
    ::_exit(could_not_open);
  }
}

int limit() {
  const std::string path = support::path_in_memory("bylaw_full_disk_");
  std::size_t found = 0;
  int opened = 0;
  for (const bool signal_kills : {false, true})
    for (::rlim_t most = 0; most < 5000; most += signal_kills ? 311 : 53) {
      fs::remove(path);
      std::map<std::uint64_t, std::int64_t> receipts;
      for (std::uint64_t start = 0; start < 2; ++start) {
        support::drawing_process child([&](int pipe) {
          const struct ::rlimit allowed { most + start * 100, most + start * 100 };
          ::signal(SIGXFSZ, signal_kills ? SIG_DFL : SIG_IGN);
          const struct ::rlimit no_core { 0, 0 };
          ::setrlimit(RLIMIT_CORE, &no_core);
          if (::setrlimit(RLIMIT_FSIZE, &allowed) != 0) ::_exit(1);
          draw_until_refused(path, pipe, start * 1'000);
        });
        const int status = child.wait(receipts, [](::pid_t) {});
        const bool was_killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGXFSZ;
        const bool was_refused = WIFEXITED(status) && WEXITSTATUS(status) == refused;
        const bool never_began = WIFEXITED(status) && WEXITSTATUS(status) == could_not_open;
        if (signal_kills ? !was_killed : !was_refused && !never_began)
          support::fail("the limit was not met as it should");
        opened += was_refused ? 1 : 0;
        support::find_again(path, receipts);
      }
      found += receipts.size();
    }
  fs::remove(path);
  std::printf("%zu acknowledged receipts survived files that may not grow\n", found);
  return found > 100 && opened > 10 ? 0 : 1;
}

int tmpfs() {
#if defined(__linux__)
  const fs::path folder = fs::temp_directory_path() / ("bylaw_tmpfs_" + std::to_string(::getpid()));
  fs::create_directory(folder);
  // In a name space of our own, so that it goes with this process.
  if (::unshare(CLONE_NEWNS) != 0 || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
      ::mount("bylaw", folder.c_str(), "tmpfs", 0, "size=64k") != 0) {
    std::printf("skipped: no file system may be mounted here: %s\n", std::strerror(errno));
    fs::remove(folder);
    return 77;
  }
  const std::string path = (folder / "journal").string();
  const std::string filler = (folder / "filler").string();
  std::map<std::uint64_t, std::int64_t> receipts;
  for (std::uint64_t start = 0; start < 8; ++start) {
    // Full but for a page or two more each time; then it must go on.
    std::ofstream(filler, std::ios::binary) << std::string(std::size_t{4096} * (13 - start), 'x');
    const std::size_t before = receipts.size();
    support::drawing_process child([&](int pipe) { draw_until_refused(path, pipe, start * 10'000); });
    const int status = child.wait(receipts, [](::pid_t) {});
    if (!WIFEXITED(status) || WEXITSTATUS(status) != refused) support::fail("the full disk was not met as it should");
    if (receipts.size() == before) support::fail("nothing was drawn");
    support::find_again(path, receipts);
    fs::remove(filler);
  }
  ::umount(folder.c_str());
  fs::remove(folder);
  std::printf("%zu acknowledged receipts survived a file system that was full\n", receipts.size());
  return receipts.size() > 100 ? 0 : 1;
#else
  std::printf("skipped: there is no tmpfs here\n");
  return 77;
#endif
}

}  // namespace

int main(int argument_count, char** arguments) {
  const std::string what = argument_count > 1 ? arguments[1] : "";
  if (what == "limit") return limit();
  if (what == "tmpfs") return tmpfs();
  std::printf("usage: full_disk limit|tmpfs\n");
  return 2;
}
