// SPDX-License-Identifier: MIT
//
// Which nodes of a formula become columns of their own, and in which layer of subqueries: a node that is written out in
// two places would be worked out twice, and a node of nodes of those exponentially often.
#ifndef BYLAW_SQL_LAYERS_HPP
#define BYLAW_SQL_LAYERS_HPP

#include <bylaw/sql/expression.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw::detail {

struct sql_layers {
  /// Nodes that are columns, with their names, and in which layer each is made; layer 0 has the facts.
  struct step {
    std::uint32_t node;
    std::string name;
    std::size_t layer;
    std::size_t last_use;
  };
  std::vector<step> steps{};
  std::size_t count = 0;
  /// The last layer that reads the leaf, by node.
  std::vector<std::size_t> last_use{};
};

class sql_layering {
  using id = std::uint32_t;

 public:
  /// `roots` are what the query gives; `once` those of them that are wanted by name. `written_out` is how long, in bytes,
  /// the expressions may be all written out.
  sql_layering(sql_expressions& made, const formula& f, const std::vector<id>& roots, const std::vector<id>& once,
               double written_out)
      : made_(made), f_(f), uses_(f.nodes.size(), 0), size_(f.nodes.size(), 0), depth_(f.nodes.size(), 0) {
    measure();
    count_uses(roots);
    double all = 0;
    for (const id root : roots) all += size_[root];
    is_step_.assign(f.nodes.size(), false);
    for (const id n : once) is_step_[n] = !made_.is_leaf(n);
    for (id n = 0; n < f.nodes.size(); ++n) {
      if (uses_[n] == 0 || made_.is_leaf(n)) continue;
      if (all > written_out && uses_[n] > 1 && size_[n] > shortest_step) is_step_[n] = true;
      // Engines bound how deep an expression may be.
      if (depth_of(n) > deepest) is_step_[n] = true;
      if (is_step_[n]) depth_[n] = 0;
    }
  }

  sql_layers layers(sql_names& names) {
    sql_layers all;
    std::vector<std::size_t> level(f_.nodes.size(), 0);
    for (id n = 0; n < f_.nodes.size(); ++n) {
      for (const id operand : operands(n)) level[n] = (std::max)(level[n], level[operand]);
      if (!is_step_[n]) continue;
      ++level[n];
      const formula_label& label = f_.labels[f_.nodes[n].label];
      const std::string_view kind = label.kind.empty() ? "step" : label.kind;
      all.steps.push_back({n, names.free_name(kind, "_" + std::to_string(all.steps.size() + 1)), level[n], 0});
      all.count = (std::max)(all.count, level[n]);
    }
    return all;
  }

  /// Which layers read what; `last` is where the roots are. Then steps have names.
  void name_steps(sql_layers& all, const std::vector<id>& roots) {
    all.last_use.assign(f_.nodes.size(), 0);
    for (const id root : roots) read(root, all.count + 1, all.last_use, true);
    for (const sql_layers::step& one : all.steps) read(one.node, one.layer, all.last_use, false);
    for (sql_layers::step& one : all.steps) {
      one.last_use = all.last_use[one.node];
      made_.name(one.node, one.name);
    }
  }

 private:
  static constexpr double shortest_step = 24;
  static constexpr std::size_t deepest = 60;

  std::vector<id> operands(id n) const {
    const formula_node& node = f_.nodes[n];
    std::vector<id> all;
    if (node.kind == node_kind::shares)
      for (id t = node.a; t < node.a + node.b; ++t) all.push_back(f_.terms[t].node);
    for (const id operand : operands_of(node)) all.push_back(operand);
    return all;
  }
  std::size_t depth_of(id n) {
    std::size_t deepest_operand = 0;
    for (const id operand : operands(n)) deepest_operand = (std::max)(deepest_operand, depth_[operand]);
    return depth_[n] = deepest_operand + 1;
  }

  // Each definition is made with marks in the place of its operands, and the marks are counted.
  void measure() {
    for (id n = 0; n < f_.nodes.size(); ++n) made_.name(n, concatenated("\x01", std::to_string(n), "\x02"));
    marks_.resize(f_.nodes.size());
    for (id n = 0; n < f_.nodes.size(); ++n) {
      const std::string text = made_.definition(n);
      size_[n] = static_cast<double>(text.size());
      for (std::size_t at = text.find('\x01'); at != std::string::npos; at = text.find('\x01', at + 1)) {
        const auto operand = static_cast<id>(std::stoul(text.substr(at + 1)));
        marks_[n].push_back(operand);
        size_[n] += size_[operand];
      }
    }
    for (id n = 0; n < f_.nodes.size(); ++n) made_.name(n, {});
  }
  void count_uses(const std::vector<id>& roots) {
    for (const id root : roots) ++uses_[root];
    for (id n = static_cast<id>(f_.nodes.size()); n-- > 0;)
      if (uses_[n] > 0)
        for (const id operand : marks_[n]) ++uses_[operand];
  }
  void read(id n, std::size_t layer, std::vector<std::size_t>& last_use, bool by_name) const {
    if ((by_name && is_step_[n]) || made_.is_leaf(n)) {
      last_use[n] = (std::max)(last_use[n], layer);
      return;
    }
    for (const id operand : operands(n)) read(operand, layer, last_use, true);
  }

  sql_expressions& made_;
  const formula& f_;
  std::vector<std::size_t> uses_;
  std::vector<double> size_;
  std::vector<std::size_t> depth_;
  std::vector<bool> is_step_{};
  std::vector<std::vector<id>> marks_{};
};

}  // namespace bylaw::detail

#endif
