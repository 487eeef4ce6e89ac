// SPDX-License-Identifier: MIT
//
// Every edition of the catalogue along every money and count that it reads: the curve is `evaluate`, at all ends, their
// neighbours and so many random points of random firms, and what it says of its lines holds there.
//
//   every_edition [POINTS]      points for each edition and fact
#include "support/curve_checks.hpp"

#include <bylaw/cities.hpp>
#include <bylaw/curve.hpp>
#include <bylaw/questions.hpp>

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

namespace {

using support::random_numbers;

struct tally {
  long pairs = 0;
  long curves = 0;
  long pieces = 0;
  long points = 0;
  long flaws = 0;
};

/// Amounts as firms have them, and some at which something happens.
std::int64_t random_number(random_numbers& random, std::int64_t most) {
  std::int64_t limit = 10;
  while (limit < most && !random.one_in(14)) limit *= 10;
  const std::int64_t number = random.between(0, limit < most ? limit : most);
  return random.one_in(3) ? number - number % 1'000'000 : number;
}

template <class Fact>
bylaw::range<std::int64_t> random_value(random_numbers& random, std::uint64_t doubt) {
  using T = typename Fact::value_type;
  if constexpr (std::is_same_v<T, bool>) {
    const std::int64_t low = random.one_in(2);
    return {low, random.one_in(doubt) ? 1 : low};
  } else {
    const std::int64_t low = random_number(random, bylaw::detail::most<T>);
    const std::int64_t high = random.one_in(doubt) ? random.between(low, bylaw::detail::most<T>) : low;
    return {low, high};
  }
}

template <class Fact, class Policy, class Firm>
void try_fact(const Policy& policy, Firm firm, std::size_t place, random_numbers& random, int points, tally& seen) {
  const auto c = bylaw::curve(policy, firm, Fact{});
  ++seen.curves;
  for (const auto* line : {&c.low(), &c.high()}) {
    seen.pieces += static_cast<long>(line->size());
    const auto amount = [&](std::int64_t x) -> std::optional<bylaw::money> {
      firm.answer(place, x);
      ++seen.points;
      const auto total = bylaw::evaluate(policy, firm).total();
      return line == &c.low() ? total.low : total.high;
    };
    const std::string flaw = support::flaw_of(*line, amount, random, points);
    if (flaw.empty()) continue;
    ++seen.flaws;
    std::cout << policy.about().edition << " along " << Fact::name << ": " << flaw << "\n";
  }
  // Backwards, from both sides: what is given for it is enough, and one less is too little.
  for (const auto* line : {&c.low(), &c.high()}) {
    const auto at = bylaw::detail::value_from<typename Fact::value_type>(random_number(random, bylaw::detail::most<typename Fact::value_type>));
    const bylaw::money wanted = line->at(at);
    const auto least = line->least_for(wanted);
    const bool is_enough = least.has_value() && line->at(*least) >= wanted;
    const bool one_less_is_not = !is_enough || support::number(*least) == 0 ||
                                 line->at(bylaw::detail::value_from<typename Fact::value_type>(support::number(*least) - 1)) < wanted;
    if (is_enough && one_less_is_not && *least <= at) continue;
    ++seen.flaws;
    std::cout << policy.about().edition << " along " << Fact::name << ": least_for " << wanted.fen() << "\n";
  }
}

template <class Policy, class... Fact>
void try_policy(const Policy& policy, bylaw::detail::fact_types<Fact...>, random_numbers& random, int points, tally& seen) {
  using firm_type = bylaw::detail::answered_firm<bylaw::detail::fact_types<Fact...>>;
  constexpr int firms = 10;
  seen.pairs += (0 + ... + (std::is_same_v<typename Fact::value_type, bool> ? 0 : 1));
  for (int i = 0; i < firms; ++i) {
    const std::uint64_t doubt = 2 + random.below(20);
    const std::vector<bylaw::range<std::int64_t>> known{random_value<Fact>(random, doubt)...};
    const firm_type firm(known.data());
    const auto try_one = [&]<class F>(const F&, std::size_t place) {
      // Points are per piece and end; there are two pieces at least.
      if constexpr (!std::is_same_v<typename F::value_type, bool>)
        try_fact<F>(policy, firm, place, random, points / firms / 4 + 1, seen);
    };
    std::size_t place = 0;
    (try_one(Fact{}, place++), ...);
  }
}

}  // namespace

int main(int count, char** arguments) {
  const int points = count > 1 ? std::atoi(arguments[1]) : support::iterations(2000);
  random_numbers random(support::seed());
  tally seen;
  bylaw::cities::for_each_city([&](const auto& policy) {
    using reads = typename bylaw::detail::asked_facts<false, bylaw::detail::reads_of<std::remove_cvref_t<decltype(policy)>>>::type;
    if constexpr (!std::is_same_v<reads, bylaw::detail::fact_types<>>) try_policy(policy, reads{}, random, points, seen);
  });
  std::cout << seen.pairs << " editions and facts, " << seen.curves << " curves, " << seen.pieces << " pieces, " << seen.points
            << " points held against evaluate, " << seen.flaws << " flaws\n";
  // Without points nothing was shown.
  return seen.flaws == 0 && seen.pairs > 50 && seen.points > seen.pairs * points ? 0 : 1;
}
