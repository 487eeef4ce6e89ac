// SPDX-License-Identifier: MIT
//
// Where exceptions are off, an error goes to the handler: compiled with -fno-exceptions. The program ends well only
// from inside the handler, and only if it is told what is wrong.
#include <bylaw/bylaw.hpp>

#include <cstdio>
#include <cstdlib>
#include <string_view>

using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "lease cost", "租赁费用"> lease_cost;

int main(int count, char**) {
  if (bylaw::set_error_handler([](const bylaw::error& problem) {
        std::puts(problem.what());
        std::exit(std::string_view(problem.what()).starts_with("invalid fact 'lease cost': -1 is not") ? 0 : 1);
      }) != nullptr)
    return 1;
  const auto rules =
      bylaw::policy{bylaw::about{}, bylaw::clause{"lease", bylaw::percentage_subsidy{lease_cost, 50_pct}}};
  const auto asked = bylaw::evaluate(rules, bylaw::firm{lease_cost = bylaw::money::from_fen(-count)});
  std::printf("%lld fen for a cost below zero\n", static_cast<long long>(asked.total().low.fen()));
  return 1;
}
