// SPDX-License-Identifier: MIT
//
// Money, rates, counts, ranges and dates as people write them; exactly, never rounded.
#ifndef BYLAW_TEXT_AMOUNTS_HPP
#define BYLAW_TEXT_AMOUNTS_HPP

#include <bylaw/money.hpp>
#include <bylaw/text/language.hpp>

#include <cstdint>
#include <string>

namespace bylaw {

namespace detail {

/// The digits of `value / 10^places`, without zeros at the end of the fraction.
BYLAW_COLD inline std::string decimal(std::uint64_t value, int places) {
  std::string digits = std::to_string(value);
  if (digits.size() <= static_cast<std::size_t>(places))
    digits.insert(0, static_cast<std::size_t>(places) + 1 - digits.size(), '0');
  std::string fraction = digits.substr(digits.size() - static_cast<std::size_t>(places));
  digits.resize(digits.size() - static_cast<std::size_t>(places));
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  return fraction.empty() ? digits : digits + "." + fraction;
}

/// 1,234,567
BYLAW_COLD inline std::string grouped(std::uint64_t value) {
  std::string digits = std::to_string(value);
  for (std::size_t place = digits.size(); place > 3;) digits.insert(place -= 3, 1, ',');
  return digits;
}

constexpr bool is_unlimited(money amount) noexcept { return amount.is_unlimited(); }
constexpr bool is_unlimited(std::int64_t count) noexcept { return count == no_limit; }
constexpr bool is_unlimited(rate) noexcept { return false; }

/// The size of a number; that of the smallest one does not fit its own type.
inline std::uint64_t magnitude(std::int64_t value) noexcept {
  return value < 0 ? 0U - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

}  // namespace detail

/// `¥4,000,000.00`; in Chinese `400万元`, `1.2亿元`, `35.5元`. Unlimited is "no limit known", 上限未知.
[[nodiscard]] BYLAW_COLD inline std::string to_text(money amount, language in = language::english) {
  if (amount.is_unlimited()) return in == language::english ? "no limit known" : "上限未知";
  const std::uint64_t fen = detail::magnitude(amount.fen());
  const std::string_view sign = amount.fen() < 0 ? "-" : "";
  if (in == language::english)
    return detail::concatenated(sign, "¥", detail::grouped(fen / 100), ".", std::to_string(100 + fen % 100).substr(1));
  if (fen >= 10'000'000'000) return detail::concatenated(sign, detail::decimal(fen, 10), "亿元");
  if (fen >= 1'000'000) return detail::concatenated(sign, detail::decimal(fen, 6), "万元");
  return detail::concatenated(sign, detail::decimal(fen, 2), "元");
}

/// `30%`, `12.5%`.
[[nodiscard]] BYLAW_COLD inline std::string to_text(rate share, language = language::english) {
  return detail::decimal(static_cast<std::uint64_t>(share.ppm()), 4) + "%";
}

/// `1,234`; a count without a limit as above.
[[nodiscard]] BYLAW_COLD inline std::string to_text(std::int64_t count, language in = language::english) {
  if (count == detail::no_limit) return to_text(unlimited, in);
  return detail::concatenated(count < 0 ? "-" : "", detail::grouped(detail::magnitude(count)));
}

/// `¥1.00`, `up to ¥5.00`, `at least ¥2.00`, `¥2.00 – ¥5.00`, `not known`; in Chinese `最高5元`, `2元至5元`.
template <class T>
[[nodiscard]] std::string to_text(const range<T>& span, language in = language::english) {
  const bool english = in == language::english;
  if (span.is_exact()) return to_text(span.high, in);
  const bool from_nothing = span.low == T{};
  const bool without_limit = detail::is_unlimited(span.high);
  if (from_nothing && without_limit) return english ? "not known" : "未知";
  if (from_nothing) return detail::concatenated(english ? "up to " : "最高", to_text(span.high, in));
  if (without_limit) return detail::concatenated(english ? "at least " : "至少", to_text(span.low, in));
  return to_text(span.low, in) + (english ? " – " : "至") + to_text(span.high, in);
}

/// `2025-02-18`; in Chinese `2025年2月18日`.
[[nodiscard]] BYLAW_COLD inline std::string to_text(const date& day, language in = language::english) {
  if (!day.is_known()) return in == language::english ? "not known" : "未知";
  const auto two_digits = [](int n) { return std::to_string(100 + n).substr(1); };
  if (in == language::english)
    return std::to_string(10000 + day.year()).substr(1) + "-" + two_digits(day.month()) + "-" + two_digits(day.day());
  return std::to_string(day.year()) + "年" + std::to_string(day.month()) + "月" + std::to_string(day.day()) + "日";
}

/// A day as far as it is known: `2025-08-01`, `2025-08`, `2025`; in Chinese `2025年8月`.
[[nodiscard]] BYLAW_COLD inline std::string to_text(const rough_date& day, language in = language::english) {
  if (!day.is_known() || day.is_exact()) return to_text(day.earliest(), in);
  const date first = day.earliest();
  const bool in_one_month = first.month() == day.latest().month();
  const std::string year = std::to_string(10000 + first.year()).substr(1);
  if (in == language::english)
    return in_one_month ? detail::concatenated(year, "-", std::to_string(100 + first.month()).substr(1)) : year;
  return detail::concatenated(std::to_string(first.year()), "年",
                              in_one_month ? detail::concatenated(std::to_string(first.month()), "月") : std::string());
}

/// `2025-08 to 2026-12-31`, `from 2025-08`, `until 2026`; in Chinese `2025年8月至2026年12月31日`.
[[nodiscard]] BYLAW_COLD inline std::string to_text(const period& span, language in = language::english) {
  const bool english = in == language::english;
  if (!span.is_known()) return english ? "not known" : "未知";
  if (span.from == span.until && span.from.is_exact()) return to_text(span.from, in);
  if (!span.until.is_known())
    return english ? detail::concatenated("from ", to_text(span.from, in))
                   : detail::concatenated(to_text(span.from, in), "起");
  if (!span.from.is_known())
    return english ? detail::concatenated("until ", to_text(span.until, in))
                   : detail::concatenated("至", to_text(span.until, in));
  return detail::concatenated(to_text(span.from, in), english ? " to " : "至", to_text(span.until, in));
}

}  // namespace bylaw

#endif
