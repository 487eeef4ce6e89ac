// SPDX-License-Identifier: MIT
//
// Entries as records of a journal, byte for byte the same on every machine: little-endian, of one length. Clauses and
// pools are told by their place in the policy, which the fingerprint in the first record pins.
#ifndef BYLAW_LEDGER_RECORDS_HPP
#define BYLAW_LEDGER_RECORDS_HPP

#include <bylaw/ledger/draw.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace bylaw::detail {

/// An entry whose clause or pool is a place in the policy.
struct numbered_entry {
  entry_kind kind = entry_kind::reserve;
  std::uint32_t place = 0;
  std::uint64_t id = 0;
  std::uint64_t firm = 0;
  std::int64_t amount = 0;
  std::int64_t asked = 0;
  std::int64_t expires = never;
};

/// The first record: what the journal is of.
struct journal_heading {
  std::uint64_t fingerprint = 0;
  std::int64_t year = 0;
  friend constexpr bool operator==(const journal_heading&, const journal_heading&) = default;
};

inline constexpr std::uint8_t record_format = 1;
inline constexpr std::uint8_t kind_of_heading = 0xFF;
inline constexpr std::size_t record_length = 46;
using record = std::array<std::byte, record_length>;

class record_writer {
 public:
  template <class Number>
  void put(Number number, std::size_t bytes) noexcept {
    auto rest = static_cast<std::uint64_t>(number);
    for (std::size_t i = 0; i < bytes; ++i, rest >>= 8U) out_[place_++] = static_cast<std::byte>(rest & 0xFFU);
  }
  const record& done() const noexcept { return out_; }

 private:
  record out_{};
  std::size_t place_ = 0;
};

inline std::uint64_t number_in(std::span<const std::byte> bytes, std::size_t& place, std::size_t count) noexcept {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < count; ++i) number |= std::to_integer<std::uint64_t>(bytes[place + i]) << (8 * i);
  place += count;
  return number;
}

inline record record_of(const numbered_entry& e) noexcept {
  record_writer out;
  out.put(record_format, 1);
  out.put(static_cast<std::uint8_t>(e.kind), 1);
  out.put(e.place, 4);
  out.put(e.id, 8);
  out.put(e.firm, 8);
  out.put(e.amount, 8);
  out.put(e.asked, 8);
  out.put(e.expires, 8);
  return out.done();
}

inline record record_of(const journal_heading& heading) noexcept {
  record_writer out;
  out.put(record_format, 1);
  out.put(kind_of_heading, 1);
  out.put(0, 4);
  out.put(heading.fingerprint, 8);
  out.put(heading.year, 8);
  return out.done();
}

/// True for a record of this format, of whatever kind.
inline bool is_of_this_format(std::span<const std::byte> bytes) noexcept {
  return bytes.size() == record_length && std::to_integer<std::uint8_t>(bytes[0]) == record_format;
}

inline std::optional<journal_heading> heading_in(std::span<const std::byte> bytes) noexcept {
  if (!is_of_this_format(bytes) || std::to_integer<std::uint8_t>(bytes[1]) != kind_of_heading) return std::nullopt;
  std::size_t place = 6;
  journal_heading heading;
  heading.fingerprint = number_in(bytes, place, 8);
  heading.year = static_cast<std::int64_t>(number_in(bytes, place, 8));
  return heading;
}

inline std::optional<numbered_entry> entry_in(std::span<const std::byte> bytes) noexcept {
  if (!is_of_this_format(bytes)) return std::nullopt;
  const auto kind = std::to_integer<std::uint8_t>(bytes[1]);
  if (kind > static_cast<std::uint8_t>(entry_kind::close)) return std::nullopt;
  std::size_t place = 2;
  numbered_entry e;
  e.kind = static_cast<entry_kind>(kind);
  e.place = static_cast<std::uint32_t>(number_in(bytes, place, 4));
  e.id = number_in(bytes, place, 8);
  e.firm = number_in(bytes, place, 8);
  e.amount = static_cast<std::int64_t>(number_in(bytes, place, 8));
  e.asked = static_cast<std::int64_t>(number_in(bytes, place, 8));
  e.expires = static_cast<std::int64_t>(number_in(bytes, place, 8));
  return e;
}

}  // namespace bylaw::detail

#endif
