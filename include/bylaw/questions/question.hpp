// SPDX-License-Identifier: MIT
//
// A fact that a policy reads, and one worth asking for.
#ifndef BYLAW_QUESTIONS_QUESTION_HPP
#define BYLAW_QUESTIONS_QUESTION_HPP

#include <bylaw/calendar_year/fact_type.hpp>
#include <bylaw/values/money.hpp>

#include <string_view>

namespace bylaw {

/// A fact that a policy reads.
struct required_fact {
  std::string_view name{};
  std::string_view name_zh{};
  fact_type type = fact_type::yes_no;

  friend constexpr bool operator==(const required_fact&, const required_fact&) = default;
};

/// A fact worth asking for.
struct question {
  std::string_view name{};
  std::string_view name_zh{};
  fact_type type = fact_type::yes_no;
  /// By how much the most telling answer brings the ends of the total together. Zero where this answer alone does not,
  /// but together with others may change the total.
  money narrows{};
  /// False where the total has no limit, an answer leaves 64 bits, rounding alone decides for too long, or a rule says no
  /// formula: then it is at least so much.
  bool is_exact = true;
};

}  // namespace bylaw

#endif
