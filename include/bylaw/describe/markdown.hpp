// SPDX-License-Identifier: MIT
//
// Text inside Markdown that says nothing but itself: it starts no heading, list, link, table cell or HTML element.
#ifndef BYLAW_DESCRIBE_MARKDOWN_HPP
#define BYLAW_DESCRIBE_MARKDOWN_HPP

#include <bylaw/detail/config.hpp>

#include <string>
#include <string_view>

namespace bylaw::detail {

constexpr bool is_letter_or_digit(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Whether `&` at the start begins a character reference, `&lt;` or `&#60;`; else it is nothing but itself.
inline bool is_a_reference(std::string_view text) noexcept {
  std::size_t end = 1;
  while (end < text.size() && (is_letter_or_digit(text[end]) || text[end] == '#')) ++end;
  return end > 1 && end < text.size() && text[end] == ';';
}

/// Whether Markdown or its tables give the character at a place a meaning. An underscore inside a word has none.
inline bool is_markup(std::string_view text, std::size_t i, bool begins_a_line) noexcept {
  const char c = text[i];
  if (c == '_')
    return i == 0 || i + 1 == text.size() || !is_letter_or_digit(text[i - 1]) || !is_letter_or_digit(text[i + 1]);
  if (begins_a_line && (i == 0 ? c == '-' || c == '+' || c == '=' : c == '.' || c == ')')) return true;
  return std::string_view("\\`*[]|#~!$").find(c) != std::string_view::npos;
}

/// Text that is nothing but itself in Markdown and HTML; a line break or another control character becomes a space.
BYLAW_COLD inline std::string escaped(std::string_view text) {
  std::string all;
  bool begins_a_line = true;  // so far nothing but digits, which with a point would be an item of a list
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
      all += ' ';
    else if (c == '<')
      all += "&lt;";
    else if (c == '>')
      all += "&gt;";
    else if (c == '&' && is_a_reference(text.substr(i)))
      all += "&amp;";
    else if (is_markup(text, i, begins_a_line))
      all.append(1, '\\').append(1, c);
    else
      all += c;
    begins_a_line = begins_a_line && c >= '0' && c <= '9';
  }
  return all;
}

/// `<https://...>`, in which what would end the link or the cell is written as its bytes; what is no address, as words.
BYLAW_COLD inline std::string link_to(std::string_view address) {
  if (address.find("://") == std::string_view::npos) return escaped(address);
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string link = "<";
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F || std::string_view("<>|\\`").find(c) != std::string_view::npos)
      link.append(1, '%').append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
    else
      link += c;
  }
  return link + ">";
}

}  // namespace bylaw::detail

#endif
