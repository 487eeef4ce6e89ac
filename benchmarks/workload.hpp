// SPDX-License-Identifier: MIT
//
// The workload: a million firms of three costs and five flags, made by a generator that gives the same everywhere,
// three cities of the benchmark alone, and what their totals must add up to.
#ifndef BYLAW_BENCHMARKS_WORKLOAD_HPP
#define BYLAW_BENCHMARKS_WORKLOAD_HPP

#include <bylaw/bylaw.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace workload {

using namespace bylaw::literals;

// --- firms ---

/// 32 bytes.
struct company {
  std::int64_t compute_cost;
  std::int64_t model_rd_cost;
  std::int64_t scenario_investment;
  bool compute_is_domestic;
  bool is_sme;
  bool scenario_is_excellent;
  bool has_first_set_equipment;
  bool on_national_top_100;
  std::uint8_t count;
};
static_assert(sizeof(company) == 32);

/// The same firms as columns: 29 bytes a firm.
struct company_columns {
  std::vector<std::int64_t> compute_cost;
  std::vector<std::int64_t> model_rd_cost;
  std::vector<std::int64_t> scenario_investment;
  std::vector<std::uint8_t> compute_is_domestic;
  std::vector<std::uint8_t> is_sme;
  std::vector<std::uint8_t> scenario_is_excellent;
  std::vector<std::uint8_t> has_first_set_equipment;
  std::vector<std::uint8_t> on_national_top_100;
};

/// splitmix64.
class draws {
 public:
  explicit draws(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }

 private:
  std::uint64_t state_;
};

/// A cost in fen, log-uniform from 1 to 10^9 yuan. Floating point only to make the firms up, and in steps that every
/// machine rounds alike.
inline std::int64_t cost_from(std::uint64_t draw) {
  static const std::array<double, 33> roots = [] {
    std::array<double, 33> t{2.0};
    for (std::size_t i = 1; i < t.size(); ++i) t[i] = std::sqrt(t[i - 1]);
    return t;
  }();
  constexpr std::uint64_t log_of_the_most = 8415356698286048U;  // round(log2(1e9) * 2^48)
  const std::uint64_t y = bylaw::detail::multiply_high(draw, log_of_the_most);
  double r = 1.0;
  for (unsigned i = 1; i <= 32; ++i)
    if ((y >> (48 - i) & 1) != 0) r = r * roots[i];
  return static_cast<std::int64_t>((r * 100.0) * static_cast<double>(std::uint64_t{1} << (y >> 48)));
}

inline std::vector<company> make_companies(std::size_t count) {
  draws draw(42);
  std::vector<company> firms(count);
  for (company& c : firms) {
    c.compute_cost = cost_from(draw.next());
    c.model_rd_cost = cost_from(draw.next());
    c.scenario_investment = cost_from(draw.next());
    const std::uint64_t a = draw.next();
    const std::uint64_t b = draw.next();
    c.compute_is_domestic = (a & 0xFFFF) < 32768;
    c.is_sme = (a >> 16 & 0xFFFF) < 45875;
    c.scenario_is_excellent = (a >> 32 & 0xFFFF) < 13107;
    c.has_first_set_equipment = (a >> 48) < 9830;
    c.on_national_top_100 = (b & 0xFFFF) < 655;
    c.count = static_cast<std::uint8_t>(b >> 16 & 7);
  }
  return firms;
}

inline company_columns columns_of(const std::vector<company>& firms) {
  company_columns c;
  for (const company& f : firms) {
    c.compute_cost.push_back(f.compute_cost);
    c.model_rd_cost.push_back(f.model_rd_cost);
    c.scenario_investment.push_back(f.scenario_investment);
    c.compute_is_domestic.push_back(f.compute_is_domestic);
    c.is_sme.push_back(f.is_sme);
    c.scenario_is_excellent.push_back(f.scenario_is_excellent);
    c.has_first_set_equipment.push_back(f.has_first_set_equipment);
    c.on_national_top_100.push_back(f.on_national_top_100);
  }
  return c;
}

// --- facts and policies ---

inline constexpr bylaw::fact<bylaw::money, "compute cost", "算力费用"> compute_cost;
inline constexpr bylaw::fact<bylaw::money, "model R&D cost", "模型研发费用"> model_rd_cost;
inline constexpr bylaw::fact<bylaw::money, "scenario investment", "场景投资"> scenario_investment;
inline constexpr bylaw::fact<bool, "compute is domestic", "使用国产算力"> compute_is_domestic;
inline constexpr bylaw::fact<bool, "is an SME", "中小企业"> is_sme;
inline constexpr bylaw::fact<bool, "scenario is excellent", "优秀场景"> scenario_is_excellent;
inline constexpr bylaw::fact<bool, "has first-set equipment", "首台(套)装备"> has_first_set_equipment;
inline constexpr bylaw::fact<bool, "is on a national top-100 list", "全国百强企业"> on_national_top_100;

inline constexpr auto city_a = bylaw::policy{
    bylaw::about{},
    bylaw::clause{"model-rd", bylaw::percentage_subsidy{model_rd_cost, 30_pct} | bylaw::at_most(2000_wan)},
    bylaw::clause{"compute",
                  bylaw::percentage_subsidy{compute_cost, 50_pct} | bylaw::at_most(1000_wan) | bylaw::when(is_sme)}};

inline constexpr auto city_b = bylaw::policy{
    bylaw::about{},
    bylaw::clause{"compute", bylaw::first_of(bylaw::percentage_subsidy{compute_cost, bylaw::between(50_pct, 60_pct)} |
                                                 bylaw::when(compute_is_domestic),
                                             bylaw::percentage_subsidy{compute_cost, bylaw::between(30_pct, 40_pct)}) |
                                 bylaw::at_most(500_wan)},
    bylaw::clause{"scenario", bylaw::percentage_subsidy{scenario_investment, 20_pct} | bylaw::at_most(500_wan) |
                                  bylaw::when(scenario_is_excellent)},
    bylaw::clause{"top-100", bylaw::capped_award{200_wan} | bylaw::when(on_national_top_100)}};

inline constexpr auto city_c =
    bylaw::policy{bylaw::about{}, bylaw::clause{"scenario", bylaw::percentage_subsidy{scenario_investment, 20_pct}},
                  bylaw::clause{"first-set", bylaw::fixed_award{100_wan} | bylaw::when(has_first_set_equipment)}};

// --- results ---

/// Low and high for each of the three cities, a column each.
using results = std::array<std::vector<bylaw::money>, 6>;

inline results room_for(std::size_t count) {
  results r;
  for (auto& column : r) column.resize(count);
  return r;
}

/// The sums and the checksum for 1,000,000 firms, computed once with 128-bit integers.
inline constexpr std::array<std::int64_t, 6> expected_sums{523642743458873, 523642743458873, 151688703054686,
                                                           159338882966742, 983489676139750, 983489676139750};
inline constexpr std::int64_t expected_checksum = 599144140750443;

/// True if the results of 1,000,000 firms are right.
inline bool are_right(const results& r) {
  std::int64_t checksum = 0;
  for (std::size_t k = 0; k < r.size(); ++k) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < r[k].size(); ++i) {
      sum += r[k][i].fen();
      checksum += r[k][i].fen() % 65521 * static_cast<std::int64_t>(i % 8191 + 1 + k);
    }
    if (sum != expected_sums[k]) return false;
  }
  return checksum == expected_checksum;
}

}  // namespace workload

template <>
inline constexpr auto bylaw::facts_of<workload::company> = bylaw::fact_map{
    workload::compute_cost = [](const workload::company& c) { return bylaw::money::from_fen(c.compute_cost); },
    workload::model_rd_cost = [](const workload::company& c) { return bylaw::money::from_fen(c.model_rd_cost); },
    workload::scenario_investment =
        [](const workload::company& c) { return bylaw::money::from_fen(c.scenario_investment); },
    workload::compute_is_domestic = &workload::company::compute_is_domestic,
    workload::is_sme = &workload::company::is_sme,
    workload::scenario_is_excellent = &workload::company::scenario_is_excellent,
    workload::has_first_set_equipment = &workload::company::has_first_set_equipment,
    workload::on_national_top_100 = &workload::company::on_national_top_100};

#endif
