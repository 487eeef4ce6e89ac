// SPDX-License-Identifier: MIT
//
// A table of cases: what a rule gives a firm, against what was worked out by hand. Every table is checked as a
// constant, and again at run time with figures that the compiler does not know.
#ifndef BYLAW_TESTS_SUPPORT_CASE_TABLE_HPP
#define BYLAW_TESTS_SUPPORT_CASE_TABLE_HPP

#include "support/facts.hpp"

#include <bylaw/bylaw.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

namespace support {

struct row {
  std::string_view what;
  bylaw::outcome got;
  bylaw::range<bylaw::money> amount;
  bylaw::verdict eligible = bylaw::verdict::yes;
  bylaw::reasons open{};

  constexpr bool holds() const { return got.amount == amount && got.eligible == eligible && got.open == open; }
};

/// What one rule gives a firm.
template <class Rule, class Firm>
constexpr bylaw::outcome ask(const Rule& rule, const Firm& firm) {
  return bylaw::evaluate(bylaw::policy{bylaw::about{}, bylaw::clause{"asked", rule}}, firm)["asked"];
}

constexpr bylaw::range<bylaw::money> exactly(bylaw::money amount) { return {amount, amount}; }

template <std::size_t Count>
constexpr int first_wrong_row(const std::array<row, Count>& rows) {
  for (std::size_t i = 0; i < Count; ++i)
    if (!rows[i].holds()) return static_cast<int>(i);
  return -1;
}

/// `Table` is a constexpr function of a number that is one; what it multiplies with it is unknown to the compiler.
template <auto* Table>
void check_table() {
  static_assert(first_wrong_row(Table(1)) == -1, "the row of this number (from 0) is wrong");
  volatile std::int64_t one = 1;
  for (const row& r : Table(one)) {
    INFO(std::string(r.what));
    CHECK(r.got.amount.low.fen() == r.amount.low.fen());
    CHECK(r.got.amount.high.fen() == r.amount.high.fen());
    CHECK(r.got.eligible == r.eligible);
    CHECK(r.got.open == r.open);
  }
}

}  // namespace support

#endif
