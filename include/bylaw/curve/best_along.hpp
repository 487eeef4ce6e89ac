// SPDX-License-Identifier: MIT
//
// Where which of several policies pays most: where their curves cross. One program of all of them is swept, whose value is
// which of them are best, a bit for each.
#ifndef BYLAW_CURVE_BEST_ALONG_HPP
#define BYLAW_CURVE_BEST_ALONG_HPP

#include <bylaw/curve/traced_line.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace bylaw {

/// A span in which the same policies are best.
template <class X>
struct best_span {
  /// Both included.
  X from{};
  X to{};
  /// The places of the best among the policies given, several where they tie.
  std::vector<std::size_t> best{};
  /// From one fen to the next rounding decides which of these it is.
  bool rounding_decides = false;
};

namespace detail {

/// The node of the total's high end without the clauses whose rate or cap no source states; appended to the formula.
BYLAW_COLD inline std::uint32_t documented_total(formula& f) {
  using id = std::uint32_t;
  const auto undocumented = static_cast<std::size_t>(reason::undocumented_term);
  const std::size_t count = f.nodes.size();
  std::vector<id> now(count, no_node);
  const auto append = [&](const formula_node& node) {
    f.nodes.push_back(node);
    return static_cast<id>(f.nodes.size() - 1);
  };
  const id nothing = append({.kind = node_kind::constant});
  for (const formula_clause& c : f.clauses) {
    const formula_node& flag = f.nodes[c.open[undocumented]];
    if (flag.kind == node_kind::truth && flag.value == 0) continue;
    formula_node node{.kind = node_kind::choose, .a = nothing, .b = now[c.high] == no_node ? c.high : now[c.high], .c = c.open[undocumented]};
    node.may_be_unlimited = f.nodes[c.high].may_be_unlimited;
    node.most = f.nodes[c.high].most;
    now[c.high] = append(node);
  }
  // What the total is made of above the clauses is made again of these.
  std::vector<bool> is_a_clause(count, false);
  for (const formula_clause& c : f.clauses) is_a_clause[c.high] = true;
  for (id n = 0; n <= f.total_high; ++n) {
    if (is_a_clause[n]) continue;
    formula_node node = f.nodes[n];
    bool is_other = false;
    const auto replace = [&](id& operand) {
      if (now[operand] == no_node) return;
      operand = now[operand];
      is_other = true;
    };
    if (node.kind == node_kind::shares) continue;  // clauses are added and compared, not shared
    const std::size_t operands = operands_of(node).size();
    if (operands > 0) replace(node.a);
    if (operands > 1) replace(node.b);
    if (operands > 2) replace(node.c);
    node.least = 0;
    if (is_other) now[n] = append(node);
  }
  return now[f.total_high] == no_node ? f.total_high : now[f.total_high];
}

/// Gathers policies, and says where which are best.
class contest {
 public:
  using id = std::uint32_t;

  /// One policy, of which `varying` is the place of x among the facts.
  BYLAW_COLD void enter(formula f, std::span<const formula_value> facts, std::size_t varying) {
    const bool pays_anything = !f.clauses.empty();
    std::array<id, 2> roots{f.guaranteed, pays_anything ? documented_total(f) : f.total_high};
    program_->take(f, facts, varying, roots);
    entries_.push_back({roots[0], roots[1], pays_anything});
  }

  /// The best on each stretch, by what is guaranteed, then by the most that is documented. Documents without clauses come
  /// last.
  template <class X>
  BYLAW_COLD std::vector<best_span<X>> spans() {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < entries_.size(); ++i)
      if (entries_[i].pays_anything) places.push_back(i);
    if (places.empty()) {
      for (std::size_t i = 0; i < entries_.size(); ++i) places.push_back(i);
      return {{X{}, value_from<X>(most<X>), places, false}};
    }
    const id most_guaranteed = greatest_of(places, [&](std::size_t i) { return entries_[i].guaranteed; });
    std::vector<id> is_among(entries_.size());
    for (const std::size_t i : places) is_among[i] = equal(entries_[i].guaranteed, most_guaranteed);
    const id nothing = program_->constant(0);
    const id most_documented = greatest_of(places, [&](std::size_t i) {
      return node({.kind = node_kind::choose, .a = entries_[i].documented, .b = nothing, .c = is_among[i]});
    });
    id sum = nothing;
    for (std::size_t k = 0; k < places.size(); ++k) {
      const std::size_t i = places[k];
      const id wins = node({.kind = node_kind::both, .a = is_among[i], .b = equal(entries_[i].documented, most_documented), .most = 1});
      const id bit = program_->constant(std::int64_t{1} << k);
      sum = node({.kind = node_kind::add, .a = sum, .b = node({.kind = node_kind::choose, .a = bit, .b = nothing, .c = wins})});
    }
    const traced_line line(program_, sum, most<X>);
    std::vector<best_span<X>> all;
    for (const stretch& s : line.stretches()) {
      // Where rounding decides, all that are best at some of its first points, or at its end.
      std::int64_t bits = s.at_from | s.at_to;
      for (std::int64_t x = s.from; s.is_undecided && x <= s.to && x - s.from < 256; ++x) bits |= line.at(x);
      best_span<X> span{value_from<X>(s.from), value_from<X>(s.to), {}, s.is_undecided && (bits & (bits - 1)) != 0};
      for (std::size_t k = 0; k < places.size(); ++k)
        if ((bits >> k & 1) != 0) span.best.push_back(places[k]);
      const bool goes_on = !all.empty() && all.back().best == span.best && all.back().rounding_decides == span.rounding_decides;
      if (goes_on)
        all.back().to = span.to;
      else
        all.push_back(std::move(span));
    }
    return all;
  }

 private:
  struct entry {
    id guaranteed;
    id documented;
    bool pays_anything;
  };
  id node(formula_node made) {
    made.may_be_unlimited = false;
    return program_->add(made, {});
  }
  id equal(id a, id b) { return node({.kind = node_kind::equal, .a = a, .b = b, .most = 1}); }
  template <class Of>
  id greatest_of(const std::vector<std::size_t>& places, const Of& of) {
    id most_of_all = of(places[0]);
    for (std::size_t k = 1; k < places.size(); ++k) {
      const id next = of(places[k]);
      most_of_all = node({.kind = node_kind::greater, .a = most_of_all, .b = next});
    }
    return most_of_all;
  }

  std::shared_ptr<line_program> program_ = std::make_shared<line_program>();
  std::vector<entry> entries_{};
};

}  // namespace detail
}  // namespace bylaw

#endif
