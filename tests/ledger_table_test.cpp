// SPDX-License-Identifier: MIT
//
// The ledger's hash table beside std::map, with keys that meet and keys that are taken out again.
#include "support/random.hpp"

#include <bylaw/ledger/table.hpp>

#include <doctest/doctest.h>

#include <map>

namespace {

struct number_key {
  std::uint64_t number;
  // A few homes for many keys whatever the multiplier, at the end of the table too, so that runs are long and go round.
  std::uint64_t hash(std::uint64_t) const noexcept {
    return number % 5 == 0 ? ~std::uint64_t{0} : bylaw::detail::spread(number % 7, 0x9E3779B97F4A7C15U);
  }
  friend bool operator==(number_key, number_key) = default;
};
struct number_value {
  using key_type = number_key;
  std::uint64_t number = 0;
  int value = 0;
  number_key key() const noexcept { return {number}; }
  bool is_empty() const noexcept { return value == 0; }
};

}  // namespace

TEST_CASE("the ledger's table holds what std::map holds") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  bylaw::detail::table<number_value> table;
  std::map<std::uint64_t, int> plain;
  for (int i = support::iterations(100'000); i > 0; --i) {
    const std::uint64_t key = random.below(60);
    if (random.one_in(2)) {
      table.erase({key});
      plain.erase(key);
    } else if (table.make_room(); table.place_of({key}).is_empty()) {
      table.fill(table.place_of({key}), {key, i});
      plain[key] = i;
    }
    REQUIRE(table.size() == plain.size());
    const std::uint64_t wanted = random.below(60);
    const number_value* found = table.find({wanted});
    const auto expected = plain.find(wanted);
    REQUIRE((found != nullptr) == (expected != plain.end()));
    if (found != nullptr) REQUIRE(found->value == expected->second);
  }
}
