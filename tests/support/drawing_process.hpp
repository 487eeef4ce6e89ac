// SPDX-License-Identifier: MIT
//
// A process that draws and tells through a pipe what was acknowledged, and what must be found when it is gone.
#ifndef BYLAW_TESTS_SUPPORT_DRAWING_PROCESS_HPP
#define BYLAW_TESTS_SUPPORT_DRAWING_PROCESS_HPP

#include <bylaw/cities.hpp>
#include <bylaw/file_journal.hpp>
#include <bylaw/ledger.hpp>

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

namespace support {

[[noreturn]] inline void fail(const char* what) {
  std::printf("failed: %s\n", what);
  std::exit(1);
}

inline constexpr const auto& drawn_from = bylaw::cities::wuhan_2025_04;

inline bylaw::draw draw_numbered(std::uint64_t id) {
  return {id, id % 97, "compute-voucher", bylaw::money::from_fen(static_cast<std::int64_t>(1 + id % 50))};
}

struct acknowledged {
  std::uint64_t id;
  std::int64_t fen;
};

class drawing_process {
 public:
  /// `draw` is called in a child, with the pipe.
  template <class Draw>
  explicit drawing_process(Draw&& draw) {
    int ends[2];
    if (::pipe(ends) != 0) fail("no pipe");
    child_ = ::fork();
    if (child_ < 0) fail("no child");
    if (child_ == 0) {
      ::close(ends[0]);
      draw(ends[1]);
      ::_exit(1);
    }
    ::close(ends[1]);
    pipe_ = ends[0];
  }

  /// Does something meanwhile, waits until the child is gone, adds what it had been told, and gives how it ended.
  template <class Meanwhile>
  int wait(std::map<std::uint64_t, std::int64_t>& receipts, Meanwhile&& meanwhile) {
    // Read while it runs, so that a full pipe does not stop it.
    std::thread reader([&] {
      acknowledged said{};
      while (::read(pipe_, &said, sizeof said) == sizeof said) receipts[said.id] = said.fen;
    });
    meanwhile(child_);
    int status = 0;
    ::waitpid(child_, &status, 0);
    reader.join();
    ::close(pipe_);
    return status;
  }

 private:
  ::pid_t child_;
  int pipe_;
};

/// Opens the file and finds every receipt in it, once; what was drawn and what is left make the pool.
inline void find_again(const std::string& path, const std::map<std::uint64_t, std::int64_t>& receipts) {
  using namespace bylaw::literals;
  bylaw::file_journal journal{path};
  const bylaw::ledger book{drawn_from, bylaw::fiscal_year{2026}, journal};
  std::map<std::uint64_t, std::int64_t> recovered;
  bylaw::money sum{};
  for (const bylaw::entry& e : book.entries()) {
    if (!recovered.emplace(e.id.number(), e.amount.fen()).second) fail("a draw is there twice");
    sum += e.amount;
  }
  for (const auto& [id, fen] : receipts) {
    const auto found = recovered.find(id);
    if (found == recovered.end() || found->second != fen) fail("an acknowledged receipt is lost");
  }
  if (book.remaining("compute-voucher") + sum != 1000_wan) fail("money is not conserved");
}

}  // namespace support

#endif
