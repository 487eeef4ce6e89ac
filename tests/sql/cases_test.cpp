// SPDX-License-Identifier: MIT
//
// One law, many engines: every edition and random policies as SQL of SQLite, cell by cell what `evaluate` gives.
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
};

void try_in_sqlite(const sql_case& one, tally& seen) {
  const bylaw::sql_options options = options_of(one.how);
  const std::string query = select_of(one, bylaw::sql_dialect::sqlite, options);
  sqlite db;
  db.run(table_of(one, bylaw::sql_dialect::sqlite, options));
  db.insert("firms", facts_of_firms(one), one.how, one.rows);
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
  ++seen.policies;
  seen.rows += static_cast<long>(one.rows.size());
  if (query.find("\n    FROM \"firms\"") != std::string::npos) ++seen.with_steps;
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
  MESSAGE(seen.policies, " queries, ", seen.rows, " rows, ", seen.cells, " cells");
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
  MESSAGE(seen.policies, " queries, ", seen.rows, " rows, ", seen.cells, " cells, ", seen.with_steps, " in layers");
}
