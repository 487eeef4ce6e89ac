// SPDX-License-Identifier: MIT
//
// The year that is asked about: a fact of the day, not of the firm.
#ifndef BYLAW_CALENDAR_YEAR_HPP
#define BYLAW_CALENDAR_YEAR_HPP

#include <bylaw/fact.hpp>

namespace bylaw {

/// The year of the day that is asked about. `on{date}` states it. Where nobody does it is unknown, in a closed world
/// too; a firm need not state it.
inline constexpr fact<std::int64_t, "calendar year", "年份"> calendar_year;

namespace detail {
using the_year = std::remove_cv_t<decltype(calendar_year)>;
template <class Fact>
inline constexpr bool is_of_the_day = std::same_as<Fact, the_year>;
}  // namespace detail
}  // namespace bylaw

#endif
