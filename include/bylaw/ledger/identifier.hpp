// SPDX-License-Identifier: MIT
//
// What a draw and a firm are known by: a number, or a text such as a credit code, a UUID or an invoice number.
#ifndef BYLAW_LEDGER_IDENTIFIER_HPP
#define BYLAW_LEDGER_IDENTIFIER_HPP

#include <bylaw/detail/utf8.hpp>
#include <bylaw/hash.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace bylaw {

/// A number from 0 to 2^64 - 1, or a text of 1 to 64 bytes of UTF-8 without control characters. The number 42 and the
/// text "42" are two; texts are compared byte by byte. It refers to the text, which must live as long as it is used.
class identifier {
 public:
  static constexpr std::size_t longest = 64;

  constexpr identifier() = default;
  /// A number below zero is no identifier: see `is_valid`.
  template <detail::whole_number N>
  constexpr identifier(N number) noexcept
      : text_(is_negative(number) ? "" : nullptr),
        number_or_length_(is_negative(number) ? 0 : static_cast<std::uint64_t>(number)) {}
  template <class Text>
  requires(std::convertible_to<const Text&, std::string_view>&&
               std::is_trivially_copyable_v<Text>) constexpr identifier(const Text& text) noexcept
      : identifier(as_text{}, view_of(text)) {}
  // A std::string, or what else takes its text along when it goes.
  template <class Text>
  requires(std::convertible_to<const Text&, std::string_view> &&
           !std::is_trivially_copyable_v<Text>) constexpr identifier(const Text& text BYLAW_LIFETIME_BOUND) noexcept
      : identifier(as_text{}, view_of(text)) {}
  identifier(std::nullptr_t) = delete;

  [[nodiscard]] constexpr bool is_text() const noexcept { return text_ != nullptr; }
  /// 0 of a text.
  [[nodiscard]] constexpr std::uint64_t number() const noexcept { return is_text() ? 0 : number_or_length_; }
  /// Empty of a number.
  [[nodiscard]] constexpr std::string_view text() const noexcept {
    return is_text() ? std::string_view{text_, static_cast<std::size_t>(number_or_length_)} : std::string_view{};
  }

  /// False of a number below zero, and of a text that is empty, longer than 64 bytes, not UTF-8, or has a control
  /// character (NUL is one). A ledger refuses it.
  [[nodiscard]] constexpr bool is_valid() const noexcept { return !is_text() || is_valid_text(text()); }

  friend constexpr bool operator==(const identifier& a, const identifier& b) noexcept {
    return a.is_text() == b.is_text() && a.number() == b.number() && a.text() == b.text();
  }

 private:
  struct as_text {};
  constexpr identifier(as_text, std::string_view text) noexcept
      : text_(text.data() == nullptr ? "" : text.data()), number_or_length_(text.size()) {}

  template <class N>
  static constexpr bool is_negative(N number) noexcept {
    if constexpr (std::signed_integral<N>)
      return number < 0;
    else
      return false;
  }
  template <class Text>
  static constexpr std::string_view view_of(const Text& text) noexcept {
    if constexpr (std::convertible_to<const Text&, const char*>) {
      const char* first = text;
      return first == nullptr ? std::string_view{} : std::string_view{first};
    } else {
      return text;
    }
  }
  static constexpr bool is_valid_text(std::string_view text) noexcept {
    if (text.empty() || text.size() > longest) return false;
    while (!text.empty()) {
      const std::size_t length = detail::length_of_character(text);
      const auto lead = static_cast<unsigned char>(text[0]);
      if (length == 0 || lead < 0x20 || lead == 0x7F) return false;
      text.remove_prefix(length);
    }
    return true;
  }

  const char* text_ = nullptr;  // null of a number
  std::uint64_t number_or_length_ = 0;
};

}  // namespace bylaw

/// Of the bytes of a text: not of where it lies. It has no key, so that who may choose texts may choose some that meet;
/// the ledger's own tables have one.
template <>
struct std::hash<bylaw::identifier> {
  [[nodiscard]] constexpr std::size_t operator()(const bylaw::identifier& id) const noexcept {
    std::uint64_t so_far = id.is_text() ? 1 + id.text().size() : 0;
    for (const char c : id.text()) so_far = bylaw::detail::mixed(so_far + static_cast<unsigned char>(c));
    return bylaw::detail::hash_of_numbers(id.number(), so_far);
  }
};

#endif
