// SPDX-License-Identifier: MIT
//
// What a change of the law comes to over a portfolio: who gains, who loses, what it costs, how far the pools reach.
// Opt-in, on batches.
#ifndef BYLAW_DIFFERENCE_HPP
#define BYLAW_DIFFERENCE_HPP

#include <bylaw/any_policy/interface.hpp>
#include <bylaw/batch.hpp>
#include <bylaw/difference/pools.hpp>
#include <bylaw/difference/sums.hpp>

#include <algorithm>
#include <concepts>
#include <mutex>
#include <span>
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
  /// Where `options.pools` asked for them: pools and quotas, as the clauses come to them; one whose budget changes by
  /// year only where a year is asked about.
  std::vector<pool_difference> pools{};
  /// Rows that are no firm, by either policy: they count nowhere.
  batch_result rows{};

  /// The clause of that id, or null.
  [[nodiscard]] const clause_difference* find(detail::passing_text id) const noexcept BYLAW_LIFETIME_BOUND {
    for (const clause_difference& one : clauses)
      if (one.id == id) return &one;
    return nullptr;
  }
};

/// How much of it is wanted.
struct difference_options {
  /// How many of the greatest gains and losses are told.
  std::size_t shown = 10;
  /// Whether to keep what each firm claims of each pool and quota: two amounts a firm and pool, for each policy.
  bool pools = false;
  /// The year of budgets that change by year; 0 for none.
  int year = 0;
};

namespace detail {

inline constexpr auto has_no_such_clause = static_cast<std::size_t>(-1);

/// The clauses of both policies, and where each stands in either.
struct clauses_of_both {
  struct places {
    std::size_t in_baseline = has_no_such_clause;
    std::size_t in_reform = has_no_such_clause;
  };
  std::vector<clause_difference> clauses{};
  std::vector<places> at{};

  BYLAW_COLD clauses_of_both(const outline& baseline, const outline& reform) {
    for (std::size_t i = 0; i < baseline.clauses.size(); ++i) {
      clauses.push_back({std::string(baseline.clauses[i].id), true, false, {}});
      at.push_back({i, has_no_such_clause});
    }
    for (std::size_t i = 0; i < reform.clauses.size(); ++i) {
      std::size_t here = 0;
      while (here < clauses.size() && clauses[here].id != reform.clauses[i].id) ++here;
      if (here == clauses.size()) {
        clauses.push_back({std::string(reform.clauses[i].id), false, false, {}});
        at.push_back({});
      }
      clauses[here].is_in_reform = true;
      at[here].in_reform = i;
    }
  }
};

/// The amounts of a block of rows, clause by clause, and then the total.
struct kept_amounts {
  std::size_t clauses;
  std::vector<money> low, high;

  explicit kept_amounts(std::size_t of_clauses)
      : clauses(of_clauses), low((of_clauses + 1) * rows_in_a_block), high((of_clauses + 1) * rows_in_a_block) {}

  const money* low_of(std::size_t clause) const noexcept { return low.data() + clause * rows_in_a_block; }
  const money* high_of(std::size_t clause) const noexcept { return high.data() + clause * rows_in_a_block; }
};

constexpr std::ptrdiff_t offset(std::size_t place) noexcept { return static_cast<std::ptrdiff_t>(place); }

/// What one thread gathers.
struct gathered_differences {
  std::vector<amount_gatherer> of_clauses;
  amount_gatherer of_total;

  gathered_differences(std::size_t clauses, std::size_t shown)
      : of_clauses(clauses, amount_gatherer(shown)), of_total(shown) {}

  template <class Before, class After>
  BYLAW_ALWAYS_INLINE void add(std::size_t row, const clauses_of_both& both, const Before& before,
                               const After& after) {
    const auto outcomes_before = before.begin();
    const auto outcomes_after = after.begin();
    for (std::size_t i = 0; i < of_clauses.size(); ++i) {
      const clauses_of_both::places& at = both.at[i];
      of_clauses[i].add(row,
                        at.in_baseline == has_no_such_clause ? range<money>{} : outcomes_before[offset(at.in_baseline)].amount,
                        at.in_reform == has_no_such_clause ? range<money>{} : outcomes_after[offset(at.in_reform)].amount);
    }
    of_total.add(row, before.total(), after.total());
  }
  void add_block(instructions use, const block& rows, const clauses_of_both& both, const kept_amounts& before,
                 const kept_amounts& after) {
    static constexpr money nothing[rows_in_a_block]{};
    for (std::size_t i = 0; i < of_clauses.size(); ++i) {
      const clauses_of_both::places& at = both.at[i];
      const bool was = at.in_baseline != has_no_such_clause;
      const bool is = at.in_reform != has_no_such_clause;
      of_clauses[i].add_block(use, rows.first, rows.count,
                              {was ? before.low_of(at.in_baseline) : nothing, was ? before.high_of(at.in_baseline) : nothing,
                               is ? after.low_of(at.in_reform) : nothing, is ? after.high_of(at.in_reform) : nothing});
    }
    of_total.add_block(use, rows.first, rows.count,
                       {before.low_of(before.clauses), before.high_of(before.clauses), after.low_of(after.clauses),
                        after.high_of(after.clauses)});
  }
  void begin_behind(const gathered_differences& others) {
    for (std::size_t i = 0; i < of_clauses.size(); ++i) of_clauses[i].begin_behind(others.of_clauses[i]);
    of_total.begin_behind(others.of_total);
  }
  void add(const gathered_differences& other) {
    for (std::size_t i = 0; i < of_clauses.size(); ++i) of_clauses[i].add(other.of_clauses[i]);
    of_total.add(other.of_total);
  }
};

BYLAW_COLD inline void claim_block(const kept_amounts& amounts, const block& rows, pools_of_policy& pools) {
  for (std::size_t clause = 0; clause < amounts.clauses; ++clause)
    for (std::size_t i = 0; i < rows.count; ++i)
      pools.claim(clause, rows.first + i, {in_order{}, amounts.low_of(clause)[i], amounts.high_of(clause)[i]});
}

template <class Assessment>
void claim_all(const Assessment& assessed, std::size_t row, pools_of_policy& pools) {
  std::size_t clause = 0;
  for (const outcome& o : assessed) pools.claim(clause++, row, o.amount);
}

BYLAW_COLD inline portfolio_difference put_together(clauses_of_both&& both, const gathered_differences& all,
                                                    pools_of_policy&& baseline, pools_of_policy&& reform,
                                                    batch_result&& rows, bool pools) {
  portfolio_difference result;
  result.total = all.of_total.result();
  for (std::size_t i = 0; i < both.clauses.size(); ++i) both.clauses[i].amount = all.of_clauses[i].result();
  result.clauses = std::move(both.clauses);
  if (pools) {
    enter_pools(std::move(baseline), &pool_difference::before, result.pools);
    enter_pools(std::move(reform), &pool_difference::after, result.pools);
  }
  result.rows = std::move(rows);
  return result;
}

}  // namespace detail

/// Asks each firm under both policies, which may be a baseline and its reform, two editions of a city, or any two. Firms
/// are what batches take: columns, any random-access range, in a world, on a day. With `threads{8}` it runs in parallel,
/// and gives the same.
///
/// With `{.pools = true}` it keeps what is claimed of each pool, as if firms claimed in the order of their rows.
/// Errors: `amount_overflow` if what is due at least does not fit into 64 bits of fen together. Linear.
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
  if (options.pools) {
    pools_before.make_room(rows);
    pools_after.make_room(rows);
  }
  detail::gathered_differences all(both.clauses.size(), options.shown);
  std::mutex adding;
  const auto use = detail::best_instructions<detail::compiled_for>();
  batch_result looked_at = detail::in_chunks(
      rows, how, no_progress{}, [&](std::size_t first, std::size_t count, std::vector<invalid_row>& invalid) {
        detail::gathered_differences here(both.clauses.size(), options.shown);
        {
          const std::lock_guard<std::mutex> guard(adding);
          here.begin_behind(all);
        }
        detail::kept_amounts before_block(law.clauses.size());
        detail::kept_amounts after_block(changed.clauses.size());
        for (std::size_t done = 0; done < count; done += detail::rows_in_a_block) {
          const detail::block rows_now{first + done, (std::min)(detail::rows_in_a_block, count - done)};
          // In vectors where that is possible, else row by row.
          if (detail::lanes_of<detail::kept::each_clause>(use, baseline, firms, rows_now, before_block.low.data(),
                                                          before_block.high.data(),
                                                          detail::reads_of<policy<Before...>>{}) &&
              detail::lanes_of<detail::kept::each_clause>(use, reform, firms, rows_now, after_block.low.data(),
                                                          after_block.high.data(),
                                                          detail::reads_of<policy<After...>>{})) {
            here.add_block(use, rows_now, both, before_block, after_block);
            if (options.pools) {
              detail::claim_block(before_block, rows_now, pools_before);
              detail::claim_block(after_block, rows_now, pools_after);
            }
            continue;
          }
          for (std::size_t row = rows_now.first; row < rows_now.first + rows_now.count; ++row) {
            const auto& firm = detail::firm_at(firms, row);
            detail::assess_row(baseline, firm, row, invalid, [&](const auto& before) {
              detail::assess_row(reform, firm, row, invalid, [&](const auto& after) {
                here.add(row, both, before, after);
                if (!options.pools) return;
                detail::claim_all(before, row, pools_before);
                detail::claim_all(after, row, pools_after);
              });
            });
          }
        }
        const std::lock_guard<std::mutex> guard(adding);
        all.add(here);
      });
  return detail::put_together(std::move(both), all, std::move(pools_before), std::move(pools_after),
                              std::move(looked_at), options.pools);
}

/// The same of policies of any type, firm by firm, each in a microsecond or so.
template <std::same_as<any_policy> Policy>
[[nodiscard]] portfolio_difference difference(const Policy& baseline, const Policy& reform,
                                              std::span<const any_firm> firms, const difference_options& options = {}) {
  detail::clauses_of_both both(baseline.outline(), reform.outline());
  detail::pools_of_policy pools_before(baseline.outline());
  detail::pools_of_policy pools_after(reform.outline());
  if (options.pools) {
    pools_before.make_room(firms.size());
    pools_after.make_room(firms.size());
  }
  detail::gathered_differences all(both.clauses.size(), options.shown);
  for (std::size_t row = 0; row < firms.size(); ++row) {
    const any_assessment before = baseline.evaluate(firms[row]);
    const any_assessment after = reform.evaluate(firms[row]);
    all.add(row, both, before, after);
    if (!options.pools) continue;
    detail::claim_all(before, row, pools_before);
    detail::claim_all(after, row, pools_after);
  }
  return detail::put_together(std::move(both), all, std::move(pools_before), std::move(pools_after),
                              {{}, firms.size(), false}, options.pools);
}

}  // namespace bylaw

#endif
