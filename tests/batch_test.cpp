// SPDX-License-Identifier: MIT
//
// Many firms at once: bit for bit what evaluate gives one, whatever way they come in and whoever runs it.
#include "../benchmarks/workload.hpp"
#include "support/facts.hpp"
#include "support/random.hpp"

#include <bylaw/batch.hpp>
#include <bylaw/cities.hpp>

#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#if __has_include(<execution>) && !__has_include(<tbb/tbb.h>)
#include <execution>
#endif

using namespace bylaw::literals;
using bylaw::columns;
using bylaw::evaluate_each;
using bylaw::evaluate_totals;
using bylaw::money;

namespace {

struct totals {
  std::vector<money> low, high;
  explicit totals(std::size_t count) : low(count, money::from_fen(-7)), high(count, money::from_fen(-7)) {}
  friend bool operator==(const totals&, const totals&) = default;
};

template <class Policy, class Firms, class... More>
totals totals_of(const Policy& policy, const Firms& firms, std::size_t count, More... more) {
  totals t(count);
  const bylaw::batch_result result = evaluate_totals(policy, firms, t.low, t.high, more...);
  CHECK(result.invalid.empty());
  CHECK(result.rows_done == count);
  CHECK_FALSE(result.cancelled);
  return t;
}

// All million where the compiler optimises; a tenth where it does not.
constexpr std::size_t company_count =
#if defined(__OPTIMIZE__)
    1'000'000;
#else
    100'000;
#endif

const std::vector<workload::company>& companies() {
  static const auto all = workload::make_companies(company_count);
  return all;
}
const workload::company_columns& company_columns() {
  static const auto all = workload::columns_of(companies());
  return all;
}
auto columns_of(const workload::company_columns& c) {
  return columns{workload::compute_cost = std::span(c.compute_cost),
                 workload::model_rd_cost = std::span(c.model_rd_cost),
                 workload::scenario_investment = std::span(c.scenario_investment),
                 workload::compute_is_domestic = std::span(c.compute_is_domestic),
                 workload::is_sme = std::span(c.is_sme),
                 workload::scenario_is_excellent = std::span(c.scenario_is_excellent),
                 workload::has_first_set_equipment = std::span(c.has_first_set_equipment),
                 workload::on_national_top_100 = std::span(c.on_national_top_100)};
}

template <class Policy>
totals one_by_one(const Policy& policy) {
  totals t(companies().size());
  for (std::size_t i = 0; i < companies().size(); ++i) {
    const auto total = bylaw::evaluate(policy, companies()[i]).total();
    t.low[i] = total.low;
    t.high[i] = total.high;
  }
  return t;
}

template <class Policy>
void check_workload(const Policy& policy) {
  const totals expected = one_by_one(policy);
  const std::size_t count = companies().size();
  CHECK(totals_of(policy, companies(), count) == expected);
  CHECK(totals_of(policy, columns_of(company_columns()), count) == expected);
  CHECK(totals_of(policy, columns_of(company_columns()), count, bylaw::threads{8}) == expected);
  CHECK(totals_of(policy, companies(), count, bylaw::threads{8}) == expected);
}

}  // namespace

TEST_CASE("batch: a million firms, as structs and as columns, on one thread and on eight") {
  check_workload(workload::city_a);
  check_workload(workload::city_b);
  check_workload(workload::city_c);
}

TEST_CASE("batch: the workload adds up to what 128-bit integers gave") {
  const auto million = workload::columns_of(workload::make_companies(1'000'000));
  workload::results results = workload::room_for(1'000'000);
  const auto firms = columns_of(million);
  CHECK(evaluate_totals(workload::city_a, firms, results[0], results[1]).invalid.empty());
  CHECK(evaluate_totals(workload::city_b, firms, results[2], results[3]).invalid.empty());
  CHECK(evaluate_totals(workload::city_c, firms, results[4], results[5]).invalid.empty());
  CHECK(workload::are_right(results));
  results[3][123'456] += 1_fen;
  CHECK_FALSE(workload::are_right(results));
}

namespace {

namespace facts = support::facts;

constexpr auto mixed = bylaw::policy{
    bylaw::about{},
    bylaw::clause{"share", bylaw::percentage_subsidy{facts::cost + facts::input, bylaw::between(33.3333_pct, 60_pct)} |
                               bylaw::at_most(500_wan) | bylaw::when(facts::is_small)},
    bylaw::clause{"few", bylaw::fixed_award{3_wan} | bylaw::when(facts::staff < 300)},
    bylaw::clause{"tier",
                  bylaw::tiered_award{facts::revenue, bylaw::tier{1000_wan, 200_wan}, bylaw::tier{5000_wan, 500_wan}}},
    bylaw::clause{"band", bylaw::banded_subsidy{facts::revenue - facts::input, bylaw::band{50_wan, 3_pct},
                                                bylaw::band{100_wan, 1_pct}} |
                              bylaw::rounded_down_to(1000_yuan)}};

struct table {
  std::vector<std::int64_t> cost, input;
  std::vector<money> revenue;
  std::vector<std::uint32_t> staff;
  std::unique_ptr<bool[]> is_small;
  std::size_t count = 0;
};

// Values at every bound that decides which way a row goes: what lanes take, what a fact may be, and beyond.
table boundary_table(std::size_t count, bool valid) {
  constexpr std::int64_t lane = bylaw::detail::share_in_halves::limit;
  constexpr std::int64_t most = 100'000'000'000'000'000;
  const std::vector<std::int64_t> good{0, 1, 2, 99, lane - 1, lane, lane + 1, most - 1, most, 83'333'333, 166'666'667};
  std::vector<std::int64_t> any = good;
  any.insert(any.end(), {-1, most + 1, INT64_MAX, INT64_MIN});
  const auto& values = valid ? good : any;
  const std::uint64_t seed = support::seed();
  support::random_numbers random(seed);
  table t;
  t.count = count;
  t.is_small = std::make_unique<bool[]>(count);
  // Most rows are small, so that some blocks go through lanes and some do not.
  const auto value = [&] {
    return random.one_in(300) ? values[random.below(values.size())] : random.between(0, 1'000'000'000);
  };
  for (std::size_t i = 0; i < count; ++i) {
    t.cost.push_back(value());
    t.input.push_back(value());
    t.revenue.push_back(money::from_fen(value()));
    t.staff.push_back(static_cast<std::uint32_t>(random.below(600)));
    t.is_small[i] = random.one_in(2);
  }
  return t;
}

auto columns_of(const table& t) {
  return columns{facts::cost = std::span(t.cost), facts::input = std::span(t.input),
                 facts::revenue = std::span(t.revenue), facts::staff = std::span(t.staff),
                 facts::is_small = std::span<const bool>(t.is_small.get(), t.count)};
}
auto firm_of(const table& t, std::size_t i) {
  return bylaw::firm{facts::cost = money::from_fen(t.cost[i]), facts::input = money::from_fen(t.input[i]),
                     facts::revenue = t.revenue[i], facts::staff = t.staff[i], facts::is_small = t.is_small[i]};
}

}  // namespace

TEST_CASE("batch: every instruction set the processor has gives the same") {
  using bylaw::detail::instructions;
  const auto best = bylaw::detail::best_instructions<bylaw::detail::compiled_for>();
  table t = boundary_table(1000, true);
  // Small rows only, with those at the bound of what lanes take.
  for (std::size_t i = 0; i < t.count; ++i) {
    const auto small = [](std::int64_t fen) { return std::min(fen, bylaw::detail::share_in_halves::limit); };
    t.cost[i] = small(t.cost[i]);
    t.input[i] = small(t.input[i]);
    t.revenue[i] = money::from_fen(small(t.revenue[i].fen()));
  }
  t.cost[7] = t.input[8] = t.input[7] = bylaw::detail::share_in_halves::limit;
  int sets = 0;
  for (const auto use : {instructions::baseline, instructions::avx2, instructions::avx512}) {
    if (use > best) continue;
    totals got(t.count);
    const bool in_lanes =
        bylaw::detail::lanes_of<bylaw::detail::kept::total>(use, mixed, columns_of(t), bylaw::detail::block{0, t.count}, got.low.data(),
                                   got.high.data(), bylaw::detail::reads_of<decltype(mixed)>{});
    CHECK(in_lanes);
    std::size_t different = 0;
    for (std::size_t i = 0; i < t.count; ++i)
      different +=
          bylaw::evaluate(mixed, firm_of(t, i)).total() != bylaw::range<money>{got.low[i], got.high[i]} ? 1U : 0U;
    CHECK(different == 0);
    ++sets;
  }
  CHECK(sets >= 1);
  MESSAGE("instruction sets tried: ", sets);
  // One fen more in one row, and the block goes the other way.
  t.cost[500] = bylaw::detail::share_in_halves::limit + 1;
  totals got(t.count);
  CHECK_FALSE(bylaw::detail::lanes_of<bylaw::detail::kept::total>(best, mixed, columns_of(t), bylaw::detail::block{0, t.count}, got.low.data(),
                                         got.high.data(), bylaw::detail::reads_of<decltype(mixed)>{}));
}

TEST_CASE("batch: boundaries, and blocks of which one row is large") {
  for (const std::size_t count : {0U, 1U, 7U, 1023U, 1024U, 1025U, 50'000U}) {
    const table t = boundary_table(count, true);
    const totals got = totals_of(mixed, columns_of(t), count);
    std::size_t different = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const auto expected = bylaw::evaluate(mixed, firm_of(t, i)).total();
      different += expected != bylaw::range<money>{got.low[i], got.high[i]} ? 1U : 0U;
    }
    CHECK(different == 0);
  }
}

TEST_CASE("batch: an invalid row does not stop the others, and every wrong fact is named") {
  const table t = boundary_table(50'000, false);
  totals got(t.count);
  for (const bool parallel : {false, true}) {
    const bylaw::batch_result result = parallel
                                           ? evaluate_totals(mixed, columns_of(t), got.low, got.high, bylaw::threads{8})
                                           : evaluate_totals(mixed, columns_of(t), got.low, got.high);
    std::vector<bylaw::invalid_row> expected;
    std::size_t different = 0;
    for (std::size_t i = 0; i < t.count; ++i) {
      const auto wrong = [&](std::string_view fact, std::int64_t fen) {
        if (fen < 0 || fen > 100'000'000'000'000'000) expected.push_back({i, fact, fen});
      };
      const std::size_t before = expected.size();
      wrong("cost", t.cost[i]);
      wrong("input", t.input[i]);
      wrong("revenue", t.revenue[i].fen());
      const bool valid = expected.size() == before;
      const auto total = valid ? bylaw::evaluate(mixed, firm_of(t, i)).total() : bylaw::range<money>{};
      different += total != bylaw::range<money>{got.low[i], got.high[i]} ? 1U : 0U;
    }
    CHECK(different == 0);
    CHECK(expected.size() > 50);
    CHECK(result.rows_done == t.count);
    CHECK(result.invalid == expected);
  }
}

TEST_CASE("batch: optional columns, and columns with validity bits, are unknown where they are empty") {
  const std::size_t count = 2000;
  std::vector<std::optional<std::int64_t>> cost(count);
  std::vector<std::int64_t> input(count);
  std::vector<std::uint8_t> known(count / 8);
  std::vector<std::optional<bool>> small(count);
  support::random_numbers random(support::seed());
  for (std::size_t i = 0; i < count; ++i) {
    if (random.one_in(2)) cost[i] = random.between(0, 1'000'000);
    input[i] = random.one_in(2) ? random.between(0, 1'000'000) : -1;
    if (input[i] >= 0) known[i / 8] = static_cast<std::uint8_t>(known[i / 8] | 1U << i % 8);
    if (random.one_in(2)) small[i] = random.one_in(2);
  }
  const auto firms =
      columns{facts::cost = std::span(cost), facts::input = bylaw::known_where{std::span(input), std::span(known)},
              facts::is_small = std::span(small), facts::revenue = 3000_wan, facts::staff = bylaw::unknown};
  const totals got = totals_of(mixed, firms, count);
  std::size_t different = 0;
  for (std::size_t i = 0; i < count; ++i) {
    std::optional<money> c, in;
    if (cost[i]) c = money::from_fen(*cost[i]);
    if (input[i] >= 0) in = money::from_fen(input[i]);
    const auto expected =
        bylaw::evaluate(mixed, bylaw::firm{facts::cost = c, facts::input = in, facts::is_small = small[i],
                                           facts::revenue = 3000_wan, facts::staff = bylaw::unknown})
            .total();
    different += expected != bylaw::range<money>{got.low[i], got.high[i]} ? 1U : 0U;
  }
  CHECK(different == 0);
}

TEST_CASE("batch: columns of different lengths, and results of another length, are refused") {
  const std::vector<std::int64_t> three(3), four(4);
  CHECK_THROWS_WITH_AS((columns{facts::cost = std::span(three), facts::input = std::span(four)}),
                       "columns of different lengths: 'input' has 4 rows, expected 3",
                       bylaw::columns_of_different_lengths);
  const std::vector<std::uint8_t> bits(1);
  const std::vector<std::int64_t> nine(9);
  CHECK_THROWS_AS((bylaw::known_where{std::span(nine), std::span(bits)}), bylaw::columns_of_different_lengths);
  totals got(4);
  const auto policy = bylaw::policy{bylaw::about{}, bylaw::clause{"a", bylaw::percentage_subsidy{facts::cost, 50_pct}}};
  CHECK_THROWS_WITH_AS(
      static_cast<void>(evaluate_totals(policy, columns{facts::cost = std::span(three)}, got.low, got.high)),
      "results of another length: 4 for 3 firms", bylaw::results_of_another_length);
}

TEST_CASE("batch: an open world, a closed world, and a range that is no array") {
  const std::vector<std::int64_t> cost{1000'00, 2000'00, 3000'00};
  const auto firms = columns{bylaw::facts::domestic_compute_cost = std::span(cost)};
  const auto& city = bylaw::cities::chengdu_2025_04;
  const totals closed = totals_of(city, bylaw::closed_world(firms), 3);
  const totals open = totals_of(city, bylaw::open_world(firms), 3);
  for (std::size_t i = 0; i < 3; ++i) {
    const bylaw::firm one{bylaw::facts::domestic_compute_cost = money::from_fen(cost[i])};
    const auto in_closed = bylaw::evaluate(city, bylaw::closed_world(one)).total();
    const auto in_open = bylaw::evaluate(city, bylaw::open_world(one)).total();
    CHECK(closed.low[i] == in_closed.low);
    CHECK(closed.high[i] == in_closed.high);
    CHECK(open.low[i] == in_open.low);
    CHECK(open.high[i] == in_open.high);
  }
  const std::deque<workload::company> some(companies().begin(), companies().begin() + 2000);
  const totals got = totals_of(workload::city_b, some, some.size());
  const totals expected = one_by_one(workload::city_b);
  CHECK(std::equal(got.low.begin(), got.low.end(), expected.low.begin()));
  CHECK(std::equal(got.high.begin(), got.high.end(), expected.high.begin()));
}

TEST_CASE("batch: every row's assessment is handed to the visitor, and no invalid one") {
  const table t = boundary_table(40'000, false);
  std::vector<std::uint8_t> visits(t.count);
  std::atomic<std::size_t> different{0};
  const auto result = evaluate_each(
      mixed, columns_of(t),
      [&](std::size_t row, const auto& assessed) {
        ++visits[row];
        const auto expected = bylaw::evaluate(mixed, firm_of(t, row));
        if (assessed["share"].amount != expected["share"].amount || assessed.total() != expected.total()) ++different;
      },
      bylaw::threads{8});
  CHECK(different == 0);
  std::vector<std::uint8_t> expected(t.count, 1);
  for (const bylaw::invalid_row& wrong : result.invalid) expected[wrong.row] = 0;
  CHECK(visits == expected);
  CHECK(result.invalid.size() > 50);
}

TEST_CASE("batch: a visitor may do without the row") {
  const std::vector<std::int64_t> cost{1000, 2000, 3000};
  const auto policy = bylaw::policy{bylaw::about{}, bylaw::clause{"a", bylaw::percentage_subsidy{facts::cost, 50_pct}}};
  money sum{};
  const auto add = [&](const auto& assessed) { sum += assessed.total().low; };
  CHECK(evaluate_each(policy, columns{facts::cost = std::span(cost)}, add).invalid.empty());
  CHECK(sum == 30_yuan);
}

TEST_CASE("batch: what a visitor throws is thrown on") {
  const std::vector<std::int64_t> cost(100'000, 5);
  const auto policy = bylaw::policy{bylaw::about{}, bylaw::clause{"a", bylaw::percentage_subsidy{facts::cost, 50_pct}}};
  const auto firms = columns{facts::cost = std::span(cost)};
  const auto throwing = [](std::size_t row, const auto&) {
    if (row == 70'000) throw std::string("seen");
  };
  CHECK_THROWS_AS(static_cast<void>(evaluate_each(policy, firms, throwing)), std::string);
  CHECK_THROWS_AS(static_cast<void>(evaluate_each(policy, firms, throwing, bylaw::threads{4})), std::string);
}

TEST_CASE("batch: an amount that does not fit makes its row invalid, without a fact's name") {
  const std::vector<std::int64_t> staff{1, 93, 2};
  const auto firms = columns{facts::staff = std::span(staff)};
  const auto each = bylaw::unit_award{facts::staff, 10'000'000_yi};
  const auto check = [&](const auto& rule, money one, money two) {
    const auto policy = bylaw::policy{bylaw::about{}, bylaw::clause{"a", rule}};
    totals got(3);
    const auto result = evaluate_totals(policy, firms, got.low, got.high);
    REQUIRE(result.invalid.size() == 1);
    CHECK(result.invalid[0] == bylaw::invalid_row{1, {}, 0});
    CHECK(got.low == std::vector<money>{one, 0_fen, two});
  };
  check(each, 10'000'000_yi, 20'000'000_yi);
  check(each | bylaw::at_most(1_wan), 1_wan, 1_wan);  // a cap behind it does not make it fit
}

TEST_CASE("batch: progress is watched, and where it says so nothing more is begun") {
  const std::vector<std::int64_t> cost(200'000, 200);
  const auto policy = bylaw::policy{bylaw::about{}, bylaw::clause{"a", bylaw::percentage_subsidy{facts::cost, 50_pct}}};
  const auto firms = columns{facts::cost = std::span(cost)};
  totals got(cost.size());
  std::vector<std::size_t> seen;
  const auto watched =
      evaluate_totals(policy, firms, got.low, got.high, bylaw::threads{4}, [&](std::size_t done, std::size_t all) {
        CHECK(all == 200'000);
        seen.push_back(done);
      });
  CHECK_FALSE(watched.cancelled);
  CHECK(seen.back() == 200'000);
  CHECK(std::is_sorted(seen.begin(), seen.end()));
  CHECK(seen.size() > 4);

  totals half(cost.size());
  const auto cancelled = evaluate_totals(policy, firms, half.low, half.high, bylaw::in_sequence{},
                                         [](std::size_t done, std::size_t) { return done < 50'000; });
  CHECK(cancelled.cancelled);
  CHECK(cancelled.rows_done >= 50'000);
  CHECK(cancelled.rows_done < 200'000);
  CHECK(half.low[cancelled.rows_done - 1] == 1_yuan);
  CHECK(half.low[cancelled.rows_done] == money::from_fen(-7));  // untouched
}

TEST_CASE("batch: an executor of the caller's own runs each chunk once") {
  const std::vector<std::int64_t> cost(100'000, 200);
  const auto policy = bylaw::policy{bylaw::about{}, bylaw::clause{"a", bylaw::percentage_subsidy{facts::cost, 50_pct}}};
  totals got(cost.size());
  std::size_t chunks = 0;
  const auto backwards = [&](std::size_t count, auto&& task) {
    for (std::size_t i = count; i > 0; --i, ++chunks) task(i - 1);
  };
  const auto result = evaluate_totals(policy, columns{facts::cost = std::span(cost)}, got.low, got.high, backwards);
  CHECK(result.rows_done == cost.size());
  CHECK(chunks > 1);
  CHECK(got.low == std::vector<money>(cost.size(), 1_yuan));
}

// Where the library's execution policies rest on another library, a program that uses them must link it; here none is.
#if defined(__cpp_lib_execution) && !__has_include(<tbb/tbb.h>)
TEST_CASE("batch: an execution policy of the standard library runs it") {
  const totals expected = one_by_one(workload::city_b);
  CHECK(totals_of(workload::city_b, columns_of(company_columns()), companies().size(), std::execution::par) ==
        expected);
}
#endif

TEST_CASE("batch: nothing beside the results is written") {
  const std::size_t count = 1000;
  const table t = boundary_table(count, true);
  for (const std::size_t start : {0U, 1U, 3U, 7U}) {
    const money untouched = money::from_fen(-7);
    std::vector<money> low(count + 16, untouched), high(count + 16, untouched);
    const std::size_t other_start = (start * 5 + 2) % 8;
    const auto read = evaluate_totals(mixed, columns_of(t), std::span(low).subspan(start, count),
                                      std::span(high).subspan(other_start, count));
    CHECK(read.invalid.empty());
    std::size_t different = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const bylaw::range<money> got{low[start + i], high[other_start + i]};
      different += bylaw::evaluate(mixed, firm_of(t, i)).total() != got ? 1U : 0U;
    }
    CHECK(different == 0);
    for (std::size_t i = 0; i < low.size(); ++i)
      if (i < start || i >= start + count) CHECK(low[i] == untouched);
    for (std::size_t i = 0; i < high.size(); ++i)
      if (i < other_start || i >= other_start + count) CHECK(high[i] == untouched);
  }
}

TEST_CASE("batch: firms asked about on a day") {
  using bylaw::date;
  using bylaw::on;
  static constexpr auto in_time = bylaw::policy{
      bylaw::about{.status = bylaw::status::in_force, .in_force_from = {2025, 3, 1}, .in_force_until = {2026, 12, 31}},
      bylaw::clause{"a", bylaw::percentage_subsidy{facts::cost, bylaw::by_year{bylaw::in_years{2025, 50_pct},
                                                                               bylaw::in_years{2026, 40_pct}}}},
      bylaw::clause{"b", bylaw::fixed_award{1_wan} | bylaw::when(facts::is_small)}};
  const std::vector<std::int64_t> cost{100'00, 200'00};
  const std::unique_ptr<bool[]> small(new bool[2]{true, false});
  const auto firms = columns{facts::cost = std::span(cost), facts::is_small = std::span<const bool>(small.get(), 2)};
  const auto on_day = [&](date day) { return totals_of(in_time, bylaw::asked_on(firms, on{day}), 2).low; };
  CHECK(on_day({2025, 6, 1}) == std::vector{1_wan + 50_yuan, 100_yuan});
  CHECK(on_day({2026, 6, 1}) == std::vector{1_wan + 40_yuan, 80_yuan});
  CHECK(on_day({2027, 6, 1}) == std::vector{0_yuan, 0_yuan});
  // Not asked about a day, the year is not known; in a closed world it is not the year zero.
  const auto undated = totals_of(in_time, bylaw::closed_world(firms), 2);
  CHECK(undated.low == std::vector{1_wan + 40_yuan, 80_yuan});
  CHECK(undated.high == std::vector{1_wan + 50_yuan, 100_yuan});
  // The worlds and the day in any order.
  CHECK(totals_of(in_time, bylaw::closed_world(bylaw::asked_on(firms, on{{2026, 6, 1}})), 2).high ==
        std::vector{1_wan + 40_yuan, 80_yuan});
  CHECK(totals_of(in_time, bylaw::asked_on(bylaw::open_world(firms), on{{2026, 6, 1}}), 2).high ==
        std::vector{1_wan + 40_yuan, 80_yuan});
  std::size_t seen = 0;
  const auto count = [&](const auto& assessed) {
    for (const bylaw::outcome& o : assessed) seen += o.standing == bylaw::standing::not_in_force ? 1U : 0U;
  };
  CHECK(bylaw::evaluate_each(in_time, bylaw::asked_on(firms, on{{2027, 6, 1}}), count).invalid.empty());
  CHECK(seen == 4);
}

TEST_CASE("batch: counts at and beyond what lanes take") {
  static constexpr auto by_count = bylaw::policy{
      bylaw::about{}, bylaw::clause{"a", bylaw::fixed_award{1_wan} | bylaw::when(facts::staff >= 549'755'813'888)}};
  const std::int64_t bound = std::int64_t{1} << 39;
  for (const std::int64_t last : {bound - 1, bound, std::int64_t{1'000'000'000'000}}) {
    std::vector<std::int64_t> staff(300, 7);
    staff[299] = last;
    const totals got = totals_of(by_count, columns{facts::staff = std::span(staff)}, 300);
    CHECK(got.high[299] == (last >= bound ? 1_wan : 0_wan));
    CHECK(got.high[298] == 0_wan);
  }
  for (const std::int64_t last : {std::int64_t{1'000'000'000'001}, std::int64_t{-1}}) {
    std::vector<std::int64_t> staff(300, 7);
    staff[299] = last;
    totals got(300);
    const auto result = evaluate_totals(by_count, columns{facts::staff = std::span(staff)}, got.low, got.high);
    CHECK(result.invalid == std::vector{bylaw::invalid_row{299, "staff", last}});
  }
}
