// SPDX-License-Identifier: MIT
//
// A firm that notes what every rule gives it while a policy is evaluated. So an explanation's amounts are made by the
// code of `evaluate`, and the two cannot differ.
#ifndef BYLAW_EXPLAIN_RECORD_HPP
#define BYLAW_EXPLAIN_RECORD_HPP

#include <bylaw/evaluate.hpp>
#include <bylaw/explain/by_call.hpp>
#include <bylaw/explain/explanation.hpp>

#include <optional>
#include <vector>

namespace bylaw::detail {

/// All that one evaluation gave.
class entitlement_record {
 public:
  BYLAW_NOINLINE void note(const identity& rule, const entitlement& given) { given_.push_back({rule, given}); }
  BYLAW_NOINLINE void note_cap(const range<money>& before, const range<money>& most, const range<money>& after) {
    cumulation_step cap;
    cap.before = before;
    cap.most = most;
    cap.after = after;
    caps_.push_back(std::move(cap));
  }
  BYLAW_NOINLINE void note_fact(const told_fact& fact, const range<std::int64_t>& number, verdict answer) {
    facts_.push_back({fact.names.english, fact.names.chinese, fact.type, number, answer});
  }

  /// What a rule gave; nothing where it was not asked: a rule of the user's own may pass over a part.
  std::optional<entitlement> given_by(const identity& rule) const {
    // Rules are looked up in about the order in which they were assessed.
    for (std::size_t tried = 0; tried < given_.size(); ++tried) {
      const std::size_t place = (next_ + tried) % given_.size();
      if (given_[place].rule != rule) continue;
      next_ = place;
      return given_[place].given;
    }
    return std::nullopt;
  }
  const std::vector<cumulation_step>& caps() const noexcept { return caps_; }

  /// What the clauses give, in their order; and together.
  std::vector<outcome> outcomes{};
  range<money> total{};
  money guaranteed{};
  cumulation how = cumulation::not_examined;
  /// Not known where no day was asked about.
  date asked_on{};
  BYLAW_NOINLINE const known_fact* fact_of(const words& names, fact_type type) const noexcept {
    for (const known_fact& one : facts_)
      if (one.name == names.english && one.name_zh == names.chinese && one.type == type) return &one;
    return nullptr;
  }

 private:
  struct recorded_entitlement {
    identity rule{};
    entitlement given{};
  };
  std::vector<recorded_entitlement> given_{};
  std::vector<cumulation_step> caps_{};
  std::vector<known_fact> facts_{};
  mutable std::size_t next_ = 0;
};

/// The firm whose facts were noted. It is of one type for every policy and every firm, so what evaluates it is compiled
/// once; what a type says of a fact beforehand, that it is exact or below a bound, only saves checks.
template <bool YearIsAsked>
struct recorded_firm {
  entitlement_record& recorder;

  template <class Fact>
  static constexpr bool is_exact = false;
  template <class Fact>
  static constexpr std::int64_t upper_bound = no_limit;

  template <class Fact>
  wide<typename Fact::value_type> operator[](const Fact&) const {
    const known_fact& known = *recorder.fact_of(told_fact_of<Fact>.names, told_fact_of<Fact>.type);
    if constexpr (std::same_as<typename Fact::value_type, bool>)
      return known.answer;
    else
      return range_from<typename Fact::value_type>(known.number.low, known.number.high);
  }
};
template <class Fact>
requires is_of_the_day<Fact> std::true_type is_unasked(const recorded_firm<false>*);

template <class T>
struct fact_of {
  using value_type = T;
};
// The check of a snapshot, told the type of a fact as data.
BYLAW_NOINLINE inline void note_value(entitlement_record& noted, const told_fact& fact, const range<money>& amount) {
  std::int64_t wrong = 0;
  if (is_invalid<fact_of<money>>(amount, wrong)) raise_invalid_money(fact.names.english, wrong);
  noted.note_fact(fact, {in_order{}, amount.low.fen(), amount.high.fen()}, verdict::unknown);
}
BYLAW_NOINLINE inline void note_value(entitlement_record& noted, const told_fact& fact,
                                      const range<std::int64_t>& count) {
  std::int64_t wrong = 0;
  if (is_invalid<fact_of<std::int64_t>>(count, wrong)) raise_invalid_count(fact.names.english, wrong);
  noted.note_fact(fact, count, verdict::unknown);
}
BYLAW_NOINLINE inline void note_value(entitlement_record& noted, const told_fact& fact, verdict answer) {
  noted.note_fact(fact, {}, answer);
}

template <class Fact, class Firm>
wide<typename Fact::value_type> asked_value(const Firm& asked) {
  if constexpr (is_of_the_day<Fact> && !states<Firm, Fact>)
    return wide_form<typename Fact::value_type>::unknown();
  else
    return widened(read_if_stated<Fact>(asked));
}

/// Every fact that is read, each reader called once, each value checked.
template <class Firm, class... Fact>
void note_facts(entitlement_record& noted, [[maybe_unused]] const Firm& asked, fact_types<Fact...> facts) {
  check_stated<Firm>(facts);
  [[maybe_unused]] const int all[] = {0, (note_value(noted, told_fact_of<Fact>, asked_value<Fact>(asked)), 0)...};
}

BYLAW_NOINLINE inline void note_outcome(entitlement_record& noted, const about& document, const clause_head& c,
                                        std::string_view pool, const entitlement& given, bool is_outside_its_years) {
  const verdict counts = noted.asked_on.is_known()
                             ? in_force_or_published_on(validity_of(c.particulars, document), noted.asked_on)
                             : verdict::yes;
  noted.outcomes.push_back(outcome_from(c.id, pool, given, counts,
                                        status_of(c.particulars, document) == status::draft, is_outside_its_years));
}

/// Assesses each clause, and notes what it gives.
template <class Firm>
struct clause_recorder {
  const Firm& firm;
  const about& document;

  template <class Rule>
  BYLAW_COLD void operator()(const clause<Rule>& c) const {
    const entitlement given = assess_by_call(c.rule, firm);
    note_outcome(firm.recorder, document, c, pool_name_of(c), given,
                 is_outside_its_years(c.rule, firm, given.eligible));
  }
};

inline void note_plain_sum(entitlement_record& noted) {
  plain_sum<false> sum;
  for (const outcome& o : noted.outcomes) sum.add(o);
  noted.total = sum.total();
  noted.guaranteed = sum.guaranteed();
}

/// All that evaluating the policy gives.
template <class Policy, class Firm>
void note_all(entitlement_record& noted, const Policy& rules, const Firm& asked) {
  if constexpr (std::same_as<decltype(day_asked(asked)), date>) noted.asked_on = day_asked(asked);
  note_facts(noted, asked, reads_of<Policy>{});
  using recorded_type = recorded_firm<states<Firm, the_year>>;
  const recorded_type firm{noted};
  rules.for_each_clause(clause_recorder<recorded_type>{firm, rules.about()});
  if constexpr (Policy::states_cumulation()) {
    cumulated_total<Policy, recorded_type> all(rules, firm);
    for (std::size_t i = 0; i < noted.outcomes.size(); ++i) all.add(i, noted.outcomes[i]);
    rules.for_each_rule_of_cumulation(all);
    noted.total = {all.low.sum(), all.high.sum()};
    noted.guaranteed = all.guaranteed.sum();
    noted.how = cumulation::as_stated;
  } else {
    note_plain_sum(noted);
  }
}

}  // namespace bylaw::detail

#endif
