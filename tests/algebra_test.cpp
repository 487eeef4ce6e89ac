// SPDX-License-Identifier: MIT
//
// What operations of the algebra give that no built-in rule shows by itself: worked out by hand, as constants and at run
// time. What the built-in rules show is in their own tables.
#include "support/case_table.hpp"

using namespace bylaw::literals;
using namespace support;
using bylaw::between;
using bylaw::reason;
using bylaw::reasons;
using bylaw::unknown;
using bylaw::unlimited;
using bylaw::up_to;
using bylaw::verdict;

namespace {

/// 50,000 for new firms that are small, 30,000 for others.
struct chosen {
  bylaw::money if_new;
  bylaw::money if_not;
  constexpr auto formula(auto& f) const {
    return f.choose(f[facts::is_new], f.when(f[facts::is_small], f[if_new]), f[if_not]);
  }
};
struct chosen_amount {
  constexpr auto formula(auto& f) const { return f.choose(f[facts::is_new], f[facts::cost], f.up_to(f[facts::input])); }
};
/// Two thirds of the cost where one of two things holds and not both.
struct two_thirds {
  std::int64_t many;
  constexpr auto formula(auto& f) const {
    const auto a = f.less(f[facts::staff], many);
    const auto b = f.equal(f[facts::patents], f[facts::staff]);
    return f.when(f.both(f.either(a, b), f.negation(f.both(a, b))), f.fraction(f[facts::cost], 2, 3));
  }
};

constexpr auto choices(std::int64_t one) {
  using facts::is_new;
  using facts::is_small;
  const chosen rule{5_wan * one, 3_wan};
  const chosen falling{3_wan * one, 5_wan};
  const reasons doubt = reason::unknown_fact;
  return std::array{
      row{"it holds", ask(rule, bylaw::firm{is_new = true, is_small = true}), exactly(5_wan)},
      row{"it does not", ask(rule, bylaw::firm{is_new = false, is_small = false}), exactly(3_wan)},
      row{"it holds, and the firm is not eligible for what it chooses",
          ask(rule, bylaw::firm{is_new = true, is_small = false}), exactly(0_wan), verdict::no},
      row{"not known: from the lesser to the greater", ask(rule, bylaw::firm{is_new = unknown, is_small = true}),
          between(3_wan, 5_wan), verdict::yes, doubt},
      row{"the other way round", ask(falling, bylaw::firm{is_new = unknown, is_small = true}), between(3_wan, 5_wan),
          verdict::yes, doubt},
      row{"not known, and eligible for one of the two alone", ask(rule, bylaw::firm{is_new = unknown, is_small = false}),
          up_to(5_wan), verdict::unknown, doubt},
      row{"known, and what it chooses is in doubt", ask(rule, bylaw::firm{is_new = true, is_small = unknown}),
          up_to(5_wan), verdict::unknown, doubt},
      row{"known, and the doubt is about the other", ask(rule, bylaw::firm{is_new = false, is_small = unknown}),
          exactly(3_wan)}};
}

constexpr auto reasons_of_a_choice(std::int64_t one) {
  using facts::cost;
  using facts::input;
  using facts::is_new;
  const chosen_amount rule{};
  return std::array{
      row{"the first, which is exact", ask(rule, bylaw::firm{is_new = true, cost = 4_wan * one, input = 9_wan}),
          exactly(4_wan)},
      row{"the second, at discretion", ask(rule, bylaw::firm{is_new = false, cost = 4_wan * one, input = 9_wan}),
          up_to(9_wan), verdict::yes, reason::discretion},
      row{"one of the two", ask(rule, bylaw::firm{is_new = unknown, cost = 4_wan * one, input = 9_wan}), up_to(9_wan),
          verdict::yes, reasons(reason::discretion) | reason::unknown_fact},
      row{"one of the two, the first the greater", ask(rule, bylaw::firm{is_new = unknown, cost = 12_wan * one, input = 9_wan}),
          up_to(12_wan), verdict::yes, reasons(reason::discretion) | reason::unknown_fact}};
}

constexpr auto fractions(std::int64_t one) {
  using facts::cost;
  using facts::patents;
  using facts::staff;
  const two_thirds rule{10 * one};
  return std::array{
      row{"one of the two holds; rounded down once", ask(rule, bylaw::firm{cost = 100_fen, staff = 3, patents = 4}),
          exactly(66_fen)},
      row{"both hold", ask(rule, bylaw::firm{cost = 100_fen, staff = 3, patents = 3}), exactly(0_fen), verdict::no},
      row{"neither holds", ask(rule, bylaw::firm{cost = 100_fen, staff = 10, patents = 3}), exactly(0_fen), verdict::no},
      row{"not known which", ask(rule, bylaw::firm{cost = 100_fen, staff = 3, patents = unknown}), up_to(66_fen),
          verdict::unknown, reason::unknown_fact},
      row{"of a range both ends", ask(rule, bylaw::firm{cost = between(50_fen, 100_fen), staff = 3, patents = 4}),
          between(33_fen, 66_fen), verdict::yes, reason::unknown_fact},
      row{"of what has no limit there is none", ask(rule, bylaw::firm{cost = unknown, staff = 3, patents = 4}),
          up_to(unlimited), verdict::yes, reason::unknown_fact}};
}

}  // namespace

TEST_CASE("algebra: choose") { check_table<choices>(); }
TEST_CASE("algebra: a choice brings the reasons of what it may choose, and no others") { check_table<reasons_of_a_choice>(); }
TEST_CASE("algebra: fraction, either, both, negation, equal") { check_table<fractions>(); }
