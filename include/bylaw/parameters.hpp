// SPDX-License-Identifier: MIT
//
// The figures of a policy by their paths: to list them, and to change them. `with(policy, path, value)` gives the same
// policy with a figure changed, in a constant or while a program runs; its structure, and so its speed, stay what they
// are. Opt-in.
#ifndef BYLAW_PARAMETERS_HPP
#define BYLAW_PARAMETERS_HPP

#include <bylaw/outline.hpp>
#include <bylaw/parameters/setting.hpp>
#include <bylaw/parameters/refusal.hpp>
#include <bylaw/parse/values.hpp>
#include <bylaw/text/amounts.hpp>

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

/// A figure by its path, and what it is to become.
struct parameter_change {
  std::string_view path;
  parameter_value value;
};

namespace detail {

template <class Policy>
constexpr reform<Policy> reformed(const Policy& now, const Policy& baseline, const provenance& source,
                                  const growing_list<figure_change>& changes) {
  Policy changed = now;
  figure_writer writer(changes.begin(), changes.size());
  write_figures(changed, writer);
  changed.validate();
  return {changed, baseline, source};
}

template <class Policy>
constexpr reform<Policy> with_changes(const Policy& now, const Policy& baseline, const provenance& source,
                                      const parameter_change* changes, std::size_t count) {
  figure_places places;
  tell({}, now, places);
  growing_list<figure_change> to_make;
  for (std::size_t i = 0; i < count; ++i) {
    const parameter_refusal why = enter_change(places, changes[i].path, changes[i].value, to_make);
    if (why != parameter_refusal::none) refuse_change(places, changes[i].path, why);
  }
  return reformed(now, baseline, source, to_make);
}

}  // namespace detail

/// The policy with figures changed: `with(cities::chengdu_2025_08, "compute-voucher.at_most_per_year", 600_wan)`, or
/// several at once, `with(policy, parameter_change{path, value}, parameter_change{path, value})`, where one alone would
/// not pass: tiers that ascend. Paths are those of `parameters(policy)`. A budget that several clauses draw from is
/// changed in all of them. Nothing is done to the policy that was given.
///
/// Errors, in a constant compile errors: `invalid_parameter` for a path that there is not, a value of another kind or out
/// of bounds, a range for a figure that is exact; and all that a policy is asked where it is made.
template <class... Element>
[[nodiscard]] constexpr reform<policy<Element...>> with(const policy<Element...>& rules, std::string_view path,
                                                        const parameter_value& value) {
  const parameter_change change{path, value};
  return detail::with_changes(rules, rules, {}, &change, 1);
}
template <class... Element, std::same_as<parameter_change>... More>
[[nodiscard]] constexpr reform<policy<Element...>> with(const policy<Element...>& rules, const parameter_change& first,
                                                        const More&... more) {
  const parameter_change changes[] = {first, more...};
  return detail::with_changes(rules, rules, {}, changes, 1 + sizeof...(More));
}
/// The same of what is a reform already: its baseline and source stay.
template <class Policy>
[[nodiscard]] constexpr reform<Policy> with(const reform<Policy>& rules, std::string_view path,
                                            const parameter_value& value) {
  const parameter_change change{path, value};
  return detail::with_changes<Policy>(rules, rules.baseline(), rules.source(), &change, 1);
}
template <class Policy, std::same_as<parameter_change>... More>
[[nodiscard]] constexpr reform<Policy> with(const reform<Policy>& rules, const parameter_change& first,
                                            const More&... more) {
  const parameter_change changes[] = {first, more...};
  return detail::with_changes<Policy>(rules, rules.baseline(), rules.source(), changes, 1 + sizeof...(More));
}

}  // namespace bylaw

#endif
