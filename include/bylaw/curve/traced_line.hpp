// SPDX-License-Identifier: MIT
//
// A swept function of one whole number, and searches in it: exact, since inside a stretch that only rises a threshold is
// found by halving, and elsewhere by the bounds of halves. Where rounding decides for good the bounds of halves may decide
// nothing: a search takes so many steps, and says where these were not enough.
#ifndef BYLAW_CURVE_TRACED_LINE_HPP
#define BYLAW_CURVE_TRACED_LINE_HPP

#include <bylaw/curve/bounds.hpp>
#include <bylaw/curve/sweep.hpp>
#include <bylaw/error.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace bylaw {

/// A search along a curve was given up: rounding alone decides, from one to the next, for longer than it looks.
class undecided_search : public error {
 public:
  undecided_search() noexcept {
    append("undecided search: rounding alone decides from one value of the fact to the next, for longer than is searched");
  }
};

}  // namespace bylaw

namespace bylaw::detail {

/// The steps that what is asked of a line may take where it neither only rises nor only falls; each bounds the line on
/// one interval. A tenth of a second, and a hundred times what was seen to be needed.
class search_steps {
 public:
  static constexpr std::int64_t most = 100'000;

  /// True if there is a step left, which it takes.
  bool take() noexcept {
    if (left_ > 0)
      --left_;
    else
      ran_out_ = true;
    return !ran_out_;
  }
  std::int64_t taken() const noexcept { return most - left_; }
  bool ran_out() const noexcept { return ran_out_; }
  void raise_if_out() const {
    if (ran_out_) raise(undecided_search{});
  }

 private:
  std::int64_t left_ = most;
  bool ran_out_ = false;
};

class traced_line {
 public:
  using id = std::uint32_t;

  traced_line() = default;
  BYLAW_COLD traced_line(std::shared_ptr<const line_program> program, id root, std::int64_t most, std::int64_t from = 0)
      : program_(std::move(program)), root_(root), list_(program_->made_of(root)) {
    sweep swept(*program_, root, from, most);
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
  /// Nothing, too, where the steps run out.
  BYLAW_COLD std::optional<std::int64_t> find(const stretch& s, std::int64_t from, std::int64_t to, std::int64_t amount,
                                              bool below, bool the_last, search_steps& steps) const {
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
    return search(from, to, amount, below, the_last, steps, lows, highs);
  }
  /// The most it comes to on a stretch, or less where the steps run out.
  BYLAW_COLD std::int64_t most_on(const stretch& s, search_steps& steps) const {
    std::int64_t most = greater(s.at_from, s.at_to);
    // Where it neither only rises nor only falls it may be more between the ends: by halves of what it may be.
    if (s.goes == (may_rise | may_fall))
      for (std::int64_t bound = lesser(bound_of(s), most_by_the_line(s)); most < bound && !steps.ran_out();) {
        const std::int64_t wanted = most + (bound - most + 1) / 2;
        if (const auto more = find(s, s.from, s.to, wanted, false, false, steps))
          most = at(*more);
        else
          bound = wanted - 1;
      }
    return most;
  }
  /// The most it comes to.
  BYLAW_COLD std::int64_t most(search_steps& steps) const {
    std::int64_t most = 0;
    for (const stretch& s : stretches_) most = greater(most, most_on(s, steps));
    return most;
  }
  /// The least x from a place on at which it is at least, or with `below` less than, an amount; or the greatest to it.
  BYLAW_COLD std::optional<std::int64_t> find_from(std::int64_t x, std::int64_t amount, bool below, search_steps& steps) const {
    for (const stretch& s : stretches_) {
      if (s.to < x) continue;
      const auto found = find(s, greater(s.from, x), s.to, amount, below, false, steps);
      if (found.has_value() || steps.ran_out()) return found;
    }
    return std::nullopt;
  }
  BYLAW_COLD std::optional<std::int64_t> find_to(std::int64_t x, std::int64_t amount, bool below, search_steps& steps) const {
    for (std::size_t i = stretches_.size(); i-- > 0;) {
      const stretch& s = stretches_[i];
      if (s.from > x) continue;
      const auto found = find(s, s.from, lesser(s.to, x), amount, below, true, steps);
      if (found.has_value() || steps.ran_out()) return found;
    }
    return std::nullopt;
  }

 private:
  /// No less than it comes to, by its line: at one end of that, and off it by so much.
  static std::int64_t most_by_the_line(const stretch& s) noexcept {
    if (!s.has_line || s.may_be_unlimited || s.error == no_limit) return no_limit;
    const std::int64_t at_the_end = sum_or_no_limit(s.at_to, sum_or_no_limit(s.error, s.error));
    return sum_or_no_limit(greater(sum_or_no_limit(s.at_from, s.error), at_the_end), 1);
  }

  std::optional<std::int64_t> search(std::int64_t from, std::int64_t to, std::int64_t amount, bool below, bool the_last,
                                     search_steps& steps, std::vector<std::int64_t>& lows,
                                     std::vector<std::int64_t>& highs) const {
    if (!steps.take()) return std::nullopt;
    bound(from, to, lows, highs);
    const bool all = below ? highs[root_] < amount : lows[root_] >= amount;
    const bool none = below ? lows[root_] >= amount : highs[root_] < amount;
    if (all) return the_last ? to : from;
    if (none) return std::nullopt;
    const std::int64_t middle = from + (to - from) / 2;
    for (int half = 0; half < 2; ++half) {
      const bool left = (half == 0) != the_last;
      const auto found = left ? search(from, middle, amount, below, the_last, steps, lows, highs)
                              : search(middle + 1, to, amount, below, the_last, steps, lows, highs);
      if (found.has_value() || steps.ran_out()) return found;
    }
    return std::nullopt;
  }

  /// What every node is at least and at most for x in from..to; exact where the two are one.
  void bound(std::int64_t from, std::int64_t to, std::vector<std::int64_t>& lows, std::vector<std::int64_t>& highs) const {
    for (const id n : list_) {
      const formula_node& node = program_->nodes[n];
      if (node.kind == node_kind::fact_low) {
        lows[n] = from;
        highs[n] = to;
      } else {
        bound_node(node, n, program_->terms.data(), lows, highs);
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
