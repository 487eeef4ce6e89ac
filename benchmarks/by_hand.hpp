// SPDX-License-Identifier: MIT
//
// The workload written by hand, as one would for these three cities alone: over an array of structs and over columns,
// without branches and with natural ifs, and the memory traffic alone. All but the last refuse what is no cost, as the
// library does (law 8).
#ifndef BYLAW_BENCHMARKS_BY_HAND_HPP
#define BYLAW_BENCHMARKS_BY_HAND_HPP

#include "workload.hpp"

#include <cstdlib>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace by_hand {

using workload::company;
using fen = std::int64_t;

struct six {
  fen a_low, a_high, b_low, b_high, c_low, c_high;
};

[[noreturn, gnu::cold, gnu::noinline]] inline void refuse() { std::abort(); }
inline void check(fen cost) {
  if (static_cast<std::uint64_t>(cost) > 100'000'000'000'000'000U) refuse();
}
inline fen capped(fen amount, fen cap) { return amount < cap ? amount : cap; }
inline fen only_if(bool flag, fen amount) { return amount & -static_cast<fen>(flag); }

/// floor(x * p / 100) as the high half of one multiplication.
template <unsigned P>
inline fen percent(fen x) {
  constexpr std::uint64_t multiplier = ~std::uint64_t{0} / 100 * P + (~std::uint64_t{0} % 100 + 1) * P / 100 + 1;
  return static_cast<fen>(bylaw::detail::multiply_high(static_cast<std::uint64_t>(x), multiplier));
}

/// The same for x below 2^42 by multiplications of 32 bits, which vectors have.
template <unsigned P>
inline fen percent_in_halves(fen x) {
  constexpr std::uint64_t n = (std::uint64_t{1} << 62) / 100 * P + (std::uint64_t{1} << 62) % 100 * P / 100 + 1;
  constexpr auto n_low = static_cast<std::uint32_t>(n);
  constexpr auto n_high = static_cast<std::uint32_t>(n >> 32);
  const auto low = static_cast<std::uint32_t>(x);
  const auto high = static_cast<std::uint32_t>(static_cast<std::uint64_t>(x) >> 32);
  const std::uint64_t middle =
      (std::uint64_t{low} * n_low >> 32) + std::uint64_t{high} * n_low + std::uint64_t{low} * n_high;
  return static_cast<fen>((std::uint64_t{high} * n_high << 2) + (middle >> 30));
}

inline six branch_free(const company& f) {
  check(f.compute_cost);
  check(f.model_rd_cost);
  check(f.scenario_investment);
  const fen a = capped(percent<30>(f.model_rd_cost), 2'000'000'000) +
                only_if(f.is_sme, capped(f.compute_cost >> 1, 1'000'000'000));
  const fen share = percent<20>(f.scenario_investment);
  const fen scenario = only_if(f.scenario_is_excellent, capped(share, 500'000'000));
  const fen b_low = capped(f.compute_is_domestic ? f.compute_cost >> 1 : percent<30>(f.compute_cost), 500'000'000);
  const fen b_high =
      capped(f.compute_is_domestic ? percent<60>(f.compute_cost) : percent<40>(f.compute_cost), 500'000'000);
  const fen c = share + only_if(f.has_first_set_equipment, 100'000'000);
  return {a, a, b_low + scenario, b_high + scenario + only_if(f.on_national_top_100, 200'000'000), c, c};
}

inline six natural_ifs(const company& f) {
  if (f.compute_cost < 0 || f.compute_cost > 100'000'000'000'000'000) refuse();
  if (f.model_rd_cost < 0 || f.model_rd_cost > 100'000'000'000'000'000) refuse();
  if (f.scenario_investment < 0 || f.scenario_investment > 100'000'000'000'000'000) refuse();
  fen a = f.model_rd_cost * 30 / 100;
  if (a > 2'000'000'000) a = 2'000'000'000;
  if (f.is_sme) {
    fen compute = f.compute_cost * 50 / 100;
    if (compute > 1'000'000'000) compute = 1'000'000'000;
    a += compute;
  }
  fen b_low = f.compute_is_domestic ? f.compute_cost * 50 / 100 : f.compute_cost * 30 / 100;
  fen b_high = f.compute_is_domestic ? f.compute_cost * 60 / 100 : f.compute_cost * 40 / 100;
  if (b_low > 500'000'000) b_low = 500'000'000;
  if (b_high > 500'000'000) b_high = 500'000'000;
  if (f.scenario_is_excellent) {
    fen scenario = f.scenario_investment * 20 / 100;
    if (scenario > 500'000'000) scenario = 500'000'000;
    b_low += scenario;
    b_high += scenario;
  }
  if (f.on_national_top_100) b_high += 200'000'000;
  fen c = f.scenario_investment * 20 / 100;
  if (f.has_first_set_equipment) c += 100'000'000;
  return {a, a, b_low, b_high, c, c};
}

/// The pointers of columns and results.
struct columns {
  const fen* compute_cost;
  const fen* model_rd_cost;
  const fen* scenario_investment;
  const std::uint8_t* compute_is_domestic;
  const std::uint8_t* is_sme;
  const std::uint8_t* scenario_is_excellent;
  const std::uint8_t* has_first_set_equipment;
  const std::uint8_t* on_national_top_100;
};

#define BY_HAND_PARAMETERS                                                                                        \
  std::size_t count, const fen *__restrict compute_cost, const fen *__restrict model_rd_cost,                     \
      const fen *__restrict scenario_investment, const std::uint8_t *__restrict compute_is_domestic,              \
      const std::uint8_t *__restrict is_sme, const std::uint8_t *__restrict scenario_is_excellent,                \
      const std::uint8_t *__restrict has_first_set_equipment, const std::uint8_t *__restrict on_national_top_100, \
      fen *__restrict a_low, fen *__restrict a_high, fen *__restrict b_low, fen *__restrict b_high,               \
      fen *__restrict c_low, fen *__restrict c_high

/// Portable C++ over columns. `Halves`: whether to multiply as vectors can (a processor without wide vectors is faster
/// without them). All values must be valid; those of 2^42 and more are refused, where the library takes another way.
template <bool Halves>
[[gnu::noinline]] void portable_columns(BY_HAND_PARAMETERS) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < count; ++i)
    bits |= static_cast<std::uint64_t>(compute_cost[i] | model_rd_cost[i] | scenario_investment[i]);
  if (bits >> 42 != 0) refuse();
  const auto share = []<unsigned P>(std::integral_constant<unsigned, P>, fen x) {
    if constexpr (Halves)
      return percent_in_halves<P>(x);
    else
      return percent<P>(x);
  };
  constexpr std::integral_constant<unsigned, 20> p20;
  constexpr std::integral_constant<unsigned, 30> p30;
  constexpr std::integral_constant<unsigned, 40> p40;
  constexpr std::integral_constant<unsigned, 60> p60;
  for (std::size_t i = 0; i < count; ++i) {
    const fen cost = compute_cost[i];
    const fen a =
        capped(share(p30, model_rd_cost[i]), 2'000'000'000) + only_if(is_sme[i] != 0, capped(cost >> 1, 1'000'000'000));
    const fen domestic = -static_cast<fen>(compute_is_domestic[i] != 0);
    const fen investment_share = share(p20, scenario_investment[i]);
    const fen scenario = only_if(scenario_is_excellent[i] != 0, capped(investment_share, 500'000'000));
    const fen low = capped((cost >> 1 & domestic) | (share(p30, cost) & ~domestic), 500'000'000);
    const fen high = capped((share(p60, cost) & domestic) | (share(p40, cost) & ~domestic), 500'000'000);
    const fen c = investment_share + only_if(has_first_set_equipment[i] != 0, 100'000'000);
    a_low[i] = a;
    a_high[i] = a;
    b_low[i] = low + scenario;
    b_high[i] = high + scenario + only_if(on_national_top_100[i] != 0, 200'000'000);
    c_low[i] = c;
    c_high[i] = c;
  }
}

/// Reads the same bytes and writes as many: what memory allows.
[[gnu::noinline]] inline void memory_limit(BY_HAND_PARAMETERS) {
  for (std::size_t i = 0; i < count; ++i) {
    const fen all = compute_cost[i] + model_rd_cost[i] + scenario_investment[i] + compute_is_domestic[i] + is_sme[i] +
                    scenario_is_excellent[i] + has_first_set_equipment[i] + on_national_top_100[i];
    a_low[i] = a_high[i] = b_low[i] = b_high[i] = c_low[i] = c_high[i] = all;
  }
}

#if defined(__SSE2__)
/// The same with stores that pass by the caches: the results' old content need not be read. `count` is a multiple of
/// 256, the results are aligned to 16 bytes.
[[gnu::noinline]] inline void memory_limit_streaming(BY_HAND_PARAMETERS) {
  constexpr std::size_t block = 256;
  alignas(64) fen all[block];
  for (std::size_t first = 0; first < count; first += block) {
    for (std::size_t k = 0; k < block; ++k) {
      const std::size_t i = first + k;
      all[k] = compute_cost[i] + model_rd_cost[i] + scenario_investment[i] + compute_is_domestic[i] + is_sme[i] +
               scenario_is_excellent[i] + has_first_set_equipment[i] + on_national_top_100[i];
    }
    for (fen* column : {a_low, a_high, b_low, b_high, c_low, c_high})
      for (std::size_t k = 0; k < block; k += 2)
        _mm_stream_si128(reinterpret_cast<__m128i*>(column + first + k),
                         _mm_load_si128(reinterpret_cast<const __m128i*>(all + k)));
  }
  _mm_sfence();
}
#endif

#undef BY_HAND_PARAMETERS

}  // namespace by_hand

#endif
