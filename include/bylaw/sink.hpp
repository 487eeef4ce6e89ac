// SPDX-License-Identifier: MIT
//
// Where text is written to: a stream, a string, a fixed buffer, or anything that takes characters. Naming a stream
// would bring in <ostream>, which is most of a small program.
#ifndef BYLAW_SINK_HPP
#define BYLAW_SINK_HPP

#include <bylaw/detail/config.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

namespace bylaw {

namespace detail {

template <class Out>
concept takes_characters = requires(Out& out, const char* text, std::ptrdiff_t size) {
  out.write(text, size);
};
template <class Out>
concept appends_characters = requires(Out& out, const char* text, std::size_t size) {
  out.append(text, size);
};
/// A stream of the standard library, or anything that behaves like one.
template <class Out>
concept stream = takes_characters<Out> && requires(Out& out) {
  out.width(0);
  out.rdbuf();
};

}  // namespace detail

/// Refers to what is written to: a `std::ostream`, a `std::string`, a `text_buffer`, or a type of your own with
/// `write(const char*, size)` or `append(const char*, size)`. A stream's width, fill and locale do not matter; its
/// width is zero afterwards, as after any output. What the target throws passes through.
class sink {
 public:
  template <class Out>
  requires(!std::is_const_v<Out> && !std::same_as<Out, sink> &&
           (detail::takes_characters<Out> || detail::appends_characters<Out>)) sink(Out& out BYLAW_LIFETIME_BOUND)
  noexcept : out_(&out), write_(&write_to<Out>) {}

  void write(std::string_view text) const { write_(out_, text); }

 private:
  template <class Out>
  static void write_to(void* target, std::string_view text) {
    Out& out = *static_cast<Out*>(target);
    if constexpr (detail::takes_characters<Out>)
      out.write(text.data(), static_cast<std::ptrdiff_t>(text.size()));
    else
      out.append(text.data(), text.size());
    if constexpr (detail::stream<Out>) out.width(0);
  }

  void* out_;
  void (*write_)(void*, std::string_view);
};

/// Text in memory of the caller's, which must outlive it. What does not fit is left out: the text ends with a whole
/// UTF-8 character, and `needed()` says how much room all of it takes.
class text_buffer {
 public:
  template <std::size_t Size>
  constexpr explicit text_buffer(char (&memory BYLAW_LIFETIME_BOUND)[Size]) noexcept : text_buffer(memory, Size) {}
  constexpr text_buffer(char* memory BYLAW_LIFETIME_BOUND, std::size_t size) noexcept : memory_(memory), size_(size) {}

  constexpr void append(const char* text, std::size_t size) noexcept {
    std::size_t fitting = is_cut() ? 0 : size_ - length_ < size ? size_ - length_ : size;
    if (fitting < size)
      while (fitting > 0 && (static_cast<unsigned char>(text[fitting]) & 0xC0U) == 0x80U) --fitting;
    for (std::size_t i = 0; i < fitting; ++i) memory_[length_++] = text[i];
    needed_ += size;
  }

  [[nodiscard]] constexpr std::string_view text() const noexcept { return {memory_, length_}; }
  [[nodiscard]] constexpr std::size_t needed() const noexcept { return needed_; }
  [[nodiscard]] constexpr bool is_cut() const noexcept { return length_ < needed_; }

 private:
  char* memory_;
  std::size_t size_;
  std::size_t length_ = 0;
  std::size_t needed_ = 0;
};

}  // namespace bylaw

#endif
