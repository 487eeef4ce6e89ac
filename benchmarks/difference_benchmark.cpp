// SPDX-License-Identifier: MIT
//
// The difference of a law and its reform over a million firms, beside two runs that give totals alone: it tells each
// clause, who gains and who loses.
#include "workload.hpp"

#include <bylaw/batch.hpp>
#include <bylaw/cities.hpp>
#include <bylaw/difference.hpp>
#include <bylaw/parameters.hpp>

#include <benchmark/benchmark.h>

#include <cstdint>
#include <span>
#include <vector>

namespace {

using namespace bylaw::literals;

constexpr std::size_t count = 1'000'000;
constexpr auto& law = bylaw::cities::chengdu_2025_08;
constexpr auto reform = bylaw::with(law, "compute-voucher.at_most_per_year", 600_wan);

struct portfolio {
  std::vector<std::int64_t> costs = std::vector<std::int64_t>(count);
  std::vector<std::uint8_t> runs_a_data_centre = std::vector<std::uint8_t>(count);

  portfolio() {
    workload::draws draw(7);
    for (std::int64_t& cost : costs) cost = workload::cost_from(draw.next());
    for (std::uint8_t& runs : runs_a_data_centre) runs = static_cast<std::uint8_t>(draw.next() % 2);
  }
  auto firms() const {
    return bylaw::closed_world(
        bylaw::columns{bylaw::facts::domestic_compute_cost = std::span<const std::int64_t>(costs),
                       bylaw::facts::model_use_cost = std::span<const std::int64_t>(costs),
                       bylaw::facts::runs_green_data_centre = std::span<const std::uint8_t>(runs_a_data_centre)});
  }
};
const portfolio& all() {
  static const portfolio made;
  return made;
}

void two_batches(benchmark::State& state) {
  const auto firms = all().firms();
  std::vector<bylaw::money> low(count), high(count);
  for (auto _ : state) {
    benchmark::DoNotOptimize(bylaw::evaluate_totals(law, firms, low, high));
    benchmark::DoNotOptimize(bylaw::evaluate_totals(reform, firms, low, high));
  }
}
void the_difference(benchmark::State& state) {
  const auto firms = all().firms();
  for (auto _ : state) benchmark::DoNotOptimize(bylaw::difference(law, reform, firms));
}
BENCHMARK(two_batches)->Unit(benchmark::kMillisecond);
BENCHMARK(the_difference)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
