// SPDX-License-Identifier: MIT
//
// One any_policy from threads at once; once more under the thread sanitizer.
#include <bylaw/any_policy.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace {

using namespace bylaw::literals;

constexpr bylaw::fact<bylaw::money, "compute cost", "算力费用"> compute_cost;
constexpr bylaw::policy city{
    bylaw::about{.edition = "my_city_2026"},
    bylaw::clause{"voucher", bylaw::percentage_subsidy{compute_cost, 50_pct} | bylaw::at_most(100_wan)}};

TEST_CASE("Threads copy, ask, explain and let go of one policy at once; the last of them ends it") {
  bylaw::any_policy any = city;
  bylaw::any_firm firm{any.facts()};
  REQUIRE(firm.set("compute cost", "120万").ok());
  bylaw::any_explanation why = any.explain(firm);
  const std::string said = why.text();
  std::array<bool, 4> right{};
  {
    std::vector<std::thread> threads;
    for (bool& is_right : right)
      threads.emplace_back([&is_right, &said, copied = any, why, firm] {
        is_right = true;
        for (int i = 0; i < 200; ++i) {
          const bylaw::any_policy copy = copied;
          const bylaw::any_explanation same = why;
          is_right = is_right && copy.evaluate(firm)["voucher"].amount == bylaw::between(60_wan, 60_wan) &&
                     same.text() == said && copy.explain(firm).text() == said && copy.questions(firm).empty();
        }
      });
    // The threads have copies: what this one lets go of lives on.
    any = bylaw::any_policy(bylaw::policy{bylaw::about{}, bylaw::clause{"other", bylaw::fixed_award{1_yuan}}});
    why = any.explain(firm);
    for (std::thread& t : threads) t.join();
  }
  CHECK(right == std::array{true, true, true, true});
}

}  // namespace
