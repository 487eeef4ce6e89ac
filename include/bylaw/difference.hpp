// SPDX-License-Identifier: MIT
//
// What a change of the law comes to over a portfolio: who gains, who loses, what it costs, how far the pools reach.
// Opt-in, on batches.
#ifndef BYLAW_DIFFERENCE_HPP
#define BYLAW_DIFFERENCE_HPP

#include <bylaw/batch.hpp>
#include <bylaw/difference/pools.hpp>
#include <bylaw/difference/sums.hpp>

#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {

/// One clause under both policies, by its id. A clause that one of them does not have pays nothing there.
struct clause_difference {
  std::string id{};
  bool is_in_baseline = false;
  bool is_in_reform = false;
  amount_difference amount{};
};

/// What `difference` gives.
struct portfolio_difference {
  amount_difference total{};
  /// The baseline's clauses in its order, then those that only the reform has.
  std::vector<clause_difference> clauses{};
  /// Pools and quotas, as the clauses come to them; one whose budget changes by year only where a year is asked about.
  std::vector<pool_difference> pools{};
  /// Rows that are no firm, by either policy: they count nowhere.
  batch_result rows{};

  /// The clause of that id, or null.
  const clause_difference* find(std::string_view id) const noexcept {
    for (const clause_difference& one : clauses)
      if (one.id == id) return &one;
    return nullptr;
  }
};

/// How much of it is wanted.
struct difference_options {
  /// How many of the greatest gains and losses are told.
  std::size_t shown = 10;
  /// The year of budgets that change by year; 0 for none.
  int year = 0;
};

namespace detail {

/// Where a clause of either policy stands among those of both.
struct clauses_of_both {
  std::vector<clause_difference> clauses{};
  std::vector<std::size_t> of_baseline{};
  std::vector<std::size_t> of_reform{};

  BYLAW_COLD clauses_of_both(const outline& baseline, const outline& reform) {
    for (const outlined_clause& clause : baseline.clauses) {
      of_baseline.push_back(clauses.size());
      clauses.push_back({std::string(clause.id), true, false, {}});
    }
    for (const outlined_clause& clause : reform.clauses) {
      std::size_t at = 0;
      while (at < clauses.size() && clauses[at].id != clause.id) ++at;
      if (at == clauses.size()) clauses.push_back({std::string(clause.id), false, false, {}});
      clauses[at].is_in_reform = true;
      of_reform.push_back(at);
    }
  }
};

/// What one thread gathers: the total last.
struct gathered_differences {
  std::vector<amount_gatherer> of_clauses;
  amount_gatherer of_total;
  std::vector<range<money>> before;
  std::vector<range<money>> after;

  gathered_differences(std::size_t clauses, std::size_t shown)
      : of_clauses(clauses, amount_gatherer(shown)), of_total(shown), before(clauses), after(clauses) {}

  void add(std::size_t row, const range<money>& total_before, const range<money>& total_after) {
    for (std::size_t i = 0; i < of_clauses.size(); ++i) of_clauses[i].add(row, before[i], after[i]);
    of_total.add(row, total_before, total_after);
  }
  void add(const gathered_differences& other) {
    for (std::size_t i = 0; i < of_clauses.size(); ++i) of_clauses[i].add(other.of_clauses[i]);
    of_total.add(other.of_total);
  }
};

template <class Assessment>
void note_outcomes(const Assessment& assessed, const std::vector<std::size_t>& places, std::size_t row,
                   std::vector<range<money>>& amounts, pools_of_policy& pools) {
  std::size_t clause = 0;
  for (const outcome& o : assessed) {
    amounts[places[clause]] = o.amount;
    pools.claim(clause, row, o.amount);
    ++clause;
  }
}

BYLAW_COLD inline portfolio_difference put_together(clauses_of_both&& both, const gathered_differences& all,
                                                    pools_of_policy&& baseline, pools_of_policy&& reform,
                                                    batch_result&& rows) {
  portfolio_difference result;
  result.total = all.of_total.result();
  for (std::size_t i = 0; i < both.clauses.size(); ++i) both.clauses[i].amount = all.of_clauses[i].result();
  result.clauses = std::move(both.clauses);
  enter_pools(std::move(baseline), &pool_difference::before, result.pools);
  enter_pools(std::move(reform), &pool_difference::after, result.pools);
  result.rows = std::move(rows);
  return result;
}

}  // namespace detail

/// Asks each firm under both policies, which may be a baseline and its reform, two editions of a city, or any two. Firms
/// are what batches take: columns, any random-access range, in a world, on a day. With `threads{8}` it runs in parallel,
/// and gives the same.
///
/// A pool is looked at as if firms claimed in the order of their rows. Errors: `amount_overflow` if what is due at least
/// does not fit into 64 bits of fen together. Linear; allocates a few numbers for each clause, and two amounts a firm
/// for each pool.
template <class... Before, class... After, class Firms, class Executor = in_sequence>
[[nodiscard]] portfolio_difference difference(const policy<Before...>& baseline, const policy<After...>& reform,
                                              const Firms& firms, const difference_options& options = {},
                                              Executor&& how = {}) {
  const outline law = outline_of(baseline, options.year);
  const outline changed = outline_of(reform, options.year);
  const std::size_t rows = detail::count_of(firms);
  detail::clauses_of_both both(law, changed);
  detail::pools_of_policy pools_before(law);
  detail::pools_of_policy pools_after(changed);
  pools_before.make_room(rows);
  pools_after.make_room(rows);
  detail::gathered_differences all(both.clauses.size(), options.shown);
  std::mutex adding;
  batch_result looked_at = detail::in_chunks(
      rows, how, no_progress{}, [&](std::size_t first, std::size_t count, std::vector<invalid_row>& invalid) {
        detail::gathered_differences here(both.clauses.size(), options.shown);
        for (std::size_t row = first; row < first + count; ++row) {
          const auto& firm = detail::firm_at(firms, row);
          detail::assess_row(baseline, firm, row, invalid, [&](const auto& before) {
            detail::assess_row(reform, firm, row, invalid, [&](const auto& after) {
              detail::note_outcomes(before, both.of_baseline, row, here.before, pools_before);
              detail::note_outcomes(after, both.of_reform, row, here.after, pools_after);
              here.add(row, before.total(), after.total());
            });
          });
        }
        const std::lock_guard<std::mutex> guard(adding);
        all.add(here);
      });
  return detail::put_together(std::move(both), all, std::move(pools_before), std::move(pools_after),
                              std::move(looked_at));
}

}  // namespace bylaw

#endif
