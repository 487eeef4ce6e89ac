// SPDX-License-Identifier: MIT
//
// A swept function of one whole number, and searches in it: exact, since inside a stretch that only rises a threshold is
// found by halving, and elsewhere by the bounds of halves.
#ifndef BYLAW_CURVE_TRACED_LINE_HPP
#define BYLAW_CURVE_TRACED_LINE_HPP

#include <bylaw/curve/sweep.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace bylaw::detail {

class traced_line {
 public:
  using id = std::uint32_t;

  traced_line() = default;
  BYLAW_COLD traced_line(std::shared_ptr<const line_program> program, id root, std::int64_t most)
      : program_(std::move(program)), root_(root), list_(program_->made_of(root)) {
    sweep swept(*program_, root, most);
    swept.run();
    stretches_ = std::move(swept.stretches);
    decisions_ = std::move(swept.decisions);
  }

  const std::vector<stretch>& stretches() const noexcept { return stretches_; }
  const line_program& program() const noexcept { return *program_; }
  const decision* decisions_of(const stretch& s) const noexcept { return decisions_.data() + s.first_decision; }

  BYLAW_COLD std::int64_t at(std::int64_t x) const {
    std::vector<std::int64_t> values = program_->room();
    program_->run(list_, x, values);
    return values[root_];
  }

  /// Keeps what lies outside of the stretches of another line at which that is 1 for certain.
  BYLAW_COLD void leave_out(const traced_line& gone) {
    std::vector<stretch> kept;
    for (const stretch& s : stretches_) {
      std::int64_t from = s.from;
      const auto keep = [&](std::int64_t begin, std::int64_t end) {
        if (begin > end) return;
        stretch part = s;
        part.from = begin;
        part.to = end;
        // It was off its line by up to the error at both ends.
        if (begin != s.from) part.error = sum_or_no_limit(s.error, sum_or_no_limit(s.error, 1));
        if (begin != s.from && s.error == 0 && s.slope.denominator == 1) part.error = 0;
        part.at_from = at(begin);
        part.at_to = at(end);
        kept.push_back(part);
      };
      for (const stretch& g : gone.stretches_) {
        if (g.is_undecided || g.at_from == 0 || g.to < from || g.from > s.to) continue;
        keep(from, g.from - 1);
        from = g.to + 1;
      }
      keep(from, s.to);
    }
    stretches_ = std::move(kept);
  }

  /// No less than the most it comes to on a stretch.
  BYLAW_COLD std::int64_t bound_of(const stretch& s) const {
    std::vector<std::int64_t> lows = program_->room();
    std::vector<std::int64_t> highs = lows;
    bound(s.from, s.to, lows, highs);
    return highs[root_];
  }

  /// The least x in from..to at which it is at least, or with `below` less than, an amount; or the greatest such x.
  BYLAW_COLD std::optional<std::int64_t> find(const stretch& s, std::int64_t from, std::int64_t to, std::int64_t amount,
                                              bool below, bool the_last) const {
    const auto is_wanted = [&](std::int64_t x) { return (at(x) < amount) == below; };
    const bool only_rises = (s.goes & may_fall) == 0;
    const bool only_falls = (s.goes & may_rise) == 0;
    if (only_rises || only_falls) {
      const bool at_the_left = is_wanted(from);
      const bool at_the_right = is_wanted(to);
      if (the_last ? at_the_right : at_the_left) return the_last ? to : from;
      if (at_the_left == at_the_right) return std::nullopt;
      // One end is wanted, and the other is not.
      while (to - from > 1) {
        const std::int64_t middle = from + (to - from) / 2;
        (is_wanted(middle) == at_the_left ? from : to) = middle;
      }
      return the_last ? from : to;
    }
    if (s.has_line && s.slope.numerator == 0 && s.error != no_limit && s.at_from != no_limit) {
      const bool never = below ? s.at_from - s.error >= amount : sum_or_no_limit(s.at_from, s.error) < amount;
      if (never) return std::nullopt;
      // One period shows all.
      if (s.period > 0 && s.period <= to - from) (the_last ? from : to) = the_last ? to - s.period + 1 : from + s.period - 1;
    }
    std::vector<std::int64_t> lows = program_->room();
    std::vector<std::int64_t> highs = lows;
    return search(from, to, amount, below, the_last, lows, highs);
  }

 private:
  std::optional<std::int64_t> search(std::int64_t from, std::int64_t to, std::int64_t amount, bool below, bool the_last,
                                     std::vector<std::int64_t>& lows, std::vector<std::int64_t>& highs) const {
    bound(from, to, lows, highs);
    const bool all = below ? highs[root_] < amount : lows[root_] >= amount;
    const bool none = below ? lows[root_] >= amount : highs[root_] < amount;
    if (all) return the_last ? to : from;
    if (none) return std::nullopt;
    const std::int64_t middle = from + (to - from) / 2;
    for (int half = 0; half < 2; ++half) {
      const bool left = (half == 0) != the_last;
      const auto found = left ? search(from, middle, amount, below, the_last, lows, highs)
                              : search(middle + 1, to, amount, below, the_last, lows, highs);
      if (found.has_value()) return found;
    }
    return std::nullopt;
  }

  /// What every node is at least and at most for x in from..to; exact where the two are one.
  void bound(std::int64_t from, std::int64_t to, std::vector<std::int64_t>& lows, std::vector<std::int64_t>& highs) const {
    const share_term* terms = program_->terms.data();
    for (const id n : list_) {
      const formula_node& node = program_->nodes[n];
      std::int64_t& low = lows[n];
      std::int64_t& high = highs[n];
      switch (node.kind) {
        case node_kind::fact_low:
          low = from;
          high = to;
          break;
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
          low = worked_out(node, terms, [&](id operand) { return lows[operand]; });
          high = worked_out(node, terms, [&](id operand) { return highs[operand]; });
          break;
        case node_kind::constant:
        case node_kind::truth:
        case node_kind::fact_high:
        case node_kind::fact_holds:
        case node_kind::fact_may:
          break;
      }
    }
  }

  std::shared_ptr<const line_program> program_{};
  id root_ = 0;
  std::vector<id> list_{};
  std::vector<stretch> stretches_{};
  std::vector<decision> decisions_{};
};

}  // namespace bylaw::detail

#endif
