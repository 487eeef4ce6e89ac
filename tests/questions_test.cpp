// SPDX-License-Identifier: MIT
//
// What is still to be asked: the facts that could change the total, and no others, the most telling first.
#define BYLAW_TESTS_OWN_TYPES_BY_FORMULA
#include "support/random_policy.hpp"

#include <bylaw/cities.hpp>
#include <bylaw/questions.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <string>
#include <vector>

using namespace bylaw::literals;
namespace facts = bylaw::facts;

namespace {

template <class Policy, class Firm>
std::vector<std::string> names(const Policy& policy, const Firm& firm) {
  std::vector<std::string> all;
  for (const bylaw::question& q : bylaw::questions(policy, firm)) all.emplace_back(q.name);
  return all;
}
using strings = std::vector<std::string>;

}  // namespace

TEST_CASE("required_facts: all a policy reads, as a constant") {
  constexpr auto all = bylaw::required_facts(bylaw::cities::wuhan_2025_04);
  static_assert(all.size() == 5);
  static_assert(all[0].name == "undertakes a major project");
  CHECK(all[0] == bylaw::required_fact{"undertakes a major project", "承担市级重大科技专项", bylaw::fact_type::yes_no});
  CHECK(all[1].type == bylaw::fact_type::money);
  static_assert(bylaw::required_facts(bylaw::cities::hangzhou_2025_04).empty());
}

TEST_CASE("questions: Chengdu with its compute cost unknown") {
  const auto firm = bylaw::closed_world(bylaw::firm{facts::domestic_compute_cost = bylaw::unknown,
                                                    facts::other_compute_cost = bylaw::between(0_wan, 1_wan),
                                                    facts::on_national_top_100 = bylaw::unknown});
  const auto asked = bylaw::evaluate(bylaw::cities::chengdu_2025_04, firm);
  CHECK(asked["compute-voucher"].amount == bylaw::up_to(500_wan));
  CHECK(asked["top-100"].eligible == bylaw::verdict::unknown);
  const auto all = bylaw::questions(bylaw::cities::chengdu_2025_04, firm);
  REQUIRE(all.size() == 3);
  // 1000万 of domestic compute settle the voucher at 500万: the range of 0 to 500万 is gone.
  CHECK(all[0].name == "domestic compute cost");
  CHECK(all[0].narrows == 500_wan);
  // Not on the list: the 0 to 200万 are gone.
  CHECK(all[1].name == "is on a national top-100 list");
  CHECK(all[1].narrows == 200_wan);
  // With the domestic cost open up to where the cap bites, the other cost raises the low end by 30% of at most 1万.
  CHECK(all[2].name == "other compute cost");
  CHECK(all[2].narrows == 3000_yuan);
}

TEST_CASE("questions: what cannot change the total is not asked") {
  using bylaw::unknown;
  // Not an SME: the compute cost does not matter in Wuhan.
  CHECK(names(bylaw::cities::wuhan_2025_04,
              bylaw::closed_world(bylaw::firm{facts::is_sme = false, facts::domestic_compute_cost = unknown})) ==
        strings{});
  // At the cap whatever the other cost is.
  CHECK(names(bylaw::cities::chengdu_2025_04, bylaw::closed_world(bylaw::firm{facts::domestic_compute_cost = 1000_wan,
                                                                              facts::other_compute_cost = unknown})) ==
        strings{});
  // All is known.
  CHECK(names(bylaw::cities::shenzhen_2024_12, bylaw::closed_world(bylaw::firm{})) == strings{});
}

TEST_CASE("questions: what matters only together with others is asked") {
  using bylaw::unknown;
  const auto policy =
      bylaw::policy{bylaw::about{},
                    bylaw::clause{"a", bylaw::capped_award{10_wan} | bylaw::when(facts::is_sme || facts::is_startup)}};
  const auto all = bylaw::questions(policy, bylaw::firm{facts::is_sme = unknown, facts::is_startup = unknown});
  REQUIRE(all.size() == 2);
  CHECK(all[0].narrows == 0_wan);
  // Shenzhen's higher rate for start-ups shows only for costs below the cap.
  const auto shenzhen =
      names(bylaw::cities::shenzhen_2024_12,
            bylaw::closed_world(bylaw::firm{facts::compute_contract_amount = unknown, facts::is_startup = unknown}));
  CHECK(shenzhen.size() == 2);
}

namespace {

// How many questions are asked of a complete firm until nothing is left to ask; and the fewest facts that leave nothing
// to ask, found by trying every set of them.
struct counted {
  int asked = 0;
  int fewest = 0;
};

template <class Policy>
counted ask_all(const Policy& policy, support::random_numbers& random) {
  using reads = bylaw::detail::reads_of<Policy>;
  using answered = bylaw::detail::answered_firm<reads>;
  constexpr auto required = bylaw::detail::described_facts(reads{});
  const auto nothing_known = answered::of(bylaw::open_world(bylaw::firm{}));
  std::vector<std::int64_t> truth;
  for (const auto& fact : required)
    truth.push_back(fact.type == bylaw::fact_type::yes_no
                        ? random.between(0, 1)
                        : random.between(0, random.one_in(2) ? 5'000'000'000 : 300'000'000));
  const auto place_of = [&](std::string_view name) {
    std::size_t place = 0;
    while (required[place].name != name) ++place;
    return place;
  };
  const auto is_final = [&](const answered& firm) { return bylaw::questions(policy, firm).empty(); };

  counted count;
  answered firm = nothing_known;
  for (auto left = bylaw::questions(policy, firm); !left.empty(); left = bylaw::questions(policy, firm)) {
    const std::size_t place = place_of(left.front().name);
    firm.answer(place, truth[place]);
    ++count.asked;
  }
  // The answer is final: it is that of the complete firm.
  answered complete = nothing_known;
  for (std::size_t i = 0; i < truth.size(); ++i) complete.answer(i, truth[i]);
  CHECK(bylaw::evaluate(policy, firm).total() == bylaw::evaluate(policy, complete).total());

  count.fewest = count.asked;
  for (std::uint32_t set = 0; set < 1U << truth.size(); ++set) {
    const int size = std::popcount(set);
    if (size >= count.fewest) continue;
    answered some = nothing_known;
    for (std::size_t i = 0; i < truth.size(); ++i)
      if ((set >> i & 1U) != 0) some.answer(i, truth[i]);
    if (bylaw::evaluate(policy, some).total() == bylaw::evaluate(policy, complete).total() && is_final(some))
      count.fewest = size;
  }
  return count;
}

}  // namespace

TEST_CASE("questions: as few as exhaustive search would ask, or nearly, on the eight cities") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  int asked = 0;
  int fewest = 0;
  bylaw::cities::for_each_city([&](const auto& city) {
    for (int i = support::iterations(10); i > 0; --i) {
      const counted count = ask_all(city, random);
      asked += count.asked;
      fewest += count.fewest;
      // The fewest are known only with hindsight: they are those of the firm's own answers.
      CHECK(count.asked <= count.fewest + 3);
    }
  });
  MESSAGE("asked ", asked, ", the fewest possible ", fewest);
  CHECK(asked * 100 <= fewest * 115);
}

namespace {

struct tried {
  long narrowings = 0;
  long with_others = 0;
  long not_asked = 0;
};

/// Policies at random, and firms of which few values are possible: every answer is tried, and of what is not asked
/// completions of all else.
template <std::uint64_t Structure>
void try_questions(support::random_numbers& random, tried& seen) {
  for (int parameters = support::iterations(60); parameters > 0; --parameters) {
    const auto both = support::random_policy<Structure>(random);
    support::known_firm known = support::random_firm(random);
    const auto narrow = [&](bylaw::range<std::int64_t>& r) {
      r.low = r.low > 1'000'000 ? r.low / 2 : r.low;  // most facts may still go up
      r.high = r.low + random.between(0, random.one_in(2) ? 0 : 150);
    };
    for (auto& r : known.fen) narrow(r);
    for (auto& r : known.counts) narrow(r);
    const bylaw::formula f = bylaw::formula_of(both.thing);
    const std::vector<bylaw::formula_value> firm = bylaw::facts_for(f, both.thing, support::partly_known(known));
    std::vector<std::int64_t> values(f.nodes.size());
    const auto total = [&](const std::vector<bylaw::formula_value>& of) {
      bylaw::work_out(f, of, values);
      if (values[f.overflow] != 0) return bylaw::range<std::int64_t>{0, bylaw::unlimited.fen()};
      return bylaw::range<std::int64_t>{values[f.total_low], values[f.total_high]};
    };
    const bylaw::range<std::int64_t> now = total(firm);
    if (now.high == bylaw::unlimited.fen()) continue;
    CAPTURE(Structure);
    CAPTURE(parameters);
    const auto asked = bylaw::questions(both.thing, support::partly_known(known));
    for (std::size_t place = 0; place < firm.size(); ++place) {
      const auto found = std::find_if(asked.begin(), asked.end(), [&](const auto& q) { return q.name == f.facts[place].name; });
      if (firm[place].is_exact()) {
        CHECK(found == asked.end());
        continue;
      }
      CAPTURE(f.facts[place].name);
      std::int64_t most = 0;
      bool all_fit = true;
      auto answered = firm;
      for (std::int64_t x = firm[place].low; x <= firm[place].high; ++x) {
        answered[place] = bylaw::formula_value(x);
        const auto then = total(answered);
        all_fit = all_fit && then.high != bylaw::unlimited.fen();
        most = std::max(most, (now.high - now.low) - (then.high - then.low));
      }
      if (found != asked.end()) {
        CHECK(found->narrows.fen() == most);
        CHECK(found->is_exact == all_fit);
        seen.narrowings += most > 0;
        seen.with_others += most == 0;
        continue;
      }
      REQUIRE(most == 0);
      ++seen.not_asked;
      for (int completion = 0; completion < 20; ++completion) {
        auto completed = firm;
        for (auto& r : completed) r = bylaw::formula_value(random.one_in(3) ? r.low : random.one_in(2) ? r.high : random.between(r.low, r.high));
        completed[place] = bylaw::formula_value(firm[place].low);
        const auto first = total(completed);
        completed[place] = bylaw::formula_value(random.between(firm[place].low, firm[place].high));
        const auto other = total(completed);
        if (first.high == bylaw::unlimited.fen() || other.high == bylaw::unlimited.fen()) continue;
        CHECK(other.low == first.low);
        CHECK(other.high == first.high);
      }
    }
  }
}

}  // namespace

TEST_CASE("questions: what an answer narrows is exact, against every answer; what is not asked changes nothing") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  support::random_numbers random(seed);
  tried seen;
  try_questions<0>(random, seen);
  try_questions<7>(random, seen);
  try_questions<33>(random, seen);
  MESSAGE(seen.narrowings, " narrowings, ", seen.with_others, " only with others, ", seen.not_asked, " not asked");
  CHECK(seen.narrowings > 0);
  CHECK(seen.with_others > 0);
  CHECK(seen.not_asked > 0);
}

TEST_CASE("questions: a condition between the figures is found, where no candidate stood") {
  // The award falls and rises: the narrowest is where both parts are worth the least, at no figure of the policy.
  const auto policy = bylaw::policy{bylaw::about{}, bylaw::clause{"a", bylaw::capped_award{10_wan} | bylaw::when(support::facts::cost + support::facts::cost >= 7_wan)}};
  const auto all = bylaw::questions(policy, bylaw::firm{support::facts::cost = bylaw::between(0_yuan, 4_wan)});
  REQUIRE(all.size() == 1);
  CHECK(all[0].narrows == 10_wan);
  const auto middle = bylaw::policy{
      bylaw::about{}, bylaw::clause{"a", bylaw::capped_award{10_wan} | bylaw::when(support::facts::cost + support::facts::cost < 6_wan)},
      bylaw::clause{"b", bylaw::capped_award{10_wan} | bylaw::when(support::facts::cost + support::facts::cost > 6_wan)},
      bylaw::clause{"c", bylaw::capped_award{2_wan} | bylaw::when(support::facts::cost >= 1_wan)}};
  const auto between = bylaw::questions(middle, bylaw::firm{support::facts::cost = bylaw::between(1_wan, 4_wan)});
  REQUIRE(between.size() == 1);
  // Exactly at 30,000 yuan neither the first nor the second pays.
  CHECK(between[0].narrows == 20_wan);
  CHECK(between[0].is_exact);
}

namespace {
struct own_bonus {
  using reads = bylaw::fact_list<support::facts::patents>;
  constexpr bylaw::money assess(const auto& firm) const { return 1_wan * firm[support::facts::patents]; }
};
}  // namespace

TEST_CASE("questions: of a policy with a rule that says no formula every fact is asked while its total is open") {
  const auto policy = bylaw::policy{bylaw::about{}, bylaw::clause{"own", own_bonus{} | bylaw::at_most(5_wan)},
                                    bylaw::clause{"b", bylaw::fixed_award{3_wan} | bylaw::when(support::facts::is_new)}};
  const auto all = bylaw::questions(policy, bylaw::firm{support::facts::patents = bylaw::between(2, 4), support::facts::is_new = bylaw::unknown});
  REQUIRE(all.size() == 2);
  CHECK(all[0].name == "patents");
  CHECK(all[0].narrows == 5_wan);  // not called while it is not exact: 0 to 5
  CHECK_FALSE(all[0].is_exact);
  CHECK(all[1].narrows == 3_wan);
  CHECK(names(policy, bylaw::firm{support::facts::patents = 2, support::facts::is_new = true}).empty());
}

TEST_CASE("questions: what leaves 64 bits raises nothing, and says that it is not exact") {
  // 10^12 patents of 100,000 yuan are more than 64 bits of fen.
  static constexpr bylaw::fact<std::int64_t, "patents", "专利数"> patents;
  const auto policy = bylaw::policy{bylaw::about{}, bylaw::clause{"a", bylaw::unit_award{patents, 10_wan}}};
  CHECK(bylaw::evaluate(policy, bylaw::firm{patents = bylaw::unknown}).total().high.is_unlimited());
  const auto all = bylaw::questions(policy, bylaw::firm{patents = bylaw::unknown});
  REQUIRE(all.size() == 1);
  CHECK(all[0].narrows.is_unlimited());
  CHECK_FALSE(all[0].is_exact);
  // 3 to 5 of them: exactly 200,000 yuan.
  const auto few = bylaw::questions(policy, bylaw::firm{patents = bylaw::between(3, 5)});
  REQUIRE(few.size() == 1);
  CHECK(few[0].narrows == 20_wan);
  CHECK(few[0].is_exact);
}

TEST_CASE("questions: of a total without a limit the low end counts, and no sentinel is subtracted") {
  const auto policy = bylaw::policy{bylaw::about{}, bylaw::clause{"open", bylaw::capped_award{bylaw::undocumented}},
                                    bylaw::clause{"sure", bylaw::fixed_award{3_wan} | bylaw::when(facts::is_sme)},
                                    bylaw::clause{"never", bylaw::fixed_award{0_wan} | bylaw::when(facts::is_startup)}};
  const auto all =
      bylaw::questions(policy, bylaw::firm{facts::is_sme = bylaw::unknown, facts::is_startup = bylaw::unknown});
  REQUIRE(all.size() == 1);
  CHECK(all[0].name == "is an SME");
  CHECK(all[0].narrows == 3_wan);
  CHECK_FALSE(all[0].is_exact);
}
