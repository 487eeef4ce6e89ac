// SPDX-License-Identifier: MIT
//
// What a ledger takes of a policy, as plain data: pools and quotas with their budgets; of each clause which of them it
// draws from, what a firm may get in a year, whether it pays once, and what it excludes; what all clauses may pay.
#ifndef BYLAW_LEDGER_TERMS_HPP
#define BYLAW_LEDGER_TERMS_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/jointly.hpp>
#include <bylaw/ledger/draw.hpp>
#include <bylaw/outline.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {
namespace detail {

inline constexpr std::size_t no_fund = (std::numeric_limits<std::size_t>::max)();

/// A pool (fen) or a quota (places).
struct fund_terms {
  std::string_view name{};
  std::int64_t budget = 0;
  bool counts_places = false;
};

/// A limit of a firm: a number where it rests on nothing but the year; else it comes with each draw.
struct cap_terms {
  std::int64_t most = no_limit;
  bool rests_on_facts = false;
};

struct clause_terms {
  std::string_view id{};
  std::size_t fund = no_fund;
  cap_terms firm_cap{};
  /// Of all years together.
  cap_terms cap_in_all{};
  std::int64_t most_years = no_limit;
  bool once = false;
  /// Of exclusive clauses, from 1; 0 of a clause that excludes none.
  std::size_t group = 0;

  bool holds_in_all() const noexcept {
    return cap_in_all.rests_on_facts || cap_in_all.most != no_limit || most_years != no_limit;
  }
};

/// Clauses that exclude each other.
struct group_terms {
  bool takes_one = false;
  std::vector<std::size_t> clauses{};
};

struct ledger_terms {
  std::uint64_t fingerprint = 0;
  int year = 0;
  std::vector<fund_terms> funds{};
  std::vector<clause_terms> clauses{};
  std::vector<group_terms> groups{};
  cap_terms total_cap{};
  /// The policy they are of, with every figure it states.
  outline stated_by{};
  /// Of several policies: the names of clauses and pools, each with its edition before it, which no policy holds.
  std::vector<std::unique_ptr<char[]>> names{};

  std::size_t fund_of(std::string_view name, std::int64_t budget, bool counts_places) {
    for (std::size_t i = 0; i < funds.size(); ++i)
      if (funds[i].name == name) return i;
    funds.push_back({name, budget, counts_places});
    return funds.size() - 1;
  }
};

/// The figure a limit states: a number, or a quantity that rests on nothing but the year. A quantity of the firm's has
/// none: it comes with each draw. Nor has one of which nothing is stated for the year.
inline const outline_node* figure_of(const outline_node& limit) noexcept {
  for (const outline_node& part : limit.parts)
    if (part.value == value_kind::money || part.value == value_kind::count) return &part;
  return nullptr;
}
inline bool reads_the_firm(const outline_node& node) noexcept {
  if (node.value == value_kind::fact) return node.key != the_year::key;
  for (const outline_node& part : node.parts)
    if (reads_the_firm(part)) return true;
  return false;
}

/// Adds a cap to those that are there; the lowest counts, and one that no source states caps nothing. In a year for
/// which none is stated it is `if_not_stated`.
inline void add_cap(cap_terms& all, const outline_node& limit, std::int64_t if_not_stated) noexcept {
  const outline_node* most = limit.find("most");
  if (const outline_node* figure = figure_of(limit))
    all.most = lesser(all.most, figure->number.high);
  else if (most == nullptr || reads_the_firm(*most))
    all.rests_on_facts = true;
  else if (most->value != value_kind::not_documented)
    all.most = lesser(all.most, if_not_stated);
}

/// Adds what holds for all years together: once, in so many years, or up to so much.
inline void add_limit_in_all(clause_terms& terms, const outline_node& limit) noexcept {
  const outline_node* figure = figure_of(limit);
  if (limit.parts.empty())
    terms.once = true;
  else if (figure != nullptr && figure->value == value_kind::count)
    terms.most_years = lesser(terms.most_years, figure->number.high);
  else
    add_cap(terms.cap_in_all, limit, 0);
}

// The modifiers of a clause's pipe, from the outside in. What stands inside a combinator caps a part of a claim, which
// a ledger, that knows claims, cannot hold over the year.
inline void read_pipe(const outline_node& rule, clause_terms& terms, ledger_terms& all) {
  if (rule.role != node_role::pipe) return;
  const outline_node& change = behind(rule);
  const outline_node* name = change.find("name");
  if (change.role == node_role::draw_limit && name != nullptr) {
    const outline_node* figure = figure_of(change);  // none in a year for which no budget is stated
    const bool counts_places = figure != nullptr && figure->value == value_kind::count;
    terms.fund = all.fund_of(name->text, figure == nullptr ? 0 : figure->number.high, counts_places);
  }
  if (change.holds_for == scope::firm_and_year) add_cap(terms.firm_cap, change, 0);
  if (change.holds_for == scope::firm) add_limit_in_all(terms, change);
  read_pipe(inner_of(rule), terms, all);
}

inline void read_cumulation(const outline_node& stated, ledger_terms& all) {
  const outline_node* group = group_of(stated);
  if (group == nullptr) return add_cap(all.total_cap, stated, no_limit);
  all.groups.push_back({stated.kind == "one_or_the_other", {}});
  for (std::size_t i = 0; i < all.clauses.size(); ++i)
    for (const outline_node& id : group->parts) {
      if (id.text != all.clauses[i].id) continue;
      all.clauses[i].group = all.groups.size();
      all.groups.back().clauses.push_back(i);
    }
}

inline ledger_terms terms_from(outline stated, std::uint64_t fingerprint, int year) {
  if (year < 1 || year > 9999) a_year_is_not_in_the_calendar();
  ledger_terms all;
  all.fingerprint = fingerprint;
  all.year = year;
  for (const outlined_clause& clause : stated.clauses) {
    clause_terms terms;
    terms.id = clause.id;
    read_pipe(clause.rule, terms, all);
    all.clauses.push_back(terms);
  }
  for (const outline_node& rule : stated.cumulation) read_cumulation(rule, all);
  all.stated_by = std::move(stated);
  return all;
}

/// The terms of one year: a budget or a yearly cap that changes by year is that year's, nothing in one not stated.
template <class Policy>
ledger_terms terms_of(const Policy& rules, int year) {
  return terms_from(outline_of(rules, year), rules.fingerprint(), year);
}

/// What is stated of several policies: each clause and each pool is named with the edition of its policy before it, so
/// that pools of one name in two policies are two.
class joint_terms {
 public:
  template <class Policy>
  void add(const Policy& rules, int year) {
    tell({}, rules, hash_);
    qualify(outline_of(rules, year), rules.about().edition);
  }
  template <class Cumulation>
  void add_rule(const Cumulation& stated, int year) {
    tell({}, stated, hash_);
    outline_builder told(all_);
    told.year = year;
    tell({}, stated, told);
  }
  ledger_terms in(int year) && {
    ledger_terms terms = terms_from(std::move(all_), hash_.result(), year);
    terms.names = std::move(names_);
    return terms;
  }

 private:
  std::string_view name_of(std::string_view edition, std::string_view name) {
    const std::size_t size = edition.size() + 1 + name.size();
    names_.push_back(std::make_unique<char[]>(size));
    char* const text = names_.back().get();
    text[edition.copy(text, edition.size())] = '/';
    name.copy(text + edition.size() + 1, name.size());
    return {text, size};
  }
  void qualify_pools(outline_node& node, std::string_view edition) {
    for (outline_node& part : node.parts) {
      if (node.role == node_role::draw_limit && part.name == "name") part.text = name_of(edition, part.text);
      qualify_pools(part, edition);
    }
  }
  BYLAW_COLD void qualify(outline told, std::string_view edition) {
    for (outlined_clause& clause : told.clauses) {
      clause.id = name_of(edition, clause.id);
      qualify_pools(clause.rule, edition);
      all_.clauses.push_back(std::move(clause));
    }
    for (outline_node& stated : told.cumulation) {
      for (outline_node& list : stated.parts)
        if (list.name == "clauses")
          for (outline_node& id : list.parts) id.text = name_of(edition, id.text);
      all_.cumulation.push_back(std::move(stated));
    }
  }

  outline all_{};
  fingerprinter hash_{fingerprint_seed};
  std::vector<std::unique_ptr<char[]>> names_{};
};

template <class... Part>
ledger_terms terms_of(const jointly<Part...>& rules, int year) {
  joint_terms all;
  rules.for_each_policy([&](const auto& one) { all.add(one, year); });
  rules.for_each_rule_of_cumulation([&](const auto& stated) { all.add_rule(stated, year); });
  return std::move(all).in(year);
}

/// Calls `visit(modifier)` for each modifier of a clause's pipe, from the outside in.
template <class R, class Visitor>
void for_each_in_the_pipe(const R&, Visitor&) {}
template <class R, class Modifier, class Visitor>
void for_each_in_the_pipe(const modified<R, Modifier>& r, Visitor& visit) {
  visit(r.change);
  for_each_in_the_pipe(r.inner, visit);
}
template <class R, class Limit, class Visitor>
void for_each_in_the_pipe(const drawn<R, Limit>& r, Visitor& visit) {
  for_each_in_the_pipe(r.inner, visit);
}

/// The low end of a cap for a firm, where it does not rest on the year alone: what is not known grants nothing.
template <class Most, class Firm>
money cap_for(const Most& most, const Firm& firm, money so_far) {
  if constexpr (std::same_as<Most, undocumented_term_value> || rests_on_the_year_alone<reads_of<Most>>) {
    return so_far;
  } else {
    const money low = measure(most, firm).low;
    return low < so_far ? low : so_far;
  }
}

template <class Firm>
struct firm_limit_reader {
  const Firm& firm;
  std::string_view clause_id;
  firm_limits limits{};
  bool found = false;

  template <class Rule>
  void operator()(const clause<Rule>& c) {
    if (c.id != clause_id) return;
    found = true;
    for_each_in_the_pipe(c.rule, *this);
  }
  template <class Most>
  void operator()(const yearly_cap<Most>& stated) {
    limits.of_clause = cap_for(stated.most, firm, limits.of_clause);
  }
  template <class Most>
  void operator()(const cap_in_all<Most>& stated) {
    limits.of_clause = cap_for(stated.most, firm, limits.of_clause);
  }
  template <class Most>
  void operator()(const total_cap<Most>& stated) {
    if (covers_the_year(stated.most, firm).may_hold())
      limits.in_total = cap_for(stated.most, firm, limits.in_total);
    else if (limits.in_total.is_unlimited())
      limits.in_total = money::from_fen(no_limit - 1);  // stated to be none
  }
  template <class Other>
  void operator()(const Other&) {}
};

}  // namespace detail

/// What caps of a policy that rest on facts come to for a firm: those of a clause, and of all together. Pass it with a
/// draw of this firm. Where a fact is known as a range, the low end counts. Error: `no_such_clause`, and those of
/// `evaluate`.
template <class... Element, class Firm>
[[nodiscard]] firm_limits limits_of(const policy<Element...>& rules, const Firm& asked, std::string_view clause) {
  const auto facts = detail::snapshot_of(asked, detail::reads_of<policy<Element...>>{});
  detail::firm_limit_reader<decltype(facts)> read{facts, clause};
  rules.for_each_clause(read);
  if (!read.found) detail::raise(no_such_clause(clause));
  rules.for_each_rule_of_cumulation(read);
  return read.limits;
}

/// The same of several policies: the clause is named "edition/clause".
template <class... Part, class Firm>
[[nodiscard]] firm_limits limits_of(const jointly<Part...>& rules, const Firm& asked, std::string_view clause) {
  using read_by_caps = typename detail::joined<typename detail::reads_of_a_cap<Part>::type...>::type;
  const auto facts = detail::snapshot_of(asked, read_by_caps{});
  detail::firm_limit_reader<decltype(facts)> read{facts, clause};
  rules.for_each_policy([&](const auto& one) {
    one.for_each_clause([&](const auto& c) {
      if (!detail::qualified_id{one.about().edition, c.id}.is(clause)) return;
      read.found = true;
      read.limits = limits_of(one, asked, c.id);
    });
  });
  if (!read.found) detail::raise(no_such_clause(clause));
  rules.for_each_rule_of_cumulation(read);
  return read.limits;
}

}  // namespace bylaw

#endif
