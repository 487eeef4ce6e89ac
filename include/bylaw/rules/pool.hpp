// SPDX-License-Identifier: MIT
//
// A budget that several firms' awards are drawn from: `annual_pool` by the year, `pool` where no source states the
// period.
#ifndef BYLAW_RULES_POOL_HPP
#define BYLAW_RULES_POOL_HPP

#include <bylaw/rule.hpp>

#include <string_view>

namespace bylaw {

namespace detail {
/// The amount first, or alone; or the name alone.
template <class... Given>
inline constexpr bool is_nameless = false;
template <class First, class... More>
inline constexpr bool is_nameless<First, More...> =
    std::same_as<First, money> || plain_number<First> || (sizeof...(More) == 0 && std::convertible_to<First, std::string_view>);

[[noreturn]] inline void a_pool_or_quota_has_no_name() { raise(invalid_parameter("a pool or quota has no name")); }
}  // namespace detail

/// A budget whose period is not documented. It ends a pipe: `rule | pool`. The name must outlive the pool (a literal
/// does). Asked about one firm, it bounds both ends by its budget; who has drawn what is a ledger's business.
struct pool {
  using is_draw_limit = void;
  std::string_view name;
  money budget;

  /// Errors: those of `check`, and `invalid_parameter` if the budget is below zero or above 10^15 yuan.
  constexpr pool(detail::lasting_text pool_name BYLAW_LIFETIME_BOUND, money total)
      : name(pool_name), budget(detail::checked_parameter(total)) {
    validate();
  }

  // The tempting misuse.
  template <class... Given>
  requires detail::is_nameless<Given...>
  constexpr explicit pool(const Given&...) {
    static_assert(detail::always_false<Given...>, "a pool has a name, then its budget: annual_pool{\"robots\", 3000_wan}");
  }

  /// Error: `invalid_parameter` if the name is empty: an outcome with no pool has none.
  constexpr void validate() const {
    if (name.empty()) detail::a_pool_or_quota_has_no_name();
  }

  static constexpr words says{"from a pool of {budget} (period not documented)", "由资金池({budget},期限未载明)支付"};
  constexpr auto parts() const { return parts_of("pool", part{"name", name}, part{"budget", budget}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f, const auto& before) const { return f.open_to(reason::pool, f.lesser(before, f[budget])); }

  /// The budget of a year.
  [[nodiscard]] constexpr money budget_in(int) const noexcept { return budget; }
};

}  // namespace bylaw

#endif
