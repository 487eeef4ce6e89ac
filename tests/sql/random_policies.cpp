// SPDX-License-Identifier: MIT
//
// Random policies as SQL: those of the formula's test, and for each some of the ways in which a table can be asked.
#define BYLAW_TESTS_OWN_TYPES_BY_FORMULA
#include "sql/rows.hpp"
#include "support/policy_in_time.hpp"
#include "support/random_policy.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace sql_tests {
namespace {

/// In force from and until some days, known to the day or the year, or not at all.
inline bylaw::validity random_validity(support::random_numbers& random) {
  const auto some_year = [&] { return static_cast<int>(random.between(2024, 2026)); };
  const auto some_day = [&](int year) {
    return random.one_in(3)   ? bylaw::rough_date()
           : random.one_in(2) ? bylaw::rough_date(year)
                              : bylaw::rough_date(year, 1 + static_cast<int>(random.below(12)), 15);
  };
  bylaw::validity drawn;
  if (random.one_in(4)) drawn.status = bylaw::status::draft;
  drawn.published = some_day(2024);
  drawn.from = some_day(some_year());
  drawn.until = some_day(some_year() + 3);
  if (random.one_in(3)) drawn.seen_in_force = {bylaw::date{2025, 6, 1}, bylaw::date{2026, 2, 1}};
  return drawn;
}

}  // namespace

void every_random_policy(int draws, int firms, bool only_truths, const take_case& take) {
  support::random_numbers random(support::seed());
  const auto draw = [&](const auto& make) {
    for (int drawn = 0; drawn < draws; ++drawn) {
      const auto both = make(random);
      const bylaw::formula f = bylaw::formula_of(both.thing);
      const question& how = questions[random.below(std::size(questions))];
      row_maker maker(f, how.ranges, random.bits());
      maker.only_truths = only_truths;
      std::vector<row> rows;
      if (drawn % 10 == 0) rows = maker.hard_rows();
      for (int firm = 0; firm < firms; ++firm) rows.push_back(maker.random_row());
      give_case(both.thing, how, std::move(rows), take);
    }
  };
  const auto draw_structures = [&]<std::uint64_t... S>(std::integer_sequence<std::uint64_t, S...>) {
    (draw([](support::random_numbers& r) { return support::random_policy<S>(r); }), ...);
  };
  draw_structures(std::integer_sequence<std::uint64_t, 3, 32, 35, 37, 42, 43, 62, 75, 102, 106>{});
  struct in_time {
    decltype(support::policy_in_time(random, {}, {}).ours) thing;
  };
  draw([](support::random_numbers& r) {
    const bylaw::validity document = random_validity(r);
    return in_time{support::policy_in_time(r, document, r.one_in(2) ? random_validity(r) : bylaw::validity()).ours};
  });
  draw([](support::random_numbers& r) { return support::policy_of_nested_combinators<0>(r); });
  draw([](support::random_numbers& r) { return support::policy_of_nested_combinators<1>(r); });
  draw([](support::random_numbers& r) { return support::policy_of_nested_combinators<2>(r); });
  draw([](support::random_numbers& r) { return support::policy_of_nested_combinators<3>(r); });
}

}  // namespace sql_tests
