// SPDX-License-Identifier: MIT
//
// What a policy pays, as plain data: formula_of(policy), a graph of some twenty kinds of operations on whole numbers and
// truths, equal to `evaluate` bit for bit; and `evaluate(formula, facts)`, which runs it.
#ifndef BYLAW_FORMULA_HPP
#define BYLAW_FORMULA_HPP

#include <bylaw/evaluate.hpp>
#include <bylaw/formula/graph.hpp>
#include <bylaw/formula/interpreter.hpp>
#include <bylaw/formula/nodes.hpp>
#include <bylaw/formula/recorded.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace bylaw {
namespace detail {

/// A day as a number that keeps their order: 20260301. One that is not known is 0.
constexpr std::int64_t day_number(const date& day) noexcept {
  return (std::int64_t{day.year()} * 100 + day.month()) * 100 + day.day();
}

/// Records a policy, clause by clause.
template <class Policy>
class policy_recorder {
  using id = std::uint32_t;

 public:
  policy_recorder(const Policy& policy, const year_asked& year, const date* day) : policy_(policy), day_(day) {
    all_.year = year;
    list_facts(reads_of<Policy>{});
  }
  /// With the day as a fact, behind the others: see `formula_of_any_day`.
  policy_recorder(const Policy& policy, const formula_fact& day)
      : policy_recorder(policy, {year_asked::kind::any}, nullptr) {
    all_.keys.push_back(0);
    all_.facts.push_back(day);
    day_node_ = all_.graph.fact_low(all_.facts.size() - 1, day_number(date(9999, 12, 31)));
    day_is_a_fact_ = true;
  }

  formula recorded_formula() {
    record_clauses(std::make_index_sequence<Policy::clause_count()>{});
    add_up();
    return finished();
  }

 private:
  template <class... Fact>
  void list_facts(fact_types<Fact...>) {
    [[maybe_unused]] const int listed[] = {0, (list_fact<Fact>(), 0)...};
  }
  template <class Fact>
  void list_fact() {
    using T = typename Fact::value_type;
    if (is_of_the_day<Fact> && all_.year.is != year_asked::kind::any) return;
    all_.keys.push_back(Fact::key);
    all_.facts.push_back({Fact::name, Fact::name_zh,
                          std::same_as<T, money>  ? formula_fact_type::money
                          : std::same_as<T, bool> ? formula_fact_type::yes_no
                                                  : formula_fact_type::count});
  }

  template <std::size_t... I>
  void record_clauses(std::index_sequence<I...>) {
    [[maybe_unused]] const int recorded[] = {0, (record(policy_.template clause_at<I>()), 0)...};
  }
  template <class Rule>
  void record(const clause<Rule>& c) {
    const validity when = validity_of(c.particulars, policy_.about());
    const answer_nodes counts = day_is_a_fact_    ? counts_on_any_day(when)
                                : day_ == nullptr ? d_.yes()
                                                  : d_.of(in_force_or_published_on(when, *day_));
    const bool is_draft = status_of(c.particulars, policy_.about()) == status::draft;
    const auto paid = f_.settled(f_[c.rule], counts, is_draft);
    formula_clause made{c.id, paid.low.id, paid.high.id, paid.eligible.may.id, paid.eligible.holds.id, {}};
    for (std::size_t i = 0; i < made.open.size(); ++i) made.open[i] = paid.open[i].id;
    made_.clauses.push_back(made);
  }

  // --- the day as a fact: what validity.hpp says of one day, of every day ---

  // A day that is not known is before every known one.
  truth_node is_before(date other) const {
    return other.is_known() ? d_.less({day_node_}, d_.constant(day_number(other))) : d_.flag(false);
  }
  truth_node is_behind(date other) const {
    return other.is_known() ? d_.less(d_.constant(day_number(other)), {day_node_}) : d_.flag(true);
  }
  answer_nodes counts_on_any_day(const validity& what) const {
    if (what.status == status::draft) {
      const truth_node is_published = d_.flag(what.published.is_known());
      return {d_.negation(is_before(what.published.earliest())),
              d_.both(is_published, d_.negation(is_before(what.published.latest())))};
    }
    const rough_date& first = what.from.is_known() ? what.from : what.published;
    truth_node is_refused = is_before(first.earliest());
    if (what.until.is_known()) is_refused = d_.either(is_refused, is_behind(what.until.latest()));
    truth_node has_begun = d_.flag(false);
    if (what.from.is_known()) has_begun = d_.negation(is_before(what.from.latest()));
    if (what.seen_in_force.low.is_known())
      has_begun = d_.either(has_begun, d_.negation(is_before(what.seen_in_force.low)));
    const truth_node has_not_ended = d_.either(d_.negation(is_behind(what.until.earliest())),
                                               d_.negation(is_behind(what.seen_in_force.high)));
    const truth_node may = d_.negation(is_refused);
    return {may, d_.both(may, d_.both(has_begun, has_not_ended))};
  }

  // --- the total ---

  struct ends {
    number_node low;
    number_node high;
    number_node guaranteed;
  };
  ends of_clause(const formula_clause& c) const {
    truth_node beyond = d_.flag(false);
    for (std::size_t i = 0; i < c.open.size(); ++i)
      if (!held_by_the_range.contains(static_cast<reason>(i))) beyond = d_.either(beyond, {c.open[i]});
    return {{c.low}, {c.high}, d_.where(d_.negation(beyond), number_node{c.low})};
  }
  void add_up() {
    // Of exclusive clauses the highest counts; group 0 are those that exclude none.
    std::vector<ends> groups(Policy::exclusive_group_count() + 1, ends{zero(), zero(), zero()});
    ends sum{zero(), zero(), zero()};
    for (std::size_t place = 0; place < made_.clauses.size(); ++place) {
      const ends one = of_clause(made_.clauses[place]);
      const std::size_t group = policy_.exclusive_group_of(place);
      if (group == 0) {
        add(sum, one);
        continue;
      }
      const recorded::label for_the_group(all_.graph, all_.graph.label_of({.kind = "exclusive"}));
      groups[group] = {d_.greater(groups[group].low, one.low), d_.greater(groups[group].high, one.high),
                         d_.greater(groups[group].guaranteed, one.guaranteed)};
    }
    for (std::size_t group = 1; group < groups.size(); ++group) add(sum, groups[group]);
    total_ = sum;
    policy_.for_each_rule_of_cumulation(*this);
    made_.total_low = total_.low.id;
    made_.total_high = total_.high.id;
    made_.guaranteed = total_.guaranteed.id;
    made_.cumulation = Policy::states_cumulation() ? cumulation::as_stated : cumulation::not_examined;
  }
  number_node zero() const { return d_.constant(0); }
  void add(ends& sum, const ends& one) const {
    sum.low = d_.template add_lows<no_limit>(sum.low, one.low);
    sum.high = d_.template add_highs<no_limit>(sum.high, one.high);
    sum.guaranteed = d_.template add_highs<no_limit>(sum.guaranteed, one.guaranteed);
  }

 public:
  // It visits the rules of cumulation itself.
  template <class Most>
  void operator()(const total_cap<Most>& stated) {
    const auto label = d_.labelled(stated);
    const auto most = f_[stated.most];
    // In a year for which none is stated there is no cap.
    const answer_nodes is_stated = f_.covers_the_year(stated.most);
    const number_node no_cap = d_.constant(no_limit);
    const number_node of_lows = d_.choose(is_stated.may, most.low, no_cap);
    total_.low = d_.lesser(total_.low, of_lows);
    total_.high = d_.lesser(total_.high, d_.choose(is_stated.holds, most.high, no_cap));
    total_.guaranteed = d_.lesser(total_.guaranteed, of_lows);
  }
  template <std::size_t Count>
  void operator()(const exclusive_clauses<Count>&) {}

 private:
  formula finished() {
    graph_builder& graph = all_.graph;
    id overflow = graph.truth(false);
    std::sort(all_.low_ends.begin(), all_.low_ends.end());
    all_.low_ends.erase(std::unique(all_.low_ends.begin(), all_.low_ends.end()), all_.low_ends.end());
    for (const id low : all_.low_ends)
      overflow = graph.either(overflow, graph.equal(low, graph.constant(no_limit)));
    made_.overflow = overflow;
    made_.facts = std::move(all_.facts);
    made_.labels = std::move(graph.labels);
    keep_what_is_used();
    return std::move(made_);
  }

  template <class Visit>
  void for_each_root(const Visit& visit) {
    for (formula_clause& c : made_.clauses) {
      for (id* root : {&c.low, &c.high, &c.may, &c.holds}) visit(*root);
      for (id& root : c.open) visit(root);
    }
    for (id* root : {&made_.total_low, &made_.total_high, &made_.guaranteed, &made_.overflow}) visit(*root);
  }
  void keep_what_is_used() {
    const std::vector<formula_node>& nodes = all_.graph.nodes;
    const std::vector<share_term>& terms = all_.graph.terms;
    std::vector<bool> is_used(nodes.size(), false);
    for_each_root([&](id root) { is_used[root] = true; });
    for (std::size_t n = nodes.size(); n-- > 0;) {
      if (!is_used[n]) continue;
      const formula_node& node = nodes[n];
      for (const id operand : operands_of(node)) is_used[operand] = true;
      if (node.kind == node_kind::shares)
        for (id t = node.a; t < node.a + node.b; ++t) is_used[terms[t].node] = true;
    }
    std::vector<id> now(nodes.size(), 0);
    for (std::size_t n = 0; n < nodes.size(); ++n) {
      if (!is_used[n]) continue;
      formula_node node = nodes[n];
      if (node.kind == node_kind::shares) {
        const id first = static_cast<id>(made_.terms.size());
        for (id t = node.a; t < node.a + node.b; ++t) made_.terms.push_back({now[terms[t].node], terms[t].ppm});
        node.a = first;
      } else {
        const std::size_t count = operands_of(node).size();
        if (count > 0) node.a = now[node.a];
        if (count > 1) node.b = now[node.b];
        if (count > 2) node.c = now[node.c];
      }
      now[n] = static_cast<id>(made_.nodes.size());
      made_.nodes.push_back(node);
    }
    for_each_root([&](id& root) { root = now[root]; });
  }

  const Policy& policy_;
  const date* day_;
  bool day_is_a_fact_ = false;
  id day_node_ = 0;
  recording all_{};
  recorded d_{all_};
  algebra<recorded> f_{d_};
  formula made_{};
  ends total_{};
};

}  // namespace detail

/// What a policy pays where time is not asked about: a parameter that changes by year may have any year's value.
/// A rule of one's own that has no `formula` does not compile. Time and room: linear in what the policy is made of.
template <class... Element>
[[nodiscard]] formula formula_of(const policy<Element...>& rules) {
  return detail::policy_recorder<policy<Element...>>(rules, {}, nullptr).recorded_formula();
}

/// The same on a day: the day is worked in.
template <class... Element>
[[nodiscard]] formula formula_of(const policy<Element...>& rules, const on& when) {
  const detail::year_asked year{detail::year_asked::kind::one, when.day.year()};
  return detail::policy_recorder<policy<Element...>>(rules, year, &when.day).recorded_formula();
}

/// The same with the year as a fact: `formula_of(policy, calendar_year)`, of firms that state it.
template <class... Element>
[[nodiscard]] formula formula_of(const policy<Element...>& rules, const detail::the_year&) {
  return detail::policy_recorder<policy<Element...>>(rules, {detail::year_asked::kind::any}, nullptr)
      .recorded_formula();
}

namespace detail {
inline constexpr formula_fact asked_on_as_fact{"asked on", "所问之日", formula_fact_type::count};

/// The same with the day as a fact: the last one, a `day_number`. Where the year is a fact too, it must be that day's.
template <class... Element>
formula formula_of_any_day(const policy<Element...>& rules) {
  return policy_recorder<policy<Element...>>(rules, asked_on_as_fact).recorded_formula();
}
}  // namespace detail

namespace detail {
template <class Fact, class Firm>
void take_fact(const Firm& firm, const std::vector<formula_fact>& facts, std::vector<formula_value>& taken) {
  if (taken.size() == facts.size() || facts[taken.size()].name != Fact::name) return;
  const auto known = firm[Fact{}];
  if constexpr (std::same_as<typename Fact::value_type, bool>)
    taken.push_back({known.holds() ? 1 : 0, known.may_hold() ? 1 : 0});
  else
    taken.push_back({number_of(known.low), number_of(known.high)});
}
template <class Firm, class... Fact>
std::vector<formula_value> taken_facts(const Firm& firm, const std::vector<formula_fact>& facts, fact_types<Fact...>) {
  std::vector<formula_value> taken;
  taken.reserve(facts.size());
  [[maybe_unused]] const int done[] = {0, (take_fact<Fact>(firm, facts, taken), 0)...};
  return taken;
}
}  // namespace detail

/// The facts of a firm in the order of a policy's formula. Error: `invalid_fact`.
template <class... Element, class Firm>
[[nodiscard]] std::vector<formula_value> facts_for(const formula& f, const policy<Element...>&, const Firm& firm) {
  using reads = detail::reads_of<policy<Element...>>;
  return detail::taken_facts(detail::snapshot_of(firm, reads{}), f.facts, reads{});
}

}  // namespace bylaw

#endif
