// SPDX-License-Identifier: MIT
//
// A number for what a policy is made of: ids, kinds and figures. Equal on every compiler, since it rests on names and
// numbers alone, never on the names of types.
#ifndef BYLAW_DETAIL_FINGERPRINT_HPP
#define BYLAW_DETAIL_FINGERPRINT_HPP

#include <bylaw/outline/fold.hpp>

namespace bylaw::detail {

constexpr std::uint64_t hash_of_number(std::int64_t number, std::uint64_t seed) noexcept {
  auto rest = static_cast<std::uint64_t>(number);
  for (int byte = 0; byte < 8; ++byte, rest >>= 8) seed = (seed ^ (rest & 0xFFU)) * 1099511628211U;
  return seed;
}

/// Adds all it hears. Words are not figures: a title or the name of a payer may be another. A type of the user's own
/// that tells no parts has what it reads, and its own `fingerprint()` if it has one, else its bytes.
class fingerprinter final : public outline_listener {
 public:
  constexpr explicit fingerprinter(std::uint64_t seed) : seed_(seed) {}
  constexpr std::uint64_t result() const noexcept { return seed_; }

  constexpr void begin(const outline_entry& entry) override {
    if (inside_own_ > 0 || entry.has_own_fingerprint) ++inside_own_;
    if (inside_own_ > 1 || entry.value == value_kind::words) return;
    if (entry.role == node_role::reads) return add(0);
    if (entry.role != node_role::policy) seed_ = hash_of(entry.name, seed_);
    if (entry.has_own_fingerprint) return add(static_cast<std::int64_t>(entry.key));
    switch (entry.value) {
      case value_kind::fact:
        return add(static_cast<std::int64_t>(entry.key));
      case value_kind::text:
        seed_ = hash_of(entry.text, seed_);
        return;
      case value_kind::not_documented:
        seed_ = hash_of("undocumented", seed_);
        return;
      case value_kind::none:
        if (entry.role == node_role::list) return;
        seed_ = hash_of(entry.role == node_role::value ? "own" : entry.kind, seed_);
        if (entry.key != 0) add(static_cast<std::int64_t>(entry.key));
        return;
      case value_kind::money:
      case value_kind::rate:
      case value_kind::count:
      case value_kind::year:
      case value_kind::yes_no:
      case value_kind::enumerator:
      case value_kind::words:
        add(entry.number.low);
        if (entry.is_range) add(entry.number.high);
    }
  }
  constexpr void end(node_role role, std::size_t parts) override {
    if (inside_own_ > 0) {
      --inside_own_;
      return;
    }
    if (role != node_role::value && role != node_role::reads) add(static_cast<std::int64_t>(parts));
  }

 private:
  constexpr void add(std::int64_t number) { seed_ = hash_of_number(number, seed_); }

  std::uint64_t seed_;
  int inside_own_ = 0;  // how deep in a type with a fingerprint of its own
};

/// Of a policy.
inline constexpr std::uint64_t fingerprint_seed = hash_of("bylaw policy");

template <class T>
constexpr std::uint64_t fingerprint_of(const T& thing, std::uint64_t seed) {
  fingerprinter hash(seed);
  tell({}, thing, hash);
  return hash.result();
}

/// The fingerprint of a policy or rule; refused where two of its type that differ in a figure would have one.
template <class T>
constexpr std::uint64_t full_fingerprint_of(const T& thing, std::uint64_t seed) {
  static_assert(
      all_is_in_the_fingerprint<T>(),
      "a type of your own in this policy has members that its fingerprint cannot see (padding, a fraction, an "
      "address): tell its figures with parts(), or give it a function std::uint64_t fingerprint() const");
  if constexpr (all_is_in_the_fingerprint<T>())
    return fingerprint_of(thing, seed);
  else
    return 0;
}

}  // namespace bylaw::detail

#endif
