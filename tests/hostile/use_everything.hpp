// SPDX-License-Identifier: MIT
//
// Every opt-in header put to use, so that their templates are compiled too: included after everything.hpp by programs
// that are hostile in one way or another. Says how many checks failed. The same in every translation unit.
#ifndef BYLAW_TESTS_USE_EVERYTHING_HPP
#define BYLAW_TESTS_USE_EVERYTHING_HPP

namespace hostile {

using namespace bylaw::literals;

inline constexpr bylaw::fact<bylaw::money, "robot lease cost", "机器人租赁费用"> robot_lease_cost;
inline constexpr bylaw::fact<bylaw::money, "registered capital", "注册资本"> registered_capital;
inline constexpr bylaw::fact<std::int64_t, "employees", "员工人数"> employees;
inline constexpr bylaw::fact<bool, "exports", "出口"> exports;

struct per_employee {
  bylaw::money each;
  using reads = bylaw::fact_list<employees>;
  constexpr bylaw::money assess(const auto& firm) const { return each * firm[employees]; }
};
struct has_a_big_bill {
  using reads = bylaw::fact_list<robot_lease_cost>;
  constexpr bylaw::verdict holds(const auto& firm) const {
    return bylaw::verdict::perhaps(firm[robot_lease_cost].high > 10_wan) ||
           bylaw::verdict::of(firm[robot_lease_cost].low > 10_wan);
  }
};

// Every rule type, modifier, combinator, quantity and kind of condition.
inline constexpr auto city = bylaw::policy{
    bylaw::about{.city = {"Hostile City", "城"}, .published = {2026, 1, 31}},
    bylaw::clause{"lease", bylaw::percentage_subsidy{robot_lease_cost - 1_wan, bylaw::between(30_pct, 35_pct)} |
                               bylaw::when(employees < 300 && !exports) |
                               bylaw::at_most(bylaw::lesser_of(80_wan, 50_pct * registered_capital)) |
                               bylaw::rounded_down_to(1000_yuan) | bylaw::at_most_per_year(60_wan) |
                               bylaw::annual_pool{"lease", 3000_wan}},
    bylaw::clause{"places", (bylaw::unit_award{employees, 1000_yuan} + bylaw::fixed_award{1_wan}) | bylaw::once |
                                bylaw::at_least_or_nothing(2_wan) | bylaw::annual_quota{"places", 10}},
    bylaw::clause{"tiers",
                  bylaw::highest_of(
                      bylaw::tiered_award{robot_lease_cost, bylaw::tier{10_wan, 1_wan}, bylaw::tier{90_wan, 2_wan}},
                      bylaw::banded_subsidy{robot_lease_cost, bylaw::band{0_yuan, 1_pct}, bylaw::band{9_wan, 2_pct}},
                      per_employee{10_yuan} | bylaw::when(has_a_big_bill{}))},
    bylaw::clause{"open", bylaw::first_of(bylaw::percentage_subsidy{robot_lease_cost, bylaw::undocumented} |
                                              bylaw::when(exports || employees == 7),
                                          bylaw::capped_award{5_wan}) |
                              bylaw::at_most(bylaw::undocumented)},
    bylaw::clause{"least",
                  bylaw::lowest_of(bylaw::fixed_award{3_wan}, bylaw::percentage_subsidy{robot_lease_cost, 1_permille}) |
                      bylaw::rounded(1_yuan, bylaw::rounding::half_even) | bylaw::pool{"least", 9_wan}},
    bylaw::target{.name = {"robots", "机器人"}, .figure = bylaw::figure::over(3)}};

struct company {
  std::int64_t lease_fen;
  int staff;
  bool sells_abroad;
};

}  // namespace hostile

template <>
inline constexpr auto bylaw::facts_of<hostile::company> = bylaw::fact_map{
    hostile::robot_lease_cost = [](const hostile::company& c) { return bylaw::money::from_fen(c.lease_fen); },
    hostile::employees = &hostile::company::staff, hostile::exports = &hostile::company::sells_abroad,
    hostile::registered_capital = 500_wan};

namespace hostile {

inline int count_failures(const std::string& journal_path) {
  int failures = 0;
  const auto expect = [&failures](bool held, const char* what) {
    if (held) return;
    ++failures;
    std::fprintf(stderr, "failed: %s\n", what);
  };
#define EXPECT_HELD(...) expect((__VA_ARGS__) ? true : false, #__VA_ARGS__)

  const company acme{100'000'000, 20, false};
  const auto result = bylaw::evaluate(city, acme);
  EXPECT_HELD(result["lease"].amount == bylaw::between(29.7_wan, 34.6_wan));
  EXPECT_HELD(result["places"].amount == bylaw::between(3_wan, 3_wan));
  EXPECT_HELD(result["tiers"].amount == bylaw::between(2_wan, 2_wan));
  EXPECT_HELD(result["open"].amount == bylaw::up_to(5_wan));
  EXPECT_HELD(result["least"].amount == bylaw::between(1000_yuan, 1000_yuan));

  // Shares and differences of numbers of every size: one digest, whatever the width of a word and whether there are 128
  // bits. The figure is from a model with integers of any length, a dozen lines of Python.
  std::uint64_t digest = 0;
  std::uint64_t number = 2026;
  for (int i = 0; i < 100'000; ++i) {
    number = number * 6364136223846793005U + 1442695040888963407U;
    const auto share = bylaw::rate::from_ppm(static_cast<std::int64_t>((number >> 40U) % 1'000'001U));
    const auto amount = bylaw::money::from_fen(static_cast<std::int64_t>(number >> (1 + i % 60)));
    digest = bylaw::detail::hash_of_number((share * amount).fen(), digest);
    digest = bylaw::detail::hash_of_number((amount - share * amount).fen(), digest);
  }
  EXPECT_HELD(digest == 0xE939'CE17'5B54'ACB3);

  std::int64_t editions = 0;
  bylaw::cities::for_each_city([&](const auto& edition) {
    const bylaw::firm firm{bylaw::facts::domestic_compute_cost = 800_wan, bylaw::facts::is_sme = true};
    const auto closed = bylaw::evaluate(edition, bylaw::closed_world(firm));
    const auto open = bylaw::evaluate(edition, bylaw::open_world(firm));
    EXPECT_HELD(open.total().low <= closed.total().low && closed.total().high <= open.total().high);
    EXPECT_HELD(edition.fingerprint() != 0);
    ++editions;
  });
  EXPECT_HELD(editions >= 15);

  // Along a fact.
  const auto along = bylaw::curve(bylaw::cities::hangzhou_2025_06, bylaw::closed_world(bylaw::firm{bylaw::facts::is_sme = true}),
                                  bylaw::facts::domestic_compute_cost);
  EXPECT_HELD(along.cliffs().size() == 1 && along.cliffs()[0].before == 25_wan && along.kinks().size() == 2);
  EXPECT_HELD(along.least_for_at_best(25_wan) == 50_wan && !along.least_for(1_fen).has_value());
  EXPECT_HELD(bylaw::best_along(bylaw::firm{robot_lease_cost = 0_yuan}, robot_lease_cost,
                                bylaw::policy{bylaw::about{}, bylaw::clause{"a", bylaw::percentage_subsidy{robot_lease_cost, 1_pct}}})
                  .size() == 1);

  const auto changes = bylaw::what_would_help(bylaw::cities::hangzhou_2025_06,
                                              bylaw::closed_world(bylaw::firm{bylaw::facts::is_sme = false,
                                                                              bylaw::facts::domestic_compute_cost = 40_wan}),
                                              bylaw::fact_list<bylaw::facts::is_sme>{});
  EXPECT_HELD(changes.size() == 1 && changes[0].is_a_step && !changes[0].meets.empty());
  EXPECT_HELD(to_text(changes[0], bylaw::language::chinese).find("中小微企业") == 0);

  bylaw::award_chart picture{bylaw::words{"Hostile", "城"}, 0_yuan, 100_wan};
  std::string drawn;
  picture.add({"H", "杭"}, along).draw(drawn);
  bylaw::draw_explanation(drawn, bylaw::explain(city, acme), "lease", bylaw::language::chinese);
  EXPECT_HELD(drawn.find("</svg>") != std::string::npos);

  // Words.
  std::ostringstream words;
  words << bylaw::explain(city, acme)
        << bylaw::explain(city, bylaw::open_world(bylaw::firm{employees = 3})).in(bylaw::language::chinese)
        << bylaw::describe(city) << bylaw::describe(city).in(bylaw::language::chinese);
  bylaw::to_json(words, city);
  bylaw::to_json(words, result);
  bylaw::to_json(words, bylaw::explain(city, acme));
  words << result.total() << result["lease"] << bylaw::best_first(bylaw::compare(acme, city))[0] << bylaw::verdict::yes;
  EXPECT_HELD(std::hash<bylaw::range<bylaw::money>>{}(result.total()) != 0);
  EXPECT_HELD(words.str().find("robot lease cost") != std::string::npos);
  EXPECT_HELD(words.str().find("机器人租赁费用") != std::string::npos);
  EXPECT_HELD(bylaw::required_facts(city).size() == 4);
  EXPECT_HELD(bylaw::questions(city, bylaw::open_world(bylaw::firm{employees = 3})).size() == 3);

  // Text.
  bylaw::named_firm named{bylaw::fact_list<robot_lease_cost, registered_capital, employees, exports>{}};
  EXPECT_HELD(named.set("robot lease cost", "100万").ok() && named.set("员工人数", "20").ok());
  EXPECT_HELD(named.set("exports", "no").ok() && named.set("注册资本", "5,000,000").ok());
  EXPECT_HELD(!named.set("employees", "many").ok());
  EXPECT_HELD(bylaw::evaluate(city, named).total() == result.total());
  EXPECT_HELD(bylaw::parse_money("1.2亿元").value() == 1.2_yi && bylaw::parse_rate("30%").value() == 30_pct);

  // Many.
  const std::vector<bylaw::money> costs(300, 100_wan), capital(300, 500_wan);
  const std::vector<std::int64_t> staff(300, 20);
  const std::vector<std::uint8_t> abroad(300, 0);
  std::vector<bylaw::money> low(300), high(300);
  const bylaw::columns firms{robot_lease_cost = std::span(costs), registered_capital = std::span(capital),
                             employees = std::span(staff), exports = std::span(abroad)};
  EXPECT_HELD(bylaw::evaluate_totals(city, firms, low, high).invalid.empty());
  EXPECT_HELD(low.front() == result.total().low && high.back() == result.total().high);
  const std::vector<company> companies(300, acme);
  EXPECT_HELD(bylaw::evaluate_totals(city, companies, low, high, bylaw::threads{2}).rows_done == 300);
  EXPECT_HELD(low.back() == result.total().low && high.front() == result.total().high);
  std::size_t visited = 0;
  EXPECT_HELD(bylaw::evaluate_each(city, companies, [&](std::size_t, const auto&) { ++visited; }).rows_done == 300);
  EXPECT_HELD(visited == 300);

  // Pools.
  std::vector<bylaw::money> granted(3);
  const std::vector<bylaw::money> claims{10_wan, 20_wan, 30_wan};
  const std::vector<std::int64_t> scores{1, 3, 2};
  bylaw::allocate(30_wan, claims, bylaw::pro_rata{}, granted);
  EXPECT_HELD(granted == std::vector<bylaw::money>{5_wan, 10_wan, 15_wan});
  bylaw::allocate(30_wan, claims, bylaw::first_come{}, granted);
  EXPECT_HELD(granted.back() == 0_wan);
  bylaw::allocate(30_wan, claims, bylaw::first_come_whole{}, granted);
  bylaw::allocate(30_wan, claims, bylaw::equal_shares{}, granted);
  bylaw::allocate(30_wan, bylaw::annual_quota{"two", 2}, claims, bylaw::ranked{scores}, granted);

  // A ledger with a journal, opened twice.
  std::remove(journal_path.c_str());
  {
    bylaw::file_journal kept{journal_path};
    bylaw::ledger book{city, bylaw::fiscal_year{2026}, kept};
    EXPECT_HELD(book.reserve({1, 7, "lease", 20_wan}));
    EXPECT_HELD(book.settle(1, 15_wan));
    EXPECT_HELD(book.reserve(2, 7, result["places"]));
    EXPECT_HELD(!book.reserve_up_to({3, 7, "nothing", 1_wan}));
    EXPECT_HELD(book.quote(7, result["lease"]).high == 34.6_wan);
  }
  bylaw::file_journal kept{journal_path};
  bylaw::ledger book{city, bylaw::fiscal_year{2026}, kept};
  EXPECT_HELD(book.recovery().entries >= 3 && book.remaining("lease") == 2985_wan && book.places_left("places") == 9);
  EXPECT_HELD(book.release(2) && book.close_year()->size() == 2 && book.entries().size() == 5);
#undef EXPECT_HELD
  return failures;
}

}  // namespace hostile

#endif
