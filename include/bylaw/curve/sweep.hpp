// SPDX-License-Identifier: MIT
//
// A function of one whole number, cut into stretches on which it is one line, rounded. The sweep stands at some x, works
// out for each node how it goes on from there, and how far every choice is decided as it is now; and goes on behind that.
//
// From a place x0 on, a node is v(x0) + slope * (x - x0), give or take an `error`: what is rounded down once is off the
// line by less than one unit, and on which side depends on x0. Nothing here is approximate: where two lines are so near
// that their roundings decide which is above the other, a choice between them is left undecided for as long as that lasts.
#ifndef BYLAW_CURVE_SWEEP_HPP
#define BYLAW_CURVE_SWEEP_HPP

#include <bylaw/curve/line_program.hpp>
#include <bylaw/curve/slope.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bylaw::detail {

/// Which way a number may go as x grows, a set of two.
using directions = unsigned char;
inline constexpr directions is_constant_along = 0;
inline constexpr directions may_rise = 1;
inline constexpr directions may_fall = 2;
constexpr directions turned(directions d) noexcept {
  return static_cast<directions>((d & may_rise ? may_fall : 0) | (d & may_fall ? may_rise : 0));
}

/// How a node goes on from where the sweep stands.
struct line_form {
  std::int64_t at = 0;  ///< what it is there
  fraction slope{};
  std::int64_t error = 0;
  /// It moves in multiples of this; 0 if it does not move.
  std::int64_t unit = 0;
  /// One period on, it has gone along its line exactly; 0 if that is not known.
  std::int64_t period = 1;
  /// It goes on like this to here, included.
  std::int64_t until = 0;
  /// The node it comes down to, when choices are made.
  std::uint32_t is = no_node;
  directions goes = is_constant_along;
  bool has_line = true;
  bool is_unlimited = false;
  /// Whether it may be without limit here and there, which no line says.
  bool may_be_unlimited = false;
  /// Whether rounding decides which of two it is; of a truth, whether it holds.
  bool is_undecided = false;
};

enum class taken_operand : unsigned char { none, a, b, either };

/// What a choice comes to on a stretch.
struct decision {
  std::uint32_t node = 0;
  taken_operand taken = taken_operand::none;

  friend constexpr bool operator==(const decision&, const decision&) = default;
};

struct stretch {
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::int64_t at_from = 0;
  std::int64_t at_to = 0;
  fraction slope{};
  std::int64_t error = 0;
  std::int64_t unit = 0;
  std::int64_t period = 1;
  directions goes = is_constant_along;
  bool has_line = true;
  bool may_be_unlimited = false;
  bool is_undecided = false;
  /// Its decisions, in the sweep's list.
  std::uint32_t first_decision = 0;
  std::uint32_t decision_count = 0;
};

class sweep {
 public:
  using id = std::uint32_t;

  /// Of x from..most.
  sweep(const line_program& program, id root, std::int64_t from, std::int64_t most)
      : program_(program), root_(root), from_(from), most_(most), list_(program.made_of(root)), values_(program.room()), forms_(program.nodes.size()) {
    for (id n = 0; n < program.nodes.size(); ++n)
      if (program.is_constant(n)) forms_[n] = of_constant(n);
    is_used_.resize(program.nodes.size(), 0);
  }

  std::vector<stretch> stretches{};
  std::vector<decision> decisions{};

  BYLAW_COLD void run() {
    for (std::int64_t x = from_;;) {
      stand_at(x);
      const line_form& root = forms_[root_];
      append(x, root);
      if (root.until >= most_) break;
      x = root.until + 1;
    }
    values_at(most_);
    stretches.back().at_to = values_[root_];
  }

 private:
  line_form of_constant(id n) const {
    line_form form;
    form.at = program_.nodes[n].value;
    form.is_unlimited = !is_truth(program_.nodes[n].kind) && form.at == no_limit;
    form.until = most_;
    form.is = n;
    return form;
  }

  void values_at(std::int64_t x) { program_.run(list_, x, values_); }

  void stand_at(std::int64_t x) {
    here_ = x;
    values_at(x);
    for (const id n : list_) forms_[n].at = values_[n];
    for (const id n : list_) forms_[n] = formed(n, program_.nodes[n]);
  }

  // --- numbers ---

  line_form formed(id n, const formula_node& node) {
    const line_form& a = forms_[node.a];
    const line_form& b = forms_[node.b];
    line_form form;
    form.at = forms_[n].at;
    form.is = n;
    form.until = most_;
    switch (node.kind) {
      case node_kind::fact_low:
        form.slope = {1, 1};
        form.unit = 1;
        form.goes = may_rise;
        return form;
      case node_kind::add:
        form.has_line = a.has_line && b.has_line && slopes_fit(a.slope, b.slope, 1, form.slope);
        form.error = sum_or_no_limit(a.error, b.error);
        return with_limit(n, of_two(form, a, b, b.goes), a.is_unlimited || b.is_unlimited, a, b);
      case node_kind::subtract:
        return difference(form, node);
      case node_kind::times:
        form.has_line = a.has_line && slope_times_fits(a.slope, node.value, 1, form.slope);
        form.error = product_or_no_limit(a.error, node.value);
        form.unit = product_or_no_limit(a.unit, node.value);
        form.period = a.period;
        of_one(form, a);
        return with_limit(n, form, a.is_unlimited, a, a);
      case node_kind::fraction:
        form.has_line = a.has_line && slope_times_fits(a.slope, node.value, node.c, form.slope);
        form.error = scaled_up(a.error, node.value, node.c);
        form.period = a.period;
        of_one(form, a);
        round_down(form, 1);
        return with_limit(n, form, a.is_unlimited, a, a);
      case node_kind::floor_to:
        form.has_line = a.has_line;
        form.slope = a.slope;
        form.error = a.error;
        form.period = a.period;
        of_one(form, a);
        round_down(form, node.value);
        return with_limit(n, form, a.is_unlimited, a, a);
      case node_kind::shares:
        return shares(n, form, node);
      case node_kind::lesser:
      case node_kind::greater: {
        const line_form a_is_less = less(node.a, node.b);
        if (a_is_less.is_undecided) return either_of(form, node, a_is_less, static_cast<directions>(a.goes | b.goes));
        const bool takes_a = (a_is_less.at != 0) == (node.kind == node_kind::lesser);
        return chosen(takes_a ? a : b, a_is_less.until);
      }
      case node_kind::choose: {
        const line_form& test = forms_[node.c];
        if (test.is_undecided) return either_of(form, node, test, may_rise | may_fall);
        return chosen(test.at != 0 ? a : b, test.until);
      }
      case node_kind::less:
        return truth_of(form, less(node.a, node.b));
      case node_kind::equal: {
        const line_form below = less(node.a, node.b);
        if (!below.is_undecided && below.at != 0) return truth_of(form, below);
        const line_form above = less(node.b, node.a);
        if (!above.is_undecided && above.at != 0) return truth_of(form, above);
        form.is_undecided = below.is_undecided || above.is_undecided;
        form.period = common_multiple(below.period, above.period);
        form.until = detail::lesser(below.until, above.until);
        return form;
      }
      case node_kind::both: {
        const bool a_fails = !a.is_undecided && a.at == 0;
        const bool b_fails = !b.is_undecided && b.at == 0;
        form.until = a_fails && b_fails ? detail::greater(a.until, b.until)
                     : a_fails          ? a.until
                     : b_fails          ? b.until
                                        : detail::lesser(a.until, b.until);
        form.is_undecided = !a_fails && !b_fails && (a.is_undecided || b.is_undecided);
        if (form.is_undecided) form.period = common_multiple(a.period, b.period);
        return form;
      }
      case node_kind::negation:
        form.until = a.until;
        form.period = a.period;
        form.is_undecided = a.is_undecided;
        return form;
      case node_kind::constant:
      case node_kind::truth:
      case node_kind::fact_high:
      case node_kind::fact_holds:
      case node_kind::fact_may:
        break;
    }
    return form;
  }

  static line_form truth_of(line_form form, const line_form& test) {
    form.until = test.until;
    form.period = test.period;
    form.is_undecided = test.is_undecided;
    return form;
  }
  static line_form chosen(line_form taken, std::int64_t until) {
    taken.until = detail::lesser(taken.until, until);
    return taken;
  }

  static void of_one(line_form& form, const line_form& a) {
    form.goes = a.goes;
    form.until = a.until;
    form.is_undecided = a.is_undecided;
    form.may_be_unlimited = a.may_be_unlimited;
  }
  static line_form of_two(line_form form, const line_form& a, const line_form& b, directions b_goes) {
    form.unit = common_divisor(a.unit, b.unit);
    form.period = common_multiple(a.period, b.period);
    form.goes = static_cast<directions>(a.goes | b_goes);
    form.until = detail::lesser(a.until, b.until);
    form.is_undecided = a.is_undecided || b.is_undecided;
    form.may_be_unlimited = a.may_be_unlimited || b.may_be_unlimited;
    return known_direction(form);
  }
  static line_form known_direction(line_form form) {
    if (form.has_line && form.error == 0)
      form.goes = form.slope.numerator > 0 ? may_rise : form.slope.numerator < 0 ? may_fall : is_constant_along;
    return form;
  }

  /// Of a number on its way to be rounded down: where a step along the line is no whole number of units, it is off by up
  /// to one more.
  static void round_down(line_form& form, std::int64_t unit) {
    if (form.goes == is_constant_along) return;
    form.unit = unit;
    const bool goes_by_units = form.slope.denominator == 1 && form.slope.numerator % unit == 0 && form.error == 0;
    if (!goes_by_units) form.error = sum_or_no_limit(form.error, unit);
    // So many periods that the line goes by whole units: period * slope / unit is whole.
    std::int64_t per_period = 0;
    if (!form.has_line || !multiply_fits(form.period, size_of_number(form.slope.numerator), per_period)) {
      form.period = 0;
      return;
    }
    std::int64_t whole = 0;
    if (form.slope.numerator == 0 || !multiply_fits(form.slope.denominator, unit, whole)) {
      if (form.slope.numerator != 0) form.period = 0;
      return;
    }
    if (!multiply_fits(form.period, whole / common_divisor(whole, per_period), form.period)) form.period = 0;
  }

  /// Where a number leaves 64 bits it has no limit, and that decides too.
  line_form with_limit(id n, line_form form, bool has_none, const line_form& a, const line_form& b) {
    if (has_none) return unlimited_from(form, a, b);
    form = lined(form);
    if (!program_.nodes[n].may_be_unlimited) return form;
    if (form.may_be_unlimited) return without_line(form, true);
    const bool rises = (form.goes & may_rise) != 0;
    const bool falls = (form.goes & may_fall) != 0;
    if (!rises && !falls) {
      form.is_unlimited = form.at == no_limit;
      return form;
    }
    if (rises && falls) {
      // Not to be searched, so by its line, if that stays far enough below.
      const std::int64_t rise = form.has_line ? scaled_up(form.until - here_, size_of_number(form.slope.numerator), form.slope.denominator) : no_limit;
      if (sum_or_no_limit(sum_or_no_limit(form.at, rise), form.error) != no_limit) return form;
      return without_line(form, true);
    }
    const bool has_no_limit_now = form.at == no_limit;
    const auto changes = [&](std::int64_t x) { return (value(n, x) == no_limit) != has_no_limit_now; };
    form.until = has_no_limit_now == rises ? form.until : last_before(here_, form.until, changes);
    if (has_no_limit_now) return unlimited_until(form);
    return form;
  }
  static line_form unlimited_until(line_form form) {
    line_form without;
    without.at = no_limit;
    without.until = form.until;
    without.is = form.is;
    without.is_unlimited = true;
    return without;
  }
  /// Where one of two has no limit, the other does not matter.
  static line_form unlimited_from(const line_form& form, const line_form& a, const line_form& b) {
    line_form without = unlimited_until(form);
    without.until = a.is_unlimited && b.is_unlimited ? detail::greater(a.until, b.until)
                    : a.is_unlimited                 ? a.until
                                                     : b.until;
    return without;
  }
  static line_form without_line(line_form form, bool may_be_unlimited) {
    form.has_line = false;
    form.slope = {};
    form.error = no_limit;
    form.unit = 1;
    form.period = 0;
    form.goes = may_rise | may_fall;
    form.may_be_unlimited = form.may_be_unlimited || may_be_unlimited;
    form.is_undecided = true;
    return form;
  }

  line_form difference(line_form form, const formula_node& node) {
    const line_form& a = forms_[node.a];
    const line_form& b = forms_[node.b];
    if (a.is_unlimited) return unlimited_from(form, a, a);
    if (a.may_be_unlimited) {
      form.until = a.until;
      return without_line(form, true);
    }
    const line_form nothing_is_left = less(node.a, node.b);
    if (!nothing_is_left.is_undecided && nothing_is_left.at != 0) {
      form.until = nothing_is_left.until;
      return form;
    }
    if (b.may_be_unlimited || nothing_is_left.is_undecided) {
      // From nothing to a - b, which is near it.
      form.until = nothing_is_left.until;
      form.unit = common_divisor(common_divisor(a.unit, b.unit), size_of_number(a.at - b.at));
      form.goes = static_cast<directions>(a.goes | turned(b.goes));
      form.is_undecided = true;
      form.error = b.may_be_unlimited ? no_limit : widest(a, b, form.until);
      form.period = 0;
      if (form.error == no_limit) return without_line(form, false);
      return form;
    }
    form.has_line = a.has_line && b.has_line && slopes_fit(a.slope, b.slope, -1, form.slope);
    form.error = sum_or_no_limit(a.error, b.error);
    form = of_two(form, a, b, turned(b.goes));
    form.until = nothing_is_left.until;
    return lined(form);
  }

  line_form shares(id n, line_form form, const formula_node& node) {
    bool has_none = false;
    std::int64_t until_none = 0;
    bool fits = true;
    std::int64_t error_in_ppm = 0;
    for (id t = node.a; t < node.a + node.b; ++t) {
      const share_term& term = program_.terms[t];
      const line_form& part = forms_[term.node];
      if (part.is_unlimited) {
        until_none = has_none ? detail::greater(until_none, part.until) : part.until;
        has_none = true;
      }
      fraction slope{};
      fits = fits && part.has_line && slope_times_fits(part.slope, term.ppm, 1'000'000, slope) &&
             slopes_fit(form.slope, slope, 1, form.slope);
      error_in_ppm = sum_or_no_limit(error_in_ppm, product_or_no_limit(part.error, term.ppm));
      form.period = common_multiple(form.period, part.period);
      form.goes = static_cast<directions>(form.goes | part.goes);
      form.until = detail::lesser(form.until, part.until);
      form.is_undecided = form.is_undecided || part.is_undecided;
      form.may_be_unlimited = form.may_be_unlimited || part.may_be_unlimited;
    }
    if (has_none) {
      form = unlimited_until(form);
      form.until = until_none;
      return form;
    }
    if (form.may_be_unlimited) return without_line(form, true);
    form.has_line = fits;
    form.error = error_in_ppm == no_limit ? no_limit : scaled_up(error_in_ppm, 1, 1'000'000);
    round_down(form, 1);
    return with_limit(n, form, false, form, form);
  }

  static line_form lined(line_form form) {
    if (form.error == no_limit) form.has_line = false;
    if (form.has_line) return form;
    form.slope = {};
    form.error = no_limit;
    form.unit = form.goes == is_constant_along ? 0 : 1;
    form.period = 0;
    return form;
  }

  /// Rounding decides which of two it is.
  line_form either_of(line_form form, const formula_node& node, const line_form& test, directions goes) {
    const line_form& a = forms_[node.a];
    const line_form& b = forms_[node.b];
    form.until = detail::lesser(test.until, detail::lesser(a.until, b.until));
    form.is_undecided = true;
    form.goes = goes;
    const bool a_may = a.may_be_unlimited || a.is_unlimited;
    const bool b_may = b.may_be_unlimited || b.is_unlimited;
    if (a_may || b_may) return without_line(form, node.kind == node_kind::lesser ? a_may && b_may : true);
    if (!a.has_line || !b.has_line) return without_line(form, false);
    form.slope = a.slope;
    form.unit = common_divisor(common_divisor(a.unit, b.unit), size_of_number(a.at - b.at));
    form.period = a.slope == b.slope ? common_multiple(common_multiple(a.period, b.period), test.period) : 0;
    // Where it begins on b it is off a's line by their distance there as well.
    const std::int64_t apart = widest(a, b, form.until);
    form.error = sum_or_no_limit(sum_or_no_limit(a.error, apart), size_of_number(a.at - b.at));
    return lined(form);
  }
  /// How far two lines are apart at most, from here to there, with all roundings.
  std::int64_t widest(const line_form& a, const line_form& b, std::int64_t until) const {
    fraction slope{};
    if (!a.has_line || !b.has_line || !slopes_fit(a.slope, b.slope, -1, slope)) return no_limit;
    const std::int64_t further = scaled_up(until - here_, size_of_number(slope.numerator), slope.denominator);
    return sum_or_no_limit(sum_or_no_limit(size_of_number(a.at - b.at), further), sum_or_no_limit(a.error, b.error));
  }

  // --- which of two is less, and how long that lasts ---

  line_form less(id left, id right) {
    const line_form& a = forms_[left];
    const line_form& b = forms_[right];
    line_form truth;
    truth.until = detail::lesser(a.until, b.until);
    truth.at = a.at < b.at ? 1 : 0;
    if (a.is == b.is && a.is != no_node) return truth;
    if (a.is_unlimited || b.is_unlimited) {
      // Nothing is above what has no limit.
      if (a.is_unlimited) truth.until = a.until;
      return b.is_unlimited && !a.is_unlimited && a.may_be_unlimited ? undecided(truth, 0) : truth;
    }
    if (a.may_be_unlimited || b.may_be_unlimited) return undecided(truth, 0);
    const auto goes = static_cast<directions>(a.goes | turned(b.goes));
    if (goes == is_constant_along) return truth;
    const bool is_less = truth.at != 0;
    fraction slope{};
    const bool has_line = a.has_line && b.has_line && slopes_fit(a.slope, b.slope, -1, slope);
    const std::int64_t error = sum_or_no_limit(a.error, b.error);
    const std::int64_t apart = a.at - b.at;

    if (goes != (may_rise | may_fall)) {
      // It changes once, from less to not less if the difference rises.
      if (is_less != (goes == may_rise)) return truth;
      const auto changes = [&](std::int64_t x) {
        values_at(x);
        return (values_[left] < values_[right]) != is_less;
      };
      std::int64_t from = here_;
      std::int64_t to = truth.until;
      if (has_line && slope.numerator != 0 && error != no_limit) {
        // Behind the first and before the second of these it cannot be.
        const std::int64_t way = size_of_number(apart);
        const std::int64_t steepness = size_of_number(slope.numerator);
        const std::int64_t first_chance = scaled_down(detail::greater(way - error - 1, 0), slope.denominator, steepness);
        const std::int64_t last_chance = scaled_up(sum_or_no_limit(way, error + 1), slope.denominator, steepness);
        if (first_chance >= to - from) return truth;
        from += first_chance;
        if (last_chance < to - here_) to = here_ + last_chance;
        if (to < truth.until && !changes(to)) to = truth.until;  // cannot be; then the whole is searched
      }
      truth.until = last_before(from, to, changes, truth.until);
      return truth;
    }
    if (!has_line || error == no_limit) return undecided(truth, 0);
    // One period shows all, if the two go alike.
    if (slope.numerator == 0) {
      if (is_less ? apart + error < 0 : apart - error >= 0) return truth;
      const std::int64_t period = common_multiple(a.period, b.period);
      const std::int64_t shown = detail::lesser(period, truth.until - here_ + 1);
      if (period == 0 || shown > most_points) return undecided(truth, period);
      for (std::int64_t x = here_ + 1; x < here_ + shown; ++x) {
        values_at(x);
        if ((values_[left] < values_[right]) != is_less) return undecided(truth, period);
      }
      return truth;
    }
    const bool rises = slope.numerator > 0;
    const std::int64_t steepness = size_of_number(slope.numerator);
    const bool is_certain = is_less ? apart + error < 0 : apart - error >= 0;
    if (is_certain) {
      if (is_less != rises) return truth;
      const std::int64_t room = is_less ? -1 - apart - error : apart - error;
      const std::int64_t lasts = scaled_down(room, slope.denominator, steepness);
      if (lasts < truth.until - here_) truth.until = here_ + lasts;
      return truth;
    }
    const std::int64_t way = rises ? error - apart : apart + error + 1;
    const std::int64_t lasts = scaled_up(way, slope.denominator, steepness);
    if (lasts <= truth.until - here_) truth.until = here_ + lasts - 1;
    return undecided(truth, 0);
  }
  static line_form undecided(line_form truth, std::int64_t period) {
    truth.is_undecided = true;
    truth.period = period;
    return truth;
  }

  /// The last x of from..to before it changes; from has not changed. Where it does not, the last resort.
  template <class Changes>
  std::int64_t last_before(std::int64_t from, std::int64_t to, const Changes& changes, std::int64_t otherwise = -1) {
    if (!changes(to)) return otherwise < 0 ? to : otherwise;
    while (to - from > 1) {
      const std::int64_t middle = from + (to - from) / 2;
      (changes(middle) ? to : from) = middle;
    }
    return from;
  }
  std::int64_t value(id n, std::int64_t x) {
    values_at(x);
    return values_[n];
  }

  // --- stretches ---

  void append(std::int64_t x, const line_form& root) {
    const auto first = static_cast<id>(decisions.size());
    note_decisions();
    const auto count = static_cast<id>(decisions.size() - first);
    const std::int64_t at = root.is_unlimited ? no_limit : root.at;
    if (!stretches.empty()) {
      values_at(x - 1);
      stretches.back().at_to = values_[root_];
      if (goes_on(stretches.back(), root, x, at, first, count)) {
        decisions.resize(first);
        return;
      }
    }
    stretches.push_back({x, root.until, at, at, root.slope, root.error, root.unit, root.period, root.goes, root.has_line,
                         root.may_be_unlimited, root.is_undecided, first, count});
  }
  /// Whether it is the same stretch still: the same choices are made.
  bool goes_on(stretch& last, const line_form& root, std::int64_t x, std::int64_t at, id first, id count) const {
    if (last.decision_count != count || last.slope != root.slope || last.has_line != root.has_line ||
        last.may_be_unlimited != root.may_be_unlimited || (last.at_from == no_limit) != (at == no_limit))
      return false;
    for (id i = 0; i < count; ++i)
      if (decisions[last.first_decision + i] != decisions[first + i]) return false;
    if (last.has_line && at != no_limit) {
      // Where it stands here is off the line by so much.
      const std::int64_t along = scaled_up(x - last.from, size_of_number(last.slope.numerator), last.slope.denominator);
      const std::int64_t went = at - last.at_from;
      const std::int64_t off = last.is_undecided ? size_of_number(went - (last.slope.numerator < 0 ? -along : along)) + 1 : 0;
      if (off > 0) last.error = detail::greater(last.error, sum_or_no_limit(root.error, off));
      last.unit = common_divisor(common_divisor(last.unit, root.unit), last.is_undecided ? size_of_number(went) : 0);
      if (last.period != root.period) last.period = 0;
    }
    last.to = root.until;
    last.goes = static_cast<directions>(last.goes | root.goes);
    last.is_undecided = last.is_undecided || root.is_undecided;
    return true;
  }

  void note_decisions() {
    for (const id n : list_) is_used_[n] = 0;
    is_used_[root_] = 1;
    for (std::size_t i = list_.size(); i-- > 0;) {
      const id n = list_[i];
      if (is_used_[n] == 0) continue;
      const formula_node& node = program_.nodes[n];
      const taken_operand taken = taken_of(n, node);
      if (taken != taken_operand::none) decisions.push_back({n, taken});
      if (node.kind == node_kind::choose || node.kind == node_kind::lesser || node.kind == node_kind::greater) {
        if (taken != taken_operand::b) is_used_[node.a] = 1;
        if (taken != taken_operand::a) is_used_[node.b] = 1;
        continue;
      }
      if (node.kind == node_kind::subtract && taken == taken_operand::b) continue;
      for (const id operand : operands_of(node)) is_used_[operand] = 1;
      if (node.kind == node_kind::shares)
        for (id t = node.a; t < node.a + node.b; ++t) is_used_[program_.terms[t].node] = 1;
    }
  }
  taken_operand taken_of(id n, const formula_node& node) {
    const line_form& form = forms_[n];
    const auto as_decided = [&](bool undecided, bool takes_a) {
      return undecided ? taken_operand::either : takes_a ? taken_operand::a : taken_operand::b;
    };
    switch (node.kind) {
      case node_kind::lesser:
      case node_kind::greater: {
        // What it comes down to tells which was taken; of two that are one, either.
        const line_form& a = forms_[node.a];
        const line_form& b = forms_[node.b];
        return as_decided(form.is == n, form.is == a.is && (a.is != b.is));
      }
      case node_kind::choose:
        return as_decided(forms_[node.c].is_undecided, forms_[node.c].at != 0);
      case node_kind::subtract:
        // b where nothing is left.
        return as_decided(form.is_undecided && form.slope == fraction{} && form.goes != is_constant_along,
                          form.is_unlimited || !(form.goes == is_constant_along && form.at == 0));
      case node_kind::less:
      case node_kind::equal:
      case node_kind::both:
      case node_kind::negation:
        return form.is_undecided ? taken_operand::either : form.at != 0 ? taken_operand::a : taken_operand::b;
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
        break;
    }
    return taken_operand::none;
  }

  /// So many points of a period are looked at one by one.
  static constexpr std::int64_t most_points = 4096;

  const line_program& program_;
  id root_;
  std::int64_t from_;
  std::int64_t most_;
  std::int64_t here_ = 0;
  std::vector<id> list_;
  std::vector<std::int64_t> values_;
  std::vector<line_form> forms_;
  std::vector<unsigned char> is_used_{};
};

}  // namespace bylaw::detail

#endif
