// SPDX-License-Identifier: MIT
//
// The algebra where the formula itself is wanted: a number is a node of a graph, an answer two of them, a set of reasons
// one for each.
#ifndef BYLAW_FORMULA_RECORDED_HPP
#define BYLAW_FORMULA_RECORDED_HPP

#include <bylaw/algebra.hpp>
#include <bylaw/formula/graph.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {
namespace detail {

/// How the year is meant: nobody asks about one; it is this one; or it is a fact like the others.
struct year_asked {
  enum class kind : unsigned char { none, one, any } is = kind::none;
  std::int64_t year = 0;
};

/// What is recorded so far.
struct recording {
  graph_builder graph{};
  std::vector<formula_fact> facts{};
  std::vector<std::uint64_t> keys{};
  year_asked year{};
  // Where a low end may come to "no limit": then an amount left 64 bits.
  std::vector<std::uint32_t> low_ends{};
};

struct number_node {
  std::uint32_t id;
};
struct truth_node {
  std::uint32_t id;
};
struct answer_nodes {
  truth_node may;
  truth_node holds;
};
using open_nodes = std::array<truth_node, reason_count>;

// What the compiler prints of a type that says no formula.
template <class T>
struct it_says_its_formula {
  static_assert(always_false<T>,
                "a type of your own has no formula (its name stands beside 'it_says_its_formula'): give it `constexpr "
                "auto formula(auto& f) const`, for a modifier `formula(auto& f, const auto& before) const`, in the algebra "
                "of <bylaw/algebra.hpp>; with assess, holds, measure or apply alone it is evaluated, but it is no data");
};

class recorded {
 public:
  using number = number_node;
  using answer = answer_nodes;
  using open = open_nodes;

  explicit recorded(recording& into) : all_(&into) {}

  // --- what is known ---

  static constexpr bool may_ask_for_a_year = true;
  bool asks_for_a_year() const noexcept { return all_->year.is != year_asked::kind::none; }

  template <class Fact>
  static constexpr std::int64_t bound_of_fact = no_limit;
  template <class Q>
  static constexpr std::int64_t bound_of_own = no_limit;

  struct ends {
    number low;
    number high;
  };

  template <class Fact>
  auto known_of(const Fact&) const {
    if constexpr (std::same_as<typename Fact::value_type, bool>) {
      const std::size_t place = place_of<Fact>();
      return answer{{graph().fact_may(place)}, {graph().fact_holds(place)}};
    } else {
      if constexpr (is_of_the_day<Fact>) {
        if (all_->year.is == year_asked::kind::none) return ends{constant(0), constant(no_limit)};
        if (all_->year.is == year_asked::kind::one) return ends{constant(all_->year.year), constant(all_->year.year)};
      }
      const std::size_t place = place_of<Fact>();
      constexpr std::int64_t most = bylaw::detail::most<typename Fact::value_type>;
      return ends{{graph().fact_low(place, most)}, {graph().fact_high(place, most)}};
    }
  }

  /// The least and the highest of the values that may hold; of none nothing.
  template <class T, std::size_t Count>
  ends in_the_year(const by_year<T, Count>& stated) const {
    const alternatives all = alternatives_of(stated, [](const T& value) { return range<std::int64_t>{bylaw::detail::number_of(value), bylaw::detail::number_of(value)}; });
    const auto figure = [this](std::int64_t value) { return constant(value); };
    return {picked(all, true, figure), picked(all, false, figure)};
  }

  // --- a share, whatever it was stated as ---

  struct alternative {
    truth_node holds;
    range<std::int64_t> value;
    std::uint32_t label;
  };
  using alternatives = std::vector<alternative>;
  struct rates {
    alternatives all;
    bool of_the_low_end;
  };
  struct measured_rates {
    rates low;
    rates high;
    open_nodes open;
  };

  measured_rates measured_share(const rate& exact) const { return one_share({exact.ppm(), exact.ppm()}, none()); }
  measured_rates measured_share(const range<rate>& r) const {
    return one_share({r.low.ppm(), r.high.ppm()}, r.is_exact() ? none() : only(reason::discretion));
  }
  measured_rates measured_share(undocumented_term_value) const {
    return one_share({0, rate::whole.ppm()}, only(reason::undocumented_term));
  }
  template <class T, std::size_t Count>
  measured_rates measured_share(const by_year<T, Count>& stated) const {
    const alternatives all = alternatives_of(stated, [](const T& value) { return range<std::int64_t>{low_end(value).ppm(), high_end(value).ppm()}; });
    // The year decides where two that may hold differ; the share is not exact where ends of any two do.
    truth_node differ = flag(false);
    truth_node inexact = flag(false);
    for (std::size_t i = 0; i < all.size(); ++i)
      for (std::size_t j = i; j < all.size(); ++j) {
        const truth_node may_be_either = both(all[i].holds, all[j].holds);
        if (all[i].value != all[j].value) differ = either(differ, may_be_either);
        if (all[i].value.low != all[j].value.high || all[j].value.low != all[i].value.high)
          inexact = either(inexact, may_be_either);
      }
    open_nodes why = only_where(reason::unknown_fact, both(differ, inexact));
    if (std::same_as<T, range<rate>>) why = joined(why, only_where(reason::discretion, inexact));
    return {{all, true}, {all, false}, why};
  }

  template <std::int64_t>
  number share_of(const rates& share, number of) const {
    return picked(share.all, share.of_the_low_end,
                  [this, of](std::int64_t ppm) { return number{graph().share(of.id, ppm)}; });
  }

  // --- numbers ---

  number constant(std::int64_t n) const { return {graph().constant(n)}; }

  template <std::int64_t>
  number add_lows(number a, number b) const {
    return low_end_of(graph().add(a.id, b.id));
  }
  template <std::int64_t>
  number add_highs(number a, number b) const {
    return {graph().add(a.id, b.id)};
  }
  number less_down_to_zero(number a, number b) const { return {graph().subtract(a.id, b.id)}; }
  number high_less_down_to_zero(number a, number b) const { return {graph().subtract(a.id, b.id)}; }
  number low_times(number a, std::int64_t factor) const { return low_end_of(graph().times(a.id, factor)); }
  number high_times(number a, std::int64_t factor) const { return {graph().times(a.id, factor)}; }
  template <std::int64_t>
  number low_fraction(number a, std::int64_t numerator, std::int64_t denominator) const {
    return low_end_of(graph().fraction(a.id, numerator, denominator));
  }
  template <std::int64_t>
  number high_fraction(number a, std::int64_t numerator, std::int64_t denominator) const {
    return {graph().fraction(a.id, numerator, denominator)};
  }
  number lesser(number a, number b) const { return {graph().lesser(a.id, b.id)}; }
  number greater(number a, number b) const { return {graph().greater(a.id, b.id)}; }

  number low_rounded(number a, std::int64_t unit, rounding mode) const {
    return low_end_of(high_rounded(a, unit, mode).id);
  }
  // All roundings follow from the lower multiple.
  number high_rounded(number a, std::int64_t unit, rounding mode) const {
    const std::uint32_t lower = graph().floor_to(a.id, unit);
    if (mode == rounding::down) return {lower};
    const std::uint32_t rest = graph().subtract(a.id, lower);
    const std::uint32_t missing = graph().subtract(graph().constant(unit), rest);
    const std::uint32_t is_odd = graph().negation(graph().equal(lower, graph().floor_to(a.id, 2 * unit)));
    const std::uint32_t goes_up = mode == rounding::up        ? graph().negation(graph().equal(a.id, lower))
                                  : mode == rounding::half_up ? graph().negation(graph().less(rest, missing))
                                                              : graph().either(graph().less(missing, rest), graph().both(graph().equal(rest, missing), is_odd));
    return {graph().choose(goes_up, graph().add(lower, graph().constant(unit)), lower)};
  }

  template <class Bands>
  number banded(number n, const Bands& bands) const {
    std::vector<share_term> all;
    for (std::size_t i = 0; i < bands.size(); ++i) {
      number top = n;
      if (i + 1 < bands.size()) {
        // A band ends where the next begins.
        const label for_the_next = labelled(bands[i + 1]);
        top = lesser(n, constant(bands[i + 1].above.fen()));
      }
      const label for_it = labelled(bands[i]);
      all.push_back({graph().subtract(top.id, constant(bands[i].above.fen()).id), bands[i].share.ppm()});
    }
    return {graph().shares(all)};
  }
  template <class Bands>
  number banded_again(number, number, number high, const Bands& bands) const {
    return banded(high, bands);
  }

  // --- flags ---

  truth_node flag(bool t) const { return {graph().truth(t)}; }
  truth_node less(number a, number b) const { return {graph().less(a.id, b.id)}; }
  truth_node not_more(number a, number b) const { return negation(less(b, a)); }
  truth_node equal(number a, number b) const { return {graph().equal(a.id, b.id)}; }
  truth_node both(truth_node a, truth_node b) const { return {graph().both(a.id, b.id)}; }
  truth_node either(truth_node a, truth_node b) const { return {graph().either(a.id, b.id)}; }
  truth_node negation(truth_node a) const { return {graph().negation(a.id)}; }

  number where(truth_node test, number n) const { return choose(test, n, constant(0)); }
  number choose(truth_node test, number a, number b) const { return {graph().choose(test.id, a.id, b.id)}; }
  number choose(answer test, number a, number b, number if_unknown) const {
    return choose(test.holds, a, choose(test.may, if_unknown, b));
  }
  number choose_figure(truth_node test, number a, number b) const { return choose(test, a, b); }

  // --- answers ---

  answer yes() const { return {flag(true), flag(true)}; }
  answer no() const { return {flag(false), flag(false)}; }
  answer of(verdict known) const { return {flag(known.may_hold()), flag(known.holds())}; }
  answer answer_of(truth_node may_hold, truth_node holds) const { return {may_hold, holds}; }
  truth_node may_hold(answer a) const { return a.may; }
  truth_node holds(answer a) const { return a.holds; }
  truth_node is_known(answer a) const { return either(negation(a.may), a.holds); }
  answer both(answer a, answer b) const { return {both(a.may, b.may), both(a.holds, b.holds)}; }
  answer either(answer a, answer b) const { return {either(a.may, b.may), either(a.holds, b.holds)}; }
  answer negation(answer a) const { return {negation(a.holds), negation(a.may)}; }
  answer chosen(answer test, answer a, answer b) const {
    return {either(both(test.may, a.may), both(negation(test.holds), b.may)),
            both(either(negation(test.may), a.holds), either(test.holds, b.holds))};
  }
  number if_holds(answer a, number n) const { return where(a.holds, n); }
  number if_may_hold(answer a, number n) const { return where(a.may, n); }

  // --- reasons ---

  open none() const {
    open nothing{};
    nothing.fill(flag(false));
    return nothing;
  }
  open only(reason why) const { return only_where(why, flag(true)); }
  open only_where(reason why, truth_node test) const {
    open set = none();
    set[static_cast<std::size_t>(why)] = test;
    return set;
  }
  open joined(const open& a, const open& b) const {
    open set = a;
    for (std::size_t i = 0; i < set.size(); ++i) set[i] = either(a[i], b[i]);
    return set;
  }
  open where(truth_node test, const open& why) const {
    open set = why;
    for (truth_node& one : set) one = both(test, one);
    return set;
  }
  open without(truth_node test, const open& why, reasons gone) const {
    open set = why;
    for (std::size_t i = 0; i < set.size(); ++i)
      if (gone.contains(static_cast<reason>(i))) set[i] = both(set[i], negation(test));
    return set;
  }
  open narrowed(const open& why, truth_node is_exact, truth_node is_decided) const {
    return without(both(is_exact, is_decided), without(is_exact, why, reason::discretion), reason::unknown_fact);
  }

  // --- labels ---

  using label = graph_builder::labelled;

  template <class T>
  label labelled(const T& thing) const {
    formula_label now;
    if constexpr (tells_parts<T>) {
      const auto parts = thing.parts();
      now.kind = parts.kind;
      parts.for_each(figure_of{now});
    }
    if constexpr (draw_limit<T>) now.name = thing.name;
    return {graph(), graph().label_of(now)};
  }

  // --- what says its meaning in a way of its own has no formula ---

  template <class Q>
  ends own_quantity(const Q&) const {
    static_cast<void>(it_says_its_formula<Q>{});
    return {constant(0), constant(0)};
  }
  template <class Test>
  answer own_condition(const Test&) const {
    static_cast<void>(it_says_its_formula<Test>{});
    return no();
  }
  template <class R>
  worked_number<recorded, no_limit, true> own_rule(const R&) const {
    static_cast<void>(it_says_its_formula<R>{});
    return {constant(0), constant(0), no(), none()};
  }
  template <class M, class Before>
  Before own_change(const M&, const Before& before) const {
    static_cast<void>(it_says_its_formula<M>{});
    return before;
  }

  template <class R, class Given>
  void note(const R&, const Given&) const {}

  graph_builder& graph() const noexcept { return all_->graph; }

 private:
  number low_end_of(std::uint32_t node) const {
    if (graph().nodes[node].may_be_unlimited) all_->low_ends.push_back(node);
    return {node};
  }

  template <class Fact>
  std::size_t place_of() const {
    std::size_t place = 0;
    while (all_->keys[place] != Fact::key) ++place;
    return place;
  }

  // The first one is kept.
  struct figure_of {
    formula_label& label;

    template <class T>
    void operator()(std::string_view, const T& value) const {
      if (label.unit != label_unit::none) return;
      if constexpr (std::same_as<T, money>)
        label = {label.kind, label.name, label_unit::money, value.fen()};
      else if constexpr (std::same_as<T, year_number>)
        label = {label.kind, label.name, label_unit::year, value};
      else if constexpr (whole_number<T>)
        label = {label.kind, label.name, label_unit::count, count_from(value)};
    }
    template <class T>
    void operator()(std::string_view name, const bylaw::constant<T>& value) const {
      (*this)(name, value.value);
    }
  };

  measured_rates one_share(range<std::int64_t> ppm, const open_nodes& why) const {
    const alternatives all{{flag(true), ppm, graph().label}};
    return {{all, true}, {all, false}, why};
  }

  template <class T, std::size_t Count, class ToNumbers>
  alternatives alternatives_of(const by_year<T, Count>& stated, const ToNumbers& numbers) const {
    const auto year = known_of(calendar_year);
    alternatives all;
    for (const in_years<T>& some : stated.years)
      all.push_back({both(not_more(constant(some.first), year.high), not_more(year.low, constant(some.last))),
                     numbers(some.value), labelled(some).now()});
    return all;
  }

  /// The least low end of those that may hold, or the highest high end; zero where none may.
  template <class Made>
  number picked(alternatives all, bool least, const Made& made) const {
    const auto end = [least](const alternative& one) { return least ? one.value.low : one.value.high; };
    // The one that wins is asked first, so it is made last. Few: an insertion sort, which keeps equals in order.
    const auto is_before = [&](const alternative& a, const alternative& b) {
      return least ? end(b) < end(a) : end(a) < end(b);
    };
    for (std::size_t i = 1; i < all.size(); ++i)
      for (std::size_t k = i; k > 0 && is_before(all[k], all[k - 1]); --k) std::swap(all[k], all[k - 1]);
    number result = constant(0);
    for (const alternative& one : all) {
      const number figure = made(end(one));
      const label for_its_years(graph(), one.label);
      result = choose(one.holds, figure, result);
    }
    return result;
  }

  recording* all_;
};

}  // namespace detail
}  // namespace bylaw

#endif
