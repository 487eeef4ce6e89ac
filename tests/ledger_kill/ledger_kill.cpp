// SPDX-License-Identifier: MIT
//
// A child draws from a pool and is killed at a random moment, a hundred times: after recovery every receipt that it had
// acknowledged, through a pipe, is there, and nothing was drawn twice.
#include "support/random.hpp"

#include <bylaw/cities.hpp>
#include <bylaw/file_journal.hpp>
#include <bylaw/ledger.hpp>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

using namespace bylaw::literals;

namespace {

constexpr int kills = 100;

[[noreturn]] void fail(const char* what) {
  std::printf("failed: %s\n", what);
  std::exit(1);
}

struct acknowledged {
  std::uint64_t id;
  std::int64_t fen;
};

// Draws until it is killed, on four threads; tells each receipt after it has it.
[[noreturn]] void draw_until_killed(const std::string& path, int pipe, std::uint64_t first_id) {
  bylaw::file_journal journal{path};
  bylaw::ledger book{bylaw::cities::wuhan_2025_04, bylaw::fiscal_year{2026}, journal};
  std::vector<std::thread> threads;
  for (std::uint64_t t = 0; t < 4; ++t)
    threads.emplace_back([&, t] {
      for (std::uint64_t i = 0;; ++i) {
        const std::uint64_t id = first_id + t * 1'000'000 + i;
        const bylaw::receipt r = book.reserve(
            {id, id % 97, "compute-voucher", bylaw::money::from_fen(static_cast<std::int64_t>(1 + id % 50))});
        const acknowledged said{id, r.amount.fen()};
        if (!r || ::write(pipe, &said, sizeof said) != sizeof said) ::_exit(1);
      }
    });
  for (std::thread& thread : threads) thread.join();
  ::_exit(1);
}

}  // namespace

int main() {
  support::random_numbers random(support::seed());
  const std::string path =
      (std::filesystem::temp_directory_path() / ("bylaw_kill_" + std::to_string(::getpid()))).string();
  std::filesystem::remove(path);
  std::map<std::uint64_t, std::int64_t> receipts;
  for (int n = 0; n < kills; ++n) {
    int ends[2];
    if (::pipe(ends) != 0) fail("no pipe");
    const ::pid_t child = ::fork();
    if (child < 0) fail("no child");
    if (child == 0) {
      ::close(ends[0]);
      draw_until_killed(path, ends[1], static_cast<std::uint64_t>(n) * 10'000'000);
    }
    ::close(ends[1]);
    // Read while it runs, so that a full pipe does not stop it.
    std::thread reader([&] {
      acknowledged said{};
      while (::read(ends[0], &said, sizeof said) == sizeof said) receipts[said.id] = said.fen;
    });
    std::this_thread::sleep_for(std::chrono::microseconds(random.between(1'000, 30'000)));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    reader.join();
    ::close(ends[0]);

    bylaw::file_journal journal{path};
    const bylaw::ledger book{bylaw::cities::wuhan_2025_04, bylaw::fiscal_year{2026}, journal};
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
  std::filesystem::remove(path);
  std::printf("%zu acknowledged receipts survived %d kills\n", receipts.size(), kills);
  return receipts.size() > kills ? 0 : 1;
}
