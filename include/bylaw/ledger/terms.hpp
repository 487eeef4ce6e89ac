// SPDX-License-Identifier: MIT
//
// What a ledger takes of a policy: pools and quotas with their budgets, and of each clause which of them it draws from,
// what a firm may get in a year, and whether it pays once.
#ifndef BYLAW_LEDGER_TERMS_HPP
#define BYLAW_LEDGER_TERMS_HPP

#include <bylaw/bylaw.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

namespace bylaw::detail {

inline constexpr std::size_t no_fund = (std::numeric_limits<std::size_t>::max)();

/// A pool (fen) or a quota (places).
struct fund_terms {
  std::string_view name;
  std::int64_t budget;
  bool counts_places;
};

struct clause_terms {
  std::string_view id;
  std::size_t fund = no_fund;
  std::int64_t firm_cap = no_limit;
  bool once = false;
};

struct ledger_terms {
  std::vector<fund_terms> funds{};
  std::vector<clause_terms> clauses{};
  std::uint64_t fingerprint = 0;

  std::size_t fund_of(std::string_view name, std::int64_t budget, bool counts_places) {
    for (std::size_t i = 0; i < funds.size(); ++i)
      if (funds[i].name == name) return i;
    funds.push_back({name, budget, counts_places});
    return funds.size() - 1;
  }
};

/// The cap of a year, where it rests on nothing but the year; one that is a quantity of the firm's was applied when the
/// firm was assessed.
template <class Most>
std::int64_t cap_in(const Most& most, int year) {
  using reads = reads_of<Most>;
  if constexpr (tells_parts<Most> && (std::same_as<reads, fact_types<>> || std::same_as<reads, fact_types<the_year>>))
    return number_of(measure(most, snapshot_of(firm{calendar_year = std::int64_t{year}}, reads{})).high);
  else
    return no_limit;
}

// The modifiers of a clause's pipe, from the outside in. What stands inside a combinator caps a part of a claim, which
// a ledger, that knows claims, cannot hold over the year.
template <class R>
void read_pipe(const R& r, int year, clause_terms& terms) {
  if constexpr (requires { r.inner, r.limit; }) {
    read_pipe(r.inner, year, terms);
  } else if constexpr (requires { r.inner, r.change; }) {
    if constexpr (requires { r.change.parts(); }) {
      const std::string_view kind = r.change.parts().kind;
      if constexpr (requires { r.change.most; })
        if (kind == "at_most_per_year") terms.firm_cap = lesser(terms.firm_cap, cap_in(r.change.most, year));
      if (kind == "once") terms.once = true;
    }
    read_pipe(r.inner, year, terms);
  }
}

template <class Clause>
clause_terms terms_of_clause(const Clause& clause, int year, ledger_terms& all) {
  clause_terms terms{clause.id};
  if constexpr (requires { clause.rule.limit.budget_in(year); })
    terms.fund = all.fund_of(clause.rule.limit.name, clause.rule.limit.budget_in(year).fen(), false);
  else if (const annual_quota* quota = quota_of(clause))
    terms.fund = all.fund_of(quota->name, quota->places, true);
  read_pipe(clause.rule, year, terms);
  return terms;
}

/// The terms of one year: a budget or a yearly cap that changes by year is that year's, nothing in one not stated.
template <class Policy>
ledger_terms terms_of(const Policy& rules, int year) {
  ledger_terms all;
  all.fingerprint = rules.fingerprint();
  rules.for_each_clause(
      [&all, year](const auto& clause) { all.clauses.push_back(terms_of_clause(clause, year, all)); });
  return all;
}

}  // namespace bylaw::detail

#endif
