// SPDX-License-Identifier: MIT
//
// Sharing a pool: figures from documents, the laws as properties, and a slow pro rata in 128-bit integers beside it.
#include "support/random.hpp"

#include <bylaw/allocate.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

using namespace bylaw::literals;
using bylaw::allocate;
using bylaw::money;

namespace {

__extension__ using wide = __int128;

template <class Strategy, std::size_t Count>
constexpr std::array<money, Count> shared(money budget, const std::array<money, Count>& claims, const Strategy& how) {
  std::array<money, Count> granted{};
  allocate(budget, claims, how, granted);
  return granted;
}
template <class Strategy, std::size_t Count>
constexpr std::array<money, Count> shared(money budget, std::int64_t places, const std::array<money, Count>& claims,
                                          const Strategy& how) {
  std::array<money, Count> granted{};
  allocate(budget, bylaw::annual_quota{"q", places}, claims, how, granted);
  return granted;
}

template <class... Money>
constexpr std::array<money, sizeof...(Money)> of(Money... all) {
  return {all...};
}

constexpr std::array<std::int64_t, 3> scores{7, 9, 9};

// An official answer (Tongliang, Chongqing): pool 50万, approved claims 100万, this firm's 10万 gives exactly 5万.
static_assert(shared(50_wan, of(10_wan, 60_wan, 30_wan), bylaw::pro_rata{}) == of(5_wan, 30_wan, 15_wan));
static_assert(shared(100_fen, of(30_fen, 60_fen, 40_fen), bylaw::first_come{}) == of(30_fen, 60_fen, 10_fen));
static_assert(shared(70_fen, of(30_fen, 60_fen, 40_fen), bylaw::first_come_whole{}) == of(30_fen, 0_fen, 40_fen));
static_assert(shared(70_fen, of(30_fen, 60_fen, 40_fen), bylaw::ranked{scores}) == of(0_fen, 60_fen, 10_fen));
static_assert(shared(70_fen, of(10_fen, 60_fen, 40_fen), bylaw::equal_shares{}) == of(10_fen, 30_fen, 30_fen));
static_assert(shared(71_fen, of(10_fen, 60_fen, 40_fen), bylaw::equal_shares{}) == of(10_fen, 31_fen, 30_fen));
// 10 among three equal claims: the fen left over goes to the earliest.
static_assert(shared(10_fen, of(5_fen, 5_fen, 5_fen), bylaw::pro_rata{}) == of(4_fen, 3_fen, 3_fen));
// Of 7 fen all are due; of 3 the shares are 0.75, 1.5 and 0.75, so that the two fen left go to the first and the last.
static_assert(shared(7_fen, of(1_fen, 2_fen, 1_fen), bylaw::pro_rata{}) == of(1_fen, 2_fen, 1_fen));
static_assert(shared(3_fen, of(1_fen, 2_fen, 1_fen), bylaw::pro_rata{}) == of(1_fen, 1_fen, 1_fen));
// Quotas.
static_assert(shared(100_fen, 2, of(0_fen, 10_fen, 20_fen, 30_fen), bylaw::first_come{}) ==
              of(0_fen, 10_fen, 20_fen, 0_fen));
static_assert(shared(100_fen, 1, of(30_fen, 60_fen, 40_fen), bylaw::ranked{scores}) == of(0_fen, 60_fen, 0_fen));
static_assert(shared(10_fen, 2, of(0_fen, 10_fen, 10_fen, 10_fen), bylaw::pro_rata{}) ==
              of(0_fen, 5_fen, 5_fen, 0_fen));
static_assert(shared(10_fen, 2, of(0_fen, 10_fen, 10_fen, 10_fen), bylaw::equal_shares{}) ==
              of(0_fen, 5_fen, 5_fen, 0_fen));
static_assert(shared(10_fen, 0, of(1_fen, 2_fen), bylaw::equal_shares{}) == of(0_fen, 0_fen));

std::int64_t random_fen(support::random_numbers& random) {
  constexpr std::int64_t most = 100'000'000'000'000'000;
  if (random.one_in(10)) return most - random.between(0, 1);
  if (random.one_in(10)) return 0;
  std::int64_t limit = 10;
  while (limit < most && !random.one_in(5)) limit *= 10;
  return random.between(0, limit);
}

std::vector<money> random_claims(support::random_numbers& random, std::size_t count) {
  std::vector<money> claims(count);
  const bool like_each_other = random.one_in(3);
  const std::int64_t one = random_fen(random);
  for (money& claim : claims) claim = money::from_fen(like_each_other ? one : random_fen(random));
  return claims;
}

wide sum_of(const std::vector<money>& all) {
  wide sum = 0;
  for (const money m : all) sum += m.fen();
  return sum;
}

template <class Strategy>
std::vector<money> granted_by(const Strategy& how, money budget, const std::vector<money>& claims) {
  std::vector<money> granted(claims.size());
  allocate(budget, claims, how, granted);
  return granted;
}

// Largest remainders as a textbook has them: all shares, all remainders, sorted.
std::vector<money> slow_pro_rata(money budget, const std::vector<money>& claims) {
  const wide total = sum_of(claims);
  std::vector<money> granted(claims);
  if (total <= budget.fen()) return granted;
  std::vector<std::pair<wide, std::size_t>> remainders;
  wide left = budget.fen();
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const wide product = static_cast<wide>(budget.fen()) * claims[i].fen();
    granted[i] = money::from_fen(static_cast<std::int64_t>(product / total));
    left -= granted[i].fen();
    remainders.emplace_back(-(product % total), i);
  }
  std::sort(remainders.begin(), remainders.end());
  for (std::size_t k = 0; static_cast<wide>(k) < left; ++k) granted[remainders[k].second] += 1_fen;
  return granted;
}

struct own_strategy {  // everything to the last
  void share(money budget, std::span<const money> claims, std::span<money> granted) const {
    std::fill(granted.begin(), granted.end(), money{});
    if (!claims.empty()) granted.back() = std::min(budget, claims.back());
  }
};
struct generous_strategy {
  void share(money, std::span<const money> claims, std::span<money> granted) const {
    std::copy(claims.begin(), claims.end(), granted.begin());
  }
};

}  // namespace

TEST_CASE("allocation: the sum is what there is or what is claimed, and pro rata is largest remainders") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  for (int n = support::iterations(20'000); n > 0; --n) {
    const std::vector<money> claims = random_claims(random, random.below(12));
    const money budget = money::from_fen(random_fen(random));
    std::vector<std::int64_t> score(claims.size());
    for (std::int64_t& s : score) s = random.between(0, 3);
    const wide due = std::min<wide>(budget.fen(), sum_of(claims));
    const auto by_rate = granted_by(bylaw::pro_rata{}, budget, claims);
    REQUIRE(by_rate == slow_pro_rata(budget, claims));
    REQUIRE(sum_of(by_rate) == due);
    REQUIRE(sum_of(granted_by(bylaw::first_come{}, budget, claims)) == due);
    REQUIRE(sum_of(granted_by(bylaw::ranked{score}, budget, claims)) == due);
    REQUIRE(sum_of(granted_by(bylaw::equal_shares{}, budget, claims)) == due);
    REQUIRE(sum_of(granted_by(bylaw::first_come_whole{}, budget, claims)) <= due);
    // Grants within their claims are checked by allocate itself, which a broken strategy shows below.

    // More budget gives nobody less, where that is promised.
    if (budget.fen() < 100'000'000'000'000'000) {
      const money more = budget + money::from_fen(random.between(
                                      1, std::min<std::int64_t>(1000, 100'000'000'000'000'000 - budget.fen())));
      const auto grows = [&](const auto& how) {
        const auto before = granted_by(how, budget, claims);
        const auto after = granted_by(how, more, claims);
        for (std::size_t i = 0; i < claims.size(); ++i)
          if (after[i] < before[i]) return false;
        return true;
      };
      REQUIRE(grows(bylaw::first_come{}));
      REQUIRE(grows(bylaw::ranked{score}));
      REQUIRE(grows(bylaw::equal_shares{}));
    }

    // Pro rata in another order: the same but for the fen of equal remainders.
    std::vector<std::size_t> order(claims.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    std::vector<money> turned;
    for (const std::size_t i : order) turned.push_back(claims[i]);
    const auto by_rate_turned = granted_by(bylaw::pro_rata{}, budget, turned);
    for (std::size_t k = 0; k < order.size(); ++k) {
      const std::int64_t apart = by_rate_turned[k].fen() - by_rate[order[k]].fen();
      REQUIRE((apart >= -1 && apart <= 1));
    }
    std::vector<money> a = by_rate, b = by_rate_turned;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    REQUIRE(a == b);

    // With a quota: at most so many awards, each as without it or less served.
    const auto places = static_cast<std::int64_t>(random.below(claims.size() + 2));
    const auto few = [&](const auto& how) {
      std::vector<money> granted(claims.size());
      allocate(budget, bylaw::annual_quota{"q", places}, claims, how, granted);
      return std::count_if(granted.begin(), granted.end(), [](money m) { return m > money{}; }) <= places;
    };
    REQUIRE(few(bylaw::first_come{}));
    REQUIRE(few(bylaw::first_come_whole{}));
    REQUIRE(few(bylaw::pro_rata{}));
    REQUIRE(few(bylaw::ranked{score}));
    REQUIRE(few(bylaw::equal_shares{}));
  }
}

TEST_CASE("allocation: a million claims, up to 10^15 yuan each") {
  support::random_numbers random(support::seed());
  const auto count = static_cast<std::size_t>(support::iterations(1'000'000));
  const std::vector<money> claims = random_claims(random, count);
  const money budget = 10'000'000_yi;
  CHECK(granted_by(bylaw::pro_rata{}, budget, claims) == slow_pro_rata(budget, claims));
  const bool is_all_there_is =
      sum_of(granted_by(bylaw::equal_shares{}, budget, claims)) == std::min<wide>(budget.fen(), sum_of(claims));
  CHECK(is_all_there_is);
  const std::vector<std::int64_t> score(count, 1);
  CHECK(granted_by(bylaw::ranked{score}, budget, claims) == granted_by(bylaw::first_come{}, budget, claims));
}

TEST_CASE("allocation: a strategy of one's own, and one that breaks its word") {
  const std::vector<money> claims{10_fen, 20_fen};
  CHECK(granted_by(own_strategy{}, 15_fen, claims) == std::vector<money>{0_fen, 15_fen});
  CHECK_THROWS_WITH_AS(granted_by(generous_strategy{}, 15_fen, claims),
                       "invalid grant: a strategy granted 20 fen, below zero, above the claim, or above what is left",
                       bylaw::invalid_grant);
}

TEST_CASE("allocation: what is not a claim or a budget is refused") {
  std::vector<money> granted(2);
  const std::vector<money> good{1_fen, 2_fen}, bad{1_fen, money::from_fen(-1)};
  CHECK_THROWS_AS(allocate(money::from_fen(-1), good, bylaw::first_come{}, granted), bylaw::invalid_parameter);
  CHECK_THROWS_AS(allocate(bylaw::unlimited, good, bylaw::first_come{}, granted), bylaw::invalid_parameter);
  CHECK_THROWS_AS(allocate(1_fen, bad, bylaw::first_come{}, granted), bylaw::invalid_parameter);
  CHECK_THROWS_AS(allocate(1_fen, good, bylaw::first_come{}, std::span(granted).first(1)), bylaw::invalid_parameter);
  const std::vector<std::int64_t> one_score{1};
  CHECK_THROWS_AS(allocate(1_fen, good, bylaw::ranked{one_score}, granted), bylaw::invalid_parameter);
}
