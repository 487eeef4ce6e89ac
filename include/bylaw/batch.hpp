// SPDX-License-Identifier: MIT
//
// Many firms at once: `evaluate_totals` fills arrays of totals, `evaluate_each` hands every firm's assessment to a
// visitor. Opt-in, on the core alone. Every total is bit for bit that of `evaluate`.
//
// Firms are `columns{...}`, any random-access range of firms (structs bound with `facts_of`), or one of these in
// `open_world`, `closed_world` or `asked_on(firms, day)`. Last come, optional, who runs it (`threads{8}`, an execution
// policy of the standard library, an executor of the caller's own) and who watches: a callable `progress(rows_done,
// rows)`, called after every chunk, never by two threads at once; where it returns false, chunks that have not begun
// are left out.
//
// An invalid row does not stop the others: its totals are zero, its visitor is not called, and the result names it.
#ifndef BYLAW_BATCH_HPP
#define BYLAW_BATCH_HPP

#include <bylaw/batch/blocks.hpp>
#include <bylaw/batch/chunks.hpp>

#include <algorithm>
#include <vector>

namespace bylaw {

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

/// Fills `low` and `high` with every firm's total: bit for bit `evaluate(policy, firm).total()`, zero where a row is
/// invalid. A policy that reads plain columns is evaluated in vectors, unless it is asked about on a day.
///
/// Errors: `results_of_another_length`. Linear; allocates for invalid rows and for threads only.
template <class... Element, class Firms, class Executor = in_sequence, class Progress = no_progress>
[[nodiscard]] batch_result evaluate_totals(const policy<Element...>& rules, const Firms& firms, std::span<money> low,
                                           std::span<money> high, Executor&& how = {}, Progress&& progress = {}) {
  const std::size_t rows = detail::count_of(firms);
  for (const std::size_t length : {low.size(), high.size()})
    if (length != rows) detail::raise(results_of_another_length(length, rows));
  const auto use = detail::best_instructions<detail::compiled_for>();
  return detail::in_chunks(
      rows, how, progress, [&](std::size_t first, std::size_t count, std::vector<invalid_row>& invalid) {
        for (std::size_t done = 0; done < count; done += detail::rows_in_a_block) {
          const std::size_t some = (std::min)(detail::rows_in_a_block, count - done);
          detail::total_block(use, rules, firms, detail::block{first + done, some}, low.data(), high.data(), invalid);
        }
      });
}

/// Calls `visitor(row, assessment)`, or `visitor(assessment)`, for every valid firm; in parallel it is called at once
/// from many threads. What the visitor throws is thrown on.
template <class... Element, class Firms, class Visitor, class Executor = in_sequence, class Progress = no_progress>
[[nodiscard]] batch_result evaluate_each(const policy<Element...>& rules, const Firms& firms, Visitor&& visitor,
                                         Executor&& how = {}, Progress&& progress = {}) {
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
