// SPDX-License-Identifier: MIT
//
// A yearly number of awards that firms compete for: `annual_quota{"scenario", 10}`.
#ifndef BYLAW_RULES_ANNUAL_QUOTA_HPP
#define BYLAW_RULES_ANNUAL_QUOTA_HPP

#include <bylaw/rules/pool.hpp>

#include <string_view>

namespace bylaw {

/// At most `places` awards a year. It ends a pipe and does not touch the amount. The name must outlive it.
struct annual_quota {
  using is_draw_limit = void;
  std::string_view name;
  std::int64_t places;

  /// Errors: those of `check`, and `invalid_parameter` if the places are below zero or above 10^12.
  constexpr annual_quota(detail::lasting_text quota_name BYLAW_LIFETIME_BOUND, std::int64_t awards)
      : name(quota_name), places(detail::checked_parameter(awards)) {
    validate();
  }

  // The tempting misuse.
  template <class... Given>
  requires detail::is_nameless<Given...>
  constexpr explicit annual_quota(const Given&...) : places() {
    static_assert(detail::always_false<Given...>, "a quota has a name, then its places: annual_quota{\"scenario\", 10}");
  }

  /// Error: `invalid_parameter` if the name is empty.
  constexpr void validate() const {
    if (name.empty()) detail::a_pool_or_quota_has_no_name();
  }

  static constexpr words says{"{places} awards a year", "每年{places}个名额"};
  constexpr auto parts() const { return parts_of("annual_quota", part{"name", name}, part{"places", places}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f, const auto& before) const { return f.open_to(reason::quota, before); }
};

}  // namespace bylaw

#endif
