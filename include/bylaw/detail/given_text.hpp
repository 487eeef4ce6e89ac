// SPDX-License-Identifier: MIT
//
// A text that somebody gives: to be looked at while a function runs, or to be kept. A std::string_view as a parameter
// takes a null pointer, and 0 for one, and follows it; kept, it takes a std::string that is gone in the next line.
#ifndef BYLAW_DETAIL_GIVEN_TEXT_HPP
#define BYLAW_DETAIL_GIVEN_TEXT_HPP

#include <bylaw/detail/config.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

namespace bylaw::detail {

template <class T>
concept is_no_text = std::is_arithmetic_v<T> || std::same_as<T, std::nullptr_t>;

/// Anything with text in it that is neither a std::string_view nor characters: a std::string, a type of the user's own.
template <class T>
concept holds_text = std::convertible_to<T, std::string_view> && !std::convertible_to<T, const char*> &&
                     !std::derived_from<std::remove_cvref_t<T>, std::string_view>;

/// A temporary that takes its text along when it goes. (What only refers to text can be copied as bytes.)
template <class T>
inline constexpr bool is_gone_with_its_text =
    !std::is_lvalue_reference_v<T> && !std::is_trivially_copyable_v<std::remove_cvref_t<T>>;

/// A null pointer is no text: it is empty, and refused where a text is needed.
constexpr std::string_view text_at(const char* characters) noexcept {
  if (characters == nullptr) return {};
#if defined(__clang__)
  // Not counted one by one: a thousand clauses have more characters than clang takes steps for a constant.
  return {characters, __builtin_strlen(characters)};
#else
  return characters;
#endif
}

/// `Kept`: beyond the call. It is a std::string_view in all else.
template <bool Kept>
class text_given : public std::string_view {
 public:
  constexpr text_given() = default;
  constexpr text_given(const char* characters BYLAW_LIFETIME_BOUND) noexcept : std::string_view(text_at(characters)) {}
  constexpr text_given(std::string_view text) noexcept : std::string_view(text) {}
  template <class Text>
  requires holds_text<Text>
  constexpr text_given(Text&& text BYLAW_LIFETIME_BOUND) noexcept : std::string_view(text) {
    static_assert(!Kept || !is_gone_with_its_text<Text>,
                  "this text is kept, not copied, and the std::string is gone in the next line: write a literal, or "
                  "name the std::string and keep it as long");
  }
  template <is_no_text Given>
  constexpr text_given(Given) noexcept {
    static_assert(!is_no_text<Given>,
                  "a name, an id or a text stands here, in quotes: not a number, a place or a null pointer");
  }
};

using passing_text = text_given<false>;
using lasting_text = text_given<true>;

}  // namespace bylaw::detail

#endif
