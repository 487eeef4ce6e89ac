// SPDX-License-Identifier: MIT
//
// Everything that to_json writes, a line each, for a JSON parser to read.
#include <bylaw/cities.hpp>
#include <bylaw/json.hpp>

#include <iostream>
#include <sstream>

using namespace bylaw::literals;

namespace {

inline constexpr bylaw::fact<bylaw::money, "cost \"quoted\"\\", "费用“引号”"> odd_cost;
inline constexpr bylaw::fact<std::int64_t, "staff\n\t\x01", "员工"> odd_staff;

struct own_rule {
  using reads = bylaw::fact_list<odd_staff>;
  constexpr bylaw::money assess(const auto& firm) const { return 1_fen * firm[odd_staff]; }
};

template <class Thing>
void line(const Thing& thing) {
  std::ostringstream text;
  bylaw::to_json(text, thing);
  std::cout << text.str() << '\n';
}

template <class Policy, class Firm>
void lines(const Policy& policy, const Firm& firm) {
  line(policy);
  line(bylaw::evaluate(policy, firm));
  line(bylaw::explain(policy, firm));
}

}  // namespace

int main() {
  bylaw::cities::for_each_city([](const auto& city) {
    lines(city, bylaw::open_world(bylaw::firm{bylaw::facts::scenario_is_excellent = true}));
    lines(city, bylaw::closed_world(bylaw::firm{bylaw::facts::domestic_compute_cost = 800_wan}));
  });
  const auto odd = bylaw::policy{
      bylaw::about{.city = {"\"quoted\" \\ \n\r\t\x7f", "引号“”\xff\xc0\xaf\xed\xa0\x80"}, .published = {2025, 2, 18}},
      bylaw::clause{"odd \"id\"",
                    bylaw::highest_of(bylaw::tiered_award{odd_cost, bylaw::tier{1_wan, 2_fen}},
                                      bylaw::banded_subsidy{odd_cost, bylaw::band{1_wan, 2_pct}}, own_rule{}) |
                        bylaw::rounded(1_yuan, bylaw::rounding::half_even) | bylaw::once |
                        bylaw::annual_quota{"odd\x02", 3}},
      bylaw::target{.name = {"a\"b", "目标"}, .figure = bylaw::figure::over(3)}};
  lines(odd, bylaw::firm{odd_cost = bylaw::between(1_fen, 3_wan), odd_staff = bylaw::unknown});
}
