// SPDX-License-Identifier: MIT
//
// A random policy of everything that knows of time, and of the rules of cumulation; and the same in the slow model.
#ifndef BYLAW_TESTS_SUPPORT_POLICY_IN_TIME_HPP
#define BYLAW_TESTS_SUPPORT_POLICY_IN_TIME_HPP

#include "support/random_policy.hpp"

namespace support {
#ifdef BYLAW_TESTS_OWN_TYPES_BY_FORMULA
inline namespace by_formula {
#else
inline namespace by_assess {
#endif

inline bylaw::about about_of(const bylaw::validity& v) {
  bylaw::about document;
  document.status = v.status;
  document.published = v.published;
  document.in_force_from = v.from;
  document.in_force_until = v.until;
  document.seen_in_force = v.seen_in_force;
  return document;
}

/// Its parameters are random.
inline auto policy_in_time(random_numbers& random, const bylaw::validity& document, const bylaw::validity& own) {
  using namespace bylaw;
  using facts::cost;
  using facts::input;
  using facts::is_small;
  using facts::revenue;
  const rate r[] = {random_rate(random), random_rate(random)};
  const money caps[] = {random_money(random), random_money(random), random_money(random)};
  const money budgets[] = {random_money(random), random_money(random)};
  const money award = random_money(random);
  const rate share = random_rate(random);
  const particulars details{.status = own.status,
                            .published = own.published,
                            .in_force_from = own.from,
                            .in_force_until = own.until,
                            .seen_in_force = own.seen_in_force};
  const auto rules = policy{
      about_of(document),
      clause{"a", percentage_subsidy{cost, by_year{in_years{2025, r[0]}, in_years{2026, r[1]}}} | topped_up(input)},
      clause{"b", words{},
             fixed_award{award} | when(is_small) |
                 annual_pool{"b", by_year{in_years{2024, 2025, budgets[0]}, in_years{2026, budgets[1]}}},
             provenance{}, details},
      clause{"c", percentage_subsidy{cost, between(rate::zero, r[0])} |
                      at_most(by_year{in_years{2025, caps[0]}, in_years{2026, caps[1]}, in_years{2027, caps[2]}}) |
                      funded_by(payer{{}, 1}, payer{{}, 2})},
      // A year that is not stated refuses a part, whichever way round the condition stands.
      clause{"d", first_of(percentage_subsidy{input, by_year{in_years{2025, r[1]}}},
                           fixed_award{award} |
                               when(!(cost < by_year{in_years{2025, caps[0]}, in_years{2026, caps[1]}})))},
      exclusive("a", "b", the_highest), exclusive("c", "d", one_or_the_other),
      total_at_most(share * revenue)};

  // `first` and `last` year that may be asked about; `in_force` of the document and of the clause with its own dates.
  const auto slow = [=](const known_firm& k, int first, int last, bool dated, reference::truth in_force,
                        reference::truth own_in_force) {
    using reference::interval;
    using reference::truth;
    const auto covered = [&](int from, int until) {
      if (!dated) return truth::yes;
      return from <= first && last <= until ? truth::yes : first <= until && from <= last ? truth::unknown : truth::no;
    };
    const interval rate_a = reference::stated_in(first, last, 2025, {r[0].ppm(), r[1].ppm()});
    reference::given a = reference::percentage(k.amount(0), static_cast<std::int64_t>(rate_a.low),
                                               static_cast<std::int64_t>(rate_a.high));
    // More than one year is possible: that is a fact not known, and no discretion.
    if (a.open[reference::discretion]) a.open.reset(reference::discretion).set(reference::unknown_fact);
    if (rate_a.low != rate_a.high && !reference::is_exact(a.amount)) a.open.set(reference::unknown_fact);
    a = reference::topped_up(a, k.amount(1));
    reference::given b = reference::when(reference::award(award.fen()), k.answer(0));
    b = reference::pool_between(
        b, reference::stated_in(first, last, 2024, {budgets[0].fen(), budgets[0].fen(), budgets[1].fen()}));
    reference::given c = reference::percentage(k.amount(0), 0, r[0].ppm());
    c = reference::at_most(c, reference::stated_in(first, last, 2025, {caps[0].fen(), caps[1].fen(), caps[2].fen()}));
    const interval least = reference::stated_in(first, last, 2025, {caps[0].fen(), caps[1].fen()});
    const reference::given d = reference::first_of(
        {reference::when(reference::percentage(k.amount(1), r[1].ppm(), r[1].ppm()), covered(2025, 2025)),
         reference::when(reference::when(reference::award(award.fen()), reference::opposite(reference::less(k.amount(0), least))),
                         covered(2025, 2026))});
    return std::vector<reference::outcome>{
        {"a", reference::settle_on(reference::when(a, covered(2025, 2026)), false, in_force)},
        {"b", reference::settle_on(reference::when(b, covered(2024, 2026)), false, own_in_force)},
        {"c", reference::settle_on(reference::when(c, covered(2025, 2027)), false, in_force)},
        {"d", reference::settle_on(d, false, in_force)}};
  };
  const auto slow_total = [=](const known_firm& k, const std::vector<reference::outcome>& o) {
    const reference::interval together =
        reference::plus(reference::greater(o[0].paid.amount, o[1].paid.amount),
                        reference::greater(o[2].paid.amount, o[3].paid.amount));
    return reference::lesser(together, reference::share_of(k.amount(2), share.ppm()));
  };
  struct in_both {
    decltype(rules) ours;
    decltype(slow) theirs;
    decltype(slow_total) their_total;
  };
  return in_both{rules, slow, slow_total};
}

// A firm that states the year as a fact of its own.
template <class Firm>
struct in_a_year {
  const Firm& inner;
  bylaw::range<std::int64_t> year;

  template <class Fact>
  constexpr auto operator[](const Fact& fact) const {
    if constexpr (bylaw::detail::is_of_the_day<Fact>)
      return year;
    else
      return inner[fact];
  }
};

}  // inline namespace
}  // namespace support

#endif
