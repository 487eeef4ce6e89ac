// SPDX-License-Identifier: MIT
//
// A case as SQL: its rows, and its report over groups.
#ifndef BYLAW_TESTS_SQL_SELECT_HPP
#define BYLAW_TESTS_SQL_SELECT_HPP

#include "sql/rows.hpp"

#include <bylaw/sql.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

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

// --- reports ---

/// Rows of a report, as text; nothing is NULL.
using report_rows = std::vector<std::vector<std::optional<std::string>>>;

/// The group of the row of a number: three, and none.
inline std::optional<std::string> group_of(std::size_t row) {
  static const char* const names[] = {"east", "west", "north"};
  if (row % 4 == 3) return std::nullopt;
  return names[row % 4];
}
/// The options of a question, of a table with a column of groups.
inline bylaw::sql_options grouped_options_of(const question& how) {
  bylaw::sql_options options = options_of(how);
  options.group = "part of town";
  return options;
}
inline std::string report_of(const sql_case& one, bylaw::sql_dialect dialect, const bylaw::sql_options& options) {
  std::string text;
  bylaw::detail::sql_report(dialect, options).write(text, one.asked, one.policy);
  return "SELECT * FROM (\n" + text + ") AS report ORDER BY \"group\" NULLS LAST, \"clause\"\n";
}

/// A sum of amounts, wider than any column.
class long_sum {
 public:
  void add(std::int64_t amount) {
    rest_ += amount % part;
    parts_ += amount / part + rest_ / part;
    rest_ %= part;
  }
  std::string text() const {
    if (parts_ == 0) return std::to_string(rest_);
    return std::to_string(parts_) + std::to_string(part + rest_).substr(1);
  }

 private:
  static constexpr std::int64_t part = 1'000'000'000;
  std::int64_t parts_ = 0;
  std::int64_t rest_ = 0;
};

/// What a report must give, counted and added row by row from what `evaluate` gave.
inline report_rows expected_report(const sql_case& one) {
  struct sums {
    int firms = 0, invalid = 0, eligible = 0, perhaps = 0, unlimited = 0;
    long_sum low{}, high{};
  };
  std::vector<std::string> names;
  for (const bylaw::formula_clause& c : one.asked.clauses) names.emplace_back(c.id);
  names.emplace_back("total");
  const std::size_t width = one.how.reasons ? 4 : 3;
  // In the order asked for: without a group last.
  std::map<std::pair<bool, std::string>, std::map<std::string, sums>> all;
  for (std::size_t n = 0; n < one.rows.size(); ++n) {
    const std::optional<std::string> group = group_of(n);
    const cells& given = one.expected[n];
    for (std::size_t i = 0; i < names.size(); ++i) {
      sums& s = all[{!group, group.value_or("")}][names[i]];
      const cell& low = given[width * i];
      const cell& high = given[width * i + 1];
      const cell& eligible = given[width * i + 2];
      ++s.firms;
      if (given.back().value == 1) {
        ++s.invalid;
        continue;
      }
      if (eligible.value == 1) ++s.eligible;
      if (!eligible.value) ++s.perhaps;
      s.low.add(*low.value);
      if (high.value)
        s.high.add(*high.value);
      else
        ++s.unlimited;
    }
  }
  report_rows rows;
  for (const auto& [group, clauses] : all)
    for (const auto& [name, s] : clauses) {
      const auto count = [](int n) { return std::optional(std::to_string(n)); };
      rows.push_back({group.first ? std::nullopt : std::optional(group.second), std::string(one.policy.document.city.english),
                      std::string(one.policy.document.edition), name, count(s.firms), count(s.invalid), count(s.eligible),
                      count(s.perhaps), s.low.text(), s.unlimited > 0 ? std::nullopt : std::optional(s.high.text()),
                      count(s.unlimited)});
    }
  return rows;
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
