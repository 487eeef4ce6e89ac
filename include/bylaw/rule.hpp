// SPDX-License-Identifier: MIT
//
// The rule concept, and what a rule gives: an entitlement. And the modifier concept: what a rule is piped into.
#ifndef BYLAW_RULE_HPP
#define BYLAW_RULE_HPP

#include <bylaw/by_year.hpp>
#include <bylaw/condition.hpp>

namespace bylaw {

/// Stands in the place of a rate or a cap that no source read states.
struct undocumented_term_value {};
inline constexpr undocumented_term_value undocumented{};

/// Why an amount is not simply due.
enum class reason : unsigned char {
  unknown_fact,       ///< a fact that is not known exactly
  discretion,         ///< "up to", "50% to 60%": the authority decides inside the range
  pool,               ///< a pool that other firms draw from too
  quota,              ///< a number of awards that other firms compete for
  undocumented_term,  ///< a rate or cap that no source read states
  draft,              ///< the policy is a draft
  validity,           ///< whether the policy is in force is not known
};
inline constexpr int reason_count = 7;

/// A set of reasons.
class reasons {
 public:
  constexpr reasons() = default;
  constexpr reasons(reason one) noexcept : bits_(bit(one)) {}

  constexpr bool contains(reason one) const noexcept { return (bits_ & bit(one)) != 0; }
  constexpr bool empty() const noexcept { return bits_ == 0; }
  /// True if every reason of this set is in the other.
  constexpr bool within(reasons other) const noexcept { return (bits_ & ~other.bits_ & all_bits) == 0; }
  /// This set without the reasons of the other.
  constexpr reasons without(reasons other) const noexcept { return from_bits(bits_ & ~unsigned{other.bits_}); }
  /// This set where `condition` holds, nothing elsewhere; without a branch.
  constexpr reasons where(bool condition) const noexcept {
    return from_bits(bits_ & (0U - static_cast<unsigned>(condition)));
  }

  friend constexpr reasons operator|(reasons a, reasons b) noexcept {
    return from_bits(unsigned{a.bits_} | unsigned{b.bits_});
  }
  constexpr reasons& operator|=(reasons other) noexcept { return *this = *this | other; }
  friend constexpr bool operator==(reasons, reasons) = default;

 private:
  static constexpr unsigned char bit(reason one) noexcept {
    return static_cast<unsigned char>(1U << static_cast<unsigned>(one));
  }
  static constexpr unsigned all_bits = (1U << reason_count) - 1U;
  static constexpr reasons from_bits(unsigned bits) noexcept {
    reasons set;
    set.bits_ = static_cast<unsigned char>(bits & all_bits);
    return set;
  }

  unsigned char bits_ = 0;
};

constexpr reasons operator|(reason a, reason b) noexcept { return reasons(a) | reasons(b); }

/// What a rule gives: the amount if the firm is eligible, whether it is, and why the amount is not simply due. The two
/// are settled only at the outcome, so that `first_of(60% | when(c), 50%)` with c unknown is 50% to 60%.
struct entitlement {
  range<money> amount{};
  verdict eligible = verdict::yes;
  reasons open{};
};

/// The reasons a range already holds: they are gone once it is exact.
inline constexpr reasons held_by_the_range = reason::unknown_fact | reason::discretion;

/// A type with `assess(firm)` that returns `money`, `range<money>` or `entitlement`. Write the return type out: the
/// firm is given as exact values to a rule that returns money, as ranges and verdicts to the others.
template <class R>
concept rule = requires(const R& r, const detail::probe_of<R>& firm) {
  r.assess(firm);
};

/// Which of its parts a rule of several pays: `static constexpr selection pays = selection::highest`.
enum class selection : unsigned char {
  every,    ///< every part the firm is eligible for
  first,    ///< the first such part
  highest,  ///< the highest such part
  lowest,   ///< the lowest part, where the firm is eligible for all
};

/// What a modifier holds for; where it is more than one claim, a ledger keeps it: `static constexpr scope holds_for`.
enum class scope : unsigned char {
  claim,
  firm_and_year,  ///< all that a firm gets of a clause in a year
  firm,           ///< all that a firm ever gets of a clause
};

namespace detail {

BYLAW_ALWAYS_INLINE constexpr reasons open_if_inexact(const range<money>& amount, reasons why) noexcept {
  return why.where(!amount.is_exact());
}

/// Drops what an exact amount does not leave open: discretion, and unless the verdict is unknown, unknown facts.
BYLAW_ALWAYS_INLINE constexpr entitlement narrowed(const entitlement& e) noexcept {
  const bool exact = e.amount.is_exact();
  const reasons gone =
      reasons(reason::discretion).where(exact) | reasons(reason::unknown_fact).where(exact && e.eligible.is_known());
  return {e.amount, e.eligible, e.open.without(gone)};
}

constexpr void check_returned(const range<money>& amount) {
  if (amount.low < money{}) raise(invalid_amount(amount.low.fen()));
  if (amount.high < amount.low) raise(invalid_amount(amount.high.fen()));
}

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
    return {returned, verdict::yes,
            open_if_inexact(returned, facts_are_exact ? reason::discretion : reason::unknown_fact)};
  }
}

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

template <class List>
inline constexpr bool has_a_rule = false;
template <class... T>
inline constexpr bool has_a_rule<part_list<T...>> = (... || rule<T>);

/// What a rule or modifier gives in the years for which its parameters are stated; refused in others.
template <class T, class Firm>
BYLAW_ALWAYS_INLINE constexpr entitlement in_its_years(const T& thing, const entitlement& given, const Firm& firm) {
  if constexpr (reads_the_year<T>) {
    const verdict covered = covers_the_year(thing, firm);
    return {given.amount, given.eligible && covered,
            given.open | reasons(reason::unknown_fact).where(!covered.is_known())};
  } else {
    return given;
  }
}

template <class R, class Firm>
BYLAW_ALWAYS_INLINE constexpr entitlement assess_unrecorded(const R& r, const Firm& firm) {
  if constexpr (!tells_parts<R> || names_reads<R>)
    return narrowed(assess_custom(r, firm));
  else if constexpr (!std::same_as<decltype(r.assess(firm)), entitlement>)
    return narrowed(assess_custom(r, firm));
  else if constexpr (has_a_rule<decltype(r.parts())>)
    return narrowed(r.assess(firm));  // its years are those of its parts
  else
    return narrowed(in_its_years(r, r.assess(firm), firm));
}

/// A firm that notes what each rule gives it: an explanation is made by the code that evaluates.
template <class Firm>
concept records_entitlements = requires(const Firm& firm) {
  firm.recorder;
};

/// Which object of which type: an address alone may be that of a rule and of its first, empty part.
template <class T>
inline constexpr char type_mark = 0;
struct identity {
  const void* address = nullptr;
  const void* type = nullptr;
  friend constexpr bool operator==(const identity&, const identity&) = default;
};
template <class T>
constexpr identity identity_of(const T& thing) noexcept {
  return {&thing, &type_mark<T>};
}

/// What any rule gives, on a snapshot.
template <rule R, class Firm>
BYLAW_ALWAYS_INLINE constexpr entitlement assess(const R& r, const Firm& firm) {
  if constexpr (records_entitlements<Firm>) {
    const entitlement given = assess_unrecorded(r, firm);
    firm.recorder.note(identity_of(r), given);
    return given;
  } else {
    return assess_unrecorded(r, firm);
  }
}

/// What the high end of a rule cannot exceed for that type of firm, or no_limit.
template <class R, class Firm>
consteval std::int64_t rule_bound() {
  if constexpr (requires { R::template bound<Firm>(); })
    return R::template bound<Firm>();
  else
    return no_limit;
}

// --- settling: verdict and amount become what is paid ---

BYLAW_ALWAYS_INLINE constexpr std::int64_t mask(bool condition) noexcept {
  return -static_cast<std::int64_t>(condition);
}

/// `no` pays nothing, `unknown` pays at least nothing. By masks, not branches: flags of firms are as good as random.
BYLAW_ALWAYS_INLINE constexpr range<money> settled(const entitlement& e) noexcept {
  return range_from<money>(e.eligible.if_holds(e.amount.low.fen()), e.eligible.if_may_hold(e.amount.high.fen()));
}

/// The reasons of a part that is not refused.
BYLAW_ALWAYS_INLINE constexpr reasons open_unless_refused(const entitlement& e) noexcept {
  return e.open.where(e.eligible.may_hold());
}

/// The last word of a pipe: a pool or a quota.
template <class T>
concept draw_limit = requires {
  typename T::is_draw_limit;
};

template <class R>
inline constexpr bool ends_in_draw_limit = requires {
  typename R::is_drawn;
};

}  // namespace detail

/// What a rule is piped into: `apply(entitlement, firm)` gives the entitlement after it.
template <class M>
concept modifier = requires(const M& m, const entitlement& before, const detail::probe_of<M>& firm) {
  { m.apply(before, firm) } -> std::same_as<entitlement>;
};

/// A rule piped into a modifier: `rule | modifier`.
template <rule Rule, modifier Modifier>
struct modified {
  static constexpr node_role role = node_role::pipe;
  BYLAW_NO_UNIQUE_ADDRESS Rule inner;
  BYLAW_NO_UNIQUE_ADDRESS Modifier change;

  static constexpr words says{"{rule}, {modifier}", "{rule},{modifier}"};
  constexpr auto parts() const { return parts_of("modified", part{"rule", inner}, part{"modifier", change}); }

  template <class Firm>
  static consteval std::int64_t bound() {
    if constexpr (requires { Modifier::template bound_after<Firm>(std::int64_t{}); })
      return Modifier::template bound_after<Firm>(detail::rule_bound<Rule, Firm>());
    else
      return detail::no_limit;
  }

  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr entitlement assess(const Firm& firm) const {
    return detail::in_its_years(change, change.apply(detail::assess(inner, firm), firm), firm);
  }
};

/// A rule that draws from a pool or quota: the end of a pipe.
template <rule Rule, detail::draw_limit Limit>
struct drawn {
  using is_drawn = void;
  static constexpr node_role role = node_role::pipe;
  BYLAW_NO_UNIQUE_ADDRESS Rule inner;
  Limit limit;

  static constexpr words says{"{rule}, {limit}", "{rule},{limit}"};
  constexpr auto parts() const { return parts_of("drawn", part{"rule", inner}, part{"limit", limit}); }

  template <class Firm>
  static consteval std::int64_t bound() {
    return detail::rule_bound<Rule, Firm>();
  }

  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr entitlement assess(const Firm& firm) const {
    return detail::in_its_years(limit, limit.apply(detail::assess(inner, firm), firm), firm);
  }
};

/// What a part of your own rule gives: `assessed(inner, firm)`, in `assess`. Tell the part in `parts()`.
template <rule R, class Firm>
BYLAW_ALWAYS_INLINE constexpr entitlement assessed(const R& part, const Firm& firm) {
  return detail::assess(part, detail::whole(firm));
}

/// The range of a quantity that is a part of your own rule or modifier.
template <quantity Q, class Firm>
BYLAW_ALWAYS_INLINE constexpr auto measured(const Q& part, const Firm& firm) {
  return detail::measure(part, detail::whole(firm));
}

/// The verdict of a condition that is a part of your own rule or modifier.
template <condition C, class Firm>
BYLAW_ALWAYS_INLINE constexpr verdict decided(const C& part, const Firm& firm) {
  return detail::decide(part, detail::whole(firm));
}

/// The pipe: `rule | at_most(80_wan) | when(employees < 300) | robots`.
template <class Left, class Right>
requires(modifier<Right> || detail::draw_limit<Right>) constexpr auto operator|(const Left& left, const Right& right) {
  static_assert(
      rule<Left>,
      "what is piped into a modifier must be a rule: give the type a function assess(firm) const that returns "
      "bylaw::money, bylaw::range<bylaw::money> or bylaw::entitlement");
  static_assert(!detail::ends_in_draw_limit<Left>,
                "a pool or quota ends the pipe, and a clause has at most one: write the other modifiers before it");
  if constexpr (rule<Left> && !detail::ends_in_draw_limit<Left>) {
    if constexpr (detail::draw_limit<Right>)
      return drawn<Left, Right>{left, right};
    else
      return modified<Left, Right>{left, right};
  }
}

template <rule Left, rule Right>
requires(!modifier<Right> && !detail::draw_limit<Right>) constexpr auto operator|(const Left&, const Right&) {
  static_assert(!rule<Right>,
                "a rule is piped into a modifier (at_most, when, a pool ...), not into a rule: several rules in one "
                "clause are a + b, highest_of(a, b), lowest_of(a, b) or first_of(a, b)");
}

}  // namespace bylaw

#endif
