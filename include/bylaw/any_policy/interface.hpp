// SPDX-License-Identifier: MIT
//
// Any policy behind one type, as a file needs it that only asks: no template, and nothing of the tools. What makes an
// any_policy of a policy is <bylaw/any_policy.hpp>; the policies of the catalogue come ready made.
#ifndef BYLAW_ANY_POLICY_INTERFACE_HPP
#define BYLAW_ANY_POLICY_INTERFACE_HPP

#include <bylaw/about.hpp>
#include <bylaw/any_policy/any_assessment.hpp>
#include <bylaw/any_policy/any_explanation.hpp>
#include <bylaw/any_policy/any_firm.hpp>
#include <bylaw/any_policy/shared.hpp>
#include <bylaw/date.hpp>
#include <bylaw/questions/question.hpp>
#include <bylaw/sink.hpp>
#include <bylaw/text/language.hpp>

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bylaw {

struct outline;
struct formula;
template <class... Element>
class policy;

struct firm_limits;
struct parameter;
struct parameter_text;
struct parameter_flaw;
template <class Policy>
class reform;
struct helpful_change;

namespace detail {

struct ledger_terms;

/// What a formula takes time for: it is not asked about, the day is worked in, or the year or the day is a fact.
enum class formula_time : unsigned char { not_asked, on_the_day, year_is_a_fact, day_is_a_fact };

/// A policy that copies of any_policy share.
class shared_policy : public counts_its_owners {
 public:
  virtual const about& document() const noexcept = 0;
  virtual std::span<const named_fact> facts() const noexcept = 0;
  virtual std::span<const std::string_view> clause_ids() const noexcept = 0;
  virtual const outline& as_outline() const noexcept = 0;
  virtual std::uint64_t fingerprint() const noexcept = 0;
  virtual const provenance* find_source(std::string_view clause) const noexcept = 0;
  // A day that is not known is none.
  virtual any_assessment evaluate(const any_firm& firm, date day) const = 0;
  virtual any_explanation explain(const any_firm& firm, date day) const = 0;
  virtual std::vector<question> questions(const any_firm& firm, date day) const = 0;
  virtual bool has_formula() const noexcept = 0;
  virtual void record(formula& into, formula_time time, date day) const = 0;
  /// `only`: the names of the facts that may change; null for all.
  virtual void find_help(const any_firm& firm, date day, const std::vector<std::string_view>* only,
                         std::vector<helpful_change>& into) const = 0;
  virtual ledger_terms terms_in(int year) const = 0;
  virtual firm_limits limits(const any_firm& firm, date day, std::string_view clause) const = 0;
  virtual std::string describe(language in) const = 0;
  virtual std::vector<parameter> figures() const = 0;
  // With all changes; null, and what is wrong with them, where anything is.
  virtual const shared_policy* with_figures(std::span<const parameter_text> changes,
                                            std::vector<parameter_flaw>& flaws) const = 0;
  virtual void write_json(sink out) const = 0;
  virtual void write_json(sink out, const any_assessment& assessed) const = 0;

 protected:
  ~shared_policy() = default;
};

/// For what of the library is not here: the ledger, curves, SQL.
struct policy_access {
  template <class Policy>
  static const shared_policy& held_by(const Policy& any) noexcept {
    return *any.held_;
  }
  template <class Policy>
  static Policy made_of(const shared_policy* made) noexcept {
    return Policy(made);
  }
};

}  // namespace detail

/// A policy of any type. Copies share the policy, which does not change, and may be used by threads at once.
///
/// There is no `==`: two policies that pay the same may explain differently; `fingerprint()` compares what they pay. A
/// moved-from any_policy may be assigned to or destroyed, and not asked.
class any_policy {
 public:
  /// Copies the policy; its text, as of every policy, must outlive it. Allocates. In <bylaw/any_policy.hpp>.
  template <class... Element>
  any_policy(const policy<Element...>& rules);
  /// The same of a reform: it says which figures are not the law's.
  template <class Policy>
  any_policy(const reform<Policy>& rules);

  [[nodiscard]] const bylaw::about& about() const& noexcept BYLAW_LIFETIME_BOUND { return held_->document(); }
  [[nodiscard]] bylaw::about about() const&& noexcept { return held_->document(); }
  /// As of the policy; 0 where that does not compile.
  [[nodiscard]] std::uint64_t fingerprint() const noexcept { return held_->fingerprint(); }
  /// The ids of its clauses, in the order of the document.
  [[nodiscard]] std::span<const std::string_view> clause_ids() const& noexcept BYLAW_LIFETIME_BOUND { return held_->clause_ids(); }
  void clause_ids() const&& = delete;  // they would be gone at the end of the line
  /// The facts that it reads, in the order they are first read; not the year.
  [[nodiscard]] std::span<const named_fact> facts() const noexcept { return held_->facts(); }
  /// Where the figures of a clause were read, and in which document. Error: `no_such_clause`.
  [[nodiscard]] const provenance& source_of(detail::passing_text clause) const& BYLAW_LIFETIME_BOUND {
    const provenance* found = held_->find_source(clause);
    if (found == nullptr) detail::raise(no_such_clause(clause));
    return *found;
  }
  [[nodiscard]] const provenance& source_of(const outcome& given) const& BYLAW_LIFETIME_BOUND {
    return source_of(given.clause);
  }
  [[nodiscard]] provenance source_of(detail::passing_text clause) const&& { return source_of(clause); }
  [[nodiscard]] provenance source_of(const outcome& given) const&& { return source_of(given.clause); }

  /// As `evaluate(policy, firm)`, outcome by outcome. A fact that the firm does not state is what the firm takes the
  /// rest for. Errors: those of `evaluate`; `invalid_parameter` where the firm states another fact of the same name.
  [[nodiscard]] any_assessment evaluate(const any_firm& firm) const { return held_->evaluate(firm, {}); }
  [[nodiscard]] any_assessment evaluate(const any_firm& firm, const on& when) const {
    return held_->evaluate(firm, when.day);
  }
  /// As `explain(policy, firm)`; prints in either language. Errors: those of `evaluate`.
  [[nodiscard]] any_explanation explain(const any_firm& firm) const { return held_->explain(firm, {}); }
  [[nodiscard]] any_explanation explain(const any_firm& firm, const on& when) const {
    return held_->explain(firm, when.day);
  }
  /// As `questions(policy, firm)`. Errors: those of `evaluate`.
  [[nodiscard]] std::vector<question> questions(const any_firm& firm) const { return held_->questions(firm, {}); }
  [[nodiscard]] std::vector<question> questions(const any_firm& firm, const on& when) const {
    return held_->questions(firm, when.day);
  }
  /// As `what_would_help(policy, firm)`; of the facts of these names alone, English or Chinese. Include
  /// <bylaw/what_would_help/helpful_change.hpp>; templates, for here it is not complete. Errors: those of `evaluate`;
  /// `undecided_search`; `invalid_parameter` where the policy has no formula, or where neither it nor the firm's
  /// vocabulary knows a name.
  template <class Change = helpful_change>
  [[nodiscard]] std::vector<Change> what_would_help(const any_firm& firm) const {
    return help<Change>(firm, {}, nullptr);
  }
  template <class Change = helpful_change>
  [[nodiscard]] std::vector<Change> what_would_help(const any_firm& firm, const on& when) const {
    return help<Change>(firm, when.day, nullptr);
  }
  template <class Change = helpful_change>
  [[nodiscard]] std::vector<Change> what_would_help(const any_firm& firm,
                                                    std::initializer_list<detail::passing_text> these) const {
    const std::vector<std::string_view> only(these.begin(), these.end());
    return help<Change>(firm, {}, &only);
  }
  template <class Change = helpful_change>
  [[nodiscard]] std::vector<Change> what_would_help(const any_firm& firm,
                                                    std::initializer_list<detail::passing_text> these,
                                                    const on& when) const {
    const std::vector<std::string_view> only(these.begin(), these.end());
    return help<Change>(firm, when.day, &only);
  }
  /// As `describe(policy)`: Markdown.
  [[nodiscard]] std::string describe(language in = language::english) const { return held_->describe(in); }

  /// As `outline_of(policy)`. To look into it include <bylaw/outline.hpp>.
  [[nodiscard]] const bylaw::outline& outline() const& noexcept BYLAW_LIFETIME_BOUND { return held_->as_outline(); }
  void outline() const&& = delete;  // it would be gone at the end of the line
  /// Whether all that it is made of says its meaning as a formula.
  [[nodiscard]] bool has_formula() const noexcept { return held_->has_formula(); }
  /// As `formula_of(policy)`. Include <bylaw/formula.hpp>; a template, for here it is not complete. Error:
  /// `invalid_parameter` where it has none.
  template <class Formula = bylaw::formula>
  [[nodiscard]] Formula formula() const {
    Formula made;
    held_->record(made, detail::formula_time::not_asked, {});
    return made;
  }
  template <class Formula = bylaw::formula>
  [[nodiscard]] Formula formula(const on& when) const {
    Formula made;
    held_->record(made, detail::formula_time::on_the_day, when.day);
    return made;
  }

  /// The policy; its assessment, each outcome with its source, as JSON: docs/json.md is the schema.
  friend void to_json(sink out, const any_policy& rules) { rules.held_->write_json(out); }
  friend void to_json(sink out, const any_policy& rules, const any_assessment& assessed) {
    rules.held_->write_json(out, assessed);
  }

 private:
  friend struct detail::policy_access;
  explicit any_policy(const detail::shared_policy* made) noexcept : held_(made) {}
  template <class Change>
  std::vector<Change> help(const any_firm& firm, date day, const std::vector<std::string_view>* only) const {
    std::vector<Change> found;
    held_->find_help(firm, day, only, found);
    return found;
  }

  detail::owner_of<detail::shared_policy> held_;
};

}  // namespace bylaw

#endif
