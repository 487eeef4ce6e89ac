// SPDX-License-Identifier: MIT
//
// How a table may be asked, what a dialect refuses, and texts that try to end what they stand in.
#include "sql/sqlite.hpp"

#include <bylaw/bylaw.hpp>

#include <doctest/doctest.h>

#include <cctype>
#include <cstdint>

using namespace bylaw::literals;
using namespace sql_tests;
using bylaw::sql_dialect;

namespace {

inline constexpr bylaw::fact<bylaw::money, "lease", "租赁费用"> lease;
inline constexpr bylaw::fact<std::int64_t, "staff", "员工"> staff;
inline constexpr bylaw::fact<bool, "is new", "新设"> is_new;

constexpr sql_dialect every_dialect[] = {sql_dialect::sqlite, sql_dialect::postgresql, sql_dialect::duckdb,
                                         sql_dialect::clickhouse};

/// A quantity of a user's own that says its meaning and nothing else.
struct beyond_a_figure {
  using quantity_type = bylaw::money;
  bylaw::money figure;
  constexpr auto formula(auto& f) const { return f.subtract(f[lease], figure); }
};

auto city() {
  return bylaw::policy{
      bylaw::about{.city = {"My City", "我的城市"}},
      bylaw::clause{"robots", bylaw::percentage_subsidy{lease, 35_pct} | bylaw::when(staff < 300) | bylaw::at_most(80_wan)},
      bylaw::clause{"pioneer", bylaw::fixed_award{10_wan} | bylaw::when(is_new)}};
}

template <class Policy>
std::string select_of(const Policy& policy, sql_dialect dialect, const bylaw::sql_options& options = {}) {
  std::string text;
  bylaw::write_sql(text, policy, dialect, options);
  return text;
}
template <class Policy>
std::string table_of(const Policy& policy, sql_dialect dialect, const bylaw::sql_options& options = {}) {
  std::string text;
  bylaw::write_table(text, policy, dialect, options);
  return text;
}
using table = std::vector<std::vector<std::string>>;

/// What is left of a statement without its comments, literals and names in quotes, read by the rules of its dialect.
/// Empty where one of them doesn't end.
std::string bare(const std::string& sql, sql_dialect dialect) {
  std::string rest;
  for (std::size_t at = 0; at < sql.size(); ++at) {
    const char c = sql[at];
    if (sql.compare(at, 2, "--") == 0) {
      // PostgreSQL ends a comment at a carriage return too.
      while (at < sql.size() && sql[at] != '\n' && sql[at] != '\r') ++at;
      continue;
    }
    if (c != '\'' && c != '"') {
      rest += c;
      continue;
    }
    const bool by_backslash = dialect == sql_dialect::clickhouse || (at > 0 && c == '\'' && sql[at - 1] == 'E');
    for (++at;; ++at) {
      if (at >= sql.size()) return {};
      if (by_backslash && sql[at] == '\\')
        ++at;
      else if (sql[at] == c && at + 1 < sql.size() && sql[at + 1] == c)
        ++at;
      else if (sql[at] == c)
        break;
    }
    rest += c == '"' ? "name" : "text";
  }
  return rest;
}

constexpr std::string_view hostile[] = {"\"; DROP TABLE victim; --",
                                        "'; DROP TABLE victim; --",
                                        "\\\"; DROP TABLE victim; --",
                                        "\\'; DROP TABLE victim; --",
                                        "\\",
                                        "a\\\\\"b",
                                        "\"\"\"",
                                        "'''",
                                        "*/ DROP TABLE victim; /*",
                                        "-- DROP TABLE victim",
                                        "\nDROP TABLE victim;\n",
                                        "\r\nDROP TABLE victim;\r",
                                        "\rDROP TABLE victim;",
                                        "$$ DROP TABLE victim; $$",
                                        "?, :a, @b, $1, {c}, ${d}, %s",
                                        "`; DROP TABLE victim; `",
                                        "[x]; DROP TABLE victim",
                                        "\u202E;mitciv ELBAT PORD\u202C",
                                        "算力券\u2028DROP TABLE victim",
                                        "\u0085DROP TABLE victim"};

}  // namespace

TEST_CASE("Hostile texts end no literal, no name and no comment") {
  for (const std::string_view text : hostile) {
    CAPTURE(std::string(text));
    const auto policy = bylaw::policy{
        bylaw::about{.city = {text, text}, .edition = text, .title = {text, text}, .number = text},
        bylaw::clause{text, bylaw::words{text, text}, bylaw::percentage_subsidy{lease, 35_pct},
                      bylaw::provenance{.address = text, .note = {text, text}, .document = text, .number = text, .issuer = text}}};
    const std::string column = std::string(text) + "!";
    const std::string key = std::string(text) + " key";
    const std::string group = std::string(text) + " group";
    const bylaw::sql_column columns[] = {{"lease", column, {}}};
    const bylaw::sql_options options{.table = text, .key = key, .columns = columns, .reasons = true, .group = group};
    for (const sql_dialect dialect : every_dialect) {
      CAPTURE(static_cast<int>(dialect));
      std::string report;
      bylaw::write_sql_report(report, dialect, options, policy);
      for (const std::string& sql : {select_of(policy, dialect, options), table_of(policy, dialect, options), report}) {
        CAPTURE(sql);
        const std::string left = bare(sql, dialect);
        CHECK(!left.empty());
        CHECK(left.find("DROP") == std::string::npos);
        CHECK(left.find(';') == std::string::npos);
        CHECK(left.find("--") == std::string::npos);
        CHECK(left.find('\\') == std::string::npos);
        CHECK(sql.find("\u202E;mitciv ELBAT PORD\u202C, ") == std::string::npos);
      }
    }
    sqlite db;
    db.run("CREATE TABLE victim(a)");
    db.run(table_of(policy, sql_dialect::sqlite, options));
    const std::vector<std::string> names = db.names_of(select_of(policy, sql_dialect::sqlite, options));
    CHECK(names[0] == key);
    CHECK(names[1] == group);
    CHECK(names[2] == std::string(text) + " low");
    std::string report;
    bylaw::write_sql_report(report, sql_dialect::sqlite, options, policy);
    db.ask(report);
    CHECK(db.runs("SELECT * FROM victim"));
  }
}

TEST_CASE("What a dialect cannot say is unsupported_sql, which says what") {
  const auto policy = city();
  const auto message = [&](sql_dialect dialect, const bylaw::sql_options& options) -> std::string {
    try {
      static_cast<void>(select_of(policy, dialect, options));
    } catch (const bylaw::unsupported_sql& problem) {
      CHECK(problem.dialect() == dialect);
      return problem.what();
    }
    return {};
  };
  // 63 bytes of Chinese are 21 characters.
  std::string name;
  for (int i = 0; i < 21; ++i) name += "表";
  CHECK(message(sql_dialect::postgresql, {.table = name}).empty());
  name += "a";
  CHECK(message(sql_dialect::postgresql, {.table = name}) == "PostgreSQL cuts names at 63 bytes: '" + name + "'");
  for (const sql_dialect dialect : {sql_dialect::sqlite, sql_dialect::duckdb, sql_dialect::clickhouse})
    CHECK(message(dialect, {.table = name}).empty());
  for (const sql_dialect dialect : every_dialect) {
    using namespace std::string_view_literals;
    CHECK(message(dialect, {.table = ""}).find("has no empty names") != std::string::npos);
    CHECK(message(dialect, {.table = "a\0b"sv}).find("zero byte") != std::string::npos);
    CHECK(message(dialect, {.key = "\xFF"}).find("not UTF-8") != std::string::npos);
    CHECK(message(dialect, {.key = "total low"}).find("of one name apart: 'total low'") != std::string::npos);
    CHECK(message(dialect, {.key = "INVALID"}).find("of one name apart") != std::string::npos);
    const bylaw::sql_result same[] = {{"robots", "Pioneer"}};
    CHECK(message(dialect, {.results = same}).find("of one name apart") != std::string::npos);
  }
  // An alias of ClickHouse would hide the column.
  const bylaw::sql_column hidden[] = {{"lease", "robots low", {}}};
  CHECK(message(sql_dialect::clickhouse, {.columns = hidden}).find("of one name apart") != std::string::npos);
  CHECK(message(sql_dialect::postgresql, {.columns = hidden}).empty());
}

TEST_CASE("What an option names must be there") {
  const auto policy = city();
  const auto is_refused = [&](const bylaw::sql_options& options) {
    CHECK_THROWS_AS(select_of(policy, sql_dialect::duckdb, options), bylaw::invalid_parameter);
    CHECK_THROWS_AS(table_of(policy, sql_dialect::duckdb, options), bylaw::invalid_parameter);
  };
  const bylaw::sql_column no_fact[] = {{"leese", "a", {}}};
  const bylaw::sql_column two_of_one[] = {{"is new", "a", "b"}};
  const bylaw::sql_result no_clause[] = {{"robot", "a"}};
  is_refused({.columns = no_fact});
  is_refused({.columns = two_of_one});
  is_refused({.results = no_clause});
  // Which of the two was meant? And enumerators that are none wrote what no dialect is.
  const bylaw::sql_column one_fact_twice[] = {{"lease", "a", {}}, {"lease", "b", {}}};
  const bylaw::sql_result one_clause_twice[] = {{"robots", "a"}, {"robots", "b"}};
  is_refused({.columns = one_fact_twice});
  is_refused({.results = one_clause_twice});
  is_refused({.world = static_cast<bylaw::sql_world>(77)});
  CHECK_THROWS_AS(select_of(policy, static_cast<sql_dialect>(77)), bylaw::invalid_parameter);
  is_refused({.day = bylaw::date{2026, 3, 1}, .day_column = "day"});
}

TEST_CASE("Names as a warehouse has them; and a clause that is named total") {
  const auto policy = bylaw::policy{bylaw::about{}, bylaw::clause{"total", bylaw::percentage_subsidy{lease, 50_pct}}};
  const bylaw::sql_column columns[] = {{"lease", "租赁 \"最低\"", "租赁最高"}};
  const bylaw::sql_result results[] = {{"total", "合计"}};
  sqlite db;
  CHECK_THROWS_AS(select_of(policy, sql_dialect::sqlite, {.columns = columns}), bylaw::unsupported_sql);
  // Named twice, the clause and the total are told apart by no name.
  CHECK_THROWS_AS(select_of(policy, sql_dialect::sqlite, {.columns = columns, .results = results}), bylaw::unsupported_sql);

  const auto other = bylaw::policy{bylaw::about{}, bylaw::clause{"租赁补贴", bylaw::percentage_subsidy{lease, 50_pct}}};
  const bylaw::sql_options options{.table = "企业", .key = "统一社会信用代码", .columns = columns, .results = results, .key_is_text = true};
  db.run(table_of(other, sql_dialect::sqlite, options));
  db.run("INSERT INTO 企业 VALUES ('91510100A', 100, 301), ('91510100B', NULL, 7), ('91510100C', NULL, NULL)");
  CHECK(db.ask(select_of(other, sql_dialect::sqlite, options)) ==
        table{{"91510100A", "50", "150", "1", "50", "150", "1", "0"},
              {"91510100B", "0", "3", "1", "0", "3", "1", "0"},
              {"91510100C", "0", "NULL", "1", "0", "NULL", "1", "0"}});
  CHECK(db.names_of(select_of(other, sql_dialect::sqlite, options))[4] == "合计 low");
  // A misspelt column is an error, not a text.
  const bylaw::sql_column misspelt[] = {{"lease", "租赁", {}}};
  CHECK_THROWS(db.names_of(select_of(other, sql_dialect::sqlite, {.table = "企业", .key = "统一社会信用代码", .columns = misspelt})));
}

TEST_CASE("What is a user's own is SQL by its formula") {
  const auto policy = bylaw::policy{bylaw::about{}, bylaw::clause{"a", bylaw::percentage_subsidy{beyond_a_figure{1_yuan}, 50_pct}}};
  sqlite db;
  db.run(table_of(policy, sql_dialect::sqlite));
  db.run("INSERT INTO firms VALUES (1, 301), (2, 99), (3, NULL)");
  CHECK(db.ask("SELECT \"a low\", \"a high\" FROM (" + select_of(policy, sql_dialect::sqlite) + ")") ==
        table{{"100", "100"}, {"0", "0"}, {"0", "NULL"}});
}

TEST_CASE("Law 8: a table refuses what no fact can be, and of one that doesn't the row is invalid") {
  const auto policy = city();
  {
    sqlite db;
    db.run(table_of(policy, sql_dialect::sqlite));
    CHECK(db.runs("INSERT INTO firms VALUES (1, 100000000000000000, 1000000000000, 1), (2, NULL, NULL, NULL)"));
    for (const char* values : {"3, -1, 0, 0", "3, 100000000000000001, 0, 0", "3, 0, 1000000000001, 0", "3, 0, -1, 0",
                               "3, 0, 0, 2", "3, 0.5, 0, 0", "3, 'x', 0, 0", "3, 0, 0, 'yes'", "NULL, 0, 0, 'yes'"}) {
      CAPTURE(values);
      CHECK(!db.runs(std::string("INSERT INTO firms VALUES (") + values + ")"));
    }
    sqlite with_ranges;
    with_ranges.run(table_of(policy, sql_dialect::sqlite, {.day_column = "day", .ranges = true}));
    CHECK(with_ranges.runs("INSERT INTO firms VALUES (1, 5, 6, 0, NULL, 1, '2026-02-28')"));
    CHECK(!with_ranges.runs("INSERT INTO firms VALUES (2, 6, 5, 0, NULL, 1, '2026-02-28')"));
    CHECK(!with_ranges.runs("INSERT INTO firms VALUES (2, 5, 6, 0, NULL, 1, '2026-02-30')"));
  }
  sqlite db;
  db.run("CREATE TABLE firms(id, lease, staff, \"is new\", day)");
  db.run("INSERT INTO firms VALUES (1, 100, 1, 1, '2026-02-28'), (2, 0.5, 1, 1, '2026-02-28'), (3, 'x', 1, 1, '2026-02-28'),"
         "(4, 100.0, 1, 1, '2026-02-28'), (5, 100, 1, 2, '2026-02-28'), (6, 100, x'00', 1, '2026-02-28'),"
         "(7, 100, 1, 'yes', '2026-02-28'), (8, 100, 1, 1, '2026-02-30'), (9, 100, 1, 1, NULL), (10, 100, 1, 1, 'now')");
  const table found = db.ask(select_of(policy, sql_dialect::sqlite, {.day_column = "day"}));
  REQUIRE(found.size() == 10);
  // The document says no days: that it is in force is not known.
  CHECK(found[0] == std::vector<std::string>{"1", "0", "35", "1", "0", "10000000", "1", "0", "10000035", "1", "0"});
  for (std::size_t i = 1; i < found.size(); ++i) {
    CAPTURE(i);
    CHECK(found[i].back() == "1");
    for (std::size_t k = 1; k + 1 < found[i].size(); ++k) CHECK(found[i][k] == "NULL");
  }
}

TEST_CASE("A report: sums per clause and group that leave 64 bits, and how many firms") {
  const auto a = bylaw::policy{bylaw::about{.city = {"A", "甲"}, .edition = "a_2026"},
                               bylaw::clause{"share", bylaw::percentage_subsidy{lease, between(50_pct, 100_pct)}},
                               bylaw::clause{"new", bylaw::fixed_award{1_wan} | bylaw::when(is_new)}};
  const bylaw::sql_options options{.group = "region", .checks = false};
  std::string report;
  bylaw::write_sql_report(report, sql_dialect::sqlite, options, a);
  sqlite db;
  db.run("CREATE TABLE firms(id INTEGER PRIMARY KEY, lease INTEGER, \"is new\" INTEGER, region TEXT)");
  // 200 firms of 10^15 yuan, less a fen: some 2 * 10^19 fen, and of what is below a milliard more than one.
  for (int i = 0; i < 200; ++i) db.run("INSERT INTO firms(lease, \"is new\", region) VALUES (99999999999999999, 0, 'east')");
  db.run("INSERT INTO firms(lease, \"is new\", region) VALUES (99, 1, 'east'), (-1, 1, 'east'), (5, NULL, 'west'), (NULL, 1, 'west'), (1, 2, NULL)");
  CHECK(db.ask(report) ==
        table{{"NULL", "A", "a_2026", "share", "1", "1", "0", "0", "0", "0", "0"},
              {"NULL", "A", "a_2026", "new", "1", "1", "0", "0", "0", "0", "0"},
              {"NULL", "A", "a_2026", "total", "1", "1", "0", "0", "0", "0", "0"},
              {"east", "A", "a_2026", "share", "202", "1", "201", "0", "9999999999999999849", "19999999999999999899", "0"},
              {"east", "A", "a_2026", "new", "202", "1", "1", "0", "1000000", "1000000", "0"},
              {"east", "A", "a_2026", "total", "202", "1", "201", "0", "10000000000000999849", "20000000000000999899", "0"},
              {"west", "A", "a_2026", "share", "2", "0", "2", "0", "2", "NULL", "1"},
              {"west", "A", "a_2026", "new", "2", "0", "1", "1", "1000000", "2000000", "0"},
              {"west", "A", "a_2026", "total", "2", "0", "2", "0", "1000002", "NULL", "1"}});
  // Several cities, and no groups: the same firms, one row a clause.
  std::string of_two;
  bylaw::write_sql_report(of_two, sql_dialect::sqlite, {.world = bylaw::sql_world::closed}, a, bylaw::policy{bylaw::about{.city = {"B", "乙"}}, bylaw::clause{"half", bylaw::percentage_subsidy{lease, 50_pct}}});
  const table both = db.ask(of_two);
  REQUIRE(both.size() == 5);
  CHECK(both[0] == std::vector<std::string>{"A", "a_2026", "share", "205", "2", "203", "0", "9999999999999999851", "19999999999999999904", "0"});
  CHECK(both[4] == std::vector<std::string>{"B", "", "total", "205", "1", "204", "0", "9999999999999999851", "9999999999999999851", "0"});
}
