// SPDX-License-Identifier: MIT
//
// Real files: which file a path means, who may have it, and what is noticed when it is moved, removed or inherited.
#include <bylaw/file_journal.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

using records = std::vector<std::string>;

/// A folder of its own, and the folder the process was in, which it is in again afterwards.
struct own_folder {
  fs::path path = fs::temp_directory_path() / ("bylaw_posix_file_" + std::to_string(::getpid()));
  fs::path before = fs::current_path();

  own_folder() {
    fs::remove_all(path);
    fs::create_directory(path);
  }
  ~own_folder() {
    fs::current_path(before);
    fs::remove_all(path);
  }
  std::string operator/(const char* name) const { return (path / name).string(); }
};

struct collector final : bylaw::record_reader {
  records found{};
  void take(std::span<const std::byte> record) override {
    found.emplace_back(reinterpret_cast<const char*>(record.data()), record.size());
  }
};

bool keep(bylaw::journal& journal, const std::string& record) {
  return journal.append(std::as_bytes(std::span(record))) && journal.sync();
}

records read_from(const std::string& path) {
  bylaw::file_journal journal{path};
  collector reader;
  journal.read(reader);
  return reader.found;
}

std::string bytes_in(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Opened, read, and with one record in it.
std::unique_ptr<bylaw::file_journal> opened(const std::string& path, const std::string& record = "one") {
  auto journal = std::make_unique<bylaw::file_journal>(path);
  collector reader;
  journal->read(reader);
  REQUIRE(keep(*journal, record));
  return journal;
}

// What a child answers by its exit status.
template <class Child>
int exit_status_of(Child&& child) {
  const ::pid_t id = ::fork();
  REQUIRE(id >= 0);
  if (id == 0) ::_exit(child());
  int status = -1;
  REQUIRE(::waitpid(id, &status, 0) == id);
  REQUIRE(WIFEXITED(status));
  return WEXITSTATUS(status);
}

}  // namespace

TEST_CASE("posix file: what was kept is found again") {
  const own_folder folder;
  const std::string path = folder / "journal";
  opened(path);
  CHECK(read_from(path) == records{"one"});
  auto journal = opened(path, "two");
  journal.reset();
  CHECK(read_from(path) == records{"one", "two"});
}

TEST_CASE("posix file: one journal has it, under whatever name, in this process or another") {
  const own_folder folder;
  const std::string path = folder / "journal";
  const auto journal = opened(path);
  fs::create_symlink(path, folder / "symbolic");
  fs::create_hard_link(path, folder / "hard");
  const char* const refused = "journal: is in use by another process, or by another journal of this one";
  for (const char* name : {"journal", "symbolic", "hard"})
    CHECK_THROWS_WITH_AS(bylaw::file_journal{folder / name}, refused, bylaw::journal_error);
  CHECK(exit_status_of([&] {
          try {
            bylaw::file_journal again{path};
            return 1;
          } catch (const bylaw::journal_error&) {
            return 0;
          }
        }) == 0);
  CHECK(keep(*journal, "two"));
}

TEST_CASE("posix file: nothing is written to a file that was renamed, removed, replaced, or whose folder was") {
  const own_folder folder;
  const std::string path = folder / "in/journal";
  for (const std::string how : {"renamed", "removed", "replaced", "folder renamed", "folder replaced"}) {
    fs::remove_all(folder / "in");
    fs::remove_all(folder / "out");
    fs::create_directory(folder / "in");
    auto journal = opened(path);
    std::string other = path;
    if (how == "renamed") fs::rename(path, other = path + "-moved");
    if (how == "removed") fs::remove(path);
    if (how == "replaced") {
      fs::copy_file(path, path + "-copy");
      fs::rename(path + "-copy", path);
    }
    if (how.starts_with("folder")) {
      fs::rename(folder / "in", folder / "out");
      other = folder / "out/journal";
    }
    if (how == "folder replaced") fs::copy(folder / "out", folder / "in");
    const std::string before = bytes_in(other);
    CHECK_FALSE(keep(*journal, "two"));
    CHECK_FALSE(keep(*journal, "three"));
    CHECK(bytes_in(other) == before);
    journal.reset();
    CHECK(bytes_in(other) == before);
    if (how != "removed") CHECK(read_from(other) == records{"one"});
  }
}

TEST_CASE("posix file: nothing is written to a file that was cut short, and nothing more is acknowledged") {
  for (const std::uintmax_t length : {std::uintmax_t{0}, std::uintmax_t{100}, std::uintmax_t{1540}}) {
    const own_folder folder;
    const std::string path = folder / "journal";
    auto journal = std::make_unique<bylaw::file_journal>(path);
    collector reader;
    journal->read(reader);
    REQUIRE(keep(*journal, "one"));
    fs::resize_file(path, length);
    CHECK(!keep(*journal, "two"));
    journal.reset();
    CHECK(fs::file_size(path) == length);
  }
}

TEST_CASE("posix file: a child that inherits a journal cannot write to it, nor end it for its parent") {
  const own_folder folder;
  const std::string path = folder / "journal";
  auto journal = opened(path);
  CHECK(exit_status_of([&] {
          const bool written = keep(*journal, "of the child");
          journal.reset();
          return written ? 1 : 0;
        }) == 0);
  CHECK(keep(*journal, "two"));
  // It is still locked after the child has closed it, and no longer once the parent has, though a child lives.
  CHECK_THROWS_AS(bylaw::file_journal{path}, bylaw::journal_error);
  int hold[2];
  REQUIRE(::pipe(hold) == 0);
  const ::pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::close(hold[1]);
    char byte = 0;
    ::_exit(::read(hold[0], &byte, 1) == 0 ? 0 : 1);
  }
  ::close(hold[0]);
  journal.reset();
  CHECK(read_from(path) == records{"one", "two"});
  ::close(hold[1]);
  CHECK(::waitpid(child, nullptr, 0) == child);
}

TEST_CASE("posix file: symbolic links are followed once; a relative path counts from the folder it was opened in") {
  const own_folder folder;
  fs::create_directory(folder / "data");
  fs::create_directory(folder / "elsewhere");
  // A link to a file that is not there yet: it is made where the link leads.
  fs::create_symlink(folder / "data/journal", folder / "link");
  auto journal = opened(folder / "link");
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(fs::is_regular_file(folder / "data/journal"));
  // Where the link leads later does not matter.
  fs::remove(folder / "link");
  fs::create_symlink(folder / "elsewhere/journal", folder / "link");
  CHECK(keep(*journal, "two"));
  CHECK_FALSE(fs::exists(folder / "elsewhere/journal"));
  journal.reset();

  fs::current_path(folder / "data");
  journal = opened("journal", "three");
  fs::current_path(folder / "elsewhere");
  CHECK(keep(*journal, "four"));
  journal.reset();
  CHECK(read_from(folder / "data/journal") == records{"one", "two", "three", "four"});
  CHECK(fs::is_empty(folder / "elsewhere"));
}

TEST_CASE("posix file: what is not a file, or no journal, is refused and left alone") {
  const own_folder folder;
  fs::create_directory(folder / "folder");
  CHECK_THROWS_WITH_AS(bylaw::file_journal{folder / "folder"}, "journal: is not a file", bylaw::journal_error);
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK_THROWS_WITH_AS(bylaw::file_journal{folder / "pipe"}, "journal: is not a file", bylaw::journal_error);
  CHECK_THROWS_WITH_AS(bylaw::file_journal{"/dev/null"}, "journal: is not a file", bylaw::journal_error);
  CHECK_THROWS_WITH_AS(bylaw::file_journal{folder / "none/journal"}, "journal: cannot be opened", bylaw::journal_error);
  CHECK_THROWS_WITH_AS(bylaw::file_journal{""}, "journal: cannot be opened", bylaw::journal_error);
  std::string with_nul = folder / "journal";
  with_nul.append(1, '\0').append("2026");
  CHECK_THROWS_WITH_AS(bylaw::file_journal{with_nul}, "journal: cannot be opened", bylaw::journal_error);
  CHECK(!fs::exists(folder / "journal"));

  const std::string text = "%PDF-1.7\nnot a journal, and 63 bytes long, as one that was lost.";
  std::ofstream(folder / "report.pdf", std::ios::binary) << text;
  const auto time = fs::last_write_time(folder / "report.pdf");
  CHECK_THROWS_WITH_AS(read_from(folder / "report.pdf"), "journal: not a journal: the file has no heading of one",
                       bylaw::journal_error);
  CHECK(bytes_in(folder / "report.pdf") == text);
  CHECK(fs::last_write_time(folder / "report.pdf") == time);
}

TEST_CASE("posix file: an endless file is refused without being read, whatever it begins with") {
  const own_folder folder;
  const std::string path = folder / "journal";
  const std::uintmax_t endless = std::uintmax_t{1} << 40U;
  opened(path);
  const std::uintmax_t size = fs::file_size(path);
  fs::resize_file(path, endless);
  const std::string damaged = "journal: damaged at offset " + std::to_string(size);
  struct ::rusage before {};
  struct ::rusage after {};
  ::getrusage(RUSAGE_SELF, &before);
  CHECK_THROWS_WITH_AS(read_from(path), damaged.c_str(), bylaw::journal_error);
  std::ofstream(folder / "zeros");
  fs::resize_file(folder / "zeros", endless);
  CHECK_THROWS_AS(read_from(folder / "zeros"), bylaw::journal_error);
  ::getrusage(RUSAGE_SELF, &after);
  CHECK(after.ru_maxrss - before.ru_maxrss < 64 * 1024);  // kilobytes
  CHECK(fs::file_size(path) == endless);
}

TEST_CASE("posix file: two new files have different serial numbers, and their commits do not fit one another") {
  const own_folder folder;
  opened(folder / "a");
  opened(folder / "b");
  std::string a = bytes_in(folder / "a");
  const std::string b = bytes_in(folder / "b");
  CHECK(a.substr(0, 24) != b.substr(0, 24));
  std::ofstream(folder / "a", std::ios::binary) << a.substr(0, 1536) + b.substr(1536);
  CHECK_THROWS_WITH_AS(read_from(folder / "a"), "journal: damaged at offset 1536", bylaw::journal_error);
}
