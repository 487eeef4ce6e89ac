// SPDX-License-Identifier: MIT
//
// A whole amount by bracket: `tiered_award{revenue, tier{1000_wan, 200_wan}, tier{5000_wan, 500_wan}}`.
#ifndef BYLAW_RULES_TIERED_AWARD_HPP
#define BYLAW_RULES_TIERED_AWARD_HPP

#include <bylaw/rule.hpp>

#include <array>

namespace bylaw {

/// From `from` on (included) up to the next tier, the award is `award`. `from` is money or a count, as the quantity is.
template <class T>
struct tier {
  T from;
  money award;

  constexpr tier(T lower_bound, money paid)
      : from(detail::checked_parameter(lower_bound)), award(detail::checked_parameter(paid)) {}

  static constexpr words says{"from {from}: {award}", "{from}起:{award}"};
  constexpr auto parts() const { return parts_of("tier", part{"from", from}, part{"award", award}); }
  friend constexpr bool operator==(const tier&, const tier&) = default;
};
template <class T>
tier(T, money) -> tier<std::conditional_t<std::same_as<T, money>, money, std::int64_t>>;

namespace detail {
[[noreturn]] inline void tiers_or_bands_are_not_in_ascending_order() {
  raise(invalid_parameter("tiers or bands are not in ascending order"));
}
}  // namespace detail

/// Pays the award of the bracket the quantity falls into, nothing below the first (an eligible zero). Tiers ascend;
/// awards need not.
template <quantity Base, std::size_t Count>
struct tiered_award {
  static_assert(Count > 0, "a tiered award has a tier or more: tiered_award{revenue, tier{1000_wan, 200_wan}}");
  using threshold = typename Base::quantity_type;

  BYLAW_NO_UNIQUE_ADDRESS Base base;
  std::array<tier<threshold>, Count> tiers;

  /// Errors: those of `check`.
  template <class... T>
  constexpr explicit tiered_award(const Base& of, const tier<T>&... brackets) : base(of), tiers{brackets...} {
    validate();
  }

  // The tempting misuse.
  template <class T, class... More>
  constexpr explicit tiered_award(const tier<T>&, const More&...) : base(), tiers{tier<threshold>{{}, {}}} {
    static_assert(detail::always_false<T>,
                  "tiered_award takes the quantity first, then its tiers: tiered_award{revenue, tier{1000_wan, 200_wan}}");
  }

  /// Error: `invalid_parameter` if the tiers do not ascend.
  constexpr void validate() const {
    for (std::size_t i = 1; i < Count; ++i)
      if (tiers[i].from <= tiers[i - 1].from) detail::tiers_or_bands_are_not_in_ascending_order();
  }

  static constexpr words says{"an award by {base} ({tiers})", "按{base}分档奖励({tiers})"};
  constexpr auto parts() const { return parts_of("tiered_award", part{"base", base}, part{"tiers", tiers}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.tiered(f[base], tiers); }
};

template <class T, class... More>
tiered_award(tier<T>, More...) -> tiered_award<constant<money>, 1>;
template <quantity Base, class... T>
tiered_award(Base, tier<T>...) -> tiered_award<Base, sizeof...(T)>;

}  // namespace bylaw

#endif
