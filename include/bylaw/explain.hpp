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

/// Fills in the steps of an explanation whose outcomes are there.
inline void trace_all(explanation& why, const outline& rules, const entitlement_record& noted) {
  why.document = rules.document;
  why.fingerprint = rules.fingerprint;
  why.added_up = {say_cumulation(rules, language::english), say_cumulation(rules, language::chinese)};
  for (std::size_t i = 0; i < rules.clauses.size(); ++i) {
    const outlined_clause& clause = rules.clauses[i];
    explained_clause& one = why.clauses[i];
    one.title = clause.title;
    one.source = clause.source;
    one.particulars = clause.particulars;
    static_cast<void>(tracer(clause, noted).trace(clause.rule, one.steps));
  }
  why.added_up_by = trace_cumulation(rules, noted, why.clauses);
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
explanation explain(const policy<Element...>& rules, const Firm& firm) {
  using reads = detail::reads_of<policy<Element...>>;
  const auto facts = detail::snapshot_of(firm, reads{});
  detail::entitlement_record noted;
  detail::note_facts(noted, facts, reads{});
  const detail::recorded_firm<std::remove_const_t<decltype(facts)>> recorded{facts, noted};
  const auto asked =
      detail::assess_clauses(rules, recorded, std::make_index_sequence<policy<Element...>::clause_count()>{});
  explanation why;
  for (const outcome& o : asked) why.clauses.push_back({o, {}, {}, {}, {}});
  why.total = asked.total();
  why.guaranteed = asked.guaranteed();
  why.cumulation = asked.cumulation();
  if constexpr (std::same_as<decltype(detail::day_asked(firm)), date>) why.asked_on = detail::day_asked(firm);
  detail::trace_all(why, outline_of(rules), noted);
  return why;
}

/// The same, asked about on a day.
template <class... Element, class Firm>
explanation explain(const policy<Element...>& rules, const Firm& firm, const on& when) {
  return explain(rules, asked_on(firm, when));
}

inline std::string explanation::text() const { return detail::explanation_printer(printed_in).print(*this); }

inline void explanation::print(sink out) const { out.write(text()); }

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
