// SPDX-License-Identifier: MIT
//
// The ledger in memory and with a journal, on a disk and in a file system in memory, next to the journal's first format
// and to SQLite where it is found; allocation; evaluating with and without an explanation.
#include "first_journal.hpp"
#include "ratio_table.hpp"

#include <bylaw/allocate.hpp>
#include <bylaw/cities.hpp>
#include <bylaw/explain.hpp>
#include <bylaw/file_journal.hpp>
#include <bylaw/ledger.hpp>

#include <benchmark/benchmark.h>

#if defined(BYLAW_BENCHMARK_SQLITE)
#include <sqlite3.h>
#endif

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <unistd.h>

using namespace bylaw::literals;

namespace {

constexpr std::int64_t draws_in_a_batch = 1'000;
constexpr std::int64_t draws_in_batches = 100'000;
constexpr std::int64_t single_draws_on_disk = 200;
constexpr std::int64_t single_draws_in_memory = 5'000;

constexpr auto city = bylaw::policy{
    bylaw::about{},
    bylaw::clause{"voucher", bylaw::percentage_subsidy{bylaw::facts::domestic_compute_cost, 50_pct} |
                                 bylaw::at_most_per_year(500_wan) | bylaw::annual_pool{"voucher", 1000_yi}}};

[[noreturn]] void stop(const char* what) {
  std::fprintf(stderr, "%s\n", what);
  std::exit(1);
}

/// BYLAW_BENCHMARK_FOLDER is to be on a disk.
std::string on_disk(const char* name) {
  const char* folder = std::getenv("BYLAW_BENCHMARK_FOLDER");
  return (folder != nullptr ? std::filesystem::path(folder) : std::filesystem::current_path()) / name;
}
// A sync costs nothing there, so that what else a commit costs shows.
constexpr const char* memory_folder = "/dev/shm";
std::string in_shared_memory(const char* name) {
  return std::filesystem::path(memory_folder) / (std::to_string(::getpid()) + name);
}

bylaw::draw draw_of(std::int64_t i) {
  return {static_cast<std::uint64_t>(i), static_cast<std::uint64_t>(i % 5000), "voucher",
          bylaw::money::from_fen(100 + i % 7)};
}

void in_memory(benchmark::State& state, std::int64_t draws) {
  for (auto _ : state) {
    bylaw::ledger book{city, bylaw::fiscal_year{2026}};
    for (std::int64_t i = 0; i < draws; ++i) {
      const bylaw::receipt r = book.reserve(draw_of(i));
      if (!r || !book.settle(static_cast<std::uint64_t>(i), r.amount)) stop("a draw was refused");
    }
  }
  state.SetItemsProcessed(state.iterations() * draws);
}

// Reserve and settle are a call each for a thousand draws; each call waits for the disk once.
template <class Journal>
void in_batches(benchmark::State& state, const std::string& path) {
  for (auto _ : state) {
    std::filesystem::remove(path);
    Journal journal{path};
    bylaw::ledger book{city, bylaw::fiscal_year{2026}, journal};
    std::vector<bylaw::draw> wanted(draws_in_a_batch);
    std::vector<bylaw::identifier> ids(draws_in_a_batch);
    std::vector<bylaw::money> amounts(draws_in_a_batch);
    std::vector<bylaw::receipt> receipts(draws_in_a_batch);
    for (std::int64_t first = 0; first < draws_in_batches; first += draws_in_a_batch) {
      for (std::int64_t i = 0; i < draws_in_a_batch; ++i) {
        const auto k = static_cast<std::size_t>(i);
        wanted[k] = draw_of(first + i);
        ids[k] = wanted[k].id;
        amounts[k] = wanted[k].amount;
      }
      book.reserve_all(wanted, receipts);
      book.settle_all(ids, amounts, receipts);
      for (const bylaw::receipt& r : receipts)
        if (!r) stop("a draw was refused");
    }
  }
  std::filesystem::remove(path);
  state.SetItemsProcessed(state.iterations() * draws_in_batches);
}

template <class Journal>
void one_by_one(benchmark::State& state, const std::string& path, std::int64_t draws) {
  for (auto _ : state) {
    std::filesystem::remove(path);
    Journal journal{path};
    bylaw::ledger book{city, bylaw::fiscal_year{2026}, journal};
    for (std::int64_t i = 0; i < draws; ++i)
      if (!book.reserve(draw_of(i)) || !book.settle(static_cast<std::uint64_t>(i), draw_of(i).amount))
        stop("a draw was refused");
  }
  std::filesystem::remove(path);
  state.SetItemsProcessed(state.iterations() * draws);
}

// What waits for a disk is measured by the clock, what does not by the processor's time.
template <class Journal>
void register_journal(const std::string& name) {
  benchmark::RegisterBenchmark(("ledger/" + name + ", a thousand a call").c_str(), [](benchmark::State& s) {
    in_batches<Journal>(s, on_disk("benchmark.journal"));
  })->UseRealTime();
  benchmark::RegisterBenchmark(("ledger/" + name + ", one a call").c_str(), [](benchmark::State& s) {
    one_by_one<Journal>(s, on_disk("benchmark.journal"), single_draws_on_disk);
  })->UseRealTime();
  if (!std::filesystem::is_directory(memory_folder)) return;
  benchmark::RegisterBenchmark(("tmpfs/" + name + ", a thousand a call").c_str(), [](benchmark::State& s) {
    in_batches<Journal>(s, in_shared_memory("benchmark.journal"));
  });
  benchmark::RegisterBenchmark(("tmpfs/" + name + ", one a call").c_str(), [](benchmark::State& s) {
    one_by_one<Journal>(s, in_shared_memory("benchmark.journal"), single_draws_in_memory);
  });
}

#if defined(BYLAW_BENCHMARK_SQLITE)
// The same draws as a table with what is left beside it, in WAL mode with a sync for each transaction.
class sqlite_book {
 public:
  explicit sqlite_book(const std::string& path) {
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
    if (sqlite3_open(path.c_str(), &db_) != SQLITE_OK) stop("SQLite cannot open its file");
    run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        "CREATE TABLE draws(id INTEGER PRIMARY KEY, firm INTEGER, amount INTEGER, settled INTEGER);"
        "CREATE TABLE left_of(pool INTEGER PRIMARY KEY, fen INTEGER); INSERT INTO left_of VALUES(1, 10000000000000);");
    reserve_ = prepare("INSERT INTO draws VALUES(?1, ?2, ?3, NULL)");
    take_ = prepare("UPDATE left_of SET fen = fen - ?1 WHERE pool = 1 AND fen >= ?1");
    settle_ = prepare("UPDATE draws SET settled = ?2 WHERE id = ?1 AND settled IS NULL");
  }
  ~sqlite_book() {
    for (sqlite3_stmt* s : {reserve_, take_, settle_}) sqlite3_finalize(s);
    sqlite3_close(db_);
  }
  sqlite_book(const sqlite_book&) = delete;
  sqlite_book& operator=(const sqlite_book&) = delete;

  void begin() { run("BEGIN"); }
  void commit() { run("COMMIT"); }
  void reserve(const bylaw::draw& d) {
    step(take_, {d.amount.fen()});
    step(reserve_, {static_cast<std::int64_t>(d.id.number()), static_cast<std::int64_t>(d.firm.number()), d.amount.fen()});
  }
  void settle(const bylaw::draw& d) { step(settle_, {static_cast<std::int64_t>(d.id.number()), d.amount.fen()}); }

 private:
  void run(const char* sql) {
    if (sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) stop(sqlite3_errmsg(db_));
  }
  sqlite3_stmt* prepare(const char* sql) {
    sqlite3_stmt* s = nullptr;
    if (sqlite3_prepare_v2(db_, sql, -1, &s, nullptr) != SQLITE_OK) stop(sqlite3_errmsg(db_));
    return s;
  }
  void step(sqlite3_stmt* s, std::initializer_list<std::int64_t> values) {
    int place = 0;
    for (const std::int64_t value : values) sqlite3_bind_int64(s, ++place, value);
    if (sqlite3_step(s) != SQLITE_DONE || sqlite3_changes(db_) != 1) stop(sqlite3_errmsg(db_));
    sqlite3_reset(s);
  }

  sqlite3* db_ = nullptr;
  sqlite3_stmt* reserve_ = nullptr;
  sqlite3_stmt* take_ = nullptr;
  sqlite3_stmt* settle_ = nullptr;
};

void sqlite(benchmark::State& state, std::int64_t draws, std::int64_t in_a_batch) {
  const std::string path = on_disk("benchmark.sqlite");
  for (auto _ : state) {
    sqlite_book book(path);
    for (std::int64_t first = 0; first < draws; first += in_a_batch) {
      book.begin();
      for (std::int64_t i = first; i < first + in_a_batch; ++i) book.reserve(draw_of(i));
      book.commit();
      book.begin();
      for (std::int64_t i = first; i < first + in_a_batch; ++i) book.settle(draw_of(i));
      book.commit();
    }
  }
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
  state.SetItemsProcessed(state.iterations() * draws);
}
#endif

template <class Strategy>
void allocation(benchmark::State& state, Strategy how) {
  constexpr std::size_t count = 1'000'000;
  std::vector<bylaw::money> claims(count), granted(count);
  for (std::size_t i = 0; i < count; ++i)
    claims[i] = bylaw::money::from_fen(static_cast<std::int64_t>(1 + i * 7919 % 1'000'003));
  for (auto _ : state) {
    bylaw::allocate(10_yi, claims, how, granted);
    benchmark::DoNotOptimize(granted.data());
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(count));
}

template <class Work>
void one_firm(benchmark::State& state, Work work) {
  auto firm = bylaw::firm{bylaw::facts::domestic_compute_cost = 800_wan, bylaw::facts::is_sme = true};
  for (auto _ : state) {
    benchmark::DoNotOptimize(firm);
    work(bylaw::closed_world(firm));
  }
  state.SetItemsProcessed(state.iterations());
}

}  // namespace

int main(int argument_count, char** arguments) {
  benchmark::Initialize(&argument_count, arguments);
  benchmark::RegisterBenchmark("ledger/in memory, a year of 10,000 draws",
                               [](benchmark::State& s) { in_memory(s, 10'000); });
  benchmark::RegisterBenchmark("ledger/in memory, a year of 1,000,000 draws",
                               [](benchmark::State& s) { in_memory(s, 1'000'000); });
  register_journal<bylaw::file_journal>("with a journal");
  register_journal<first_journal>("in its first format");
  register_journal<journal_in<unwatched_file>>("not looking where its file is");
  register_journal<journal_in<unmarked_file<bylaw::posix_file>>>("without marks");
  register_journal<journal_in<unmarked_file<unwatched_file>>>("with neither");
#if defined(BYLAW_BENCHMARK_SQLITE)
  benchmark::RegisterBenchmark("ledger/SQLite, a thousand a transaction", [](benchmark::State& s) {
    sqlite(s, draws_in_batches, draws_in_a_batch);
  })->UseRealTime();
  benchmark::RegisterBenchmark("ledger/SQLite, one a transaction", [](benchmark::State& s) {
    sqlite(s, single_draws_on_disk, 1);
  })->UseRealTime();
#endif
  benchmark::RegisterBenchmark("allocate/first come", [](benchmark::State& s) { allocation(s, bylaw::first_come{}); });
  benchmark::RegisterBenchmark("allocate/pro rata", [](benchmark::State& s) { allocation(s, bylaw::pro_rata{}); });
  benchmark::RegisterBenchmark("allocate/equal shares",
                               [](benchmark::State& s) { allocation(s, bylaw::equal_shares{}); });
  benchmark::RegisterBenchmark("Chengdu/evaluate", [](benchmark::State& s) {
    one_firm(s,
             [](const auto& firm) { benchmark::DoNotOptimize(bylaw::evaluate(bylaw::cities::chengdu_2025_04, firm)); });
  });
  benchmark::RegisterBenchmark("Chengdu/explain", [](benchmark::State& s) {
    one_firm(s,
             [](const auto& firm) { benchmark::DoNotOptimize(bylaw::explain(bylaw::cities::chengdu_2025_04, firm)); });
  });
  ratio_table table(arguments[0]);
  benchmark::RunSpecifiedBenchmarks(&table);
  table.print({{"ledger/with a journal, a thousand a call", "ledger/SQLite, a thousand a transaction"},
               {"ledger/with a journal, one a call", "ledger/SQLite, one a transaction"},
               {"ledger/with a journal, a thousand a call", "ledger/in memory, a year of 10,000 draws"},
               {"ledger/with a journal, a thousand a call", "ledger/in its first format, a thousand a call"},
               {"ledger/with a journal, one a call", "ledger/in its first format, one a call"},
               {"tmpfs/with a journal, a thousand a call", "tmpfs/in its first format, a thousand a call"},
               {"tmpfs/with a journal, one a call", "tmpfs/in its first format, one a call"},
               {"tmpfs/not looking where its file is, one a call", "tmpfs/in its first format, one a call"},
               {"tmpfs/without marks, one a call", "tmpfs/in its first format, one a call"},
               {"tmpfs/with neither, one a call", "tmpfs/in its first format, one a call"},
               {"allocate/pro rata", "allocate/first come"},
               {"Chengdu/explain", "Chengdu/evaluate"}});
}
