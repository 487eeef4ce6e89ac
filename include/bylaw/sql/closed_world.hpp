// SPDX-License-Identifier: MIT
//
// A formula where each of some facts is exact: what it is at most is what it is at least.
#ifndef BYLAW_SQL_CLOSED_WORLD_HPP
#define BYLAW_SQL_CLOSED_WORLD_HPP

#include <bylaw/formula.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bylaw::detail {

/// A formula, and whether any clause holds, as of a sum.
struct sql_formula : formula {
  std::uint32_t total_may = 0;
  std::uint32_t total_holds = 0;
};

/// The same formula, made again where `is_exact` says that a fact is. Whole comparisons fall away.
inline sql_formula with_exact_facts(const formula& f, const std::vector<bool>& is_exact) {
  graph_builder graph;
  graph.labels = f.labels;
  std::vector<std::uint32_t> now(f.nodes.size(), 0);
  for (std::size_t n = 0; n < f.nodes.size(); ++n) {
    const formula_node& node = f.nodes[n];
    const auto fact = static_cast<std::size_t>(node.value);
    graph.label = node.label;
    if (node.kind == node_kind::fact_high && is_exact[fact]) {
      now[n] = graph.fact_low(fact, node.most);
    } else if (node.kind == node_kind::fact_may && is_exact[fact]) {
      now[n] = graph.fact_holds(fact);
    } else if (node.kind == node_kind::shares) {
      std::vector<share_term> terms;
      for (std::uint32_t t = node.a; t < node.a + node.b; ++t) terms.push_back({now[f.terms[t].node], f.terms[t].ppm});
      now[n] = graph.shares(terms);
    } else {
      operand_list operands = operands_of(node);
      for (std::uint32_t& operand : operands.all) operand = now[operand];
      now[n] = graph.again(node, operands.all);
    }
  }
  graph.label = 0;
  sql_formula made{f};
  made.total_may = graph.truth(false);
  made.total_holds = made.total_may;
  for (const formula_clause& c : f.clauses) {
    made.total_may = graph.either(made.total_may, now[c.may]);
    made.total_holds = graph.either(made.total_holds, now[c.holds]);
  }
  made.nodes = std::move(graph.nodes);
  made.terms = std::move(graph.terms);
  made.labels = std::move(graph.labels);
  for (formula_clause& c : made.clauses) {
    for (std::uint32_t* root : {&c.low, &c.high, &c.may, &c.holds}) *root = now[*root];
    for (std::uint32_t& root : c.open) root = now[root];
  }
  for (std::uint32_t* root : {&made.total_low, &made.total_high, &made.guaranteed, &made.overflow}) *root = now[*root];
  return made;
}

}  // namespace bylaw::detail

#endif
