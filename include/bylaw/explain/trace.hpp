// SPDX-License-Identifier: MIT
//
// How an amount came about, as data: the steps of each clause in the order of its rule. Every amount is computed by the
// functions that `evaluate` uses, so the two cannot differ.
#ifndef BYLAW_EXPLAIN_TRACE_HPP
#define BYLAW_EXPLAIN_TRACE_HPP

#include <bylaw/evaluate.hpp>
#include <bylaw/text/say.hpp>

#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {

enum class fact_type : unsigned char { money, count, yes_no, year };

/// A fact that a step read, and what was known of it.
struct known_fact {
  std::string_view name{};
  std::string_view name_zh{};
  fact_type type = fact_type::yes_no;
  /// Fen or a plain number; of a yes/no fact nothing.
  range<std::int64_t> number{};
  /// Of a yes/no fact.
  verdict answer = verdict::unknown;

  constexpr bool is_exact() const noexcept { return type == fact_type::yes_no ? answer.is_known() : number.is_exact(); }
};

struct branch;

/// One step of a rule: what it is, what it read, and what the amount was before and after.
struct step {
  /// The kind of the rule or modifier, "percentage_subsidy", "at_most"; "own" for a type of the user's own.
  std::string_view kind{};
  /// The same in words, in both languages.
  phrase words{};
  /// Of a `when`, the condition alone.
  phrase condition{};
  /// The facts that this step itself reads.
  std::vector<known_fact> facts{};
  /// What it was applied to; for the step a rule begins with, nothing.
  range<money> before{};
  range<money> after{};
  verdict eligible_before = verdict::yes;
  verdict eligible = verdict::yes;
  /// Whether the amount or the eligibility is another after it: a cap that bit, a condition that failed or is unknown.
  bool made_a_difference = true;
  /// The parts of a sum, or the alternatives of a choice.
  std::vector<branch> branches;
};

/// A part of a sum, or an alternative.
struct branch {
  std::vector<step> steps{};
  range<money> amount{};
  verdict eligible = verdict::yes;
  /// Whether it is the one that counts: every eligible part of a sum, the first or the highest of a choice.
  verdict counts = verdict::yes;
};

namespace detail {

template <class Fact>
constexpr fact_type type_of_fact() noexcept {
  using T = typename Fact::value_type;
  return is_of_the_day<Fact>      ? fact_type::year
         : std::same_as<T, money> ? fact_type::money
         : std::same_as<T, bool>  ? fact_type::yes_no
                                  : fact_type::count;
}

template <class Fact, class Firm>
known_fact known_of(const Firm& firm) {
  known_fact known{Fact::name, Fact::name_zh, type_of_fact<Fact>()};
  const auto value = firm[Fact{}];
  if constexpr (std::same_as<typename Fact::value_type, bool>)
    known.answer = value;
  else
    known.number = {number_of(value.low), number_of(value.high)};
  return known;
}

template <class Firm, class... Fact>
std::vector<known_fact> known_facts(const Firm& firm, fact_types<Fact...>) {
  return {known_of<Fact>(firm)...};
}

template <class List>
inline constexpr bool are_rules = false;
template <class... T>
requires(sizeof...(T) > 0) inline constexpr bool are_rules<part_list<T...>> = (rule<T> && ...);

/// A rule of several: all its parts are rules.
template <class R>
concept combinator = tells_parts<R> && !names_reads<R> && are_rules<decltype(std::declval<const R&>().parts())>;

inline bool is_the_same(const range<money>& a, verdict e, const range<money>& b, verdict f) noexcept {
  return a == b && e == f;
}

template <class T>
std::string_view kind_of_step(const T& thing) {
  if constexpr (tells_parts<T>)
    return thing.parts().kind;
  else
    return "own";
}

/// Which of the alternatives counts, by the kind of the choice.
inline void say_what_counts(std::string_view kind, std::vector<branch>& branches) {
  const auto settled_amount = [](const branch& b) {
    return range<money>{b.eligible.holds() ? b.amount.low : money{}, b.eligible.may_hold() ? b.amount.high : money{}};
  };
  for (std::size_t i = 0; i < branches.size(); ++i) {
    branch& one = branches[i];
    one.counts = one.eligible;
    for (std::size_t k = 0; k < branches.size(); ++k) {
      if (k == i) continue;
      const branch& other = branches[k];
      // Whether the other takes its place: before it in the order, above it, or below it.
      verdict yields = verdict::no;
      if (kind == "first_of" && k < i) yields = other.eligible;
      const range<money> mine = one.amount;
      const range<money> its = settled_amount(other);
      // Of equals the first counts.
      const bool its_turn = k < i;
      if (kind == "highest_of")
        yields = verdict::of(its_turn ? its.high >= mine.low : its.high > mine.low,
                             its_turn ? its.low >= mine.high : its.low > mine.high) &&
                 verdict::of(other.eligible.may_hold());
      if (kind == "lowest_of")
        yields = verdict::of(its_turn ? other.amount.low <= mine.high : other.amount.low < mine.high,
                             its_turn ? other.amount.high <= mine.low : other.amount.high < mine.low);
      one.counts = one.counts && !yields;
    }
  }
}

template <class R, class Firm>
entitlement trace(const R& r, const Firm& firm, const called& by, std::vector<step>& steps);

template <class M, class Firm>
void trace_modifier(const M& change, const entitlement& before, const entitlement& after, const Firm& firm,
                    const called& by, std::vector<step>& steps) {
  step s;
  s.kind = kind_of_step(change);
  s.words = said(change, by);
  if constexpr (requires { change.test; }) s.condition = said(change.test, by);
  s.facts = known_facts(firm, reads_of<M>{});
  s.before = before.amount;
  s.after = after.amount;
  s.eligible_before = before.eligible;
  s.eligible = after.eligible;
  s.made_a_difference = !is_the_same(before.amount, before.eligible, after.amount, after.eligible);
  steps.push_back(std::move(s));
}

template <class Inner, class M, class Firm>
entitlement trace_pipe(const modified<Inner, M>& r, const Firm& firm, const called& by, std::vector<step>& steps) {
  const entitlement before = trace(r.inner, firm, by, steps);
  const entitlement after = assess(r, firm);
  trace_modifier(r.change, before, after, firm, by, steps);
  return after;
}
template <class Inner, class Limit, class Firm>
entitlement trace_pipe(const drawn<Inner, Limit>& r, const Firm& firm, const called& by, std::vector<step>& steps) {
  const entitlement before = trace(r.inner, firm, by, steps);
  const entitlement after = assess(r, firm);
  trace_modifier(r.limit, before, after, firm, by, steps);
  return after;
}

/// Appends the steps of a rule; gives what it gives.
template <class R, class Firm>
entitlement trace(const R& r, const Firm& firm, const called& by, std::vector<step>& steps) {
  if constexpr (requires { trace_pipe(r, firm, by, steps); }) {
    return trace_pipe(r, firm, by, steps);
  } else {
    const entitlement given = assess(r, firm);
    step s;
    s.kind = kind_of_step(r);
    s.words = said(r, by);
    s.after = given.amount;
    s.eligible = given.eligible;
    if constexpr (combinator<R>) {
      r.parts().for_each([&](std::string_view, const auto& part) {
        branch b;
        const entitlement of_part = trace(part, firm, by, b.steps);
        b.amount = of_part.amount;
        b.eligible = of_part.eligible;
        s.branches.push_back(std::move(b));
      });
      say_what_counts(s.kind, s.branches);
    } else {
      s.facts = known_facts(firm, reads_of<R>{});
    }
    steps.push_back(std::move(s));
    return given;
  }
}

}  // namespace detail
}  // namespace bylaw

#endif
