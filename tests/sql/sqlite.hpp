// SPDX-License-Identifier: MIT
//
// A database of SQLite in memory.
#ifndef BYLAW_TESTS_SQL_SQLITE_HPP
#define BYLAW_TESTS_SQL_SQLITE_HPP

#include "sql/select.hpp"

#include <sqlite3.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace sql_tests {

class sqlite {
 public:
  explicit sqlite(const char* path = ":memory:") {
    if (sqlite3_open(path, &db_) != SQLITE_OK) fail();
  }
  sqlite(const sqlite&) = delete;
  sqlite& operator=(const sqlite&) = delete;
  ~sqlite() { sqlite3_close(db_); }

  void run(const std::string& sql) {
    if (sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
  }
  bool runs(const std::string& sql) { return sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK; }

  /// What a query gives: rows of cells, as text; NULL is "NULL".
  std::vector<std::vector<std::string>> ask(const std::string& sql) {
    std::vector<std::vector<std::string>> all;
    sqlite3_stmt* select = prepared(sql);
    while (sqlite3_step(select) == SQLITE_ROW) {
      all.emplace_back();
      for (int i = 0; i < sqlite3_column_count(select); ++i) {
        const unsigned char* text = sqlite3_column_text(select, i);
        all.back().emplace_back(text == nullptr ? "NULL" : reinterpret_cast<const char*>(text));
      }
    }
    finish(select);
    return all;
  }
  std::vector<std::string> names_of(const std::string& sql) {
    sqlite3_stmt* select = prepared(sql);
    std::vector<std::string> all;
    for (int i = 0; i < sqlite3_column_count(select); ++i) all.emplace_back(sqlite3_column_name(select, i));
    sqlite3_finalize(select);
    return all;
  }

  /// Puts rows in, numbered from 0, with their groups where the table has a column of them.
  void insert(const std::string& table, const std::vector<bylaw::formula_fact>& facts, const question& how,
              const std::vector<row>& rows, bool in_groups = false) {
    std::string marks = "?";
    std::size_t columns = 1;
    const auto is_range = [&](std::size_t i) {
      return how.ranges && facts[i].type != bylaw::formula_fact_type::yes_no;
    };
    for (std::size_t i = 0; i < facts.size(); ++i) columns += is_range(i) ? 2U : 1U;
    if (how.has_day_column) ++columns;
    if (in_groups) ++columns;
    for (std::size_t i = 1; i < columns; ++i) marks += ",?";
    sqlite3_stmt* insert = prepared("INSERT INTO " + table + " VALUES(" + marks + ")");
    run("BEGIN");
    for (std::size_t n = 0; n < rows.size(); ++n) {
      int at = 1;
      sqlite3_bind_int64(insert, at++, static_cast<sqlite3_int64>(n));
      const auto bind = [&](const number& value) {
        if (value)
          sqlite3_bind_int64(insert, at++, *value);
        else
          sqlite3_bind_null(insert, at++);
      };
      for (std::size_t i = 0; i < facts.size(); ++i) {
        bind(rows[n].facts[i].low);
        if (is_range(i)) bind(rows[n].facts[i].high);
      }
      if (how.has_day_column) {
        if (rows[n].day.is_known())
          sqlite3_bind_text(insert, at++, text_of(rows[n].day).c_str(), -1, SQLITE_TRANSIENT);
        else
          sqlite3_bind_null(insert, at++);
      }
      if (in_groups) {
        if (const auto group = group_of(n))
          sqlite3_bind_text(insert, at++, group->c_str(), -1, SQLITE_TRANSIENT);
        else
          sqlite3_bind_null(insert, at++);
      }
      if (sqlite3_step(insert) != SQLITE_DONE) fail();
      sqlite3_reset(insert);
    }
    run("COMMIT");
    sqlite3_finalize(insert);
  }

  /// Calls `take(key, cells)` for each row; `like` says which cells are texts and which truths.
  template <class Take>
  void cells_of_each(const std::string& sql, const cells& like, const Take& take) {
    sqlite3_stmt* select = prepared(sql);
    if (static_cast<std::size_t>(sqlite3_column_count(select)) != like.size() + 1) throw std::runtime_error("a query of other columns");
    cells found(like.size());
    while (sqlite3_step(select) == SQLITE_ROW) {
      for (std::size_t i = 0; i < like.size(); ++i) {
        const int place = static_cast<int>(i) + 1;
        const int type = sqlite3_column_type(select, place);
        found[i] = {{}, {}, like[i].is_truth};
        if (type == SQLITE_INTEGER)
          found[i].value = sqlite3_column_int64(select, place);
        else if (type != SQLITE_NULL)  // a real is text too, and equal to nothing
          found[i].text = reinterpret_cast<const char*>(sqlite3_column_text(select, place));
      }
      take(static_cast<std::size_t>(sqlite3_column_int64(select, 0)), found);
    }
    finish(select);
  }

 private:
  [[noreturn]] void fail() { throw std::runtime_error(sqlite3_errmsg(db_)); }
  sqlite3_stmt* prepared(const std::string& sql) {
    sqlite3_stmt* made = nullptr;
    if (sqlite3_prepare_v2(db_, sql.c_str(), -1, &made, nullptr) != SQLITE_OK) fail();
    return made;
  }
  void finish(sqlite3_stmt* done) {
    if (sqlite3_finalize(done) != SQLITE_OK) fail();
  }

  sqlite3* db_ = nullptr;
};

}  // namespace sql_tests

#endif
