// SPDX-License-Identifier: MIT
//
// Curves of any policy, along a fact that is known by its name while the program runs; whether it is money or a count
// the caller says: `curve<money>(policy, firm, "国产算力费用")`. No type of a policy is compiled.
#ifndef BYLAW_CURVE_ANY_POLICY_HPP
#define BYLAW_CURVE_ANY_POLICY_HPP

#include <bylaw/any_policy/interface.hpp>
#include <bylaw/curve.hpp>
#include <bylaw/parse/named_firm.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {

namespace detail {

/// What is asked of a policy: its formula, as time is asked about, and what is known of each fact but the one along
/// which it is asked.
struct asked_formula {
  formula f{};
  std::vector<formula_value> facts{};
  std::size_t along = no_place;
  formula_fact fact{};
};

[[noreturn]] BYLAW_COLD inline void no_fact_along_which_to_ask(std::string_view name) {
  raise(invalid_parameter("neither the policy nor the firm has a fact of this name", name));
}
[[noreturn]] BYLAW_COLD inline void the_fact_is_of_another_type(std::string_view name) {
  raise(invalid_parameter("a curve runs along money, or along a count: the fact is of another type", name));
}

/// The fact called so, of the policy or, where that does not read it, of the firm: along it nothing changes.
BYLAW_COLD inline named_fact fact_called(const any_policy& rules, const any_firm& firm, std::string_view name) {
  const std::span<const named_fact> facts = rules.facts();
  const std::size_t place = find_fact(facts, name);
  if (place < facts.size()) return facts[place];
  const named_fact* const of_the_firm = firm.find(name);
  if (of_the_firm == nullptr) no_fact_along_which_to_ask(name);
  return *of_the_firm;
}

BYLAW_COLD inline asked_formula formula_asked(const any_policy& rules, const any_firm& firm, const named_fact& along,
                                              fact_type type, date day) {
  if (along.type != type) the_fact_is_of_another_type(along.name);
  const bool year_is_stated = !day.is_known() && firm.states(named_fact_of<the_year>);
  asked_formula asked;
  policy_access::held_by(rules).record(asked.f,
                                       day.is_known()   ? formula_time::on_the_day
                                       : year_is_stated ? formula_time::year_is_a_fact
                                                        : formula_time::not_asked,
                                       day);
  asked.fact = {along.name, along.name_zh,
                type == fact_type::money ? formula_fact_type::money : formula_fact_type::count};
  const auto known_of = [&](const formula_fact& fact) {
    for (const named_fact& one : rules.facts())
      if (one.name == fact.name && one.name_zh == fact.name_zh) return firm.known_of(one);
    return firm.known_of(named_fact_of<the_year>);
  };
  for (std::size_t i = 0; i < asked.f.facts.size(); ++i) {
    const formula_fact& fact = asked.f.facts[i];
    const bool is_along = fact.name == along.name && fact.name_zh == along.name_zh;
    if (is_along) asked.along = i;
    asked.facts.push_back(is_along ? formula_value{} : known_of(fact));
  }
  check_formula_facts(asked.f, asked.facts);
  return asked;
}

template <class X>
asked_formula asked_along(const any_policy& rules, const any_firm& firm, std::string_view along, date day) {
  static_assert(std::same_as<X, money> || std::same_as<X, std::int64_t>,
                "a curve runs along money, or along a count: curve<bylaw::money>(...), curve<std::int64_t>(...)");
  const fact_type type = std::same_as<X, money> ? fact_type::money : fact_type::count;
  return formula_asked(rules, firm, fact_called(rules, firm, along), type, day);
}

template <class X>
award_curve<X> curve_of_total(const any_policy& rules, const any_firm& firm, std::string_view along, date day) {
  const asked_formula asked = asked_along<X>(rules, firm, along, day);
  return traced<X>(asked.f, asked.facts, asked.along, asked.fact, asked.f.total_low, asked.f.total_high);
}
template <class X>
award_curve<X> curve_of_clause(const any_policy& rules, std::string_view id, const any_firm& firm,
                               std::string_view along, date day) {
  const asked_formula asked = asked_along<X>(rules, firm, along, day);
  const formula_clause& clause = clause_of(asked.f, id);
  return traced<X>(asked.f, asked.facts, asked.along, asked.fact, clause.low, clause.high);
}

template <class X>
std::vector<best_span<X>> best_of(const any_firm& firm, std::string_view along, date day,
                                  std::span<const any_policy> policies) {
  constexpr std::size_t at_most = 62;
  if (policies.empty() || policies.size() > at_most)
    raise(invalid_parameter("best_along compares 1 to 62 policies"));
  contest all;
  for (const any_policy& rules : policies) {
    asked_formula asked = asked_along<X>(rules, firm, along, day);
    all.enter(std::move(asked.f), asked.facts, asked.along);
  }
  return all.template spans<X>();
}

}  // namespace detail

/// The total of any policy along a fact, by its English name or its label. `X` is `money` or `std::int64_t`, as the fact
/// is. Errors: `invalid_parameter` where the policy has no formula, neither it nor the firm knows the fact, or the fact
/// is of another type; `invalid_fact`.
template <class X>
[[nodiscard]] award_curve<X> curve(const any_policy& rules, const any_firm& firm, detail::passing_text along) {
  return detail::curve_of_total<X>(rules, firm, along, {});
}
template <class X>
[[nodiscard]] award_curve<X> curve(const any_policy& rules, const any_firm& firm, detail::passing_text along,
                                   const on& when) {
  return detail::curve_of_total<X>(rules, firm, along, when.day);
}
/// The same of one clause.
template <class X>
[[nodiscard]] award_curve<X> curve(const any_policy& rules, detail::passing_text clause, const any_firm& firm,
                                   detail::passing_text along) {
  return detail::curve_of_clause<X>(rules, clause, firm, along, {});
}
template <class X>
[[nodiscard]] award_curve<X> curve(const any_policy& rules, detail::passing_text clause, const any_firm& firm,
                                   detail::passing_text along, const on& when) {
  return detail::curve_of_clause<X>(rules, clause, firm, along, when.day);
}

/// Where which of the policies pays most: of `editions()`, or of others. Errors: those of `curve`, of each;
/// `invalid_parameter` where there are none, or more than 62.
template <class X>
[[nodiscard]] std::vector<best_span<X>> best_along(const any_firm& firm, detail::passing_text along,
                                                   std::span<const any_policy> policies) {
  return detail::best_of<X>(firm, along, {}, policies);
}
template <class X>
[[nodiscard]] std::vector<best_span<X>> best_along(const any_firm& firm, detail::passing_text along, const on& when,
                                                   std::span<const any_policy> policies) {
  return detail::best_of<X>(firm, along, when.day, policies);
}

}  // namespace bylaw

#endif
