// SPDX-License-Identifier: MIT
//
// What the benchmark of SQL asks: print_queries table|select DIALECT TABLE; and what `evaluate` takes for the same firms:
// print_queries evaluate COUNT, in nanoseconds a firm.
#include <bylaw/cities/chengdu.hpp>
#include <bylaw/sql.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string_view>
#include <vector>

namespace {

const auto& city = bylaw::cities::chengdu_2025_08;

struct company {
  std::optional<bylaw::money> domestic, other, models, scenario;
  std::optional<bool> green;
};

}  // namespace

template <>
inline constexpr auto bylaw::facts_of<company> = bylaw::fact_map{
    bylaw::facts::domestic_compute_cost = &company::domestic, bylaw::facts::other_compute_cost = &company::other,
    bylaw::facts::model_use_cost = &company::models, bylaw::facts::scenario_build_input = &company::scenario,
    bylaw::facts::runs_green_data_centre = &company::green};

int main(int argc, char** argv) {
  const std::string_view what = argc > 1 ? argv[1] : "";
  if (what == "evaluate" && argc == 3) {
    // The firms of benchmark.py.
    const std::int64_t count = std::atoll(argv[2]);
    std::vector<company> firms;
    firms.reserve(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i) {
      const auto money = [i](std::int64_t a, std::int64_t m, std::int64_t none) -> std::optional<bylaw::money> {
        if (i % none == 0) return std::nullopt;
        return bylaw::money::from_fen(i * a % m);
      };
      firms.push_back({money(7919, 2000000011, 11), money(104729, 1500000001, 7), money(15485863, 700000001, 13),
                       money(32452843, 900000011, 17), i % 5 == 0 ? std::optional<bool>() : std::optional(i % 3 == 0)});
    }
    const auto start = std::chrono::steady_clock::now();
    std::int64_t sum = 0;
    for (const company& one : firms) {
      const auto given = bylaw::evaluate(city, one);
      for (const bylaw::outcome& o : given) sum += o.amount.low.fen() + o.amount.high.fen();
    }
    const std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - start;
    std::printf("%.1f %lld\n", taken.count() / static_cast<double>(count), static_cast<long long>(sum));
    return 0;
  }
  if (argc != 4) return 2;
  const std::string_view name = argv[2];
  const bylaw::sql_dialect dialect = name == "sqlite"       ? bylaw::sql_dialect::sqlite
                                     : name == "postgresql" ? bylaw::sql_dialect::postgresql
                                     : name == "duckdb"     ? bylaw::sql_dialect::duckdb
                                                            : bylaw::sql_dialect::clickhouse;
  const bylaw::sql_options options{.table = argv[3]};
  if (what == "table") bylaw::write_table(std::cout, city, dialect, options);
  if (what == "select") bylaw::write_sql(std::cout, city, dialect, options);
}
