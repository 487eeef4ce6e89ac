// SPDX-License-Identifier: MIT
//
// The difference of two policies over a portfolio: counted by hand, equal to a plain count over random firms, and the
// same whoever runs it.
#include "support/random.hpp"

#include <bylaw/batch.hpp>
#include <bylaw/cities.hpp>
#include <bylaw/describe_difference.hpp>
#include <bylaw/difference.hpp>
#include <bylaw/parameters.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

using namespace bylaw::literals;
using bylaw::closed_world;
using bylaw::columns;
using bylaw::difference;
using bylaw::money;
using bylaw::moved_ends;
using bylaw::range;
using bylaw::with;

namespace {

inline constexpr bylaw::fact<bylaw::money, "cost", "费用"> cost;
inline constexpr bylaw::fact<bool, "is small", "小企业"> is_small;

constexpr bylaw::policy law{
    bylaw::about{.title = {"Law", "办法"}},
    bylaw::clause{"voucher", bylaw::percentage_subsidy{cost, 50_pct} | bylaw::at_most(100_yuan) |
                                 bylaw::annual_pool{"voucher", 200_yuan}},
    bylaw::clause{"award", bylaw::fixed_award{10_yuan} | bylaw::when(is_small) | bylaw::annual_quota{"places", 1}}};
constexpr auto draft = with(law, bylaw::parameter_change{"voucher.percentage_subsidy", 40_pct},
                            bylaw::parameter_change{"voucher.at_most", 120_yuan},
                            bylaw::parameter_change{"voucher.annual_pool", 150_yuan});

std::vector<std::int64_t> fen(std::initializer_list<std::int64_t> yuan) {
  std::vector<std::int64_t> all;
  for (const std::int64_t y : yuan) all.push_back(y * 100);
  return all;
}

bool same(const bylaw::amount_difference& a, const bylaw::amount_difference& b) {
  return a.gain == b.gain && a.lose == b.lose && a.stay == b.stay && a.either == b.either && a.before == b.before &&
         a.after == b.after && a.gained == b.gained && a.lost == b.lost && a.greatest_gains == b.greatest_gains &&
         a.greatest_losses == b.greatest_losses;
}

}  // namespace

TEST_CASE("Difference: counted by hand") {
  // Half of it up to 100, or two fifths up to 120:   50 -> 40   100 -> 80   100 -> 120   100 -> 100   0 -> 0
  const std::vector<std::int64_t> costs = fen({100, 200, 400, 250, 0});
  const std::vector<std::uint8_t> small = {1, 0, 1, 0, 0};
  const auto firms = columns{cost = std::span<const std::int64_t>(costs), is_small = std::span<const std::uint8_t>(small)};
  const auto d = difference(law, draft, firms, {.pools = true});

  REQUIRE(d.clauses.size() == 2);
  const bylaw::amount_difference& voucher = d.find("voucher")->amount;
  CHECK(voucher.gain == 1);
  CHECK(voucher.lose == 2);
  CHECK(voucher.stay == 2);
  CHECK(voucher.either == 0);
  CHECK(voucher.before == range(350_yuan));
  CHECK(voucher.after == range(340_yuan));
  CHECK(voucher.gained == moved_ends{20_yuan, 20_yuan});
  CHECK(voucher.lost == moved_ends{30_yuan, 30_yuan});
  CHECK(voucher.greatest_gains == std::vector<bylaw::row_difference>{{2, range(100_yuan), range(120_yuan)}});
  CHECK(voucher.greatest_losses == std::vector<bylaw::row_difference>{{1, range(100_yuan), range(80_yuan)},
                                                                      {0, range(50_yuan), range(40_yuan)}});
  CHECK(d.find("award")->amount.stay == 5);
  CHECK(d.find("award")->amount.after == range(20_yuan));
  CHECK(d.total.before == range(370_yuan));
  CHECK(d.total.after == range(360_yuan));
  CHECK(d.find("nothing") == nullptr);

  // Of 200 the third claim, in row 2, does not fit: 50 + 100 + 100. Of 150 it is 40 + 80 + 120.
  REQUIRE(d.pools.size() == 2);
  CHECK(d.pools[0].name == "voucher");
  CHECK(d.pools[0].before->used_up_at(d.pools[0].before->high) == 2U);
  CHECK(d.pools[0].after->used_up_at(d.pools[0].after->high) == 2U);
  const auto first_come = d.pools[0].after->shared(d.pools[0].after->high, bylaw::first_come{});
  CHECK(first_come.granted == 150_yuan);
  CHECK(first_come.in_full == 2);
  CHECK(first_come.in_part == 1);
  CHECK(first_come.nothing == 1);
  CHECK(first_come.first_row_short == 2U);
  const auto in_proportion = d.pools[0].after->shared(d.pools[0].after->high, bylaw::pro_rata{});
  CHECK(in_proportion.granted == 150_yuan);
  CHECK(in_proportion.in_part == 4);
  // One place, two small firms.
  CHECK(d.pools[1].before->used_up_at(d.pools[1].before->high) == 2U);
  CHECK(d.pools[1].before->shared(d.pools[1].before->high, bylaw::first_come{}).granted == 10_yuan);
}

TEST_CASE("Difference: ends that move apart, and no limit") {
  constexpr bylaw::policy capped{bylaw::about{}, bylaw::clause{"a", bylaw::capped_award{50_yuan}},
                                 bylaw::clause{"b", bylaw::percentage_subsidy{cost, 50_pct} | bylaw::at_most(9_yuan)}};
  constexpr bylaw::policy fixed{
      bylaw::about{}, bylaw::clause{"b", bylaw::percentage_subsidy{cost, 50_pct}},
      bylaw::clause{"a", bylaw::fixed_award{20_yuan}}, bylaw::clause{"c", bylaw::fixed_award{1_yuan}}};
  const auto asked = std::vector{bylaw::firm{cost = bylaw::unknown}};
  const auto d = difference(capped, fixed, asked);
  REQUIRE(d.clauses.size() == 3);
  CHECK(d.find("a")->amount.either == 1);
  CHECK(d.find("a")->amount.gained == moved_ends{20_yuan, 0_yuan});
  CHECK(d.find("a")->amount.lost == moved_ends{0_yuan, 30_yuan});
  CHECK(d.find("b")->amount.gain == 1);
  CHECK(d.find("b")->amount.after.high.is_unlimited());
  CHECK(d.find("b")->amount.gained.high.is_unlimited());
  CHECK(d.find("c")->amount.before == range(0_yuan));
  CHECK_FALSE(d.find("c")->is_in_baseline);
  CHECK(d.find("c")->amount.gain == 1);
}

TEST_CASE("Difference: rows that are no firm count nowhere, and are named") {
  const std::vector<std::int64_t> costs = fen({100, -1, 200});
  const auto d = difference(law, draft, closed_world(columns{cost = std::span<const std::int64_t>(costs)}));
  CHECK(d.total.lose == 2);
  CHECK(d.total.stay == 0);
  REQUIRE(d.rows.invalid.size() == 1);
  CHECK(d.rows.invalid[0].row == 1);
  CHECK(d.rows.rows_done == 3);
  const std::vector<std::int64_t> none;
  CHECK(difference(law, draft, closed_world(columns{cost = std::span<const std::int64_t>(none)})).total.stay == 0);
}

TEST_CASE("Difference: equal to a plain count over random firms, in threads too") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  const std::size_t count = static_cast<std::size_t>(support::iterations(200'000));
  std::vector<std::int64_t> costs(count);
  std::vector<std::uint8_t> small(count);
  for (std::int64_t& c : costs) c = random.one_in(9) ? -1 : random.between(0, 100'000);
  for (std::uint8_t& s : small) s = static_cast<std::uint8_t>(random.below(2));
  const auto firms = columns{cost = std::span<const std::int64_t>(costs), is_small = std::span<const std::uint8_t>(small)};
  const auto d = difference(law, draft, firms, {.shown = 3, .pools = true});

  std::size_t gain = 0, lose = 0, stay = 0;
  std::int64_t before = 0, after = 0;
  for (std::size_t row = 0; row < count; ++row) {
    if (costs[row] < 0) continue;
    const std::int64_t award = small[row] != 0 ? 1000 : 0;
    const std::int64_t old = (std::min)(costs[row] / 2, std::int64_t{10'000}) + award;
    const std::int64_t now = (std::min)(costs[row] * 2 / 5, std::int64_t{12'000}) + award;
    gain += now > old ? 1U : 0U;
    lose += now < old ? 1U : 0U;
    stay += now == old ? 1U : 0U;
    before += old;
    after += now;
  }
  CHECK(d.total.gain == gain);
  CHECK(d.total.lose == lose);
  CHECK(d.total.stay == stay);
  CHECK(d.total.before == range(money::from_fen(before)));
  CHECK(d.total.after == range(money::from_fen(after)));
  CHECK(d.total.greatest_gains.size() == 3);

  const auto in_threads = difference(law, draft, firms, {.shown = 3, .pools = true}, bylaw::threads{4});
  CHECK(same(in_threads.total, d.total));
  for (std::size_t i = 0; i < d.clauses.size(); ++i) CHECK(same(in_threads.clauses[i].amount, d.clauses[i].amount));
  for (std::size_t i = 0; i < d.pools.size(); ++i) CHECK(in_threads.pools[i].after->high == d.pools[i].after->high);
}

TEST_CASE("Difference: in vectors the same as firm by firm, whatever the size; amounts too large for vectors too") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  for (const std::size_t count : {std::size_t{1}, std::size_t{255}, std::size_t{257}, std::size_t{40'000}}) {
    std::vector<std::int64_t> costs(count);
    std::vector<std::uint8_t> small(count);
    for (std::int64_t& c : costs) c = random.between(0, 100'000);
    for (std::uint8_t& s : small) s = static_cast<std::uint8_t>(random.below(2));
    if (count == 257) costs[100] = 90'000'000'000'000'000;
    using asked = decltype(bylaw::firm{cost = 0_yuan, is_small = true});
    std::vector<asked> one_by_one;
    for (std::size_t i = 0; i < count; ++i)
      one_by_one.push_back(bylaw::firm{cost = money::from_fen(costs[i]), is_small = small[i] != 0});
    const auto firms = columns{cost = std::span<const std::int64_t>(costs), is_small = std::span<const std::uint8_t>(small)};
    const auto in_vectors = difference(law, draft, firms, {.pools = true});
    for (const auto& other : {difference(law, draft, one_by_one, {.pools = true}),
                              difference(law, draft, firms, {.pools = true}, bylaw::threads{3})}) {
      CHECK(same(in_vectors.total, other.total));
      for (std::size_t i = 0; i < other.clauses.size(); ++i) CHECK(same(in_vectors.clauses[i].amount, other.clauses[i].amount));
      for (std::size_t i = 0; i < other.pools.size(); ++i) {
        CHECK(in_vectors.pools[i].before->low == other.pools[i].before->low);
        CHECK(in_vectors.pools[i].after->high == other.pools[i].after->high);
      }
    }
    // Nobody is left who is greater than those that are told.
    if (count == 40'000) {
      CHECK(in_vectors.total.greatest_gains.size() == 10);
      const auto all = difference(law, draft, firms, {.shown = count}).total.greatest_gains;
      CHECK(std::vector(all.begin(), all.begin() + 10) == in_vectors.total.greatest_gains);
    }
  }
}

TEST_CASE("Difference: two editions of a city, by the same call and side by side") {
  const auto asked = std::vector{closed_world(bylaw::firm{bylaw::facts::domestic_compute_cost = 800_wan,
                                                          bylaw::facts::is_sme = true})};
  // 400万 to 480万 by the draft; up to 480万 by the text.
  const auto d = difference(bylaw::cities::chengdu_2025_04, bylaw::cities::chengdu_2025_08, asked);
  CHECK(d.find("compute-voucher")->amount.before == bylaw::between(400_wan, 480_wan));
  CHECK(d.find("compute-voucher")->amount.after == bylaw::up_to(480_wan));
  CHECK(d.find("compute-voucher")->amount.lose == 1);
  CHECK(d.find("compute-voucher")->amount.lost == moved_ends{400_wan, 0_yuan});
  CHECK(d.find("model-use")->is_in_baseline == false);

  const auto text = describe_difference(bylaw::cities::chengdu_2025_04, bylaw::cities::chengdu_2025_08);
  CHECK(text.text().find("| scenario.at_most | ¥5,000,000.00 | ¥1,000,000.00 |") != std::string::npos);
  CHECK(text.text().find("Only after: model-use; green-data-centre.") != std::string::npos);
  CHECK(text.in(bylaw::language::chinese).text().find("| scenario.at_most | 500万元 | 100万元 |") != std::string::npos);
  CHECK(describe_difference(law, law).text().find("No figure differs.") != std::string::npos);
  CHECK(describe_difference(law, draft).text().find("**not the law as published; these figures were changed**") !=
        std::string::npos);
}
