// SPDX-License-Identifier: MIT
//
// The bytes of a journal's file, format 2; all numbers are little-endian.
//
//   offset 0      heading   magic (8 bytes) | format (4) | serial number (8) | checksum of these (4)
//   offset 512    mark      commits (8) | where the last of them ends (8) | its checksum (4) | opening (4) | checksum
//   of
//                           these (4)
//   offset 1024   mark      another
//   offset 1536   commits   tag (4) | length of the records (4) | number (8) | opening (4) | checksum of the commit
//                           before (4) | checksum of the records (4) | checksum of these (4) | records: length (4),
//                           bytes
//
// A commit is what was appended between two syncs. Commits are numbered from 1, and each covers the one before by its
// checksum, the first one the heading: one that is missing, copied, in another place or of another file does not fit.
// Each says in which opening of the file it was written.
//
// A mark says how much was on the disk for certain when it was written, and which opening wrote it: a later commit of
// an earlier opening is one that was given up, though the disk may still have it. The two are written in turn, so that
// one is whole when a write of the other is torn; each lies in a sector of its own, as does the heading, which is never
// written again once there is a commit.
#ifndef BYLAW_FILE_JOURNAL_FORMAT_HPP
#define BYLAW_FILE_JOURNAL_FORMAT_HPP

#include <bylaw/file_journal/checksum.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace bylaw::detail {

/// A commit is written at once, read at once, and checked in memory of this size: what is longer is not one.
inline constexpr std::size_t longest_record = 1U << 16U;
inline constexpr std::size_t longest_commit = 1U << 20U;

inline constexpr std::uint64_t mark_begins[2] = {512, 1024};
inline constexpr std::uint64_t commits_begin = 1536;

constexpr void put_number(std::span<std::byte> out, std::size_t at, std::uint64_t number, std::size_t bytes) noexcept {
  for (std::size_t i = 0; i < bytes; ++i, number >>= 8U) out[at + i] = static_cast<std::byte>(number & 0xFFU);
}
constexpr std::uint64_t get_number(std::span<const std::byte> in, std::size_t at, std::size_t bytes) noexcept {
  std::uint64_t number = 0;
  for (std::size_t i = bytes; i-- > 0;) number = number << 8U | std::to_integer<std::uint64_t>(in[at + i]);
  return number;
}
constexpr std::uint32_t get_word(std::span<const std::byte> in, std::size_t at) noexcept {
  return static_cast<std::uint32_t>(get_number(in, at, 4));
}

/// The last four bytes are the checksum of those before.
inline void seal(std::span<std::byte> bytes, std::uint32_t before = 0) noexcept {
  put_number(bytes, bytes.size() - 4, crc32c(bytes.first(bytes.size() - 4), before), 4);
}
inline bool is_sealed(std::span<const std::byte> bytes, std::uint32_t before = 0) noexcept {
  return get_word(bytes, bytes.size() - 4) == crc32c(bytes.first(bytes.size() - 4), before);
}

/// What every journal's file begins with. Its first byte is in no text, and a transfer as text spoils the last two.
struct file_heading {
  static constexpr std::size_t length = 24;
  static constexpr std::size_t serial_begins = 12;  // what is before is the same in every file
  static constexpr std::uint64_t format_here = 2;
  static constexpr std::array<std::byte, 8> magic{std::byte{0x89}, std::byte{'b'}, std::byte{'y'},  std::byte{'l'},
                                                  std::byte{'a'},  std::byte{'w'}, std::byte{'\r'}, std::byte{'\n'}};

  std::uint64_t format = format_here;
  /// Tells this file from others, so that what another journal left on the disk is not taken for this one's.
  std::uint64_t serial = 0;
  std::uint32_t checksum = 0;

  std::array<std::byte, length> bytes() const noexcept {
    std::array<std::byte, length> out{};
    std::copy(magic.begin(), magic.end(), out.begin());
    put_number(out, 8, format, 4);
    put_number(out, serial_begins, serial, 8);
    seal(out);
    return out;
  }
  static bool begins(std::span<const std::byte> in) noexcept {
    return in.size() >= magic.size() && std::equal(magic.begin(), magic.end(), in.begin());
  }
  static std::optional<file_heading> in(std::span<const std::byte> in) noexcept {
    if (in.size() < length || !begins(in) || !is_sealed(in.first(length))) return std::nullopt;
    return file_heading{get_number(in, 8, 4), get_number(in, serial_begins, 8), get_word(in, 20)};
  }
};

/// How much is on the disk for certain.
struct commit_mark {
  static constexpr std::size_t length = 28;

  std::uint64_t commits = 0;
  std::uint64_t end = commits_begin;
  /// Of the last of them.
  std::uint32_t checksum = 0;
  std::uint32_t opening = 0;

  std::array<std::byte, length> bytes(const file_heading& of) const noexcept {
    std::array<std::byte, length> out{};
    put_number(out, 0, commits, 8);
    put_number(out, 8, end, 8);
    put_number(out, 16, checksum, 4);
    put_number(out, 20, opening, 4);
    seal(out, of.checksum);
    return out;
  }
  static std::optional<commit_mark> in(std::span<const std::byte> in, const file_heading& of) noexcept {
    if (!is_sealed(in.first(length), of.checksum)) return std::nullopt;
    return commit_mark{get_number(in, 0, 8), get_number(in, 8, 8), get_word(in, 16), get_word(in, 20)};
  }
  bool is_later_than(const commit_mark& other) const noexcept {
    return opening != other.opening ? opening > other.opening : commits > other.commits;
  }
};

/// What stands before the records of a commit.
struct commit_header {
  static constexpr std::size_t length = 32;
  static constexpr std::uint64_t tag = 0x434C5942;  // "BYLC"

  std::size_t records_length = 0;
  std::uint64_t number = 0;
  std::uint32_t opening = 0;
  /// Checksums of the commit before, of the records, and of all this.
  std::uint32_t before = 0;
  std::uint32_t of_records = 0;
  std::uint32_t checksum = 0;

  std::size_t commit_length() const noexcept { return length + records_length; }

  /// Writes itself before the records of a whole commit, and gives its checksum.
  static std::uint32_t put(std::span<std::byte> commit, std::uint64_t number, std::uint32_t opening,
                           std::uint32_t before) noexcept {
    put_number(commit, 0, tag, 4);
    put_number(commit, 4, commit.size() - length, 4);
    put_number(commit, 8, number, 8);
    put_number(commit, 16, opening, 4);
    put_number(commit, 20, before, 4);
    put_number(commit, 24, crc32c(commit.subspan(length)), 4);
    seal(commit.first(length));
    return get_word(commit, length - 4);
  }
  static std::optional<commit_header> in(std::span<const std::byte> in) noexcept {
    if (in.size() < length || get_number(in, 0, 4) != tag || !is_sealed(in.first(length))) return std::nullopt;
    return commit_header{get_word(in, 4),  get_number(in, 8, 8), get_word(in, 16),
                         get_word(in, 20), get_word(in, 24),     get_word(in, 28)};
  }
};

}  // namespace bylaw::detail

#endif
