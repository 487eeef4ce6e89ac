// SPDX-License-Identifier: MIT
//
// Every edition of the catalogue as cases for SQL.
#include "sql/rows.hpp"

#include <bylaw/cities.hpp>

void sql_tests::every_edition(int firms, bool only_truths, const take_case& take) {
  bylaw::cities::for_each_city([&](const auto& policy) {
    if (policy.clause_count() == 0) return;
    const bylaw::formula f = bylaw::formula_of(policy);
    for (const question& how : questions) {
      row_maker maker(f, how.ranges, support::seed());
      maker.only_truths = only_truths;
      std::vector<row> rows = maker.hard_rows();
      for (int more = firms; more > 0; --more) rows.push_back(maker.random_row());
      give_case(policy, how, std::move(rows), take);
    }
  });
}
