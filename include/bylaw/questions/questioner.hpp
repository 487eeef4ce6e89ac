// SPDX-License-Identifier: MIT
//
// Chooses what to ask. How far an answer narrows the total is read off the total along that fact; whether one matters only
// together with others, off boxes of what these may be.
#ifndef BYLAW_QUESTIONS_QUESTIONER_HPP
#define BYLAW_QUESTIONS_QUESTIONER_HPP

#include <bylaw/curve/bounds.hpp>
#include <bylaw/curve/total_along.hpp>
#include <bylaw/formula.hpp>
#include <bylaw/questions/question.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <utility>
#include <vector>

namespace bylaw::detail {

/// What is known of each fact that is asked, in the order of the facts.
using known_values = std::vector<range<std::int64_t>>;

/// Into its place, behind its equals. Of equals a yes/no comes first: one of its two answers is the telling one, of an
/// amount's many but a few. Not std::stable_sort: with libstdc++ 12 a new clang calls it deprecated.
BYLAW_COLD inline void insert_by_telling(std::vector<question>& all, const question& one) {
  const auto tells_more = [](const question& a, const question& b) {
    if (a.narrows != b.narrows) return a.narrows > b.narrows;
    return a.type == fact_type::yes_no && b.type != fact_type::yes_no;
  };
  all.insert(std::upper_bound(all.begin(), all.end(), one, tells_more), one);
}

class questioner {
 public:
  /// `facts` and what is known of them, none without a limit, in the order of the formula's.
  BYLAW_COLD questioner(std::vector<required_fact> facts, const formula& f, known_values known)
      : facts_(std::move(facts)), f_(f), known_(std::move(known)), before_(evaluate(f, known_).total) {
    std::vector<bool> is_a_root(f.nodes.size());
    for (const formula_clause& c : f.clauses) {
      clause_reads_.push_back(read_by({c.low, c.high}, {}));
      is_a_root[c.low] = is_a_root[c.high] = true;
    }
    total_reads_ = read_by({f.total_low, f.total_high}, is_a_root);
  }

  BYLAW_COLD std::vector<question> ask() const {
    std::vector<question> all;
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (known_[i].is_exact()) continue;
      const required_fact& fact = facts_[i];
      question one{fact.name, fact.name_zh, fact.type};
      const bool is_decided = measure_narrowing(i, one);
      if (is_decided && one.narrows == money{} && !matters_with_others(i)) continue;
      insert_by_telling(all, one);
    }
    return all;
  }

 private:
  /// False where rounding alone decides for too long: then it is at least so much.
  BYLAW_COLD bool measure_narrowing(std::size_t i, question& one) const {
    const range<std::int64_t>& known = known_[i];
    total_along total(f_, known_, i);
    search_steps steps;
    const auto nothing = total.number(0);
    const auto most_of_all = [&](std::uint32_t gain) {
      // An answer with which an amount leaves 64 bits is none.
      return money::from_fen(total.traced(total.choose(total.overflow(), nothing, gain), known.low, known.high).most(steps));
    };
    const traced_line leaves_64_bits = total.traced(total.overflow(), known.low, known.high);
    one.is_exact = !leaves_64_bits.find_from(known.low, 1, false, steps).has_value();
    if (!before_.high.is_unlimited()) {
      const auto width = total.subtract(total.high(), total.low());
      one.narrows = most_of_all(total.subtract(total.number(before_.high.fen() - before_.low.fen()), width));
    } else {
      // Of a total without a limit the width is not known; a limit narrows it by more than any number.
      one.is_exact = false;
      const auto has_a_limit = total.choose(total.less(total.high(), total.number(no_limit)), total.number(1), nothing);
      one.narrows = most_of_all(has_a_limit) > money{} ? unlimited : most_of_all(total.subtract(total.low(), total.number(before_.low.fen())));
    }
    one.is_exact = one.is_exact && !steps.ran_out();
    return !steps.ran_out();
  }

  // Two conditions of which either suffices: neither answer alone need narrow anything. So the other unknown facts of the
  // clauses that read this one are answered too: at the ends and in the middle of boxes of what they may be, which are
  // halved until nothing in them is open. Where that takes too long it may matter, and is asked.
  BYLAW_COLD bool matters_with_others(std::size_t i) const {
    const std::vector<bool> related = related_to(i);
    std::vector<std::size_t> others;
    for (std::size_t k = 0; k < facts_.size(); ++k)
      if (k != i && related[k] && !known_[k].is_exact()) others.push_back(k);
    const std::vector<std::uint32_t> roots = roots_of_what_reads(i);
    std::vector<known_values> boxes{known_};
    std::vector<std::int64_t> lows, highs;
    for (std::size_t next = 0; next < boxes.size(); ++next) {
      if (next == most_boxes) return true;
      const known_values box = boxes[next];
      bound_nodes(f_.nodes.data(), f_.nodes.size(), f_.terms.data(), box.data(), lows, highs);
      const auto is_open = [&](std::uint32_t root) { return lows[root] != highs[root]; };
      if (std::none_of(roots.begin(), roots.end(), is_open)) continue;
      // In the middle, and of all there is at both ends.
      for (int point = 0; point < (next == 0 ? 3 : 1); ++point) {
        known_values completed = box;
        for (const std::size_t k : others) {
          const auto [low, high] = box[k];
          completed[k] = range<std::int64_t>(point == 0 ? low + (high - low) / 2 : point == 1 ? low : high);
        }
        if (varies_along(i, completed)) return true;
      }
      const auto width = [&](std::size_t k) { return box[k].high - box[k].low; };
      const auto widest = std::max_element(others.begin(), others.end(), [&](std::size_t a, std::size_t b) { return width(a) < width(b); });
      if (widest == others.end() || width(*widest) == 0) continue;
      const std::int64_t middle = box[*widest].low + width(*widest) / 2;
      boxes.push_back(box);
      boxes.back()[*widest].high = middle;
      boxes.push_back(box);
      boxes.back()[*widest].low = middle + 1;
    }
    return false;
  }
  static constexpr std::size_t most_boxes = 300;

  BYLAW_COLD bool varies_along(std::size_t i, const known_values& known) const {
    total_along total(f_, known, i);
    const std::int64_t first = known[i].low;
    std::vector<std::int64_t> values(f_.nodes.size());
    known_values at_first = known;
    at_first[i] = range<std::int64_t>(first);
    work_out(f_, at_first, values);
    const auto differs = [&](std::uint32_t now, std::uint32_t root) {
      const auto then = total.number(values[root]);
      return total.either(total.less(now, then), total.less(then, now));
    };
    const auto changed = total.either(differs(total.low(), f_.total_low), differs(total.high(), f_.total_high));
    search_steps steps;
    return total.traced(changed, first, known[i].high).find_from(first, 1, false, steps).has_value() || steps.ran_out();
  }

  /// What can differ only by the clauses that read the fact; where more than these do, by the total.
  BYLAW_COLD std::vector<std::uint32_t> roots_of_what_reads(std::size_t i) const {
    std::vector<std::uint32_t> roots;
    if (total_reads_[i]) return {f_.total_low, f_.total_high};
    for (std::size_t place = 0; place < f_.clauses.size(); ++place)
      if (clause_reads_[place][i]) roots.insert(roots.end(), {f_.clauses[place].low, f_.clauses[place].high});
    return roots;
  }
  /// The facts that some clause reads together with this one.
  BYLAW_COLD std::vector<bool> related_to(std::size_t i) const {
    // A cap on the total, or clauses that exclude each other, bring everything together.
    std::vector<bool> related(facts_.size(), f_.cumulation == cumulation::as_stated);
    for (const std::vector<bool>& reads : clause_reads_)
      for (std::size_t k = 0; reads[i] && k < facts_.size(); ++k)
        if (reads[k]) related[k] = true;
    return related;
  }
  /// The facts that nodes are made of, but for what stands below some of them.
  BYLAW_COLD std::vector<bool> read_by(std::initializer_list<std::uint32_t> roots, const std::vector<bool>& but_not_below) const {
    std::vector<bool> reads(facts_.size()), is_used(f_.nodes.size());
    for (const std::uint32_t root : roots) is_used[root] = true;
    for (std::size_t n = f_.nodes.size(); n-- > 0;) {
      if (!is_used[n] || (!but_not_below.empty() && but_not_below[n])) continue;
      const formula_node& node = f_.nodes[n];
      if (is_a_fact(node.kind)) reads[static_cast<std::size_t>(node.value)] = true;
      for (const std::uint32_t operand : operands_of(node)) is_used[operand] = true;
      if (node.kind == node_kind::shares)
        for (std::uint32_t t = node.a; t < node.a + node.b; ++t) is_used[f_.terms[t].node] = true;
    }
    return reads;
  }

  std::vector<required_fact> facts_;
  const formula& f_;
  known_values known_;
  range<money> before_{};
  std::vector<std::vector<bool>> clause_reads_{};
  /// Beside its clauses.
  std::vector<bool> total_reads_{};
};

/// A policy, a firm and a day, whatever their types: the total of what is known.
using total_of_known = range<money> (*)(const void* context, const range<std::int64_t>* known);

/// Of a policy with a type that says no formula nothing is known but what it pays: while its total is open every fact may
/// matter. How far one narrows it is measured at the ends of what is known, and is more perhaps.
BYLAW_COLD inline std::vector<question> questions_without_formula(const std::vector<required_fact>& facts, const known_values& known,
                                                                  const void* context, total_of_known total) {
  std::vector<question> all;
  const range<money> before = total(context, known.data());
  if (before.is_exact()) return all;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (known[i].is_exact()) continue;
    question one{facts[i].name, facts[i].name_zh, facts[i].type, {}, false};
    for (const std::int64_t answer : {known[i].low, known[i].high}) {
      known_values learned = known;
      learned[i] = range<std::int64_t>(answer);
#if BYLAW_EXCEPTIONS
      try {
#else
      // Nothing can be caught. From what was known to this answer the high end has a limit, or the low end may leave 64
      // bits.
      known_values up_to_it = learned;
      up_to_it[i].low = known[i].low;
      if (!total(context, up_to_it.data()).high.is_unlimited()) {
#endif
        const range<money> after = total(context, learned.data());
        money by = after.high.is_unlimited() ? money::from_fen(after.low.fen() - before.low.fen()) : unlimited;
        if (!before.high.is_unlimited())
          by = money::from_fen((before.high.fen() - before.low.fen()) - (after.high.fen() - after.low.fen()));
        if (one.narrows < by) one.narrows = by;
#if BYLAW_EXCEPTIONS
      } catch (const amount_overflow&) {
        // Such an answer is passed over.
      }
#else
      }
#endif
    }
    insert_by_telling(all, one);
  }
  return all;
}

}  // namespace bylaw::detail

#endif
