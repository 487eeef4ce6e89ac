// SPDX-License-Identifier: MIT
//
// When a document or a clause is in force, and what of that is known.
#ifndef BYLAW_VALIDITY_HPP
#define BYLAW_VALIDITY_HPP

#include <bylaw/date.hpp>
#include <bylaw/values/range.hpp>
#include <bylaw/values/verdict.hpp>

namespace bylaw {

enum class status : unsigned char { not_stated, draft, in_force, expired, superseded };

/// What is known of when something is in force. An end that no source states is not known; it is never "none".
struct validity {
  bylaw::status status = bylaw::status::not_stated;
  rough_date published{};
  rough_date from{};
  rough_date until{};
  /// The first and the last day on which it is known to have been in force, whatever its other dates.
  range<date> seen_in_force{};

  friend constexpr bool operator==(const validity&, const validity&) = default;
};

namespace detail {

// A day that is not known is before every known one; so an unknown start refuses nothing, and neither does an unknown
// day of publication.
constexpr bool cannot_count_on(const validity& what, date day) noexcept {
  const date first_possible = what.from.is_known() ? what.from.earliest() : what.published.earliest();
  return day < first_possible || (what.until.is_known() && what.until.latest() < day);
}

constexpr bool has_certainly_begun(const validity& what, date day) noexcept {
  const range<date>& seen = what.seen_in_force;
  return (what.from.is_known() && what.from.latest() <= day) || (seen.low.is_known() && seen.low <= day);
}

constexpr bool is_certain_on(const validity& what, date day) noexcept {
  const bool has_not_ended = day <= what.until.earliest() || day <= what.seen_in_force.high;
  return has_certainly_begun(what, day) && has_not_ended;
}

constexpr verdict counts_on(const validity& what, date day) noexcept {
  if (what.status == status::draft || cannot_count_on(what, day)) return verdict::no;
  return verdict::unknown || verdict::of(is_certain_on(what, day));
}

template <class T>
concept a_day_alone = std::same_as<T, date> || std::is_arithmetic_v<T> || calendar_day<T>;

}  // namespace detail

/// Whether it is in force on a day: `no` before the first day it may begin (it was not published before) and behind the
/// last it may end, `yes` from the last day it may begin to the first it may end, `unknown` between. A draft is not.
[[nodiscard]] constexpr verdict in_force_on(const validity& what, const on& when) noexcept {
  return detail::counts_on(what, when.day);
}
// The tempting misuse.
template <detail::a_day_alone Day>
[[nodiscard]] constexpr verdict in_force_on(const validity&, const Day&) noexcept {
  static_assert(detail::always_false<Day>,
                "the day that is asked about is said by on: in_force_on(validity, on{date{2026, 3, 1}})");
  return {};
}

namespace detail {

/// The same, where a draft counts from the day it was published on, whenever it means to be in force.
constexpr verdict in_force_or_published_on(const validity& what, date day) noexcept {
  if (what.status != status::draft) return counts_on(what, day);
  return verdict::perhaps(what.published.earliest() <= day) ||
         verdict::of(what.published.is_known() && what.published.latest() <= day);
}

}  // namespace detail
}  // namespace bylaw

#endif
