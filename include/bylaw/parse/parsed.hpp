// SPDX-License-Identifier: MIT
//
// What reading a text gives: the value, or what is wrong with the text and where.
#ifndef BYLAW_PARSE_PARSED_HPP
#define BYLAW_PARSE_PARSED_HPP

#include <bylaw/error.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bylaw {

/// What is wrong with a text.
enum class flaw : unsigned char {
  none,
  empty,
  digit_expected,
  misplaced_comma,
  below_zero,
  finer_than_a_fen,
  finer_than_a_millionth,
  not_whole,
  too_large,  ///< does not fit into 64 bits
  over_100_percent,
  no_percent_sign,
  unexpected_text,  ///< behind the number stands something that is not a unit
  neither_yes_nor_no,
  low_above_high,
  low_without_unit,  ///< `50-90万`: fifty yuan, or fifty times ten thousand?
  more_than_a_fact_may_be,
  unknown_name,  ///< no fact of the vocabulary is called so
  given_twice,
  not_a_date,
  not_in_the_calendar,
};

/// The same in English, as the end of a sentence.
constexpr std::string_view to_text(flaw why) noexcept {
  switch (why) {
    case flaw::none:
      return "nothing is wrong";
    case flaw::empty:
      return "there is no text";
    case flaw::digit_expected:
      return "a digit is expected";
    case flaw::misplaced_comma:
      return "a comma is out of place: thousands are written 8,000,000";
    case flaw::below_zero:
      return "it is below zero";
    case flaw::finer_than_a_fen:
      return "it is finer than a fen";
    case flaw::finer_than_a_millionth:
      return "it is finer than a millionth";
    case flaw::not_whole:
      return "it is not a whole number";
    case flaw::too_large:
      return "it is too large";
    case flaw::over_100_percent:
      return "it is over 100%";
    case flaw::no_percent_sign:
      return "a rate is written with its sign: 30% or 5‰";
    case flaw::unexpected_text:
      return "what stands behind the number is not understood";
    case flaw::neither_yes_nor_no:
      return "it is neither yes nor no";
    case flaw::low_above_high:
      return "the low end is above the high end";
    case flaw::low_without_unit:
      return "the low end has no unit: write 50万-90万, not 50-90万";
    case flaw::more_than_a_fact_may_be:
      return "it is more than a fact may be: 10^15 yuan, or a count of 10^12";
    case flaw::unknown_name:
      return "no fact has this name";
    case flaw::given_twice:
      return "it is given twice";
    case flaw::not_a_date:
      return "a date is written 2026-03-01 or 2026年3月1日";
    case flaw::not_in_the_calendar:
      return "there is no such day";
  }
  return "";
}

/// A value was asked of a text that has none.
class invalid_text : public error {
 public:
  invalid_text(flaw why, std::size_t position) noexcept : why_(why), position_(position) {
    append("invalid text: ");
    append(to_text(why));
    append(" (byte ");
    append(static_cast<std::int64_t>(position));
    append(")");
  }

  flaw why() const noexcept { return why_; }
  std::size_t position() const noexcept { return position_; }

 private:
  flaw why_;
  std::size_t position_;
};

namespace detail {
[[noreturn]] BYLAW_COLD inline void the_text_has_no_value(flaw why, std::size_t position) {
  raise(invalid_text(why, position));
}
}  // namespace detail

/// A value read from a text, or what is wrong with the text.
///
/// It converts neither to bool, since "no" read from "no" would then be true, nor to a fact's value, since a text with
/// a mistake in it is not an unknown fact: ask `ok()`, then take `value()`.
template <class T>
class parsed {
 public:
  constexpr parsed(const T& value) : value_(value) {}
  constexpr parsed(flaw why, std::size_t position) : why_(why), position_(position) {}

  constexpr bool ok() const noexcept { return why_ == flaw::none; }

  /// Error: `invalid_text` unless `ok()`; in a constant a compile error.
  constexpr const T& value() const {
    if (!ok()) detail::the_text_has_no_value(why_, position_);
    return value_;
  }

  /// What is wrong; `flaw::none` if nothing is.
  constexpr flaw why() const noexcept { return why_; }
  /// Where: an offset in bytes from the start of the text; at its end where something is missing there.
  constexpr std::size_t position() const noexcept { return position_; }
  /// What is wrong, in English.
  constexpr std::string_view message() const noexcept { return to_text(why_); }

 private:
  T value_{};
  flaw why_ = flaw::none;
  std::size_t position_ = 0;
};

}  // namespace bylaw

#endif
