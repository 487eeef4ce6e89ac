// SPDX-License-Identifier: MIT
//
// Amounts and aligned columns as plain text.
#ifndef BYLAW_EXAMPLES_PLAIN_TEXT_HPP
#define BYLAW_EXAMPLES_PLAIN_TEXT_HPP

#include <bylaw/bylaw.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plain_text {

/// How many columns of a terminal a UTF-8 text takes: Chinese characters and full-width signs take two.
inline std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t code = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
      code = code << 6U | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
    const bool is_wide = (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
                         (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
                         (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) ||
                         (code >= 0xFFE0 && code <= 0xFFE6) || (code >= 0x20000 && code <= 0x3FFFD);
    width += is_wide ? 2 : 1;
    i += length;
  }
  return width;
}

inline std::string spaces_up_to(std::size_t width, std::string_view text) {
  const std::size_t taken = display_width(text);
  return std::string(taken < width ? width - taken : 0, ' ');
}
inline std::string left(std::string_view text, std::size_t width) {
  return std::string(text) + spaces_up_to(width, text);
}
inline std::string right(std::string_view text, std::size_t width) {
  return spaces_up_to(width, text) + std::string(text);
}

inline std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : std::string(between)) + word;
  return text;
}

/// Text of a file in one line, and without the control characters that would steer a terminal.
inline std::string one_line(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  return text;
}

/// ¥8,000,000, or ¥12.34 where there are fen.
inline std::string money(bylaw::money amount) {
  if (amount.is_unlimited()) return "no limit known";
  std::string yuan = std::to_string(amount.fen() / 100);
  for (std::size_t place = yuan.size(); place > 3;) yuan.insert(place -= 3, 1, ',');
  const std::int64_t fen = amount.fen() % 100;
  return "¥" + yuan + (fen == 0 ? "" : "." + std::to_string(100 + fen).substr(1));
}

/// ¥50, ¥40 to ¥50, up to ¥50, no limit known.
inline std::string amount(const bylaw::range<bylaw::money>& range) {
  if (range.is_exact()) return money(range.high);
  if (range.low == bylaw::money{}) return (range.high.is_unlimited() ? "" : "up to ") + money(range.high);
  return money(range.low) + (range.high.is_unlimited() ? " or more, " : " to ") + money(range.high);
}

}  // namespace plain_text

#endif
