// SPDX-License-Identifier: MIT
//
// What a rule or condition of the user's own sees of a firm: the facts it said it reads, and no others.
#ifndef BYLAW_DETAIL_VIEW_HPP
#define BYLAW_DETAIL_VIEW_HPP

#include <bylaw/detail/reads.hpp>

namespace bylaw::detail {

template <class Fact, class... Read>
inline constexpr bool is_one_of = (std::same_as<Fact, Read> || ...);

// What the compiler prints when a rule reads what it did not name.
template <class NamedFact, bool Listed>
struct the_rule_lists_the_fact_in_reads {
  static_assert(Listed,
                "a rule or condition reads a fact that it does not list: add it to "
                "`using reads = bylaw::fact_list<...>` in the rule");
};

/// The firm with exact values: for a rule that returns money, a condition that returns bool.
template <class Firm, class Reads>
struct exact_view;
template <class Firm, class... Read>
struct exact_view<Firm, fact_types<Read...>> {
  const Firm& firm;

  template <class Fact>
  BYLAW_ALWAYS_INLINE constexpr typename Fact::value_type operator[](const Fact& fact) const {
    (void)the_rule_lists_the_fact_in_reads<named<Fact>, is_one_of<Fact, Read...>>{};
    if constexpr (!is_one_of<Fact, Read...>)
      return {};
    else if constexpr (std::same_as<typename Fact::value_type, bool>)
      return firm[fact].holds();
    else
      return firm[fact].low;
  }
};

/// The firm with ranges and verdicts: for a rule that returns a range or an entitlement.
template <class Firm, class Reads>
struct wide_view;
template <class Firm, class... Read>
struct wide_view<Firm, fact_types<Read...>> {
  const Firm& firm;

  template <class Fact>
  BYLAW_ALWAYS_INLINE constexpr wide<typename Fact::value_type> operator[](const Fact& fact) const {
    (void)the_rule_lists_the_fact_in_reads<named<Fact>, is_one_of<Fact, Read...>>{};
    if constexpr (!is_one_of<Fact, Read...>)
      return wide_form<typename Fact::value_type>::unknown();
    else
      return firm[fact];
  }
};

/// The firm behind a view: what a part of a rule is given.
template <class Firm>
constexpr const Firm& whole(const Firm& firm) noexcept {
  return firm;
}
template <class Firm, class Reads>
constexpr const Firm& whole(const exact_view<Firm, Reads>& view) noexcept {
  return view.firm;
}
template <class Firm, class Reads>
constexpr const Firm& whole(const wide_view<Firm, Reads>& view) noexcept {
  return view.firm;
}

BYLAW_ALWAYS_INLINE constexpr bool is_exact(verdict v) noexcept { return v.is_known(); }
template <class T>
BYLAW_ALWAYS_INLINE constexpr bool is_exact(const range<T>& r) noexcept {
  return r.is_exact();
}

template <class Firm, class... Fact>
BYLAW_ALWAYS_INLINE constexpr bool all_exact(const Firm& firm, fact_types<Fact...>) noexcept {
  return (... && (Firm::template is_exact<Fact> || is_exact(firm[Fact{}])));
}

// A firm that is only ever named in a requires-expression, to ask whether a type has `assess` or `holds`.
struct probe_firm {
  template <class>
  static constexpr bool is_exact = true;
  template <class Fact>
  requires is_fact<Fact>
  constexpr wide<typename Fact::value_type> operator[](const Fact&) const { return {}; }
};

template <class T>
struct probe_for {
  using type = probe_firm;
};
template <class T>
requires names_reads<T>
struct probe_for<T> {
  using type = exact_view<probe_firm, reads_of<T>>;
};
template <class T>
using probe_of = typename probe_for<T>::type;

}  // namespace bylaw::detail

#endif
