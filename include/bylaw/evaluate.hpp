// SPDX-License-Identifier: MIT
//
// evaluate(policy, firm): one outcome per clause, and a total; evaluate(policy, firm, on{day}): on a day.
#ifndef BYLAW_EVALUATE_HPP
#define BYLAW_EVALUATE_HPP

#include <bylaw/detail/add_up.hpp>
#include <bylaw/outcome.hpp>
#include <bylaw/policy.hpp>

namespace bylaw {

/// What a policy gives one firm: an outcome per clause in the order of the document.
template <std::size_t Count>
class assessment {
 public:
  constexpr assessment(const std::array<outcome, Count>& outcomes, const range<money>& total, money guaranteed,
                       bylaw::cumulation how)
      : outcomes_(outcomes), total_(total), guaranteed_(guaranteed), cumulation_(how) {}

  [[nodiscard]] constexpr const outcome* begin() const noexcept BYLAW_LIFETIME_BOUND { return outcomes_.data(); }
  [[nodiscard]] constexpr const outcome* end() const noexcept BYLAW_LIFETIME_BOUND { return outcomes_.data() + Count; }
  [[nodiscard]] static constexpr std::size_t size() noexcept { return Count; }
  /// True where the document has no clause; that nothing is given says `total()`.
  [[nodiscard]] static constexpr bool empty() noexcept { return Count == 0; }

  /// The outcome of a clause, or null if there is none of this id. Linear in the number of clauses.
  [[nodiscard]] constexpr const outcome* find(detail::passing_text id) const& noexcept BYLAW_LIFETIME_BOUND {
    for (const outcome& o : outcomes_)
      if (o.clause == id) return &o;
    return nullptr;
  }
  const outcome* find(detail::passing_text) const&& = delete;  // the outcome would be gone at the end of the line

  /// The outcome of a clause. Error: `no_such_clause`; in a constant a compile error.
  [[nodiscard]] constexpr const outcome& operator[](detail::passing_text id) const& BYLAW_LIFETIME_BOUND {
    return outcomes_[place_of(id)];
  }
  [[nodiscard]] constexpr outcome operator[](detail::passing_text id) const&& { return outcomes_[place_of(id)]; }

  /// What all clauses give together, by the policy's rules of cumulation; where it states none, the plain sum.
  [[nodiscard]] constexpr range<money> total() const noexcept { return total_; }

  /// Whether the total says how clauses add up: where the policy states no rule, they may exclude each other.
  [[nodiscard]] constexpr bylaw::cumulation cumulation() const noexcept { return cumulation_; }

  /// What is due whatever others do and decide: the low ends of the outcomes that are open to nothing but unknown facts
  /// and discretion, which the range already holds, together as in the total.
  [[nodiscard]] constexpr money guaranteed() const noexcept { return guaranteed_; }

  friend constexpr bool operator==(const assessment&, const assessment&) = default;

 private:
  constexpr std::size_t place_of(std::string_view id) const {
    std::size_t place = 0;
    while (place < Count && outcomes_[place].clause != id) ++place;
    if (place == Count) detail::there_is_no_clause_of_this_id(id);
    return place;
  }

  std::array<outcome, Count> outcomes_;
  range<money> total_;
  money guaranteed_;
  bylaw::cumulation cumulation_;
};

namespace detail {

/// Whether a clause counts on the day that is asked about: is in force, or is a draft and published. Where no day is
/// asked about, time is not examined.
template <class Rule, class Firm>
BYLAW_ALWAYS_INLINE constexpr verdict counts_as_asked([[maybe_unused]] const clause<Rule>& c,
                                                      [[maybe_unused]] const about& document, const Firm& firm) {
  if constexpr (std::same_as<decltype(day_asked(firm)), date>)
    return in_force_or_published_on(validity_of(c.particulars, document), day_asked(firm));
  else
    return verdict::yes;
}

/// True where a rule is refused for the year: it states nothing for it.
template <class Rule, class Firm>
BYLAW_ALWAYS_INLINE constexpr bool is_outside_its_years(const Rule& r, const Firm& firm, verdict eligible) {
  if constexpr (reads_the_year<Rule>)
    return !eligible.may_hold() && !covers_the_year(r, firm).may_hold();
  else
    return false;
}

BYLAW_ALWAYS_INLINE constexpr standing standing_of(verdict eligible, verdict counts, bool is_draft) noexcept {
  if (!counts.may_hold()) return standing::not_in_force;
  if (!eligible.may_hold()) return standing::not_eligible;
  if (is_draft) return standing::draft;
  return eligible.holds() && counts.holds() ? standing::entitled : standing::undetermined;
}

/// What a clause gives, from what its rule does; `counts`: whether the clause counts as asked.
BYLAW_ALWAYS_INLINE constexpr outcome outcome_from(std::string_view id, std::string_view pool, const entitlement& given,
                                                   verdict counts, bool is_draft, bool is_outside_its_years) {
  const entitlement paid = settled(given, counts, is_draft);
  const standing where = is_outside_its_years ? standing::not_in_force : standing_of(paid.eligible, counts, is_draft);
  return {id, paid.amount, paid.eligible, pool, paid.open, where};
}

template <class Rule, class Firm>
BYLAW_ALWAYS_INLINE constexpr outcome outcome_of(const clause<Rule>& c, const Firm& firm, const about& document) {
  const entitlement given = assess(c.rule, firm);
  return outcome_from(c.id, pool_name_of(c), given, counts_as_asked(c, document, firm),
                      status_of(c.particulars, document) == status::draft,
                      is_outside_its_years(c.rule, firm, given.eligible));
}

template <class Rule, class Firm>
BYLAW_NOINLINE constexpr outcome outcome_of_by_call(const clause<Rule>& c, const Firm& firm, const about& document) {
  return outcome_of(c, firm, document);
}

template <class Policy, std::size_t I>
using clause_rule =
    typename std::remove_cvref_t<decltype(std::declval<const Policy&>().template clause_at<I>())>::rule_type;

template <class Policy, class Firm, std::size_t... I>
consteval std::int64_t bound_of_total(std::index_sequence<I...>) {
  return sum_of_bounds({std::int64_t{0}, given_by<clause_rule<Policy, I>, Firm>::most...});
}

template <class Policy, class Firm, std::size_t Count>
constexpr assessment<Count> add_up(const Policy& policy, const Firm& firm, const std::array<outcome, Count>& outcomes) {
  cumulated_total<Policy, Firm> all(policy, firm);
  for (std::size_t i = 0; i < Count; ++i) all.add(i, outcomes[i]);
  policy.for_each_rule_of_cumulation(all);
  return {outcomes, {in_order{}, all.low.sum(), all.high.sum()}, all.guaranteed.sum(), cumulation::as_stated};
}

/// Up to this many clauses one evaluation is one straight piece of code; beyond it each clause is a call, or a large
/// policy compiles for minutes.
inline constexpr std::size_t most_inlined_clauses = 64;

/// Each outcome is an object of its own until the sums are made: taken from an array they would be written to memory
/// and read again, and the compiler would keep all of it.
template <bool Fits, class... Outcome>
BYLAW_ALWAYS_INLINE constexpr assessment<sizeof...(Outcome)> plainly_added(const Outcome&... each) {
  plain_sum<Fits> sum;
  [[maybe_unused]] const int added[] = {0, (sum.add(each), 0)...};
  return {{each...}, sum.total(), sum.guaranteed(), cumulation::not_examined};
}

template <std::size_t Count>
constexpr assessment<Count> plainly_added(const std::array<outcome, Count>& outcomes) {
  plain_sum<false> sum;
  for (const outcome& o : outcomes) sum.add(o);
  return {outcomes, sum.total(), sum.guaranteed(), cumulation::not_examined};
}

template <class Policy, class Firm, std::size_t... I>
BYLAW_ALWAYS_INLINE constexpr assessment<sizeof...(I)> assess_clauses(const Policy& policy, const Firm& firm,
                                                                      std::index_sequence<I...> all) {
  using all_outcomes = std::array<outcome, sizeof...(I)>;
  const about& document = policy.about();
  if constexpr (sizeof...(I) > most_inlined_clauses) {
    const all_outcomes outcomes{outcome_of_by_call(policy.template clause_at<I>(), firm, document)...};
    if constexpr (Policy::states_cumulation())
      return add_up(policy, firm, outcomes);
    else
      return plainly_added(outcomes);
  } else if constexpr (Policy::states_cumulation()) {
    return add_up(policy, firm, all_outcomes{outcome_of(policy.template clause_at<I>(), firm, document)...});
  } else {
    return plainly_added<(bound_of_total<Policy, Firm>(all) != no_limit)>(
        outcome_of(policy.template clause_at<I>(), firm, document)...);
  }
}

inline constexpr assessment<0> nothing_assessed{{}, {}, {}, cumulation::not_examined};

// Whoever asks a policy about a firm, evaluate, explain and questions, takes both in one order, and the day after them.

template <bool PolicyIsFirst>
constexpr void the_policy_then_the_firm() {
  static_assert(PolicyIsFirst,
                "evaluate takes the policy first, then the firm: evaluate(policy, firm); so do explain and questions; a "
                "clause or a rule is asked in a policy: policy{about{...}, clause{id, rule}}");
}
template <class First, class Second, class... Day>
concept asks_in_another_order =
    sizeof...(Day) <= 1 && !is_policy<First> && (is_policy<Second> || is_clause<First> || rule<First>);

template <class T>
inline constexpr bool is_a_number_or_day = std::is_arithmetic_v<T> || std::convertible_to<T, date>;

template <bool DayIsFirst>
constexpr void the_firm_then_on_a_day() {
  static_assert(!DayIsFirst, "the firm stands before the day: evaluate(policy, firm, on{date{2026, 3, 1}})");
  static_assert(DayIsFirst, "the day that is asked about is said by on: evaluate(policy, firm, on{date{2026, 3, 1}})");
}
template <class Firm, class Day>
concept asks_about_a_day_otherwise = is_a_number_or_day<Day> || std::same_as<Firm, on>;

template <class Policy>
struct assessment_type;
template <class... Element>
struct assessment_type<policy<Element...>> {
  using type = assessment<policy<Element...>::clause_count()>;
};

}  // namespace detail

/// The type of what a policy of this type gives, so that a class can hold one: `assessment_of<decltype(my_city)>`.
template <class Policy>
using assessment_of = typename detail::assessment_type<std::remove_cvref_t<Policy>>::type;

/// What a policy gives a firm. The firm is `firm{...}`, a type bound with `facts_of`, any type whose operator[] takes a
/// fact, or one of these in `open_world` or `closed_world`.
///
/// Errors: `invalid_fact` for every fact read that is out of its range, `amount_overflow` where a low end leaves 64
/// bits. In a constant both are compile errors. Allocates nothing; linear in the number of clauses.
template <class... Element, class Firm>
[[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto evaluate(const policy<Element...>& rules, const Firm& asked) {
  const auto facts = detail::snapshot_of(asked, detail::reads_of<policy<Element...>>{});
  return detail::assess_clauses(rules, facts, std::make_index_sequence<policy<Element...>::clause_count()>{});
}

/// The same, asked about on a day: `evaluate(policy, firm, on{date{2026, 3, 1}})`. A clause that is not in force then
/// pays nothing; where that is not known, from nothing to what it gives.
template <class... Element, class Firm>
[[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto evaluate(const policy<Element...>& rules, const Firm& asked,
                                                          const on& when) {
  return evaluate(rules, asked_on(asked, when));
}

// The tempting misuse.
template <class First, class Second, class... Day>
requires detail::asks_in_another_order<First, Second, Day...>
[[nodiscard]] constexpr assessment<0> evaluate(const First&, const Second&, const Day&...) {
  detail::the_policy_then_the_firm<detail::is_policy<First>>();
  return detail::nothing_assessed;
}
template <class... Element>
[[nodiscard]] constexpr assessment<0> evaluate(const policy<Element...>&) {
  static_assert(detail::always_false<Element...>,
                "evaluate asks a policy about a firm: evaluate(policy, firm{fact = value, ...})");
  return detail::nothing_assessed;
}
template <class... Nothing>
requires(sizeof...(Nothing) == 0) [[nodiscard]] constexpr assessment<0> evaluate() {
  static_assert(detail::always_false<Nothing...>,
                "evaluate asks a policy about a firm: evaluate(policy, firm{fact = value, ...})");
  return detail::nothing_assessed;
}
template <class... Element, class Firm, class Day>
requires detail::asks_about_a_day_otherwise<Firm, Day>
[[nodiscard]] constexpr assessment<0> evaluate(const policy<Element...>&, const Firm&, const Day&) {
  detail::the_firm_then_on_a_day<std::same_as<Firm, on>>();
  return detail::nothing_assessed;
}
template <class... Element, class... Binding>
requires(sizeof...(Binding) > 1 && (detail::is_binding<Binding> && ...))
    [[nodiscard]] constexpr assessment<0> evaluate(const policy<Element...>&, const Binding&...) {
  static_assert(detail::always_false<Binding...>,
                "the facts of a firm stand in one: evaluate(policy, firm{fact = value, ...})");
  return detail::nothing_assessed;
}

}  // namespace bylaw

#endif
