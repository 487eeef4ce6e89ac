// SPDX-License-Identifier: MIT
//
// A value of which nothing is known but its bytes, as one number: where they are the value.
#ifndef BYLAW_DETAIL_VALUE_BYTES_HPP
#define BYLAW_DETAIL_VALUE_BYTES_HPP

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace bylaw::detail {

template <class T>
using bytes_of = std::array<unsigned char, sizeof(T)>;

// An address is another in each run. No constant is made of bytes where there is one inside.
template <class T>
concept can_be_made_of_bytes = requires {
  typename std::bool_constant<(static_cast<void>(std::bit_cast<T>(bytes_of<T>{})), true)>;
};

/// True if equal values have equal bytes, here and on every machine with integers of these sizes: no padding, no
/// floating point, no address. (Where integers begin with their upper bytes they would be others.)
template <class T>
concept bytes_are_the_value = std::is_empty_v<T> ||
    (std::endian::native == std::endian::little && std::is_trivially_copyable_v<T> &&
     std::has_unique_object_representations_v<T> && can_be_made_of_bytes<T>);

/// FNV-1a of the bytes; of what has no members 0.
template <bytes_are_the_value T>
constexpr std::uint64_t hash_of_bytes(const T& value) noexcept {
  std::uint64_t hash = 0;
  if constexpr (!std::is_empty_v<T>) {
    hash = 0xCBF2'9CE4'8422'2325;
    for (const unsigned char byte : std::bit_cast<bytes_of<T>>(value)) hash = (hash ^ byte) * 0x0000'0100'0000'01B3;
  }
  return hash;
}

}  // namespace bylaw::detail

#endif
