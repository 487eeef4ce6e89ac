// SPDX-License-Identifier: MIT
//
// What a portfolio of firms is given: sums per clause and group. A sum of many firms leaves 64 bits, so it is numeric in
// PostgreSQL, 128 bits wide in DuckDB, and a decimal text in SQLite and ClickHouse, made of two sums that fit.
#ifndef BYLAW_SQL_REPORT_HPP
#define BYLAW_SQL_REPORT_HPP

#include <bylaw/sql/query.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw::detail {

class sql_report {
 public:
  sql_report(sql_dialect dialect, const sql_options& options) : dialect_(dialect), options_(options) {}

  /// Writes the rows of one policy.
  void write(sink out, const formula& f, const outline& policy) const {
    sql_query query(dialect_, f, policy, options_);
    std::vector<std::string> names = query.clause_names();
    names.push_back(query.total_name());
    const bool in_groups = !options_.group.empty();

    out.write("SELECT\n");
    if (in_groups) out.write("  report_group AS \"group\",\n");
    write_column(out, literal(policy.document.city.english), "city");
    write_column(out, literal(policy.document.edition), "edition");
    for (const char* plain : {"clause", "firms", "invalid", "eligible", "perhaps"})
      write_column(out, concatenated("report_", plain), plain);
    write_column(out, sum_of_parts("low"), "low");
    write_column(out, when("report_unlimited = 0", sum_of_parts("high"), "NULL"), "high");
    out.write("  report_unlimited AS \"unlimited\"\nFROM (\n  SELECT\n");
    if (in_groups) out.write("    report_group,\n");
    out.write("    report_clause,\n    report_firms,\n    report_invalid");
    for (const std::string_view what : picked())
      out.write(concatenated(",\n    ", picked_for_clause(what, names.size()), " AS report_", what));
    out.write("\n  FROM (\n    SELECT\n");
    if (in_groups) out.write(concatenated("      q.", quoted(options_.group), " AS report_group,\n"));
    out.write("      COUNT(*) AS report_firms,\n");
    out.write(concatenated("      ", count_of("q.\"invalid\""), " AS report_invalid"));
    for (std::size_t n = 0; n < names.size(); ++n) write_sums(out, names[n], n);
    out.write("\n    FROM (\n");
    query.write(out, false);
    out.write("    ) AS q\n");
    if (in_groups) out.write(concatenated("    GROUP BY q.", quoted(options_.group), "\n"));
    out.write(is_clickhouse() ? "  ) CROSS JOIN (\n" : "  ) AS g CROSS JOIN (\n");
    for (std::size_t n = 0; n < names.size(); ++n)
      out.write(concatenated(n == 0 ? "    " : "    UNION ALL ", "SELECT ", std::to_string(n), " AS report_n, ",
                             literal(names[n]), " AS report_clause\n"));
    out.write(is_clickhouse() ? "  )\n)\n" : "  ) AS c\n) AS r\n");
  }

 private:
  bool is_clickhouse() const noexcept { return dialect_ == sql_dialect::clickhouse; }
  /// Whether sums come in two parts, of milliards and of the rest.
  bool in_two_parts() const noexcept { return is_clickhouse() || dialect_ == sql_dialect::sqlite; }
  std::string quoted(std::string_view name) const { return sql_identifier(dialect_, name); }
  std::string literal(std::string_view text) const { return sql_literal(dialect_, text); }
  std::string when(std::string_view test, std::string_view a, std::string_view b) const {
    if (is_clickhouse()) return concatenated("if(", test, ", ", a, ", ", b, ")");
    return concatenated("CASE WHEN ", test, " THEN ", a, " ELSE ", b, " END");
  }
  static void write_column(sink out, std::string_view definition, std::string_view name) {
    out.write(concatenated("  ", definition, " AS \"", name, "\",\n"));
  }

  std::vector<std::string_view> picked() const {
    if (in_two_parts())
      return {"eligible", "perhaps", "unlimited", "low_milliards", "low_rest", "high_milliards", "high_rest"};
    return {"eligible", "perhaps", "unlimited", "low", "high"};
  }
  static std::string picked_for_clause(std::string_view what, std::size_t count) {
    std::string all = "CASE";
    for (std::size_t n = 0; n < count; ++n)
      all += concatenated(" WHEN report_n = ", std::to_string(n), " THEN ", what, "_", std::to_string(n));
    return all + " END";
  }
  std::string count_of(std::string_view test) const {
    if (is_clickhouse()) return concatenated("countIf(", test, ")");
    return concatenated("COUNT(CASE WHEN ", test, " THEN 1 END)");
  }

  void write_sums(sink out, const std::string& name, std::size_t n) const {
    const std::string low = concatenated("q.", quoted(name + " low"));
    const std::string high = concatenated("q.", quoted(name + " high"));
    const std::string eligible = concatenated("q.", quoted(name + " eligible"));
    const auto add = [&](std::string_view definition, std::string_view what) {
      out.write(concatenated(",\n      ", definition, " AS ", what, "_", std::to_string(n)));
    };
    const auto null_of_a_valid_row = [&](const std::string& of) {
      return is_clickhouse() ? concatenated("NOT q.\"invalid\" AND isNull(", of, ")")
                             : concatenated("NOT q.\"invalid\" AND ", of, " IS NULL");
    };
    add(count_of(is_clickhouse() ? concatenated("ifNull(", eligible, ", 0)") : eligible), "eligible");
    add(count_of(null_of_a_valid_row(eligible)), "perhaps");
    add(count_of(null_of_a_valid_row(high)), "unlimited");
    for (const auto& [end, column] : {std::pair<std::string_view, const std::string&>{"low", low}, {"high", high}}) {
      switch (dialect_) {
        case sql_dialect::postgresql:
        case sql_dialect::duckdb:
          add(concatenated("COALESCE(SUM(", column, "), 0)"), end);
          break;
        case sql_dialect::sqlite:
          add(concatenated("COALESCE(SUM(", column, " / 1000000000), 0)"), concatenated(end, "_milliards"));
          add(concatenated("COALESCE(SUM(", column, " % 1000000000), 0)"), concatenated(end, "_rest"));
          break;
        case sql_dialect::clickhouse:
          add(concatenated("ifNull(sum(intDiv(", column, ", 1000000000)), 0)"), concatenated(end, "_milliards"));
          add(concatenated("ifNull(sum(", column, " % toInt64(1000000000)), 0)"), concatenated(end, "_rest"));
          break;
      }
    }
  }

  std::string sum_of_parts(std::string_view end) const {
    if (!in_two_parts()) return concatenated("report_", end);
    const std::string rest = concatenated("report_", end, "_rest");
    if (is_clickhouse()) {
      const std::string milliards = concatenated("(report_", end, "_milliards + intDiv(", rest, ", 1000000000))");
      const std::string below = concatenated(rest, " % toInt64(1000000000)");
      return concatenated("if(", milliards, " > 0, concat(toString(", milliards, "), substring(toString(1000000000 + ", below,
                          "), 2)), toString(", below, "))");
    }
    const std::string milliards = concatenated("(report_", end, "_milliards + ", rest, " / 1000000000)");
    const std::string below = concatenated(rest, " % 1000000000");
    return concatenated("CASE WHEN ", milliards, " > 0 THEN PRINTF('%d%09d', ", milliards, ", ", below, ") ELSE PRINTF('%d', ",
                        below, ") END");
  }

  sql_dialect dialect_;
  const sql_options& options_;
};

}  // namespace bylaw::detail

#endif
