// SPDX-License-Identifier: MIT
//
// Why? `explain(policy, firm)` gives the steps of every clause as data, and prints them in English or Chinese. Opt-in:
// the core has no text.
#ifndef BYLAW_EXPLAIN_HPP
#define BYLAW_EXPLAIN_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/explain/print.hpp>
#include <bylaw/explain/trace.hpp>

#include <version>

#if defined(__cpp_lib_format)
#include <format>
#endif

namespace bylaw {

namespace detail {

BYLAW_COLD inline std::string said(const explanation& what) { return explanation_printer(what.printed_in).print(what); }

/// An explanation of what an evaluation gave and noted.
BYLAW_COLD inline explanation explained(const outline& rules, const entitlement_record& noted) {
  explanation why;
  why.document = rules.document;
  why.fingerprint = rules.fingerprint;
  why.changes = rules.changes;
  why.total = noted.total;
  why.guaranteed = noted.guaranteed;
  why.cumulation = noted.how;
  why.added_up = {say_cumulation(rules, language::english), say_cumulation(rules, language::chinese)};
  why.asked_on = noted.asked_on;
  for (std::size_t i = 0; i < rules.clauses.size(); ++i) {
    const outlined_clause& clause = rules.clauses[i];
    explained_clause one{noted.outcomes[i], clause.title, clause.source, clause.particulars, {}};
    static_cast<void>(tracer(clause, noted).trace(clause.rule, one.steps));
    why.clauses.push_back(std::move(one));
  }
  why.added_up_by = trace_cumulation(rules, noted, why.clauses);
  why.said_by = &said;
  return why;
}

}  // namespace detail

/// For each clause the steps in the order of its rule: what each was applied to, the range before and after, whether it
/// made a difference, the facts it read, and the clause's source. The amounts are those of `evaluate`.
///
/// A rule, condition or modifier type of the user's own takes part: with a member `says` it is said in its own words;
/// without, by the clause it stands in.
///
/// Errors: those of `evaluate`. Allocates; linear in the size of the policy.
template <class... Element, class Firm>
[[nodiscard]] explanation explain(const policy<Element...>& rules, const Firm& firm) {
  detail::entitlement_record noted;
  detail::note_all(noted, rules, firm);
  return detail::explained(outline_of(rules), noted);
}

/// The same of a reform: it says which figures are not the law's.
template <class Policy, class Firm>
[[nodiscard]] explanation explain(const reform<Policy>& rules, const Firm& firm) {
  detail::entitlement_record noted;
  detail::note_all(noted, static_cast<const Policy&>(rules), firm);
  return detail::explained(outline_of(rules), noted);
}
template <class Policy, class Firm>
[[nodiscard]] explanation explain(const reform<Policy>& rules, const Firm& firm, const on& when) {
  return explain(rules, asked_on(firm, when));
}

/// The same, asked about on a day.
template <class... Element, class Firm>
[[nodiscard]] explanation explain(const policy<Element...>& rules, const Firm& firm, const on& when) {
  return explain(rules, asked_on(firm, when));
}

// The tempting misuse.
template <class First, class Second, class... Day>
requires detail::asks_in_another_order<First, Second, Day...>
[[nodiscard]] explanation explain(const First&, const Second&, const Day&...) {
  detail::the_policy_then_the_firm<detail::is_policy<First>>();
  return {};
}
template <class... Element, class Firm, class Day>
requires detail::asks_about_a_day_otherwise<Firm, Day>
[[nodiscard]] explanation explain(const policy<Element...>&, const Firm&, const Day&) {
  detail::the_firm_then_on_a_day<std::same_as<Firm, on>>();
  return {};
}

}  // namespace bylaw

#if defined(__cpp_lib_format)
template <>
struct std::formatter<bylaw::explanation> : std::formatter<std::string> {
  template <class Context>
  auto format(const bylaw::explanation& what, Context& context) const {
    return std::formatter<std::string>::format(what.text(), context);
  }
};
#endif

#endif
