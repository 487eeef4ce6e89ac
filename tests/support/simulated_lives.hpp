// SPDX-License-Identifier: MIT
//
// Something that is kept on a simulated disk, made and started over and over. `Life` is made of random numbers, has
// `run()`, which says what was wrong if anything was, and `operations()` of its disk.
#ifndef BYLAW_TESTS_SUPPORT_SIMULATED_LIVES_HPP
#define BYLAW_TESTS_SUPPORT_SIMULATED_LIVES_HPP

#include "random.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <cstdio>
#include <string>

namespace support {

template <class Life>
void run_lives(const char* what, int count) {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  random_numbers random(seed);
  const auto wanted = static_cast<std::uint64_t>(iterations(count));
  std::uint64_t done = 0;
  std::uint64_t starts = 0;
  for (std::uint64_t number = 0; done < wanted; ++number) {
    random_numbers of_this(random.bits());
    Life life(of_this);
    const std::uint64_t lives = 1 + of_this.below(40);
    for (std::uint64_t i = 0; i < lives; ++i, ++starts) {
      const std::string mistake = life.run();
      if (mistake.empty()) continue;
      CAPTURE(number);
      CAPTURE(i);
      REQUIRE(mistake == "");
    }
    done += life.operations();
  }
  CHECK(done >= wanted);
  std::printf("simulated disk: seed %llu, %llu operations, %s started %llu times\n",
              static_cast<unsigned long long>(seed), static_cast<unsigned long long>(done), what,
              static_cast<unsigned long long>(starts));
}

}  // namespace support

#endif
