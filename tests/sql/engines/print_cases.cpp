// SPDX-License-Identifier: MIT
//
// Writes the cases for an engine: print_cases ENGINE FOLDER [FIRMS DRAWS], how many firms of each edition and how many sets
// of parameters of each random policy are tried.
#include "sql/engines/cases.hpp"

#include <cstdio>
#include <cstdlib>
#include <string_view>

int main(int argc, char** argv) {
  const std::string_view engine = argc == 3 || argc == 5 ? argv[1] : "";
  bylaw::sql_dialect dialect = bylaw::sql_dialect::sqlite;
  if (engine == "postgresql") dialect = bylaw::sql_dialect::postgresql;
  if (engine == "duckdb") dialect = bylaw::sql_dialect::duckdb;
  if (engine == "clickhouse") dialect = bylaw::sql_dialect::clickhouse;
  if (dialect == bylaw::sql_dialect::sqlite) {
    std::fputs("print_cases postgresql|duckdb|clickhouse FOLDER [FIRMS DRAWS]\n", stderr);
    return 2;
  }
  sql_tests::case_writer cases(dialect, argv[2]);
  const auto write = [&](const sql_tests::sql_case& one) { cases.write(one); };
  // Of all editions together more than 100,000 firms.
  sql_tests::every_edition(argc == 5 ? std::atoi(argv[3]) : 700, cases.only_truths(), write);
  sql_tests::every_random_policy(argc == 5 ? std::atoi(argv[4]) : 20, 60, cases.only_truths(), write);
  std::printf("%d cases, %ld rows, %ld cells, %ld rows of reports\n", cases.cases(), cases.rows(), cases.cells(), cases.report_rows());
}
