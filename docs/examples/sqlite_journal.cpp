// SPDX-License-Identifier: MIT
//
// A ledger whose journal is a table of SQLite, beside whatever else a program keeps there: the three functions of
// bylaw::journal are all a database has to be.
//
//   sqlite_journal [FILE]
#include <bylaw/cities.hpp>
#include <bylaw/ledger.hpp>
#include <bylaw/text/amounts.hpp>

#include <sqlite3.h>

#include <iostream>
#include <stdexcept>
#include <string>

using namespace bylaw::literals;

namespace {

/// Records as rows. A transaction is open from the first append to the sync, so that a crash leaves all of it or
/// nothing.
class sqlite_journal : public bylaw::journal {
 public:
  explicit sqlite_journal(const std::string& path) {
    if (sqlite3_open(path.c_str(), &db_) != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(db_));
    // Exclusive: a second program on the same table would draw the same money again.
    if (!run("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
             "CREATE TABLE IF NOT EXISTS journal(number INTEGER PRIMARY KEY, record BLOB NOT NULL);"))
      throw std::runtime_error(sqlite3_errmsg(db_));
  }
  sqlite_journal(const sqlite_journal&) = delete;
  sqlite_journal& operator=(const sqlite_journal&) = delete;
  ~sqlite_journal() override {
    sqlite3_finalize(insert_);
    sqlite3_close(db_);
  }

  std::uint64_t read(bylaw::record_reader& reader) override {
    if (was_read_) throw std::runtime_error("a journal serves one ledger");
    was_read_ = true;
    // What was committed when a program was killed may be in the system's memory alone.
    if (!run("PRAGMA wal_checkpoint(TRUNCATE)")) throw std::runtime_error(sqlite3_errmsg(db_));
    sqlite3_stmt* select = nullptr;
    if (sqlite3_prepare_v2(db_, "SELECT record FROM journal ORDER BY number", -1, &select, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(db_));
    int step = sqlite3_step(select);
    for (; step == SQLITE_ROW; step = sqlite3_step(select))
      reader.take({static_cast<const std::byte*>(sqlite3_column_blob(select, 0)),
                   static_cast<std::size_t>(sqlite3_column_bytes(select, 0))});
    sqlite3_finalize(select);
    if (step != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(db_));  // or the history would be shorter
    return 0;  // a database cuts nothing: what was not committed was never there
  }

  bool append(std::span<const std::byte> record) override {
    if (failed_ || !was_read_) return false;
    if (!in_transaction_) in_transaction_ = run("BEGIN IMMEDIATE");
    if (insert_ == nullptr) sqlite3_prepare_v2(db_, "INSERT INTO journal(record) VALUES(?1)", -1, &insert_, nullptr);
    sqlite3_bind_blob(insert_, 1, record.data(), static_cast<int>(record.size()), SQLITE_TRANSIENT);
    const bool inserted = in_transaction_ && sqlite3_step(insert_) == SQLITE_DONE;
    sqlite3_reset(insert_);
    return inserted || fail();
  }

  bool sync() override {
    if (failed_) return false;
    const bool committed = !in_transaction_ || run("COMMIT");
    in_transaction_ = false;
    return committed || fail();
  }

 private:
  bool run(const char* sql) { return sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }
  bool fail() {
    run("ROLLBACK");
    failed_ = true;
    return false;
  }

  sqlite3* db_ = nullptr;
  sqlite3_stmt* insert_ = nullptr;
  bool was_read_ = false;
  bool in_transaction_ = false;
  bool failed_ = false;
};

}  // namespace

int main(int argument_count, char** arguments) {
  const std::string path = argument_count > 1 ? arguments[1] : "vouchers.sqlite";
  sqlite_journal journal(path);
  bylaw::ledger book{bylaw::cities::wuhan_2025_04, bylaw::fiscal_year{2026}, journal};
  std::cout << "found " << book.recovery().entries << " entries, " << to_text(book.remaining("compute-voucher"))
            << " left\n";
  const std::uint64_t id = book.entries().size();
  const bylaw::receipt r = book.reserve({id, 42, "compute-voucher", 30_wan});
  const bool paid = r && book.settle(id, 25_wan);
  std::cout << (paid ? "paid " + to_text(25_wan) : "refused") << ", " << to_text(book.remaining("compute-voucher"))
            << " left\n";
}
