// SPDX-License-Identifier: MIT
#include "support/case_table.hpp"

using namespace bylaw::literals;
using namespace support;

namespace {

constexpr auto table(std::int64_t one) {
  const bylaw::firm nobody{};
  return std::array{row{"an amount", ask(bylaw::fixed_award{100_wan * one}, nobody), exactly(100_wan)},
                    row{"nothing", ask(bylaw::fixed_award{0_wan * one}, nobody), exactly(0_wan)}};
}

}  // namespace

TEST_CASE("fixed_award") { check_table<table>(); }
