// SPDX-License-Identifier: MIT
//
// The algebra where speed is no matter: each operation is a call. What it means stands in <bylaw/algebra.hpp> and is
// compiled once for all policies; all that a rule adds to a program is the calls.
#ifndef BYLAW_EXPLAIN_BY_CALL_HPP
#define BYLAW_EXPLAIN_BY_CALL_HPP

#include <bylaw/evaluate.hpp>

#include <utility>

namespace bylaw::detail {

/// What is known of a fact or has been worked out, as a quantity.
struct known_quantity {
  using quantity_type = std::int64_t;
  range<std::int64_t> ends;
  constexpr range<std::int64_t> measure(const auto&) const { return ends; }
};

/// `Firm` notes what each rule gives it.
template <class Firm>
class algebra_by_call {
  using answer = verdict;

 public:
  /// A number of which the type tells no bound. A bound only saves checks.
  using number = worked_number<evaluated<Firm>, no_limit, true>;

  explicit algebra_by_call(const Firm& firm) : firm_(firm) {}

  template <class T>
  decltype(auto) operator[](const T& thing) const {
    if constexpr (std::same_as<T, number> || std::same_as<T, answer>)
      return (thing);
    else if constexpr (is_fact<T> && !condition<T>)
      return of_fact(told_fact_of<T>);
    else if constexpr (is_fact<T>)
      return answer(firm_[thing]);
    else if constexpr (!has_formula<T>)
      return by_call(thing);
    else if constexpr (quantity<T>)
      return worked(thing.formula(*this));
    else if constexpr (condition<T>)
      return answer(thing.formula(*this));
    else if constexpr (reads_the_year<T>)
      return noted(identity_of(thing), f().in_its_years(thing, thing.formula(*this)));
    else
      return noted(identity_of(thing), thing.formula(*this));
  }

  // Each operation twice: of things as they are, and of numbers, which is the call.

  template <class A, class B>
  number add(const A& a, const B& b) const { return add((*this)[a], (*this)[b]); }
  BYLAW_NOINLINE number add(const number& a, const number& b) const { return f().add(a, b); }

  template <class A, class B>
  number subtract(const A& a, const B& b) const { return subtract((*this)[a], (*this)[b]); }
  BYLAW_NOINLINE number subtract(const number& a, const number& b) const { return f().subtract(a, b); }

  template <class A, class B>
  number lesser(const A& a, const B& b) const { return lesser((*this)[a], (*this)[b]); }
  BYLAW_NOINLINE number lesser(const number& a, const number& b) const { return f().lesser(a, b); }

  template <class A, class B>
  number greater(const A& a, const B& b) const { return greater((*this)[a], (*this)[b]); }
  BYLAW_NOINLINE number greater(const number& a, const number& b) const { return f().greater(a, b); }

  template <class A, class Factor>
  number times(const A& of, const Factor& factor) const { return times((*this)[of], number_of(factor)); }
  BYLAW_NOINLINE number times(const number& of, const std::int64_t& factor) const { return f().times(of, factor); }

  template <class A, class Share>
  number share(const A& of, const Share& share) const { return share_of((*this)[of], share); }

  template <class A>
  number fraction(const A& of, std::int64_t numerator, std::int64_t denominator) const {
    return fraction((*this)[of], numerator, denominator);
  }
  BYLAW_NOINLINE number fraction(const number& of, std::int64_t numerator, std::int64_t denominator) const {
    return f().fraction(of, numerator, denominator);
  }

  template <class A, class Bands>
  number banded(const A& of, const Bands& bands) const { return banded_by((*this)[of], bands); }
  template <class A, class Tiers>
  number tiered(const A& of, const Tiers& tiers) const { return tiered_by((*this)[of], tiers); }

  template <class A>
  number rounded(const A& of, money unit, rounding mode) const { return rounded((*this)[of], unit, mode); }
  BYLAW_NOINLINE number rounded(const number& of, money unit, rounding mode) const {
    return any(f().rounded(of, unit, mode));
  }

  template <class A>
  number nothing_below(money least, const A& of) const { return nothing_below(least, (*this)[of]); }
  BYLAW_NOINLINE number nothing_below(money least, const number& of) const { return f().nothing_below(least, of); }

  template <class A>
  number up_to(const A& most) const { return up_to((*this)[most]); }
  BYLAW_NOINLINE number up_to(const number& most) const { return f().up_to(most); }

  template <class A>
  number open_to(reason why, const A& given) const { return open_to(why, (*this)[given]); }
  BYLAW_NOINLINE number open_to(reason why, const number& given) const { return f().open_to(why, given); }

  template <class Test, class A>
  number when(const Test& test, const A& given) const { return when((*this)[test], (*this)[given]); }
  BYLAW_NOINLINE number when(const answer& test, const number& given) const { return f().when(test, given); }

  template <class Test, class A, class B>
  number choose(const Test& test, const A& a, const B& b) const {
    return choose((*this)[test], (*this)[a], (*this)[b]);
  }
  BYLAW_NOINLINE number choose(const answer& test, const number& a, const number& b) const {
    return f().choose(test, a, b);
  }

  template <class... Part>
  number sum_of(const Part&... parts) const { return several<selection::every>(parts...); }
  template <class... Part>
  number highest_of(const Part&... parts) const { return several<selection::highest>(parts...); }
  template <class... Part>
  number lowest_of(const Part&... parts) const { return several<selection::lowest>(parts...); }
  template <class... Part>
  number first_of(const Part&... parts) const { return several<selection::first>(parts...); }

  template <class Rule, class Modifier>
  number piped(const Rule& rule, const Modifier& change) const {
    if constexpr (!changes_by_formula<Modifier>)
      return f().in_its_years(change, any(evaluated<Firm>{firm_}.own_change(change, (*this)[rule])));
    else if constexpr (reads_the_year<Modifier>)
      return f().in_its_years(change, change.formula(*this, (*this)[rule]));
    else
      return change.formula(*this, (*this)[rule]);
  }

  template <relation R, class A, class B>
  answer compare(const A& a, const B& b) const { return compared<R>((*this)[a], (*this)[b]); }
  template <class A, class B>
  answer less(const A& a, const B& b) const { return compare<relation::less>(a, b); }
  template <class A, class B>
  answer equal(const A& a, const B& b) const { return compare<relation::equal>(a, b); }

  template <class A, class B>
  answer both(const A& a, const B& b) const { return answer((*this)[a]) && answer((*this)[b]); }
  template <class A, class B>
  answer either(const A& a, const B& b) const { return answer((*this)[a]) || answer((*this)[b]); }
  template <class A>
  answer negation(const A& a) const { return !answer((*this)[a]); }

 private:
  BYLAW_ALWAYS_INLINE evaluating<Firm> f() const { return evaluating<Firm>(evaluated<Firm>{firm_}); }

  template <std::int64_t Most, bool MayRaise>
  static number any(const worked_number<evaluated<Firm>, Most, MayRaise>& n) noexcept {
    return {n.low, n.high, n.eligible, n.open};
  }

  /// A constant, or what says its meaning in a way of its own.
  template <class T>
  BYLAW_NOINLINE auto by_call(const T& thing) const {
    if constexpr (std::same_as<decltype(f()[thing]), answer>)
      return f()[thing];
    else
      return any(f()[thing]);
  }

  BYLAW_NOINLINE number of_fact(const told_fact& fact) const {
    return any(f()[known_quantity{firm_.recorder.fact_of(fact.names, fact.type)->number}]);
  }
  BYLAW_NOINLINE number worked(const number& by_formula) const {
    return any(f()[known_quantity{{by_formula.low, by_formula.high}}]);
  }
  BYLAW_NOINLINE number noted(const identity& rule, const number& by_formula) const {
    const number given = f().narrowed(by_formula);
    firm_.recorder.note(rule, entitlement_of(given));
    return given;
  }

  template <class Share>
  BYLAW_NOINLINE number share_of(const number& of, const Share& share) const { return f().share(of, share); }
  template <class Bands>
  BYLAW_NOINLINE number banded_by(const number& of, const Bands& bands) const { return f().banded(of, bands); }
  template <class Tiers>
  BYLAW_NOINLINE number tiered_by(const number& of, const Tiers& tiers) const { return any(f().tiered(of, tiers)); }
  template <relation R>
  BYLAW_NOINLINE answer compared(const number& a, const number& b) const { return f().template compare<R>(a, b); }

  template <selection Pays, class... Part>
  number several(const Part&... parts) const { return paid<Pays>((*this)[parts]...); }
  template <selection Pays, class... Part>
  number several(const pack<Part...>& parts) const {
    return several_in<Pays>(parts, std::index_sequence_for<Part...>{});
  }
  template <selection Pays, class... Part, std::size_t... I>
  number several_in(const pack<Part...>& parts, std::index_sequence<I...>) const {
    return several<Pays>(get<I>(parts)...);
  }
  template <selection Pays, class... Number>
  BYLAW_NOINLINE number paid(const Number&... parts) const {
    if constexpr (Pays == selection::every) return any(f().sum_of(parts...));
    if constexpr (Pays == selection::highest) return any(f().highest_of(parts...));
    if constexpr (Pays == selection::lowest) return any(f().lowest_of(parts...));
    if constexpr (Pays == selection::first) return any(f().first_of(parts...));
  }

  const Firm& firm_;
};

/// What a rule gives, on a firm that notes it.
template <class Rule, class Firm>
entitlement assess_by_call(const Rule& rule, const Firm& firm) {
  return entitlement_of(algebra_by_call<Firm>(firm)[rule]);
}

}  // namespace bylaw::detail

#endif
