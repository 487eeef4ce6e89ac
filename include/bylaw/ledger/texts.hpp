// SPDX-License-Identifier: MIT
//
// Texts that stand for draws and firms, each kept once and known by its number.
#ifndef BYLAW_LEDGER_TEXTS_HPP
#define BYLAW_LEDGER_TEXTS_HPP

#include <bylaw/ledger/chunked.hpp>
#include <bylaw/ledger/identifier.hpp>
#include <bylaw/ledger/table.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string_view>
#include <vector>

namespace bylaw::detail {

/// SipHash-1-3 (Aumasson and Bernstein 2012): without the key nobody finds texts that meet.
class keyed_hash {
 public:
  std::uint64_t operator()(std::string_view text) const noexcept {
    state s{key_[0] ^ 0x736F6D6570736575U, key_[1] ^ 0x646F72616E646F6DU, key_[0] ^ 0x6C7967656E657261U,
            key_[1] ^ 0x7465646279746573U};
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      word |= std::uint64_t{static_cast<unsigned char>(text[i])} << (i % 8 * 8);
      if (i % 8 != 7) continue;
      s.take(word);
      word = 0;
    }
    s.take(word | std::uint64_t{text.size()} << 56U);
    s.c ^= 0xFF;
    for (int i = 0; i < 3; ++i) s.round();
    return s.a ^ s.b ^ s.c ^ s.d;
  }

 private:
  struct state {
    std::uint64_t a, b, c, d;

    static constexpr std::uint64_t turned(std::uint64_t word, unsigned bits) noexcept {
      return word << bits | word >> (64 - bits);
    }
    void round() noexcept {
      a += b;
      c += d;
      b = turned(b, 13) ^ a;
      d = turned(d, 16) ^ c;
      a = turned(a, 32);
      c += b;
      a += d;
      b = turned(b, 17) ^ c;
      d = turned(d, 21) ^ a;
      c = turned(c, 32);
    }
    void take(std::uint64_t word) noexcept {
      d ^= word;
      round();
      a ^= word;
    }
  };
  std::uint64_t key_[2] = {unforeseen_number(), unforeseen_number()};
};

struct text_key {
  std::string_view text;
  std::uint64_t keyed = 0;
  std::uint64_t hash(std::uint64_t multiplier) const noexcept { return spread(keyed, multiplier); }
  friend bool operator==(const text_key& a, const text_key& b) noexcept {
    return a.keyed == b.keyed && a.text == b.text;
  }
};

struct kept_text {
  using key_type = text_key;
  std::string_view text{};
  std::uint64_t keyed = 0;
  std::uint64_t number = 0;

  text_key key() const noexcept { return {text, keyed}; }
  bool is_empty() const noexcept { return text.data() == nullptr; }
};

/// Texts of 1 to 64 bytes. They stay where they are.
class texts {
 public:
  /// Of a text that is not kept.
  static constexpr std::uint64_t none = (std::numeric_limits<std::uint64_t>::max)();

  std::uint64_t find(std::string_view text) const noexcept {
    const kept_text* found = table_.find({text, hash_(text)});
    return found == nullptr ? none : found->number;
  }
  // The number is const, or g++ finds its cast useless where it is one.
  std::string_view operator[](const std::uint64_t number) const noexcept { return all_[static_cast<std::size_t>(number)]; }

  /// For the texts of a draw and its firm.
  void make_room_for_two() {
    table_.make_room(2);
    all_.make_room(2);
    if (used_ + 2 * identifier::longest <= in_a_block && !blocks_.empty()) return;
    blocks_.push_back(std::make_unique<char[]>(in_a_block));
    used_ = 0;
  }
  /// The number of a text, which is kept from now on; there is room.
  std::uint64_t keep(std::string_view text) noexcept {
    const text_key key{text, hash_(text)};
    kept_text& place = table_.place_of(key);
    if (!place.is_empty()) return place.number;
    char* const first = blocks_.back().get() + used_;
    for (std::size_t i = 0; i < text.size(); ++i) first[i] = text[i];
    used_ += text.size();
    const std::string_view kept{first, text.size()};
    table_.fill(place, {kept, key.keyed, all_.size()});
    all_.push_back(kept);
    return all_.size() - 1;
  }

 private:
  static constexpr std::size_t in_a_block = 4096;
  keyed_hash hash_{};
  table<kept_text> table_{};
  chunked<std::string_view> all_{};
  std::vector<std::unique_ptr<char[]>> blocks_{};
  std::size_t used_ = 0;
};

}  // namespace bylaw::detail

#endif
