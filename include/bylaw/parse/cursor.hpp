// SPDX-License-Identifier: MIT
//
// A place in a UTF-8 text that moves forward by characters. Full-width forms are read as the plain ones.
#ifndef BYLAW_PARSE_CURSOR_HPP
#define BYLAW_PARSE_CURSOR_HPP

#include <bylaw/detail/utf8.hpp>

#include <cstddef>
#include <string_view>

namespace bylaw::detail {

struct character {
  char32_t code = 0;
  std::size_t length = 0;
};

inline constexpr char32_t not_a_character = U'\uFFFD';

/// The character that starts at a byte; a byte that starts none is one by itself.
constexpr character decoded(std::string_view text, std::size_t at) noexcept {
  const std::string_view rest = text.substr(at);
  const std::size_t length = rest.empty() ? 0 : length_of_character(rest);
  if (length == 0) return {not_a_character, 1};
  const auto lead = static_cast<unsigned char>(rest[0]);
  if (length == 1) return {static_cast<char32_t>(lead), 1};
  auto code = static_cast<char32_t>(lead & (0xFFU >> (length + 1)));
  for (std::size_t i = 1; i < length; ++i)
    code = static_cast<char32_t>(code << 6U | (static_cast<unsigned char>(rest[i]) & 0x3FU));
  return {code, length};
}

/// ０-９ ． ， ％ － ～ ？ as 0-9 . , % - ~ ?; every kind of space, minus and yuan sign as one.
constexpr char32_t plain_form(char32_t code) noexcept {
  if (code >= U'\uFF01' && code <= U'\uFF5E') return code - U'\uFF01' + U'!';
  if (code == U'\t' || code == U'\u00A0' || code == U'\u3000') return U' ';
  if (code == U'\uFFE5') return U'\u00A5';
  if (code == U'\u2212') return U'-';
  return code;
}

constexpr bool is_digit(char32_t code) noexcept { return code >= U'0' && code <= U'9'; }

class cursor {
 public:
  constexpr explicit cursor(std::string_view text, std::size_t at = 0) noexcept : text_(text), at_(at) {}

  constexpr std::size_t at() const noexcept { return at_; }
  constexpr bool at_end() const noexcept { return at_ >= text_.size(); }
  /// The character here, in its plain form; 0 at the end.
  constexpr char32_t peek() const noexcept { return at_end() ? 0 : plain_form(decoded(text_, at_).code); }
  constexpr void advance() noexcept {
    if (!at_end()) at_ += decoded(text_, at_).length;
  }
  constexpr bool take(char32_t code) noexcept {
    const bool here = !at_end() && peek() == code;
    if (here) advance();
    return here;
  }
  constexpr void skip_spaces() noexcept {
    while (take(U' ')) {
    }
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

/// Without the spaces around it.
constexpr std::string_view trimmed(std::string_view text) noexcept {
  cursor c{text};
  c.skip_spaces();
  const std::size_t first = c.at();
  std::size_t last = first;
  while (!c.at_end()) {
    const bool space = c.peek() == U' ';
    c.advance();
    if (!space) last = c.at();
  }
  return text.substr(first, last - first);
}

constexpr char32_t small_letter(char32_t code) noexcept {
  return code >= U'A' && code <= U'Z' ? code - U'A' + U'a' : code;
}

/// Moves over a word in small letters, whatever the case of A to Z and whether written full-width; or stays.
constexpr bool take_word(cursor& c, std::string_view word) noexcept {
  cursor ahead = c;
  for (cursor expected{word}; !expected.at_end(); expected.advance(), ahead.advance())
    if (ahead.at_end() || small_letter(ahead.peek()) != expected.peek()) return false;
  c = ahead;
  return true;
}

/// Equal to a word, as `take_word` reads one.
constexpr bool reads_as(std::string_view text, std::string_view word) noexcept {
  cursor c{text};
  return take_word(c, word) && c.at_end();
}

}  // namespace bylaw::detail

#endif
