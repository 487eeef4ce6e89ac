// SPDX-License-Identifier: MIT
//
// The same policy with figures changed, in a constant or while a program runs.
#ifndef BYLAW_PARAMETERS_WITH_HPP
#define BYLAW_PARAMETERS_WITH_HPP

#include <bylaw/detail/given_text.hpp>
#include <bylaw/parameters/refusal.hpp>
#include <bylaw/parameters/setting.hpp>
#include <bylaw/reform.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>

namespace bylaw {

/// A figure by its path, and what it is to become.
struct parameter_change {
  detail::lasting_text path;
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
[[nodiscard]] constexpr reform<policy<Element...>> with(const policy<Element...>& rules, detail::passing_text path,
                                                        const parameter_value& value) {
  const parameter_change change{std::string_view(path), value};
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
[[nodiscard]] constexpr reform<Policy> with(const reform<Policy>& rules, detail::passing_text path,
                                            const parameter_value& value) {
  const parameter_change change{std::string_view(path), value};
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
