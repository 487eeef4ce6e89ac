// SPDX-License-Identifier: MIT
#include "support/case_table.hpp"

using namespace bylaw::literals;
using namespace support;

namespace {

constexpr auto table(std::int64_t one) {
  return std::array{row{"asked about one firm it changes nothing",
                        ask(bylaw::fixed_award{100_wan * one} | bylaw::once, bylaw::firm{}), exactly(100_wan)}};
}

}  // namespace

TEST_CASE("once") { check_table<table>(); }
