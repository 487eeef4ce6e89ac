// SPDX-License-Identifier: MIT
//
// A share of a quantity: `percentage_subsidy{compute_cost, 30_pct}`. The rate may be a range, `between(50_pct, 60_pct)`
// or `up_to(60_pct)`, inside which the authority decides, or `undocumented`: 0 to 100%.
#ifndef BYLAW_RULES_PERCENTAGE_SUBSIDY_HPP
#define BYLAW_RULES_PERCENTAGE_SUBSIDY_HPP

#include <bylaw/rule.hpp>

namespace bylaw {

/// Pays `rate * base`, rounded down to the fen once. `Share` is `rate`, `range<rate>` or `undocumented`'s type.
template <quantity Base, class Share>
struct percentage_subsidy {
  static_assert(std::same_as<typename Base::quantity_type, money>,
                "a percentage subsidy is a share of money: its quantity must be a money fact or an expression of them");
  static_assert(std::same_as<Share, rate> || std::same_as<Share, range<rate>> ||
                    std::same_as<Share, undocumented_term_value>,
                "the share of a percentage subsidy is a rate: 30_pct; or between(50_pct, 60_pct), up_to(60_pct), or "
                "undocumented");

  BYLAW_NO_UNIQUE_ADDRESS Base base;
  BYLAW_NO_UNIQUE_ADDRESS Share share;

  constexpr percentage_subsidy(const Base& of, const Share& rate_or_range) : base(of), share(rate_or_range) {}

  constexpr auto parts() const { return parts_of("percentage_subsidy", part{"base", base}, part{"rate", share}); }

  template <class Firm>
  static consteval std::int64_t bound() {
    return detail::bound_of<Base, Firm>();
  }

  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr entitlement assess(const Firm& firm) const {
    const range<money> cost = detail::measure(base, firm);
    return {detail::share_of_range<bound<Firm>()>(lowest(share), highest(share), cost, firm), verdict::yes,
            detail::open_if_inexact(cost, reason::unknown_fact) | open_for(share)};
  }

 private:
  // By reference: a loop over firms then reads them once, and is not taken for one that copies objects.
  static constexpr const rate& lowest(const rate& exact) noexcept { return exact; }
  static constexpr const rate& lowest(const range<rate>& r) noexcept { return r.low; }
  static constexpr const rate& lowest(undocumented_term_value) noexcept { return rate::zero; }
  static constexpr const rate& highest(const rate& exact) noexcept { return exact; }
  static constexpr const rate& highest(const range<rate>& r) noexcept { return r.high; }
  static constexpr const rate& highest(undocumented_term_value) noexcept { return rate::whole; }

  static constexpr reasons open_for(const rate&) noexcept { return {}; }
  static constexpr reasons open_for(const range<rate>& r) noexcept {
    return reasons(reason::discretion).where(!r.is_exact());
  }
  static constexpr reasons open_for(undocumented_term_value) noexcept { return reason::undocumented_term; }
};

template <class Base, class Share>
percentage_subsidy(Base, Share) -> percentage_subsidy<Base, Share>;

}  // namespace bylaw

#endif
