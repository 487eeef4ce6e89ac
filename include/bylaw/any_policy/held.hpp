// SPDX-License-Identifier: MIT
//
// What stands behind an any_policy. All tools but two are compiled once, over the outline, the formula and what one
// evaluation notes; of each type of policy there are three small functions: it tells what it is made of, it is evaluated and
// noted, and it records its formula.
#ifndef BYLAW_ANY_POLICY_HELD_HPP
#define BYLAW_ANY_POLICY_HELD_HPP

#include <bylaw/any_policy/interface.hpp>
#include <bylaw/describe.hpp>
#include <bylaw/evaluate.hpp>
#include <bylaw/explain.hpp>
#include <bylaw/formula.hpp>
#include <bylaw/formula/says_its_formula.hpp>
#include <bylaw/json.hpp>
#include <bylaw/ledger/terms.hpp>
#include <bylaw/outline.hpp>
#include <bylaw/parameters.hpp>
#include <bylaw/parse/named_firm.hpp>
#include <bylaw/questions.hpp>
#include <bylaw/what_would_help/change_finder.hpp>

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw::detail {

/// A firm that is asked by the types of facts and answers by their keys. One type for every policy; another where the
/// year is asked about, which is what tells a rule so.
template <bool YearIsAsked>
struct firm_by_key {
  const any_firm& firm;
  range<std::int64_t> year;

  template <class Fact>
  requires(is_fact<Fact> && (YearIsAsked || !is_of_the_day<Fact>)) wide<typename Fact::value_type> operator[](
      const Fact&) const {
    const range<std::int64_t> known = is_of_the_day<Fact> ? year : firm.known_of(named_fact_of<Fact>);
    return value_of<typename Fact::value_type>(given_value{known.low, known.high, true});
  }
};

/// Counts the owners of what is shared.
template <class Shared>
class counted : public Shared {
 public:
  void retain() const noexcept final { owners_.fetch_add(1, std::memory_order_relaxed); }
  void release() const noexcept final {
    if (owners_.fetch_sub(1, std::memory_order_acq_rel) == 1) destroy();
  }

 protected:
  counted() = default;
  ~counted() = default;
  virtual void destroy() const noexcept = 0;

 private:
  mutable std::atomic<std::size_t> owners_{1};
};

class held_explanation final : public counted<shared_explanation> {
 public:
  explicit held_explanation(explanation&& what) : what_(std::move(what)) {}
  const explanation& value() const noexcept override { return what_; }
  BYLAW_COLD std::string text(language in) const override { return what_.in(in).text(); }
  BYLAW_COLD void write_json(sink out) const override { to_json(out, what_); }

 private:
  void destroy() const noexcept override { delete this; }

  explanation what_;
};

/// The tools, over data.
class policy_tools : public counted<shared_policy> {
 public:
  const about& document() const noexcept final { return outline_.document; }
  std::span<const std::string_view> clause_ids() const noexcept final { return ids_; }
  const outline& as_outline() const noexcept final { return outline_; }
  std::uint64_t fingerprint() const noexcept final { return outline_.fingerprint; }
  const provenance* find_source(std::string_view clause) const noexcept final {
    const outlined_clause* found = outline_.find(clause);
    return found == nullptr ? nullptr : &found->source;
  }

  BYLAW_COLD any_assessment evaluate(const any_firm& firm, date day) const final {
    entitlement_record noted = noted_of(firm, day);
    return {std::move(noted.outcomes), noted.total, noted.guaranteed, noted.how};
  }
  BYLAW_COLD any_explanation explain(const any_firm& firm, date day) const final {
    return any_explanation(new held_explanation(explained(outline_, noted_of(firm, day))));
  }
  BYLAW_COLD std::vector<question> questions(const any_firm& firm, date day) const final {
    std::vector<required_fact> asked;
    known_values known;
    const std::span<const named_fact> all = facts_asked(firm, day);
    for (const named_fact& fact : all) {
      asked.push_back({fact.name, fact.name_zh, fact.type});
      range<std::int64_t> value = firm.known_of(fact);
      if (value.high == no_limit)
        value.high = fact.type == fact_type::money ? most<money> : most<std::int64_t>;
      known.push_back(value);
    }
    // What is known is checked once: an answer is inside it.
    static_cast<void>(noted_of(firm, day));
    const facts_asked_of context{*this, all, day};
    if (!has_formula()) return questions_without_formula(asked, known, &context, &total_of_answers);
    formula f;
    record_for(firm, day, f);
    return questioner(std::move(asked), f, std::move(known)).ask();
  }
  BYLAW_COLD void find_help(const any_firm& firm, date day, const std::vector<std::string_view>* only,
                            std::vector<helpful_change>& into) const final {
    const std::span<const named_fact> all = facts_asked(firm, day);
    asked_for_help asked;
    record_for(firm, day, asked.rules);
    for (const named_fact& fact : all) {
      asked.facts.push_back({fact.name, fact.name_zh, fact.type});
      asked.known.push_back(firm.known_of(fact));
    }
    asked.may_change.assign(all.size(), only == nullptr);
    if (only != nullptr)
      for (const std::string_view name : *only) {
        const std::size_t place = find_fact(all, trimmed(name));
        if (place != all.size())
          asked.may_change[place] = true;
        else if (firm.find(name) == nullptr)
          raise(invalid_parameter("no fact has this name", name));
      }
    const facts_asked_of context{*this, all, day};
    asked.context = &context;
    asked.explained = &explained_with;
    into = change_finder(asked).all();
  }
  BYLAW_COLD std::string describe(language in) const final { return policy_describer(in).describe(outline_); }
  BYLAW_COLD void write_json(sink out) const final { to_json(out, outline_); }
  BYLAW_COLD void write_json(sink out, const any_assessment& assessed) const final {
    write_assessment(out, assessed, [&](json_writer& json, const outcome& o) {
      const provenance* source = find_source(o.clause);
      if (source == nullptr) there_is_no_clause_of_this_id(o.clause);
      write(json, o, *source);
    });
  }

 protected:
  policy_tools() = default;
  ~policy_tools() = default;

  /// Behind the last member of the policy, for the outline's text refers to it.
  BYLAW_COLD void take(outline&& told) {
    outline_ = std::move(told);
    for (const outlined_clause& clause : outline_.clauses) ids_.push_back(clause.id);
  }

  /// All that the policy reads, the year too.
  virtual std::span<const named_fact> reads() const noexcept = 0;
  /// The year is of the day; without one of a firm that states it.
  template <class Ask>
  static auto with_the_year(const any_firm& firm, date day, const Ask& ask) {
    if (day.is_known()) return ask(firm_by_key<true>{firm, {day.year(), day.year()}});
    if (firm.states(named_fact_of<the_year>))
      return ask(firm_by_key<true>{firm, firm.known_of(named_fact_of<the_year>)});
    return ask(firm_by_key<false>{firm, {}});
  }

  virtual void note(entitlement_record& noted, const firm_by_key<false>& firm) const = 0;
  virtual void note(entitlement_record& noted, const firm_by_key<true>& firm) const = 0;

 private:
  BYLAW_COLD entitlement_record noted_of(const any_firm& firm, date day) const {
    entitlement_record noted;
    noted.asked_on = day;
    with_the_year(firm, day, [&](const auto& asked) { note(noted, asked); });
    return noted;
  }

  /// The year is asked for only where the firm may state it, and no day does.
  static bool with_the_year_as_a_fact(const any_firm& firm, date day) {
    return !day.is_known() && firm.states(named_fact_of<the_year>);
  }
  std::span<const named_fact> facts_asked(const any_firm& firm, date day) const {
    return with_the_year_as_a_fact(firm, day) ? reads() : facts();
  }
  void record_for(const any_firm& firm, date day, formula& into) const {
    record(into,
           day.is_known()                       ? formula_time::on_the_day
           : with_the_year_as_a_fact(firm, day) ? formula_time::year_is_a_fact
                                                : formula_time::not_asked,
           day);
  }

  struct facts_asked_of {
    const policy_tools& self;
    std::span<const named_fact> facts;
    date day;
  };
  static explanation explained_with(const void* context, const range<std::int64_t>* known) {
    const auto& asked = *static_cast<const facts_asked_of*>(context);
    return explained(asked.self.outline_, asked.self.noted_of(any_firm(asked.facts, known), asked.day));
  }
  static range<money> total_of_answers(const void* context, const range<std::int64_t>* known) {
    const auto& asked = *static_cast<const facts_asked_of*>(context);
    return asked.self.noted_of(any_firm(asked.facts, known), asked.day).total;
  }

  outline outline_{};
  std::vector<std::string_view> ids_{};
};

template <class... Fact>
std::span<const named_fact> named_facts(fact_types<Fact...>) {
  static constexpr std::array<named_fact, sizeof...(Fact)> all{named_fact_of<Fact>...};
  return all;
}

/// `Held` is the policy, or a reform of it.
template <class Policy, class Held = Policy>
class held_policy final : public policy_tools {
 public:
  BYLAW_COLD explicit held_policy(const Held& rules) : rules_(rules) { take(outline_of(rules_)); }

  std::span<const named_fact> facts() const noexcept override {
    return named_facts(typename asked_facts<false, reads_of<Policy>>::type{});
  }
  bool has_formula() const noexcept override { return says_its_formula<Policy>(); }
  BYLAW_COLD void record([[maybe_unused]] formula& into, [[maybe_unused]] formula_time time,
                         [[maybe_unused]] date day) const override {
    if constexpr (says_its_formula<Policy>())
      into = recorded_formula(time, day);
    else
      raise(invalid_parameter("a type of this policy has no formula: give it formula(f), of <bylaw/algebra.hpp>", rules_.about().edition));
  }

  BYLAW_COLD ledger_terms terms_in([[maybe_unused]] int year) const override {
    if constexpr (all_is_in_the_fingerprint<Policy>())
      return terms_of(rules_, year);
    else
      raise(invalid_parameter("a ledger needs a policy with a fingerprint", rules_.about().edition));
  }
  BYLAW_COLD firm_limits limits(const any_firm& firm, date day, std::string_view clause) const override {
    return with_the_year(firm, day, [&](const auto& asked) { return limits_of(rules_, asked, clause); });
  }

  BYLAW_COLD std::vector<parameter> figures() const override {
    return parameters_from(as_outline(), static_cast<const Policy*>(&rules_), &tell_policy<Policy>);
  }
  BYLAW_COLD const shared_policy* with_figures(std::span<const parameter_text> changes,
                                               std::vector<parameter_flaw>& flaws) const override {
    const Policy* baseline = &rules_;
    provenance source;
    if constexpr (is_reform<Held>) {
      baseline = &rules_.baseline();
      source = rules_.source();
    }
    reform_read<Policy> read = with_texts<Policy>(rules_, *baseline, source, changes, std::move(flaws));
    flaws = read.flaws();
    return flaws.empty() ? new held_policy<Policy, reform<Policy>>(read.rules()) : nullptr;
  }

 private:
  std::span<const named_fact> reads() const noexcept override { return named_facts(reads_of<Policy>{}); }
  BYLAW_COLD formula recorded_formula(formula_time time, date day) const {
    switch (time) {
      case formula_time::not_asked:
        return formula_of(rules_);
      case formula_time::on_the_day:
        return formula_of(rules_, on{day});
      case formula_time::year_is_a_fact:
        return formula_of(rules_, calendar_year);
      case formula_time::day_is_a_fact:
        return formula_of_any_day(rules_);
    }
    return {};
  }
  BYLAW_COLD void note(entitlement_record& noted, const firm_by_key<false>& firm) const override {
    note_all(noted, rules_, firm);
  }
  BYLAW_COLD void note(entitlement_record& noted, const firm_by_key<true>& firm) const override {
    note_all(noted, rules_, firm);
  }
  void destroy() const noexcept override { delete this; }

  Held rules_;
};

}  // namespace bylaw::detail

#endif
