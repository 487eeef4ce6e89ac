// SPDX-License-Identifier: MIT
//
// Two clauses that mean different bases do not share a fact: what was contracted, incurred, settled, purchased and
// invested are different amounts, and so is one without the tax in it.
#include "../../docs/examples/vocabulary.hpp"

#include <bylaw/cities.hpp>
#include <bylaw/outline.hpp>

#include <doctest/doctest.h>

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

using vocabulary::source_base;

void collect_amounts(const bylaw::outline_node& node, std::set<std::string>& names) {
  if (node.value == bylaw::value_kind::fact && node.type == bylaw::fact_type::money) names.emplace(node.text);
  for (const bylaw::outline_node& part : node.parts) collect_amounts(part, names);
}

std::string row_of(std::string_view edition, std::string_view clause, std::string_view fact) {
  return std::string(edition) + "/" + std::string(clause) + ": " + std::string(fact);
}

/// "edition/clause: fact", for each amount that a clause of the catalogue reads.
std::set<std::string> amounts_read() {
  std::set<std::string> rows;
  bylaw::cities::for_each_city([&](const auto& policy) {
    for (const bylaw::outlined_clause& clause : bylaw::outline_of(policy).clauses) {
      std::set<std::string> names;
      collect_amounts(clause.rule, names);
      for (const std::string& name : names) rows.insert(row_of(policy.about().edition, clause.id, name));
    }
  });
  return rows;
}

/// The facts that clauses of different bases share, or whose base is another than the vocabulary says.
std::vector<std::string> shared_wrongly(std::span<const source_base> rows) {
  std::vector<std::string> wrong;
  for (const source_base& one : rows) {
    const vocabulary::entry* const fact = vocabulary::find(one.fact);
    bool good = fact != nullptr && vocabulary::may_share(one.base, fact->base);
    for (const source_base& other : rows) good = good && (other.fact != one.fact || other.tax == one.tax);
    if (!good) wrong.push_back(row_of(one.edition, one.clause, one.fact));
  }
  return wrong;
}

}  // namespace

TEST_CASE("the bases: every amount that a clause reads has its base, as its source says") {
  std::set<std::string> said;
  for (const source_base& one : vocabulary::source_bases) {
    CAPTURE(one.edition);
    CHECK(said.insert(row_of(one.edition, one.clause, one.fact)).second);
  }
  CHECK(said == amounts_read());
}

TEST_CASE("the bases: two clauses that mean different bases do not share a fact") {
  CHECK(shared_wrongly(vocabulary::source_bases) == std::vector<std::string>{});
}

TEST_CASE("the bases: the check finds what it is there for") {
  namespace facts = bylaw::facts;
  const auto compute = facts::domestic_compute_cost.name;
  const auto paid = facts::compute_cost_paid.name;
  using rows = std::vector<source_base>;
  CHECK(shared_wrongly(rows{{"a", "x", compute, "incurred"}, {"b", "x", compute, "not said"}}).empty());
  CHECK(shared_wrongly(rows{{"a", "x", compute, "incurred"}, {"b", "x", compute, "settled"}}).size() == 1);
  CHECK(shared_wrongly(rows{{"a", "x", compute, "contracted"}}).size() == 1);
  // What a source does not say is no guess at what was settled.
  CHECK(shared_wrongly(rows{{"a", "x", paid, "not said"}}).size() == 1);
  CHECK(shared_wrongly(rows{{"a", "x", paid, "settled"}, {"b", "x", paid, "settled", "without"}}).size() == 2);
  CHECK(shared_wrongly(rows{{"a", "x", "no such fact", "settled"}}).size() == 1);
}

TEST_CASE("the bases: every amount of the vocabulary is read by a clause") {
  for (const vocabulary::entry& one : vocabulary::all) {
    if (one.base.empty() || one.base == "person-months") continue;
    CAPTURE(one.name);
    bool is_read = false;
    for (const source_base& row : vocabulary::source_bases) is_read = is_read || row.fact == one.name;
    CHECK(is_read);
  }
}
