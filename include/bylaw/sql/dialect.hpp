// SPDX-License-Identifier: MIT
//
// What SQL is asked for: which dialect, of which table, about which day; and the error where a dialect cannot say it.
#ifndef BYLAW_SQL_DIALECT_HPP
#define BYLAW_SQL_DIALECT_HPP

#include <bylaw/date.hpp>
#include <bylaw/detail/given_text.hpp>
#include <bylaw/error.hpp>

#include <span>
#include <string_view>

namespace bylaw {

enum class sql_dialect : unsigned char {
  sqlite,      ///< written for 3.40
  postgresql,  ///< written for 15
  duckdb,      ///< written for 1.5
  clickhouse,  ///< written for 18.16, which knows less than today's
};

/// What a NULL means.
enum class sql_world : unsigned char {
  open,    ///< not known
  closed,  ///< zero or no
};

/// In which columns a fact stands, if not in one of its English name.
struct sql_column {
  /// The English name of the fact.
  detail::lasting_text fact{};
  detail::lasting_text column{};
  /// Where it is named, `column` holds the least that the fact may be and this one the most. Not of a yes/no fact.
  detail::lasting_text highest{};
};

/// How the columns of a clause begin, if not with its id; "total" renames those of the total.
struct sql_result {
  detail::lasting_text clause{};
  detail::lasting_text name{};
};

/// Text refers to the caller's, which must outlive the call.
struct sql_options {
  /// Empty: none is named.
  detail::lasting_text schema{};
  detail::lasting_text table = "firms";
  /// What tells the rows apart. It is passed on as it is.
  detail::lasting_text key = "id";
  sql_world world = sql_world::open;
  /// The day that is asked about, the same for all. One that is not known: time is not asked about.
  date day{};
  /// A column of days, each row's own. A row without one is `invalid`.
  detail::lasting_text day_column{};
  std::span<const sql_column> columns{};
  /// Whether money and counts stand in two columns each, "FACT low" and "FACT high", where `columns` doesn't say it.
  bool ranges = false;
  std::span<const sql_result> results{};
  /// Whether "ID open" says why an amount is not simply due, and "total guaranteed" what is.
  bool reasons = false;
  /// `write_sql_report`: the column whose values the rows are counted by. Empty: one group of all.
  detail::lasting_text group{};
  /// `write_table`: whether the key is text, and whether the table refuses what no fact can be.
  bool key_is_text = false;
  bool checks = true;
};

/// What is asked for cannot be said in the dialect.
class unsupported_sql : public error {
 public:
  unsupported_sql(sql_dialect dialect, std::string_view what_it_cannot_say, std::string_view subject = {}) noexcept
      : dialect_(dialect) {
    append(name_of(dialect));
    append(" ");
    append(what_it_cannot_say);
    if (!subject.empty()) {
      append(": '");
      append(subject);
      append("'");
    }
  }

  [[nodiscard]] sql_dialect dialect() const noexcept { return dialect_; }

 private:
  static constexpr std::string_view name_of(sql_dialect dialect) noexcept {
    switch (dialect) {
      case sql_dialect::sqlite:
        return "SQLite";
      case sql_dialect::postgresql:
        return "PostgreSQL";
      case sql_dialect::duckdb:
        return "DuckDB";
      case sql_dialect::clickhouse:
        break;
    }
    return "ClickHouse";
  }

  sql_dialect dialect_;
};

}  // namespace bylaw

#endif
