// SPDX-License-Identifier: MIT
//
// Money, rates, counts and yes/no from text.
//
// What all have in common: UTF-8; spaces around the value, behind the yuan sign and before the unit; digits, point,
// comma and signs also full-width; commas only where thousands are, and not in a number that begins with zero (`0,800`
// is rather a decimal comma); digits on both sides of a point. No sign is taken, and nothing is rounded. All are
// constexpr, allocate nothing and are linear in the text.
#ifndef BYLAW_PARSE_VALUES_HPP
#define BYLAW_PARSE_VALUES_HPP

#include <bylaw/money.hpp>
#include <bylaw/parse/cursor.hpp>
#include <bylaw/parse/parsed.hpp>

namespace bylaw {

namespace detail {

/// Moves over `8,000,000.00`, or stays where it is wrong.
constexpr flaw skip_number(cursor& c) noexcept {
  if (c.peek() == U'-') return flaw::below_zero;
  if (!is_digit(c.peek())) return flaw::digit_expected;
  const bool starts_with_zero = c.peek() == U'0';
  int digits = 0;
  for (; is_digit(c.peek()); c.advance())
    if (digits < 4) ++digits;
  while (c.peek() == U',') {
    if (starts_with_zero || digits > 3) return flaw::misplaced_comma;
    cursor group = c;
    group.advance();
    for (digits = 0; is_digit(group.peek()) && digits < 4; group.advance()) ++digits;
    if (digits != 3) return flaw::misplaced_comma;
    c = group;
  }
  if (!c.take(U'.')) return flaw::none;
  if (!is_digit(c.peek())) return flaw::digit_expected;
  while (is_digit(c.peek())) c.advance();
  return c.peek() == U',' ? flaw::misplaced_comma : flaw::none;
}

/// The number that ends at `end` times `scale`, a power of ten, exactly.
constexpr parsed<std::int64_t> scaled_number(cursor c, std::size_t end, std::int64_t scale, flaw too_fine) {
  const std::size_t start = c.at();
  std::int64_t value = 0;
  bool behind_point = false;
  for (; c.at() < end; c.advance()) {
    const char32_t code = c.peek();
    if (code == U'.') behind_point = true;
    if (!is_digit(code)) continue;
    if (behind_point && scale == 1) {
      if (code != U'0') return {too_fine, c.at()};
      continue;
    }
    if (behind_point) scale /= 10;
    if (!multiply_fits(value, 10, value) || !add_fits(value, static_cast<std::int64_t>(code - U'0'), value))
      return {flaw::too_large, start};
  }
  // The largest number of 64 bits means "no limit is known", so nobody may state it.
  if (!multiply_fits(value, scale, value) || value == no_limit) return {flaw::too_large, start};
  return value;
}

/// How a number is written in one kind of value.
struct notation {
  std::int64_t smallest_units;  // in one of what is counted: 100 fen in a yuan
  flaw too_fine;
  bool in_yuan;
};
inline constexpr notation of_money{100, flaw::finer_than_a_fen, true};
inline constexpr notation of_counts{1, flaw::not_whole, false};

struct number_read {
  parsed<std::int64_t> number;
  bool has_unit = false;        // 元, 万 or 亿
  bool has_multiplier = false;  // 万 or 亿
};

/// Reads the whole text from the cursor on.
constexpr number_read read_number(cursor c, const notation& how) {
  c.skip_spaces();
  if (c.at_end()) return {{flaw::empty, c.at()}};
  const bool below_zero = c.peek() == U'-';
  if (how.in_yuan && !below_zero && c.take(U'\u00A5')) c.skip_spaces();
  const cursor start = c;
  if (const flaw wrong = skip_number(c); wrong != flaw::none) return {{wrong, c.at()}};
  const std::size_t end = c.at();
  c.skip_spaces();
  const std::int64_t multiplier = c.take(U'万') ? 10'000 : c.take(U'亿') ? 100'000'000 : 1;
  const bool says_yuan = how.in_yuan && c.take(U'元');
  c.skip_spaces();
  if (!c.at_end()) return {{flaw::unexpected_text, c.at()}};
  return {scaled_number(start, end, how.smallest_units * multiplier, how.too_fine), says_yuan || multiplier > 1,
          multiplier > 1};
}

constexpr bool separates_a_range(char32_t code) noexcept {
  return code == U'-' || code == U'~' || code == U'\u2013' || code == U'\u2014' || code == U'\u301C' || code == U'至';
}

/// A number, or two with a dash between them.
constexpr parsed<range<std::int64_t>> read_range(std::string_view text, const notation& how) {
  cursor dash{text};
  dash.skip_spaces();
  dash.advance();  // a dash in the first place is a sign
  while (!dash.at_end() && !separates_a_range(dash.peek())) dash.advance();
  const number_read low = read_number(cursor{text.substr(0, dash.at())}, how);
  if (!low.number.ok()) return {low.number.why(), low.number.position()};
  if (dash.at_end()) return range<std::int64_t>{low.number.value(), low.number.value()};

  const std::size_t low_ends = dash.at();
  dash.advance();
  const number_read high = read_number(cursor{text, dash.at()}, how);
  if (!high.number.ok()) return {high.number.why(), high.number.position()};
  if (low.number.value() != 0 && !low.has_unit && high.has_multiplier) return {flaw::low_without_unit, low_ends};
  if (high.number.value() < low.number.value()) return {flaw::low_above_high, dash.at()};
  return range<std::int64_t>{low.number.value(), high.number.value()};
}

}  // namespace detail

/// Money: `35`, `¥35`, `￥35`, `35元`, `12.34`, `8,000,000.00`, `800万`, `800万元`, `1.2亿`, `1.2亿元`.
///
/// A number without a unit is in yuan. Flaws: `empty`, `digit_expected`, `misplaced_comma`, `below_zero`,
/// `finer_than_a_fen`, `unexpected_text`, and `too_large` where it does not fit into 64 bits of fen. A fact may be
/// 10^15 yuan at most, which `evaluate` checks, and not this function.
constexpr parsed<money> parse_money(std::string_view text) {
  const auto read = detail::read_number(detail::cursor{text}, detail::of_money).number;
  if (!read.ok()) return {read.why(), read.position()};
  return money::from_fen(read.value());
}

/// A count: `120`, `1,200`, `1.2万`. Flaws as for money, and `not_whole` for a part of one. A fact may be 10^12 at
/// most, which `evaluate` checks, and not this function.
constexpr parsed<std::int64_t> parse_count(std::string_view text) {
  return detail::read_number(detail::cursor{text}, detail::of_counts).number;
}

/// Money that need not be known exactly: what `parse_money` reads, or two with a dash, `~` or `至` between them:
/// `50万-90万`. Flaws as for money, `low_above_high`, and `low_without_unit` for `50-90万`, which some read as fifty
/// yuan.
constexpr parsed<range<money>> parse_money_range(std::string_view text) {
  const auto read = detail::read_range(text, detail::of_money);
  if (!read.ok()) return {read.why(), read.position()};
  return range<money>{money::from_fen(read.value().low), money::from_fen(read.value().high)};
}

/// A count that need not be known exactly: `120`, `100-150`.
constexpr parsed<range<std::int64_t>> parse_count_range(std::string_view text) {
  return detail::read_range(text, detail::of_counts);
}

/// A rate: `30%`, `12.5%`, `30％`, `5‰`; from 0 to 100%, exact to a millionth.
///
/// The sign must stand there: of a bare `0.3` or `1` nobody can say whether it is a share or a percentage. Flaws:
/// `no_percent_sign`, `finer_than_a_millionth`, `over_100_percent`, and those of a number.
constexpr parsed<rate> parse_rate(std::string_view text) {
  detail::cursor c{text};
  c.skip_spaces();
  if (c.at_end()) return {flaw::empty, c.at()};
  const detail::cursor start = c;
  if (const flaw wrong = detail::skip_number(c); wrong != flaw::none) return {wrong, c.at()};
  const std::size_t end = c.at();
  c.skip_spaces();
  if (c.at_end()) return {flaw::no_percent_sign, c.at()};
  const std::int64_t millionths = c.take(U'%') ? 10'000 : c.take(U'\u2030') ? 1'000 : 0;
  c.skip_spaces();
  if (millionths == 0 || !c.at_end()) return {flaw::unexpected_text, c.at()};
  const auto ppm = detail::scaled_number(start, end, millionths, flaw::finer_than_a_millionth);
  if (ppm.why() == flaw::finer_than_a_millionth) return {ppm.why(), ppm.position()};
  if (!ppm.ok() || ppm.value() > 1'000'000) return {flaw::over_100_percent, start.at()};
  return rate::from_ppm(ppm.value());
}

/// Yes or no: yes, no, true, false, y, n, 1, 0 in letters of any case; 是, 否, 有, 无. Flaws: `empty`,
/// `neither_yes_nor_no`.
constexpr parsed<bool> parse_yes_no(std::string_view text) {
  const std::string_view word = detail::trimmed(text);
  if (word.empty()) return {flaw::empty, text.size()};
  for (const std::string_view yes : {"yes", "true", "y", "1", "是", "有"})
    if (detail::reads_as(word, yes)) return true;
  for (const std::string_view no : {"no", "false", "n", "0", "否", "无"})
    if (detail::reads_as(word, no)) return false;
  return {flaw::neither_yes_nor_no, static_cast<std::size_t>(word.data() - text.data())};
}

/// True of a text that says that nobody knows: an empty one, `?`, `unknown`, `未知`.
constexpr bool says_unknown(std::string_view text) noexcept {
  const std::string_view word = detail::trimmed(text);
  return word.empty() || detail::reads_as(word, "?") || detail::reads_as(word, "unknown") || word == "未知";
}

}  // namespace bylaw

#endif
