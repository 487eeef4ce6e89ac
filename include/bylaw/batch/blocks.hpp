// SPDX-License-Identifier: MIT
//
// A block of rows: what is asked at once whether it is small and valid, and is still in the nearest cache if it has to
// be done again.
#ifndef BYLAW_BATCH_BLOCKS_HPP
#define BYLAW_BATCH_BLOCKS_HPP

#include <bylaw/batch/lanes.hpp>
#include <bylaw/batch/rows.hpp>

#include <cstddef>
#include <vector>

namespace bylaw::detail {

/// Rows from `first` on.
struct block {
  std::size_t first;
  std::size_t count;
};

template <class Cell>
constexpr const Cell* from_row(const Cell* cells, std::size_t row) noexcept {
  return cells + row;
}
template <class T>
constexpr uniform<T> from_row(const uniform<T>& all, std::size_t) noexcept {
  return all;
}

/// The totals of rows that are plain columns of small values, or each clause and the total; false where they are not, and
/// then nothing counts. `low` and `high` are those of the first of these rows.
template <kept Kept, class Policy, class Firms, class... Fact>
bool lanes_of([[maybe_unused]] instructions use, [[maybe_unused]] const Policy& rules,
                 [[maybe_unused]] const Firms& firms, [[maybe_unused]] const block& rows, [[maybe_unused]] money* low,
                 [[maybe_unused]] money* high, fact_types<Fact...> facts) {
  if constexpr ((... && !std::is_void_v<decltype(plain_column_of<Fact>(firms))>)) {
    using of_plain_columns = lanes<Policy, decltype(facts), decltype(plain_column_of<Fact>(firms))...>;
    if constexpr (Policy::clause_count() <= most_inlined_clauses && of_plain_columns::every_amount_fits)
      return of_plain_columns::template run<Kept>(use, rules, rows.count, low, high,
                                                  from_row(plain_column_of<Fact>(firms), rows.first)...);
  }
  return false;
}

template <class Policy, class Firms>
void total_rows(const Policy& rules, const Firms& firms, const block& rows, money* low, money* high,
                std::vector<invalid_row>& invalid) {
  for (std::size_t row = rows.first; row < rows.first + rows.count; ++row) {
    range<money> total{};
    assess_row(rules, firm_at(firms, row), row, invalid, [&](const auto& assessed) { total = assessed.total(); });
    low[row] = total.low;
    high[row] = total.high;
  }
}

/// In vectors where that is possible, else row by row.
template <class Policy, class Firms>
void total_block(instructions use, const Policy& rules, const Firms& firms, const block& rows, money* low, money* high,
                 std::vector<invalid_row>& invalid) {
  if (!lanes_of<kept::total>(use, rules, firms, rows, low + rows.first, high + rows.first, reads_of<Policy>{}))
    total_rows(rules, firms, rows, low, high, invalid);
}

}  // namespace bylaw::detail

#endif
