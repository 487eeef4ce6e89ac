// SPDX-License-Identifier: MIT
//
// The rule concept, and the modifier concept: what a rule is piped into.
#ifndef BYLAW_RULE_HPP
#define BYLAW_RULE_HPP

#include <bylaw/by_year.hpp>
#include <bylaw/condition.hpp>
#include <bylaw/entitlement.hpp>
#include <bylaw/money.hpp>
#include <bylaw/rule/selection.hpp>

namespace bylaw {

/// A type with `formula(f)` that gives a number, see <bylaw/algebra.hpp>; or with `assess(firm)` that returns `money`,
/// `range<money>` or `entitlement`. Write the return type of `assess` out: the firm is given as exact values to a rule
/// that returns money, as ranges and verdicts to the others.
template <class R>
concept rule = detail::pays_by_formula<R> || requires(const R& r, const detail::probe_of<R>& firm) {
  r.assess(firm);
};

/// What a modifier holds for; where it is more than one claim, a ledger keeps it: `static constexpr scope holds_for`.
enum class scope : unsigned char {
  claim,
  firm_and_year,  ///< all that a firm gets of a clause in a year
  firm,           ///< all that a firm ever gets of a clause
};

namespace detail {

/// True of a type of the user's own that names what it reads, or tells no parts: it is given a view of what it named.
template <class T>
inline constexpr bool sees_what_it_names = !tells_parts<T> || names_reads<T>;

/// The last word of a pipe: a pool or a quota.
template <class T>
concept draw_limit = requires {
  typename T::is_draw_limit;
};

template <class R>
inline constexpr bool ends_in_draw_limit = requires {
  typename R::is_drawn;
};

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

// In <bylaw/detail/evaluated.hpp>.
template <rule R, class Firm>
constexpr entitlement assess(const R& r, const Firm& firm);
template <quantity Q, class Firm>
constexpr range<typename Q::quantity_type> measure(const Q& q, const Firm& firm);
template <condition C, class Firm>
constexpr verdict decide(const C& test, const Firm& firm);

}  // namespace detail

/// What a rule is piped into: `formula(f, before)` or `apply(entitlement, firm)` gives what is left behind it.
template <class M>
concept modifier =
    detail::changes_by_formula<M> || requires(const M& m, const entitlement& before, const detail::probe_of<M>& firm) {
  { m.apply(before, firm) } -> std::same_as<entitlement>;
};

namespace detail {
template <class T>
inline constexpr bool speaks_for_itself = rule<T> || modifier<T> || draw_limit<T>;
}  // namespace detail

namespace detail {
inline constexpr pipe_terms modified_terms{"modified", "modifier", {"{rule}, {modifier}", "{rule},{modifier}"}};
inline constexpr pipe_terms drawn_terms{"drawn", "limit", {"{rule}, {limit}", "{rule},{limit}"}};
}  // namespace detail

/// A rule piped into a modifier: `rule | modifier`.
template <rule Rule, modifier Modifier>
struct modified {
  static constexpr node_role role = node_role::pipe;
  BYLAW_NO_UNIQUE_ADDRESS Rule inner;
  BYLAW_NO_UNIQUE_ADDRESS Modifier change;

  static constexpr words says = detail::modified_terms.words;
  constexpr auto parts() const {
    return parts_of(detail::modified_terms.kind, part{"rule", inner}, part{detail::modified_terms.behind, change});
  }

  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.piped(inner, change); }
};

/// A rule that draws from a pool or quota: the end of a pipe.
template <rule Rule, detail::draw_limit Limit>
struct drawn {
  using is_drawn = void;
  static constexpr node_role role = node_role::pipe;
  BYLAW_NO_UNIQUE_ADDRESS Rule inner;
  Limit limit;

  static constexpr words says = detail::drawn_terms.words;
  constexpr auto parts() const {
    return parts_of(detail::drawn_terms.kind, part{"rule", inner}, part{detail::drawn_terms.behind, limit});
  }

  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.piped(inner, limit); }
};

namespace detail {
template <class Rule, class Modifier>
struct pipe_of<modified<Rule, Modifier>> {
  static constexpr const pipe_terms& terms = modified_terms;
  static constexpr const Modifier& behind(const modified<Rule, Modifier>& pipe) noexcept { return pipe.change; }
};
template <class Rule, class Limit>
struct pipe_of<drawn<Rule, Limit>> {
  static constexpr const pipe_terms& terms = drawn_terms;
  static constexpr const Limit& behind(const drawn<Rule, Limit>& pipe) noexcept { return pipe.limit; }
};
}  // namespace detail

/// What a part of your own rule gives: `assessed(inner, firm)`, in `assess`. Tell the part in `parts()`.
template <rule R, class Firm>
[[nodiscard]] BYLAW_ALWAYS_INLINE constexpr entitlement assessed(const R& part, const Firm& firm) {
  return detail::assess(part, detail::whole(firm));
}

/// The range of a quantity that is a part of your own rule or modifier.
template <quantity Q, class Firm>
[[nodiscard]] BYLAW_ALWAYS_INLINE constexpr auto measured(const Q& part, const Firm& firm) {
  return detail::measure(part, detail::whole(firm));
}

/// The verdict of a condition that is a part of your own rule or modifier.
template <condition C, class Firm>
[[nodiscard]] BYLAW_ALWAYS_INLINE constexpr verdict decided(const C& part, const Firm& firm) {
  return detail::decide(part, detail::whole(firm));
}

namespace detail {
/// What is left of a mistake that has been said, so that nothing is said twice.
struct rule_of_nothing {
  constexpr range<money> assess(const auto&) const { return {}; }
};
struct modifier_of_nothing {
  constexpr entitlement apply(const entitlement& before, const auto&) const { return before; }
};

template <class T>
concept ends_a_pipe = modifier<T> || draw_limit<T>;

template <class Right>
constexpr void a_rule_is_piped_into_a_modifier() {
  static_assert(!condition<Right>, "a condition stands in when: rule | when(is_sme), rule | when(employees < 300)");
  static_assert(condition<Right> || !rule<Right>,
                "a rule is piped into a modifier (at_most, when, a pool ...), not into a rule: several rules in one "
                "clause are a + b, highest_of(a, b), lowest_of(a, b) or first_of(a, b)");
  static_assert(condition<Right> || rule<Right>,
                "a rule is piped into a modifier: at_most(80_wan), when(is_sme), a pool ..., or a type with "
                "apply(entitlement, firm) const that returns bylaw::entitlement");
}
}  // namespace detail

/// The pipe: `rule | at_most(80_wan) | when(employees < 300) | robots`.
template <class Left, detail::ends_a_pipe Right>
[[nodiscard]] constexpr auto operator|(const Left& left, const Right& right) {
  static_assert(
      rule<Left>,
      "what is piped into a modifier must be a rule: give the type a function assess(firm) const that returns "
      "bylaw::money, bylaw::range<bylaw::money> or bylaw::entitlement");
  static_assert(!detail::ends_in_draw_limit<Left>,
                "a pool or quota ends the pipe, and a clause has at most one: write the other modifiers before it");
  if constexpr (!rule<Left>)
    return detail::rule_of_nothing{};
  else if constexpr (detail::ends_in_draw_limit<Left>)
    return left;
  else if constexpr (detail::draw_limit<Right>)
    return drawn<Left, Right>{left, right};
  else
    return modified<Left, Right>{left, right};
}

// The tempting misuse.
template <rule Left, class Right>
requires(!detail::ends_a_pipe<Right>) [[nodiscard]] constexpr Left operator|(const Left& left, const Right&) {
  detail::a_rule_is_piped_into_a_modifier<Right>();
  return left;
}
template <modifier Left, rule Right>
requires(!rule<Left> && !detail::ends_a_pipe<Right>) [[nodiscard]] constexpr Right operator|(const Left&,
                                                                                             const Right& right) {
  static_assert(detail::always_false<Left>, "the rule stands first, then what changes it: rule | at_most(80_wan)");
  return right;
}

}  // namespace bylaw

#endif
