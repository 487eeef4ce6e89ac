// SPDX-License-Identifier: MIT
//
// What a ledger is after memory ran out at every allocation in turn, after its journal threw while threads waited, and
// after millions of refused draws. A program of its own, since it replaces operator new.
#include "support/facts.hpp"
#include "support/memory_journal.hpp"

#include <bylaw/ledger.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>
#include <string>
#include <thread>
#include <vector>

#include <unistd.h>

using namespace bylaw::literals;
using bylaw::draw_status;
using bylaw::money;
using bylaw::receipt;

// The thread sanitizer brings an operator new of its own; under it the threads alone are tried.
#if defined(__SANITIZE_THREAD__)
#define BYLAW_THREADS_ALONE 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define BYLAW_THREADS_ALONE 1
#endif
#endif

namespace {

std::atomic<std::int64_t> allocations{0};
std::atomic<std::int64_t> allocations_left{-1};  // then one fails; below zero: never

[[maybe_unused]] void* allocate(std::size_t size) {
  ++allocations;
  if (allocations_left >= 0 && allocations_left-- == 0) return nullptr;
  return std::malloc(size == 0 ? 1 : size);
}

}  // namespace

#if !defined(BYLAW_THREADS_ALONE)
[[gnu::noinline]] void* operator new(std::size_t size) {
  if (void* place = allocate(size)) return place;
  throw std::bad_alloc{};
}
[[gnu::noinline]] void* operator new[](std::size_t size) { return operator new(size); }
[[gnu::noinline]] void operator delete(void* place) noexcept { std::free(place); }
[[gnu::noinline]] void operator delete[](void* place) noexcept { std::free(place); }
[[gnu::noinline]] void operator delete(void* place, std::size_t) noexcept { std::free(place); }
[[gnu::noinline]] void operator delete[](void* place, std::size_t) noexcept { std::free(place); }
#endif

namespace {

[[noreturn]] void fail(const char* what, std::int64_t n = -1) {
  allocations_left = -1;
  std::printf("failed: %s (%lld)\n", what, static_cast<long long>(n));
  std::exit(1);
}

constexpr auto whole = bylaw::percentage_subsidy{support::facts::cost, 100_pct};
constexpr auto city = bylaw::policy{
    bylaw::about{},
    bylaw::clause{"voucher", whole | bylaw::at_most_per_year(50_pct * support::facts::cost) |
                                 bylaw::annual_pool{"compute", 1_yi}},
    bylaw::clause{"rent", whole | bylaw::annual_pool{"compute", 1_yi}},
    bylaw::clause{"park", whole | bylaw::annual_quota{"parks", 50}}};
constexpr std::int64_t requests = 1'200;  // tables grow several times, texts and the history fill second blocks

std::string text_of(std::int64_t i) { return "an invoice number of some length, " + std::to_string(i); }

// One of a sequence of requests, the same at every call. True if it was accepted.
bool request(bylaw::ledger& book, std::int64_t i) {
  const auto n = static_cast<std::uint64_t>(i / 2);
  const std::string text = text_of(i / 2);
  const bylaw::identifier id = n % 2 == 0 ? bylaw::identifier(n) : bylaw::identifier(text);
  const std::string firm_text = "firm " + std::to_string(n % 40);
  const bylaw::identifier firm = n % 3 == 0 ? bylaw::identifier(firm_text) : bylaw::identifier(n % 40);
  if (i % 2 == 1) {
    if (n % 5 == 0) return static_cast<bool>(book.release(id));
    if (n % 7 == 0) return static_cast<bool>(book.set_budget("compute", 1_yi + money::from_fen(i)));
    if (n % 11 == 0) return book.expire(i).has_value();
    return static_cast<bool>(book.settle(id, 5_fen));
  }
  if (n % 53 == 52) {
    std::vector<std::string> texts;
    for (std::int64_t k = 0; k < 30; ++k) texts.push_back(text_of(10'000 * (k + 1) + i));
    std::vector<bylaw::draw> many{{id, firm, "rent", 9_fen}};
    for (const std::string& each : texts) many.push_back({each, each, "rent", 8_fen});
    std::vector<receipt> receipts(many.size());
    book.reserve_all(many, receipts);
    return std::all_of(receipts.begin(), receipts.end(), [](const receipt& one) { return static_cast<bool>(one); });
  }
  if (n % 4 == 0)
    return static_cast<bool>(book.reserve({id, firm, "voucher", 9_fen, bylaw::never, {1_wan, bylaw::unlimited}}));
  return static_cast<bool>(book.reserve({id, firm, "rent", 9_fen, n % 11 == 0 ? i : bylaw::never}));
}

struct state {
  std::size_t entries;
  money left;
  explicit state(const bylaw::ledger& book) : entries(book.entries().size()), left(book.remaining("compute")) {}
  friend bool operator==(const state&, const state&) = default;
};

/// A ledger that is opened again when its journal has failed. `before` are entries made beforehand, so that it is not
/// always the same request that finds the history full.
class life {
 public:
  life(bool with_a_journal, std::int64_t before) : with_a_journal_(with_a_journal), before_(before) {}

  bylaw::ledger* operator->() { return book_.get(); }
  bylaw::ledger& operator*() { return *book_; }
  bool is_open() const { return book_ != nullptr; }
  void open() {
    book_.reset();
    journal_.reset();
    if (with_a_journal_) {
      journal_ = std::make_unique<support::memory_journal>(kept_);
      book_ = std::make_unique<bylaw::ledger>(city, bylaw::fiscal_year{2026}, *journal_);
    } else {
      book_ = std::make_unique<bylaw::ledger>(city, bylaw::fiscal_year{2026});
    }
  }
  void begin() {
    for (std::int64_t i = 0; i < before_; ++i)
      if (!book_->reserve({1'000'000 + i, 1'000'000, "rent", 1_fen})) fail("not begun", i);
  }

 private:
  bool with_a_journal_;
  std::int64_t before_;
  support::kept_records kept_{};
  std::unique_ptr<support::memory_journal> journal_{};
  std::unique_ptr<bylaw::ledger> book_{};
};

// Runs all requests while the n-th allocation fails; each is sent again until it is accepted. False when all of it was
// done before so many. `expected[i]` is the ledger before request i, where nothing fails.
bool runs_out_at(std::int64_t n, life book, const std::vector<state>& expected) {
  bool ran_out = false;
  allocations_left = n;
  for (int attempt = 0; !book.is_open(); ++attempt) {
    if (attempt > 1) fail("it does not open when there is memory again", n);
    try {
      book.open();
    } catch (const std::bad_alloc&) {
      ran_out = true;
    }
  }
  const std::int64_t left_then = allocations_left.exchange(-1);
  book.begin();
  allocations_left = left_then;
  for (std::int64_t i = 0; i < requests; ++i) {
    bool threw = false;
    bool accepted = false;
    try {
      accepted = request(*book, i);
    } catch (const std::bad_alloc&) {
      threw = true;
    }
    if (accepted) continue;
    allocations_left = -1;
    ran_out = true;
    if (!threw && !book->failure()) fail("a request was refused", i);
    if (state(*book) != expected[static_cast<std::size_t>(i)])
      fail(threw ? "memory ran out, and the ledger is not as it was" : "what was not acknowledged counts", i);
    if (book->failure()) book.open();  // the journal had no memory
    if (!request(*book, i)) fail("a request sent again is refused", i);
  }
  allocations_left = -1;
  if (state(*book) != expected.back()) fail("in the end it is another ledger", n);
  return ran_out;
}

[[maybe_unused]] void memory_runs_out() {
  for (const bool with_a_journal : {false, true})
    for (std::int64_t before = 0; before < (with_a_journal ? 1 : 8); ++before) {
      life plain(false, before);
      plain.open();
      plain.begin();
      std::vector<state> expected;
      for (std::int64_t i = 0; i < requests; ++i) {
        expected.emplace_back(*plain);
        if (!request(*plain, i)) fail("a request is refused", i);
      }
      expected.emplace_back(*plain);
      if (expected.back().entries < 1'100) fail("the history is too short");
      std::int64_t n = 0;
      // With a journal nearly every request allocates in it: a part of them is tried.
      while (runs_out_at(n, life(with_a_journal, before), expected)) n += with_a_journal ? 7 : before == 0 ? 1 : 5;
      if (n < 100) fail("hardly an allocation failed", n);
    }
}

/// Takes its time to sync; the third time it throws.
class throwing_journal : public bylaw::journal {
 public:
  std::uint64_t read(bylaw::record_reader&) override { return 0; }
  bool append(std::span<const std::byte>) override { return true; }
  bool sync() override {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    if (++syncs_ == 4) throw std::runtime_error("the disk is gone");
    return true;
  }

 private:
  int syncs_ = 0;
};

void threads_wait_for_a_journal_that_throws() {
  for (int round = 0; round < 20; ++round) {
    throwing_journal journal;
    bylaw::ledger book{city, bylaw::fiscal_year{2026}, journal};
    std::atomic<std::int64_t> acknowledged{0};
    std::atomic<int> told{0};
    std::vector<std::thread> threads;
    for (std::uint64_t t = 0; t < 8; ++t)
      threads.emplace_back([&, t] {
        for (std::uint64_t i = 0; i < 100; ++i) {
          const std::string id = std::to_string(t) + "/" + std::to_string(i);
          const receipt r = book.reserve({id, t, "rent", 5_wan});
          if (!r) {
            if (r.status != draw_status::journal_failed) fail("refused for another reason");
            ++told;
            return;
          }
          if (!book.find(id) && !book.failure()) fail("what was acknowledged is not found");
          acknowledged += r.amount.fen();
        }
      });
    for (std::thread& thread : threads) thread.join();
    if (told != 8) fail("a thread was not told");
    if (book.remaining("compute").fen() != (1_yi).fen() - acknowledged) fail("the books are short");
    if (std::string(book.failure()->what()) != "journal: the disk is gone") fail("not the journal's own words");
  }
}

[[maybe_unused]] void refused_draws_leave_no_memory() {
  bylaw::ledger book{city, bylaw::fiscal_year{2026}};
  if (!book.reserve({1, 1, "rent", 1_yi})) fail("the pool is not drawn");
  std::string id = "0123456789012345678901234567890123456789";
  const std::int64_t before = allocations;
  for (std::uint64_t i = 2; i < 2'000'000; ++i) {
    for (std::size_t k = 0; k < 8; ++k) id[k] = static_cast<char>('a' + (i >> (3 * k)) % 8);
    const receipt r = i % 2 == 0 ? book.reserve({i, i, "rent", 1_wan}) : book.reserve({id, id, "rent", 1_wan});
    if (r.status != draw_status::insufficient_funds) fail("a draw of an empty pool is not refused");
    if (book.settle(i, 1_wan).status != draw_status::unknown_draw) fail("what was refused is settled");
  }
  if (allocations != before) fail("refused draws took memory", allocations - before);
}

}  // namespace

int main() {
  ::alarm(300);  // a thread that hangs is a failure
#if !defined(BYLAW_THREADS_ALONE)
  memory_runs_out();
  refused_draws_leave_no_memory();
#endif
  threads_wait_for_a_journal_that_throws();
  std::printf("nothing is lost, short or left behind\n");
}
