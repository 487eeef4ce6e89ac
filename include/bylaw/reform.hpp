// SPDX-License-Identifier: MIT
//
// A policy with figures changed: what it pays now, beside the law that it was made from.
#ifndef BYLAW_REFORM_HPP
#define BYLAW_REFORM_HPP

#include <bylaw/policy.hpp>

namespace bylaw {

/// A policy whose figures were changed with `with(...)`. It is its policy in everything: evaluate, explain, batch or
/// compare it. Beside it stands the baseline, so that whatever shows it can say which figures are not the law's.
template <class Policy>
class reform : public Policy {
  static_assert(detail::is_policy<Policy>, "a reform is of a policy: with(policy, path, value) makes one");

 public:
  using policy_type = Policy;

  /// `changed` and `baseline` as given; `with` makes it so that only figures differ.
  constexpr reform(const Policy& changed, const Policy& baseline, const provenance& source = {})
      : Policy(changed), baseline_(baseline), source_(source) {}

  /// The policy as it was before the first change.
  [[nodiscard]] constexpr const Policy& baseline() const noexcept BYLAW_LIFETIME_BOUND { return baseline_; }

  /// Where the changed figures stand: the caller's word, empty where nothing was said.
  [[nodiscard]] constexpr const provenance& source() const noexcept BYLAW_LIFETIME_BOUND { return source_; }
  /// The same with a source for what was changed: a draft's, a budget office's file.
  [[nodiscard]] constexpr reform stated_in(const provenance& source) const { return {*this, baseline_, source}; }

 private:
  Policy baseline_;
  provenance source_;
};

namespace detail {
template <class T>
inline constexpr bool is_reform = false;
template <class Policy>
inline constexpr bool is_reform<reform<Policy>> = true;
}  // namespace detail

}  // namespace bylaw

#endif
