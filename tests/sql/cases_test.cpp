// SPDX-License-Identifier: MIT
//
// One law, many engines: every edition and random policies as SQL of SQLite, cell by cell what `evaluate` gives, and
// in their reports the sums of that.
#include "sql/sqlite.hpp"

#include <doctest/doctest.h>

using namespace sql_tests;

namespace {

struct tally {
  long policies = 0;
  long rows = 0;
  long cells = 0;
  long nulls = 0;
  long invalid = 0;
  long with_steps = 0;
  long report_rows = 0;
  long unlimited_sums = 0;
};

void try_in_sqlite(const sql_case& one, tally& seen) {
  // A name that a layer would have.
  constexpr std::string_view table = "layer_0";
  bylaw::sql_options options = options_of(one.how);
  options.table = table;
  const std::string query = select_of(one, bylaw::sql_dialect::sqlite, options);
  sqlite db;
  bylaw::sql_options grouped = grouped_options_of(one.how);
  grouped.table = table;
  db.run(table_of(one, bylaw::sql_dialect::sqlite, grouped));
  db.insert(std::string(table), facts_of_firms(one), one.how, one.rows, true);
  std::size_t next = 0;
  db.cells_of_each(query, one.expected[0], [&](std::size_t key, const cells& found) {
    REQUIRE(key == next++);
    const cells& expected = one.expected[key];
    for (std::size_t i = 0; i < expected.size(); ++i) {
      if (!expected[i].value) ++seen.nulls;
      if (found[i] == expected[i]) continue;
      INFO("edition " << std::string(one.edition) << ", row " << key << ", cell " << i);
      INFO(query);
      CAPTURE(one.how.closed);
      CAPTURE(one.how.ranges);
      CAPTURE(found[i].value.value_or(-99));
      CAPTURE(expected[i].value.value_or(-99));
      REQUIRE(found[i] == expected[i]);
    }
    if (expected.back().value == 1) ++seen.invalid;
    seen.cells += static_cast<long>(expected.size());
  });
  REQUIRE(next == one.rows.size());
  const report_rows expected = expected_report(one);
  const auto found = db.ask(report_of(one, bylaw::sql_dialect::sqlite, grouped));
  REQUIRE(found.size() == expected.size());
  for (std::size_t n = 0; n < found.size(); ++n) {
    for (std::size_t i = 0; i < expected[n].size(); ++i) {
      INFO("the report of edition " << std::string(one.edition) << ", row " << n << ", column " << i);
      REQUIRE(found[n][i] == expected[n][i].value_or("NULL"));
    }
    if (!expected[n][9]) ++seen.unlimited_sums;
    ++seen.report_rows;
  }
  ++seen.policies;
  seen.rows += static_cast<long>(one.rows.size());
  if (query.find("\n  WITH layer_") != std::string::npos) ++seen.with_steps;
}

}  // namespace

TEST_CASE("Law 11, one meaning: every edition in SQLite") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  tally seen;
  every_edition(support::iterations(400), false, [&](const sql_case& one) { try_in_sqlite(one, seen); });
  CHECK(seen.policies >= 20 * 6);
  CHECK(seen.nulls > seen.cells / 20);
  CHECK(seen.invalid > seen.rows / 50);
  CHECK(seen.unlimited_sums > 0);
  MESSAGE(seen.policies, " queries, ", seen.rows, " rows, ", seen.cells, " cells; ", seen.report_rows, " rows of reports");
}

TEST_CASE("Law 11, one meaning: random policies in SQLite") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  tally seen;
  every_random_policy(support::iterations(100), 60, false, [&](const sql_case& one) { try_in_sqlite(one, seen); });
  CHECK(seen.nulls > seen.cells / 20);
  CHECK(seen.invalid > seen.rows / 50);
  // Long ones stand in layers.
  CHECK(seen.with_steps > 0);
  MESSAGE(seen.policies, " queries, ", seen.rows, " rows, ", seen.cells, " cells, ", seen.with_steps, " in layers; ",
          seen.report_rows, " rows of reports");
}
