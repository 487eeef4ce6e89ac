// SPDX-License-Identifier: MIT
//
// A change of one fact that brings a firm more, as data and in words.
#ifndef BYLAW_WHAT_WOULD_HELP_HELPFUL_CHANGE_HPP
#define BYLAW_WHAT_WOULD_HELP_HELPFUL_CHANGE_HPP

#include <bylaw/calendar_year.hpp>
#include <bylaw/curve/say_cause.hpp>
#include <bylaw/explain/explanation.hpp>
#include <bylaw/text/amounts.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bylaw {

/// A condition that is missed now, and met by a change.
struct missed_condition {
  std::string_view clause{};
  words title{};
  /// The condition, as its `when` says it.
  phrase needed{};
  /// The facts that it reads, as they are now.
  std::vector<known_fact> facts{};
};

/// Which way a fact is changed from what is known of it.
enum class change_direction : unsigned char {
  up,        ///< more of it, or yes in place of no
  down,      ///< less of it, or no in place of yes
  learning,  ///< not at all: it is not known exactly, and were it this, more would be given
};

/// The least change of one fact that brings more: one end of the total is more than now, and neither is less.
struct helpful_change {
  std::string_view name{};
  std::string_view name_zh{};
  fact_type type = fact_type::yes_no;
  change_direction direction = change_direction::up;
  /// What is known of the fact: fen, a count, a year; of a yes/no 0, 1, or 0 to 1; the high end 2^63 - 1 where nothing
  /// bounds it.
  range<std::int64_t> now{};
  /// The nearest value that brings more, and how far beyond it every value does; `to` again where the next does not.
  std::int64_t to = 0;
  std::int64_t until = 0;
  /// The total now, and with that value.
  range<money> before{};
  range<money> after{};
  /// The total jumps there, as where a condition is met or a tier begins; slope and rounding do not explain it.
  bool is_a_step = false;
  /// The conditions that are met by it.
  std::vector<missed_condition> meets{};
  /// Of a step what else begins to count there: a tier, a band, one of several rules.
  std::vector<cause> because{};

  /// By how much each end grows: the least that is sure to be more, and the most that it may come to.
  [[nodiscard]] money more_for_sure() const noexcept { return money::from_fen(after.low.fen() - before.low.fen()); }
  /// `unlimited` where only the change takes the limit away.
  [[nodiscard]] money more_at_best() const noexcept {
    if (before.high == after.high) return {};
    return after.high.is_unlimited() ? unlimited : money::from_fen(after.high.fen() - before.high.fen());
  }
};

namespace detail {

BYLAW_COLD inline std::string fact_value_text(fact_type type, std::int64_t value, language in) {
  switch (type) {
    case fact_type::money:
      return to_text(money::from_fen(value), in);
    case fact_type::count:
      return to_text(value, in);
    case fact_type::year:
      return std::to_string(value);
    case fact_type::yes_no:
      break;
  }
  return in == language::english ? (value != 0 ? "yes" : "no") : (value != 0 ? "是" : "否");
}
BYLAW_COLD inline std::string fact_range_text(fact_type type, const range<std::int64_t>& known, language in) {
  if (known.is_exact()) return fact_value_text(type, known.low, in);
  switch (type) {
    case fact_type::money:
      return to_text(range_from<money>(known.low, known.high), in);
    case fact_type::count:
      return to_text(known, in);
    case fact_type::year:
    case fact_type::yes_no:
      break;
  }
  if (type == fact_type::yes_no || known.high == no_limit) return in == language::english ? "not known" : "未知";
  return fact_value_text(type, known.low, in) + (in == language::english ? " – " : "至") + fact_value_text(type, known.high, in);
}

}  // namespace detail

/// `employees: 299 in place of 300 gives ¥60,000.00 in place of ¥0.00; needed for “Patents”: employees is less than 300`.
[[nodiscard]] BYLAW_COLD inline std::string to_text(const helpful_change& what, language in = language::english) {
  const bool english = in == language::english;
  std::string text = detail::concatenated(english ? what.name : what.name_zh, english ? ": " : ":");
  const std::string now = detail::fact_range_text(what.type, what.now, in);
  if (what.direction == change_direction::learning) {
    const auto [first, last] = what.to < what.until ? std::pair(what.to, what.until) : std::pair(what.until, what.to);
    const std::string then = first == last ? detail::fact_value_text(what.type, first, in)
                                           : detail::fact_value_text(what.type, first, in) + (english ? " – " : "至") +
                                                 detail::fact_value_text(what.type, last, in);
    text += english ? detail::concatenated(now, "; if it is ", then, " that gives ")
                    : detail::concatenated(now, ";若为", then, ",则为");
  } else {
    const std::string then = detail::fact_value_text(what.type, what.to, in);
    text += english ? detail::concatenated(then, " in place of ", now, " gives ")
                    : detail::concatenated("由", now, "改为", then, ",则为");
  }
  text += to_text(what.after, in);
  text += detail::concatenated(english ? " in place of " : ",而非", to_text(what.before, in));
  for (const missed_condition& one : what.meets) {
    const std::string_view said = detail::in(one.title, in);
    text += detail::concatenated(english ? "; needed for “" : ";“", said.empty() ? one.clause : said,
                                 english ? "”: " : "”须满足:", one.needed.in(in));
  }
  for (const cause& why : what.because) text += detail::concatenated(english ? "; " : ";", to_text(why, in));
  return text;
}

}  // namespace bylaw

#endif
