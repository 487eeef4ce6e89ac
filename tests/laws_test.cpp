// SPDX-License-Identifier: MIT
//
// The laws of evaluation, one test named after each. Law 5 is held as a property in random_policies_test.cpp too, law 8
// for every kind of bad input in bad_input_test.cpp.
#include "support/case_table.hpp"
#include "support/random.hpp"

#include <algorithm>
#include <vector>

using namespace bylaw::literals;
using namespace support;
using bylaw::between;
using bylaw::reason;
using bylaw::unknown;
using bylaw::unlimited;
using bylaw::up_to;
using bylaw::verdict;

namespace {

__extension__ using wide = __int128;

constexpr auto left_to_right(std::int64_t one) {
  const auto all = bylaw::percentage_subsidy{facts::cost, 100_pct};
  const bylaw::firm firm{facts::cost = 12.5_wan * one};
  return std::array{
      row{"cap, then minimum", ask(all | bylaw::at_most(8_wan) | bylaw::at_least_or_nothing(10_wan), firm),
          exactly(0_wan)},
      row{"minimum, then cap", ask(all | bylaw::at_least_or_nothing(10_wan) | bylaw::at_most(8_wan), firm),
          exactly(8_wan)},
      row{"round, then cap", ask(all | bylaw::rounded_down_to(10_wan) | bylaw::at_most(11_wan), firm), exactly(10_wan)},
      row{"cap, then round", ask(all | bylaw::at_most(8.5_wan) | bylaw::rounded_down_to(1_wan), firm), exactly(8_wan)},
      row{"cap, then sum", ask((all | bylaw::at_most(8_wan)) + bylaw::fixed_award{5_wan}, firm), exactly(13_wan)},
      row{"sum, then cap", ask((all + bylaw::fixed_award{5_wan}) | bylaw::at_most(8_wan), firm), exactly(8_wan)}};
}

constexpr auto ranges(std::int64_t one) {
  const auto from_50_to_60 = bylaw::percentage_subsidy{facts::cost, between(50_pct, 60_pct)};
  return std::array{
      row{"50%-60%", ask(from_50_to_60, bylaw::firm{facts::cost = 100_wan * one}), between(50_wan, 60_wan),
          verdict::yes, reason::discretion},
      row{"up to", ask(bylaw::capped_award{200_wan * one}, bylaw::firm{}), up_to(200_wan), verdict::yes,
          reason::discretion},
      row{"where nothing is open, low is high",
          ask(from_50_to_60 | bylaw::at_most(40_wan), bylaw::firm{facts::cost = 100_wan * one}), exactly(40_wan)}};
}

constexpr auto unknowns(std::int64_t one) {
  using facts::is_new;
  const auto share = bylaw::percentage_subsidy{facts::cost, 50_pct};
  const auto guarded = share | bylaw::when(is_new);
  const bylaw::firm doubtful{facts::cost = 100_wan * one, is_new = unknown};
  return std::array{
      row{"an unknown money fact is from nothing, without limit", ask(share, bylaw::firm{facts::cost = unknown}),
          up_to(unlimited), verdict::yes, reason::unknown_fact},
      row{"no pays nothing", ask(guarded, bylaw::firm{facts::cost = 100_wan * one, is_new = false}), exactly(0_wan),
          verdict::no},
      row{"unknown pays from nothing, at most as if it held", ask(guarded, doubtful), up_to(50_wan), verdict::unknown,
          reason::unknown_fact},
      row{"settled at the outcome only",
          ask(bylaw::first_of(bylaw::percentage_subsidy{facts::cost, 60_pct} | bylaw::when(is_new), share), doubtful),
          between(50_wan, 60_wan), verdict::yes, reason::unknown_fact},
      row{"sum_of: eligible as the or", ask(bylaw::sum_of(guarded, share), doubtful), between(50_wan, 100_wan),
          verdict::yes, reason::unknown_fact},
      row{"lowest_of: eligible as the and", ask(bylaw::lowest_of(guarded, share), doubtful), up_to(50_wan),
          verdict::unknown, reason::unknown_fact}};
}

constexpr auto eligibility(std::int64_t one) {
  using facts::cost;
  const auto share = bylaw::percentage_subsidy{cost, 50_pct};
  const bylaw::firm none{cost = 0_wan * one};
  return std::array{
      row{"a share of nothing is an eligible zero", ask(share, none), exactly(0_wan)},
      row{"below a minimum too", ask(share | bylaw::at_least_or_nothing(1_wan), bylaw::firm{cost = 1_yuan * one}),
          exactly(0_wan)},
      row{"below a tier too", ask(bylaw::tiered_award{cost, bylaw::tier{1_wan, 1_wan}}, none), exactly(0_wan)},
      row{"only a condition refuses", ask(share | bylaw::when(cost > 0_wan), none), exactly(0_wan), verdict::no}};
}

constexpr auto still_open(std::int64_t one) {
  using facts::cost;
  using facts::is_new;
  const auto ceiling = bylaw::percentage_subsidy{cost, up_to(50_pct)};
  const bylaw::firm paid{cost = 100_wan * one};
  return std::array{
      row{"discretion, and an unknown fact", ask(ceiling, bylaw::firm{cost = between(1_wan * one, 2_wan)}),
          up_to(1_wan), verdict::yes, reason::discretion | reason::unknown_fact},
      row{"neither where low is high", ask(ceiling | bylaw::at_most(0_wan), paid), exactly(0_wan)},
      row{"an unknown verdict keeps the fact open",
          ask(ceiling | bylaw::at_most(0_wan) | bylaw::when(is_new), bylaw::firm{cost = 1_wan * one, is_new = unknown}),
          exactly(0_wan), verdict::unknown, reason::unknown_fact},
      row{"a pool", ask(ceiling | bylaw::annual_pool{"p", 1_yi}, paid), up_to(50_wan), verdict::yes,
          reason::discretion | reason::pool},
      row{"a quota", ask(bylaw::fixed_award{1_wan * one} | bylaw::annual_quota{"q", 1}, bylaw::firm{}), exactly(1_wan),
          verdict::yes, reason::quota},
      row{"an undocumented cap",
          ask(bylaw::percentage_subsidy{cost, 50_pct} | bylaw::at_most(bylaw::undocumented), paid), exactly(50_wan),
          verdict::yes, reason::undocumented_term},
      row{"an undocumented rate is 0 to 100%", ask(bylaw::percentage_subsidy{cost, bylaw::undocumented}, paid),
          up_to(100_wan), verdict::yes, reason::undocumented_term},
      row{"no leaves nothing open",
          ask(ceiling | bylaw::at_most(bylaw::undocumented) | bylaw::when(is_new) | bylaw::annual_pool{"p", 1_yi},
              bylaw::firm{cost = 1_wan * one, is_new = false}),
          exactly(0_wan), verdict::no},
      row{"a combinator is open to what a part not refused is open to",
          ask(bylaw::sum_of(ceiling, bylaw::fixed_award{1_wan} | bylaw::at_most(bylaw::undocumented),
                            bylaw::capped_award{bylaw::undocumented} | bylaw::when(is_new)),
              bylaw::firm{cost = 2_wan * one, is_new = false}),
          between(1_wan, 2_wan), verdict::yes, reason::discretion | reason::undocumented_term}};
}

}  // namespace

TEST_CASE("Law 1, exact: a rate of money is the product rounded down to the fen, once") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  for (int i = support::iterations(2'000'000); i > 0; --i) {
    const std::int64_t ppm = random.one_in(3) ? random.between(0, 1'000'000) : random.between(0, 100) * 10'000;
    const bylaw::rate share = bylaw::rate::from_ppm(ppm);
    std::int64_t fen = random.between(0, INT64_MAX - 1) >> random.below(63);
    // The largest amounts at which one multiplication is exact: (2^64 - 1) / q for the rate p/q in lowest terms.
    if (random.one_in(4)) {
      const std::uint64_t bound =
          UINT64_MAX / (1'000'000 / static_cast<std::uint64_t>(std::max<std::int64_t>(ppm % 1'000'000, 1)));
      fen = static_cast<std::int64_t>(std::min<std::uint64_t>(bound, INT64_MAX - 10)) + random.between(-2, 2);
    }
    const auto exact = static_cast<std::int64_t>(static_cast<wide>(fen) * ppm / 1'000'000);
    const std::int64_t ours = (share * bylaw::money::from_fen(fen)).fen();
    if (ours != exact) {
      CAPTURE(ppm);
      CAPTURE(fen);
      REQUIRE(ours == exact);
    }
  }
}

TEST_CASE("Law 1, exact: at the bound where one multiplication is no longer exact, for every rate") {
  int beyond = 0;
  for (std::int64_t ppm = 0; ppm <= 1'000'000; ++ppm) {
    std::uint64_t a = static_cast<std::uint64_t>(ppm), b = 1'000'000;
    while (b != 0) {
      const std::uint64_t rest = a % b;
      a = b;
      b = rest;
    }
    const std::uint64_t bound = UINT64_MAX / (1'000'000 / a);
    const bylaw::rate share = bylaw::rate::from_ppm(ppm);
    for (const std::int64_t near : {-1, 0, 1}) {
      const std::uint64_t amount = bound + static_cast<std::uint64_t>(near);
      if (amount >= static_cast<std::uint64_t>(INT64_MAX)) continue;
      const auto fen = static_cast<std::int64_t>(amount);
      if (near == 1) ++beyond;
      const auto exact = static_cast<std::int64_t>(static_cast<wide>(fen) * ppm / 1'000'000);
      if ((share * bylaw::money::from_fen(fen)).fen() != exact ||
          share.share_of<bylaw::detail::no_limit>(fen) != exact) {
        CAPTURE(ppm);
        REQUIRE((share * bylaw::money::from_fen(fen)).fen() == exact);
      }
    }
    // The other two ways to the same share, at their bounds: a facts' sum of small amounts, and four multiplications of
    // 32 bits.
    for (const std::int64_t fen : {bylaw::detail::share_in_halves::limit, bylaw::detail::share_in_halves::limit - 1, std::int64_t{1}, ppm})
      if (bylaw::detail::share_in_halves::of(share, fen) != static_cast<std::int64_t>(static_cast<wide>(fen) * ppm / 1'000'000)) {
        CAPTURE(ppm);
        REQUIRE(bylaw::detail::share_in_halves::of(share, fen) == static_cast<std::int64_t>(static_cast<wide>(fen) * ppm / 1'000'000));
      }
    constexpr std::int64_t small = 18'446'744'073'709;  // (2^64 - 1) / 10^6
    for (const std::int64_t fen : {small, small - 1, std::int64_t{0}})
      if (share.share_of<small>(fen) != static_cast<std::int64_t>(static_cast<wide>(fen) * ppm / 1'000'000)) {
        CAPTURE(ppm);
        REQUIRE(share.share_of<small>(fen) == static_cast<std::int64_t>(static_cast<wide>(fen) * ppm / 1'000'000));
      }
  }
  CHECK(beyond > 0);  // for small denominators the bound lies beyond 64 bits of money
}

TEST_CASE("Law 2, left to right") { check_table<left_to_right>(); }
TEST_CASE("Law 3, ranges") { check_table<ranges>(); }
TEST_CASE("Law 4, unknown") { check_table<unknowns>(); }

TEST_CASE("Law 4, unknown: three-valued logic is Kleene's") {
  using bylaw::verdict;
  const verdict no = verdict::no, perhaps = verdict::unknown, yes = verdict::yes;
  const verdict all[] = {no, perhaps, yes};
  for (int a = 0; a < 3; ++a) {
    CHECK((!all[a]) == all[2 - a]);
    for (int b = 0; b < 3; ++b) {
      CHECK((all[a] && all[b]) == all[std::min(a, b)]);
      CHECK((all[a] || all[b]) == all[std::max(a, b)]);
    }
  }
}

TEST_CASE("Law 5, refinement: every completion of a partly known firm lies inside what was said before") {
  // Every answer there is, on a small scale: costs 0 to 40 fen in a range, two yes/no facts.
  const auto rule =
      (bylaw::first_of(bylaw::percentage_subsidy{facts::cost, between(50_pct, 60_pct)} | bylaw::when(facts::is_new),
                       bylaw::highest_of(bylaw::fixed_award{7_fen} | bylaw::when(facts::is_small),
                                         bylaw::percentage_subsidy{facts::cost, 30_pct})) |
       bylaw::at_least_or_nothing(5_fen) | bylaw::rounded(2_fen, bylaw::rounding::half_even) | bylaw::at_most(15_fen));
  const bylaw::outcome before =
      ask(rule, bylaw::firm{facts::cost = between(10_fen, 40_fen), facts::is_new = unknown, facts::is_small = unknown});
  CHECK(before.eligible == verdict::yes);
  int completions = 0;
  for (std::int64_t fen = 10; fen <= 40; ++fen)
    for (const bool is_new : {false, true})
      for (const bool is_small : {false, true}) {
        const bylaw::outcome after = ask(rule, bylaw::firm{facts::cost = bylaw::money::from_fen(fen),
                                                           facts::is_new = is_new, facts::is_small = is_small});
        CHECK(before.amount.contains(after.amount));
        CHECK(after.eligible == before.eligible);
        ++completions;
      }
  CHECK(completions == 124);
}

TEST_CASE("Law 6, eligibility") { check_table<eligibility>(); }
TEST_CASE("Law 7, what is still open") { check_table<still_open>(); }

TEST_CASE("Law 7, what is still open: a draft, and what is guaranteed") {
  bylaw::about draft;
  draft.status = bylaw::status::draft;
  const auto clauses = [](const bylaw::about& document) {
    return bylaw::policy{
        document,
        bylaw::clause{"due", bylaw::fixed_award{1_wan}},
        bylaw::clause{"between", bylaw::percentage_subsidy{facts::cost, between(10_pct, 20_pct)}},
        bylaw::clause{"pool", bylaw::fixed_award{4_wan} | bylaw::annual_pool{"p", 1_yi}},
        bylaw::clause{"quota", bylaw::fixed_award{8_wan} | bylaw::annual_quota{"q", 1}},
        bylaw::clause{"undocumented", bylaw::fixed_award{16_wan} | bylaw::at_most(bylaw::undocumented)}};
  };
  const bylaw::firm firm{facts::cost = 20_wan};
  const auto in_force = bylaw::evaluate(clauses({}), firm);
  CHECK(in_force.guaranteed() == 3_wan);  // what is due, and the low of what the authority decides
  CHECK(in_force.total() == between(31_wan, 33_wan));
  const auto drafted = bylaw::evaluate(clauses(draft), firm);
  CHECK(drafted.guaranteed() == 0_wan);
  CHECK(drafted.total() == in_force.total());
  for (const bylaw::outcome& o : drafted) CHECK(o.open.contains(reason::draft));
}

TEST_CASE("Law 8, bad input: it is named, never read") {
  const auto policy = bylaw::policy{bylaw::about{}, bylaw::clause{"a", bylaw::percentage_subsidy{facts::cost, 50_pct}}};
  CHECK_THROWS_WITH_AS(
      static_cast<void>(bylaw::evaluate(policy, bylaw::firm{facts::cost = bylaw::money::from_fen(-1)})),
      "invalid fact 'cost': -1 is not 0 to 10^15 yuan, in fen (a range: low first)", bylaw::invalid_fact);
  CHECK_THROWS_WITH_AS(static_cast<void>(bylaw::rate::from_ppm(1'000'001)), "invalid parameter: a rate is over 100%",
                       bylaw::invalid_parameter);
}
