// SPDX-License-Identifier: MIT
//
// Where a character of a UTF-8 text ends, and what is none.
#ifndef BYLAW_DETAIL_UTF8_HPP
#define BYLAW_DETAIL_UTF8_HPP

#include <cstddef>
#include <string_view>

namespace bylaw::detail {

/// The bytes of the character a text begins with; 0 where it is not UTF-8. The text is not empty.
constexpr std::size_t length_of_character(std::string_view text) noexcept {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) return 0;
  // Overlong forms, surrogates, and what lies beyond the last code point.
  const auto second = static_cast<unsigned char>(text[1]);
  if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90) ||
      (lead == 0xF4 && second > 0x8F))
    return 0;
  return length;
}

/// The first byte that starts no character; the text's length where it is UTF-8 throughout.
constexpr std::size_t where_not_utf8(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = length_of_character(text.substr(at));
    if (length == 0) break;
    at += length;
  }
  return at;
}

}  // namespace bylaw::detail

#endif
