// SPDX-License-Identifier: MIT
//
// The two languages everything is said in.
#ifndef BYLAW_TEXT_LANGUAGE_HPP
#define BYLAW_TEXT_LANGUAGE_HPP

#include <bylaw/about.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace bylaw {

enum class language : unsigned char { english, chinese };

/// The same in English and in Chinese, where the text is made while the program runs.
struct phrase {
  std::string english{};
  std::string chinese{};

  [[nodiscard]] const std::string& in(language wanted) const& noexcept {
    return wanted == language::english ? english : chinese;
  }
  [[nodiscard]] std::string in(language wanted) && {
    return std::move(wanted == language::english ? english : chinese);
  }
  friend bool operator==(const phrase&, const phrase&) = default;
};

namespace detail {
/// The pieces in a row. Not `"literal" + text`: g++ 12 warns wrongly of the insertion it makes of that. Out of line: an
/// application that prints compiles in seconds.
BYLAW_NOINLINE inline std::string concatenated_all(std::initializer_list<std::string_view> pieces) {
  std::string text;
  for (const std::string_view piece : pieces) text.append(piece);
  return text;
}
template <class... Piece>
std::string concatenated(const Piece&... pieces) {
  return concatenated_all({std::string_view(pieces)...});
}

constexpr std::string_view in(const words& both, language wanted) noexcept {
  return wanted == language::english ? both.english : both.chinese;
}
}  // namespace detail
}  // namespace bylaw

#endif
