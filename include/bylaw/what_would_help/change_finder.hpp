// SPDX-License-Identifier: MIT
//
// Looks along each fact for the nearest value that brings more. Over data: the formula says where, an explanation why.
#ifndef BYLAW_WHAT_WOULD_HELP_CHANGE_FINDER_HPP
#define BYLAW_WHAT_WOULD_HELP_CHANGE_FINDER_HPP

#include <bylaw/curve.hpp>
#include <bylaw/curve/total_along.hpp>
#include <bylaw/questions/question.hpp>
#include <bylaw/what_would_help/helpful_change.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace bylaw::detail {

/// A policy and a firm, whatever their types, why they give what they give with other facts.
struct asked_for_help {
  formula rules{};
  /// As the facts of the formula; each with what is known of it, and whether it may be changed.
  std::vector<required_fact> facts{};
  std::vector<formula_value> known{};
  std::vector<bool> may_change{};
  const void* context = nullptr;
  explanation (*explained)(const void* context, const formula_value* known) = nullptr;
};

/// Adds the conditions of a clause that are missed before and met after. Both were evaluated by one policy, so their steps
/// are alike.
BYLAW_COLD inline void collect_met(const explained_clause& clause, const std::vector<step>& before,
                                   const std::vector<step>& after, std::vector<missed_condition>& met) {
  const auto is_better = [](verdict one, verdict other) { return one != other && (one == verdict::yes || other == verdict::no); };
  for (std::size_t i = 0; i < before.size() && i < after.size(); ++i) {
    const step& was = before[i];
    const step& is = after[i];
    // What the step before it decides is not this one's doing.
    if (!was.condition.english.empty() && is_better(is.eligible, was.eligible) && is.eligible_before == was.eligible_before)
      met.push_back({clause.result.clause, clause.title, was.condition, was.facts});
    for (std::size_t k = 0; k < was.branches.size() && k < is.branches.size(); ++k)
      collect_met(clause, was.branches[k].steps, is.branches[k].steps, met);
  }
}

class change_finder {
 public:
  explicit change_finder(const asked_for_help& asked)
      : asked_(asked), now_(evaluate(asked.rules, asked.known).total), why_now_(asked.explained(asked.context, asked.known.data())) {}

  BYLAW_COLD std::vector<helpful_change> all() {
    for (std::size_t place = 0; place < asked_.facts.size(); ++place)
      if (asked_.may_change[place]) look_along(place);
    return std::move(found_);
  }

 private:
  /// 1 where one end of the total is more than now, and neither is less.
  BYLAW_COLD std::uint32_t brings_more(total_along& total) const {
    const auto low = total.number(now_.low.fen()), high = total.number(now_.high.fen());
    const auto none_is_less = total.both(total.negation(total.less(total.low(), low)), total.negation(total.less(total.high(), high)));
    const auto one_is_more = total.either(total.less(low, total.low()), total.less(high, total.high()));
    return total.both(total.negation(total.overflow()), total.both(none_is_less, one_is_more));
  }

  BYLAW_COLD void look_along(std::size_t place) {
    const std::int64_t most = most_of(asked_.rules.facts[place].type);
    const std::int64_t first = asked_.known[place].low;
    const std::int64_t last = lesser(asked_.known[place].high, most);
    total_along total(asked_.rules, asked_.known, place);
    const traced_line more = total.traced(brings_more(total), 0, most);
    search_steps steps;
    if (first < last)
      if (const auto to = more.find_from(first, 1, false, steps); to.has_value() && *to <= last)
        add(place, change_direction::learning, *to, lesser(end_from(more, *to, most, steps), last), {});
    // Beyond what is known it is looked where that end of it does not bring more already. Nobody goes back in time.
    std::optional<std::int64_t> up, down;
    if (last < most && more.at(last) == 0) up = more.find_from(last + 1, 1, false, steps);
    if (first > 0 && more.at(first) == 0 && asked_.facts[place].type != fact_type::year)
      down = more.find_to(first - 1, 1, false, steps);
    steps.raise_if_out();
    if (!up.has_value() && !down.has_value()) return;

    const nearest_steps jumps = steps_along(place, more, first, last);
    const auto add_both = [&](change_direction direction, const std::optional<std::int64_t>& nearest, const found_step& jump) {
      if (!nearest.has_value()) return;
      const auto until = [&](std::int64_t to) {
        return direction == change_direction::up ? end_from(more, to, most, steps) : end_to(more, to, steps);
      };
      add(place, direction, *nearest, until(*nearest), jump.is_there && jump.at == *nearest ? &jump : nullptr);
      if (jump.is_there && jump.at != *nearest) add(place, direction, jump.at, until(jump.at), &jump);
    };
    add_both(change_direction::up, up, jumps.up);
    add_both(change_direction::down, down, jumps.down);
    steps.raise_if_out();
  }

  static std::int64_t end_from(const traced_line& more, std::int64_t x, std::int64_t most, search_steps& steps) {
    const auto behind = more.find_from(x, 1, true, steps);
    steps.raise_if_out();
    return behind.has_value() ? *behind - 1 : most;
  }
  static std::int64_t end_to(const traced_line& more, std::int64_t x, search_steps& steps) {
    const auto before = more.find_to(x, 1, true, steps);
    return before.has_value() ? *before + 1 : 0;
  }

  struct found_step {
    bool is_there = false;
    std::int64_t at = 0;
    std::vector<cause> because{};
  };
  /// The nearest jumps that bring more, to either side of what is known.
  struct nearest_steps {
    found_step up{};
    found_step down{};
  };
  BYLAW_COLD nearest_steps steps_along(std::size_t place, const traced_line& more, std::int64_t first, std::int64_t last) const {
    nearest_steps nearest;
    const formula& f = asked_.rules;
    switch (f.facts[place].type) {
      case formula_fact_type::yes_no:
        // There is nothing between no and yes.
        nearest.up = {last == 0, 1, {}};
        nearest.down = {first == 1, 0, {}};
        break;
      case formula_fact_type::money:
        look_for_steps(traced<money>(f, asked_.known, place, f.facts[place], f.total_low, f.total_high), more, first, last, nearest);
        break;
      case formula_fact_type::count:
        look_for_steps(traced<std::int64_t>(f, asked_.known, place, f.facts[place], f.total_low, f.total_high), more, first, last, nearest);
        break;
    }
    return nearest;
  }
  template <class X>
  static void look_for_steps(const award_curve<X>& c, const traced_line& more, std::int64_t first, std::int64_t last,
                             nearest_steps& nearest) {
    for (const auto* line : {&c.low(), &c.high()})
      for (std::size_t i = 1; i < line->size(); ++i) {
        const piece<X>& before = (*line)[i - 1];
        const piece<X>& behind = (*line)[i];
        const std::int64_t at = number_of(behind.from);
        found_step& up = nearest.up;
        found_step& down = nearest.down;
        if (behind.jump > money{} && at > last && (!up.is_there || at < up.at) && more.at(at) != 0)
          up = {true, at, begins(behind, before)};
        // Downwards it is the last value before it.
        if (money{} > behind.jump && at - 1 < first && (!down.is_there || at - 1 > down.at) && more.at(at - 1) != 0)
          down = {true, at - 1, begins(before, behind)};
      }
  }
  /// What counts on one piece and not on the other; that a condition is met is said by itself.
  template <class X>
  static std::vector<cause> begins(const piece<X>& there, const piece<X>& other) {
    std::vector<cause> all;
    for (const cause& why : there.because)
      if (why.effect != effect::refuses && why.effect != effect::rounding &&
          std::find(other.because.begin(), other.because.end(), why) == other.because.end())
        all.push_back(why);
    return all;
  }

  BYLAW_COLD void add(std::size_t place, change_direction direction, std::int64_t to, std::int64_t until, const found_step* jump) {
    const required_fact& fact = asked_.facts[place];
    helpful_change one{fact.name, fact.name_zh, fact.type, direction, asked_.known[place], to, until, now_};
    std::vector<formula_value> then = asked_.known;
    then[place] = formula_value(to);
    one.after = evaluate(asked_.rules, then).total;
    const explanation why = asked_.explained(asked_.context, then.data());
    for (std::size_t i = 0; i < why.clauses.size(); ++i)
      collect_met(why.clauses[i], why_now_.clauses[i].steps, why.clauses[i].steps, one.meets);
    if (jump != nullptr) {
      one.is_a_step = true;
      one.because = jump->because;
    }
    found_.push_back(std::move(one));
  }

  const asked_for_help& asked_;
  range<money> now_{};
  explanation why_now_{};
  std::vector<helpful_change> found_{};
};

}  // namespace bylaw::detail

#endif
