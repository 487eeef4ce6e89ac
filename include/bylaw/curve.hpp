// SPDX-License-Identifier: MIT
//
// What would change it: `curve(policy, firm, fact)`, the amount as a function of one fact, in exact pieces. Opt-in, on the
// formula.
#ifndef BYLAW_CURVE_HPP
#define BYLAW_CURVE_HPP

#include <bylaw/curve/award_curve.hpp>
#include <bylaw/curve/best_along.hpp>
#include <bylaw/curve/say_cause.hpp>
#include <bylaw/formula.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {

namespace detail {

/// A firm but for one fact, of which a curve takes every value.
template <class Firm, class Fact>
struct all_but {
  const Firm& firm;

  constexpr typename Fact::value_type operator[](const Fact&) const { return {}; }
  template <class Other>
  requires(states<Firm, Other> && !std::same_as<Other, Fact>) constexpr auto operator[](const Other&) const {
    return read<Other>(firm);
  }
};
template <class Firm, class Fact>
constexpr auto day_asked(const all_but<Firm, Fact>& left) noexcept {
  return day_asked(left.firm);
}

/// The formula that a firm is asked by: of its day, of its year, or without time.
template <class Policy, class Firm>
formula formula_for(const Policy& rules, const Firm& firm) {
  if constexpr (std::same_as<decltype(day_asked(firm)), date>)
    return formula_of(rules, on{day_asked(firm)});
  else if constexpr (states<Firm, the_year>)
    return formula_of(rules, calendar_year);
  else
    return formula_of(rules);
}

inline std::size_t place_of_fact(const formula& f, std::string_view name) noexcept {
  for (std::size_t i = 0; i < f.facts.size(); ++i)
    if (f.facts[i].name == name) return i;
  return no_place;
}

/// Both ends, traced along the fact at a place of the formula's, or `no_place`.
template <class X>
BYLAW_COLD award_curve<X> traced(const formula& f, std::span<const formula_value> facts, std::size_t varying,
                                 const formula_fact& along, std::uint32_t low, std::uint32_t high) {
  const auto program = std::make_shared<line_program>();
  std::array<std::uint32_t, 3> roots{low, high, f.overflow};
  program->take(f, facts, varying, roots);
  const auto traced_end = [&](std::uint32_t root) {
    const auto data = std::make_shared<curve_end_data>();
    data->fact = along;
    data->most = most<X>;
    data->line = traced_line(program, root, most<X>);
    if (!program->is_constant(roots[2]) || program->nodes[roots[2]].value != 0) {
      data->too_much.emplace(program, roots[2], most<X>);
      data->line.leave_out(*data->too_much);
    }
    data->find_causes();
    return award_line<X>(data);
  };
  award_line<X> low_line = traced_end(roots[0]);
  return {low_line, roots[0] == roots[1] ? low_line : traced_end(roots[1]), along};
}

[[noreturn]] inline void the_formula_has_no_fact_at_this_place() {
  raise(invalid_parameter("the formula reads no fact at this place"));
}
[[noreturn]] inline void the_fact_at_this_place_is_of_another_type() {
  raise(invalid_parameter("the fact at this place is of another type: a curve runs along money, or along a count"));
}
[[noreturn]] inline void the_policy_has_no_clause_of_this_id() {
  raise(invalid_parameter("the policy has no clause of this id"));
}
inline const formula_clause& clause_of(const formula& f, std::string_view id) {
  for (const formula_clause& c : f.clauses)
    if (c.id == id) return c;
  the_policy_has_no_clause_of_this_id();
}

template <class Fact>
constexpr void check_is_a_number() {
  static_assert(!std::same_as<typename Fact::value_type, bool>,
                "a curve runs along a money fact or a count; a yes/no fact has two values: ask evaluate for both");
}

template <class Fact>
constexpr formula_fact described_fact() {
  return {Fact::name, Fact::name_zh,
          std::same_as<typename Fact::value_type, money> ? formula_fact_type::money : formula_fact_type::count};
}

template <class Policy, class Firm, class Fact, class Ends>
award_curve<typename Fact::value_type> curve_along(const Policy& rules, const Firm& firm, const Fact&, const Ends& ends) {
  check_is_a_number<Fact>();
  const all_but<Firm, Fact> others{firm};
  const formula f = formula_for(rules, firm);
  const std::vector<formula_value> facts = facts_for(f, rules, others);
  const auto [low, high] = ends(f);
  return traced<typename Fact::value_type>(f, facts, place_of_fact(f, Fact::name), described_fact<Fact>(), low, high);
}

}  // namespace detail

/// The total along one fact, a money or a count, from nothing to the most a fact may be; all other facts are as the firm
/// states them, exact, in range or unknown, and what it states of this one does not matter. Equal to `evaluate`
/// everywhere. A policy that does not read the fact has a curve of one piece.
///
/// Errors: `invalid_fact` of another fact. Time: that of `formula_of`, and then some microseconds.
template <class... Element, class Firm, class Fact>
requires detail::is_fact<Fact>
[[nodiscard]] award_curve<typename Fact::value_type> curve(const policy<Element...>& rules, const Firm& firm, const Fact& along) {
  return detail::curve_along(rules, firm, along, [](const formula& f) { return std::pair(f.total_low, f.total_high); });
}

/// The same of one clause. Error: `invalid_parameter` if there is none of this id.
template <class... Element, class Firm, class Fact>
requires detail::is_fact<Fact>
[[nodiscard]] award_curve<typename Fact::value_type> curve(const policy<Element...>& rules, detail::passing_text clause, const Firm& firm,
                                             const Fact& along) {
  return detail::curve_along(rules, firm, along, [clause](const formula& f) {
    const formula_clause& one = detail::clause_of(f, clause);
    return std::pair(one.low, one.high);
  });
}

/// The same, asked about on a day.
template <class... Element, class Firm, class Fact>
requires detail::is_fact<Fact>
[[nodiscard]] award_curve<typename Fact::value_type> curve(const policy<Element...>& rules, const Firm& firm, const Fact& along,
                                             const on& when) {
  return curve(rules, asked_on(firm, when), along);
}
template <class... Element, class Firm, class Fact>
requires detail::is_fact<Fact>
[[nodiscard]] award_curve<typename Fact::value_type> curve(const policy<Element...>& rules, detail::passing_text clause, const Firm& firm,
                                             const Fact& along, const on& when) {
  return curve(rules, clause, asked_on(firm, when), along);
}

/// Of a formula that is at hand: its total along the fact at a place, of facts in its order, as those of `facts_for`.
/// `X` is what the fact is, money or a count. Errors: `invalid_parameter` where it is not, where no fact is read there,
/// or where another number of facts is given; `invalid_fact`.
template <class X>
[[nodiscard]] award_curve<X> curve_of(const formula& f, std::span<const formula_value> facts, std::size_t place) {
  if (place >= f.facts.size()) detail::the_formula_has_no_fact_at_this_place();
  constexpr auto type = std::same_as<X, money> ? formula_fact_type::money : formula_fact_type::count;
  if (f.facts[place].type != type) detail::the_fact_at_this_place_is_of_another_type();
  std::vector<formula_value> others(facts.begin(), facts.end());
  if (place < others.size()) others[place] = {};
  detail::check_formula_facts(f, others);
  return detail::traced<X>(f, others, place, f.facts[place], f.total_low, f.total_high);
}

namespace detail {
template <class Policy, class Firm, class Fact>
void enter(contest& all, const Policy& rules, const Firm& firm, const Fact&) {
  formula f = formula_for(rules, firm);
  const std::vector<formula_value> facts = facts_for(f, rules, all_but<Firm, Fact>{firm});
  const std::size_t place = place_of_fact(f, Fact::name);
  all.enter(std::move(f), facts, place);
}
}  // namespace detail

/// Where along a fact which of several policies pays most: by what is guaranteed, then by the most that is documented, as
/// `best_first` has it, so that a rate or cap nobody has read wins nothing. Ties are said: a span names all that are best.
/// Up to 62 policies. Errors: `invalid_fact` of another fact.
template <class Firm, class Fact, class... Element, class... Policy>
requires detail::is_fact<Fact>
[[nodiscard]] std::vector<best_span<typename Fact::value_type>> best_along(const Firm& firm, const Fact& along,
                                                             const policy<Element...>& first, const Policy&... more) {
  static_assert(sizeof...(Policy) < 62, "best_along compares up to 62 policies");
  detail::check_is_a_number<Fact>();
  detail::contest all;
  detail::enter(all, first, firm, along);
  [[maybe_unused]] const int entered[] = {0, (detail::enter(all, more, firm, along), 0)...};
  return all.template spans<typename Fact::value_type>();
}
template <class Firm, class Fact, class... Element, class... Policy>
requires detail::is_fact<Fact>
[[nodiscard]] std::vector<best_span<typename Fact::value_type>> best_along(const Firm& firm, const Fact& along, const on& when,
                                                             const policy<Element...>& first, const Policy&... more) {
  return best_along(asked_on(firm, when), along, first, more...);
}

}  // namespace bylaw

#include <bylaw/curve/any_policy.hpp>

#endif
