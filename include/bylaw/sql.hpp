// SPDX-License-Identifier: MIT
//
// One law, many engines: a policy as a SELECT over a table of firms, equal to `evaluate` bit for bit, for SQLite,
// PostgreSQL, DuckDB and ClickHouse. Opt-in.
#ifndef BYLAW_SQL_HPP
#define BYLAW_SQL_HPP

#include <bylaw/any_policy/interface.hpp>
#include <bylaw/sql/query.hpp>
#include <bylaw/sql/report.hpp>
#include <bylaw/sql/table.hpp>

namespace bylaw {

namespace detail {
template <class... Element>
formula sql_formula_of(const policy<Element...>& rules, const sql_options& options) {
  if (options.day.is_known()) return formula_of(rules, on{options.day});
  return options.day_column.empty() ? formula_of(rules) : formula_of_any_day(rules);
}
BYLAW_COLD inline formula sql_formula_of(const any_policy& rules, const sql_options& options) {
  formula made;
  policy_access::held_by(rules).record(made,
                                       options.day.is_known()        ? formula_time::on_the_day
                                       : options.day_column.empty() ? formula_time::not_asked
                                                                    : formula_time::day_is_a_fact,
                                       options.day);
  return made;
}
BYLAW_COLD inline void write_sql(sink out, const formula& f, const outline& policy, sql_dialect dialect,
                                 const sql_options& options) {
  sql_query(dialect, f, policy, options).write(out, true);
}
}  // namespace detail

/// Writes one SELECT, without a semicolon: for each row its key, of each clause "ID low", "ID high" and "ID eligible", the
/// same of "total", and "invalid". Errors: `unsupported_sql`; `invalid_parameter` where an option names a fact or a clause
/// that there is not.
template <class... Element>
void write_sql(sink out, const policy<Element...>& rules, sql_dialect dialect, const sql_options& options = {}) {
  detail::write_sql(out, detail::sql_formula_of(rules, options), outline_of(rules), dialect, options);
}
/// The same of any policy. Error besides: `invalid_parameter` where it has no formula.
inline void write_sql(sink out, const any_policy& rules, sql_dialect dialect, const sql_options& options = {}) {
  detail::write_sql(out, detail::sql_formula_of(rules, options), rules.outline(), dialect, options);
}

/// Writes one SELECT of what a portfolio is given: a row for each policy, clause and value of `options.group`, with how
/// many firms there are, are invalid, eligible and perhaps eligible, and what they are given at least and at most: NULL
/// where some have no limit, which `unlimited` counts. Sums do not overflow. Errors: those of `write_sql`.
template <class... Policy>
requires(sizeof...(Policy) > 0 && (detail::is_policy<Policy> && ...)) void write_sql_report(sink out, sql_dialect dialect, const sql_options& options,
                                                      const Policy&... policies) {
  const detail::sql_report report(dialect, options);
  const char* between = "";
  const auto write = [&](const auto& rules) {
    out.write(between);
    between = "UNION ALL\n";
    report.write(out, detail::sql_formula_of(rules, options), outline_of(rules));
  };
  (write(policies), ...);
}
/// The same of policies of any type, one or more.
BYLAW_COLD inline void write_sql_report(sink out, sql_dialect dialect, const sql_options& options,
                                        std::span<const any_policy> policies) {
  if (policies.empty()) detail::raise(invalid_parameter("a report is of one policy or more"));
  const detail::sql_report report(dialect, options);
  const char* between = "";
  for (const any_policy& rules : policies) {
    out.write(between);
    between = "UNION ALL\n";
    report.write(out, detail::sql_formula_of(rules, options), rules.outline());
  }
}

/// Writes the CREATE TABLE of the table that `write_sql` with the same options reads.
template <class... Element>
void write_table(sink out, const policy<Element...>& rules, sql_dialect dialect, const sql_options& options = {}) {
  detail::write_sql_table(out, dialect, detail::sql_formula_of(rules, options), options);
}
inline void write_table(sink out, const any_policy& rules, sql_dialect dialect, const sql_options& options = {}) {
  detail::write_sql_table(out, dialect, detail::sql_formula_of(rules, options), options);
}

}  // namespace bylaw

#endif
