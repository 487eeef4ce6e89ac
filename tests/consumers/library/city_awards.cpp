// SPDX-License-Identifier: MIT
#include <city_awards.hpp>

using namespace bylaw::literals;

namespace city_awards {

bylaw::range<bylaw::money> robot_award(bylaw::money cost) {
  static constexpr bylaw::policy city{bylaw::about{},
                                      bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct}}};
  return bylaw::evaluate(city, bylaw::firm{robot_lease_cost = cost}).total();
}

}  // namespace city_awards
