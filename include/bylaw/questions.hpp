// SPDX-License-Identifier: MIT
//
// What do you still need to know? `required_facts(policy)`: all that a policy reads. `questions(policy, firm)`: what is
// not known of this firm and could change its total, the most telling first. `to_apply(policy, firm)`: what the firm
// needs beside the amount. Opt-in, on the formula.
#ifndef BYLAW_QUESTIONS_HPP
#define BYLAW_QUESTIONS_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/curve.hpp>
#include <bylaw/formula/says_its_formula.hpp>
#include <bylaw/outline.hpp>
#include <bylaw/questions/answered_firm.hpp>
#include <bylaw/questions/question.hpp>
#include <bylaw/questions/questioner.hpp>
#include <bylaw/text/say.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {

/// What a firm that applies for a clause needs to know beside the amount.
struct needed_to_apply {
  std::string_view clause{};
  words title{};
  bylaw::particulars particulars{};
  /// Where the particulars were read: their own source, or the clause's.
  provenance source{};
  /// The day that was asked about; not known where none was.
  date day{};
  /// Whether applications are taken on it.
  verdict open = verdict::unknown;
};

namespace detail {

template <class... Fact>
std::vector<required_fact> asked_list(fact_types<Fact...>) {
  return {required_fact{Fact::name, Fact::name_zh, type_of_fact<Fact>()}...};
}

/// Of each clause that pays or may pay: its particulars.
BYLAW_COLD inline std::vector<needed_to_apply> all_needed_to_apply(const outline& told, const outcome* outcomes,
                                                                   const date& day) {
  std::vector<needed_to_apply> all;
  for (const outlined_clause& clause : told.clauses) {
    const outcome& given = *outcomes++;
    if (given.amount.high == money{}) continue;
    const particulars& beside = clause.particulars;
    all.push_back({clause.id, clause.title, beside,
                   beside.source.read_in != reading::not_stated ? beside.source : clause.source, day,
                   day.is_known() ? applications_open(beside, on{day}) : verdict::unknown});
  }
  return all;
}

/// What the totals of one policy, for one kind of firm, are asked of.
template <class Policy, class Facts, class Day>
struct question_context {
  const Policy& rules;
  Day day;

  static range<money> total(const void* context, const range<std::int64_t>* known) {
    const auto& self = *static_cast<const question_context*>(context);
    const answered_firm<Facts> firm(known);
    if constexpr (std::same_as<Day, date>)
      return evaluate(self.rules, firm, on{self.day}).total();
    else
      return evaluate(self.rules, firm).total();
  }
};

}  // namespace detail

/// All facts of a firm that a policy reads, in the order they are first read: a constant.
template <class... Element>
[[nodiscard]] constexpr auto required_facts(const policy<Element...>&) {
  return detail::described_facts(typename detail::asked_facts<false, detail::reads_of<policy<Element...>>>::type{});
}

namespace detail {
/// What is known of each fact that is asked, in the order of the facts; the formula, where the policy has one.
template <class Policy, class Firm>
std::vector<question> questions_of(const Policy& rules, const Firm& firm) {
  const auto day = day_asked(firm);
  using day_type = std::remove_const_t<decltype(day)>;
  constexpr bool with_the_year = states<Firm, the_year> && !std::same_as<day_type, date>;
  using facts = typename asked_facts<with_the_year, reads_of<Policy>>::type;
  const std::vector<range<std::int64_t>> known = answered_firm<facts>::of(firm).values();
  if constexpr (says_its_formula<Policy>()) {
    const formula f = formula_for(rules, firm);
    return questioner(asked_list(facts{}), f, known).ask();
  } else {
    const question_context<Policy, facts, day_type> context{rules, day};
    return questions_without_formula(asked_list(facts{}), known, &context, &context.total);
  }
}
}  // namespace detail

/// The facts not known exactly that could change the total, the most telling first; of equals yes/no before amounts.
///
/// An answer's narrowing is the width of the total now, less its width with that answer: of all answers the most, exact,
/// unless `is_exact` says that it is not. An unknown amount counts as up to 10^15 yuan, the most a fact may be; an answer
/// with which an amount leaves 64 bits is passed over. A fact that changes the total only together with others is asked
/// too. Of a policy with a rule of one's own that has no `formula` every fact is asked while the total is open.
///
/// Errors: those of `evaluate` for what is known.
template <class... Element, class Firm>
[[nodiscard]] std::vector<question> questions(const policy<Element...>& rules, const Firm& firm) {
  return detail::questions_of(rules, firm);
}

/// The same, asked about on a day.
template <class... Element, class Firm>
[[nodiscard]] std::vector<question> questions(const policy<Element...>& rules, const Firm& firm, const on& when) {
  return questions(rules, asked_on(firm, when));
}

/// What the firm needs beside the amount, as far as it was read: an entry for each clause that pays it something, or
/// may; in their order. Linear in the size of the policy; allocates. Errors: those of `evaluate`.
template <class... Element, class Firm>
[[nodiscard]] std::vector<needed_to_apply> to_apply(const policy<Element...>& rules, const Firm& firm) {
  return detail::all_needed_to_apply(outline_of(rules), evaluate(rules, firm).begin(), date{});
}

/// The same, asked about on a day: `open` says whether applications are taken on it.
template <class... Element, class Firm>
[[nodiscard]] std::vector<needed_to_apply> to_apply(const policy<Element...>& rules, const Firm& firm, const on& when) {
  return detail::all_needed_to_apply(outline_of(rules), evaluate(rules, firm, when).begin(), when.day);
}

/// `Compute voucher: paid: offset at once; applications: 2026-05-06 to 2026-06-05, open on that day; not read: ...`.
[[nodiscard]] BYLAW_COLD inline std::string to_text(const needed_to_apply& what, language in = language::english) {
  std::string beside = detail::say(what.particulars, in, what.day);
  // Of a clause that nobody read, as a user's own may be, nothing was missed.
  const unsigned missing = what.source.read_in != reading::not_stated ? detail::not_read(what.particulars) : 0U;
  const bool english = in == language::english;
  if (missing != 0)
    detail::append_item(beside, detail::concatenated(english ? "not read: " : "未见:", detail::say_needs(missing, in)),
                        in);
  return detail::concatenated(detail::title_of(what.clause, what.title, in), english ? ": " : ":",
                              beside.empty() ? (english ? "nothing stated" : "未载明") : std::string_view(beside));
}

// The tempting misuse.
template <class First, class Second, class... Day>
requires detail::asks_in_another_order<First, Second, Day...>
[[nodiscard]] std::vector<question> questions(const First&, const Second&, const Day&...) {
  detail::the_policy_then_the_firm<detail::is_policy<First>>();
  return {};
}
template <class... Element, class Firm, class Day>
requires detail::asks_about_a_day_otherwise<Firm, Day>
[[nodiscard]] std::vector<question> questions(const policy<Element...>&, const Firm&, const Day&) {
  detail::the_firm_then_on_a_day<std::same_as<Firm, on>>();
  return {};
}

}  // namespace bylaw

#endif
