// SPDX-License-Identifier: MIT
//
// Cases for an engine that is a program of its own: what creates the tables, what fills and asks them, and what must
// come out, to the byte.
#ifndef BYLAW_TESTS_SQL_ENGINES_CASES_HPP
#define BYLAW_TESTS_SQL_ENGINES_CASES_HPP

#include "sql/select.hpp"

#include <fstream>
#include <string>
#include <vector>

namespace sql_tests {

/// How an engine's client writes cells.
struct cell_style {
  const char* between;
  const char* null;
  const char* yes;
  const char* no;
};
inline cell_style style_of(bylaw::sql_dialect dialect) {
  if (dialect == bylaw::sql_dialect::postgresql) return {"|", "N", "t", "f"};
  if (dialect == bylaw::sql_dialect::duckdb) return {"|", "N", "true", "false"};
  return {"\t", "\\N", "1", "0"};
}

class case_writer {
 public:
  case_writer(bylaw::sql_dialect dialect, const std::string& folder)
      : dialect_(dialect),
        style_(style_of(dialect)),
        create_(folder + "/create.sql"),
        script_(folder + "/script.sql"),
        expected_(folder + "/expected.txt") {}

  bool only_truths() const { return dialect_ != bylaw::sql_dialect::clickhouse; }
  long cells() const { return cells_; }
  long rows() const { return rows_; }
  int cases() const { return cases_; }
  long report_rows() const { return report_rows_; }

  void write(const sql_case& one) {
    const std::string name = "t" + std::to_string(++cases_);
    bylaw::sql_options options = options_of(one.how);
    bylaw::sql_options grouped = grouped_options_of(one.how);
    std::string table = name;
    // Of ClickHouse every table is one over two servers.
    if (dialect_ == bylaw::sql_dialect::clickhouse) table += "_local";
    grouped.table = table;
    create_ << table_of(one, dialect_, grouped) << ";\n";
    if (dialect_ == bylaw::sql_dialect::clickhouse)
      create_ << "CREATE TABLE " << name << " AS " << table << " ENGINE = Distributed(both, default, " << table << ", id);\n";
    // Its client takes ever longer over a script the longer it is.
    if (dialect_ == bylaw::sql_dialect::clickhouse && cases_ % 10 == 0) script_ << "-- next script\n";
    options.table = grouped.table = name;
    insert(name, facts_of_firms(one), one.how, one.rows);
    script_ << "SELECT 'case " << cases_ << "';\n" << select_of(one, dialect_, options) << "ORDER BY \"id\";\n";

    expected_ << "case " << cases_ << "\n";
    for (std::size_t n = 0; n < one.rows.size(); ++n) {
      expected_ << n;
      for (const cell& c : one.expected[n]) {
        expected_ << style_.between;
        if (c.text)
          expected_ << *c.text;
        else if (!c.value)
          expected_ << style_.null;
        else if (c.is_truth)
          expected_ << (*c.value != 0 ? style_.yes : style_.no);
        else
          expected_ << *c.value;
        ++cells_;
      }
      expected_ << "\n";
      ++rows_;
    }

    // ClickHouse thinks longest about a report: there one of five has to do, so that each edition and, of the six ways in
    // which editions are asked, each has its turn.
    if (dialect_ == bylaw::sql_dialect::clickhouse && cases_ % 5 != 0) return;
    script_ << "SELECT 'report " << cases_ << "';\n" << report_of(one, dialect_, grouped) << ";\n";
    expected_ << "report " << cases_ << "\n";
    for (const auto& line : expected_report(one)) {
      for (std::size_t i = 0; i < line.size(); ++i)
        expected_ << (i == 0 ? "" : style_.between) << (line[i] ? *line[i] : std::string(style_.null));
      expected_ << "\n";
      ++report_rows_;
    }
  }

 private:
  void insert(const std::string& table, const std::vector<bylaw::formula_fact>& facts, const question& how,
              const std::vector<row>& rows) {
    for (std::size_t n = 0; n < rows.size(); ++n) {
      script_ << (n % 1000 == 0 ? "INSERT INTO " + table + " VALUES (" : std::string(",(")) << n;
      for (std::size_t i = 0; i < facts.size(); ++i) {
        const bool yes_no = facts[i].type == bylaw::formula_fact_type::yes_no;
        const auto put = [&](const number& value) {
          script_ << ",";
          if (!value)
            script_ << "NULL";
          else if (yes_no && only_truths())
            script_ << (*value != 0 ? "TRUE" : "FALSE");
          else
            script_ << *value;
        };
        put(rows[n].facts[i].low);
        if (how.ranges && !yes_no) put(rows[n].facts[i].high);
      }
      if (how.has_day_column) {
        if (rows[n].day.is_known())
          script_ << ",'" << text_of(rows[n].day) << "'";
        else
          script_ << ",NULL";
      }
      if (const auto group = group_of(n))
        script_ << ",'" << *group << "')";
      else
        script_ << ",NULL)";
      // The client of ClickHouse takes the rest of the line for data.
      if (n % 1000 == 999 || n + 1 == rows.size())
        script_ << (dialect_ == bylaw::sql_dialect::clickhouse ? "\n" : ";\n");
    }
  }

  bylaw::sql_dialect dialect_;
  cell_style style_;
  std::ofstream create_;
  std::ofstream script_;
  std::ofstream expected_;
  long cells_ = 0;
  long rows_ = 0;
  int cases_ = 0;
  long report_rows_ = 0;
};

}  // namespace sql_tests

#endif
