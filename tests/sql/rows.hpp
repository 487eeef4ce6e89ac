// SPDX-License-Identifier: MIT
//
// Rows of firms as a table holds them, and the cells that `evaluate` gives them: what SQL is held against. It knows of no
// SQL, so that the policies need not be compiled again where that changes.
#ifndef BYLAW_TESTS_SQL_ROWS_HPP
#define BYLAW_TESTS_SQL_ROWS_HPP

#include "support/random.hpp"

#include <bylaw/formula.hpp>
#include <bylaw/outline.hpp>

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sql_tests {

using number = std::optional<std::int64_t>;

/// What the columns of one fact hold; of a table with one column each, `low` alone.
struct stated_fact {
  number low{};
  number high{};
};
struct row {
  std::vector<stated_fact> facts{};
  bylaw::date day{};  // not known where the column is NULL
};

/// How a table is asked.
struct question {
  bool closed = false;
  bool ranges = false;
  bool reasons = false;
  bool has_day_column = false;
  bylaw::date day{};
};

/// A row as a firm.
struct row_firm {
  const std::vector<bylaw::formula_fact>& facts;
  const row& stated;
  const question& how;

  template <class Fact>
  requires(!bylaw::detail::is_of_the_day<Fact>) auto operator[](const Fact&) const {
    using T = typename Fact::value_type;
    std::size_t place = 0;
    while (facts[place].name != Fact::name) ++place;
    const stated_fact& known = stated.facts[place];
    if constexpr (std::is_same_v<T, bool>) {
      if (!known.low) return how.closed ? bylaw::verdict::no : bylaw::verdict::unknown;
      return bylaw::verdict::of(*known.low != 0);
    } else {
      std::int64_t low = known.low.value_or(0);
      std::int64_t high = low;
      if (!known.low && !how.closed) high = bylaw::detail::no_limit;
      if (how.ranges && (known.low || known.high)) high = known.high.value_or(bylaw::detail::no_limit);
      return bylaw::range<T>{bylaw::detail::in_order{}, bylaw::detail::value_from<T>(low), bylaw::detail::value_from<T>(high)};
    }
  }
};

/// One cell: a number or truth, a text of reasons, or NULL.
struct cell {
  number value{};
  std::optional<std::string> text{};
  bool is_truth = false;

  friend bool operator==(const cell&, const cell&) = default;
};
using cells = std::vector<cell>;

inline cell cell_of(bylaw::money amount) {
  return {amount.is_unlimited() ? number() : number(amount.fen()), {}, false};
}
inline cell cell_of(bylaw::verdict v) { return {v.is_known() ? number(v.holds()) : number(), {}, true}; }
inline cell cell_of(bylaw::reasons open) {
  constexpr std::string_view words[] = {"unknown_fact", "discretion", "pool", "quota", "undocumented_term", "draft", "validity"};
  constexpr bylaw::reason all[] = {bylaw::reason::unknown_fact, bylaw::reason::discretion, bylaw::reason::pool, bylaw::reason::quota, bylaw::reason::undocumented_term, bylaw::reason::draft, bylaw::reason::validity};
  std::string text;
  for (int i = 0; i < bylaw::reason_count; ++i)
    for (std::size_t k = 0; k < std::size(all); ++k)
      if (static_cast<int>(all[k]) == i && open.contains(all[k])) {
        if (!text.empty()) text += ' ';
        text += words[k];
      }
  return {{}, text, false};
}

template <class Assessment>
cells cells_of(const Assessment& given, const question& how) {
  cells all;
  bylaw::verdict any = bylaw::verdict::no;
  for (const bylaw::outcome& o : given) {
    all.push_back(cell_of(o.amount.low));
    all.push_back(cell_of(o.amount.high));
    all.push_back(cell_of(o.eligible));
    if (how.reasons) all.push_back(cell_of(o.open));
    any = any || o.eligible;
  }
  all.push_back(cell_of(given.total().low));
  all.push_back(cell_of(given.total().high));
  all.push_back(cell_of(any));
  if (how.reasons) all.push_back(cell_of(given.guaranteed()));
  all.push_back({0, {}, true});
  return all;
}

/// What is no fact in a column, though the library would have it: a yes/no that is neither, "no limit" as a number.
inline bool has_odd_values(const std::vector<bylaw::formula_fact>& facts, const row& r) {
  for (std::size_t i = 0; i < r.facts.size(); ++i) {
    const stated_fact& one = r.facts[i];
    if (facts[i].type == bylaw::formula_fact_type::yes_no) {
      if (one.low && *one.low != 0 && *one.low != 1) return true;
    } else if (one.high && *one.high == bylaw::detail::no_limit) {
      return true;
    }
  }
  return false;
}

/// What `evaluate` gives a row, as the cells behind its key.
template <class Policy>
cells expected_cells(const Policy& policy, const std::vector<bylaw::formula_fact>& facts, const row& r,
                     const question& how) {
  const row_firm firm{facts, r, how};
  const auto invalid = [&] {
    // Nothing but the flag.
    cells all;
    for (std::size_t clause = 0; clause <= Policy::clause_count(); ++clause) {
      for (const bool is_truth : {false, false, true}) all.push_back({{}, {}, is_truth});
      if (how.reasons) all.emplace_back();
    }
    all.push_back({1, {}, true});
    return all;
  };
  if (has_odd_values(facts, r) || (how.has_day_column && !r.day.is_known())) return invalid();
  try {
    if (how.has_day_column) return cells_of(bylaw::evaluate(policy, firm, bylaw::on{r.day}), how);
    if (how.day.is_known()) return cells_of(bylaw::evaluate(policy, firm, bylaw::on{how.day}), how);
    return cells_of(bylaw::evaluate(policy, firm), how);
  } catch (const bylaw::error&) {
    return invalid();
  }
}

// --- rows ---

inline std::int64_t most_of(const bylaw::formula_fact& fact) {
  return fact.type == bylaw::formula_fact_type::money   ? 100'000'000'000'000'000
         : fact.type == bylaw::formula_fact_type::count ? 1'000'000'000'000
                                                        : 1;
}

class row_maker {
 public:
  row_maker(const bylaw::formula& f, bool ranges, std::uint64_t seed) : f_(f), ranges_(ranges), random_(seed) {
    for (const bylaw::formula_node& node : f.nodes)
      if (node.kind == bylaw::node_kind::constant && node.value > 0 && node.value < 100'000'000'000'000'000)
        figures_.push_back(node.value);
    figures_.push_back(100);
  }

  /// Every fact not known in turn, then none; the ends of what a fact may be and of 64 bits, each fact in turn.
  std::vector<row> hard_rows() {
    std::vector<row> all;
    const std::size_t count = f_.facts.size();
    all.push_back(row{std::vector<stated_fact>(count), some_day()});
    for (std::size_t i = 0; i < count; ++i) {
      row one = plain_row();
      one.facts[i] = {};
      all.push_back(one);
      const bool yes_no = f_.facts[i].type == bylaw::formula_fact_type::yes_no;
      const std::int64_t most = most_of(f_.facts[i]);
      for (const std::int64_t n : {std::int64_t{0}, std::int64_t{1}, most, most + 1, std::int64_t{-1}, std::int64_t{2},
                                   std::int64_t{255}, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max(),
                                   std::numeric_limits<std::int64_t>::max() - 1}) {
        if (yes_no && only_truths && n != 0 && n != 1) continue;
        if (yes_no && (n < 0 || n > 255)) continue;
        one.facts[i] = ranges_ && !yes_no ? stated_fact{n, n} : stated_fact{n, {}};
        all.push_back(one);
        if (!ranges_ || yes_no) continue;
        for (const stated_fact& half : {stated_fact{n, {}}, stated_fact{{}, n}, stated_fact{n, 5}, stated_fact{5, n}}) {
          one.facts[i] = half;
          all.push_back(one);
        }
      }
    }
    row largest = plain_row();
    for (std::size_t i = 0; i < count; ++i) {
      const std::int64_t most = most_of(f_.facts[i]);
      largest.facts[i] = {most, ranges_ && f_.facts[i].type != bylaw::formula_fact_type::yes_no ? number(most) : number()};
    }
    all.push_back(largest);
    for (row& r : all) r.day = some_day();
    all.back().day = {};
    return all;
  }

  row random_row() {
    row r;
    const std::uint64_t doubt = 1 + random_.below(8);
    for (const bylaw::formula_fact& fact : f_.facts) r.facts.push_back(random_fact(fact, doubt));
    r.day = random_.one_in(50) ? bylaw::date() : some_day();
    return r;
  }

  /// Booleans of the engine hold nothing else.
  bool only_truths = false;

 private:
  row plain_row() {
    row r;
    for (const bylaw::formula_fact& fact : f_.facts) r.facts.push_back(random_fact(fact, 0));
    return r;
  }
  stated_fact random_fact(const bylaw::formula_fact& fact, std::uint64_t doubt) {
    if (doubt > 0 && random_.one_in(doubt + 1)) return {};
    if (fact.type == bylaw::formula_fact_type::yes_no) return {static_cast<std::int64_t>(random_.below(2)), {}};
    std::int64_t low = random_number(most_of(fact));
    if (!ranges_) return {low, {}};
    std::int64_t high = random_.one_in(2) ? low : random_number(most_of(fact));
    if (high < low) std::swap(low, high);
    stated_fact both{low, high};
    if (doubt > 0 && random_.one_in(doubt + 2)) both.low.reset();
    if (doubt > 0 && random_.one_in(doubt + 2)) both.high.reset();
    return both;
  }
  /// Around the figures of the policy and what their shares come from, or of any order of magnitude.
  std::int64_t random_number(std::int64_t most) {
    std::int64_t n = 0;
    if (random_.one_in(2)) {
      n = figures_[random_.below(figures_.size())];
      static constexpr std::int64_t shares[] = {1, 2, 3, 5, 10, 100};
      n = n / shares[random_.below(6)] * shares[random_.below(6)] + random_.between(-1, 1);
    } else {
      std::int64_t limit = 10;
      while (limit < most && !random_.one_in(8)) limit *= 10;
      n = random_.between(0, limit);
    }
    return n < 0 ? 0 : n > most ? most : n;
  }
  bylaw::date some_day() {
    if (random_.one_in(40)) return bylaw::date{1970, 1, 2};
    if (random_.one_in(40)) return bylaw::date{2099, 12, 31};
    const int year = static_cast<int>(random_.between(2021, 2031));
    const int month = random_.one_in(3) ? 1 + 11 * static_cast<int>(random_.below(2)) : static_cast<int>(random_.between(1, 12));
    const int last = bylaw::detail::days_in_month(year, month);
    const int day = random_.one_in(3) ? 1 : random_.one_in(3) ? last : static_cast<int>(random_.between(1, last));
    return {year, month, day};
  }

  const bylaw::formula& f_;
  bool ranges_;
  support::random_numbers random_;
  std::vector<std::int64_t> figures_{};
};

inline std::string text_of(const bylaw::date& day) {
  const std::string year = std::to_string(10000 + day.year()).substr(1);
  return year + "-" + std::to_string(100 + day.month()).substr(1) + "-" + std::to_string(100 + day.day()).substr(1);
}

/// A policy, how it is asked, and what must come out.
struct sql_case {
  std::string_view edition;
  bylaw::formula asked;
  bylaw::outline policy;
  question how;
  std::vector<row> rows;
  std::vector<cells> expected;
};
using take_case = std::function<void(const sql_case&)>;

template <class Policy>
bylaw::formula formula_asked(const Policy& policy, const question& how) {
  if (how.day.is_known()) return bylaw::formula_of(policy, bylaw::on{how.day});
  return how.has_day_column ? bylaw::detail::formula_of_any_day(policy) : bylaw::formula_of(policy);
}
template <class Policy>
void give_case(const Policy& policy, const question& how, std::vector<row> rows, const take_case& take) {
  const bylaw::formula f = bylaw::formula_of(policy);
  sql_case one{policy.about().edition, formula_asked(policy, how), bylaw::outline_of(policy), how, std::move(rows), {}};
  for (const row& r : one.rows) one.expected.push_back(expected_cells(policy, f.facts, r, how));
  take(one);
}

/// Every edition of the catalogue that has clauses, in every way a table can be asked; `only_truths`: booleans hold no
/// other number.
void every_edition(int firms, bool only_truths, const take_case& take);
/// The random policies of the tests, each in one of the ways; `draws` sets of parameters.
void every_random_policy(int draws, int firms, bool only_truths, const take_case& take);

inline const question questions[] = {
    {},
    {.closed = true},
    {.reasons = true, .day = bylaw::date{2026, 3, 1}},
    {.closed = true, .reasons = true, .has_day_column = true},
    {.ranges = true, .has_day_column = true},
    {.closed = true, .ranges = true, .day = bylaw::date{2025, 7, 15}},
};

}  // namespace sql_tests

#endif
