// SPDX-License-Identifier: MIT
//
// What the library answers, held equal to what the slow model answers.
#ifndef BYLAW_TESTS_SUPPORT_COMPARE_HPP
#define BYLAW_TESTS_SUPPORT_COMPARE_HPP

#include "reference/model.hpp"

#include <bylaw/bylaw.hpp>

namespace support {

inline bool same(const bylaw::range<bylaw::money>& ours, const reference::interval& theirs) {
  return ours.low.fen() == theirs.low && ours.high.fen() == theirs.high;
}

inline bool same(bylaw::verdict ours, reference::truth theirs) {
  switch (theirs) {
    case reference::truth::no:
      return ours == bylaw::verdict::no;
    case reference::truth::unknown:
      return ours == bylaw::verdict::unknown;
    case reference::truth::yes:
      return ours == bylaw::verdict::yes;
  }
  return false;
}

inline bool same(const bylaw::reasons& ours, const reference::reasons& theirs) {
  using bylaw::reason;
  return ours.contains(reason::unknown_fact) == theirs[reference::unknown_fact] &&
         ours.contains(reason::discretion) == theirs[reference::discretion] &&
         ours.contains(reason::pool) == theirs[reference::pool_of_many] &&
         ours.contains(reason::quota) == theirs[reference::quota_of_many] &&
         ours.contains(reason::undocumented_term) == theirs[reference::undocumented_term] &&
         ours.contains(reason::draft) == theirs[reference::draft] &&
         ours.contains(reason::validity) == theirs[reference::validity];
}

inline bool same(const bylaw::outcome& ours, const reference::outcome& theirs) {
  return ours.clause == theirs.clause && same(ours.amount, theirs.paid.amount) &&
         same(ours.eligible, theirs.paid.eligible) && same(ours.open, theirs.paid.open);
}

template <std::size_t Count>
bool same(const bylaw::assessment<Count>& ours, const std::vector<reference::outcome>& theirs) {
  if (theirs.size() != Count) return false;
  std::size_t place = 0;
  for (const bylaw::outcome& o : ours)
    if (!same(o, theirs[place++])) return false;
  return same(ours.total(), reference::total_of(theirs)) && ours.guaranteed().fen() == reference::guaranteed_of(theirs);
}

}  // namespace support

#endif
