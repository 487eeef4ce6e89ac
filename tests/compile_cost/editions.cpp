// SPDX-License-Identifier: MIT
//
// An application's file that explains, describes and writes as JSON fifteen editions of eight cities; with
// -DONE_EDITION one of them. What it costs the compiler is held by check.py.
#include <bylaw/cities.hpp>
#include <bylaw/describe.hpp>
#include <bylaw/explain.hpp>
#include <bylaw/json.hpp>

#include <iostream>

using namespace bylaw::literals;

#define SHOW(edition)                                                                                    \
  std::cout << bylaw::explain(bylaw::cities::edition, acme) << bylaw::describe(bylaw::cities::edition); \
  bylaw::to_json(std::cout, bylaw::cities::edition)

int main(int argc, char**) {
  const auto acme = bylaw::closed_world(
      bylaw::firm{bylaw::facts::domestic_compute_cost = 800_wan * argc, bylaw::facts::is_sme = true});
  SHOW(chengdu_2025_04);
#if !defined(ONE_EDITION)
  SHOW(hangzhou_2025_04);
  SHOW(hangzhou_2025_06);
  SHOW(tianjin_2025_04);
  SHOW(tianjin_2025_05);
  SHOW(wuhan_2025_04);
  SHOW(chengdu_2025_08);
  SHOW(suzhou_2025_04);
  SHOW(beijing_2023_10);
  SHOW(beijing_2024_11);
  SHOW(beijing_2025);
  SHOW(beijing_2025_04);
  SHOW(shanghai_2025_04);
  SHOW(shanghai_2025_07);
  SHOW(shenzhen_2024_12);
#endif
}
