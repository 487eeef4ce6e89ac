// SPDX-License-Identifier: MIT
//
// The formula of every edition of the catalogue: how long it takes to be made, and to be worked out for one firm, beside
// `evaluate` of the same firms. A graph takes 50 us at most, an evaluation 300 ns.
#include <bylaw/cities.hpp>
#include <bylaw/formula.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace {

// A firm that states every fact, by its key and a seed: one in four exactly, the others here and there roughly or not.
struct drawn_firm {
  std::uint64_t seed;

  static std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }
  template <class Fact>
  requires(!bylaw::detail::is_of_the_day<Fact>) auto operator[](const Fact&) const {
    using T = typename Fact::value_type;
    const std::uint64_t bits = mixed(seed * 0x9E3779B97F4A7C15U ^ Fact::key);
    const std::uint64_t how = seed % 4 == 0 ? 0 : mixed(bits) % 6;
    if constexpr (std::is_same_v<T, bool>) {
      return how == 5 ? bylaw::verdict::unknown : bylaw::verdict::of((bits & 1U) != 0);
    } else {
      const auto low = static_cast<std::int64_t>(bits % 1'000'000'000'000U >> (bits >> 58U) % 40U);
      const std::int64_t high = how == 5 ? bylaw::unlimited.fen() : how == 4 ? 2 * low : low;
      return bylaw::range<T>{bylaw::detail::value_from<T>(low), bylaw::detail::value_from<T>(high)};
    }
  }
};

constexpr std::size_t firms = 64;

template <class Policy>
void register_edition(const Policy& policy) {
  if (Policy::clause_count() == 0) return;
  const std::string name(policy.about().edition);
  benchmark::RegisterBenchmark((name + "/graph").c_str(), [&policy](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(bylaw::formula_of(policy));
  });
  benchmark::RegisterBenchmark((name + "/interpreter").c_str(), [&policy](benchmark::State& state) {
    const bylaw::formula f = bylaw::formula_of(policy);
    std::vector<std::vector<bylaw::formula_value>> facts;
    for (std::uint64_t seed = 0; seed < firms; ++seed) facts.push_back(bylaw::facts_for(f, policy, drawn_firm{seed}));
    std::size_t next = 0;
    for (auto _ : state) benchmark::DoNotOptimize(bylaw::evaluate(f, facts[next++ % firms]));
  });
  benchmark::RegisterBenchmark((name + "/evaluate").c_str(), [&policy](benchmark::State& state) {
    std::uint64_t next = 0;
    for (auto _ : state) benchmark::DoNotOptimize(bylaw::evaluate(policy, drawn_firm{next++ % firms}));
  });
}

struct registering {
  template <class Policy>
  void operator()(const Policy& policy) const {
    register_edition(policy);
  }
};

}  // namespace

int main(int count, char** arguments) {
  bylaw::cities::for_each_city(registering{});
  benchmark::Initialize(&count, arguments);
  benchmark::RunSpecifiedBenchmarks();
}
