// SPDX-License-Identifier: MIT
//
// What would help? `what_would_help(policy, firm)`: for each fact the least change that brings the firm more, how much, and
// which condition it misses by so little. Opt-in, on the formula.
#ifndef BYLAW_WHAT_WOULD_HELP_HPP
#define BYLAW_WHAT_WOULD_HELP_HPP

#include <bylaw/explain.hpp>
#include <bylaw/questions/answered_firm.hpp>
#include <bylaw/what_would_help/change_finder.hpp>
#include <bylaw/what_would_help/helpful_change.hpp>

#include <concepts>
#include <type_traits>
#include <vector>

namespace bylaw {

namespace detail {

/// What the explanations of one policy, for one kind of firm, are asked of.
template <class Policy, class Facts, class Day>
struct help_context {
  const Policy& rules;
  Day day;

  static explanation explained(const void* context, const formula_value* known) {
    const auto& self = *static_cast<const help_context*>(context);
    const answered_firm<Facts> firm(known);
    if constexpr (std::same_as<Day, date>)
      return explain(self.rules, firm, on{self.day});
    else
      return explain(self.rules, firm);
  }
};

template <class... Fact>
void list_asked(asked_for_help& asked, fact_types<Fact...>) {
  asked.facts = {required_fact{Fact::name, Fact::name_zh, type_of_fact<Fact>()}...};
}
template <auto... Named, class... Fact>
std::vector<bool> are_among(fact_types<Fact...>, fact_list<Named...>) {
  return {is_among<Fact, fact_types<std::remove_cv_t<decltype(Named)>...>>...};
}
struct every_fact {};

template <class Policy, class Firm, class Named>
std::vector<helpful_change> help_with(const Policy& rules, const Firm& firm, [[maybe_unused]] Named named) {
  const auto day = day_asked(firm);
  using day_type = std::remove_const_t<decltype(day)>;
  constexpr bool with_the_year = states<Firm, the_year> && !std::same_as<day_type, date>;
  using facts = typename asked_facts<with_the_year, reads_of<Policy>>::type;
  asked_for_help asked;
  asked.rules = formula_for(rules, firm);
  asked.known = facts_for(asked.rules, rules, firm);
  list_asked(asked, facts{});
  if constexpr (std::same_as<Named, every_fact>)
    asked.may_change.assign(asked.facts.size(), true);
  else
    asked.may_change = are_among(facts{}, named);
  const help_context<Policy, facts, day_type> context{rules, day};
  asked.context = &context;
  asked.explained = &context.explained;
  return change_finder(asked).all();
}

}  // namespace detail

/// For each fact that the policy reads, in the order it reads them, the least change that brings more, all other facts as
/// the firm states them: upwards, downwards, and of a fact that is not known exactly what it need only turn out to be. Where
/// the nearest value that brings more is on a slope, the nearest step that does follows it. Nothing, where nothing helps.
///
/// More is: one end of the total is more than now, and neither is less. Exact: every value between what is known and the
/// one that is given brings no more. The year is one of the facts where the firm states it, and only goes on; the day asked
/// about stays.
///
/// Errors: those of `evaluate`; `undecided_search` where rounding alone decides for too long. Time: that of a curve, and of
/// an explanation, for each. A rule of one's own that has no `formula` does not compile.
template <class... Element, class Firm>
[[nodiscard]] std::vector<helpful_change> what_would_help(const policy<Element...>& rules, const Firm& firm) {
  return detail::help_with(rules, firm, detail::every_fact{});
}
/// The same of the facts that the firm can change: `fact_list<facts::employees, facts::is_sme>{}`. One that the policy does
/// not read helps nobody.
template <class... Element, class Firm, auto... Facts>
[[nodiscard]] std::vector<helpful_change> what_would_help(const policy<Element...>& rules, const Firm& firm,
                                                          fact_list<Facts...> these) {
  return detail::help_with(rules, firm, these);
}

/// The same, asked about on a day.
template <class... Element, class Firm>
[[nodiscard]] std::vector<helpful_change> what_would_help(const policy<Element...>& rules, const Firm& firm, const on& when) {
  return what_would_help(rules, asked_on(firm, when));
}
template <class... Element, class Firm, auto... Facts>
[[nodiscard]] std::vector<helpful_change> what_would_help(const policy<Element...>& rules, const Firm& firm,
                                                          fact_list<Facts...> these, const on& when) {
  return what_would_help(rules, asked_on(firm, when), these);
}

// The tempting misuse.
template <class First, class Second, class... Day>
requires detail::asks_in_another_order<First, Second, Day...>
[[nodiscard]] std::vector<helpful_change> what_would_help(const First&, const Second&, const Day&...) {
  detail::the_policy_then_the_firm<detail::is_policy<First>>();
  return {};
}

}  // namespace bylaw

#endif
