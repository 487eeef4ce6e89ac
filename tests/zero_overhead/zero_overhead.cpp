// SPDX-License-Identifier: MIT
//
// evaluate() on constant policies beside the same rules written by hand. Run under callgrind, which counts the
// instructions of each function below; check.cmake compares them. Run alone, it checks that both give the same amounts.
#include <bylaw/bylaw.hpp>
#include <bylaw/cities.hpp>

#include <cstdint>
#include <cstdio>
#include <utility>

using namespace bylaw::literals;

struct company {
  std::int64_t domestic_compute;
  std::int64_t other_compute;
  std::int64_t model_rd;
  std::int64_t scenario_purchase;
  std::int64_t consortium_rd;
  bool is_sme;
  bool major_project;
  bool top_100;
  bool top_talent;
  bool excellent;
  bool government_funded;
  bool leads_consortium;
  bool operates_park;
};

template <>
inline constexpr auto bylaw::facts_of<company> = bylaw::fact_map{
    facts::domestic_compute_cost = [](const company& c) { return money::from_fen(c.domestic_compute); },
    facts::other_compute_cost = [](const company& c) { return money::from_fen(c.other_compute); },
    facts::model_rd_cost = [](const company& c) { return money::from_fen(c.model_rd); },
    facts::scenario_purchase = [](const company& c) { return money::from_fen(c.scenario_purchase); },
    facts::consortium_rd_input = [](const company& c) { return money::from_fen(c.consortium_rd); },
    facts::is_sme = &company::is_sme,
    facts::undertakes_major_project = &company::major_project,
    facts::on_national_top_100 = &company::top_100,
    facts::employs_top_talent = &company::top_talent,
    facts::scenario_is_excellent = &company::excellent,
    facts::scenario_is_government_funded = &company::government_funded,
    facts::leads_scenario_consortium = &company::leads_consortium,
    facts::operates_selected_park = &company::operates_park};

struct totals {
  std::int64_t low;
  std::int64_t high;
};

// --- by hand: no branch on a fact, the validity checks of law 8 first ---

[[noreturn, gnu::cold, gnu::noinline]] void refuse(const char* fact, std::int64_t value) {
  std::printf("%s: %lld\n", fact, static_cast<long long>(value));
  throw value;
}

inline void check(const char* fact, std::int64_t fen) {
  if (static_cast<std::uint64_t>(fen) > 100'000'000'000'000'000U) refuse(fact, fen);
}
inline std::int64_t capped(std::int64_t fen, std::int64_t cap) { return fen < cap ? fen : cap; }
inline std::int64_t only_if(bool flag, std::int64_t fen) { return fen & -static_cast<std::int64_t>(flag); }

// The high half of one multiplication, as the library has it: for x up to 10^17 and M = ceil(p / q * 2^64) it is
// floor(x * p / q).
inline std::int64_t share(std::int64_t x, std::uint64_t multiplier) {
  __extension__ using wide = unsigned __int128;
  return static_cast<std::int64_t>((static_cast<wide>(static_cast<std::uint64_t>(x)) * multiplier) >> 64);
}
constexpr std::uint64_t per_cent(unsigned p) {
  return ~std::uint64_t{0} / 100 * p + (~std::uint64_t{0} % 100 + 1) * p / 100 + 1;
}

extern "C" [[gnu::noinline]] totals by_hand_wuhan(const company& c) {
  check("model R&D cost", c.model_rd);
  check("domestic compute cost", c.domestic_compute);
  check("other compute cost", c.other_compute);
  const std::int64_t rd = share(c.model_rd, per_cent(30));
  const std::int64_t compute = only_if(c.is_sme, capped((c.domestic_compute + c.other_compute) / 2, 1'000'000'000));
  return {rd + compute, rd + compute + only_if(c.major_project, 2'000'000'000)};
}

extern "C" [[gnu::noinline]] totals by_hand_chengdu(const company& c) {
  check("domestic compute cost", c.domestic_compute);
  check("other compute cost", c.other_compute);
  check("scenario purchase", c.scenario_purchase);
  check("consortium R&D input", c.consortium_rd);
  const std::int64_t compute_low =
      capped(capped(c.domestic_compute / 2 + share(c.other_compute, per_cent(30)), 500'000'000), 10'000'000'000);
  const std::int64_t compute_high =
      capped(capped(share(c.domestic_compute, per_cent(60)) + share(c.other_compute, per_cent(40)), 500'000'000),
             10'000'000'000);
  const std::int64_t scenario =
      only_if(c.excellent & !c.government_funded, capped(share(c.scenario_purchase, per_cent(20)), 500'000'000));
  const std::int64_t lead = only_if(c.leads_consortium, capped(share(c.consortium_rd, per_cent(20)), 200'000'000));
  const std::int64_t park = only_if(c.operates_park, 1'000'000'000);
  const std::int64_t certain = scenario + lead + park;
  return {certain + compute_low,
          certain + compute_high + only_if(c.top_100, 200'000'000) + only_if(c.top_talent, 1'000'000'000)};
}

// --- by the library ---

template <class Policy>
[[gnu::always_inline]] inline totals total_of(const Policy& policy, const company& c) {
  const auto total = bylaw::evaluate(policy, c).total();
  return {total.low.fen(), total.high.fen()};
}

extern "C" [[gnu::noinline]] totals by_library_wuhan(const company& c) {
  return total_of(bylaw::cities::wuhan_2025_04, c);
}
extern "C" [[gnu::noinline]] totals by_library_chengdu(const company& c) {
  return total_of(bylaw::cities::chengdu_2025_04, c);
}

// Rules of a user's own, by a formula: a share with a cap for small firms, another for the rest; and so much for what a firm
// spent beyond a figure, where it leads a consortium or runs a park.
struct by_size {
  bylaw::rate if_small;
  bylaw::rate if_not;
  bylaw::money most;
  constexpr auto parts() const {
    return bylaw::parts_of("by_size", bylaw::part{"if_small", if_small}, bylaw::part{"if_not", if_not},
                           bylaw::part{"most", most});
  }
  constexpr auto formula(auto& f) const {
    return f.lesser(f.choose(f[bylaw::facts::is_sme], f.share(f[bylaw::facts::model_rd_cost], if_small),
                             f.share(f[bylaw::facts::model_rd_cost], if_not)),
                    f[most]);
  }
};
struct beyond {
  bylaw::money figure;
  constexpr auto parts() const { return bylaw::parts_of("beyond", bylaw::part{"figure", figure}); }
  constexpr auto formula(auto& f) const {
    return f.when(f.either(f[bylaw::facts::leads_scenario_consortium], f[bylaw::facts::operates_selected_park]),
                  f.subtract(f[bylaw::facts::consortium_rd_input], figure));
  }
};
// As the cities are written: of `constexpr bylaw::policy own_rules{...}` g++ 12 makes no constant, and reads its figures.
constexpr auto own_rules = bylaw::policy{bylaw::about{}, bylaw::clause{"by-size", by_size{30_pct, 10_pct, 500_wan}},
                                         bylaw::clause{"beyond", beyond{100_wan} | bylaw::at_most(200_wan)}};

extern "C" [[gnu::noinline]] totals by_library_own(const company& c) { return total_of(own_rules, c); }
extern "C" [[gnu::noinline]] totals by_hand_own(const company& c) {
  check("model R&D cost", c.model_rd);
  check("consortium R&D input", c.consortium_rd);
  const std::int64_t small = share(c.model_rd, per_cent(30));
  const std::int64_t other = share(c.model_rd, per_cent(10));
  const std::int64_t sized = capped(only_if(c.is_sme, small) | only_if(!c.is_sme, other), 500'000'000);
  const std::int64_t rest = c.consortium_rd - 100'000'000;
  const std::int64_t more =
      only_if(c.leads_consortium | c.operates_park, capped(rest < 0 ? 0 : rest, 200'000'000));
  return {sized + more, sized + more};
}

// A policy at the limit up to which nothing is called out of line.
constexpr const char* ids[] = {"00", "01", "02", "03", "04", "05", "06", "07", "10", "11", "12", "13", "14",
                               "15", "16", "17", "20", "21", "22", "23", "24", "25", "26", "27", "30", "31",
                               "32", "33", "34", "35", "36", "37", "40", "41", "42", "43", "44", "45", "46",
                               "47", "50", "51", "52", "53", "54", "55", "56", "57", "60", "61", "62", "63",
                               "64", "65", "66", "67", "70", "71", "72", "73", "74", "75", "76", "77"};
template <std::size_t... I>
constexpr auto policy_of_64_clauses(std::index_sequence<I...>) {
  return bylaw::policy{bylaw::about{},
                       bylaw::clause{ids[I], bylaw::percentage_subsidy{bylaw::facts::model_rd_cost, 10_pct} |
                                                 bylaw::when(bylaw::facts::is_sme) |
                                                 bylaw::at_most(bylaw::money::from_fen(1000 + std::int64_t{I}))}...};
}
constexpr auto of_64_clauses = policy_of_64_clauses(std::make_index_sequence<64>{});
extern "C" [[gnu::noinline]] totals by_library_of_64(const company& c) { return total_of(of_64_clauses, c); }

int main() {
  int different = 0;
  std::uint64_t state = 42;
  const auto next = [&state] {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return state >> 20;
  };
  for (int i = 0; i < 1000; ++i) {
    // Costs up to 10^15 yuan, so that caps bite in some firms and not in others.
    const auto cost = [&] { return static_cast<std::int64_t>(next() % 100'000'000'000'000'001U >> next() % 48); };
    const std::uint64_t flags = next();
    const auto flag = [flags](unsigned bit) { return (flags >> bit & 1U) != 0; };
    const company c{cost(),  cost(),  cost(),  cost(),  cost(),  flag(0), flag(1),
                    flag(2), flag(3), flag(4), flag(5), flag(6), flag(7)};
    const auto same = [&different](totals a, totals b) { different += a.low != b.low || a.high != b.high; };
    same(by_hand_wuhan(c), by_library_wuhan(c));
    same(by_hand_chengdu(c), by_library_chengdu(c));
    same(by_hand_own(c), by_library_own(c));
    different += by_library_of_64(c).low < 0;
  }
  std::printf("%d of 1000 firms differ\n", different);
  return different == 0 ? 0 : 1;
}
