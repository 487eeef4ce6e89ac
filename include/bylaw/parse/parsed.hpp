// SPDX-License-Identifier: MIT
//
// What reading a text gives: the value, or what is wrong with the text and where.
#ifndef BYLAW_PARSE_PARSED_HPP
#define BYLAW_PARSE_PARSED_HPP

#include <bylaw/error.hpp>
#include <bylaw/text/language.hpp>

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
  year_not_in_full,  ///< `26-03-01`: 2026, or the 26th of a month?
  cross_for_a_word,  ///< a cross: "no" in some forms, the mark of "yes" in others
  not_utf8,
};

/// The same in words, as the end of a sentence.
[[nodiscard]] constexpr words words_of(flaw why) noexcept {
  switch (why) {
    case flaw::none:
      return {"nothing is wrong", "没有问题"};
    case flaw::empty:
      return {"there is no text", "没有内容"};
    case flaw::digit_expected:
      return {"a digit is expected", "此处应为数字"};
    case flaw::misplaced_comma:
      return {"a comma is out of place: thousands are written 8,000,000", "逗号位置不对:千分位写作8,000,000"};
    case flaw::below_zero:
      return {"it is below zero", "小于零"};
    case flaw::finer_than_a_fen:
      return {"it is finer than a fen", "比一分还小"};
    case flaw::finer_than_a_millionth:
      return {"it is finer than a millionth", "比百万分之一还小"};
    case flaw::not_whole:
      return {"it is not a whole number", "不是整数"};
    case flaw::too_large:
      return {"it is too large", "数值过大"};
    case flaw::over_100_percent:
      return {"it is over 100%", "超过100%"};
    case flaw::no_percent_sign:
      return {"a rate is written with its sign: 30% or 5‰", "比例须带符号:30%或5‰"};
    case flaw::unexpected_text:
      return {"what stands behind the number is not understood", "数字后面的内容无法识别"};
    case flaw::neither_yes_nor_no:
      return {"it is neither yes nor no", "既不是“是”也不是“否”"};
    case flaw::low_above_high:
      return {"the low end is above the high end", "下限高于上限"};
    case flaw::low_without_unit:
      return {"the low end has no unit: 50-90万 may mean 50 yuan or 50万, write 50万-90万",
              "下限没有单位:50-90万可能是50元,也可能是50万元,请写50万-90万"};
    case flaw::more_than_a_fact_may_be:
      return {"it is more than a fact may be: 10^15 yuan, or a count of 10^12",
              "超出允许的范围:金额不超过10^15元,数量不超过10^12"};
    case flaw::unknown_name:
      return {"no fact has this name", "没有这个名称的事实"};
    case flaw::given_twice:
      return {"it is given twice", "重复给出"};
    case flaw::not_a_date:
      return {"a date is written 2026-03-01 or 2026年3月1日", "日期写作2026-03-01或2026年3月1日"};
    case flaw::not_in_the_calendar:
      return {"there is no such day", "没有这一天"};
    case flaw::year_not_in_full:
      return {"the year has four digits: 26-03-01 may begin with 2026 or with the 26th, write 2026-03-01",
              "年份须写四位:26-03-01可能以2026年开头,也可能以26日开头,请写2026-03-01"};
    case flaw::cross_for_a_word:
      return {"a cross means no in some forms and marks a yes in others: write yes or no, 是 or 否",
              "叉号在有的表中表示“否”,在有的表中表示选中:请写是或否"};
    case flaw::not_utf8:
      return {"the text is not UTF-8: spreadsheets often save Chinese as GBK, save it as \"CSV UTF-8\"",
              "文本不是UTF-8编码:电子表格软件常把中文存为GBK,请另存为“CSV UTF-8”"};
  }
  return {};
}
[[nodiscard]] constexpr std::string_view to_text(flaw why, language in = language::english) noexcept {
  return detail::in(words_of(why), in);
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

  [[nodiscard]] flaw why() const noexcept { return why_; }
  [[nodiscard]] std::size_t position() const noexcept { return position_; }

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

  [[nodiscard]] constexpr bool ok() const noexcept { return why_ == flaw::none; }

  /// Error: `invalid_text` unless `ok()`; in a constant a compile error.
  [[nodiscard]] constexpr const T& value() const BYLAW_LIFETIME_BOUND {
    if (!ok()) detail::the_text_has_no_value(why_, position_);
    return value_;
  }

  /// What is wrong; `flaw::none` if nothing is.
  [[nodiscard]] constexpr flaw why() const noexcept { return why_; }
  /// Where: an offset in bytes from the start of the text; at its end where something is missing there.
  [[nodiscard]] constexpr std::size_t position() const noexcept { return position_; }
  /// What is wrong, in words.
  [[nodiscard]] constexpr std::string_view message(language in = language::english) const noexcept {
    return to_text(why_, in);
  }

 private:
  T value_{};
  flaw why_ = flaw::none;
  std::size_t position_ = 0;
};

}  // namespace bylaw

#endif
