// SPDX-License-Identifier: MIT
//
// Why a stretch is as it is, of the choices that were made on it and the labels these have.
#ifndef BYLAW_CURVE_CAUSES_HPP
#define BYLAW_CURVE_CAUSES_HPP

#include <bylaw/curve/piece.hpp>
#include <bylaw/curve/traced_line.hpp>

#include <cstddef>
#include <vector>

namespace bylaw::detail {

/// What one choice says; false where it says nothing that a person would miss.
inline bool cause_of(const line_program& program, const decision& d, cause& said) {
  const formula_node& node = program.nodes[d.node];
  const formula_label& label = program.labels[node.label];
  said = {program.clauses[d.node], label.kind, label.name, label.unit, label.figure, effect::limits};
  if (d.taken == taken_operand::either) {
    said.effect = effect::rounding;
    return !is_truth(node.kind);
  }
  const bool takes_a = d.taken == taken_operand::a;
  const formula_node& taken = program.nodes[takes_a ? node.a : node.b];
  const formula_node& other = program.nodes[takes_a ? node.b : node.a];
  const auto is_figure = [&](const formula_node& n) {
    return label.unit != label_unit::none && n.kind == node_kind::constant && n.value == label.figure;
  };
  switch (node.kind) {
    case node_kind::lesser:
      // Bands say themselves below. Of a cap that is no figure, either of the two may be the cap.
      return !label.kind.empty() && label.kind != "band" && (is_figure(taken) || !is_figure(other));
    case node_kind::greater:
      said.effect = effect::selects;
      return !label.kind.empty();
    case node_kind::subtract:
      said.effect = effect::selects;
      return label.kind == "band" && takes_a;
    case node_kind::choose:
      said.effect = effect::selects;
      // A tier is taken where its "less than its beginning" fails.
      if (label.kind == "tier") return takes_a != (program.nodes[node.c].kind == node_kind::less);
      if (label.kind == "in_years") return takes_a;
      if (taken.kind == node_kind::constant && taken.value == 0) {
        // A clause's own condition is settled outside of all labels.
        said.effect = effect::refuses;
        if (label.kind.empty()) said.kind = "when";
        return true;
      }
      // That a condition is met goes without saying.
      return !label.kind.empty() && label.kind != "when" && label.kind != "at_least_or_nothing";
    case node_kind::constant:
    case node_kind::fact_low:
    case node_kind::fact_high:
    case node_kind::add:
    case node_kind::times:
    case node_kind::shares:
    case node_kind::fraction:
    case node_kind::floor_to:
    case node_kind::truth:
    case node_kind::fact_holds:
    case node_kind::fact_may:
    case node_kind::less:
    case node_kind::equal:
    case node_kind::both:
    case node_kind::negation:
      break;
  }
  return false;
}

/// What a stretch says, each once; of several bands the last that is begun.
BYLAW_COLD inline void collect_causes(const traced_line& line, const stretch& s, std::vector<cause>& all) {
  const std::size_t first = all.size();
  for (std::uint32_t i = 0; i < s.decision_count; ++i) {
    cause said;
    if (!cause_of(line.program(), line.decisions_of(s)[i], said)) continue;
    bool is_said = false;
    for (std::size_t k = first; k < all.size() && !is_said; ++k) {
      cause& before = all[k];
      if (before == said) is_said = true;
      if (said.kind != "band" || before.kind != said.kind || before.clause != said.clause || before.effect != said.effect) continue;
      is_said = true;
      if (before.figure < said.figure) before.figure = said.figure;
    }
    if (!is_said) all.push_back(said);
  }
}

}  // namespace bylaw::detail

#endif
