// SPDX-License-Identifier: MIT
//
// Entries as records of a journal, byte for byte the same on every machine: little-endian. Each begins with
//
//   format (1 byte) | kind (1)
//
// A journal begins with a heading, the figures of the policy's terms and the awards of earlier years, each a record;
// then come entries. Clauses and pools are told by their place in the policy, which the heading pins; draws and firms
// by their number, or by their text in full.
#ifndef BYLAW_LEDGER_RECORDS_HPP
#define BYLAW_LEDGER_RECORDS_HPP

#include <bylaw/ledger/figures.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

namespace bylaw::detail {

/// An entry whose clause or pool is a place in the policy. Of a budget `asked` is the one before.
struct journal_entry {
  entry_kind kind = entry_kind::reserve;
  bool up_to_what_is_left = false;
  std::uint32_t place = 0;
  identifier id{};
  identifier firm{};
  std::int64_t amount = 0;
  std::int64_t asked = 0;
  std::int64_t expires = never;
  firm_limits limits{};
};

/// The first record: what the journal is of.
struct journal_heading {
  std::uint64_t fingerprint = 0;
  std::int64_t year = 0;
  friend constexpr bool operator==(const journal_heading&, const journal_heading&) = default;
};

/// What a firm had earlier of the clause at a place.
struct earlier_firm {
  std::uint32_t place = 0;
  identifier firm{};
  std::int64_t amount = 0;
  std::int64_t years = 1;
  friend constexpr bool operator==(const earlier_firm&, const earlier_firm&) = default;
};

inline constexpr std::uint8_t record_format = 2;
inline constexpr std::uint8_t kind_of_heading = 0xFF;
inline constexpr std::uint8_t kind_of_figure = 0xFE;
inline constexpr std::uint8_t kind_of_earlier_award = 0xFD;

/// What stands in an entry beside its kind, place, id and amount.
enum entry_flag : std::uint8_t {
  id_is_text = 1,
  firm_is_text = 2,
  has_firm = 4,
  has_asked = 8,
  has_expires = 16,
  is_up_to_what_is_left = 32,
  has_limits = 64,
};

/// Records of entries have at most 2 + 1 + 4 + 2 * 65 + 5 * 8 bytes.
inline constexpr std::size_t longest_entry = 192;

/// Writes into bytes of its own, or at the end of a vector.
template <class Bytes>
class record_writer {
 public:
  explicit record_writer(std::uint8_t kind) {
    put(record_format, 1);
    put(kind, 1);
  }
  template <class Number>
  void put(Number number, std::size_t bytes) {
    auto rest = static_cast<std::uint64_t>(number);
    for (std::size_t i = 0; i < bytes; ++i, rest >>= 8U) put_byte(static_cast<std::byte>(rest & 0xFFU));
  }
  void put(const identifier& id) {
    if (!id.is_text()) return put(id.number(), 8);
    put(id.text().size(), 1);
    put(id.text());
  }
  void put(std::string_view text) {
    for (const char c : text) put_byte(static_cast<std::byte>(c));
  }
  void put_long_text(std::string_view text) {
    put(text.size(), 4);
    put(text);
  }
  std::span<const std::byte> bytes() const noexcept { return {out_.data(), size_}; }

 private:
  void put_byte(std::byte b) {
    if constexpr (std::is_same_v<Bytes, std::vector<std::byte>>)
      out_.push_back(b);
    else
      out_[size_] = b;
    ++size_;
  }
  Bytes out_{};
  std::size_t size_ = 0;
};
using entry_writer = record_writer<std::array<std::byte, longest_entry>>;
using long_record_writer = record_writer<std::vector<std::byte>>;

/// Reads what a writer wrote; where too little is there, everything is 0 and `is_whole` false.
class record_text {
 public:
  explicit record_text(std::span<const std::byte> bytes) noexcept : left_(bytes) {}

  std::uint64_t number(std::size_t bytes) noexcept {
    if (bytes > left_.size()) return fail();
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < bytes; ++i) number |= std::to_integer<std::uint64_t>(left_[i]) << (8 * i);
    left_ = left_.subspan(bytes);
    return number;
  }
  std::int64_t signed_number() noexcept { return static_cast<std::int64_t>(number(8)); }
  // The size is const, or g++ finds its cast useless where it is one.
  std::string_view text(const std::uint64_t size) noexcept {
    if (size > left_.size()) {
      fail();
      return {};
    }
    const std::string_view found{reinterpret_cast<const char*>(left_.data()), static_cast<std::size_t>(size)};
    left_ = left_.subspan(static_cast<std::size_t>(size));
    return found;
  }
  /// It refers to the record.
  identifier id(bool is_text) noexcept {
    if (!is_text) return number(8);
    return text(number(1));
  }
  /// True if all was there, and nothing is left.
  bool is_read() const noexcept { return is_whole_ && left_.empty(); }

 private:
  std::uint64_t fail() noexcept {
    is_whole_ = false;
    left_ = {};
    return 0;
  }
  std::span<const std::byte> left_;
  bool is_whole_ = true;
};

inline entry_writer record_of(const journal_entry& e) noexcept {
  // Only a reservation says who the firm is; of what follows under its id that is known.
  const bool reserves = e.kind == entry_kind::reserve;
  const bool names_a_draw = e.kind <= entry_kind::expire;
  const bool says_what_was_asked = e.asked != e.amount;
  const bool limited = e.limits != firm_limits{};
  unsigned flags = 0;
  if (e.id.is_text()) flags |= id_is_text;
  if (reserves && e.firm.is_text()) flags |= firm_is_text;
  if (reserves) flags |= has_firm;
  if (says_what_was_asked) flags |= has_asked;
  if (e.expires != never) flags |= has_expires;
  if (e.up_to_what_is_left) flags |= is_up_to_what_is_left;
  if (limited) flags |= has_limits;
  entry_writer out(static_cast<std::uint8_t>(e.kind));
  out.put(flags, 1);
  out.put(e.place, 4);
  if (names_a_draw) out.put(e.id);
  if (reserves) out.put(e.firm);
  out.put(e.amount, 8);
  if (says_what_was_asked) out.put(e.asked, 8);
  if (e.expires != never) out.put(e.expires, 8);
  if (limited) out.put(e.limits.of_clause.fen(), 8);
  if (limited) out.put(e.limits.in_total.fen(), 8);
  return out;
}

inline long_record_writer record_of(const journal_heading& heading) {
  long_record_writer out(kind_of_heading);
  out.put(heading.fingerprint, 8);
  out.put(heading.year, 8);
  return out;
}
inline long_record_writer record_of(const figure& f) {
  long_record_writer out(kind_of_figure);
  out.put(static_cast<std::uint8_t>(f.kind), 1);
  out.put(f.number, 8);
  out.put_long_text(f.name);
  out.put_long_text(f.text);
  return out;
}
inline long_record_writer record_of(const earlier_firm& award) {
  long_record_writer out(kind_of_earlier_award);
  out.put(award.firm.is_text() ? 1 : 0, 1);
  out.put(award.place, 4);
  out.put(award.firm);
  // Only that it had one is a shorter record.
  if (award.amount == 0 && award.years == 1) return out;
  out.put(award.amount, 8);
  out.put(award.years, 8);
  return out;
}

/// The kind of a record of this format, or nothing.
inline std::optional<std::uint8_t> kind_of(std::span<const std::byte> bytes) noexcept {
  if (bytes.size() < 2 || std::to_integer<std::uint8_t>(bytes[0]) != record_format) return std::nullopt;
  return std::to_integer<std::uint8_t>(bytes[1]);
}

inline std::optional<journal_heading> heading_in(std::span<const std::byte> bytes) noexcept {
  record_text in(bytes.subspan(2));
  journal_heading heading;
  heading.fingerprint = in.number(8);
  heading.year = in.signed_number();
  if (!in.is_read()) return std::nullopt;
  return heading;
}

inline std::optional<figure> figure_in(std::span<const std::byte> bytes) {
  record_text in(bytes.subspan(2));
  figure f;
  f.kind = static_cast<figure_kind>(in.number(1));
  f.number = in.signed_number();
  f.name = in.text(in.number(4));
  f.text = in.text(in.number(4));
  if (!in.is_read() || f.kind > figure_kind::rate) return std::nullopt;
  return f;
}

/// It refers to the record.
inline std::optional<earlier_firm> earlier_award_in(std::span<const std::byte> bytes) noexcept {
  record_text in(bytes.subspan(2));
  const bool is_text = in.number(1) != 0;
  earlier_firm award;
  award.place = static_cast<std::uint32_t>(in.number(4));
  award.firm = in.id(is_text);
  if (!in.is_read()) {
    award.amount = in.signed_number();
    award.years = in.signed_number();
  }
  if (!in.is_read() || !award.firm.is_valid() || award.amount < 0 || award.years < 1) return std::nullopt;
  return award;
}

/// It refers to the record.
inline std::optional<journal_entry> entry_in(std::span<const std::byte> bytes) noexcept {
  const auto kind = std::to_integer<std::uint8_t>(bytes[1]);
  if (kind > static_cast<std::uint8_t>(entry_kind::close)) return std::nullopt;
  record_text in(bytes.subspan(2));
  journal_entry e;
  e.kind = static_cast<entry_kind>(kind);
  const std::uint64_t flags = in.number(1);
  const auto has = [flags](entry_flag flag) { return (flags & flag) != 0; };
  e.place = static_cast<std::uint32_t>(in.number(4));
  if (e.kind <= entry_kind::expire) e.id = in.id(has(id_is_text));
  if (has(has_firm)) e.firm = in.id(has(firm_is_text));
  e.amount = in.signed_number();
  e.asked = has(has_asked) ? in.signed_number() : e.amount;
  e.expires = has(has_expires) ? in.signed_number() : never;
  e.up_to_what_is_left = has(is_up_to_what_is_left);
  if (has(has_limits)) {
    e.limits.of_clause = money::from_fen(in.signed_number());
    e.limits.in_total = money::from_fen(in.signed_number());
  }
  if (!in.is_read() || !e.id.is_valid() || !e.firm.is_valid()) return std::nullopt;
  return e;
}

}  // namespace bylaw::detail

#endif
