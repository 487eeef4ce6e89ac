// SPDX-License-Identifier: MIT
//
// One firm, several policies: `compare(firm, cities::chengdu, cities::wuhan, my_city)`. Opt-in, on the core alone.
#ifndef BYLAW_COMPARE_HPP
#define BYLAW_COMPARE_HPP

#include <bylaw/evaluate.hpp>

#include <array>
#include <cstddef>
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
  /// Why the total is not simply due: what is open of the clauses that give or may give something.
  reasons open{};
  /// The high end of the total, without the clauses whose amount rests on a rate or cap that no source states.
  money most_documented{};
  /// A document may have targets and no clause.
  std::size_t clause_count = 0;

  /// Whether the high end is what sources state; else it rests on a rate or cap that nobody has read.
  [[nodiscard]] constexpr bool is_documented() const noexcept { return most_documented == total.high; }
};

namespace detail {

// From best to worst.
constexpr int rank_of(standing where) noexcept {
  switch (where) {
    case standing::entitled:
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

template <std::size_t Count>
constexpr std::array<outcome, Count> only_documented(const assessment<Count>& assessed) {
  std::array<outcome, Count> kept{};
  std::size_t place = 0;
  for (const outcome& o : assessed) {
    kept[place] = o;
    if (o.open.contains(reason::undocumented_term)) kept[place].amount = {};
    ++place;
  }
  return kept;
}

/// Added up as the policy adds up.
template <class Policy, class Firm, std::size_t Count>
constexpr money most_documented(const Policy& rules, const Firm& firm, const assessment<Count>& assessed) {
  if constexpr (Policy::states_cumulation())
    return add_up(rules, snapshot_of(firm, reads_of<Policy>{}), only_documented(assessed)).total().high;
  else
    return plainly_added(only_documented(assessed)).total().high;
}

template <class Policy, class Firm>
constexpr compared_policy compared(const Policy& rules, const Firm& firm) {
  const auto assessed = evaluate(rules, firm);
  compared_policy one{rules.about().city,    rules.about().edition, assessed.total(),
                      assessed.guaranteed(), assessed.cumulation(), standing::not_in_force};
  // A document without clauses gives nothing, whenever it is in force.
  if (assessed.size() == 0) one.standing = standing::not_eligible;
  for (const outcome& o : assessed) {
    if (rank_of(o.standing) < rank_of(one.standing)) one.standing = o.standing;
    one.open |= o.open.where(o.amount.high != money{});
  }
  one.most_documented = most_documented(rules, firm, assessed);
  one.clause_count = assessed.size();
  return one;
}

}  // namespace detail

/// What each policy gives the firm, in the order given. The firm is one of those that `evaluate` takes; it states, or a
/// world answers, what any of the policies reads. Errors: those of `evaluate`.
template <class Firm, class... Element, class... Policy>
[[nodiscard]] constexpr std::array<compared_policy, 1 + sizeof...(Policy)> compare(const Firm& firm,
                                                                                   const policy<Element...>& first,
                                                                                   const Policy&... more) {
  // Once for all policies, or each would say what it misses.
  using reads = typename detail::joined<detail::reads_of<policy<Element...>>, detail::reads_of<Policy>...>::type;
  detail::check_stated<Firm>(reads{});
  if constexpr (detail::states_all<Firm>(reads{}))
    return {detail::compared(first, firm), detail::compared(more, firm)...};
  else
    return {};
}

/// The same, asked about on a day: `compare(firm, on{date{2026, 3, 1}}, cities::chengdu, my_city)`.
template <class Firm, class... Element, class... Policy>
[[nodiscard]] constexpr std::array<compared_policy, 1 + sizeof...(Policy)> compare(const Firm& firm, const on& when,
                                                                                   const policy<Element...>& first,
                                                                                   const Policy&... more) {
  return compare(asked_on(firm, when), first, more...);
}

/// Whether a firm does better with one policy than with another: what is guaranteed decides, then the most that is
/// documented, so that a rate nobody has read wins nothing. A document without clauses comes last; equals go by name.
[[nodiscard]] constexpr bool is_better(const compared_policy& one, const compared_policy& other) noexcept {
  if ((one.clause_count == 0) != (other.clause_count == 0)) return other.clause_count == 0;
  if (one.guaranteed != other.guaranteed) return one.guaranteed > other.guaranteed;
  if (one.most_documented != other.most_documented) return one.most_documented > other.most_documented;
  return one.city.english < other.city.english;
}

// The tempting misuse: here the firm is one and the policies are several, so it stands first.
template <class... Element, class... More>
[[nodiscard]] constexpr std::array<compared_policy, 0> compare(const policy<Element...>&, const More&...) {
  static_assert(detail::always_false<More...>,
                "compare takes the firm first, then the policies: compare(firm, chengdu, wuhan, my_city)");
  return {};
}
template <class Firm, class Day, class... Element, class... More>
requires detail::is_a_number_or_day<Day>
[[nodiscard]] constexpr std::array<compared_policy, 0> compare(const Firm&, const Day&, const policy<Element...>&,
                                                               const More&...) {
  static_assert(detail::always_false<Day>,
                "the day that is asked about is said by on: compare(firm, on{date{2026, 3, 1}}, chengdu, my_city)");
  return {};
}

/// The same, the best first: `best_first(compare(firm, cities::chengdu, my_city))`. Quadratic in their number.
template <std::size_t Count>
[[nodiscard]] constexpr std::array<compared_policy, Count> best_first(std::array<compared_policy, Count> all) noexcept {
  // By insertion, in place: equals stay in their order, and <algorithm> stays out of the core.
  for (std::size_t i = 1; i < Count; ++i)
    for (std::size_t k = i; k > 0 && is_better(all[k], all[k - 1]); --k) {
      const compared_policy better = all[k];
      all[k] = all[k - 1];
      all[k - 1] = better;
    }
  return all;
}

}  // namespace bylaw

#endif
