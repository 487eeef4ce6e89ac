// SPDX-License-Identifier: MIT
//
// Every edition of the catalogue against the slow model, on random firms: exact ones and partly known ones. Costs run
// from 0 to 10^15 yuan; the amounts at which a cap begins to bite are hit on purpose.
#include "reference/cities.hpp"
#include "support/compare.hpp"
#include "support/random.hpp"

#include <bylaw/cities.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

using bylaw::money;
using bylaw::range;
using bylaw::verdict;

/// What a firm says of one fact: a yes/no is 0, 1, or 0 to 1.
struct number_range {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

template <class Facts>
class random_firm;

/// A firm that states the facts a policy reads, and no others. Exact ones are given as values, others as ranges.
template <class... Fact>
class random_firm<bylaw::detail::fact_types<Fact...>> {
 public:
  template <bool Exact>
  struct stated {
    std::array<number_range, sizeof...(Fact) + 1> numbers{};

    template <class F>
    requires((std::is_same_v<F, Fact> || ...) && !bylaw::detail::is_of_the_day<F>) auto operator[](const F&) const {
      using T = typename F::value_type;
      const number_range& n = numbers[place_of<F>];
      if constexpr (Exact && std::is_same_v<T, money>)
        return money::from_fen(n.low);
      else if constexpr (Exact)
        return static_cast<T>(n.low);
      else if constexpr (std::is_same_v<T, bool>)
        return n.low == n.high ? verdict::of(n.low != 0) : verdict::unknown;
      else if constexpr (std::is_same_v<T, money>)
        return range<money>{money::from_fen(n.low), money::from_fen(n.high)};
      else
        return range<T>{n.low, n.high};
    }
  };

  stated<true> exact{};
  stated<false> partly{};
  reference::city_firm slow_exact{};
  reference::city_firm slow_partly{};

  template <class Draw>
  void draw(const Draw& any) {
    (draw_one(Fact{}, any), ...);
  }

 private:
  template <class F>
  static constexpr std::size_t place_of = [] {
    constexpr bool is_it[] = {std::is_same_v<F, Fact>...};
    std::size_t place = 0;
    while (!is_it[place]) ++place;
    return place;
  }();

  template <class F, class Draw>
  void draw_one(const F&, const Draw& any) {
    if constexpr (bylaw::detail::is_of_the_day<F>) return;  // no day is asked about
    constexpr std::size_t place = place_of<F>;
    any(typename F::value_type{}, exact.numbers[place].low, partly.numbers[place]);
    slow_exact.state(F::name, {exact.numbers[place].low, exact.numbers[place].low});
    slow_partly.state(F::name, {partly.numbers[place].low, partly.numbers[place].high});
  }
};

// Costs at which something happens: nothing, a fen, each cap and threshold, and each cost whose share is a cap, with a
// fen around them.
std::vector<std::int64_t> boundary_costs() {
  constexpr std::int64_t most = 100'000'000'000'000'000;
  constexpr std::int64_t wan = 1'000'000;
  std::vector<std::int64_t> costs{0, 1, 2, most - 1, most};
  for (const std::int64_t cap : {20, 100, 200, 300, 500, 800, 1000, 2000, 3000, 5000, 8000, 10'000, 25'000, 60'000})
    for (const std::int64_t percent : {10, 15, 20, 25, 30, 40, 50, 60, 80, 100})
      for (const std::int64_t beside : {-2, -1, 0, 1, 2}) costs.push_back(cap * wan * 100 / percent + beside);
  for (const std::int64_t threshold : {5, 50, 500, 2000, 3000, 5000, 10'000, 20'000, 50'000, 100'000})
    for (const std::int64_t beside : {-1, 0, 1}) costs.push_back(threshold * wan + beside);
  return costs;
}

std::int64_t random_cost(support::random_numbers& random) {
  static const std::vector<std::int64_t> boundaries = boundary_costs();
  if (random.one_in(2)) return boundaries[random.below(boundaries.size())];
  // As many small ones as large ones: up to 10^k fen for a random k.
  std::int64_t most = 1;
  for (std::uint64_t k = random.below(18); k > 0; --k) most *= 10;
  return random.between(0, most);
}

void draw_range(std::int64_t number, std::int64_t other, std::int64_t most, support::random_numbers& random,
                std::int64_t& exact, number_range& partly) {
  exact = number;
  partly = {number, number};
  if (random.one_in(3)) (other < number ? partly.low : partly.high) = other;
  if (random.one_in(8)) partly.high = most;
}

/// Draws a value of the type of its first argument: exactly, and as it is partly known.
struct any_value {
  support::random_numbers& random;

  void operator()(money, std::int64_t& exact, number_range& partly) const {
    const std::int64_t cost = random_cost(random);
    draw_range(cost, random_cost(random), bylaw::unlimited.fen(), random, exact, partly);
  }
  void operator()(std::int64_t, std::int64_t& exact, number_range& partly) const {
    const std::int64_t most = random.one_in(2) ? 100 : 1'000'000'000'000;
    const std::int64_t count = random.between(0, most);
    draw_range(count, random.between(0, most), 1'000'000'000'000, random, exact, partly);
  }
  void operator()(bool, std::int64_t& exact, number_range& partly) const {
    exact = random.one_in(2) ? 1 : 0;
    partly = {exact, exact};
    if (random.one_in(3)) partly = {0, 1};
  }
};

/// The editions, each written again.
struct slow_edition {
  std::string_view edition;
  reference::outcomes (*ask)(const reference::city_firm&);
};
constexpr slow_edition slow_editions[] = {
    {"hangzhou_2025_04", reference::no_measure},         {"tianjin_2025_04", reference::no_measure},
    {"beijing_2025_04", reference::no_measure},          {"shanghai_2025_04", reference::no_measure},
    {"wuhan_2025_04", reference::wuhan_2025_04},         {"chengdu_2025_04", reference::chengdu_2025_04},
    {"suzhou_2025_04", reference::suzhou_2025_04},       {"hangzhou_2025_06", reference::hangzhou_2025_06},
    {"tianjin_2025_05", reference::tianjin_2025_05},     {"wuhan_2026_02", reference::wuhan_2026_02},
    {"chengdu_2025_08", reference::chengdu_2025_08},     {"suzhou_2026_01", reference::suzhou_2026_01},
    {"beijing_2023_10", reference::beijing_2023_10},     {"beijing_2024_11", reference::beijing_2024_11},
    {"beijing_2025", reference::beijing_2025},           {"shanghai_2025_07", reference::shanghai_2025_07},
    {"shenzhen_2024_12", reference::shenzhen_2024_12},   {"xiamen_2024", reference::xiamen_2024},
    {"xiamen_2025_04", reference::xiamen_2025_04},       {"nanning_2025", reference::nanning_2025},
    {"zhengzhou_2024_05", reference::zhengzhou_2024_05}, {"nanjing_2024_05", reference::nanjing_2024_05},
    {"qingdao_2026_02", reference::qingdao_2026_02},     {"zhangzhou_2025_07", reference::zhangzhou_2025_07},
    {"tongxiang_2025_11", reference::tongxiang_2025_11}, {"henan_2025_08", reference::henan_2025_08},
    {"anhui_2025_08", reference::anhui_2025_08},         {"guizhou_2023_11", reference::guizhou_2023_11}};

/// Whether both give the same, for firms drawn at random.
template <class Policy, class Slow>
bool are_equal(const Policy& policy, Slow slow) {
  support::random_numbers random(support::seed());
  random_firm<bylaw::detail::reads_of<Policy>> firm;
  const int count = policy.clause_count() == 0 ? 1 : support::iterations(100'000);
  for (int i = 0; i < count; ++i) {
    firm.draw(any_value{random});
    if (!support::same(bylaw::evaluate(policy, firm.exact), slow(firm.slow_exact))) return false;
    if (!support::same(bylaw::evaluate(policy, firm.partly), slow(firm.slow_partly))) return false;
  }
  return count > 0;
}

}  // namespace

TEST_CASE("the slow model: every edition of the catalogue equals it") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  bylaw::cities::for_each_city([](const auto& policy) {
    CAPTURE(policy.about().edition);
    const slow_edition* written_again = nullptr;
    for (const slow_edition& one : slow_editions)
      if (one.edition == policy.about().edition) written_again = &one;
    REQUIRE(written_again != nullptr);
    CHECK(are_equal(policy, written_again->ask));
  });
}

TEST_CASE("the slow model: a figure that is another is found") {
  // A fen more at the cap.
  CHECK_FALSE(are_equal(bylaw::cities::xiamen_2024, [](const reference::city_firm& f) {
    reference::outcomes almost = reference::xiamen_2024(f);
    if (almost[0].paid.amount.high == 100 * reference::wan) almost[0].paid.amount.high += 1;
    return almost;
  }));
}
