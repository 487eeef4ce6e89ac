// SPDX-License-Identifier: MIT
//
// Words in both languages; and how a rule says itself: `static constexpr words says{"{each} for each patent", ...}`.
#ifndef BYLAW_WORDS_HPP
#define BYLAW_WORDS_HPP

#include <bylaw/detail/given_text.hpp>

#include <concepts>
#include <string_view>

namespace bylaw {

/// The same in English and in Chinese. The text must outlive it; a literal does.
struct words {
  detail::lasting_text english{};
  detail::lasting_text chinese{};

  /// True if this is the text in one of the languages: `policy.about().city.is("成都")`.
  [[nodiscard]] constexpr bool is(detail::passing_text text) const noexcept {
    return english == text || chinese == text;
  }
  [[nodiscard]] constexpr bool empty() const noexcept { return english.empty() && chinese.empty(); }
  friend constexpr bool operator==(const words&, const words&) = default;
};

/// An enumerator that is a parameter of a rule: its name, and how it is said. `constexpr enumerator told(mode)`, beside
/// the enumeration, gives it.
struct enumerator {
  detail::lasting_text name{};
  words says{};
};

namespace detail {

/// A type says itself by a member `says`: words in which `{name}` stands for the part of that name and `{*}` for all
/// parts in a row. It may be a function where the words depend on the figures.
template <class T>
concept says_itself = requires {
  { T::says } -> std::convertible_to<words>;
};
template <class T>
concept says_itself_by_its_figures = requires(const T& thing) {
  { thing.says() } -> std::convertible_to<words>;
};

template <class T>
constexpr words words_of([[maybe_unused]] const T& thing) {
  if constexpr (says_itself<T>)
    return T::says;
  else if constexpr (says_itself_by_its_figures<T>)
    return thing.says();
  else
    return {};
}

}  // namespace detail
}  // namespace bylaw

#endif
