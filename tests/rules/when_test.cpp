// SPDX-License-Identifier: MIT
#include "support/case_table.hpp"

using namespace bylaw::literals;
using namespace support;
using bylaw::between;
using bylaw::reason;
using bylaw::unknown;
using bylaw::up_to;
using bylaw::verdict;

namespace {

struct is_even {
  using reads = bylaw::fact_list<facts::staff>;
  constexpr bool holds(const auto& firm) const { return firm[facts::staff] % 2 == 0; }
};
struct surely_many {
  using reads = bylaw::fact_list<facts::staff>;
  constexpr bylaw::verdict holds(const auto& firm) const { return verdict::of(firm[facts::staff].low >= 100); }
};

constexpr auto table(std::int64_t one) {
  using facts::is_new;
  using facts::is_small;
  using facts::staff;
  const auto paid = bylaw::fixed_award{10_wan * one};
  const auto small = paid | bylaw::when(is_small);
  const auto few = paid | bylaw::when(staff < 300);
  const auto either = paid | bylaw::when(is_small || is_new);
  const auto both = paid | bylaw::when(is_small && !is_new);
  return std::array{
      row{"yes", ask(small, bylaw::firm{is_small = true}), exactly(10_wan)},
      row{"no", ask(small, bylaw::firm{is_small = false}), exactly(0_wan), verdict::no},
      row{"unknown", ask(small, bylaw::firm{is_small = unknown}), up_to(10_wan), verdict::unknown,
          reason::unknown_fact},
      row{"below", ask(few, bylaw::firm{staff = 299 * one}), exactly(10_wan)},
      row{"at", ask(few, bylaw::firm{staff = 300 * one}), exactly(0_wan), verdict::no},
      row{"surely below", ask(few, bylaw::firm{staff = up_to(299 * one)}), exactly(10_wan)},
      row{"perhaps below", ask(few, bylaw::firm{staff = up_to(300 * one)}), up_to(10_wan), verdict::unknown,
          reason::unknown_fact},
      row{"one yes decides an `or`", ask(either, bylaw::firm{is_small = unknown, is_new = true}), exactly(10_wan)},
      row{"one no decides an `and`", ask(both, bylaw::firm{is_small = unknown, is_new = true}), exactly(0_wan),
          verdict::no},
      row{"twice: both must hold", ask(small | bylaw::when(is_new), bylaw::firm{is_small = true, is_new = unknown}),
          up_to(10_wan), verdict::unknown, reason::unknown_fact},
      row{"a condition of one's own", ask(paid | bylaw::when(is_even{}), bylaw::firm{staff = 4 * one}),
          exactly(10_wan)},
      row{"a condition of one's own, not exact",
          ask(paid | bylaw::when(is_even{}), bylaw::firm{staff = between(4 * one, std::int64_t{5})}), up_to(10_wan),
          verdict::unknown, reason::unknown_fact},
      row{"a condition of one's own on ranges",
          ask(paid | bylaw::when(surely_many{}), bylaw::firm{staff = between(100 * one, std::int64_t{500})}),
          exactly(10_wan)},
      row{"conditions of one's own alone",
          ask(paid | bylaw::when(bylaw::all_of(bylaw::none_of(is_even{}), surely_many{})),
              bylaw::firm{staff = 101 * one}),
          exactly(10_wan)},
      // A size test that switches the rate: Hangzhou, contracts of 50万 in the year against 50.01万.
      row{"50万 or less: up to 50%",
          ask(bylaw::first_of(bylaw::percentage_subsidy{facts::cost, up_to(50_pct)} |
                                  bylaw::when(is_small && facts::revenue <= 50_wan),
                              bylaw::percentage_subsidy{facts::cost, up_to(30_pct)}),
              bylaw::firm{facts::cost = 50_wan * one, facts::revenue = 50_wan, is_small = true}),
          up_to(25_wan), verdict::yes, reason::discretion},
      row{"50.01万: up to 30%",
          ask(bylaw::first_of(bylaw::percentage_subsidy{facts::cost, up_to(50_pct)} |
                                  bylaw::when(is_small && facts::revenue <= 50_wan),
                              bylaw::percentage_subsidy{facts::cost, up_to(30_pct)}),
              bylaw::firm{facts::cost = 50.01_wan * one, facts::revenue = 50.01_wan, is_small = true}),
          up_to(15.003_wan), verdict::yes, reason::discretion}};
}

}  // namespace

TEST_CASE("when") { check_table<table>(); }
