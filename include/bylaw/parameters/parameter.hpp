// SPDX-License-Identifier: MIT
//
// The figures of a policy, listed with their paths.
#ifndef BYLAW_PARAMETERS_PARAMETER_HPP
#define BYLAW_PARAMETERS_PARAMETER_HPP

#include <bylaw/outline.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {

/// A figure of a policy. Its text, but for the path, refers to the policy's.
struct parameter {
  std::string path{};
  /// The clause that it stands in; empty where it is of how clauses add up.
  std::string_view clause{};
  words title{};
  parameter_value value{0};
  /// What its kind allows, in fen, parts per million, a count or a year; its rule may ask for more: tiers ascend.
  range<std::int64_t> bounds{};
  /// Whether it is not the law's: then `published` is, and `source` is the reform's.
  bool is_changed = false;
  parameter_value published{0};
  provenance source{};
};

namespace detail {

/// Where the figures of a policy stand, whatever its type.
BYLAW_COLD inline void find_figures(const void* policy, told_policy tell_it, figure_places& found) {
  tell_it(policy, found);
}

BYLAW_COLD inline std::vector<parameter> parameters_from(const outline& rules, const void* policy,
                                                         told_policy tell_it) {
  figure_places places;
  find_figures(policy, tell_it, places);
  std::vector<parameter> all;
  for (const figure_place& figure : places.all()) {
    parameter one;
    one.path = places.path_of<std::string>(figure);
    one.value = figure.value();
    one.bounds = bounds_of(figure.kind);
    one.published = one.value;
    if (const outlined_clause* clause = rules.find(places.owner_of(figure).clause)) {
      one.clause = clause->id;
      one.title = clause->title;
      one.source = clause->source;
    } else {
      one.source = rules.document.source;
    }
    for (const changed_parameter& change : rules.changes.figures) {
      if (change.path != one.path) continue;
      one.is_changed = true;
      one.published = change.published;
      one.source = rules.changes.source;
    }
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace detail

/// Each figure of the policy, in the order of the document: rates, caps, budgets, places, thresholds, tiers, bands,
/// units, years; a term that is not documented as such. Allocates; quadratic in the figures of one clause, linear in
/// clauses.
template <class... Element>
[[nodiscard]] std::vector<parameter> parameters(const policy<Element...>& rules) {
  return detail::parameters_from(outline_of(rules), &rules, &detail::tell_policy<policy<Element...>>);
}
template <class Policy>
[[nodiscard]] std::vector<parameter> parameters(const reform<Policy>& rules) {
  return detail::parameters_from(outline_of(rules), static_cast<const Policy*>(&rules), &detail::tell_policy<Policy>);
}

}  // namespace bylaw

#endif
