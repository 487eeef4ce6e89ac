// SPDX-License-Identifier: MIT
//
// A share of a quantity: `percentage_subsidy{compute_cost, 30_pct}`. The rate may be a range, `between(50_pct, 60_pct)`
// or `up_to(60_pct)`, inside which the authority decides, `undocumented`, 0 to 100%, or one that changes `by_year`.
#ifndef BYLAW_RULES_PERCENTAGE_SUBSIDY_HPP
#define BYLAW_RULES_PERCENTAGE_SUBSIDY_HPP

#include <bylaw/by_year.hpp>
#include <bylaw/rule.hpp>

namespace bylaw {

namespace detail {
template <class T>
inline constexpr bool is_share =
    std::same_as<T, rate> || std::same_as<T, range<rate>> || std::same_as<T, undocumented_term_value>;
template <class T, std::size_t Count>
inline constexpr bool is_share<by_year<T, Count>> = std::same_as<T, rate> || std::same_as<T, range<rate>>;
template <class... Given>
inline constexpr bool is_no_share_of_a_quantity = sizeof...(Given) > 0;
template <quantity Base, class Share>
inline constexpr bool is_no_share_of_a_quantity<Base, Share> = false;
}  // namespace detail

/// Pays `rate * base`, rounded down to the fen once. `Share` is `rate`, `range<rate>`, a `by_year` of these or
/// `undocumented`'s type.
template <quantity Base, class Share>
struct percentage_subsidy {
  static_assert(std::same_as<typename Base::quantity_type, money>,
                "a percentage subsidy is a share of money: its quantity must be a money fact or an expression of them");
  static_assert(detail::is_share<Share>,
                "the share of a percentage subsidy is a rate: 30_pct; or between(50_pct, 60_pct), up_to(60_pct), or "
                "undocumented; or by_year of rates");

  BYLAW_NO_UNIQUE_ADDRESS Base base;
  BYLAW_NO_UNIQUE_ADDRESS Share share;

  /// Error: `invalid_parameter` for a range whose low is above its high.
  constexpr percentage_subsidy(const Base& of, const Share& rate_or_range) : base(of), share(rate_or_range) {
    detail::check_parameters(share);
  }
  // Chosen by the last guide below.
  template <class... Given>
  requires detail::is_no_share_of_a_quantity<Given...>
  constexpr explicit percentage_subsidy(const Given&...) : base(), share() {
    static_assert(detail::always_false<Given...>,
                  "percentage_subsidy takes the quantity first, then the rate: percentage_subsidy{cost, 30_pct}");
  }

  static constexpr words says{"{rate} of {base}", "按{base}的{rate}补贴"};
  static constexpr words says_if_undocumented{"a share of {base} (rate not documented)",
                                              "按{base}的一定比例补贴(比例未载明)"};
  constexpr auto parts() const { return parts_of("percentage_subsidy", part{"base", base}, part{"rate", share}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.share(f[base], share); }
};

template <class Base, class Share>
percentage_subsidy(Base, Share) -> percentage_subsidy<Base, Share>;
template <class... Given>
requires detail::is_no_share_of_a_quantity<Given...> percentage_subsidy(Given...)
->percentage_subsidy<constant<money>, rate>;

}  // namespace bylaw

#endif
