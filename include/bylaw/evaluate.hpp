// SPDX-License-Identifier: MIT
//
// evaluate(policy, firm): one outcome per clause, and a total.
#ifndef BYLAW_EVALUATE_HPP
#define BYLAW_EVALUATE_HPP

#include <bylaw/policy.hpp>

namespace bylaw {

/// What one clause gives one firm.
struct outcome {
  /// The clause's id.
  std::string_view clause{};
  /// At least, at most; before any competition for money or places.
  range<money> amount{};
  verdict eligible = verdict::no;
  /// The pool it draws from; empty if none.
  std::string_view pool{};
  /// Why the amount is not simply due; empty where it is.
  reasons open{};
};

/// What a policy gives one firm: an outcome per clause in the order of the document.
template <std::size_t Count>
class assessment {
 public:
  constexpr assessment(const std::array<outcome, Count>& outcomes, const range<money>& total)
      : outcomes_(outcomes), total_(total) {}

  constexpr const outcome* begin() const noexcept { return outcomes_.data(); }
  constexpr const outcome* end() const noexcept { return outcomes_.data() + Count; }
  static constexpr std::size_t size() noexcept { return Count; }

  /// The outcome of a clause, or null if there is none of this id. Linear in the number of clauses.
  constexpr const outcome* find(std::string_view id) const& noexcept {
    for (const outcome& o : outcomes_)
      if (o.clause == id) return &o;
    return nullptr;
  }
  const outcome* find(std::string_view) const&& = delete;  // the outcome would be gone at the end of the line

  /// The outcome of a clause. Error: `no_such_clause`; in a constant a compile error.
  constexpr const outcome& operator[](std::string_view id) const& { return outcomes_[place_of(id)]; }
  constexpr outcome operator[](std::string_view id) const&& { return outcomes_[place_of(id)]; }

  /// The plain sum of all amounts. Whether clauses exclude each other was not examined.
  constexpr range<money> total() const noexcept { return total_; }

  /// The sum of what is due whatever others do and decide: the low ends of the outcomes that are open to nothing but
  /// unknown facts and discretion, which the range already holds.
  constexpr money guaranteed() const noexcept {
    std::int64_t sum = 0;
    for (const outcome& o : outcomes_) sum += o.open.within(held_by_the_range) ? o.amount.low.fen() : 0;
    return money::from_fen(sum);  // at most the low end of the total, which fits
  }

 private:
  constexpr std::size_t place_of(std::string_view id) const {
    std::size_t place = 0;
    while (place < Count && outcomes_[place].clause != id) ++place;
    if (place == Count) there_is_no_clause_of_this_id(id);
    return place;
  }
  [[noreturn]] BYLAW_COLD static void there_is_no_clause_of_this_id(std::string_view id) {
    detail::raise(no_such_clause(id));
  }

  std::array<outcome, Count> outcomes_;
  range<money> total_;
};

namespace detail {

/// Up to this many clauses one evaluation is one straight piece of code; beyond it each clause is a call, or a large
/// policy compiles for minutes.
inline constexpr std::size_t most_inlined_clauses = 64;

template <class Rule, class Firm>
BYLAW_ALWAYS_INLINE constexpr outcome outcome_of(const clause<Rule>& c, const Firm& firm, reasons of_the_policy) {
  const entitlement given = assess(c.rule, firm);
  const range<money> paid = settled(given);
  const pool* drawn_from = pool_of(c);
  const reasons gone = held_by_the_range.where(paid.is_exact() && given.eligible.is_known());
  return {c.id, paid, given.eligible, drawn_from != nullptr ? drawn_from->name : std::string_view{},
          (given.open | of_the_policy).without(gone).where(given.eligible.may_hold())};
}

template <class Rule, class Firm>
BYLAW_NOINLINE constexpr outcome outcome_of_by_call(const clause<Rule>& c, const Firm& firm, reasons of_the_policy) {
  return outcome_of(c, firm, of_the_policy);
}

template <class Policy, std::size_t I>
using clause_rule =
    typename std::remove_cvref_t<decltype(std::declval<const Policy&>().template clause_at<I>())>::rule_type;

template <class Policy, class Firm, std::size_t... I>
consteval std::int64_t bound_of_total(std::index_sequence<I...>) {
  std::int64_t sum = 0;
  for (const std::int64_t bound : {std::int64_t{0}, rule_bound<clause_rule<Policy, I>, Firm>()...})
    sum = add_bounds(sum, bound);
  return sum;
}

/// The sum of amounts whose sum is known to fit. The low ends, and how far the high ends are above them: most clauses
/// are exact, and the compiler sees that they have nothing to add to the second.
template <class... Outcome>
BYLAW_ALWAYS_INLINE constexpr range<money> sum_that_fits(const Outcome&... outcomes) noexcept {
  std::int64_t low = 0;
  std::int64_t apart = 0;
  [[maybe_unused]] const auto add = [&](const range<money>& amount) {
    low += amount.low.fen();
    apart += amount.high.fen() - amount.low.fen();
    return 0;
  };
  [[maybe_unused]] const int added[] = {0, add(outcomes.amount)...};
  return range_from<money>(low, low + apart);
}

template <std::size_t Count>
constexpr range<money> checked_sum(const std::array<outcome, Count>& outcomes) {
  range<money> total{};
  for (const outcome& o : outcomes)
    total = range_from<money>(add_lows<no_limit>(total.low.fen(), o.amount.low.fen()),
                              add_highs<no_limit>(total.high.fen(), o.amount.high.fen()));
  return total;
}

constexpr reasons reasons_of(const about& document) noexcept {
  return reasons(reason::draft).where(document.status == status::draft);
}

template <class Policy, class Firm, std::size_t... I>
BYLAW_ALWAYS_INLINE constexpr assessment<sizeof...(I)> assess_clauses(const Policy& policy, const Firm& firm,
                                                                      std::index_sequence<I...> all) {
  const reasons of_the_policy = reasons_of(policy.about());
  if constexpr (sizeof...(I) > most_inlined_clauses) {
    const std::array<outcome, sizeof...(I)> outcomes{
        outcome_of_by_call(policy.template clause_at<I>(), firm, of_the_policy)...};
    return {outcomes, checked_sum(outcomes)};
  } else {
    const std::array<outcome, sizeof...(I)> outcomes{
        outcome_of(policy.template clause_at<I>(), firm, of_the_policy)...};
    if constexpr (bound_of_total<Policy, Firm>(all) != no_limit)
      return {outcomes, sum_that_fits(outcomes[I]...)};
    else
      return {outcomes, checked_sum(outcomes)};
  }
}

}  // namespace detail

/// What a policy gives a firm. The firm is `firm{...}`, a type bound with `facts_of`, any type whose operator[] takes a
/// fact, or one of these in `open_world` or `closed_world`.
///
/// Errors: `invalid_fact` for every fact read that is out of its range, `amount_overflow` where a low end leaves 64
/// bits. In a constant both are compile errors. Allocates nothing; linear in the number of clauses.
template <class... Element, class Firm>
BYLAW_ALWAYS_INLINE constexpr auto evaluate(const policy<Element...>& rules, const Firm& asked) {
  const auto facts = detail::snapshot_of(asked, detail::reads_of<policy<Element...>>{});
  return detail::assess_clauses(rules, facts, std::make_index_sequence<policy<Element...>::clause_count()>{});
}

template <class First, class Second>
requires(detail::is_policy<Second> || detail::is_clause<First> || rule<First>) constexpr auto evaluate(const First&,
                                                                                                       const Second&) {
  static_assert(
      detail::is_policy<First>,
      "evaluate takes the policy first, then the firm: evaluate(policy, firm); a clause or a rule is asked in "
      "a policy: policy{about{...}, clause{id, rule}}");
}

}  // namespace bylaw

#endif
