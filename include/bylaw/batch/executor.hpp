// SPDX-License-Identifier: MIT
//
// Who runs the chunks of a batch: the calling thread, a number of threads, or an executor of the caller's own.
#ifndef BYLAW_BATCH_EXECUTOR_HPP
#define BYLAW_BATCH_EXECUTOR_HPP

#include <bylaw/detail/config.hpp>

#include <algorithm>
#include <atomic>
#include <concepts>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <type_traits>
#include <vector>

namespace bylaw {

/// `executor(count, task)`: calls `task(i)` once for each i below `count`, in any order and at once from any threads,
/// and returns when all are done.
template <class Executor>
concept executor = requires(Executor& run, std::size_t count, void (*task)(std::size_t)) {
  run(count, task);
};

/// One chunk after the other, on the calling thread.
struct in_sequence {
  template <class Task>
  void operator()(std::size_t count, Task&& task) const {
    for (std::size_t i = 0; i < count; ++i) task(i);
  }
};

/// So many threads, the calling one among them; 0 means as many as the machine has.
struct threads {
  unsigned count = 0;

  /// The first exception that a task throws is thrown again here, when all threads have ended; what was not begun then
  /// is left out.
  template <class Task>
  void operator()(std::size_t tasks, Task&& task) const {
    const unsigned wanted = count != 0 ? count : (std::max)(1U, std::thread::hardware_concurrency());
    std::atomic<std::size_t> next{0};
#if BYLAW_EXCEPTIONS
    std::exception_ptr failure;
    std::mutex failing;
#endif
    const auto work = [&] {
      for (std::size_t i = next++; i < tasks; i = next++) {
#if BYLAW_EXCEPTIONS
        try {
          task(i);
        } catch (...) {
          const std::lock_guard<std::mutex> guard(failing);
          if (failure == nullptr) failure = std::current_exception();
          next = tasks;
        }
#else
        task(i);
#endif
      }
    };
    std::vector<std::thread> others;
    const std::size_t useful = std::min<std::size_t>(wanted, tasks);
    for (std::size_t i = 1; i < useful; ++i) others.emplace_back(work);
    work();
    for (std::thread& other : others) other.join();
#if BYLAW_EXCEPTIONS
    if (failure != nullptr) std::rethrow_exception(failure);
#endif
  }
};

namespace detail {

/// An executor as it is, or an execution policy of the standard library (the caller includes <execution>).
template <class Executor, class Task>
void run_chunks(Executor&& how, std::size_t count, Task& task) {
  if constexpr (executor<std::remove_reference_t<Executor>>) {
    how(count, task);
  } else {
    std::vector<std::size_t> numbers(count);
    for (std::size_t i = 0; i < count; ++i) numbers[i] = i;
    std::for_each(how, numbers.begin(), numbers.end(), [&task](std::size_t i) { task(i); });
  }
}

}  // namespace detail
}  // namespace bylaw

#endif
