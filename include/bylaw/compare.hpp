// SPDX-License-Identifier: MIT
//
// One firm, several policies: `compare(firm, cities::chengdu, cities::wuhan, my_city)`. Opt-in, on the core alone.
#ifndef BYLAW_COMPARE_HPP
#define BYLAW_COMPARE_HPP

#include <bylaw/evaluate.hpp>

#include <array>
#include <string_view>

namespace bylaw {

/// What one of several policies gives the firm.
struct compared_policy {
  words city{};
  std::string_view edition{};
  range<money> total{};
  money guaranteed{};
  bylaw::cumulation cumulation = bylaw::cumulation::not_examined;
  /// Where the firm stands with the policy: as with the clause it stands best with.
  bylaw::standing standing = bylaw::standing::not_eligible;
};

namespace detail {

// From best to worst.
constexpr int rank_of(standing where) noexcept {
  switch (where) {
    case standing::granted:
      return 0;
    case standing::undetermined:
      return 1;
    case standing::draft:
      return 2;
    case standing::not_eligible:
      return 3;
    case standing::not_in_force:
      return 4;
  }
  return 4;
}

template <class Policy, class Firm>
constexpr compared_policy compared(const Policy& rules, const Firm& firm) {
  const auto assessed = evaluate(rules, firm);
  compared_policy one{rules.about().city,    rules.about().edition, assessed.total(),
                      assessed.guaranteed(), assessed.cumulation(), standing::not_in_force};
  // A document without clauses gives nothing, whenever it is in force.
  if (assessed.size() == 0) one.standing = standing::not_eligible;
  for (const outcome& o : assessed)
    if (rank_of(o.standing) < rank_of(one.standing)) one.standing = o.standing;
  return one;
}

}  // namespace detail

/// What each policy gives the firm, in the order given. The firm is one of those that `evaluate` takes; it states, or a
/// world answers, what any of the policies reads. Errors: those of `evaluate`.
template <class Firm, class... Element, class... Policy>
constexpr std::array<compared_policy, 1 + sizeof...(Policy)> compare(const Firm& firm, const policy<Element...>& first,
                                                                     const Policy&... more) {
  return {detail::compared(first, firm), detail::compared(more, firm)...};
}

/// The same, asked about on a day: `compare(firm, on{date{2026, 3, 1}}, cities::chengdu, my_city)`.
template <class Firm, class... Element, class... Policy>
constexpr std::array<compared_policy, 1 + sizeof...(Policy)> compare(const Firm& firm, const on& when,
                                                                     const policy<Element...>& first,
                                                                     const Policy&... more) {
  return compare(asked_on(firm, when), first, more...);
}

}  // namespace bylaw

#endif
