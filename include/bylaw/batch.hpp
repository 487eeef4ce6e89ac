// SPDX-License-Identifier: MIT
//
// Many firms at once: `evaluate_totals` fills arrays of totals, `evaluate_each` hands every firm's assessment to a
// visitor. Opt-in, on the core alone. Every total is bit for bit that of `evaluate`.
//
// Firms are `columns{...}`, any random-access range of firms (structs bound with `facts_of`), or one of these in
// `open_world` or `closed_world`. Last come, optional, who runs it (`threads{8}`, an execution policy of the standard
// library, an executor of the caller's own) and who watches: a callable `progress(rows_done, rows)`, called after every
// chunk, never by two threads at once; where it returns false, chunks that have not begun are left out.
//
// An invalid row does not stop the others: its totals are zero, its visitor is not called, and the result names it.
#ifndef BYLAW_BATCH_HPP
#define BYLAW_BATCH_HPP

#include <bylaw/batch/executor.hpp>
#include <bylaw/batch/lanes.hpp>

#include <algorithm>
#include <iterator>
#include <mutex>
#include <vector>

namespace bylaw {

/// A fact of a row that is not what it may be (law 8).
struct invalid_row {
  std::size_t row = 0;
  /// The English name of the fact. Empty if not a fact but an amount is wrong: it does not fit, or a rule of the user's
  /// own returned one below zero.
  std::string_view fact{};
  /// Fen for money, a plain number for a count.
  std::int64_t value = 0;

  friend bool operator==(const invalid_row&, const invalid_row&) = default;
};

/// What a batch came to.
struct batch_result {
  /// Every wrong fact of every row, by row.
  std::vector<invalid_row> invalid{};
  /// The rows that were looked at: all, unless it was cancelled.
  std::size_t rows_done = 0;
  bool cancelled = false;
};

/// Results that do not have one element for each firm.
class results_of_another_length : public error {
 public:
  results_of_another_length(std::size_t length, std::size_t rows) noexcept {
    append("results of another length: ");
    append(static_cast<std::int64_t>(length));
    append(" for ");
    append(static_cast<std::int64_t>(rows));
    append(" firms");
  }
};

/// Watches nothing.
struct no_progress {
  void operator()(std::size_t, std::size_t) const noexcept {}
};

namespace detail {

// A chunk is what a thread takes at a time; a block is what is asked at once whether it is small and valid, and is
// still in the nearest cache when it is evaluated.
inline constexpr std::size_t rows_in_a_chunk = 16 * 1024;
inline constexpr std::size_t rows_in_a_block = 256;

template <class Fact, class Snapshot>
BYLAW_ALWAYS_INLINE inline bool is_wrong(const Snapshot& facts) noexcept {
  std::int64_t wrong = 0;
  return is_invalid<Fact>(stored_of<Fact>(facts), wrong);
}

/// Every wrong fact of a row. Out of the way: rows are right as a rule.
template <class Snapshot, class... Fact>
BYLAW_COLD void report_wrong_facts(const Snapshot& facts, fact_types<Fact...>, std::size_t row,
                                   std::vector<invalid_row>& invalid) {
  [[maybe_unused]] const auto report_one = [&]<class F>(const F&) {
    std::int64_t wrong = 0;
    if (is_invalid<F>(stored_of<F>(facts), wrong)) invalid.push_back({row, F::name, wrong});
    return 0;
  };
  [[maybe_unused]] const int reported[] = {0, report_one(Fact{})...};
}

template <class Snapshot, class... Fact>
BYLAW_ALWAYS_INLINE inline bool has_wrong_facts(const Snapshot& facts, fact_types<Fact...>) noexcept {
  return (false || ... || is_wrong<Fact>(facts));
}

/// The assessment of one firm, given to `use`; a firm that is invalid is reported instead.
template <class... Element, class Firm, class Use>
BYLAW_ALWAYS_INLINE inline void assess_row(const policy<Element...>& rules, const Firm& firm, std::size_t row,
                                           std::vector<invalid_row>& invalid, Use&& use) {
  using reads = reads_of<policy<Element...>>;
  const auto facts = unchecked_snapshot_of(firm, reads{});
  if (has_wrong_facts(facts, reads{})) return report_wrong_facts(facts, reads{}, row, invalid);
  constexpr auto all = std::make_index_sequence<policy<Element...>::clause_count()>{};
#if BYLAW_EXCEPTIONS
  if constexpr (!every_amount_fits<policy<Element...>, std::remove_const_t<decltype(facts)>>) {
    // Only here an amount can be wrong though every fact is right.
    bool assessed = false;
    try {
      const auto result = assess_clauses(rules, facts, all);
      assessed = true;
      use(result);
    } catch (const amount_overflow&) {
      if (assessed) throw;
      invalid.push_back({row, {}, 0});
    } catch (const invalid_amount&) {
      if (assessed) throw;
      invalid.push_back({row, {}, 0});
    }
    return;
  }
#endif
  use(assess_clauses(rules, facts, all));
}

template <class Policy, class Firms>
void total_rows(const Policy& rules, const Firms& firms, money* low, money* high, std::size_t first, std::size_t count,
                std::vector<invalid_row>& invalid) {
  for (std::size_t row = first; row < first + count; ++row) {
    range<money> total{};
    assess_row(rules, firm_at(firms, row), row, invalid, [&](const auto& assessed) { total = assessed.total(); });
    low[row] = total.low;
    high[row] = total.high;
  }
}

template <class Cell>
constexpr const Cell* from_row(const Cell* cells, std::size_t row) noexcept {
  return cells + row;
}
template <class T>
constexpr uniform<T> from_row(const uniform<T>& all, std::size_t) noexcept {
  return all;
}

/// The totals of rows that are plain columns of small values; false where they are not, and then nothing counts.
template <class Policy, class Firms, class... Fact>
bool total_lanes([[maybe_unused]] instructions use, [[maybe_unused]] const Policy& rules,
                 [[maybe_unused]] const Firms& firms, [[maybe_unused]] money* low, [[maybe_unused]] money* high,
                 [[maybe_unused]] std::size_t first, [[maybe_unused]] std::size_t count, fact_types<Fact...> facts) {
  if constexpr ((... && !std::is_void_v<decltype(plain_column_of<Fact>(firms))>)) {
    using of_plain_columns = lanes<Policy, decltype(facts), decltype(plain_column_of<Fact>(firms))...>;
    if constexpr (Policy::clause_count() <= most_inlined_clauses && of_plain_columns::every_amount_fits)
      return of_plain_columns::run(use, rules, count, low + first, high + first,
                                   from_row(plain_column_of<Fact>(firms), first)...);
  }
  return false;
}

/// Runs `task(first, count, invalid)` on every chunk of rows, and puts together what is invalid.
template <class Executor, class Progress, class Task>
batch_result in_chunks(std::size_t rows, Executor&& how, Progress&& progress, Task&& task) {
  batch_result result;
  std::mutex reporting;
  const std::size_t chunks = (rows + rows_in_a_chunk - 1) / rows_in_a_chunk;
  std::vector<std::vector<invalid_row>> invalid(chunks);
  const auto run_chunk = [&](std::size_t chunk) {
    {
      const std::lock_guard<std::mutex> guard(reporting);
      if (result.cancelled) return;
    }
    const std::size_t first = chunk * rows_in_a_chunk;
    const std::size_t count = (std::min)(rows_in_a_chunk, rows - first);
    task(first, count, invalid[chunk]);
    const std::lock_guard<std::mutex> guard(reporting);
    result.rows_done += count;
    if constexpr (std::convertible_to<decltype(progress(rows, rows)), bool>) {
      if (!progress(result.rows_done, rows)) result.cancelled = result.rows_done < rows;
    } else {
      progress(result.rows_done, rows);
    }
  };
  run_chunks(how, chunks, run_chunk);
  for (const auto& some : invalid) result.invalid.insert(result.invalid.end(), some.begin(), some.end());
  return result;
}

}  // namespace detail

/// Fills `low` and `high` with every firm's total: bit for bit `evaluate(policy, firm).total()`, zero where a row is
/// invalid. A policy that reads plain columns is evaluated in vectors.
///
/// Errors: `results_of_another_length`. Linear; allocates for invalid rows and for threads only.
template <class... Element, class Firms, class Executor = in_sequence, class Progress = no_progress>
batch_result evaluate_totals(const policy<Element...>& rules, const Firms& firms, std::span<money> low,
                             std::span<money> high, Executor&& how = {}, Progress&& progress = {}) {
  const std::size_t rows = detail::count_of(firms);
  for (const std::size_t length : {low.size(), high.size()})
    if (length != rows) detail::raise(results_of_another_length(length, rows));
  const auto use = detail::best_instructions<detail::compiled_for>();
  using reads = detail::reads_of<policy<Element...>>;
  return detail::in_chunks(
      rows, how, progress, [&](std::size_t first, std::size_t count, std::vector<invalid_row>& invalid) {
        for (std::size_t done = 0; done < count; done += detail::rows_in_a_block) {
          const std::size_t some = (std::min)(detail::rows_in_a_block, count - done);
          if (!detail::total_lanes(use, rules, firms, low.data(), high.data(), first + done, some, reads{}))
            detail::total_rows(rules, firms, low.data(), high.data(), first + done, some, invalid);
        }
      });
}

/// Calls `visitor(row, assessment)`, or `visitor(assessment)`, for every valid firm; in parallel it is called at once
/// from many threads. What the visitor throws is thrown on.
template <class... Element, class Firms, class Visitor, class Executor = in_sequence, class Progress = no_progress>
batch_result evaluate_each(const policy<Element...>& rules, const Firms& firms, Visitor&& visitor, Executor&& how = {},
                           Progress&& progress = {}) {
  return detail::in_chunks(detail::count_of(firms), how, progress,
                           [&](std::size_t first, std::size_t count, std::vector<invalid_row>& invalid) {
                             for (std::size_t row = first; row < first + count; ++row)
                               detail::assess_row(
                                   rules, detail::firm_at(firms, row), row, invalid, [&](const auto& assessed) {
                                     if constexpr (std::invocable<Visitor&, std::size_t, decltype(assessed)>)
                                       visitor(row, assessed);
                                     else
                                       visitor(assessed);
                                   });
                           });
}

}  // namespace bylaw

#endif
