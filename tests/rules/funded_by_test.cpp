// SPDX-License-Identifier: MIT
#include "support/case_table.hpp"
#include "support/random.hpp"

using namespace bylaw::literals;
using namespace support;
using bylaw::funded_by;
using bylaw::money;
using bylaw::payer;

namespace {

constexpr payer province{{"the province", "省级"}, 1};
constexpr payer city{{"the city", "市级"}, 1};
constexpr auto halves = funded_by(province, city);

constexpr auto table(std::int64_t one) {
  return std::array{
      row{"the amount stays", ask(bylaw::fixed_award{100_wan * one} | halves, bylaw::firm{}), exactly(100_wan)},
      row{"a range stays", ask(bylaw::capped_award{100_wan * one} | halves, bylaw::firm{}), bylaw::up_to(100_wan),
          bylaw::verdict::yes, bylaw::reason::discretion}};
}

// One to one, and seven to three.
constexpr auto sevenths = funded_by(payer{{"the city", "市级"}, 7}, payer{{"the district", "区级"}, 3});
static_assert(halves.shares_of(100_wan) == std::array{50_wan, 50_wan});
static_assert(halves.shares_of(1_fen) == std::array{1_fen, 0_fen}, "the fen that is left goes to the first");
static_assert(halves.shares_of(bylaw::unlimited) == std::array{bylaw::unlimited, bylaw::unlimited});
static_assert(halves.shares_of(0_fen) == std::array{0_fen, 0_fen});
static_assert(sevenths.shares_of(1000_wan) == std::array{700_wan, 300_wan});
static_assert(sevenths.shares_of(9_fen) == std::array{7_fen, 2_fen});
static_assert(sevenths.shares_of(money::from_fen(99'999'999'999'999'999)) ==
              std::array{money::from_fen(70'000'000'000'000'000), money::from_fen(29'999'999'999'999'999)});

}  // namespace

TEST_CASE("funded_by") {
  check_table<table>();
  CHECK_THROWS_AS(static_cast<void>(payer({"nobody", "无"}, 0)), bylaw::invalid_parameter);
  CHECK_THROWS_AS(static_cast<void>(payer({"everybody", "全部"}, 1'000'001)), bylaw::invalid_parameter);
}

TEST_CASE("funded_by: the shares are the amount, and each is right to the fen") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  for (int i = 0; i < 10'000; ++i) {
    const std::int64_t a = random.between(1, 1'000'000);
    const std::int64_t b = random.between(1, 1'000'000);
    const std::int64_t c = random.between(1, 1'000'000);
    const auto shares = funded_by(payer{{}, a}, payer{{}, b}, payer{{}, c});
    const std::int64_t fen = random.between(0, 100'000'000'000'000'000);
    const auto parts = shares.shares_of(money::from_fen(fen));
    REQUIRE(parts[0] + parts[1] + parts[2] == money::from_fen(fen));
    std::size_t k = 0;
    for (const std::int64_t weight : {a, b, c}) {
      __extension__ using wide = __int128;
      const auto exact = static_cast<std::int64_t>(static_cast<wide>(fen) * weight / (a + b + c));
      REQUIRE(parts[k].fen() >= exact);
      REQUIRE(parts[k].fen() <= exact + 1);
      ++k;
    }
  }
}
