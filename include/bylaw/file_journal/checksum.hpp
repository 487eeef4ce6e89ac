// SPDX-License-Identifier: MIT
//
// CRC-32C (Castagnoli), as iSCSI and ext4 have it, eight bytes a step. It tells every error of up to five bits in 655
// bytes and of up to three in what a commit may hold, every odd number of flipped bits and every burst of up to 32 bits
// (P. Koopman, 32-bit cyclic redundancy codes for Internet applications, 2002); of anything else one in 2^32 passes. It
// is no signature: who can write to the file can make one.
#ifndef BYLAW_FILE_JOURNAL_CHECKSUM_HPP
#define BYLAW_FILE_JOURNAL_CHECKSUM_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace bylaw::detail {

// Row k: what a byte becomes after k more bytes of zeros. The instruction for it (SSE 4.2) is faster still, but a
// commit of one record has 60 bytes and waits a hundred microseconds for its disk.
inline constexpr std::array<std::array<std::uint32_t, 256>, 8> crc32c_table = [] {
  std::array<std::array<std::uint32_t, 256>, 8> table{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t c = i;
    for (int bit = 0; bit < 8; ++bit) c = (c & 1U) != 0 ? c >> 1U ^ 0x82F63B78U : c >> 1U;
    table[0][i] = c;
  }
  for (std::size_t k = 1; k < 8; ++k)
    for (std::size_t i = 0; i < 256; ++i) {
      const std::uint32_t c = table[k - 1][i];
      table[k][i] = table[0][c & 0xFFU] ^ c >> 8U;
    }
  return table;
}();

/// Of what `before` is the checksum of, followed by these bytes.
constexpr std::uint32_t crc32c(std::span<const std::byte> bytes, std::uint32_t before = 0) noexcept {
  const auto byte = [&bytes](std::size_t at) noexcept { return std::to_integer<std::uint32_t>(bytes[at]); };
  const auto word = [&byte](std::size_t at) noexcept {
    return byte(at) | byte(at + 1) << 8U | byte(at + 2) << 16U | byte(at + 3) << 24U;
  };
  const auto& t = crc32c_table;
  std::uint32_t c = ~before;
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    const std::uint32_t low = c ^ word(at);
    const std::uint32_t high = word(at + 4);
    c = t[7][low & 0xFFU] ^ t[6][low >> 8U & 0xFFU] ^ t[5][low >> 16U & 0xFFU] ^ t[4][low >> 24U] ^ t[3][high & 0xFFU] ^
        t[2][high >> 8U & 0xFFU] ^ t[1][high >> 16U & 0xFFU] ^ t[0][high >> 24U];
  }
  for (; at < bytes.size(); ++at) c = t[0][(c ^ byte(at)) & 0xFFU] ^ c >> 8U;
  return ~c;
}

}  // namespace bylaw::detail

#endif
