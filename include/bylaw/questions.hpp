// SPDX-License-Identifier: MIT
//
// What do you still need to know? `required_facts(policy)`: all that a policy reads. `questions(policy, firm)`: what is
// not known of this firm and could change its total, the most telling first. Opt-in.
#ifndef BYLAW_QUESTIONS_HPP
#define BYLAW_QUESTIONS_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/outline.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bylaw {

/// A fact that a policy reads.
struct required_fact {
  std::string_view name{};
  std::string_view name_zh{};
  fact_type type = fact_type::yes_no;

  friend constexpr bool operator==(const required_fact&, const required_fact&) = default;
};

/// A fact worth asking for.
struct question {
  std::string_view name{};
  std::string_view name_zh{};
  fact_type type = fact_type::yes_no;
  /// By how much the most telling answer brings the ends of the total together. Zero where this answer alone does not,
  /// but together with others may change the total.
  money narrows{};
};

namespace detail {

template <class... Fact>
constexpr std::array<required_fact, sizeof...(Fact)> described_facts(fact_types<Fact...>) {
  return {required_fact{Fact::name, Fact::name_zh, type_of_fact<Fact>()}...};
}

/// Where a fact stands in a list.
template <class F, class List>
inline constexpr std::size_t place_in = 0;
template <class F, class... Fact>
inline constexpr std::size_t place_in<F, fact_types<Fact...>> = [] {
  std::size_t place = 0;
  for (const bool it_is : std::initializer_list<bool>{std::same_as<F, Fact>...}) {
    if (it_is) break;
    ++place;
  }
  return place;
}();

/// The facts of a list that a firm is asked: the year is not one of them, unless it was stated.
template <bool WithTheYear, class List>
struct asked_facts {
  using type = List;
};
template <class... Fact>
struct asked_facts<false, fact_types<Fact...>> {
  using type = typename joined<std::conditional_t<is_of_the_day<Fact>, fact_types<>, fact_types<Fact>>...>::type;
};

template <class List>
class answered_firm;

/// A firm whose facts are numbers that can be replaced while the program runs: a yes/no is 0, 1, or 0 to 1.
template <class... Fact>
class answered_firm<fact_types<Fact...>> {
 public:
  static constexpr std::size_t count = sizeof...(Fact);

  /// An unknown amount counts as up to the most a fact may be.
  template <class Firm>
  static answered_firm of(const Firm& firm) {
    [[maybe_unused]] const auto facts = snapshot_of(firm, fact_types<Fact...>{});
    answered_firm answered;
    answered.values_ = {number_range<typename Fact::value_type>(facts[Fact{}])...};
    return answered;
  }

  const range<std::int64_t>& value(std::size_t i) const noexcept { return values_[i]; }
  void answer(std::size_t i, std::int64_t exactly) noexcept { values_[i] = range(exactly); }

  template <class F>
  requires(std::same_as<F, Fact> || ...) constexpr auto operator[](const F&) const {
    const range<std::int64_t>& r = values_[place_in<F, fact_types<Fact...>>];
    using T = typename F::value_type;
    if constexpr (std::same_as<T, bool>)
      return verdict::perhaps(r.high != 0) || verdict::of(r.low != 0);
    else
      return range_from<T>(r.low, r.high);
  }

 private:
  template <class T>
  static range<std::int64_t> number_range(const wide<T>& value) {
    if constexpr (std::same_as<T, bool>)
      return range_from<std::int64_t>(value.holds() ? 1 : 0, value.may_hold() ? 1 : 0);
    else
      return range_from<std::int64_t>(number_of(value.low), lesser(number_of(value.high), most<T>));
  }
  std::array<range<std::int64_t>, sizeof...(Fact)> values_{};
};

/// The figures of a policy at which an answer may begin to matter: amounts, counts, and the costs whose share is a cap.
class turning_points {
 public:
  template <class T>
  void collect(const T& thing) {
    if constexpr (is_fact<T>)
      return;
    else if constexpr (tells_parts<T>)
      thing.parts().for_each([&](std::string_view, const auto& value) { collect(value); });
    else
      collect_value(thing);
  }

  /// Candidate answers for a fact of this type, inside what is known of it: its ends, and the figures with their
  /// neighbours.
  std::vector<std::int64_t> answers(fact_type type, const range<std::int64_t>& known) const {
    std::vector<std::int64_t> all{known.low, known.high};
    const auto add = [&](std::int64_t figure) {
      for (const std::int64_t candidate : {figure - 1, figure, figure + 1})
        if (known.low < candidate && candidate < known.high) all.push_back(candidate);
    };
    if (type == fact_type::count || type == fact_type::year)
      for (const std::int64_t n : counts_) add(n);
    if (type == fact_type::money)
      for (const std::int64_t fen : amounts_) {
        add(fen);
        for (const std::int64_t ppm : rates_) {
          const std::int64_t whole = fen / ppm;
          std::int64_t millions = 0;
          if (multiply_fits(whole, 1'000'000, millions)) add(millions + fen % ppm * 1'000'000 / ppm);
        }
      }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

 private:
  template <class T>
  void collect_value(const T& value) {
    if constexpr (std::same_as<T, money>)
      amounts_.push_back(value.fen());
    else if constexpr (whole_number<T>)
      counts_.push_back(static_cast<std::int64_t>(value));
    else if constexpr (std::same_as<T, rate>)
      collect_rate(value);
    else if constexpr (std::same_as<T, range<rate>>) {
      collect_rate(value.low);
      collect_rate(value.high);
    } else if constexpr (requires { value.begin()->from; }) {
      for (const auto& bracket : value) collect_value(bracket.from);
    } else if constexpr (requires { value.begin()->above; }) {
      for (const auto& bracket : value) collect_value(bracket.above);
    } else if constexpr (requires { value.begin()->parts(); }) {
      for (const auto& item : value) collect(item);
    }
  }
  void collect_rate(rate share) {
    if (share.ppm() > 0) rates_.push_back(share.ppm());
  }

  std::vector<std::int64_t> amounts_, counts_, rates_;
};

/// `Facts`: those that are asked. `Day`: the day that is asked about, or any.
template <class Policy, class Facts, class Day>
class questioner {
  using Firm = answered_firm<Facts>;

 public:
  questioner(const Policy& rules, const Firm& firm, Day day)
      : rules_(rules), firm_(firm), day_(day), before_(total_of(firm)) {
    points_.collect(rules);
  }

  std::vector<question> ask() const {
    constexpr auto facts = described_facts(Facts{});
    std::vector<question> all;
    // Of equals a yes/no comes first: one of its two answers is the telling one, of an amount's many but a few.
    const auto tells_more = [](const question& a, const question& b) {
      if (a.narrows != b.narrows) return a.narrows > b.narrows;
      return a.type == fact_type::yes_no && b.type != fact_type::yes_no;
    };
    for (std::size_t i = 0; i < facts.size(); ++i) {
      if (firm_.value(i).is_exact()) continue;
      const std::int64_t narrows = narrowing(i, facts[i].type);
      if (narrows <= 0 && !matters_with_others(i, facts)) continue;
      // Into its place, behind its equals. Not std::stable_sort: with libstdc++ 12 a new clang calls it deprecated.
      const question one{facts[i].name, facts[i].name_zh, facts[i].type, money::from_fen(narrows)};
      all.insert(std::upper_bound(all.begin(), all.end(), one, tells_more), one);
    }
    return all;
  }

 private:
  range<money> total_of(const Firm& firm) const {
    if constexpr (std::same_as<Day, date>)
      return evaluate(rules_, firm, on{day_}).total();
    else
      return evaluate(rules_, firm).total();
  }
  static std::int64_t width(const range<money>& total) noexcept { return total.high.fen() - total.low.fen(); }

  std::int64_t narrowing(std::size_t i, fact_type type) const {
    std::int64_t best = 0;
    for (const std::int64_t answer : points_.answers(type, firm_.value(i))) {
      Firm learned = firm_;
      learned.answer(i, answer);
      best = (std::max)(best, width(before_) - width(total_of(learned)));
    }
    return best;
  }

  // Two conditions of which either suffices: neither answer alone need narrow anything. So the other unknown facts of
  // the clauses that read this one are answered too, in every combination of their candidates.
  template <class Described>
  bool matters_with_others(std::size_t i, const Described& facts) const {
    struct other {
      std::size_t place;
      std::vector<std::int64_t> answers;
    };
    std::vector<other> others;
    const std::vector<bool> related = related_to(i);
    for (std::size_t k = 0; k < facts.size(); ++k)
      if (k != i && related[k] && !firm_.value(k).is_exact())
        others.push_back({k, points_.answers(facts[k].type, firm_.value(k))});
    const auto combinations = [&] {
      std::size_t count = 1;
      for (const other& o : others) count *= o.answers.size();
      return count;
    };
    // Too many: every second answer of the longest list is left out, its ends stay.
    while (combinations() > most_combinations) {
      auto& longest = std::max_element(others.begin(), others.end(), [](const other& a, const other& b) {
                        return a.answers.size() < b.answers.size();
                      })->answers;
      if (longest.size() <= 2) return true;
      std::vector<std::int64_t> thinned;
      for (std::size_t k = 0; k < longest.size(); ++k)
        if (k % 2 == 0 || k + 1 == longest.size()) thinned.push_back(longest[k]);
      if (thinned.size() == longest.size()) thinned = {longest.front(), longest.back()};
      longest = std::move(thinned);
    }
    const std::vector<std::int64_t> answers = points_.answers(facts[i].type, firm_.value(i));
    for (std::size_t n = combinations(); n-- > 0;) {
      Firm completed = firm_;
      std::size_t rest = n;
      for (const other& o : others) {
        completed.answer(o.place, o.answers[rest % o.answers.size()]);
        rest /= o.answers.size();
      }
      const range<money> open = total_of(completed);
      for (const std::int64_t answer : answers) {
        Firm learned = completed;
        learned.answer(i, answer);
        if (total_of(learned) != open) return true;
      }
    }
    return false;
  }
  static constexpr std::size_t most_combinations = 20'000;

  /// The facts that some clause reads together with this one.
  std::vector<bool> related_to(std::size_t i) const {
    // A cap on the total, or clauses that exclude each other, bring everything together.
    std::vector<bool> related(Firm::count, Policy::states_cumulation());
    rules_.for_each_clause([&](const auto& clause) {
      std::vector<bool> read(Firm::count);
      mark(reads_of<decltype(clause)>{}, read);
      for (std::size_t k = 0; read[i] && k < read.size(); ++k)
        if (read[k]) related[k] = true;
    });
    return related;
  }
  template <class... Fact>
  static void mark(fact_types<Fact...>, std::vector<bool>& read) {
    for (const std::size_t place : std::initializer_list<std::size_t>{place_in<Fact, Facts>...})
      if (place < read.size()) read[place] = true;
  }

  const Policy& rules_;
  Firm firm_;
  Day day_;
  range<money> before_;
  turning_points points_;
};

}  // namespace detail

/// All facts of a firm that a policy reads, in the order they are first read: a constant.
template <class... Element>
constexpr auto required_facts(const policy<Element...>&) {
  return detail::described_facts(typename detail::asked_facts<false, detail::reads_of<policy<Element...>>>::type{});
}

/// The facts not known exactly that could change the total, the most telling first; of equals yes/no before amounts.
///
/// An answer's narrowing is exact: the width of the total now, less its width with that answer. An unknown amount
/// counts as up to 10^15 yuan, the most a fact may be, so that no width is without limit. The answers tried are the
/// ends of what is known, every figure of the policy and every cost whose share is one, each with its neighbours.
///
/// Errors: those of `evaluate`, also for an answer that was tried.
template <class... Element, class Firm>
std::vector<question> questions(const policy<Element...>& rules, const Firm& firm) {
  constexpr bool states_the_year = detail::states<Firm, detail::the_year>;
  using facts = typename detail::asked_facts<states_the_year, detail::reads_of<policy<Element...>>>::type;
  const auto day = detail::day_asked(firm);
  return detail::questioner<policy<Element...>, facts, std::remove_const_t<decltype(day)>>(
             rules, detail::answered_firm<facts>::of(firm), day)
      .ask();
}

/// The same, asked about on a day.
template <class... Element, class Firm>
std::vector<question> questions(const policy<Element...>& rules, const Firm& firm, const on& when) {
  return questions(rules, asked_on(firm, when));
}

// The tempting misuse.
template <class First, class Second, class... Day>
requires detail::asks_in_another_order<First, Second, Day...>
    std::vector<question> questions(const First&, const Second&, const Day&...) {
  detail::the_policy_then_the_firm<detail::is_policy<First>>();
  return {};
}
template <class... Element, class Firm, class Day>
requires detail::asks_about_a_day_otherwise<Firm, Day>
    std::vector<question> questions(const policy<Element...>&, const Firm&, const Day&) {
  detail::the_firm_then_on_a_day<std::same_as<Firm, on>>();
  return {};
}

}  // namespace bylaw

#endif
