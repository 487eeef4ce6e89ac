// SPDX-License-Identifier: MIT
//
// The table that a policy is asked of: a column for each fact, and what it may hold.
#ifndef BYLAW_SQL_TABLE_HPP
#define BYLAW_SQL_TABLE_HPP

#include <bylaw/sql/query.hpp>

#include <string>
#include <string_view>

namespace bylaw::detail {

inline void write_sql_table(sink out, sql_dialect dialect, const formula& f, const sql_options& options) {
  check_sql_options(dialect, f, options);
  const bool is_sqlite = dialect == sql_dialect::sqlite;
  const bool is_clickhouse = dialect == sql_dialect::clickhouse;
  const auto quoted = [dialect](std::string_view name) { return sql_identifier(dialect, name); };
  const auto type_of = [&](std::string_view sqlite, std::string_view others, std::string_view clickhouse) {
    return is_sqlite ? std::string(sqlite) : is_clickhouse ? concatenated("Nullable(", clickhouse, ")") : std::string(others);
  };
  sql_names names(dialect);
  names.take(options.key);
  out.write("CREATE TABLE ");
  if (!options.schema.empty()) out.write(concatenated(quoted(options.schema), "."));
  out.write(concatenated(quoted(options.table), " (\n  ", quoted(options.key), " "));
  if (is_clickhouse)
    out.write(options.key_is_text ? "String" : "Int64");
  else
    out.write(concatenated(options.key_is_text ? "TEXT" : is_sqlite ? "INTEGER" : "BIGINT", " NOT NULL PRIMARY KEY"));
  const auto write_column = [&](std::string_view name, std::string_view type, std::string_view check) {
    names.take(name);
    out.write(concatenated(",\n  ", quoted(name), " ", type));
    // ClickHouse learnt CHECK later than the version this is written for.
    if (options.checks && !check.empty() && !is_clickhouse)
      out.write(concatenated(" CHECK (", quoted(name), " ", check, ")"));
  };
  std::string of_two;
  for (const sql_source& one : sql_sources(f, options)) {
    if (one.is_day || one.is_year) continue;
    if (one.fact->type == formula_fact_type::yes_no) {
      write_column(one.lowest, type_of("INTEGER", "BOOLEAN", "UInt8"), is_sqlite ? "IN (0, 1)" : "");
      continue;
    }
    const bool is_money = one.fact->type == formula_fact_type::money;
    const std::string check = concatenated("BETWEEN 0 AND ", std::to_string(is_money ? most<money> : most<std::int64_t>));
    const std::string type = type_of("INTEGER", "BIGINT", "Int64");
    write_column(one.lowest, type, check);
    if (!one.has_two_columns()) continue;
    write_column(one.highest, type, check);
    if (options.checks && !is_clickhouse)
      of_two += concatenated(",\n  CHECK (", quoted(one.lowest), " <= ", quoted(one.highest), ")");
  }
  if (!options.day_column.empty())
    write_column(options.day_column, type_of("TEXT", "DATE", "Date"),
                 is_sqlite ? concatenated("= date(", quoted(options.day_column), ", '+0 days')") : "");
  if (!options.group.empty() && options.group != options.key)
    write_column(options.group, type_of("TEXT", "TEXT", "String"), "");
  out.write(of_two);
  out.write("\n)");
  // Or a column of numbers takes a text.
  if (is_sqlite) out.write(" STRICT");
  if (is_clickhouse) out.write(concatenated(" ENGINE = MergeTree ORDER BY ", quoted(options.key)));
  out.write("\n");
}

}  // namespace bylaw::detail

#endif
