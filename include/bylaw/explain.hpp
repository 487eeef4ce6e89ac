// SPDX-License-Identifier: MIT
//
// Why? `explain(policy, firm)` gives the steps of every clause as data, and prints them in English or Chinese. Opt-in:
// the core has no text.
#ifndef BYLAW_EXPLAIN_HPP
#define BYLAW_EXPLAIN_HPP

#include <bylaw/explain/print.hpp>

#include <ostream>
#include <version>

#if defined(__cpp_lib_format)
#include <format>
#endif

namespace bylaw {

/// For each clause the steps in the order of its rule: what each was applied to, the range before and after, whether it
/// made a difference, the facts it read, and the clause's source. The amounts are those of `evaluate`.
///
/// A rule, condition or modifier type of the user's own takes part: with a member `in_words()` that returns
/// `bylaw::words` or `bylaw::phrase` it is said in its own words; without, by the clause it stands in.
///
/// Errors: those of `evaluate`. Allocates; linear in the size of the policy.
template <class... Element, class Firm>
explanation explain(const policy<Element...>& rules, const Firm& firm) {
  const auto asked = evaluate(rules, firm);
  const auto facts = detail::snapshot_of(firm, detail::reads_of<policy<Element...>>{});
  explanation all;
  all.document = rules.about();
  all.fingerprint = rules.fingerprint();
  all.total = asked.total();
  all.guaranteed = asked.guaranteed();
  all.cumulation = asked.cumulation();
  all.added_up = {detail::say_cumulation(rules, language::english), detail::say_cumulation(rules, language::chinese)};
  if constexpr (std::same_as<decltype(detail::day_asked(firm)), date>) all.asked_on = detail::day_asked(firm);
  rules.for_each_clause([&](const auto& clause) {
    explained_clause one{asked.begin()[all.clauses.size()], clause.title, clause.source, clause.particulars, {}};
    detail::trace(clause.rule, facts, detail::called{clause.id, clause.title}, one.steps);
    all.clauses.push_back(std::move(one));
  });
  return all;
}

/// The same, asked about on a day.
template <class... Element, class Firm>
explanation explain(const policy<Element...>& rules, const Firm& firm, const on& when) {
  return explain(rules, asked_on(firm, when));
}

inline std::string explanation::text() const { return detail::explanation_printer(printed_in).print(*this); }

inline std::ostream& operator<<(std::ostream& out, const explanation& what) { return out << what.text(); }

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
