// SPDX-License-Identifier: MIT
//
// What a formula comes to: `evaluate(formula, facts)`.
#ifndef BYLAW_FORMULA_INTERPRETER_HPP
#define BYLAW_FORMULA_INTERPRETER_HPP

#include <bylaw/evaluate.hpp>
#include <bylaw/formula/nodes.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace bylaw {

/// What every node of a formula comes to. `facts` are as many as the formula's, `values` as many as its nodes.
/// Nothing is checked: `evaluate(formula, facts)` does.
inline void work_out(const formula& f, std::span<const formula_value> facts, std::span<std::int64_t> values) noexcept {
  const formula_node* nodes = f.nodes.data();
  const share_term* terms = f.terms.data();
  std::int64_t* out = values.data();
  const auto at = [out](std::uint32_t operand) { return out[operand]; };
  const std::size_t count = f.nodes.size();
  for (std::size_t n = 0; n < count; ++n) out[n] = detail::worked_out(nodes[n], terms, at, facts.data());
}

/// What one clause of a formula gives.
struct formula_outcome {
  std::string_view clause{};
  range<money> amount{};
  verdict eligible = verdict::no;
  reasons open{};

  friend bool operator==(const formula_outcome&, const formula_outcome&) = default;
};

/// What a formula gives.
struct formula_assessment {
  std::vector<formula_outcome> outcomes{};
  range<money> total{};
  money guaranteed{};

  friend bool operator==(const formula_assessment&, const formula_assessment&) = default;
};

namespace detail {
[[noreturn]] BYLAW_COLD inline void a_formula_fact_is_wrong(const formula_fact& fact, std::int64_t wrong) {
  if (fact.type == formula_fact_type::money) raise_invalid_money(fact.name, wrong);
  raise_invalid_count(fact.name, wrong);
}
inline void check_formula_facts(const formula& f, std::span<const formula_value> facts) {
  if (facts.size() != f.facts.size())
    raise(invalid_parameter("a formula is given as many facts as it reads, in its order"));
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const formula_fact& fact = f.facts[i];
    const std::int64_t most_of_it = fact.type == formula_fact_type::money    ? most<money>
                                    : fact.type == formula_fact_type::yes_no ? 1
                                                                             : most<std::int64_t>;
    const bool has_no_limit = fact.type != formula_fact_type::yes_no && facts[i].high == no_limit;
    if (!in_bounds(facts[i].low, most_of_it)) a_formula_fact_is_wrong(fact, facts[i].low);
    if (facts[i].high < facts[i].low || (facts[i].high > most_of_it && !has_no_limit))
      a_formula_fact_is_wrong(fact, facts[i].high);
  }
}
}  // namespace detail

/// What a policy gives, by its formula: equal to `evaluate(policy, firm)`. `facts` stand in the order of the formula's.
/// Errors: `invalid_fact`, `amount_overflow`; `invalid_parameter` if the facts are not as many.
[[nodiscard]] inline formula_assessment evaluate(const formula& f, std::span<const formula_value> facts) {
  detail::check_formula_facts(f, facts);
  // The catalogue's formulas ask for no memory here.
  constexpr std::size_t few = 512;
  std::int64_t room[few];
  std::vector<std::int64_t> more(f.nodes.size() <= few ? 0 : f.nodes.size());
  std::int64_t* const values = more.empty() ? room : more.data();
  work_out(f, facts, {values, f.nodes.size()});
  if (values[f.overflow] != 0) detail::the_amount_does_not_fit_into_64_bits();
  const auto between_nodes = [values](std::uint32_t low, std::uint32_t high) {
    return detail::range_from<money>(values[low], values[high]);
  };
  formula_assessment given;
  given.outcomes.reserve(f.clauses.size());
  for (const formula_clause& c : f.clauses) {
    reasons open;
    for (std::size_t i = 0; i < c.open.size(); ++i)
      open |= reasons(static_cast<reason>(i)).where(values[c.open[i]] != 0);
    const verdict eligible = verdict::perhaps(values[c.may] != 0) || verdict::of(values[c.holds] != 0);
    given.outcomes.push_back({c.id, between_nodes(c.low, c.high), eligible, open});
  }
  given.total = between_nodes(f.total_low, f.total_high);
  given.guaranteed = money::from_fen(values[f.guaranteed]);
  return given;
}

}  // namespace bylaw

#endif
