// SPDX-License-Identifier: MIT
//
// What a node is at least and at most, of what its operands are: where the two are one, nothing is left open.
#ifndef BYLAW_CURVE_BOUNDS_HPP
#define BYLAW_CURVE_BOUNDS_HPP

#include <bylaw/formula/nodes.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bylaw::detail {

/// Of a node that is no fact and whose operands are bounded.
inline void bound_node(const formula_node& node, std::uint32_t n, const share_term* terms, std::vector<std::int64_t>& lows,
                       std::vector<std::int64_t>& highs) {
  std::int64_t& low = lows[n];
  std::int64_t& high = highs[n];
  switch (node.kind) {
    case node_kind::subtract:
      low = lows[node.a] == no_limit ? no_limit : greater(lows[node.a] - highs[node.b], 0);
      high = highs[node.a] == no_limit ? no_limit : greater(highs[node.a] - lows[node.b], 0);
      break;
    case node_kind::choose:
      low = lows[node.c] != 0    ? lows[node.a]
            : highs[node.c] == 0 ? lows[node.b]
                                 : lesser(lows[node.a], lows[node.b]);
      high = lows[node.c] != 0    ? highs[node.a]
             : highs[node.c] == 0 ? highs[node.b]
                                  : greater(highs[node.a], highs[node.b]);
      break;
    case node_kind::less:
      low = highs[node.a] < lows[node.b] ? 1 : 0;
      high = lows[node.a] < highs[node.b] ? 1 : 0;
      break;
    case node_kind::equal:
      low = lows[node.a] == highs[node.a] && lows[node.b] == highs[node.b] && lows[node.a] == lows[node.b] ? 1 : 0;
      high = lows[node.a] <= highs[node.b] && lows[node.b] <= highs[node.a] ? 1 : 0;
      break;
    case node_kind::negation:
      low = highs[node.a] ^ 1;
      high = lows[node.a] ^ 1;
      break;
    case node_kind::add:
    case node_kind::times:
    case node_kind::shares:
    case node_kind::fraction:
    case node_kind::floor_to:
    case node_kind::lesser:
    case node_kind::greater:
    case node_kind::both:
      // These rise with each operand.
      low = worked_out(node, terms, [&](std::uint32_t operand) { return lows[operand]; });
      high = worked_out(node, terms, [&](std::uint32_t operand) { return highs[operand]; });
      break;
    case node_kind::constant:
    case node_kind::truth:
      low = high = node.value;
      break;
    case node_kind::fact_low:
    case node_kind::fact_high:
    case node_kind::fact_holds:
    case node_kind::fact_may:
      break;
  }
}

/// Of every node of a formula, where every fact is some exact value of what is known of it.
BYLAW_COLD inline void bound_nodes(const formula_node* nodes, std::size_t count, const share_term* terms,
                                   const range<std::int64_t>* facts, std::vector<std::int64_t>& lows,
                                   std::vector<std::int64_t>& highs) {
  lows.resize(count);
  highs.resize(count);
  for (std::uint32_t n = 0; n < count; ++n) {
    const formula_node& node = nodes[n];
    if (is_a_fact(node.kind)) {
      lows[n] = facts[node.value].low;
      highs[n] = facts[node.value].high;
    } else {
      bound_node(node, n, terms, lows, highs);
    }
  }
}

}  // namespace bylaw::detail

#endif
