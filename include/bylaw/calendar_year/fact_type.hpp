// SPDX-License-Identifier: MIT
//
// What a fact is a value of.
#ifndef BYLAW_CALENDAR_YEAR_FACT_TYPE_HPP
#define BYLAW_CALENDAR_YEAR_FACT_TYPE_HPP

namespace bylaw {

/// What kind of value a fact has.
enum class fact_type : unsigned char {
  money,
  count,
  yes_no,
  year,  ///< the calendar year
};

}  // namespace bylaw

#endif
