// SPDX-License-Identifier: MIT
//
// Operations on two numbers that both may have no limit, which hardly a policy asks for: each in a formula of its own.
#include "sql/sqlite.hpp"

#include <doctest/doctest.h>

using namespace sql_tests;

namespace {

/// A formula of two facts of which `make` makes a number or a truth; a truth is its clause's eligibility.
template <class Make>
bylaw::formula of_two(const Make& make) {
  bylaw::detail::graph_builder graph;
  const std::uint32_t a = graph.fact_high(0, 1000);
  const std::uint32_t b = graph.fact_high(1, 1000);
  const std::uint32_t zero = graph.constant(0);
  const std::uint32_t no = graph.truth(false);
  const std::uint32_t made = make(graph, a, b);
  const bool is_truth = bylaw::is_truth(graph.nodes[made].kind);
  bylaw::formula f;
  f.facts = {{"a", "甲", bylaw::formula_fact_type::money}, {"b", "乙", bylaw::formula_fact_type::money}};
  f.labels = graph.labels;
  bylaw::formula_clause clause{"c", zero, is_truth ? zero : made, is_truth ? made : no, is_truth ? made : no, {}};
  clause.open.fill(no);
  f.clauses = {clause};
  f.total_low = f.total_high = f.guaranteed = zero;
  f.overflow = no;
  f.nodes = graph.nodes;
  f.terms = graph.terms;
  return f;
}

std::uint32_t share_of(bylaw::detail::graph_builder& graph, std::uint32_t node, std::int64_t ppm) {
  bylaw::share_term one[] = {{node, ppm}};
  return graph.shares(one);
}

}  // namespace

TEST_CASE("Every operation on two numbers without a limit, by the interpreter and by SQLite") {
  using graph = bylaw::detail::graph_builder;
  using id = std::uint32_t;
  const bylaw::formula formulas[] = {
      of_two([](graph& g, id a, id b) { return g.add(a, b); }),
      of_two([](graph& g, id a, id b) { return g.subtract(a, b); }),
      of_two([](graph& g, id a, id b) { return g.lesser(a, b); }),
      of_two([](graph& g, id a, id b) { return g.greater(a, b); }),
      of_two([](graph& g, id a, id b) { return g.choose(g.less(a, b), g.times(a, 3), g.floor_to(b, 7)); }),
      of_two([](graph& g, id a, id b) { return g.fraction(g.lesser(a, b), 1000, 1060); }),
      of_two([](graph& g, id a, id b) { return share_of(g, g.greater(a, b), 333333); }),
      of_two([](graph& g, id a, id b) { return g.less(a, b); }),
      of_two([](graph& g, id a, id b) { return g.negation(g.less(a, b)); }),
      of_two([](graph& g, id a, id b) { return g.equal(a, b); }),
      of_two([](graph& g, id a, id b) { return g.negation(g.equal(a, b)); }),
      of_two([](graph& g, id a, id b) { return g.both(g.less(a, b), g.less(b, g.constant(600))); }),
      of_two([](graph& g, id a, id b) { return g.either(g.less(g.constant(600), a), g.equal(b, g.constant(5))); }),
      // 2^63 - 1 is 7 * 1317624576693539401: what comes to it has no limit, and what comes one short of it has.
      of_two([](graph& g, id a, id) { return g.times(a, 1317624576693539401); }),
      of_two([](graph& g, id a, id) { return g.times(a, 9223372036854775); }),
      of_two([](graph& g, id a, id) { return g.times(a, 9223372036854776); }),
      of_two([](graph& g, id a, id b) { return g.add(g.times(a, 1317624576693539400), b); }),
      of_two([](graph& g, id a, id b) { return g.add(g.times(a, 9007199254740992), g.times(b, 9007199254740992)); }),
      of_two([](graph& g, id a, id) { return g.fraction(g.times(a, 878416384462359600), 3, 2); }),
      of_two([](graph& g, id a, id) { return g.fraction(g.times(a, 878416384462359601), 3, 2); }),
      of_two([](graph& g, id a, id b) { return share_of(g, g.lesser(g.times(a, 9007199254740992), g.times(b, 3)), 999999); }),
      of_two([](graph& g, id a, id) { return share_of(g, g.times(a, 9007199254740993), 999999); }),
      of_two([](graph& g, id a, id) { return g.equal(a, g.constant(bylaw::unlimited.fen())); }),
      of_two([](graph& g, id a, id) { return g.less(a, g.constant(bylaw::unlimited.fen())); }),
  };
  const number values[] = {std::nullopt, 0, 5, 6, 7, 8, 600, 601, 999, 1000};
  for (const bylaw::formula& f : formulas) {
    bylaw::outline names;
    names.clauses.resize(1);
    std::string query;
    bylaw::detail::write_sql(query, f, names, bylaw::sql_dialect::sqlite, {});
    CAPTURE(query);
    sqlite db;
    db.run("CREATE TABLE firms(id INTEGER PRIMARY KEY, a INTEGER, b INTEGER)");
    std::vector<std::vector<std::string>> expected;
    for (const number& a : values)
      for (const number& b : values) {
        const auto text = [](const number& n) { return n ? std::to_string(*n) : std::string("NULL"); };
        db.run("INSERT INTO firms(a, b) VALUES (" + text(a) + ", " + text(b) + ")");
        const std::int64_t none = bylaw::unlimited.fen();
        const std::vector<bylaw::formula_value> facts{{0, a.value_or(none)}, {0, b.value_or(none)}};
        const bylaw::formula_assessment given = bylaw::evaluate(f, facts);
        const bylaw::money high = given.outcomes[0].amount.high;
        expected.push_back({text(high.is_unlimited() ? number() : number(high.fen())),
                            std::to_string(given.outcomes[0].eligible.holds())});
      }
    CHECK(db.ask("SELECT \"c high\", \"c eligible\" FROM (" + query + ") ORDER BY id") == expected);
  }
}
