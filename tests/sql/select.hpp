// SPDX-License-Identifier: MIT
//
// A case as SQL.
#ifndef BYLAW_TESTS_SQL_SELECT_HPP
#define BYLAW_TESTS_SQL_SELECT_HPP

#include "sql/rows.hpp"

#include <bylaw/sql.hpp>

#include <string>

namespace sql_tests {

/// The options of a question, of a table without checks, so that it takes what is no fact.
inline bylaw::sql_options options_of(const question& how) {
  bylaw::sql_options options;
  options.world = how.closed ? bylaw::sql_world::closed : bylaw::sql_world::open;
  options.ranges = how.ranges;
  options.reasons = how.reasons;
  options.day = how.day;
  if (how.has_day_column) options.day_column = "asked on";
  options.checks = false;
  return options;
}
inline std::string select_of(const sql_case& one, bylaw::sql_dialect dialect, const bylaw::sql_options& options) {
  std::string text;
  bylaw::detail::write_sql(text, one.asked, one.policy, dialect, options);
  return text;
}
inline std::string table_of(const sql_case& one, bylaw::sql_dialect dialect, const bylaw::sql_options& options) {
  std::string text;
  bylaw::detail::write_sql_table(text, dialect, one.asked, options);
  return text;
}
/// The facts that have columns of their own.
inline std::vector<bylaw::formula_fact> facts_of_firms(const sql_case& one) {
  std::vector<bylaw::formula_fact> all;
  for (const bylaw::formula_fact& fact : one.asked.facts)
    if (fact != bylaw::detail::asked_on_as_fact && fact.name != bylaw::detail::the_year::name) all.push_back(fact);
  return all;
}

}  // namespace sql_tests

#endif
