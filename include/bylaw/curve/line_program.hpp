// SPDX-License-Identifier: MIT
//
// A formula with every fact but one worked in: what is left is a function of one whole number.
#ifndef BYLAW_CURVE_LINE_PROGRAM_HPP
#define BYLAW_CURVE_LINE_PROGRAM_HPP

#include <bylaw/formula.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace bylaw::detail {

inline constexpr std::size_t no_place = static_cast<std::size_t>(-1);
inline constexpr std::uint32_t no_node = static_cast<std::uint32_t>(-1);

/// Nodes as those of a formula, of which the only fact is x, a `fact_low`; of a yes/no fact x is 0 or 1.
class line_program {
 public:
  using id = std::uint32_t;

  std::vector<formula_node> nodes{};
  std::vector<share_term> terms{};
  std::vector<formula_label> labels{};
  /// The clause that a node belongs to, the first of several; empty for what stands above clauses.
  std::vector<std::string_view> clauses{};

  /// Takes over what some roots of a formula are made of, and writes where they are now. `varying` is the place of x
  /// among the facts, or `no_place`. Facts are those of `facts_for`; of x they do not matter.
  BYLAW_COLD void take(const formula& f, std::span<const formula_value> facts, std::size_t varying, std::span<id> roots) {
    const std::size_t count = f.nodes.size();
    std::vector<std::int64_t> known(count);
    work_out(f, facts, known);

    // What rests on x, and what of the rest is needed.
    std::vector<unsigned char> is_needed(count, 0), rests_on_x(count, 0);
    const auto each_operand = [&](const formula_node& node, const auto& visit) {
      for (const id operand : operands_of(node)) visit(operand);
      if (node.kind == node_kind::shares)
        for (id t = node.a; t < node.a + node.b; ++t) visit(f.terms[t].node);
    };
    for (std::size_t n = 0; n < count; ++n) {
      const formula_node& node = f.nodes[n];
      bool rests = is_a_fact(node.kind) && static_cast<std::size_t>(node.value) == varying;
      each_operand(node, [&](id operand) { rests = rests || rests_on_x[operand] != 0; });
      rests_on_x[n] = rests;
    }
    for (const id root : roots) is_needed[root] = 1;
    for (std::size_t n = count; n-- > 0;) {
      const formula_node& node = f.nodes[n];
      if (is_needed[n] == 0 || rests_on_x[n] == 0) continue;
      if (node.kind == node_kind::choose && rests_on_x[node.c] == 0)
        is_needed[known[node.c] != 0 ? node.a : node.b] = 1;
      else
        each_operand(node, [&](id operand) { is_needed[operand] = 1; });
    }

    if (labels.empty()) labels.push_back({});
    std::vector<id> label_now(f.labels.size(), 0);
    for (std::size_t i = 1; i < f.labels.size(); ++i) {
      label_now[i] = static_cast<id>(labels.size());
      labels.push_back(f.labels[i]);
    }
    std::vector<std::string_view> clause_of(count);
    name_clauses(f, rests_on_x, clause_of);

    std::vector<id> now(count, 0);
    for (std::size_t n = 0; n < count; ++n) {
      if (is_needed[n] == 0) continue;
      const formula_node& node = f.nodes[n];
      if (rests_on_x[n] == 0)
        now[n] = constant(known[n], is_truth(node.kind));
      else if (node.kind == node_kind::choose && rests_on_x[node.c] == 0)
        now[n] = now[known[node.c] != 0 ? node.a : node.b];
      else
        now[n] = taken(f, node, now, label_now, clause_of[n]);
    }
    for (id& root : roots) root = now[root];
  }

  id constant(std::int64_t value, bool truth = false) {
    formula_node node{.kind = truth ? node_kind::truth : node_kind::constant, .value = value, .least = value, .most = value};
    node.may_be_unlimited = !truth && value == no_limit;
    return once(node, {});
  }
  id x() {
    for (id n = 0; n < nodes.size(); ++n)
      if (nodes[n].kind == node_kind::fact_low) return n;
    return add({.kind = node_kind::fact_low}, {});
  }
  /// A node that is there already is not made again: both ends of what is known of x are one, and so is what is made of them.
  id once(const formula_node& node, std::string_view clause) {
    for (id n = 0; n < nodes.size(); ++n) {
      const formula_node& other = nodes[n];
      if (other.kind == node.kind && other.label == node.label && other.a == node.a && other.b == node.b && other.c == node.c &&
          other.value == node.value)
        return n;
    }
    return add(node, clause);
  }
  id add(const formula_node& node, std::string_view clause) {
    nodes.push_back(node);
    clauses.push_back(clause);
    return static_cast<id>(nodes.size() - 1);
  }

  bool is_constant(id n) const noexcept {
    return nodes[n].kind == node_kind::constant || nodes[n].kind == node_kind::truth;
  }

  /// The nodes that rest on x and that a root is made of, in their order.
  BYLAW_COLD std::vector<id> made_of(id root) const {
    std::vector<unsigned char> is_used(root + std::size_t{1}, 0);
    is_used[root] = 1;
    std::vector<id> list;
    for (id n = root + 1; n-- > 0;) {
      if (is_used[n] == 0 || is_constant(n)) continue;
      list.push_back(n);
      for (const id operand : operands_of(nodes[n])) is_used[operand] = 1;
      if (nodes[n].kind == node_kind::shares)
        for (id t = nodes[n].a; t < nodes[n].a + nodes[n].b; ++t) is_used[terms[t].node] = 1;
    }
    for (std::size_t i = 0; 2 * i + 1 < list.size(); ++i) std::swap(list[i], list[list.size() - 1 - i]);
    return list;
  }

  /// What constants come to, for `run`.
  std::vector<std::int64_t> room() const {
    std::vector<std::int64_t> values(nodes.size());
    for (std::size_t n = 0; n < nodes.size(); ++n) values[n] = nodes[n].value;
    return values;
  }
  /// What the listed nodes come to at x; `values` is such a room.
  void run(std::span<const id> list, std::int64_t x, std::vector<std::int64_t>& values) const noexcept {
    std::int64_t* out = values.data();
    for (const id n : list) {
      const formula_node& node = nodes[n];
      out[n] = node.kind == node_kind::fact_low
                   ? x
                   : worked_out(node, terms.data(), [out](std::uint32_t operand) { return out[operand]; });
    }
  }

 private:
  void name_clauses(const formula& f, const std::vector<unsigned char>& rests_on_x,
                    std::vector<std::string_view>& clause_of) const {
    std::vector<unsigned char> is_of_it(f.nodes.size());
    for (const formula_clause& c : f.clauses) {
      id top = 0;
      for (const id root : {c.low, c.high}) {
        is_of_it[root] = 1;
        if (root > top) top = root;
      }
      for (id n = top + 1; n-- > 0;) {
        if (is_of_it[n] == 0) continue;
        is_of_it[n] = 0;
        // What was named before has all that is below it named.
        if (rests_on_x[n] == 0 || !clause_of[n].empty()) continue;
        clause_of[n] = c.id;
        for (const id operand : operands_of(f.nodes[n])) is_of_it[operand] = 1;
        if (f.nodes[n].kind == node_kind::shares)
          for (id t = f.nodes[n].a; t < f.nodes[n].a + f.nodes[n].b; ++t) is_of_it[f.terms[t].node] = 1;
      }
    }
  }

  bool is_negation_of(id a, id b) const { return nodes[a].kind == node_kind::negation && nodes[a].a == b; }

  // x has a limit, where an unknown fact has none.
  bool may_be_unlimited(const formula_node& node) const {
    if (is_truth(node.kind)) return false;
    if (node.kind == node_kind::subtract) return nodes[node.a].may_be_unlimited;
    if (node.kind == node_kind::lesser) return nodes[node.a].may_be_unlimited && nodes[node.b].may_be_unlimited;
    if (node.most == no_limit) return true;
    if (node.kind == node_kind::choose) return nodes[node.a].may_be_unlimited || nodes[node.b].may_be_unlimited;
    for (const id operand : operands_of(node))
      if (nodes[operand].may_be_unlimited) return true;
    return false;
  }

  BYLAW_COLD id taken(const formula& f, formula_node node, const std::vector<id>& now, const std::vector<id>& label_now,
                      std::string_view clause) {
    const auto is_value = [this](id n, std::int64_t value) { return is_constant(n) && nodes[n].value == value; };
    node.label = label_now[node.label];
    if (node.kind == node_kind::shares) {
      const id first = static_cast<id>(terms.size());
      for (id t = node.a; t < node.a + node.b; ++t) terms.push_back({now[f.terms[t].node], f.terms[t].ppm});
      node.a = first;
      for (id n = 0; n < nodes.size(); ++n) {
        if (nodes[n].kind != node_kind::shares || nodes[n].b != node.b) continue;
        bool is_the_same = true;
        for (id t = 0; t < node.b; ++t) is_the_same = is_the_same && terms[nodes[n].a + t] == terms[first + t];
        if (!is_the_same) continue;
        terms.resize(first);
        return n;
      }
      node.may_be_unlimited = node.most == no_limit;
      for (id t = node.a; t < node.a + node.b; ++t)
        node.may_be_unlimited = node.may_be_unlimited || nodes[terms[t].node].may_be_unlimited;
      return add(node, clause);
    }
    // One x: what is known of it is exact.
    if (node.kind == node_kind::fact_low || node.kind == node_kind::fact_high) return x();
    if (is_a_fact(node.kind)) return once({.kind = node_kind::less, .a = constant(0), .b = x(), .most = 1}, clause);
    if (node.kind == node_kind::choose) {
      const id test = now[node.c];
      if (is_constant(test)) return nodes[test].value != 0 ? now[node.a] : now[node.b];
    }
    const std::size_t operands = operands_of(node).size();
    if (operands > 0) node.a = now[node.a];
    if (operands > 1) node.b = now[node.b];
    if (operands > 2) node.c = now[node.c];
    switch (node.kind) {
      case node_kind::add:
        if (is_value(node.a, 0)) return node.b;
        if (is_value(node.b, 0)) return node.a;
        break;
      case node_kind::subtract:
        if (is_value(node.b, 0)) return node.a;
        break;
      case node_kind::lesser:
        if (node.a == node.b || is_value(node.b, no_limit)) return node.a;
        if (is_value(node.a, no_limit)) return node.b;
        break;
      case node_kind::greater:
        if (node.a == node.b) return node.a;
        if (is_value(node.a, 0)) return node.b;
        if (is_value(node.b, 0)) return node.a;
        break;
      case node_kind::choose:
        // Where it is chosen by, a choice by the same is made.
        if (nodes[node.a].kind == node_kind::choose && nodes[node.a].c == node.c) node.a = nodes[node.a].a;
        if (nodes[node.b].kind == node_kind::choose && nodes[node.b].c == node.c) node.b = nodes[node.b].b;
        if (node.a == node.b || (is_constant(node.a) && is_value(node.b, nodes[node.a].value))) return node.a;
        break;
      case node_kind::both:
        if (node.a == node.b) return node.a;
        if (is_negation_of(node.a, node.b) || is_negation_of(node.b, node.a)) return constant(0, true);
        if (is_constant(node.a)) return nodes[node.a].value != 0 ? node.b : node.a;
        if (is_constant(node.b)) return nodes[node.b].value != 0 ? node.a : node.b;
        break;
      case node_kind::constant:
      case node_kind::fact_low:
      case node_kind::fact_high:
      case node_kind::times:
      case node_kind::shares:
      case node_kind::fraction:
      case node_kind::floor_to:
      case node_kind::truth:
      case node_kind::fact_holds:
      case node_kind::fact_may:
        break;
      case node_kind::less:
        if (node.a == node.b) return constant(0, true);
        break;
      case node_kind::equal:
        if (node.a == node.b) return constant(1, true);
        break;
      case node_kind::negation:
        if (nodes[node.a].kind == node_kind::negation) return nodes[node.a].a;
        break;
    }
    // Of constants alone it is one.
    bool folds = true;
    for (const id operand : operands_of(node)) folds = folds && is_constant(operand);
    if (!folds) {
      node.may_be_unlimited = may_be_unlimited(node);
      return once(node, clause);
    }
    return constant(worked_out(node, terms.data(), [this](id n) { return nodes[n].value; }), is_truth(node.kind));
  }
};

}  // namespace bylaw::detail

#endif
