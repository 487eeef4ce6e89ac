// SPDX-License-Identifier: MIT
//
// The two languages everything is said in.
#ifndef BYLAW_TEXT_LANGUAGE_HPP
#define BYLAW_TEXT_LANGUAGE_HPP

#include <bylaw/about.hpp>

#include <string>
#include <string_view>

namespace bylaw {

enum class language : unsigned char { english, chinese };

/// The same in English and in Chinese, where the text is made while the program runs. A rule type of the user's own
/// says itself with a member `in_words()` that returns this, or `bylaw::words` where the text is fixed.
struct phrase {
  std::string english{};
  std::string chinese{};

  const std::string& in(language wanted) const noexcept { return wanted == language::english ? english : chinese; }
  friend bool operator==(const phrase&, const phrase&) = default;
};

namespace detail {
constexpr std::string_view in(const words& both, language wanted) noexcept {
  return wanted == language::english ? both.english : both.chinese;
}
}  // namespace detail
}  // namespace bylaw

#endif
