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

  static constexpr words says{"{rate} of {base}", "按{base}的{rate}补贴"};
  static constexpr words says_if_undocumented{"a share of {base} (rate not documented)",
                                              "按{base}的一定比例补贴(比例未载明)"};
  constexpr auto parts() const { return parts_of("percentage_subsidy", part{"base", base}, part{"rate", share}); }

  template <class Firm>
  static consteval std::int64_t bound() {
    return detail::bound_of<Base, Firm>();
  }

  template <class Firm>
  BYLAW_ALWAYS_INLINE constexpr entitlement assess(const Firm& firm) const {
    const range<money> cost = detail::measure(base, firm);
    if constexpr (detail::is_by_year<Share>) {
      const range<rate> of_the_year = share.measure(firm);
      return {detail::share_of_range<bound<Firm>()>(of_the_year.low, of_the_year.high, cost, firm), verdict::yes,
              detail::open_if_inexact(cost, reason::unknown_fact) | open_by_year(of_the_year, firm[calendar_year])};
    } else {
      return {detail::share_of_range<bound<Firm>()>(lowest(share), highest(share), cost, firm), verdict::yes,
              detail::open_if_inexact(cost, reason::unknown_fact) | open_for(share)};
    }
  }

 private:
  // One value is a rate, or a range of the law's own; where there are several, the year decides, and is not known.
  constexpr reasons open_by_year(const range<rate>& span, const range<std::int64_t>& year) const noexcept {
    const reasons why = reasons(reason::unknown_fact).where(!share.is_one_value_in(year)) | discretion_in_a_year();
    return why.where(!span.is_exact());
  }
  static constexpr reasons discretion_in_a_year() noexcept {
    if constexpr (requires(const Share& s) { s.years[0].value.high; })
      return reason::discretion;
    else
      return {};
  }

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
