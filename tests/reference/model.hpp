// SPDX-License-Identifier: MIT
//
// The laws of evaluation once more: slow, obvious, in 128-bit integers, and sharing no code with include/. Every fast
// path of the library is held equal to this. What an amount is where eligibility is in doubt is not worked out by a
// formula: every way the doubts can fall is tried.
#ifndef BYLAW_TESTS_REFERENCE_MODEL_HPP
#define BYLAW_TESTS_REFERENCE_MODEL_HPP

#include <bitset>
#include <cstdint>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace reference {

__extension__ using number = __int128;

// Larger than anything exact that 64 bits of fen hold; what reaches it has no limit.
inline constexpr number no_limit = (number{1} << 63) - 1;
inline constexpr number most_money = number{100'000'000'000'000'000};  // 10^15 yuan in fen
inline constexpr number most_count = number{1'000'000'000'000};
inline constexpr number wan = 1'000'000;  // 10,000 yuan in fen

struct overflow : std::runtime_error {
  overflow() : std::runtime_error("a low end leaves 64 bits") {}
};
struct invalid : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// At least, at most.
struct interval {
  number low = 0;
  number high = 0;
};

enum class truth { no, unknown, yes };

inline truth both(truth a, truth b) {
  if (a == truth::no || b == truth::no) return truth::no;
  if (a == truth::unknown || b == truth::unknown) return truth::unknown;
  return truth::yes;
}
inline truth opposite(truth a) {
  if (a == truth::unknown) return truth::unknown;
  return a == truth::yes ? truth::no : truth::yes;
}
inline truth either(truth a, truth b) { return opposite(both(opposite(a), opposite(b))); }

/// Known where it is the same wherever in the intervals the two values lie.
inline truth less(interval a, interval b) {
  if (a.high < b.low) return truth::yes;
  if (a.low >= b.high) return truth::no;
  return truth::unknown;
}
inline truth equal(interval a, interval b) {
  if (a.high < b.low || b.high < a.low) return truth::no;
  if (a.low == a.high && b.low == b.high) return truth::yes;
  return truth::unknown;
}

enum why : std::size_t { unknown_fact, discretion, pool_of_many, quota_of_many, undocumented_term, draft, validity };
using reasons = std::bitset<7>;
inline reasons set_of(std::initializer_list<why> all) {
  reasons set;
  for (const why one : all) set.set(one);
  return set;
}

/// What a rule gives if the firm is eligible, whether it is, and what is open.
struct given {
  interval amount;
  truth eligible = truth::yes;
  reasons open{};
};

inline bool is_exact(interval i) { return i.low == i.high; }

inline void check_money(const char* fact, interval i) {
  if (i.low < 0 || i.low > most_money || i.high < i.low || (i.high > most_money && i.high != no_limit))
    throw invalid(fact);
}
inline void check_count(const char* fact, interval i) {
  if (i.low < 0 || i.low > most_count || i.high < i.low || (i.high > most_count && i.high != no_limit))
    throw invalid(fact);
}

inline number low_that_fits(number low) {
  if (low >= no_limit) throw overflow();  // no_limit itself means that there is none
  return low;
}
inline number high_or_no_limit(number high) { return high > no_limit ? no_limit : high; }

// --- quantities ---

inline interval plus(interval a, interval b) {
  return {low_that_fits(a.low + b.low), high_or_no_limit(a.high + b.high)};
}
inline interval minus(interval a, interval b) {
  const number low = a.low - b.high;
  const number high = a.high == no_limit ? no_limit : a.high - b.low;
  return {low < 0 ? 0 : low, high < 0 ? 0 : high};
}
inline number share(number base, number ppm) {
  if (base == no_limit) return ppm == 0 ? 0 : no_limit;
  return base * ppm / 1'000'000;
}
inline interval share_of(interval base, number ppm) { return {share(base.low, ppm), share(base.high, ppm)}; }
inline interval lesser(interval a, interval b) {
  return {a.low < b.low ? a.low : b.low, a.high < b.high ? a.high : b.high};
}
inline interval greater(interval a, interval b) {
  return {a.low > b.low ? a.low : b.low, a.high > b.high ? a.high : b.high};
}

inline number fraction(number n, number numerator, number denominator) {
  return n == no_limit ? no_limit : n * numerator / denominator;
}
inline interval fraction_of(interval n, number numerator, number denominator) {
  return {low_that_fits(fraction(n.low, numerator, denominator)),
          high_or_no_limit(fraction(n.high, numerator, denominator))};
}

// --- rules ---

/// What an exact amount no longer leaves open.
inline given settled_reasons(given g) {
  if (is_exact(g.amount)) {
    g.open.reset(discretion);
    if (g.eligible != truth::unknown) g.open.reset(unknown_fact);
  }
  return g;
}

inline reasons if_inexact(interval i) { return is_exact(i) ? reasons{} : set_of({unknown_fact}); }

inline given percentage(interval base, number low_ppm, number high_ppm) {
  given g{{share(base.low, low_ppm), share(base.high, high_ppm)}, truth::yes, if_inexact(base)};
  if (low_ppm != high_ppm) g.open.set(discretion);
  return settled_reasons(g);
}
inline given percentage_undocumented(interval base) {
  given g{{0, base.high}, truth::yes, if_inexact(base)};
  g.open.set(undocumented_term);
  return settled_reasons(g);
}
inline given award_up_to(number most) { return settled_reasons({{0, most}, truth::yes, set_of({discretion})}); }
inline given award_undocumented() { return {{0, no_limit}, truth::yes, set_of({discretion, undocumented_term})}; }
inline given award(number amount) { return {{amount, amount}, truth::yes, {}}; }
inline given award_for_each(interval count, number each) {
  const number high = count.high == no_limit ? (each == 0 ? 0 : no_limit) : high_or_no_limit(count.high * each);
  return settled_reasons({{low_that_fits(count.low * each), high}, truth::yes, if_inexact(count)});
}

inline given award_for_each_up_to(interval count, number each, number most) {
  const reasons why = if_inexact(count);
  given g = award_for_each(lesser(count, {most, most}), each);
  g.open |= why;
  return settled_reasons(g);
}

inline given a_quantity(interval n) { return {n, truth::yes, if_inexact(n)}; }
inline given up_to(given g) {
  g.amount.low = 0;
  g.open.set(discretion);
  return settled_reasons(g);
}
/// One of two: in each world in which the condition holds or does not.
inline given choose(truth condition, given if_it_holds, given if_not) {
  if (condition == truth::yes) return settled_reasons(if_it_holds);
  if (condition == truth::no) return settled_reasons(if_not);
  given g;
  g.eligible = if_it_holds.eligible == if_not.eligible ? if_it_holds.eligible : truth::unknown;
  g.amount.low = if_it_holds.amount.low < if_not.amount.low ? if_it_holds.amount.low : if_not.amount.low;
  g.amount.high = if_it_holds.amount.high > if_not.amount.high ? if_it_holds.amount.high : if_not.amount.high;
  g.open = if_it_holds.open | if_not.open | set_of({unknown_fact});
  return settled_reasons(g);
}

struct bracket {
  number from;
  number paid;  // an award, or parts per million
};

inline number tier_at(const std::vector<bracket>& tiers, number where) {
  number paid = 0;
  for (const bracket& t : tiers)
    if (where >= t.from) paid = t.paid;
  return paid;
}
/// The hull over every bracket that the interval touches: it begins, ends, or contains the beginning of one.
inline given tiered(interval where, const std::vector<bracket>& tiers) {
  std::vector<number> touched{tier_at(tiers, where.low), tier_at(tiers, where.high)};
  for (const bracket& t : tiers)
    if (where.low <= t.from && t.from <= where.high) touched.push_back(t.paid);
  interval hull{touched.front(), touched.front()};
  for (const number paid : touched) {
    if (paid < hull.low) hull.low = paid;
    if (paid > hull.high) hull.high = paid;
  }
  return settled_reasons({hull, truth::yes, if_inexact(where)});
}

inline number bands_at(const std::vector<bracket>& bands, number base) {
  if (base == no_limit) {
    if (bands.back().paid != 0) return no_limit;
    base = bands.back().from;
  }
  number millionths = 0;
  for (std::size_t i = 0; i < bands.size(); ++i) {
    const number from = bands[i].from;
    const number to = i + 1 < bands.size() ? bands[i + 1].from : base;
    const number top = base < to ? base : to;
    if (top > from) millionths += (top - from) * bands[i].paid;
  }
  return millionths / 1'000'000;
}
inline given banded(interval base, const std::vector<bracket>& bands) {
  return settled_reasons({{bands_at(bands, base.low), bands_at(bands, base.high)}, truth::yes, if_inexact(base)});
}

// --- modifiers ---

inline given at_most(given g, interval cap) {
  g.amount = lesser(g.amount, cap);
  if (!is_exact(cap)) g.open.set(unknown_fact);
  return settled_reasons(g);
}
/// In some world the authority lifts the cap, in another it does not.
inline given usually_at_most(given g, number usual, number most) {
  const interval kept = lesser(g.amount, {usual, usual});
  const interval lifted = lesser(g.amount, {most, most});
  g.amount = {kept.low, lifted.high};
  g.open.set(discretion);
  return settled_reasons(g);
}
inline given at_most_undocumented(given g) {
  g.open.set(undocumented_term);
  return g;
}
inline given at_least_or_nothing(given g, number least) {
  if (g.amount.low < least) g.amount.low = 0;
  if (g.amount.high < least) g.amount.high = 0;
  return settled_reasons(g);
}
inline given when(given g, truth condition) {
  g.eligible = both(g.eligible, condition);
  if (condition == truth::unknown) g.open.set(unknown_fact);
  return settled_reasons(g);
}

enum class mode { down, up, half_up, half_even };
inline number rounded_number(number n, number unit, mode how) {
  const number times = n / unit;
  const number rest = n % unit;
  bool up = false;
  if (how == mode::up) up = rest > 0;
  if (how == mode::half_up) up = 2 * rest >= unit;
  if (how == mode::half_even) up = 2 * rest > unit || (2 * rest == unit && times % 2 == 1);
  return (times + (up ? 1 : 0)) * unit;
}
inline given rounded(given g, number unit, mode how) {
  g.amount.low = low_that_fits(rounded_number(g.amount.low, unit, how));
  if (g.amount.high != no_limit) g.amount.high = high_or_no_limit(rounded_number(g.amount.high, unit, how));
  return settled_reasons(g);
}
/// A share of it on top.
inline given surcharge(given g, number ppm) {
  g.amount = plus(g.amount, share_of(g.amount, ppm));
  return settled_reasons(g);
}
/// The difference to what was had earlier.
inline given topped_up(given g, interval had) {
  g.amount = minus(g.amount, had);
  if (!is_exact(had)) g.open.set(unknown_fact);
  return settled_reasons(g);
}
inline given pool_between(given g, interval budget) {
  g = at_most(g, budget);
  g.open.set(pool_of_many);
  return g;
}
inline given pool(given g, number budget) {
  g = at_most(g, {budget, budget});
  g.open.set(pool_of_many);
  return g;
}
inline given quota(given g) {
  g.open.set(quota_of_many);
  return g;
}

// --- combinators ---

/// Every way the doubtful parts can be eligible or not; a known part is what it is.
inline std::vector<std::vector<bool>> every_world(const std::vector<given>& parts) {
  std::vector<std::vector<bool>> worlds{{}};
  for (const given& part : parts) {
    std::vector<std::vector<bool>> longer;
    for (const std::vector<bool>& world : worlds)
      for (const bool eligible : {false, true}) {
        if (part.eligible == truth::yes && !eligible) continue;
        if (part.eligible == truth::no && eligible) continue;
        longer.push_back(world);
        longer.back().push_back(eligible);
      }
    worlds = std::move(longer);
  }
  return worlds;
}

inline reasons open_of_parts(const std::vector<given>& parts) {
  reasons open;
  for (const given& part : parts)
    if (part.eligible != truth::no) open |= part.open;
  return open;
}

/// The hull of what `pays` gives in each world in which at least one part is eligible; eligible as their `or`.
template <class Pays>
given any_of(const std::vector<given>& parts, Pays pays) {
  truth eligible = truth::no;
  for (const given& part : parts) eligible = either(eligible, part.eligible);
  bool found = false;
  interval hull;
  for (const std::vector<bool>& world : every_world(parts)) {
    std::vector<interval> paid;
    for (std::size_t i = 0; i < parts.size(); ++i)
      if (world[i]) paid.push_back(parts[i].amount);
    if (paid.empty()) continue;
    const interval here = pays(paid);
    hull.low = found && hull.low < here.low ? hull.low : here.low;
    hull.high = found && hull.high > here.high ? hull.high : here.high;
    found = true;
  }
  hull.low = low_that_fits(hull.low);
  hull.high = high_or_no_limit(hull.high);
  return settled_reasons({hull, eligible, open_of_parts(parts)});
}

inline given sum_of(const std::vector<given>& parts) {
  return any_of(parts, [](const std::vector<interval>& paid) {
    interval sum;
    for (const interval& p : paid) sum = {sum.low + p.low, sum.high + p.high};
    return sum;
  });
}
inline given highest_of(const std::vector<given>& parts) {
  return any_of(parts, [](const std::vector<interval>& paid) {
    interval best = paid.front();
    for (const interval& p : paid) best = greater(best, p);
    return best;
  });
}
inline given first_of(const std::vector<given>& parts) {
  return any_of(parts, [](const std::vector<interval>& paid) { return paid.front(); });
}
inline given lowest_of(const std::vector<given>& parts) {
  given all = parts.front();
  for (const given& part : parts) {
    all.amount = lesser(all.amount, part.amount);
    all.eligible = both(all.eligible, part.eligible);
  }
  all.open = open_of_parts(parts);
  return settled_reasons(all);
}

// --- the outcome ---

struct outcome {
  std::string clause;
  given paid;
  /// Of clauses with the same number one counts; nothing is excluded by zero.
  int excludes = 0;
};

inline given settle(given g, bool is_draft = false) {
  if (g.eligible == truth::no) return {{0, 0}, truth::no, {}};
  if (g.eligible == truth::unknown) g.amount.low = 0;
  if (is_draft) g.open.set(draft);
  if (is_exact(g.amount) && g.eligible == truth::yes) {
    g.open.reset(discretion);
    g.open.reset(unknown_fact);
  }
  return g;
}

/// An outcome on a day: `in_force` for the document and the clause together.
inline given settle_on(given g, bool is_draft, truth in_force) {
  if (in_force == truth::no) return {{0, 0}, g.eligible, {}};
  if (g.eligible == truth::no) return {{0, 0}, truth::no, {}};
  const truth eligible = g.eligible;
  g.eligible = both(g.eligible, in_force);
  if (g.eligible == truth::unknown) g.amount.low = 0;
  g.eligible = eligible;
  if (is_exact(g.amount) && eligible == truth::yes) {
    g.open.reset(discretion);
    g.open.reset(unknown_fact);
  }
  if (is_draft) g.open.set(draft);
  if (in_force == truth::unknown) g.open.set(validity);
  return g;
}

// --- time: every start and end that is possible is tried ---

/// Days are numbers. What is known of a start or an end: it is one of these days.
struct possible_days {
  int first;
  int last;
};

/// Whether something is in force on a day: it is from its start to its end, of each world in which both are among the
/// possible days and it was in force on the days on which it was seen.
inline truth in_force_on(int day, possible_days start, possible_days end, bool was_seen, possible_days seen) {
  bool in_some = false;
  bool in_all = true;
  for (int from = start.first; from <= start.last; ++from)
    for (int until = end.first; until <= end.last; ++until) {
      if (was_seen && (from > seen.first || until < seen.last)) continue;
      const bool here = from <= day && day <= until;
      in_some = in_some || here;
      in_all = in_all && here;
    }
  return !in_some ? truth::no : in_all ? truth::yes : truth::unknown;
}

/// What holds in one of these years: the value stated, one for each year from the first on.
inline interval stated_in(int first_asked, int last_asked, int first_stated, const std::vector<number>& stated) {
  interval hull;
  bool found = false;
  for (int year = first_asked; year <= last_asked; ++year) {
    const int place = year - first_stated;
    if (place < 0 || place >= static_cast<int>(stated.size())) continue;
    const number value = stated[static_cast<std::size_t>(place)];
    hull.low = found && hull.low < value ? hull.low : value;
    hull.high = found && hull.high > value ? hull.high : value;
    found = true;
  }
  return hull;
}

inline number guaranteed_of(const outcome& o) {
  reasons beyond_the_range = o.paid.open;
  beyond_the_range.reset(unknown_fact);
  beyond_the_range.reset(discretion);
  return beyond_the_range.none() ? o.paid.amount.low : 0;
}

/// The highest of each group of clauses that exclude each other, and all others.
template <class Amount>
number sum_of_what_counts(const std::vector<outcome>& outcomes, Amount amount_of) {
  number sum = 0;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    bool counts = true;
    for (std::size_t k = 0; k < outcomes.size(); ++k) {
      if (i == k || outcomes[i].excludes == 0 || outcomes[i].excludes != outcomes[k].excludes) continue;
      const number mine = amount_of(outcomes[i]);
      const number other = amount_of(outcomes[k]);
      if (other > mine || (other == mine && k < i)) counts = false;
    }
    if (counts) sum += amount_of(outcomes[i]);
  }
  return sum;
}

inline interval total_of(const std::vector<outcome>& outcomes) {
  return {low_that_fits(sum_of_what_counts(outcomes, [](const outcome& o) { return o.paid.amount.low; })),
          high_or_no_limit(sum_of_what_counts(outcomes, [](const outcome& o) { return o.paid.amount.high; }))};
}
inline number guaranteed_of(const std::vector<outcome>& outcomes) {
  return sum_of_what_counts(outcomes, [](const outcome& o) { return guaranteed_of(o); });
}

}  // namespace reference

#endif
