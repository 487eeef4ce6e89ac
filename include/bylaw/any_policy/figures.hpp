// SPDX-License-Identifier: MIT
//
// The figures of a policy of any type: listed, changed by text, read from a file.
#ifndef BYLAW_ANY_POLICY_FIGURES_HPP
#define BYLAW_ANY_POLICY_FIGURES_HPP

#include <bylaw/any_policy/interface.hpp>
#include <bylaw/parameter_file.hpp>

#include <span>
#include <utility>
#include <vector>

namespace bylaw {

/// What changing figures of an any_policy gives: the reform, or each flaw, and then the policy as it was.
class any_reform_read {
 public:
  any_reform_read(any_policy rules, std::vector<parameter_flaw> flaws)
      : rules_(std::move(rules)), flaws_(std::move(flaws)) {}

  [[nodiscard]] bool ok() const noexcept { return flaws_.empty(); }
  [[nodiscard]] const any_policy& rules() const& noexcept BYLAW_LIFETIME_BOUND { return rules_; }
  [[nodiscard]] any_policy rules() && { return std::move(rules_); }
  [[nodiscard]] const std::vector<parameter_flaw>& flaws() const& noexcept BYLAW_LIFETIME_BOUND { return flaws_; }
  [[nodiscard]] std::vector<parameter_flaw> flaws() && { return std::move(flaws_); }

 private:
  any_policy rules_;
  std::vector<parameter_flaw> flaws_;
};

namespace detail {

BYLAW_COLD inline any_reform_read with_any(const any_policy& rules, std::span<const parameter_text> changes,
                                           std::vector<parameter_flaw> flaws = {}) {
  const shared_policy* made = policy_access::held_by(rules).with_figures(changes, flaws);
  return {made == nullptr ? rules : policy_access::made_of<any_policy>(made), std::move(flaws)};
}

}  // namespace detail

/// As of the policy. Text but for the paths refers to it.
template <std::same_as<any_policy> Policy>
[[nodiscard]] std::vector<parameter> parameters(const Policy& rules) {
  return detail::policy_access::held_by(rules).figures();
}

/// As `with(policy, changes)`: all of them, or none.
template <std::same_as<any_policy> Policy>
[[nodiscard]] any_reform_read with(const Policy& rules, std::span<const parameter_text> changes) {
  return detail::with_any(rules, changes);
}
template <std::same_as<any_policy> Policy>
[[nodiscard]] any_reform_read with(const Policy& rules, run_time path, detail::passing_text text) {
  const parameter_text change{path.path, std::string_view(text)};
  return detail::with_any(rules, std::span<const parameter_text>(&change, 1));
}

/// As `read_parameters(policy, text)`.
template <std::same_as<any_policy> Policy>
[[nodiscard]] any_reform_read read_parameters(const Policy& rules, detail::passing_text text) {
  detail::settings all = detail::read_settings(text);
  return detail::with_any(rules, all.texts, std::move(all.flaws));
}

/// As `write_parameters(sink, policy)`.
template <std::same_as<any_policy> Policy>
void write_parameters(sink out, const Policy& rules, language in = language::english) {
  detail::write_parameters(out, rules.outline(), parameters(rules), in);
}

}  // namespace bylaw

#endif
