// SPDX-License-Identifier: MIT
//
// A number for what a policy is made of: ids, kinds and figures. Equal on every compiler, since it rests on names and
// numbers alone, never on the names of types.
#ifndef BYLAW_DETAIL_FINGERPRINT_HPP
#define BYLAW_DETAIL_FINGERPRINT_HPP

#include <bylaw/rule.hpp>

namespace bylaw::detail {

constexpr std::uint64_t hash_of_number(std::int64_t number, std::uint64_t seed) noexcept {
  auto rest = static_cast<std::uint64_t>(number);
  for (int byte = 0; byte < 8; ++byte, rest >>= 8) seed = (seed ^ (rest & 0xFFU)) * 1099511628211U;
  return seed;
}

template <class T>
concept has_own_fingerprint = requires(const T& thing) {
  { thing.fingerprint() } -> std::same_as<std::uint64_t>;
};

template <class... Fact>
constexpr std::uint64_t fingerprint_of_facts(fact_types<Fact...>, std::uint64_t seed) noexcept {
  for (const std::uint64_t key : {std::uint64_t{0}, Fact::key...})
    seed = hash_of_number(static_cast<std::int64_t>(key), seed);
  return seed;
}

template <class T>
constexpr std::uint64_t fingerprint_of(const T& thing, std::uint64_t seed);

template <class T>
constexpr std::uint64_t fingerprint_of_parts(const T& thing, std::uint64_t seed) {
  const auto all = thing.parts();
  seed = hash_of(all.kind, seed);
  all.for_each(
      [&seed](std::string_view name, const auto& value) { seed = fingerprint_of(value, hash_of(name, seed)); });
  return hash_of_number(static_cast<std::int64_t>(all.size), seed);
}

/// Adds a thing to a fingerprint. A type of the user's own that tells no parts has what it reads, and its own
/// `fingerprint()` if it has one: without, two that differ in a parameter look alike.
template <class T>
constexpr std::uint64_t fingerprint_of(const T& thing, std::uint64_t seed) {
  if constexpr (is_fact<T>) {
    return hash_of_number(static_cast<std::int64_t>(T::key), seed);
  } else if constexpr (has_own_fingerprint<T>) {
    return hash_of_number(static_cast<std::int64_t>(thing.fingerprint()), seed);
  } else if constexpr (tells_parts<T>) {
    return fingerprint_of_parts(thing, seed);
  } else if constexpr (names_reads<T>) {
    return fingerprint_of_facts(reads_of<T>{}, hash_of("own", seed));
  } else if constexpr (std::same_as<T, undocumented_term_value>) {
    return hash_of("undocumented", seed);
  } else if constexpr (std::same_as<T, money>) {
    return hash_of_number(thing.fen(), seed);
  } else if constexpr (std::same_as<T, rate>) {
    return hash_of_number(thing.ppm(), seed);
  } else if constexpr (is_range<T>::value) {
    return fingerprint_of(thing.high, fingerprint_of(thing.low, seed));
  } else if constexpr (std::is_enum_v<T> || std::integral<T>) {
    return hash_of_number(static_cast<std::int64_t>(thing), seed);
  } else if constexpr (std::convertible_to<const T&, std::string_view>) {
    return hash_of(thing, seed);
  } else if constexpr (requires { thing.begin(); }) {
    for (const auto& item : thing) seed = fingerprint_of(item, seed);
    return hash_of_number(static_cast<std::int64_t>(thing.size()), seed);
  } else {
    return hash_of("own", seed);
  }
}

}  // namespace bylaw::detail

#endif
