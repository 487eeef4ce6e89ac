// SPDX-License-Identifier: MIT
//
// `std::hash` of the values: money, rates, ranges, days, verdicts and reasons as keys of an unordered map. Opt-in.
#ifndef BYLAW_HASH_HPP
#define BYLAW_HASH_HPP

#include <bylaw/date.hpp>
#include <bylaw/rule.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bylaw::detail {

/// The finish of splitmix64 (Steele, Lea, Flood 2014): every bit depends on all of them. std::hash of a number is often
/// the number itself; amounts are multiples of 10,000 yuan, and a table may choose its buckets by the low bits.
constexpr std::uint64_t mixed(std::uint64_t z) noexcept {
  z = (z ^ (z >> 30U)) * 0xBF58'476D'1CE4'E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D0'49BB'1331'11EBU;
  return z ^ (z >> 31U);
}
// A template, since on most machines the cast is one to the same type, of which g++ warns where no parameter decides.
template <class Hash = std::size_t>
constexpr Hash hash_of_numbers(std::uint64_t first, std::uint64_t second = 0) noexcept {
  return static_cast<Hash>(mixed(mixed(first + 0x9E37'79B9'7F4A'7C15U) ^ second));
}
constexpr std::uint64_t number_of_day(const bylaw::date& day) noexcept {
  return static_cast<std::uint64_t>((day.year() * 16 + day.month()) * 32 + day.day());
}

}  // namespace bylaw::detail

template <>
struct std::hash<bylaw::money> {
  [[nodiscard]] constexpr std::size_t operator()(bylaw::money amount) const noexcept {
    return bylaw::detail::hash_of_numbers(static_cast<std::uint64_t>(amount.fen()));
  }
};

template <>
struct std::hash<bylaw::rate> {
  [[nodiscard]] constexpr std::size_t operator()(bylaw::rate share) const noexcept {
    return bylaw::detail::hash_of_numbers(static_cast<std::uint64_t>(share.ppm()));
  }
};

template <>
struct std::hash<bylaw::date> {
  [[nodiscard]] constexpr std::size_t operator()(const bylaw::date& day) const noexcept {
    return bylaw::detail::hash_of_numbers(bylaw::detail::number_of_day(day));
  }
};

template <>
struct std::hash<bylaw::rough_date> {
  [[nodiscard]] constexpr std::size_t operator()(const bylaw::rough_date& day) const noexcept {
    return bylaw::detail::hash_of_numbers(bylaw::detail::number_of_day(day.earliest()),
                                          bylaw::detail::number_of_day(day.latest()));
  }
};

template <>
struct std::hash<bylaw::verdict> {
  [[nodiscard]] constexpr std::size_t operator()(bylaw::verdict answer) const noexcept {
    return bylaw::detail::hash_of_numbers((answer.may_hold() ? 1U : 0U) + (answer.holds() ? 1U : 0U));
  }
};

template <>
struct std::hash<bylaw::reasons> {
  [[nodiscard]] constexpr std::size_t operator()(bylaw::reasons open) const noexcept {
    std::uint64_t bits = 0;
    for (int i = 0; i < bylaw::reason_count; ++i)
      bits = 2 * bits + (open.contains(static_cast<bylaw::reason>(i)) ? 1U : 0U);
    return bylaw::detail::hash_of_numbers(bits);
  }
};

/// Of whatever its ends are.
template <class T>
struct std::hash<bylaw::range<T>> {
  constexpr std::size_t operator()(const bylaw::range<T>& span) const noexcept {
    return bylaw::detail::hash_of_numbers(std::hash<T>{}(span.low), std::hash<T>{}(span.high));
  }
};

#endif
