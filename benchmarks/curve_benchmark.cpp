// SPDX-License-Identifier: MIT
//
// A curve of each of the eight cities, of a formula that is at hand, beside one evaluation of that formula: a curve of a
// city takes 20 us at most. Along the cost of domestic compute, or where a city does not read that, along the first amount
// that it does.
#include <bylaw/cities.hpp>
#include <bylaw/curve.hpp>

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

namespace {

constexpr auto firm = bylaw::closed_world(bylaw::firm{bylaw::facts::is_sme = true, bylaw::facts::is_startup = true});

template <class City>
void register_city(const City& city) {
  const bylaw::formula f = bylaw::formula_of(city);
  const std::vector<bylaw::formula_value> facts = bylaw::facts_for(f, city, firm);
  std::size_t place = bylaw::detail::place_of_fact(f, bylaw::facts::domestic_compute_cost.name);
  for (std::size_t i = 0; i < f.facts.size() && place == bylaw::detail::no_place; ++i)
    if (f.facts[i].type == bylaw::formula_fact_type::money) place = i;
  if (place == bylaw::detail::no_place) return;
  const std::string name = std::string(city.about().edition) + " along " + std::string(f.facts[place].name);
  benchmark::RegisterBenchmark((name + "/curve").c_str(), [f, facts, place](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(bylaw::curve_of<bylaw::money>(f, facts, place));
  });
  benchmark::RegisterBenchmark((name + "/evaluate").c_str(), [f, facts](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(bylaw::evaluate(f, facts));
  });
}

}  // namespace

int main(int count, char** arguments) {
  bylaw::cities::with_all_cities([](const auto&... city) { (register_city(city), ...); });
  benchmark::Initialize(&count, arguments);
  benchmark::RunSpecifiedBenchmarks();
}
