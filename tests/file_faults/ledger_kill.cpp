// SPDX-License-Identifier: MIT
//
// A child draws from a pool and is killed at a random moment, a hundred times: after recovery every receipt that it had
// acknowledged, through a pipe, is there, and nothing was drawn twice.
#include "support/drawing_process.hpp"
#include "support/random.hpp"

#include <chrono>
#include <filesystem>
#include <vector>

namespace {

constexpr std::uint64_t kills = 100;

// Draws until it is killed, on four threads; tells each receipt after it has it.
[[noreturn]] void draw_until_killed(const std::string& path, int pipe, std::uint64_t first_id) {
  bylaw::file_journal journal{path};
  bylaw::ledger book{support::drawn_from, bylaw::fiscal_year{2026}, journal};
  std::vector<std::thread> threads;
  for (std::uint64_t t = 0; t < 4; ++t)
    threads.emplace_back([&, t] {
      for (std::uint64_t i = 0;; ++i) {
        const std::uint64_t id = first_id + t * 1'000'000 + i;
        const bylaw::receipt r = book.reserve(support::draw_numbered(id));
        const support::acknowledged said{id, r.amount.fen()};
        if (!r || ::write(pipe, &said, sizeof said) != sizeof said) ::_exit(1);
      }
    });
  for (std::thread& thread : threads) thread.join();
  ::_exit(1);
}

}  // namespace

int main() {
  const std::uint64_t seed = support::seed();
  std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
  support::random_numbers random(seed);
  const std::string path =
      (std::filesystem::temp_directory_path() / ("bylaw_kill_" + std::to_string(::getpid()))).string();
  std::filesystem::remove(path);
  std::map<std::uint64_t, std::int64_t> receipts;
  for (std::uint64_t n = 0; n < kills; ++n) {
    support::drawing_process child([&](int pipe) { draw_until_killed(path, pipe, n * 10'000'000); });
    const int status = child.wait(receipts, [&](::pid_t id) {
      // Now and then while it opens the file, or makes it.
      std::this_thread::sleep_for(std::chrono::microseconds(random.between(random.one_in(4) ? 0 : 1'000, 30'000)));
      ::kill(id, SIGKILL);
    });
    if (!WIFSIGNALED(status)) support::fail("the child was not killed, it stopped");
    support::find_again(path, receipts);
  }
  std::filesystem::remove(path);
  std::printf("%zu acknowledged receipts survived %llu kills\n", receipts.size(),
              static_cast<unsigned long long>(kills));
  return receipts.size() > kills ? 0 : 1;
}
