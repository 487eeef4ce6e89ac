// SPDX-License-Identifier: MIT
//
// One row of many: its assessment, or what is wrong with it.
#ifndef BYLAW_BATCH_ROWS_HPP
#define BYLAW_BATCH_ROWS_HPP

#include <bylaw/batch/columns.hpp>
#include <bylaw/batch/fits.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
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

namespace detail {

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

}  // namespace detail
}  // namespace bylaw

#endif
