// SPDX-License-Identifier: MIT
//
// A firm that is asked about on a day: `evaluate(policy, firm, on{date{2026, 3, 1}})`, or `asked_on(firm, day)`
// wherever a firm is taken.
#ifndef BYLAW_ON_HPP
#define BYLAW_ON_HPP

#include <bylaw/date.hpp>
#include <bylaw/firm.hpp>

namespace bylaw {

namespace detail {

template <class Firm>
struct dated_firm {
  Firm inner;
  date day;

  template <class Fact>
  requires(is_fact<Fact> && (is_of_the_day<Fact> || states<std::remove_cvref_t<Firm>, Fact>)) BYLAW_ALWAYS_INLINE
      constexpr auto
      operator[](const Fact&) const {
    if constexpr (is_of_the_day<Fact>)
      return std::int64_t{day.year()};
    else
      return read<Fact>(inner);
  }
};

/// Of a firm that is not asked about on a day.
struct any_day {};

template <class Firm>
constexpr any_day day_asked(const Firm&) noexcept {
  return {};
}
template <class Firm>
constexpr date day_asked(const dated_firm<Firm>& firm) noexcept {
  return firm.day;
}
template <class Firm>
constexpr auto day_asked(const open_world_of<Firm>& firm) noexcept {
  return day_asked(firm.inner);
}
template <class Firm>
constexpr auto day_asked(const closed_world_of<Firm>& firm) noexcept {
  return day_asked(firm.inner);
}

}  // namespace detail

/// The firm, asked about on a day. Owns a temporary, refers to a named firm.
template <class Firm>
[[nodiscard]] constexpr auto asked_on(const Firm& firm BYLAW_LIFETIME_BOUND, on asked) {
  detail::check_facts_can_be_read_of<Firm>();
  return detail::dated_firm<const Firm&>{firm, asked.day};
}
template <detail::temporary Firm>
[[nodiscard]] constexpr auto asked_on(Firm&& firm, on asked) {
  detail::check_facts_can_be_read_of<std::remove_cv_t<Firm>>();
  return detail::dated_firm<std::remove_cv_t<Firm>>{static_cast<Firm&&>(firm), asked.day};
}

}  // namespace bylaw

#endif
