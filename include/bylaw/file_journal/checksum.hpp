// SPDX-License-Identifier: MIT
//
// CRC-32C (Castagnoli), as iSCSI and ext4 have it.
#ifndef BYLAW_FILE_JOURNAL_CHECKSUM_HPP
#define BYLAW_FILE_JOURNAL_CHECKSUM_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace bylaw::detail {

inline constexpr std::array<std::uint32_t, 256> crc32c_table = [] {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t c = i;
    for (int bit = 0; bit < 8; ++bit) c = (c & 1U) != 0 ? c >> 1U ^ 0x82F63B78U : c >> 1U;
    table[i] = c;
  }
  return table;
}();

constexpr std::uint32_t crc32c(std::span<const std::byte> bytes) noexcept {
  std::uint32_t c = 0xFFFF'FFFFU;
  for (const std::byte b : bytes) c = crc32c_table[(c ^ std::to_integer<std::uint32_t>(b)) & 0xFFU] ^ c >> 8U;
  return ~c;
}

}  // namespace bylaw::detail

#endif
