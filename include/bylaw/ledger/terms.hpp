// SPDX-License-Identifier: MIT
//
// What a ledger takes of a policy: pools and quotas with their budgets, and of each clause which of them it draws from,
// what a firm may get in a year, and whether it pays once.
#ifndef BYLAW_LEDGER_TERMS_HPP
#define BYLAW_LEDGER_TERMS_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/outline.hpp>

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

/// The figure a limit states: a number, or a quantity that rests on nothing but the year. A quantity of the firm's has
/// none: it was applied when the firm was assessed.
inline const outline_node* figure_of(const outline_node& limit) noexcept {
  for (const outline_node& part : limit.parts)
    if (part.value == value_kind::money || part.value == value_kind::count) return &part;
  return nullptr;
}

// The modifiers of a clause's pipe, from the outside in. What stands inside a combinator caps a part of a claim, which
// a ledger, that knows claims, cannot hold over the year.
inline void read_pipe(const outline_node& rule, clause_terms& terms, ledger_terms& all) {
  if (rule.role != node_role::pipe) return;
  const outline_node& change = behind(rule);
  const outline_node* figure = figure_of(change);
  if (change.role == node_role::draw_limit && figure != nullptr)
    terms.fund = all.fund_of(change.find("name")->text, figure->number.high, figure->value == value_kind::count);
  if (change.holds_for == scope::firm_and_year && figure != nullptr)
    terms.firm_cap = lesser(terms.firm_cap, figure->number.high);
  terms.once = terms.once || change.holds_for == scope::firm;
  read_pipe(inner_of(rule), terms, all);
}

inline ledger_terms terms_of(const outline& rules) {
  ledger_terms all;
  all.fingerprint = rules.fingerprint;
  for (const outlined_clause& clause : rules.clauses) {
    clause_terms terms{clause.id};
    read_pipe(clause.rule, terms, all);
    all.clauses.push_back(terms);
  }
  return all;
}

/// The terms of one year: a budget or a yearly cap that changes by year is that year's, nothing in one not stated.
template <class Policy>
ledger_terms terms_of(const Policy& rules, int year) {
  return terms_of(outline_of(rules, year));
}

}  // namespace bylaw::detail

#endif
