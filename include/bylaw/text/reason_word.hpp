// SPDX-License-Identifier: MIT
//
// A reason as one word, for programs: JSON, SQL.
#ifndef BYLAW_TEXT_REASON_WORD_HPP
#define BYLAW_TEXT_REASON_WORD_HPP

#include <bylaw/entitlement.hpp>

#include <string_view>

namespace bylaw::detail {

constexpr std::string_view word_of(reason why) noexcept {
  switch (why) {
    case reason::unknown_fact:
      return "unknown_fact";
    case reason::discretion:
      return "discretion";
    case reason::pool:
      return "pool";
    case reason::quota:
      return "quota";
    case reason::undocumented_term:
      return "undocumented_term";
    case reason::draft:
      return "draft";
    case reason::validity:
      return "validity";
  }
  return {};
}

}  // namespace bylaw::detail

#endif
