// SPDX-License-Identifier: MIT
//
// Rows in chunks: who runs them, who watches, and what a batch came to.
#ifndef BYLAW_BATCH_CHUNKS_HPP
#define BYLAW_BATCH_CHUNKS_HPP

#include <bylaw/batch/executor.hpp>
#include <bylaw/batch/rows.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <mutex>
#include <vector>

namespace bylaw {

/// What a batch came to.
struct batch_result {
  /// Every wrong fact of every row, by row.
  std::vector<invalid_row> invalid{};
  /// The rows that were looked at: all, unless it was cancelled.
  std::size_t rows_done = 0;
  bool cancelled = false;
};

/// Watches nothing.
struct no_progress {
  void operator()(std::size_t, std::size_t) const noexcept {}
};

namespace detail {

/// What a thread takes at a time.
inline constexpr std::size_t rows_in_a_chunk = 16 * 1024;

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
}  // namespace bylaw

#endif
