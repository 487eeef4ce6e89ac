// SPDX-License-Identifier: MIT
//
// The algebra where a firm is asked about: numbers are 64-bit integers, answers verdicts. A high end that leaves 64 bits
// has no limit; a low end that does, or that comes to the very number that means it, is `amount_overflow`.
//
// There are two ways to choose. A flag of a firm is as good as random, so it decides by masks; a figure is compared with
// figures of the policy, which the compiler knows or predicts, and there masks cost up to 1.4 times as much.
#ifndef BYLAW_DETAIL_EVALUATED_HPP
#define BYLAW_DETAIL_EVALUATED_HPP

#include <bylaw/algebra.hpp>
#include <bylaw/detail/snapshot.hpp>

namespace bylaw::detail {

BYLAW_ALWAYS_INLINE constexpr std::int64_t mask(bool condition) noexcept {
  return -static_cast<std::int64_t>(condition);
}

/// `a && b` where both are at hand: a branch on a firm's flag costs more than both.
BYLAW_ALWAYS_INLINE constexpr bool both(bool a, bool b) noexcept {
  return (static_cast<unsigned>(a) & static_cast<unsigned>(b)) != 0;
}

/// Of what a type of the user's own returned, and says it cannot exceed.
constexpr void check_returned(std::int64_t low, std::int64_t high, std::int64_t most = no_limit) {
  if (low < 0) raise(invalid_amount(low));
  if (high < low || high > most) raise(invalid_amount(high));
  if (low == no_limit) the_amount_does_not_fit_into_64_bits();
}
constexpr void check_returned(const range<money>& amount) { check_returned(amount.low.fen(), amount.high.fen()); }

/// An entitlement from whatever a rule of the user's own returned.
template <class Returned>
constexpr entitlement entitlement_from(const Returned& returned, bool facts_are_exact) {
  if constexpr (std::same_as<Returned, entitlement>) {
    check_returned(returned.amount);
    // A rule that leaves open why its range is one is filled in: an unknown fact where there is one, else discretion.
    entitlement e = returned;
    if (!e.eligible.is_known()) e.open |= reason::unknown_fact;
    if (!e.amount.is_exact() && e.open.empty()) e.open |= facts_are_exact ? reason::discretion : reason::unknown_fact;
    return e;
  } else {
    static_assert(std::same_as<Returned, range<money>>,
                  "assess(firm) must return bylaw::money, bylaw::range<bylaw::money> or bylaw::entitlement");
    check_returned(returned);
    const reasons why = facts_are_exact ? reason::discretion : reason::unknown_fact;
    return {returned, verdict::yes, why.where(!returned.is_exact())};
  }
}

/// What a rule of the user's own gives that names what it reads.
template <class R, class Firm>
BYLAW_ALWAYS_INLINE constexpr entitlement assess_custom(const R& custom, const Firm& firm) {
  using exact = exact_view<Firm, reads_of<R>>;
  const bool facts_are_exact = all_exact(firm, reads_of<R>{});
  if constexpr (std::same_as<decltype(custom.assess(std::declval<const exact&>())), money>) {
    if (!facts_are_exact) return {{in_order{}, money{}, unlimited}, verdict::yes, reason::unknown_fact};
    const money amount = custom.assess(exact{firm});
    return entitlement_from(range(amount), true);
  } else {
    return entitlement_from(custom.assess(wide_view<Firm, reads_of<R>>{firm}), facts_are_exact);
  }
}

/// The rates between which a share lies, and why it is not one. By reference: a loop over firms then reads them once,
/// and is not taken for one that copies objects.
template <class Rate>
struct measured_rates {
  Rate low;
  Rate high;
  reasons open;
};

/// True of a firm that is one of many evaluated side by side in vectors.
template <class Firm>
inline constexpr bool is_a_lane = requires {
  typename Firm::is_lane;
};

template <class Domain, std::int64_t Most, bool MayRaise>
BYLAW_ALWAYS_INLINE constexpr entitlement entitlement_of(const worked_number<Domain, Most, MayRaise>& given) noexcept {
  return {range_from<money>(given.low, given.high), given.eligible, given.open};
}

template <class Firm>
struct evaluated {
  using number = std::int64_t;
  using answer = verdict;
  using open = reasons;

  const Firm& firm;

  // --- what is known ---

  static constexpr bool may_ask_for_a_year = true;
  static constexpr bool asks_for_a_year() noexcept { return is_asked_about<the_year, Firm>; }

  template <class Fact>
  static constexpr std::int64_t bound_of_fact = Firm::template upper_bound<Fact>;
  template <class Q>
  static constexpr std::int64_t bound_of_own = [] {
    if constexpr (requires { Q::template bound<Firm>(); })
      return Q::template bound<Firm>();
    else
      return no_limit;
  }();

  template <class T>
  BYLAW_ALWAYS_INLINE static constexpr range<number> ends_of(const range<T>& r) noexcept {
    return {in_order{}, number_of(r.low), number_of(r.high)};
  }
  template <class Fact>
  BYLAW_ALWAYS_INLINE constexpr auto known_of(const Fact& fact) const {
    if constexpr (std::same_as<typename Fact::value_type, bool>)
      return firm[fact];
    else
      return ends_of(firm[fact]);
  }
  template <class Parameter>
  BYLAW_ALWAYS_INLINE constexpr range<number> in_the_year(const Parameter& by_the_year) const {
    return ends_of(by_the_year.measure(firm));
  }

  // --- a share, whatever it was stated as ---

  BYLAW_ALWAYS_INLINE static constexpr measured_rates<const rate&> measured_share(const rate& exact) noexcept {
    return {exact, exact, {}};
  }
  BYLAW_ALWAYS_INLINE static constexpr measured_rates<const rate&> measured_share(const range<rate>& r) noexcept {
    return {r.low, r.high, reasons(reason::discretion).where(!r.is_exact())};
  }
  BYLAW_ALWAYS_INLINE static constexpr measured_rates<const rate&> measured_share(undocumented_term_value) noexcept {
    return {rate::zero, rate::whole, reason::undocumented_term};
  }
  // One value is a rate, or a range of the law's own; where there are several, the year decides, and is not known.
  template <class T, std::size_t Count>
  constexpr measured_rates<rate> measured_share(const by_year<T, Count>& share) const {
    const range<rate> span = share.measure(firm);
    const reasons why = reasons(reason::unknown_fact).where(!share.is_one_value_in(firm[calendar_year])) |
                        reasons(reason::discretion).where(std::same_as<T, range<rate>>);
    return {span.low, span.high, why.where(!span.is_exact())};
  }

  template <std::int64_t Most>
  BYLAW_ALWAYS_INLINE static constexpr number share_of(const rate& share, number of) noexcept {
    if constexpr (is_a_lane<Firm> && Most <= share_in_halves::limit)
      return share_in_halves::of(share, of);
    else if constexpr (Most != no_limit)
      return share.share_of<Most>(of);
    else
      return (share * money::from_fen(of)).fen();
  }

  // --- numbers ---

  BYLAW_ALWAYS_INLINE static constexpr number constant(number n) noexcept { return n; }

  /// The sum of two ends known not to exceed Most; no_limit where nothing is known, and then the sum is checked.
  template <std::int64_t Most>
  BYLAW_ALWAYS_INLINE static constexpr number add_lows(number a, number b) {
    return bylaw::detail::add_lows<Most>(a, b);
  }
  template <std::int64_t Most>
  BYLAW_ALWAYS_INLINE static constexpr number add_highs(number a, number b) noexcept {
    return bylaw::detail::add_highs<Most>(a, b);
  }

  // Both are from zero, so no difference leaves 64 bits.
  BYLAW_ALWAYS_INLINE static constexpr number less_down_to_zero(number a, number b) noexcept {
    return bylaw::detail::greater(a - b, 0);
  }
  BYLAW_ALWAYS_INLINE static constexpr number high_less_down_to_zero(number a, number b) noexcept {
    return bylaw::detail::greater(a == no_limit ? a : a - b, 0);
  }

  BYLAW_ALWAYS_INLINE static constexpr number low_times(number a, number times) {
    number product = 0;
    if (!multiply_fits(a, times, product) || product == no_limit) the_amount_does_not_fit_into_64_bits();
    return product;
  }
  BYLAW_ALWAYS_INLINE static constexpr number high_times(number a, number times) noexcept {
    number product = 0;
    if (!multiply_fits(a, times, product)) product = no_limit;
    // No limit of them; nothing for each of them is still nothing.
    if (a == no_limit && times != 0) product = no_limit;
    return product;
  }

  template <std::int64_t Most>
  BYLAW_ALWAYS_INLINE static constexpr number low_fraction(number a, number numerator, number denominator) {
    number result = 0;
    if (!fraction_fits(a, numerator, denominator, result) || result == no_limit) the_amount_does_not_fit_into_64_bits();
    return result;
  }
  template <std::int64_t Most>
  BYLAW_ALWAYS_INLINE static constexpr number high_fraction(number a, number numerator, number denominator) noexcept {
    number result = 0;
    return a != no_limit && fraction_fits(a, numerator, denominator, result) ? result : no_limit;
  }

  BYLAW_ALWAYS_INLINE static constexpr number lesser(number a, number b) noexcept {
    return bylaw::detail::lesser(a, b);
  }
  BYLAW_ALWAYS_INLINE static constexpr number greater(number a, number b) noexcept {
    return bylaw::detail::greater(a, b);
  }

  BYLAW_ALWAYS_INLINE static constexpr number low_rounded(number a, number unit, rounding mode) {
    number result = 0;
    if (!round_fits(a, unit, mode, result) || result == no_limit) the_amount_does_not_fit_into_64_bits();
    return result;
  }
  BYLAW_ALWAYS_INLINE static constexpr number high_rounded(number a, number unit, rounding mode) noexcept {
    number result = 0;
    return a != no_limit && round_fits(a, unit, mode, result) ? result : no_limit;
  }

  // A part is millions * 10^6 + rest, so its share is millions * ppm exactly and rest * ppm / 10^6. The fractions of
  // all bands are added before the one division: each is below 10^12, so a thousand bands are far from 64 bits.
  template <class Bands>
  BYLAW_ALWAYS_INLINE static constexpr number banded(number fen, const Bands& bands) noexcept {
    constexpr number million = 1'000'000;
    number whole = 0;
    number fraction = 0;
    for (std::size_t i = 0; i < bands.size(); ++i) {
      const number top = i + 1 < bands.size() ? lesser(fen, bands[i + 1].above.fen()) : fen;
      const number inside = greater(top - bands[i].above.fen(), 0);
      whole += inside / million * bands[i].share.ppm();
      fraction += inside % million * bands[i].share.ppm();
    }
    return whole + fraction / million;
  }
  /// The same of the high end; of an exact number the result is at hand. No limit if the last band pays at all, else
  /// what the bands below it pay in full.
  template <class Bands>
  BYLAW_ALWAYS_INLINE static constexpr number banded_again(number low, number at_low, number high, const Bands& bands) {
    if (low == high) return at_low;
    if (high != no_limit) return banded(high, bands);
    return bands.back().share.ppm() != 0 ? no_limit : banded(bands.back().above.fen(), bands);
  }

  // --- flags ---

  BYLAW_ALWAYS_INLINE static constexpr bool less(number a, number b) noexcept { return a < b; }
  BYLAW_ALWAYS_INLINE static constexpr bool not_more(number a, number b) noexcept { return a <= b; }
  BYLAW_ALWAYS_INLINE static constexpr bool equal(number a, number b) noexcept { return a == b; }
  BYLAW_ALWAYS_INLINE static constexpr bool both(bool a, bool b) noexcept { return bylaw::detail::both(a, b); }
  BYLAW_ALWAYS_INLINE static constexpr bool negation(bool a) noexcept { return !a; }

  /// The number where the flag is set, else zero.
  BYLAW_ALWAYS_INLINE static constexpr number where(bool flag, number n) noexcept { return n & mask(flag); }

  /// By a flag of the firm.
  BYLAW_ALWAYS_INLINE static constexpr number choose(bool flag, number a, number b) noexcept {
#if defined(__clang__)
    return flag ? a : b;
#else
    // g++ would branch around the multiplications: three cities over an array of structs took a fifth longer. clang
    // makes conditional moves of the choice as it stands above.
    return b ^ ((b ^ a) & mask(flag));
#endif
  }
  /// By an answer; the last where it is not known. Of most firms it is, as their types tell.
  BYLAW_ALWAYS_INLINE static constexpr number choose(answer test, number a, number b, number if_unknown) noexcept {
#if defined(__clang__)
    return test.is_known() ? choose(test.holds(), a, b) : if_unknown;
#else
    return test.is_known() ? b ^ test.if_holds(b ^ a) : if_unknown;  // its mask is at hand
#endif
  }
  /// By a comparison with figures of the policy.
  BYLAW_ALWAYS_INLINE static constexpr number choose_figure(bool flag, number a, number b) noexcept {
    return flag ? a : b;
  }

  // --- answers ---

  BYLAW_ALWAYS_INLINE static constexpr answer yes() noexcept { return verdict::yes; }
  BYLAW_ALWAYS_INLINE static constexpr answer no() noexcept { return verdict::no; }
  BYLAW_ALWAYS_INLINE static constexpr answer answer_of(bool may_hold, bool holds) noexcept {
    return verdict::perhaps(may_hold) || verdict::of(holds);
  }
  BYLAW_ALWAYS_INLINE static constexpr bool may_hold(answer a) noexcept { return a.may_hold(); }
  BYLAW_ALWAYS_INLINE static constexpr bool holds(answer a) noexcept { return a.holds(); }
  BYLAW_ALWAYS_INLINE static constexpr bool is_known(answer a) noexcept { return a.is_known(); }
  BYLAW_ALWAYS_INLINE static constexpr answer both(answer a, answer b) noexcept { return a && b; }
  BYLAW_ALWAYS_INLINE static constexpr answer either(answer a, answer b) noexcept { return a || b; }
  BYLAW_ALWAYS_INLINE static constexpr answer negation(answer a) noexcept { return !a; }
  BYLAW_ALWAYS_INLINE static constexpr answer chosen(answer test, answer a, answer b) noexcept {
    const verdict either_may = verdict::perhaps(a.may_hold() || b.may_hold());
    return test.holds() ? a : !test.may_hold() ? b : either_may || verdict::of(a.holds() && b.holds());
  }
  BYLAW_ALWAYS_INLINE static constexpr number if_holds(answer a, number n) noexcept { return a.if_holds(n); }
  BYLAW_ALWAYS_INLINE static constexpr number if_may_hold(answer a, number n) noexcept { return a.if_may_hold(n); }

  // --- reasons ---

  BYLAW_ALWAYS_INLINE static constexpr open none() noexcept { return {}; }
  BYLAW_ALWAYS_INLINE static constexpr open only(reason why) noexcept { return why; }
  BYLAW_ALWAYS_INLINE static constexpr open only_where(reason why, bool flag) noexcept {
    return reasons(why).where(flag);
  }
  BYLAW_ALWAYS_INLINE static constexpr open joined(open a, open b) noexcept { return a | b; }
  BYLAW_ALWAYS_INLINE static constexpr open where(bool flag, open why) noexcept { return why.where(flag); }
  BYLAW_ALWAYS_INLINE static constexpr open narrowed(open why, bool is_exact, bool is_decided) noexcept {
    return why.without(reasons(reason::discretion).where(is_exact) |
                       reasons(reason::unknown_fact).where(is_exact && is_decided));
  }

  BYLAW_ALWAYS_INLINE static constexpr open without(bool flag, open why, reasons gone) noexcept {
    return why.without(gone.where(flag));
  }

  // --- what says its meaning in a way of its own ---

  struct no_label {};
  template <class T>
  BYLAW_ALWAYS_INLINE static constexpr no_label labelled(const T&) noexcept {
    return {};
  }

  template <std::int64_t Most>
  using worked = worked_number<evaluated, Most, true>;

  template <class Q>
  BYLAW_ALWAYS_INLINE constexpr range<number> own_quantity(const Q& quantity) const {
    using expected = range<typename Q::quantity_type>;
    if constexpr (requires { quantity.measure(firm); }) {
      static_assert(std::same_as<decltype(quantity.measure(firm)), expected>,
                    "measure(firm) of a quantity must return the range of its quantity_type: bylaw::range<bylaw::money> or "
                    "bylaw::range<std::int64_t>");
      if constexpr (std::same_as<decltype(quantity.measure(firm)), expected>) {
        const range<number> given = ends_of(quantity.measure(firm));
        check_returned(given.low, given.high, bound_of_own<Q>);
        return given;
      }
    } else {
      static_assert(always_false<Q>,
                    "a quantity says what it comes to: give the type a function formula(f) const, or measure(firm) const "
                    "that returns bylaw::range<bylaw::money> or bylaw::range<std::int64_t>");
    }
    return {};
  }
  template <class Test>
  BYLAW_ALWAYS_INLINE constexpr answer own_condition(const Test& test) const {
    if constexpr (sees_what_it_names<Test>) {
      using exact = exact_view<Firm, reads_of<Test>>;
      if constexpr (std::same_as<decltype(test.holds(std::declval<const exact&>())), bool>) {
        if (!all_exact(firm, reads_of<Test>{})) return verdict::unknown;
        return verdict::of(test.holds(exact{firm}));
      } else {
        return answer_from(test.holds(wide_view<Firm, reads_of<Test>>{firm}));
      }
    } else {
      return answer_from(test.holds(firm));
    }
  }
  template <class R>
  BYLAW_ALWAYS_INLINE constexpr auto own_rule(const R& rule) const {
    if constexpr (sees_what_it_names<R>)
      return from<no_limit>(assess_custom(rule, firm));
    else if constexpr (!std::same_as<decltype(rule.assess(firm)), entitlement>)
      return from<no_limit>(assess_custom(rule, firm));
    else
      return from<bound_of_own<R>>(rule.assess(firm));
  }

  /// Where somebody writes down what each rule gives.
  template <class R, std::int64_t Most, bool MayRaise>
  BYLAW_ALWAYS_INLINE constexpr void note([[maybe_unused]] const R& rule,
                                      [[maybe_unused]] const worked_number<evaluated, Most, MayRaise>& given) const {
    if constexpr (records_entitlements<Firm>)
      firm.recorder.note(identity_of(rule), entitlement_of(given));
  }
  template <class M, std::int64_t Most, bool MayRaise>
  BYLAW_ALWAYS_INLINE constexpr auto own_change(const M& change,
                                                const worked_number<evaluated, Most, MayRaise>& before) const {
    constexpr std::int64_t most = [] {
      if constexpr (requires { M::template bound_after<Firm>(std::int64_t{}); })
        return M::template bound_after<Firm>(Most);
      else
        return no_limit;
    }();
    return from<most>(change.apply(entitlement_of(before), firm));
  }

 private:
  template <class Returned>
  BYLAW_ALWAYS_INLINE static constexpr answer answer_from(const Returned& returned) {
    static_assert(std::same_as<Returned, verdict>, "holds(firm) must return bool or bylaw::verdict (where the type tells parts(): bylaw::verdict)");
    if constexpr (std::same_as<Returned, verdict>)
      return returned;
    else
      return {};
  }
  template <std::int64_t Most>
  BYLAW_ALWAYS_INLINE static constexpr worked<Most> from(const entitlement& e) {
    check_returned(e.amount.low.fen(), e.amount.high.fen(), Most);
    return {e.amount.low.fen(), e.amount.high.fen(), e.eligible, e.open};
  }
};

template <class Firm>
using evaluating = algebra<evaluated<Firm>>;

/// What any rule gives, on a snapshot.
template <rule R, class Firm>
BYLAW_ALWAYS_INLINE constexpr entitlement assess(const R& r, const Firm& firm) {
  return entitlement_of(evaluating<Firm>(evaluated<Firm>{firm})[r]);
}

/// What is paid of what a rule gives: verdict and amount become one.
BYLAW_ALWAYS_INLINE constexpr entitlement settled(const entitlement& given, verdict counts, bool is_draft) {
  struct nobody {};
  using domain = evaluated<nobody>;
  constexpr nobody none{};
  const worked_number<domain, no_limit, true> worked{given.amount.low.fen(), given.amount.high.fen(), given.eligible,
                                                     given.open};
  return entitlement_of(algebra<domain>(domain{none}).settled(worked, counts, is_draft));
}

/// What any quantity comes to, on a snapshot.
template <quantity Q, class Firm>
BYLAW_ALWAYS_INLINE constexpr range<typename Q::quantity_type> measure(const Q& q, const Firm& firm) {
  using T = typename Q::quantity_type;
  const auto given = evaluating<Firm>(evaluated<Firm>{firm})[q];
  return range_from<T>(given.low, given.high);
}

/// The verdict of any condition, on a snapshot.
template <condition C, class Firm>
BYLAW_ALWAYS_INLINE constexpr verdict decide(const C& test, const Firm& firm) {
  return evaluating<Firm>(evaluated<Firm>{firm})[test];
}

/// Whether everything in a thing that changes by year states something for the year that is asked about.
template <class T, class Firm>
constexpr verdict covers_the_year(const T& thing, const Firm& firm) {
  return evaluating<Firm>(evaluated<Firm>{firm}).covers_the_year(thing);
}

/// What a rule gives that type of firm, for its bounds.
template <class R, class Firm>
using given_by = decltype(std::declval<const evaluating<Firm>&>()[std::declval<const R&>()]);

}  // namespace bylaw::detail

#endif
