// SPDX-License-Identifier: MIT
//
// Marginal bands: each part of a quantity at the rate of the band it lies in, as with an income tax.
#ifndef BYLAW_RULES_BANDED_SUBSIDY_HPP
#define BYLAW_RULES_BANDED_SUBSIDY_HPP

#include <bylaw/rules/tiered_award.hpp>

#include <array>

namespace bylaw {

/// The part of the quantity above `above`, up to the next band, is paid at `share`.
struct band {
  money above;
  rate share;

  constexpr band(money lower_bound, rate at) : above(detail::checked_parameter(lower_bound)), share(at) {}

  static constexpr words says{"above {above}: {rate}", "超过{above}的部分:{rate}"};
  constexpr auto parts() const { return parts_of("band", part{"above", above}, part{"rate", share}); }
  friend constexpr bool operator==(const band&, const band&) = default;
};

/// Pays the sum of each band's share of the part of `base` inside it; the exact sum is rounded down to the fen, once.
template <quantity Base, std::size_t Count>
struct banded_subsidy {
  static_assert(std::same_as<typename Base::quantity_type, money>,
                "a banded subsidy is a share of money: its quantity must be a money fact or an expression of them");
  static_assert(Count > 0, "a banded subsidy has a band or more: banded_subsidy{cost, band{0_yuan, 30_pct}}");

  BYLAW_NO_UNIQUE_ADDRESS Base base;
  std::array<band, Count> bands;

  /// Errors: those of `check`.
  template <class... Band>
  constexpr explicit banded_subsidy(const Base& of, const Band&... marginal) : base(of), bands{marginal...} {
    validate();
  }

  // The tempting misuse.
  template <class... More>
  constexpr explicit banded_subsidy(const band& first, const More&...) : base(), bands{first} {
    static_assert(detail::always_false<More...>,
                  "banded_subsidy takes the quantity first, then its bands: banded_subsidy{cost, band{0_yuan, 30_pct}}");
  }

  /// Error: `invalid_parameter` if the bands do not ascend.
  constexpr void validate() const {
    for (std::size_t i = 1; i < Count; ++i)
      if (bands[i].above <= bands[i - 1].above) detail::tiers_or_bands_are_not_in_ascending_order();
  }

  static constexpr words says{"a subsidy by bands of {base} ({bands})", "按{base}分段累进补贴({bands})"};
  constexpr auto parts() const { return parts_of("banded_subsidy", part{"base", base}, part{"bands", bands}); }
  BYLAW_ALWAYS_INLINE constexpr auto formula(auto& f) const { return f.banded(f[base], bands); }
};

template <class... More>
banded_subsidy(band, More...) -> banded_subsidy<constant<money>, 1>;
template <quantity Base, class... Band>
banded_subsidy(Base, Band...) -> banded_subsidy<Base, sizeof...(Band)>;

}  // namespace bylaw

#endif
