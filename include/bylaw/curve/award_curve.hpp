// SPDX-License-Identifier: MIT
//
// An amount as a function of one fact, its low and its high end.
#ifndef BYLAW_CURVE_AWARD_CURVE_HPP
#define BYLAW_CURVE_AWARD_CURVE_HPP

#include <bylaw/curve/causes.hpp>
#include <bylaw/curve/piece.hpp>
#include <bylaw/curve/traced_line.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace bylaw {

namespace detail {

/// An end of an amount, in numbers. Copies share it.
struct curve_end_data {
  traced_line line{};
  /// Where the amount leaves 64 bits; not traced where it cannot.
  std::optional<traced_line> too_much{};
  std::vector<cause> causes{};
  std::vector<std::size_t> first_cause{};  ///< of each stretch, and one behind the last
  formula_fact fact{};
  std::int64_t most = 0;

  BYLAW_COLD void find_causes() {
    for (const stretch& s : line.stretches()) {
      first_cause.push_back(causes.size());
      collect_causes(line, s, causes);
    }
    first_cause.push_back(causes.size());
  }
  BYLAW_COLD void check_is_a_value(std::int64_t x) const {
    if (in_bounds(x, most)) return;
    if (fact.type == formula_fact_type::money) raise_invalid_money(fact.name, x);
    raise_invalid_count(fact.name, x);
  }
  BYLAW_COLD std::int64_t at(std::int64_t x) const {
    check_is_a_value(x);
    if (too_much.has_value() && too_much->at(x) != 0) the_amount_does_not_fit_into_64_bits();
    return line.at(x);
  }
};

/// After less before, of which one may have no limit.
constexpr money rise(std::int64_t before, std::int64_t after) noexcept {
  if (before == after) return {};
  if (after == no_limit) return unlimited;
  if (before == no_limit) return money::from_fen(-no_limit);
  return money::from_fen(after - before);
}

/// How far one step takes a line at most, up or down, with its rounding.
inline std::int64_t longest_step(const stretch& s) noexcept {
  const std::int64_t steep = scaled_up(1, size_of_number(s.slope.numerator), s.slope.denominator);
  return sum_or_no_limit(steep, s.is_undecided ? sum_or_no_limit(s.error, s.error) : s.unit);
}
/// What two neighbours do not explain of the step from one to the other.
inline bool is_a_jump(const stretch& before, const stretch& after) noexcept {
  if (before.to + 1 != after.from || before.at_to == after.at_from) return false;
  if (before.at_to == no_limit || after.at_from == no_limit) return true;
  return size_of_number(after.at_from - before.at_to) > greater(longest_step(before), longest_step(after));
}
/// One fen more pays less, and not because a line falls.
inline bool is_a_cliff(const stretch& before, const stretch& after) noexcept {
  if (before.to + 1 != after.from || after.at_from >= before.at_to) return false;
  return before.slope.numerator >= 0 || after.slope.numerator >= 0 || is_a_jump(before, after);
}

[[noreturn]] BYLAW_COLD inline void a_curve_of_nothing_has_no_amounts() {
  raise(invalid_parameter("a curve that was never drawn, or was moved from, has no amounts"));
}

}  // namespace detail

/// One end of an amount along a fact: its pieces, from the least to the greatest value that the fact may have. Without a
/// piece are values at which the amount leaves 64 bits. Copies share what they refer to. One that was never
/// drawn, or was moved from, has no pieces, and asked for anything else raises `invalid_parameter`.
template <class X>
class award_line {
 public:
  award_line() = default;
  BYLAW_COLD explicit award_line(std::shared_ptr<const detail::curve_end_data> data) : data_(std::move(data)) {
    const std::vector<detail::stretch>& all = data_->line.stretches();
    pieces_.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      const detail::stretch& s = all[i];
      const bool has_limit = s.at_from != detail::no_limit;
      const bool jumps = i > 0 && detail::is_a_jump(all[i - 1], s);
      pieces_.push_back({x_of(s.from), x_of(s.to), money::from_fen(s.at_from), money::from_fen(s.at_to), s.slope,
                         money::from_fen(has_limit ? s.unit : 0), money::from_fen(has_limit ? s.error : 0),
                         jumps ? detail::rise(all[i - 1].at_to, s.at_from) : money(), s.is_undecided,
                         std::span(data_->causes).subspan(data_->first_cause[i], data_->first_cause[i + 1] - data_->first_cause[i])});
    }
  }

  [[nodiscard]] auto begin() const noexcept BYLAW_LIFETIME_BOUND { return pieces_.begin(); }
  [[nodiscard]] auto end() const noexcept BYLAW_LIFETIME_BOUND { return pieces_.end(); }
  [[nodiscard]] std::size_t size() const noexcept { return pieces_.size(); }
  [[nodiscard]] const piece<X>& operator[](std::size_t i) const noexcept BYLAW_LIFETIME_BOUND { return pieces_[i]; }

  /// The amount at x, as `evaluate` gives it. Errors: `invalid_fact`, `amount_overflow`.
  [[nodiscard]] money at(X x) const { return money::from_fen(drawn().at(number_of_x(x))); }

  /// The least x that gives an amount, or more; nothing where none does. Exact: one less gives less. Error:
  /// `undecided_search` where rounding alone decides for too long.
  [[nodiscard]] BYLAW_COLD std::optional<X> least_for(money amount) const {
    detail::search_steps steps;
    const auto found = drawn().line.find_from(0, amount.fen(), false, steps);
    steps.raise_if_out();
    return found.has_value() ? std::optional(x_of(*found)) : std::nullopt;
  }

  /// All spans in which an amount, or more, is given. Error: as above.
  [[nodiscard]] BYLAW_COLD std::vector<reached<X>> reaching(money amount) const {
    std::vector<reached<X>> all;
    detail::search_steps steps;
    for (const detail::stretch& s : drawn().line.stretches()) {
      std::int64_t from = s.from;
      for (int spans = 0; from <= s.to; ++spans) {
        const auto first = find(s, from, amount, false, steps);
        if (!first.has_value()) break;
        const auto behind = find(s, *first, amount, true, steps);
        if (!behind.has_value()) {
          append(all, *first, s.to, false);
          break;
        }
        // From one fen to the next it may change; that is said once.
        if (spans == most_spans) {
          const auto last = drawn().line.find(s, *first, s.to, amount.fen(), false, true, steps);
          steps.raise_if_out();
          append(all, *first, *last, true);
          break;
        }
        append(all, *first, *behind - 1, false);
        from = *behind;
      }
    }
    return all;
  }

  /// The most it comes to, and the least x that gives it. Error: as above.
  [[nodiscard]] BYLAW_COLD greatest_amount<X> greatest() const {
    detail::search_steps steps;
    const std::int64_t most = drawn().line.most(steps);
    const auto place = drawn().line.find_from(0, most, false, steps);
    steps.raise_if_out();
    return {money::from_fen(most), x_of(place.value_or(0))};
  }

  /// Where the slope changes.
  [[nodiscard]] BYLAW_COLD std::vector<kink<X>> kinks() const {
    std::vector<kink<X>> all;
    for (std::size_t i = 1; i < pieces_.size(); ++i) {
      const piece<X>& before = pieces_[i - 1];
      if (!follows(i)) continue;
      std::size_t after = i;
      // A piece on which rounding decides is the kink itself, if there is one behind it.
      if (pieces_[i].rounding_decides && !before.rounding_decides)
        while (after + 1 < pieces_.size() && follows(after + 1) && pieces_[after].rounding_decides) ++after;
      const piece<X>& then = pieces_[after];
      if (before.slope != then.slope && (after == i || !then.rounding_decides))
        all.push_back({before.to, after == i ? before.to : then.from, before.slope, then.slope, changed(i - 1, after)});
      i = after;
    }
    return all;
  }
  /// Where the amount jumps, up or down.
  [[nodiscard]] BYLAW_COLD std::vector<jump<X>> jumps() const { return borders(detail::is_a_jump); }
  /// Where one more, a fen or of a count, pays less. A line that falls is none, nor is what rounding takes inside a piece.
  [[nodiscard]] BYLAW_COLD std::vector<jump<X>> cliffs() const { return borders(detail::is_a_cliff); }

 private:
  static X x_of(std::int64_t number) noexcept { return detail::value_from<X>(number); }
  static std::int64_t number_of_x(X x) noexcept { return detail::number_of(x); }

  auto find(const detail::stretch& s, std::int64_t from, money amount, bool below, detail::search_steps& steps) const {
    const auto found = drawn().line.find(s, from, s.to, amount.fen(), below, false, steps);
    steps.raise_if_out();
    return found;
  }
  void append(std::vector<reached<X>>& all, std::int64_t from, std::int64_t to, bool rounding_decides) const {
    if (!all.empty() && number_of_x(all.back().to) + 1 == from && !all.back().rounding_decides && !rounding_decides)
      all.back().to = x_of(to);
    else
      all.push_back({x_of(from), x_of(to), rounding_decides});
  }
  bool follows(std::size_t i) const {
    const auto& all = drawn().line.stretches();
    return all[i - 1].to + 1 == all[i].from;
  }
  /// What is chosen otherwise on one piece than on another.
  std::vector<cause> changed(std::size_t before, std::size_t after) const {
    const detail::stretch* pair[] = {&drawn().line.stretches()[after], &drawn().line.stretches()[before]};
    std::vector<cause> all;
    for (int turn = 0; turn < 2; ++turn) {
      const detail::stretch& one = *pair[turn];
      const detail::stretch& other = *pair[1 - turn];
      const detail::decision* others = drawn().line.decisions_of(other);
      for (std::uint32_t i = 0; i < one.decision_count; ++i) {
        const detail::decision& d = drawn().line.decisions_of(one)[i];
        cause said;
        if (std::find(others, others + other.decision_count, d) != others + other.decision_count) continue;
        if (!detail::cause_of(drawn().line.program(), d, said) || said.effect == effect::rounding) continue;
        if (std::find(all.begin(), all.end(), said) == all.end()) all.push_back(said);
      }
      // What begins says why; if nothing does, what ends.
      if (!all.empty()) break;
    }
    return all;
  }
  template <class Is>
  std::vector<jump<X>> borders(const Is& is_one) const {
    std::vector<jump<X>> all;
    const auto& stretches = drawn().line.stretches();
    for (std::size_t i = 1; i < stretches.size(); ++i)
      if (is_one(stretches[i - 1], stretches[i]))
        all.push_back({pieces_[i].from, pieces_[i - 1].at_to, pieces_[i].at_from, changed(i - 1, i)});
    return all;
  }

  const detail::curve_end_data& drawn() const {
    if (data_ == nullptr) detail::a_curve_of_nothing_has_no_amounts();
    return *data_;
  }

  static constexpr int most_spans = 64;

  std::shared_ptr<const detail::curve_end_data> data_{};
  std::vector<piece<X>> pieces_{};
};

/// An amount as a function of one fact, a money (`X` is money) or a count (a whole number), all other facts fixed.
template <class X>
class award_curve {
 public:
  award_curve() = default;
  award_curve(award_line<X> low, award_line<X> high, formula_fact along)
      : low_(std::move(low)), high_(std::move(high)), fact_(along) {}

  /// What is sure, and what it is at best.
  [[nodiscard]] const award_line<X>& low() const& noexcept BYLAW_LIFETIME_BOUND { return low_; }
  [[nodiscard]] const award_line<X>& high() const& noexcept BYLAW_LIFETIME_BOUND { return high_; }
  [[nodiscard]] award_line<X> low() && { return std::move(low_); }
  [[nodiscard]] award_line<X> high() && { return std::move(high_); }
  /// The fact it runs along.
  [[nodiscard]] const formula_fact& fact() const& noexcept BYLAW_LIFETIME_BOUND { return fact_; }
  [[nodiscard]] formula_fact fact() && noexcept { return fact_; }

  /// The amount at x, as `evaluate` gives it. Errors: `invalid_fact`, `amount_overflow`.
  [[nodiscard]] range<money> at(X x) const { return {low_.at(x), high_.at(x)}; }

  /// The least x for which an amount, or more, is sure; at best, the least for which it may be.
  [[nodiscard]] std::optional<X> least_for(money amount) const { return low_.least_for(amount); }
  [[nodiscard]] std::optional<X> least_for_at_best(money amount) const { return high_.least_for(amount); }

  /// What a yuan more brings: the lesser and the greater of what both ends gain, below zero at a cliff. `unlimited` where
  /// an end has no limit there. Errors: those of `at`.
  [[nodiscard]] range<money> next_yuan(money x) const requires std::same_as<X, money> { return next(x, money::from_fen(100)); }
  /// What so much more brings.
  [[nodiscard]] range<money> next(X x, X step) const {
    const range<money> before = at(x), after = at(x + step);
    const money low = detail::rise(before.low.fen(), after.low.fen());
    const money high = after.high.is_unlimited() ? unlimited : detail::rise(before.high.fen(), after.high.fen());
    return high < low ? range<money>{high, low} : range<money>{low, high};
  }

  /// Of both ends, in their order, each once.
  [[nodiscard]] std::vector<kink<X>> kinks() const {
    return joined(low_.kinks(), high_.kinks(), [](const kink<X>& k) { return k.from; });
  }
  [[nodiscard]] std::vector<jump<X>> jumps() const {
    return joined(low_.jumps(), high_.jumps(), [](const jump<X>& j) { return j.at; });
  }
  [[nodiscard]] std::vector<jump<X>> cliffs() const {
    return joined(low_.cliffs(), high_.cliffs(), [](const jump<X>& j) { return j.at; });
  }

 private:
  /// Where both have one at the same place the high end's is kept.
  template <class Item, class Place>
  static std::vector<Item> joined(const std::vector<Item>& low, std::vector<Item> high, const Place& place) {
    for (const Item& one : low) {
      const auto behind = std::find_if(high.begin(), high.end(), [&](const Item& other) { return place(other) >= place(one); });
      if (behind == high.end() || place(*behind) != place(one)) high.insert(behind, one);
    }
    return high;
  }

  award_line<X> low_{};
  award_line<X> high_{};
  formula_fact fact_{};
};

}  // namespace bylaw

#endif
