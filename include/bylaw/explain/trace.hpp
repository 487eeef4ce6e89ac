// SPDX-License-Identifier: MIT
//
// How an amount came about, step by step: the outline of a clause with what each of its rules gave.
#ifndef BYLAW_EXPLAIN_TRACE_HPP
#define BYLAW_EXPLAIN_TRACE_HPP

#include <bylaw/explain/record.hpp>
#include <bylaw/text/say.hpp>

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw::detail {

/// Which of the branches counts. Of equals the first does; where ranges overlap, or whether a branch is eligible is not
/// known, it may be either.
BYLAW_COLD inline void say_what_counts(selection pays, std::vector<branch>& branches) {
  verdict all_eligible = verdict::yes;
  for (const branch& one : branches) all_eligible = all_eligible && one.eligible;
  for (std::size_t i = 0; i < branches.size(); ++i) {
    const range<money>& mine = branches[i].amount;
    verdict counts = pays == selection::lowest ? all_eligible : branches[i].eligible;
    for (std::size_t k = 0; k < branches.size(); ++k) {
      if (k == i || pays == selection::every) continue;
      const range<money>& other = branches[k].amount;
      const bool is_before = k < i;
      verdict is_better = verdict::of(is_before);
      if (pays == selection::highest)
        is_better = is_before ? verdict::perhaps(other.high >= mine.low) || verdict::of(other.low >= mine.high)
                              : verdict::perhaps(other.high > mine.low) || verdict::of(other.low > mine.high);
      if (pays == selection::lowest)
        is_better = is_before ? verdict::perhaps(other.low <= mine.high) || verdict::of(other.high <= mine.low)
                              : verdict::perhaps(other.low < mine.high) || verdict::of(other.high < mine.low);
      counts = counts && !(branches[k].eligible && is_better);
    }
    branches[i].counts = counts;
  }
}

/// Makes steps of a clause.
class tracer {
 public:
  tracer(const outlined_clause& clause, const entitlement_record& noted) : clause_(clause), record_(noted) {}

  /// Appends the steps of a rule, if it was asked; gives what it gave.
  BYLAW_COLD std::optional<entitlement> trace(const outline_node& rule, std::vector<step>& steps) const {
    const std::optional<entitlement> given = record_.given_by(rule.told_by);
    if (!given.has_value()) return given;
    if (rule.role == node_role::pipe) {
      const std::optional<entitlement> before = trace(inner_of(rule), steps);
      steps.push_back(step_of(behind(rule), before.value_or(*given), *given));
    } else {
      step first = step_of(rule, {}, *given);
      first.made_a_difference = true;
      trace_branches(rule, first);
      steps.push_back(std::move(first));
    }
    return given;
  }

 private:
  BYLAW_COLD step step_of(const outline_node& node, const entitlement& before, const entitlement& after) const {
    step s;
    s.kind = node.kind;
    s.words = said(node, clause_);
    if (const outline_node* condition = condition_of(node); condition != nullptr && node.role == node_role::modifier)
      s.condition = said(*condition, clause_);
    add_facts(node, s.facts);
    s.before = before.amount;
    s.after = after.amount;
    s.eligible_before = before.eligible;
    s.eligible = after.eligible;
    s.made_a_difference = before.amount != after.amount || before.eligible != after.eligible;
    s.pays = node.pays;
    return s;
  }

  BYLAW_COLD void trace_branches(const outline_node& rule, step& of) const {
    for (const outline_node& part : rule.parts) {
      if (!part.is_rule()) continue;
      branch b;
      const std::optional<entitlement> given = trace(part, b.steps);
      if (!given.has_value()) continue;
      b.amount = given->amount;
      b.eligible = given->eligible;
      of.branches.push_back(std::move(b));
    }
    say_what_counts(rule.pays, of.branches);
    if (!of.branches.empty() && !rule.says_of_branches.empty())
      of.words = {std::string(rule.says_of_branches.english), std::string(rule.says_of_branches.chinese)};
  }

  /// The facts a node reads itself, each once; those of a rule inside it are that rule's.
  BYLAW_COLD void add_facts(const outline_node& node, std::vector<known_fact>& facts) const {
    if (node.value == value_kind::fact) {
      const known_fact* known = record_.fact_of(node.says, node.type);
      for (const known_fact& one : facts)
        if (known != nullptr && one.name == known->name && one.name_zh == known->name_zh) return;
      if (known != nullptr) facts.push_back(*known);
    }
    for (const outline_node& part : node.parts)
      if (!part.is_rule()) add_facts(part, facts);
  }

  const outlined_clause& clause_;
  const entitlement_record& record_;
};

/// Adds what a group of exclusive clauses comes to: all of it, and the highest.
BYLAW_COLD inline void take_the_highest(cumulation_step& group, const std::vector<explained_clause>& clauses) {
  std::int64_t second_low = 0;
  std::int64_t second_high = 0;
  std::int64_t all_low = 0;
  std::int64_t all_high = 0;
  std::int64_t low = 0;
  std::int64_t high = 0;
  for (const explained_clause& one : clauses) {
    bool is_in = false;
    for (const std::string_view id : group.clauses) is_in |= id == one.result.clause;
    if (!is_in) continue;
    const range<money>& amount = one.result.amount;
    all_low = add_highs<no_limit>(all_low, amount.low.fen());
    all_high = add_highs<no_limit>(all_high, amount.high.fen());
    second_low = greater(second_low, lesser(low, amount.low.fen()));
    second_high = greater(second_high, lesser(high, amount.high.fen()));
    low = greater(low, amount.low.fen());
    high = greater(high, amount.high.fen());
  }
  group.before = range_from<money>(all_low, all_high);
  group.most = group.after = range_from<money>(low, high);
  group.binds = verdict::perhaps(second_high > 0) || verdict::of(second_low > 0);
}

BYLAW_COLD inline void apply(cumulation_step& cap, const cumulation_step& applied) {
  cap.before = applied.before;
  cap.most = applied.most;
  cap.after = applied.after;
  cap.binds =
      verdict::perhaps(applied.before.high > applied.most.low) || verdict::of(applied.before.low > applied.most.high);
}

/// Groups of exclusive clauses count first, whatever the order they are stated in; then the caps in their order.
BYLAW_COLD inline std::vector<cumulation_step> trace_cumulation(const outline& rules, const entitlement_record& noted,
                                                                const std::vector<explained_clause>& clauses) {
  std::vector<cumulation_step> groups;
  std::vector<cumulation_step> caps;
  for (const outline_node& stated : rules.cumulation) {
    const outline_node titled = with_titles(stated, rules);
    cumulation_step one{stated.kind, {say(titled, language::english, {}), say(titled, language::chinese, {})}};
    if (const outline_node* group = group_of(stated); group != nullptr) {
      for (const outline_node& id : group->parts) one.clauses.push_back(id.text);
      take_the_highest(one, clauses);
      groups.push_back(std::move(one));
    } else {
      apply(one, noted.caps().at(caps.size()));
      caps.push_back(std::move(one));
    }
  }
  for (cumulation_step& cap : caps) groups.push_back(std::move(cap));
  return groups;
}

}  // namespace bylaw::detail

#endif
