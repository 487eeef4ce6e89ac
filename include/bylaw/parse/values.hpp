// SPDX-License-Identifier: MIT
//
// Money, rates, counts and yes/no from text.
//
// What all have in common: UTF-8, and a text that is not is said to be so; spaces around the value, behind the yuan
// sign and before the unit; digits, letters, point, comma and signs also full-width; commas only where thousands are,
// and not in a number that begins with zero (`0,800` is rather a decimal comma); digits on both sides of a point. No
// sign is taken, and nothing is rounded. What may mean two things is refused, with both. All are constexpr, allocate
// nothing and are linear in the text.
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
  bool has_unit = false;        // 元, or a multiplier
  bool has_multiplier = false;  // 百, 千, 万, 亿 ...
};

/// Moves over `¥`, `人民币`, `RMB` or `CNY`, or stays.
constexpr void skip_currency(cursor& c) noexcept {
  for (const std::string_view name : {"人民币", "人民幣", "rmb", "cny"})
    if (take_word(c, name)) break;
  c.skip_spaces();
  if (c.take(U'\u00A5')) c.skip_spaces();
}

/// Moves over `元`, `元整`, `元人民币`, or stays; true of the first.
constexpr bool take_yuan(cursor& c) noexcept {
  if (!c.take(U'元') && !c.take(U'圆')) return false;
  if (!take_word(c, "人民币") && !c.take(U'整')) c.take(U'正');
  return true;
}

/// Moves over `万`, `百万`, `千万`, `亿`, `万亿`, `w` ... and says what they stand for; 1 where there is none.
constexpr std::int64_t take_multiplier(cursor& c) noexcept {
  const cursor before = c;
  const std::int64_t tens = c.take(U'十') ? 10 : c.take(U'百') ? 100 : c.take(U'千') ? 1'000 : 1;
  std::int64_t large = 1;
  if (c.take(U'万') || c.take(U'萬') || c.take(U'w') || c.take(U'W')) large = 10'000;
  if (c.take(U'亿') || c.take(U'億')) large *= 100'000'000;
  // Nobody writes `5十`, and of `5千万亿` nobody can say what it means.
  const bool is_written_so = !(tens == 10 && large == 1) && !(tens > 1 && large > 100'000'000);
  if (!is_written_so) c = before;
  return is_written_so ? tens * large : 1;
}

/// Reads the whole text from the cursor on.
constexpr number_read read_number(cursor c, const notation& how) {
  c.skip_spaces();
  if (c.at_end()) return {{flaw::empty, c.at()}};
  const bool below_zero = c.peek() == U'-';
  if (how.in_yuan && !below_zero) skip_currency(c);
  const cursor start = c;
  if (const flaw wrong = skip_number(c); wrong != flaw::none) return {{wrong, c.at()}};
  const std::size_t end = c.at();
  c.skip_spaces();
  const std::int64_t multiplier = take_multiplier(c);
  const bool says_yuan = how.in_yuan && take_yuan(c);
  c.skip_spaces();
  if (!c.at_end()) return {{flaw::unexpected_text, c.at()}};
  return {scaled_number(start, end, how.smallest_units * multiplier, how.too_fine), says_yuan || multiplier > 1,
          multiplier > 1};
}

constexpr bool separates_a_range(char32_t code) noexcept {
  return code == U'-' || code == U'~' || code == U'\u2013' || code == U'\u2014' || code == U'\u301C' || code == U'至';
}

/// Where the dash of a range stands; the end where there is none.
constexpr cursor dash_of(std::string_view text) noexcept {
  cursor dash{text};
  dash.skip_spaces();
  dash.advance();  // a dash in the first place is a sign
  while (!dash.at_end() && !separates_a_range(dash.peek())) dash.advance();
  return dash;
}

/// A number, or two with a dash between them.
constexpr parsed<range<std::int64_t>> read_range(std::string_view text, const notation& how) {
  if (const std::size_t at = where_not_utf8(text); at < text.size()) return {flaw::not_utf8, at};
  cursor dash = dash_of(text);
  const number_read low = read_number(cursor{text.substr(0, dash.at())}, how);
  if (!low.number.ok()) return {low.number.why(), low.number.position()};
  if (dash.at_end()) return range(low.number.value());

  const std::size_t low_ends = dash.at();
  dash.advance();
  const number_read high = read_number(cursor{text, dash.at()}, how);
  if (!high.number.ok()) return {high.number.why(), high.number.position()};
  if (low.number.value() != 0 && !low.has_unit && high.has_multiplier) return {flaw::low_without_unit, low_ends};
  if (high.number.value() < low.number.value()) return {flaw::low_above_high, dash.at()};
  return range<std::int64_t>{in_order{}, low.number.value(), high.number.value()};
}

}  // namespace detail

/// Money: `35`, `¥35`, `￥35`, `35元`, `12.34`, `8,000,000.00`, `800万`, `800萬`, `800w`, `800万元`, `5百万`,
/// `1.2亿元`, `3万亿`, `人民币800万元`, `RMB 800万`, `8000000元整`, `800万元人民币`.
///
/// A number without a unit is in yuan. Flaws: `empty`, `digit_expected`, `misplaced_comma`, `below_zero`,
/// `finer_than_a_fen`, `unexpected_text`, `not_utf8`, and `too_large` where it does not fit into 64 bits of fen. A fact
/// may be 10^15 yuan at most, which `evaluate` checks, and not this function.
[[nodiscard]] constexpr parsed<money> parse_money(detail::passing_text text) {
  if (const std::size_t at = detail::where_not_utf8(text); at < text.size()) return {flaw::not_utf8, at};
  const auto read = detail::read_number(detail::cursor{text}, detail::of_money).number;
  if (!read.ok()) return {read.why(), read.position()};
  return money::from_fen(read.value());
}

/// A count: `120`, `1,200`, `1.2万`. Flaws as for money, and `not_whole` for a part of one. A fact may be 10^12 at
/// most, which `evaluate` checks, and not this function.
[[nodiscard]] constexpr parsed<std::int64_t> parse_count(detail::passing_text text) {
  if (const std::size_t at = detail::where_not_utf8(text); at < text.size()) return {flaw::not_utf8, at};
  return detail::read_number(detail::cursor{text}, detail::of_counts).number;
}

/// Money that need not be known exactly: what `parse_money` reads, or two with a dash, `~` or `至` between them:
/// `50万-90万`. Flaws as for money, `low_above_high`, and `low_without_unit` for `50-90万`, which some read as fifty
/// yuan.
[[nodiscard]] constexpr parsed<range<money>> parse_money_range(detail::passing_text text) {
  const auto read = detail::read_range(text, detail::of_money);
  if (!read.ok()) return {read.why(), read.position()};
  return range<money>{detail::in_order{}, money::from_fen(read.value().low), money::from_fen(read.value().high)};
}

/// A count that need not be known exactly: `120`, `100-150`.
[[nodiscard]] constexpr parsed<range<std::int64_t>> parse_count_range(detail::passing_text text) {
  return detail::read_range(text, detail::of_counts);
}

namespace detail {

struct rate_read {
  parsed<rate> share;
  bool has_sign = true;
};

/// Reads the whole text from the cursor on; a number without a sign as a percentage.
constexpr rate_read read_rate(cursor c) {
  c.skip_spaces();
  if (c.at_end()) return {{flaw::empty, c.at()}};
  const cursor start = c;
  if (const flaw wrong = skip_number(c); wrong != flaw::none) return {{wrong, c.at()}};
  const std::size_t end = c.at();
  c.skip_spaces();
  const bool has_sign = !c.at_end();
  const std::int64_t millionths = !has_sign || c.take(U'%') ? 10'000 : c.take(U'\u2030') ? 1'000 : 0;
  c.skip_spaces();
  if (millionths == 0 || !c.at_end()) return {{flaw::unexpected_text, c.at()}};
  const auto ppm = scaled_number(start, end, millionths, flaw::finer_than_a_millionth);
  if (ppm.why() == flaw::finer_than_a_millionth) return {{ppm.why(), ppm.position()}, has_sign};
  if (!ppm.ok() || ppm.value() > 1'000'000) return {{flaw::over_100_percent, start.at()}, has_sign};
  return {rate::from_ppm(ppm.value()), has_sign};
}

/// The same, where the sign must stand.
constexpr parsed<rate> read_rate_with_sign(std::string_view text, std::size_t at) {
  const rate_read read = read_rate(cursor{text, at});
  if (!read.has_sign) return {flaw::no_percent_sign, text.size()};
  return read.share;
}

}  // namespace detail

/// A rate: `30%`, `12.5%`, `30％`, `5‰`; from 0 to 100%, exact to a millionth.
///
/// The sign must stand there: of a bare `0.3` or `1` nobody can say whether it is a share or a percentage. Flaws:
/// `no_percent_sign`, `finer_than_a_millionth`, `over_100_percent`, `not_utf8`, and those of a number.
[[nodiscard]] constexpr parsed<rate> parse_rate(detail::passing_text text) {
  if (const std::size_t at = detail::where_not_utf8(text); at < text.size()) return {flaw::not_utf8, at};
  return detail::read_rate_with_sign(text, 0);
}

/// A rate that need not be known exactly: `30%`, or two with a dash, `~` or `至` between them: `50%-60%`, `50-60%`.
/// Flaws as for a rate, and `low_above_high`.
[[nodiscard]] constexpr parsed<range<rate>> parse_rate_range(detail::passing_text text) {
  if (const std::size_t at = detail::where_not_utf8(text); at < text.size()) return {flaw::not_utf8, at};
  detail::cursor dash = detail::dash_of(text);
  if (dash.at_end()) {
    const parsed<rate> exact = detail::read_rate_with_sign(text, 0);
    if (!exact.ok()) return {exact.why(), exact.position()};
    return between(exact.value(), exact.value());
  }
  const parsed<rate> low = detail::read_rate(detail::cursor{text.substr(0, dash.at())}).share;
  if (!low.ok()) return {low.why(), low.position()};
  dash.advance();
  const parsed<rate> high = detail::read_rate_with_sign(text, dash.at());
  if (!high.ok()) return {high.why(), high.position()};
  if (high.value() < low.value()) return {flaw::low_above_high, dash.at()};
  return between(low.value(), high.value());
}

/// Yes or no: yes, no, true, false, y, n, 1, 0 in letters of any case; 是, 否, 有, 无; a tick (√, ✓, ✔, ☑) for yes, ✗
/// and ✘ for no. Flaws: `empty`, `neither_yes_nor_no`, `not_utf8`, and `cross_for_a_word` for x, × and ☒.
[[nodiscard]] constexpr parsed<bool> parse_yes_no(detail::passing_text text) {
  if (const std::size_t at = detail::where_not_utf8(text); at < text.size()) return {flaw::not_utf8, at};
  const std::string_view word = detail::trimmed(text);
  if (word.empty()) return {flaw::empty, text.size()};
  for (const std::string_view yes : {"yes", "true", "y", "1", "是", "有", "√", "✓", "✔", "☑"})
    if (detail::reads_as(word, yes)) return true;
  for (const std::string_view no : {"no", "false", "n", "0", "否", "无", "✗", "✘"})
    if (detail::reads_as(word, no)) return false;
  flaw why = flaw::neither_yes_nor_no;
  for (const std::string_view cross : {"x", "×", "☒"})
    if (detail::reads_as(word, cross)) why = flaw::cross_for_a_word;
  return {why, static_cast<std::size_t>(word.data() - text.data())};
}

/// True of a text that says that nobody knows: an empty one, `?`, `unknown`, `未知`.
[[nodiscard]] constexpr bool says_unknown(detail::passing_text text) noexcept {
  const std::string_view word = detail::trimmed(text);
  return word.empty() || detail::reads_as(word, "?") || detail::reads_as(word, "unknown") || word == "未知";
}

}  // namespace bylaw

#endif
