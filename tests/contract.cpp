// SPDX-License-Identifier: MIT
//
// The contract, A to E, as a user's program: compiled by both standards, without exceptions and without RTTI, checked
// as constants and again at run time. It says how many checks failed, so that nothing but the library is needed.
#include <bylaw/bylaw.hpp>
#include <bylaw/cities.hpp>
#include <bylaw/curve.hpp>

#include <cstdint>
#include <cstdio>
#include <optional>

using namespace bylaw::literals;

namespace {
int failures = 0;
void check(bool held, const char* what) {
  if (held) return;
  ++failures;
  std::printf("failed: %s\n", what);
}
}  // namespace

// As a constant and again at run time.
#define CHECK_BOTH(...)       \
  static_assert(__VA_ARGS__); \
  check(__VA_ARGS__, #__VA_ARGS__)

// What allocates, at run time alone.
#define CHECK_RUN(...) check(__VA_ARGS__, #__VA_ARGS__)

// A: ask a built-in city.
constexpr auto acme = bylaw::firm{bylaw::facts::domestic_compute_cost = 800_wan, bylaw::facts::is_sme = true};
constexpr auto result = bylaw::evaluate(bylaw::cities::chengdu_2025_04, bylaw::closed_world(acme));

// B: ask about your own type, without copying it.
struct company {
  std::int64_t gpu_bill_fen;
  int staff;
  bool startup;
  std::optional<bool> listed;
};
template <>
inline constexpr auto bylaw::facts_of<company> = bylaw::fact_map{
    bylaw::facts::domestic_compute_cost = [](const company& c) { return bylaw::money::from_fen(c.gpu_bill_fen); },
    bylaw::facts::is_sme = [](const company& c) { return c.staff < 300; }, bylaw::facts::is_startup = &company::startup,
    bylaw::facts::on_national_top_100 = &company::listed};

// C: write a policy.
inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
inline constexpr bylaw::annual_pool robots{"robot-lease", 3000_wan};

inline constexpr bylaw::policy my_city{
    bylaw::about{.city = {"My City", "我的城市"}},
    bylaw::clause{"robot-lease", bylaw::percentage_subsidy{robot_lease_cost, 35_pct} | bylaw::when(employees < 300) |
                                     bylaw::at_most(80_wan) | robots},
    bylaw::clause{"pioneer", bylaw::capped_award{100_wan}}};

// D: your own rule type.
inline constexpr bylaw::fact<std::int64_t, "patents", "专利数"> patents;
struct per_patent_bonus {
  bylaw::money each;
  using reads = bylaw::fact_list<patents>;
  constexpr bylaw::money assess(const auto& firm) const { return each * firm[patents]; }
};
inline constexpr bylaw::clause patents_clause{"patents", per_patent_bonus{2_wan} | bylaw::at_most(50_wan)};

// A rule that returns a range is given ranges; one that returns an entitlement, verdicts too.
struct between_one_and_two_for_each {
  using reads = bylaw::fact_list<patents>;
  constexpr bylaw::range<bylaw::money> assess(const auto& firm) const {
    const bylaw::range<std::int64_t> n = firm[patents];
    return {1_wan * n.low, 2_wan * n.high};
  }
};
struct only_for_startups {
  using reads = bylaw::fact_list<bylaw::facts::is_startup>;
  constexpr bylaw::entitlement assess(const auto& firm) const {
    return {.amount = bylaw::between(3_wan, 3_wan), .eligible = firm[bylaw::facts::is_startup]};
  }
};
// A condition of the user's own.
struct has_many_patents {
  std::int64_t many;
  using reads = bylaw::fact_list<patents>;
  constexpr bool holds(const auto& firm) const { return firm[patents] >= many; }
};

inline constexpr bylaw::policy research_city{
    bylaw::about{.city = {"Research City", "研究城市"}},
    patents_clause,
    bylaw::clause{"range", between_one_and_two_for_each{}},
    bylaw::clause{"startup", only_for_startups{}},
    bylaw::clause{"many", bylaw::fixed_award{10_wan} | bylaw::when(has_many_patents{5})},
    bylaw::clause{"sum", (per_patent_bonus{1_wan} + bylaw::fixed_award{1_wan}) | bylaw::annual_pool{"sum", 100_wan}}};

// E: ask with what you know.
constexpr auto draft = bylaw::firm{robot_lease_cost = bylaw::between(50_wan, 90_wan), employees = bylaw::unknown};

int main() {
  // A
  CHECK_BOTH(result["compute-voucher"].amount == bylaw::between(400_wan, 480_wan));
  CHECK_BOTH(result["compute-voucher"].pool == "compute-voucher");
  CHECK_BOTH(result["compute-voucher"].open.contains(bylaw::reason::draft));
  CHECK_BOTH(result["compute-voucher"].open.contains(bylaw::reason::pool));
  CHECK_BOTH(result["compute-voucher"].open.contains(bylaw::reason::discretion));
  CHECK_BOTH(result["top-100"].eligible == bylaw::verdict::no);
  CHECK_BOTH(result["top-100"].open.empty());
  CHECK_BOTH(result.total().high == 480_wan);
  CHECK_BOTH(result.guaranteed() == 0_yuan);
  CHECK_BOTH(result.find("nothing") == nullptr);
  bylaw::money sum{};
  for (const bylaw::outcome& o : result) sum += o.amount.high;
  check(sum == result.total().high, "the outcomes are iterated");

  // B
  const company own{80'000'000, 120, false, std::nullopt};
  const auto asked = bylaw::evaluate(bylaw::cities::chengdu_2025_04, bylaw::closed_world(own));
  check(asked["compute-voucher"].amount == bylaw::between(40_wan, 48_wan), "a bound type is read");
  check(asked["top-100"].eligible == bylaw::verdict::unknown, "an empty optional is unknown");
  check(asked["top-100"].amount == bylaw::up_to(200_wan), "an unknown verdict pays from nothing");

  // C
  constexpr auto known = bylaw::evaluate(my_city, bylaw::firm{robot_lease_cost = 100_wan, employees = 299});
  CHECK_BOTH(known["robot-lease"].amount == bylaw::between(35_wan, 35_wan));
  CHECK_BOTH(known["robot-lease"].open == bylaw::reason::pool);
  CHECK_BOTH(known["pioneer"].amount == bylaw::up_to(100_wan));
  CHECK_BOTH(known["pioneer"].open == bylaw::reason::discretion);
  CHECK_BOTH(known.total() == bylaw::between(35_wan, 135_wan));
  CHECK_BOTH(known.guaranteed() == 0_yuan);

  // D
  constexpr auto research = bylaw::evaluate(research_city, bylaw::firm{patents = 3, bylaw::facts::is_startup = true});
  CHECK_BOTH(research["patents"].amount == bylaw::between(6_wan, 6_wan));
  CHECK_BOTH(research["range"].amount == bylaw::between(3_wan, 6_wan));
  CHECK_BOTH(research["range"].open == bylaw::reason::discretion);
  CHECK_BOTH(research["startup"].amount == bylaw::between(3_wan, 3_wan));
  CHECK_BOTH(research["many"].eligible == bylaw::verdict::no);
  CHECK_BOTH(research["sum"].amount == bylaw::between(4_wan, 4_wan));
  constexpr auto doubtful =
      bylaw::evaluate(research_city, bylaw::open_world(bylaw::firm{patents = bylaw::between(4, 9)}));
  CHECK_BOTH(doubtful["patents"].amount == bylaw::between(0_wan, 50_wan));
  CHECK_BOTH(doubtful["patents"].eligible == bylaw::verdict::yes);
  CHECK_BOTH(doubtful["patents"].open == bylaw::reason::unknown_fact);
  CHECK_BOTH(doubtful["range"].amount == bylaw::between(4_wan, 18_wan));
  CHECK_BOTH(doubtful["range"].open == bylaw::reason::unknown_fact);
  CHECK_BOTH(doubtful["startup"].amount == bylaw::up_to(3_wan));
  CHECK_BOTH(doubtful["startup"].eligible == bylaw::verdict::unknown);
  CHECK_BOTH(doubtful["many"].eligible == bylaw::verdict::unknown);

  // E
  constexpr auto r = bylaw::evaluate(my_city, draft);
  CHECK_BOTH(r["robot-lease"].eligible == bylaw::verdict::unknown);
  CHECK_BOTH(r["robot-lease"].amount == bylaw::up_to(31.5_wan));
  CHECK_BOTH(r["robot-lease"].open == (bylaw::reason::unknown_fact | bylaw::reason::pool));
  constexpr auto q = bylaw::evaluate(my_city, bylaw::open_world(bylaw::firm{employees = 20}));
  CHECK_BOTH(q["robot-lease"].amount == bylaw::up_to(80_wan));
  CHECK_BOTH(q["robot-lease"].eligible == bylaw::verdict::yes);
  CHECK_BOTH(bylaw::evaluate(my_city, bylaw::firm{robot_lease_cost = std::optional<bylaw::money>{},
                                                  employees = std::optional<int>{3}})["robot-lease"]
                 .amount == bylaw::up_to(80_wan));

  // I
  const bylaw::firm lessee{robot_lease_cost = 50_wan, employees = 20};
  const auto c = bylaw::curve(my_city, lessee, robot_lease_cost);
  for (const bylaw::piece<bylaw::money>& x : c.high()) CHECK_RUN(x.from <= x.to && x.at_from <= x.at_to && x.jump == 0_yuan);
  CHECK_RUN(bylaw::curve(my_city, "robot-lease", lessee, robot_lease_cost).high()[0].slope == bylaw::fraction{7, 20});
  CHECK_RUN(c.at(100_wan).low == 35_wan);
  CHECK_RUN(c.least_for(35_wan) == 100_wan);
  CHECK_RUN(c.next_yuan(100_wan) == bylaw::between(35_fen, 35_fen));
  CHECK_RUN(c.kinks().size() == 1 && c.cliffs().empty());
  const auto b = bylaw::best_along(lessee, robot_lease_cost, my_city, my_city);
  CHECK_RUN(b.size() == 1 && b[0].best.size() == 2);

  if (failures == 0) std::printf("the contract holds\n");
  return failures == 0 ? 0 : 1;
}
