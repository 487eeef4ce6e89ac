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
    check();
  }

  /// Error: `invalid_parameter` if the bands do not ascend.
  constexpr void check() const {
    for (std::size_t i = 1; i < Count; ++i)
      if (bands[i].above <= bands[i - 1].above) detail::tiers_or_bands_are_not_in_ascending_order();
  }

  static constexpr words says{"a subsidy by bands of {base} ({bands})", "按{base}分段累进补贴({bands})"};
  constexpr auto parts() const { return parts_of("banded_subsidy", part{"base", base}, part{"bands", bands}); }

  template <class Firm>
  static consteval std::int64_t bound() {
    return detail::bound_of<Base, Firm>();
  }

  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr entitlement assess(const Firm& firm) const {
    const range<money> cost = detail::measure(base, firm);
    const std::int64_t low = paid_on(cost.low.fen());
    const std::int64_t high = cost.is_exact()            ? low
                              : cost.high.is_unlimited() ? paid_on_unlimited()
                                                         : paid_on(cost.high.fen());
    return {detail::range_from<money>(low, high), verdict::yes, detail::open_if_inexact(cost, reason::unknown_fact)};
  }

 private:
  static constexpr std::int64_t million = 1'000'000;

  // A part is millions * 10^6 + rest, so its share is millions * ppm exactly and rest * ppm / 10^6. The fractions of
  // all bands are added before the one division: each is below 10^12, so a thousand bands are far from 64 bits.
  constexpr std::int64_t paid_on(std::int64_t fen) const noexcept {
    std::int64_t whole = 0;
    std::int64_t fraction = 0;
    for (std::size_t i = 0; i < Count; ++i) {
      const std::int64_t top = i + 1 < Count ? detail::lesser(fen, bands[i + 1].above.fen()) : fen;
      const std::int64_t inside = detail::greater(top - bands[i].above.fen(), 0);
      whole += inside / million * bands[i].share.ppm();
      fraction += inside % million * bands[i].share.ppm();
    }
    return whole + fraction / million;
  }

  // No limit if the last band pays at all, else what the bands below it pay in full.
  constexpr std::int64_t paid_on_unlimited() const noexcept {
    if (bands[Count - 1].share.ppm() != 0) return detail::no_limit;
    return paid_on(bands[Count - 1].above.fen());
  }
};

template <quantity Base, class... Band>
banded_subsidy(Base, Band...) -> banded_subsidy<Base, sizeof...(Band)>;

}  // namespace bylaw

#endif
