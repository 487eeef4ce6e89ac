// SPDX-License-Identifier: MIT
//
// Text as a template argument: the names of facts.
#ifndef BYLAW_DETAIL_TEXT_HPP
#define BYLAW_DETAIL_TEXT_HPP

#include <bylaw/detail/config.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bylaw::detail {

/// The English name: compilers print it as it is written.
template <std::size_t N>
struct text {
  char characters[N] = {};

  consteval text(const char (&source)[N]) {
    for (std::size_t i = 0; i < N; ++i) characters[i] = source[i];
  }
  constexpr std::string_view view() const noexcept { return {characters, N - 1}; }
};

template <std::size_t N>
text(const char (&)[N]) -> text<N>;

/// The Chinese name, eight bytes to an integer: g++ prints every byte of a Chinese string as an escape, which would
/// bury the English name in each error message.
template <std::size_t N>
struct packed_text {
  std::uint64_t words[(N + 7) / 8] = {};

  consteval packed_text(const char (&source)[N]) {
    for (std::size_t i = 0; i < N; ++i)
      words[i / 8] |= static_cast<std::uint64_t>(static_cast<unsigned char>(source[i])) << (i % 8 * 8);
  }
};

template <std::size_t N>
packed_text(const char (&)[N]) -> packed_text<N>;

template <std::size_t N>
struct unpacked_text {
  char characters[N] = {};

  consteval explicit unpacked_text(const packed_text<N>& source) {
    for (std::size_t i = 0; i < N; ++i) characters[i] = static_cast<char>(source.words[i / 8] >> (i % 8 * 8) & 0xFFU);
  }
  constexpr std::string_view view() const noexcept { return {characters, N - 1}; }
};

template <std::size_t N>
unpacked_text(const packed_text<N>&) -> unpacked_text<N>;

/// FNV-1a, 64 bits: equal on every compiler.
constexpr std::uint64_t hash_of(std::string_view bytes, std::uint64_t hash = 0xCBF2'9CE4'8422'2325) noexcept {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x0000'0100'0000'01B3;
  return hash;
}

}  // namespace bylaw::detail

#endif
