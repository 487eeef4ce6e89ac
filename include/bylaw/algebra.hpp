// SPDX-License-Identifier: MIT
//
// The algebra in which everything that pays or asks says its meaning, once: `formula(f)`.
//
//   constexpr auto formula(auto& f) const { return f.lesser(f.share(f[base], 30_pct), f[most]); }
//
// The laws of ranges, unknown facts and reasons (3, 4 and 7) stand here and nowhere else. What a number, an answer and
// a set of reasons are is the domain's: 64-bit integers and masks where a firm is asked about (detail/evaluated.hpp),
// nodes of a graph where the formula itself is wanted (formula.hpp).
#ifndef BYLAW_ALGEBRA_HPP
#define BYLAW_ALGEBRA_HPP

#include <bylaw/rule.hpp>

#include <initializer_list>

namespace bylaw {

namespace detail {

constexpr std::int64_t sum_of_bounds(std::initializer_list<std::int64_t> bounds) noexcept {
  std::int64_t sum = 0;
  for (const std::int64_t bound : bounds) sum = add_bounds(sum, bound);
  return sum;
}
constexpr std::int64_t greatest_bound(std::initializer_list<std::int64_t> bounds) noexcept {
  std::int64_t most = 0;
  for (const std::int64_t bound : bounds) most = greater(most, bound);
  return most;
}
constexpr std::int64_t least_bound(std::initializer_list<std::int64_t> bounds) noexcept {
  std::int64_t least = no_limit;
  for (const std::int64_t bound : bounds) least = lesser(least, bound);
  return least;
}
/// Of a fraction whose numerator is at most a million times its denominator.
constexpr std::int64_t fraction_bound(std::int64_t of) noexcept {
  return of <= no_limit / most_of_a_fraction ? of * most_of_a_fraction : no_limit;
}

/// In <bylaw/explain/by_call.hpp>.
template <class Firm>
class algebra_by_call;

/// What a formula works on: an amount of money or a count, from `low` to `high` if the firm is eligible, whether it is,
/// and why the amount is not simply due. Of a quantity the firm is always eligible.
///
/// `most` is what the high end cannot exceed, as far as the types tell: then sums need no check; else no_limit.
/// `may_raise` is false where nothing on the way to it can leave 64 bits.
template <class Domain, std::int64_t Most, bool MayRaise>
struct worked_number {
  static constexpr std::int64_t most = Most;
  static constexpr bool may_raise = MayRaise;

  typename Domain::number low;
  typename Domain::number high;
  typename Domain::answer eligible;
  typename Domain::open open;
};

template <class T>
inline constexpr bool is_worked_number = false;
template <class Domain, std::int64_t Most, bool MayRaise>
inline constexpr bool is_worked_number<worked_number<Domain, Most, MayRaise>> = true;
}  // namespace detail

/// What `formula(f)` is given as `f`. `Domain` says what a number, an answer and a set of reasons are.
template <class Domain>
class algebra {
  using number = typename Domain::number;
  using answer = typename Domain::answer;
  using open = typename Domain::open;
  template <std::int64_t Most, bool MayRaise>
  using worked = detail::worked_number<Domain, Most, MayRaise>;

  template <class T>
  using number_of = decltype(std::declval<const algebra&>()[std::declval<const T&>()]);

 public:
  constexpr explicit algebra(const Domain& domain) : d_(domain) {}

  /// What a thing means: a fact, a quantity, a parameter, a rule or a condition. Every operation takes such things as
  /// they are, too.
  template <class T>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto operator[](const T& thing) const {
    if constexpr (detail::is_worked_number<T> || std::same_as<T, answer>)
      return thing;
    else if constexpr (std::same_as<T, money>)
      return exactly<detail::most<money>>(thing.fen());
    else if constexpr (detail::whole_number<T>)
      return exactly<detail::most<std::int64_t>>(detail::count_from(thing));
    else if constexpr (std::same_as<T, undocumented_term_value>)
      return worked<detail::no_limit, false>{d_.constant(detail::no_limit), d_.constant(detail::no_limit), d_.yes(),
                                             d_.only(reason::undocumented_term)};
    else if constexpr (quantity<T>)
      return measured(thing);
    else if constexpr (condition<T>)
      return decided(thing);
    else
      return assessed(thing);
  }

  // --- numbers ---

  template <class A, class B>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto add(const A& left, const B& right) const {
    const auto a = (*this)[left];
    const auto b = (*this)[right];
    constexpr std::int64_t most = detail::add_bounds(a.most, b.most);
    return worked<most, a.may_raise || b.may_raise || most == detail::no_limit>{
        d_.template add_lows<most>(a.low, b.low), d_.template add_highs<most>(a.high, b.high),
        d_.both(a.eligible, b.eligible), d_.joined(a.open, b.open)};
  }

  /// Stops at zero. Unlimited less anything is unlimited.
  template <class A, class B>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto subtract(const A& left, const B& right) const {
    const auto a = (*this)[left];
    const auto b = (*this)[right];
    return worked<a.most, a.may_raise || b.may_raise>{d_.less_down_to_zero(a.low, b.high),
                                                      d_.high_less_down_to_zero(a.high, b.low),
                                                      d_.both(a.eligible, b.eligible), d_.joined(a.open, b.open)};
  }

  template <class A, class B>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto lesser(const A& left, const B& right) const {
    const auto a = (*this)[left];
    const auto b = (*this)[right];
    return worked<detail::lesser(a.most, b.most), a.may_raise || b.may_raise>{
        d_.lesser(a.low, b.low), d_.lesser(a.high, b.high), d_.both(a.eligible, b.eligible), d_.joined(a.open, b.open)};
  }

  template <class A, class B>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto greater(const A& left, const B& right) const {
    const auto a = (*this)[left];
    const auto b = (*this)[right];
    return worked<detail::greater(a.most, b.most), a.may_raise || b.may_raise>{
        d_.greater(a.low, b.low), d_.greater(a.high, b.high), d_.both(a.eligible, b.eligible),
        d_.joined(a.open, b.open)};
  }

  /// Times an amount or a whole number that is a figure of the rule, from 0.
  template <class A, class Factor>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto times(const A& of, const Factor& factor) const {
    const auto a = (*this)[of];
    const std::int64_t times = detail::number_of(factor);
    return worked<detail::no_limit, true>{d_.low_times(a.low, times), d_.high_times(a.high, times), a.eligible, a.open};
  }

  /// The exact share, rounded down once. `Share` is a rate, a range of rates, `undocumented`, or a `by_year` of rates.
  template <class A, class Share>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto share(const A& of, const Share& share) const {
    const auto a = (*this)[of];
    const auto rates = d_.measured_share(share);
    return worked<a.most, a.may_raise>{d_.template share_of<a.most>(rates.low, a.low),
                                       d_.template share_of<a.most>(rates.high, a.high), a.eligible,
                                       d_.joined(a.open, rates.open)};
  }

  /// `a * numerator / denominator`, both 1 to a million, the exact fraction rounded down once.
  template <class A>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto fraction(const A& of, std::int64_t numerator,
                                                            std::int64_t denominator) const {
    const auto a = (*this)[of];
    constexpr std::int64_t most = detail::fraction_bound(a.most);
    return worked<most, a.may_raise || most == detail::no_limit>{
        d_.template low_fraction<most>(a.low, numerator, denominator),
        d_.template high_fraction<most>(a.high, numerator, denominator), a.eligible, a.open};
  }

  /// Each part of the number at the rate of the band it lies in; the exact sum is rounded down once.
  template <class A, class Bands>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto banded(const A& of, const Bands& bands) const {
    const auto a = (*this)[of];
    const number low = d_.banded(a.low, bands);
    return worked<a.most, a.may_raise>{low, d_.banded_again(a.low, low, a.high, bands), a.eligible, a.open};
  }

  /// The award of the tier that the number has reached, the last one with `from` at or below it: from the least to the
  /// highest of those that it may have reached. Tiers ascend, awards need not.
  template <class A, class Tiers>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto tiered(const A& of, const Tiers& tiers) const {
    const auto a = (*this)[of];
    number at_low = d_.constant(0);
    for (const auto& tier : tiers) {
      [[maybe_unused]] const auto label = d_.labelled(tier);
      at_low = d_.choose_figure(d_.not_more(d_.constant(detail::number_of(tier.from)), a.low),
                                d_.constant(tier.award.fen()), at_low);
    }
    number low = at_low;
    number high = at_low;
    for (const auto& tier : tiers) {
      [[maybe_unused]] const auto label = d_.labelled(tier);
      const number from = d_.constant(detail::number_of(tier.from));
      const number award = d_.constant(tier.award.fen());
      const auto is_inside = d_.both(d_.less(a.low, from), d_.not_more(from, a.high));
      low = d_.choose_figure(d_.both(is_inside, d_.less(award, low)), award, low);
      high = d_.choose_figure(d_.both(is_inside, d_.less(high, award)), award, high);
    }
    return worked<detail::most<money>, a.may_raise>{low, high, a.eligible, a.open};
  }

  /// Rounded to a multiple of `unit`, which is above zero.
  template <class A>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto rounded(const A& of, money unit, rounding mode) const {
    const auto a = (*this)[of];
    // Rounding up adds less than the unit, which is at most the most a rule may state.
    constexpr std::int64_t most = detail::add_bounds(a.most, detail::most<money>);
    return worked<most, a.may_raise || most == detail::no_limit>{d_.low_rounded(a.low, unit.fen(), mode),
                                                                 d_.high_rounded(a.high, unit.fen(), mode), a.eligible,
                                                                 a.open};
  }

  /// Zero where it is below `least`.
  template <class A>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto nothing_below(money least, const A& of) const {
    const auto a = (*this)[of];
    const number from = d_.constant(least.fen());
    return worked<a.most, a.may_raise>{d_.where(d_.not_more(from, a.low), a.low),
                                       d_.where(d_.not_more(from, a.high), a.high), a.eligible, a.open};
  }

  /// From nothing to it: the authority decides.
  template <class A>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto up_to(const A& most) const {
    const auto a = (*this)[most];
    return worked<a.most, a.may_raise>{d_.constant(0), a.high, a.eligible,
                                       d_.joined(a.open, d_.only(reason::discretion))};
  }

  /// The same, and not simply due.
  template <class A>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto open_to(reason why, const A& given) const {
    auto a = (*this)[given];
    a.open = d_.joined(a.open, d_.only(why));
    return a;
  }

  // --- eligibility ---

  /// Eligible only where the condition holds. It does not touch the amount.
  template <class Test, class A>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto when(const Test& test, const A& given) const {
    const answer held = (*this)[test];
    auto a = (*this)[given];
    a.eligible = d_.both(a.eligible, held);
    a.open = d_.joined(a.open, d_.only_where(reason::unknown_fact, d_.negation(d_.is_known(held))));
    return a;
  }

  /// `a` where the condition holds, else `b`; where that is not known, from the lesser low to the greater high end.
  template <class Test, class A, class B>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto choose(const Test& test, const A& if_it_holds,
                                                          const B& if_not) const {
    const answer held = (*this)[test];
    const auto a = (*this)[if_it_holds];
    const auto b = (*this)[if_not];
    const auto holds = d_.holds(held);
    const auto may_hold = d_.may_hold(held);
    const open doubt = d_.only_where(reason::unknown_fact, d_.negation(d_.is_known(held)));
    return worked<detail::greater(a.most, b.most), a.may_raise || b.may_raise>{
        d_.choose(held, a.low, b.low, d_.lesser(a.low, b.low)), d_.choose(held, a.high, b.high, d_.greater(a.high, b.high)),
        d_.chosen(held, a.eligible, b.eligible),
        d_.joined(doubt, d_.joined(d_.where(may_hold, a.open), d_.where(d_.negation(holds), b.open)))};
  }

  // --- several rules ---

  /// The sum of those the firm is eligible for. Eligible as the `or` of the parts.
  template <class... Part>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto sum_of(const Part&... parts) const {
    constexpr std::int64_t most = detail::sum_of_bounds({number_of<Part>::most...});
    running all = nothing_yet();
    [[maybe_unused]] const int added[] = {(add_part<most>(all, (*this)[parts]), 0)...};
    return worked<most, (number_of<Part>::may_raise || ...) || most == detail::no_limit>{
        least_of(all), all.high, all.eligible, all.why};
  }

  /// The highest of those the firm is eligible for. Eligible as the `or` of the parts.
  template <class... Part>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto highest_of(const Part&... parts) const {
    running best = nothing_yet();
    [[maybe_unused]] const int offered[] = {(offer_to_highest(best, (*this)[parts]), 0)...};
    return worked<detail::greatest_bound({number_of<Part>::most...}), (number_of<Part>::may_raise || ...)>{
        least_of(best), best.high, best.eligible, best.why};
  }

  /// The lowest. Eligible as the `and` of the parts.
  template <class First, class... Part>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto lowest_of(const First& first, const Part&... parts) const {
    const auto one = (*this)[first];
    running least{one.low, one.high, one.low, one.eligible, open_unless_refused(one)};
    [[maybe_unused]] const int offered[] = {0, (offer_to_lowest(least, (*this)[parts]), 0)...};
    return worked<detail::least_bound({number_of<First>::most, number_of<Part>::most...}),
                  (one.may_raise || ... || number_of<Part>::may_raise)>{least.certain, least.high, least.eligible,
                                                                         least.why};
  }

  /// The first the firm is eligible for. Eligible as the `or` of the parts. Where an earlier part is in doubt, the
  /// amount spans it and the parts behind it, up to the first certain one.
  template <class First, class... Part>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto first_of(const First& first, const Part&... parts) const {
    const auto one = (*this)[first];
    running chosen{one.low, one.high, one.low, one.eligible, open_unless_refused(one)};
    [[maybe_unused]] const int offered[] = {0, (offer_to_first(chosen, (*this)[parts]), 0)...};
    const auto is_any = d_.may_hold(chosen.eligible);
    const number nothing = d_.constant(0);
    return worked<detail::greatest_bound({number_of<First>::most, number_of<Part>::most...}),
                  (one.may_raise || ... || number_of<Part>::may_raise)>{
        d_.choose_figure(is_any, chosen.certain, nothing), d_.choose_figure(is_any, chosen.high, nothing), chosen.eligible,
        chosen.why};
  }

  template <class... Part>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto sum_of(const detail::pack<Part...>& parts) const {
    return sum_of_all(parts, std::index_sequence_for<Part...>{});
  }
  template <class... Part>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto highest_of(const detail::pack<Part...>& parts) const {
    return highest_of_all(parts, std::index_sequence_for<Part...>{});
  }
  template <class... Part>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto lowest_of(const detail::pack<Part...>& parts) const {
    return lowest_of_all(parts, std::index_sequence_for<Part...>{});
  }
  template <class... Part>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto first_of(const detail::pack<Part...>& parts) const {
    return first_of_all(parts, std::index_sequence_for<Part...>{});
  }

  /// What a modifier, a pool or a quota makes of a rule.
  template <class Rule, class Modifier>
  [[nodiscard]] BYLAW_INLINES_ITS_CALLS BYLAW_ALWAYS_INLINE constexpr auto piped(const Rule& rule, const Modifier& change) const {
    const auto before = (*this)[rule];
    [[maybe_unused]] const auto label = d_.labelled(change);
    if constexpr (detail::changes_by_formula<Modifier>)
      return in_its_years(change, change.formula(*this, before));
    else
      return in_its_years(change, d_.own_change(change, before));
  }

  // --- answers ---

  /// The six comparisons. Each says whether it may hold and whether it holds for certain.
  template <detail::relation R, class A, class B>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr answer compare(const A& left, const B& right) const {
    using detail::relation;
    const auto a = (*this)[left];
    const auto b = (*this)[right];
    if constexpr (R == relation::less) return d_.answer_of(d_.less(a.low, b.high), d_.less(a.high, b.low));
    if constexpr (R == relation::at_most) return d_.answer_of(d_.not_more(a.low, b.high), d_.not_more(a.high, b.low));
    if constexpr (R == relation::more) return d_.answer_of(d_.less(b.low, a.high), d_.less(b.high, a.low));
    if constexpr (R == relation::at_least) return d_.answer_of(d_.not_more(b.low, a.high), d_.not_more(b.high, a.low));
    if constexpr (R == relation::equal) return is_equal(a, b);
    if constexpr (R == relation::different) return d_.negation(is_equal(a, b));
  }
  template <class A, class B>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr answer less(const A& left, const B& right) const {
    return compare<detail::relation::less>(left, right);
  }
  template <class A, class B>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr answer equal(const A& left, const B& right) const {
    return compare<detail::relation::equal>(left, right);
  }

  template <class A, class B>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr answer both(const A& left, const B& right) const {
    return d_.both((*this)[left], (*this)[right]);
  }
  template <class A, class B>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr answer either(const A& left, const B& right) const {
    return d_.either((*this)[left], (*this)[right]);
  }
  template <class A>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr answer negation(const A& of) const {
    return d_.negation((*this)[of]);
  }

  /// What is paid: verdict and amount become one. `no` pays nothing, `unknown` at least nothing. `counts` says whether it
  /// counts on the day that is asked about.
  template <class Given>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr Given settled(const Given& given, const answer& counts,
                                                            bool is_draft) const {
    const answer is_paid = d_.both(given.eligible, counts);
    Given paid{d_.if_holds(is_paid, given.low), d_.if_may_hold(is_paid, given.high), given.eligible, given.open};
    const auto is_decided = d_.both(d_.equal(paid.low, paid.high), d_.is_known(given.eligible));
    paid.open = d_.without(is_decided, paid.open, held_by_the_range);
    if (is_draft) paid.open = d_.joined(paid.open, d_.only(reason::draft));
    paid.open = d_.joined(paid.open, d_.only_where(reason::validity, d_.negation(d_.is_known(counts))));
    paid.open = d_.where(d_.may_hold(is_paid), paid.open);
    return paid;
  }

  /// Whether everything in a thing that changes by year states something for the year that is asked about. Yes where
  /// none is: then time is not examined. It is a fold over parts and not a part of any formula, since a negation would
  /// turn it round.
  template <class T>
  [[nodiscard]] BYLAW_ALWAYS_INLINE constexpr answer covers_the_year(const T& thing) const {
    if constexpr (!Domain::may_ask_for_a_year || !detail::reads_the_year<T>)
      return d_.yes();
    else if constexpr (detail::is_by_year<T>)
      return covers(thing.first_year(), thing.last_year());
    else if constexpr (detail::tells_parts<T> && !detail::is_fact<T>)
      return covered_parts<false>(thing);
    else
      return d_.yes();
  }

 private:
  template <class Firm>
  friend class detail::algebra_by_call;

  // --- what every rule passes through, here and where each operation is a call ---

  /// Drops what an exact amount does not leave open: discretion, and unless the verdict is unknown, unknown facts.
  template <class Given>
  BYLAW_ALWAYS_INLINE constexpr Given narrowed(Given given) const {
    given.open = d_.narrowed(given.open, d_.equal(given.low, given.high), d_.is_known(given.eligible));
    return given;
  }

  /// What a rule or modifier gives in the years for which its parameters are stated; refused in others. Rules and
  /// modifiers inside it speak for themselves.
  template <class T, class Given>
  BYLAW_ALWAYS_INLINE constexpr Given in_its_years(const T& thing, Given given) const {
    if constexpr (Domain::may_ask_for_a_year && detail::reads_the_year<T> && detail::tells_parts<T> && !detail::names_reads<T>) {
      const answer covered = covered_parts<true>(thing);
      given.eligible = d_.both(given.eligible, covered);
      given.open = d_.joined(given.open, d_.only_where(reason::unknown_fact, d_.negation(d_.is_known(covered))));
    }
    return given;
  }

  template <std::int64_t Most>
  BYLAW_ALWAYS_INLINE constexpr worked<Most, false> exactly(std::int64_t value) const {
    return {d_.constant(value), d_.constant(value), d_.yes(), d_.none()};
  }

  // Whatever stood on the way: a quantity that is not exact is one because of a fact that is not known.
  template <std::int64_t Most, bool MayRaise>
  BYLAW_ALWAYS_INLINE constexpr worked<Most, MayRaise> a_quantity(const number& low, const number& high) const {
    return {low, high, d_.yes(), d_.only_where(reason::unknown_fact, d_.negation(d_.equal(low, high)))};
  }
  template <class Q>
  BYLAW_INLINES_ITS_CALLS BYLAW_ALWAYS_INLINE constexpr auto measured(const Q& quantity) const {
    if constexpr (detail::is_fact<Q>) {
      const auto known = d_.known_of(quantity);
      return a_quantity<Domain::template bound_of_fact<Q>, false>(known.low, known.high);
    } else if constexpr (detail::has_formula<Q>) {
      [[maybe_unused]] const auto label = d_.labelled(quantity);
      const auto value = quantity.formula(*this);
      return a_quantity<value.most, value.may_raise>(value.low, value.high);
    } else if constexpr (detail::is_by_year<Q>) {
      const auto value = d_.in_the_year(quantity);
      return a_quantity<detail::most<typename Q::quantity_type>, false>(value.low, value.high);
    } else {
      const auto value = d_.own_quantity(quantity);
      return a_quantity<Domain::template bound_of_own<Q>, true>(value.low, value.high);
    }
  }

  template <class Test>
  BYLAW_INLINES_ITS_CALLS BYLAW_ALWAYS_INLINE constexpr answer decided(const Test& test) const {
    if constexpr (detail::is_fact<Test>)
      return d_.known_of(test);
    else if constexpr (detail::has_formula<Test>)
      return test.formula(*this);
    else
      return d_.own_condition(test);
  }

  template <class Rule>
  BYLAW_INLINES_ITS_CALLS BYLAW_ALWAYS_INLINE constexpr auto unsettled(const Rule& rule) const {
    [[maybe_unused]] const auto label = d_.labelled(rule);
    if constexpr (detail::has_formula<Rule>)
      return rule.formula(*this);
    else
      return d_.own_rule(rule);
  }
  template <class Rule>
  BYLAW_ALWAYS_INLINE constexpr auto assessed(const Rule& rule) const {
    const auto given = narrowed(in_its_years(rule, unsettled(rule)));
    d_.note(rule, given);
    return given;
  }

  constexpr answer covers(std::int64_t first, std::int64_t last) const {
    if (!d_.asks_for_a_year()) return d_.yes();
    const auto year = d_.known_of(calendar_year);
    const number from = d_.constant(first);
    const number until = d_.constant(last);
    return d_.answer_of(d_.both(d_.not_more(year.low, until), d_.not_more(from, year.high)),
                        d_.both(d_.not_more(from, year.low), d_.not_more(year.high, until)));
  }

  // Not a lambda: g++ 12 would check the names in it against the user's globals.
  template <bool OfItsOwn>
  struct coverage {
    const algebra& f;
    answer all;

    template <class T>
    constexpr void operator()(std::string_view, const T& value) {
      if constexpr (!OfItsOwn || !detail::speaks_for_itself<T>) all = f.d_.both(all, f.covers_the_year(value));
    }
  };
  template <bool OfItsOwn, class T>
  constexpr answer covered_parts(const T& thing) const {
    coverage<OfItsOwn> covered{*this, d_.yes()};
    thing.parts().for_each(covered);
    return covered.all;
  }

  template <class A, class B>
  BYLAW_ALWAYS_INLINE constexpr answer is_equal(const A& a, const B& b) const {
    return d_.answer_of(d_.both(d_.not_more(a.low, b.high), d_.not_more(b.low, a.high)),
                        d_.both(d_.equal(a.low, b.high), d_.equal(a.high, b.low)));
  }

  // --- what has been heard of the parts of a combinator so far ---

  // If a sum or a choice is eligible at all, at least one part is. So the low end is what the certain parts pay, and
  // where none is certain the least that a possible part pays alone.
  struct running {
    number certain;
    number high;
    number least_possible;
    answer eligible;
    open why;
  };

  BYLAW_ALWAYS_INLINE constexpr running nothing_yet() const {
    return {d_.constant(0), d_.constant(0), d_.constant(detail::no_limit), d_.no(), d_.none()};
  }
  BYLAW_ALWAYS_INLINE constexpr number least_of(const running& all) const {
    return d_.choose_figure(d_.is_known(all.eligible), all.certain, all.least_possible);
  }

  /// The reasons of a part that is not refused.
  template <class Part>
  BYLAW_ALWAYS_INLINE constexpr open open_unless_refused(const Part& part) const {
    return d_.where(d_.may_hold(part.eligible), part.open);
  }
  template <class Part>
  BYLAW_ALWAYS_INLINE constexpr void note(running& all, const Part& part) const {
    all.least_possible =
        d_.choose_figure(d_.may_hold(part.eligible), d_.lesser(all.least_possible, part.low), all.least_possible);
    all.eligible = d_.either(all.eligible, part.eligible);
    all.why = d_.joined(all.why, open_unless_refused(part));
  }

  template <std::int64_t Most, class Part>
  BYLAW_ALWAYS_INLINE constexpr void add_part(running& sum, const Part& part) const {
    sum.certain = d_.template add_lows<Most>(sum.certain, d_.if_holds(part.eligible, part.low));
    sum.high = d_.template add_highs<Most>(sum.high, d_.if_may_hold(part.eligible, part.high));
    note(sum, part);
  }
  template <class Part>
  BYLAW_ALWAYS_INLINE constexpr void offer_to_highest(running& best, const Part& part) const {
    best.certain = d_.greater(best.certain, d_.if_holds(part.eligible, part.low));
    best.high = d_.greater(best.high, d_.if_may_hold(part.eligible, part.high));
    note(best, part);
  }
  template <class Part>
  BYLAW_ALWAYS_INLINE constexpr void offer_to_lowest(running& least, const Part& part) const {
    least.certain = d_.lesser(least.certain, part.low);
    least.high = d_.lesser(least.high, part.high);
    least.eligible = d_.both(least.eligible, part.eligible);
    least.why = d_.joined(least.why, open_unless_refused(part));
  }
  template <class Part>
  BYLAW_ALWAYS_INLINE constexpr void offer_to_first(running& first, const Part& part) const {
    // Where no part before it may be eligible it stands alone.
    const auto may_be_first = d_.both(d_.negation(d_.holds(first.eligible)), d_.may_hold(part.eligible));
    const auto has_others = d_.may_hold(first.eligible);
    first.certain = d_.choose(may_be_first, d_.choose(has_others, d_.lesser(first.certain, part.low), part.low), first.certain);
    first.high = d_.choose(may_be_first, d_.choose(has_others, d_.greater(first.high, part.high), part.high), first.high);
    first.eligible = d_.either(first.eligible, part.eligible);
    first.why = d_.joined(first.why, open_unless_refused(part));
  }

  template <class... Part, std::size_t... I>
  BYLAW_ALWAYS_INLINE constexpr auto sum_of_all(const detail::pack<Part...>& parts, std::index_sequence<I...>) const {
    return sum_of(detail::get<I>(parts)...);
  }
  template <class... Part, std::size_t... I>
  BYLAW_ALWAYS_INLINE constexpr auto highest_of_all(const detail::pack<Part...>& parts,
                                                    std::index_sequence<I...>) const {
    return highest_of(detail::get<I>(parts)...);
  }
  template <class... Part, std::size_t... I>
  BYLAW_ALWAYS_INLINE constexpr auto lowest_of_all(const detail::pack<Part...>& parts,
                                                   std::index_sequence<I...>) const {
    return lowest_of(detail::get<I>(parts)...);
  }
  template <class... Part, std::size_t... I>
  BYLAW_ALWAYS_INLINE constexpr auto first_of_all(const detail::pack<Part...>& parts, std::index_sequence<I...>) const {
    return first_of(detail::get<I>(parts)...);
  }

  Domain d_;
};

}  // namespace bylaw

#endif
