// SPDX-License-Identifier: MIT
//
// What do you still need to know? `required_facts(policy)`: all that a policy reads. `questions(policy, firm)`: what is
// not known of this firm and could change its total, the most telling first. `to_apply(policy, firm)`: what the firm
// needs beside the amount. Opt-in.
#ifndef BYLAW_QUESTIONS_HPP
#define BYLAW_QUESTIONS_HPP

#include <bylaw/bylaw.hpp>
#include <bylaw/outline.hpp>
#include <bylaw/questions/question.hpp>
#include <bylaw/text/say.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {

/// What a firm that applies for a clause needs to know beside the amount.
struct needed_to_apply {
  std::string_view clause{};
  words title{};
  bylaw::particulars particulars{};
  /// Where the particulars were read: their own source, or the clause's.
  provenance source{};
  /// The day that was asked about; not known where none was.
  date day{};
  /// Whether applications are taken on it.
  verdict open = verdict::unknown;
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

  answered_firm() = default;
  explicit answered_firm(const range<std::int64_t>* known) {
    for (std::size_t i = 0; i < count; ++i) values_[i] = known[i];
  }

  /// An unknown amount counts as up to the most a fact may be.
  template <class Firm>
  static answered_firm of(const Firm& firm) {
    [[maybe_unused]] const auto facts = snapshot_of(firm, fact_types<Fact...>{});
    answered_firm answered;
    answered.values_ = {number_range<typename Fact::value_type>(facts[Fact{}])...};
    return answered;
  }

  std::vector<range<std::int64_t>> values() const { return {values_.begin(), values_.end()}; }
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
  BYLAW_COLD void collect(const outline_node& node) {
    if (node.value == value_kind::money) amounts_.push_back(node.number.low);
    if (node.value == value_kind::count || node.value == value_kind::year) counts_.push_back(node.number.low);
    if (node.value == value_kind::rate)
      for (const std::int64_t ppm : {node.number.low, node.number.high})
        if (ppm > 0) rates_.push_back(ppm);
    for (const outline_node& part : node.parts) collect(part);
  }

  /// Candidate answers for a fact of this type, inside what is known of it: its ends, and the figures with their
  /// neighbours.
  BYLAW_COLD std::vector<std::int64_t> answers(fact_type type, const range<std::int64_t>& known) const {
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
  std::vector<std::int64_t> amounts_{}, counts_{}, rates_{};
};

/// What is known of each fact that is asked, in the order of the facts.
using known_values = std::vector<range<std::int64_t>>;

/// A policy, a firm and a day, whatever their types: the total of what is known.
using total_of_known = range<money> (*)(const void* context, const range<std::int64_t>* known);

struct asked_fact {
  required_fact fact{};
  std::uint64_t key = 0;
};

/// Chooses what to ask: it tries answers.
class questioner {
 public:
  questioner(const outline& rules, std::vector<asked_fact> facts, known_values known, const void* context,
             total_of_known total)
      : rules_(rules), facts_(std::move(facts)), known_(std::move(known)), context_(context), total_(total) {
    for (const outlined_clause& clause : rules_.clauses) points_.collect(clause.rule);
    for (const outline_node& stated : rules_.cumulation) points_.collect(stated);
    before_ = total_(context_, known_.data());
  }

  BYLAW_COLD std::vector<question> ask() const {
    std::vector<question> all;
    // Of equals a yes/no comes first: one of its two answers is the telling one, of an amount's many but a few.
    const auto tells_more = [](const question& a, const question& b) {
      if (a.narrows != b.narrows) return a.narrows > b.narrows;
      return a.type == fact_type::yes_no && b.type != fact_type::yes_no;
    };
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (known_[i].is_exact()) continue;
      const required_fact& fact = facts_[i].fact;
      question one{fact.name, fact.name_zh, fact.type};
      measure_narrowing(i, one);
      if (one.narrows == money{} && !matters_with_others(i)) continue;
      // Into its place, behind its equals. Not std::stable_sort: with libstdc++ 12 a new clang calls it deprecated.
      all.insert(std::upper_bound(all.begin(), all.end(), one, tells_more), one);
    }
    return all;
  }

 private:
  /// The total with these answers; nothing where it would leave 64 bits, as no real firm's does.
  BYLAW_COLD std::optional<range<money>> total_of(const known_values& answered) const {
#if BYLAW_EXCEPTIONS
    try {
      return total_(context_, answered.data());
    } catch (const amount_overflow&) {
      return std::nullopt;
    }
#else
    // Nothing can be caught. From what was known to these answers the high end has a limit, or the low end may leave 64
    // bits.
    known_values up_to_the_answers = answered;
    for (std::size_t i = 0; i < known_.size(); ++i) up_to_the_answers[i].low = known_[i].low;
    if (total_(context_, up_to_the_answers.data()).high.is_unlimited()) return std::nullopt;
    return total_(context_, answered.data());
#endif
  }

  /// How much narrower the total becomes, and whether that is exact.
  struct narrowing {
    money by{};
    bool is_exact = true;
  };
  static narrowing narrowed_by(const range<money>& before, const range<money>& after) noexcept {
    if (!before.high.is_unlimited())
      return {money::from_fen((before.high.fen() - before.low.fen()) - (after.high.fen() - after.low.fen()))};
    // Of a total without a limit the width is not known; a limit narrows it by more than any number.
    if (!after.high.is_unlimited()) return {unlimited, false};
    return {money::from_fen(after.low.fen() - before.low.fen()), false};
  }

  BYLAW_COLD void measure_narrowing(std::size_t i, question& one) const {
    for (const std::int64_t answer : points_.answers(one.type, known_[i])) {
      known_values learned = known_;
      learned[i] = {answer, answer};
      const std::optional<range<money>> total = total_of(learned);
      const narrowing found = total.has_value() ? narrowed_by(before_, *total) : narrowing{{}, false};
      one.is_exact = one.is_exact && found.is_exact;
      if (one.narrows < found.by) one.narrows = found.by;
    }
  }

  struct answers_of_another {
    std::size_t place = 0;
    std::vector<std::int64_t> answers{};
  };
  static std::size_t combinations_of(const std::vector<answers_of_another>& others) noexcept {
    std::size_t count = 1;
    for (const answers_of_another& o : others) count *= o.answers.size();
    return count;
  }

  // Two conditions of which either suffices: neither answer alone need narrow anything. So the other unknown facts of
  // the clauses that read this one are answered too, in every combination of their candidates.
  BYLAW_COLD bool matters_with_others(std::size_t i) const {
    std::vector<answers_of_another> others;
    const std::vector<bool> related = related_to(i);
    for (std::size_t k = 0; k < facts_.size(); ++k)
      if (k != i && related[k] && !known_[k].is_exact())
        others.push_back({k, points_.answers(facts_[k].fact.type, known_[k])});
    // Too many: every second answer of the longest list is left out, its ends stay.
    while (combinations_of(others) > most_combinations) {
      auto& longest = std::max_element(others.begin(), others.end(), [](const auto& a, const auto& b) {
                        return a.answers.size() < b.answers.size();
                      })->answers;
      if (longest.size() <= 2) return true;
      std::vector<std::int64_t> thinned;
      for (std::size_t k = 0; k < longest.size(); ++k)
        if (k % 2 == 0 || k + 1 == longest.size()) thinned.push_back(longest[k]);
      if (thinned.size() == longest.size()) thinned = {longest.front(), longest.back()};
      longest = std::move(thinned);
    }
    const std::vector<std::int64_t> answers = points_.answers(facts_[i].fact.type, known_[i]);
    for (std::size_t n = combinations_of(others); n-- > 0;) {
      known_values completed = known_;
      std::size_t rest = n;
      for (const answers_of_another& o : others) {
        const std::int64_t answer = o.answers[rest % o.answers.size()];
        completed[o.place] = {answer, answer};
        rest /= o.answers.size();
      }
      const std::optional<range<money>> open = total_of(completed);
      for (const std::int64_t answer : answers) {
        completed[i] = {answer, answer};
        if (total_of(completed) != open) return true;
      }
    }
    return false;
  }
  static constexpr std::size_t most_combinations = 20'000;

  /// The facts that some clause reads together with this one.
  BYLAW_COLD std::vector<bool> related_to(std::size_t i) const {
    // A cap on the total, or clauses that exclude each other, bring everything together.
    std::vector<bool> related(facts_.size(), !rules_.cumulation.empty());
    for (const outlined_clause& clause : rules_.clauses) {
      std::vector<bool> read(facts_.size());
      mark(clause.rule, read);
      for (std::size_t k = 0; read[i] && k < read.size(); ++k)
        if (read[k]) related[k] = true;
    }
    return related;
  }
  BYLAW_COLD void mark(const outline_node& node, std::vector<bool>& read) const {
    for (std::size_t k = 0; k < facts_.size(); ++k)
      if (node.value == value_kind::fact && node.key == facts_[k].key) read[k] = true;
    for (const outline_node& part : node.parts) mark(part, read);
  }

  const outline& rules_;
  std::vector<asked_fact> facts_;
  known_values known_;
  const void* context_;
  total_of_known total_;
  range<money> before_{};
  turning_points points_{};
};

template <class... Fact>
std::vector<asked_fact> asked_list(fact_types<Fact...>) {
  return {asked_fact{{Fact::name, Fact::name_zh, type_of_fact<Fact>()}, Fact::key}...};
}

/// Of each clause that pays or may pay: its particulars.
BYLAW_COLD inline std::vector<needed_to_apply> all_needed_to_apply(const outline& told, const outcome* outcomes,
                                                                   const date& day) {
  std::vector<needed_to_apply> all;
  for (const outlined_clause& clause : told.clauses) {
    const outcome& given = *outcomes++;
    if (given.amount.high == money{}) continue;
    const particulars& beside = clause.particulars;
    all.push_back({clause.id, clause.title, beside,
                   beside.source.read_in != reading::not_stated ? beside.source : clause.source, day,
                   day.is_known() ? applications_open(beside, on{day}) : verdict::unknown});
  }
  return all;
}

/// What the totals of one policy, for one kind of firm, are asked of.
template <class Policy, class Facts, class Day>
struct question_context {
  const Policy& rules;
  Day day;

  static range<money> total(const void* context, const range<std::int64_t>* known) {
    const auto& self = *static_cast<const question_context*>(context);
    const answered_firm<Facts> firm(known);
    if constexpr (std::same_as<Day, date>)
      return evaluate(self.rules, firm, on{self.day}).total();
    else
      return evaluate(self.rules, firm).total();
  }
};

}  // namespace detail

/// All facts of a firm that a policy reads, in the order they are first read: a constant.
template <class... Element>
[[nodiscard]] constexpr auto required_facts(const policy<Element...>&) {
  return detail::described_facts(typename detail::asked_facts<false, detail::reads_of<policy<Element...>>>::type{});
}

/// The facts not known exactly that could change the total, the most telling first; of equals yes/no before amounts.
///
/// An answer's narrowing is the width of the total now, less its width with that answer; exact, unless `is_exact` says
/// that it is not. An unknown amount counts as up to 10^15 yuan, the most a fact may be. The answers tried are the ends
/// of what is known, every figure of the policy and every cost whose share is one, each with its neighbours; one with
/// which an amount leaves 64 bits is passed over.
///
/// Errors: those of `evaluate` for what is known.
template <class... Element, class Firm>
[[nodiscard]] std::vector<question> questions(const policy<Element...>& rules, const Firm& firm) {
  constexpr bool states_the_year = detail::states<Firm, detail::the_year>;
  using facts = typename detail::asked_facts<states_the_year, detail::reads_of<policy<Element...>>>::type;
  const auto day = detail::day_asked(firm);
  const detail::question_context<policy<Element...>, facts, std::remove_const_t<decltype(day)>> context{rules, day};
  const outline told = outline_of(rules);
  return detail::questioner(told, detail::asked_list(facts{}), detail::answered_firm<facts>::of(firm).values(),
                            &context, &context.total)
      .ask();
}

/// The same, asked about on a day.
template <class... Element, class Firm>
[[nodiscard]] std::vector<question> questions(const policy<Element...>& rules, const Firm& firm, const on& when) {
  return questions(rules, asked_on(firm, when));
}

/// What the firm needs beside the amount, as far as it was read: an entry for each clause that pays it something, or
/// may; in their order. Linear in the size of the policy; allocates. Errors: those of `evaluate`.
template <class... Element, class Firm>
[[nodiscard]] std::vector<needed_to_apply> to_apply(const policy<Element...>& rules, const Firm& firm) {
  return detail::all_needed_to_apply(outline_of(rules), evaluate(rules, firm).begin(), date{});
}

/// The same, asked about on a day: `open` says whether applications are taken on it.
template <class... Element, class Firm>
[[nodiscard]] std::vector<needed_to_apply> to_apply(const policy<Element...>& rules, const Firm& firm, const on& when) {
  return detail::all_needed_to_apply(outline_of(rules), evaluate(rules, firm, when).begin(), when.day);
}

/// `Compute voucher: paid: offset at once; applications: 2026-05-06 to 2026-06-05, open on that day; not read: ...`.
[[nodiscard]] BYLAW_COLD inline std::string to_text(const needed_to_apply& what, language in = language::english) {
  std::string beside = detail::say(what.particulars, in, what.day);
  // Of a clause that nobody read, as a user's own may be, nothing was missed.
  const unsigned missing = what.source.read_in != reading::not_stated ? detail::not_read(what.particulars) : 0U;
  const bool english = in == language::english;
  if (missing != 0)
    detail::append_item(beside, detail::concatenated(english ? "not read: " : "未见:", detail::say_needs(missing, in)),
                        in);
  return detail::concatenated(detail::title_of(what.clause, what.title, in), english ? ": " : ":",
                              beside.empty() ? (english ? "nothing stated" : "未载明") : std::string_view(beside));
}

// The tempting misuse.
template <class First, class Second, class... Day>
requires detail::asks_in_another_order<First, Second, Day...>
[[nodiscard]] std::vector<question> questions(const First&, const Second&, const Day&...) {
  detail::the_policy_then_the_firm<detail::is_policy<First>>();
  return {};
}
template <class... Element, class Firm, class Day>
requires detail::asks_about_a_day_otherwise<Firm, Day>
[[nodiscard]] std::vector<question> questions(const policy<Element...>&, const Firm&, const Day&) {
  detail::the_firm_then_on_a_day<std::same_as<Firm, on>>();
  return {};
}

}  // namespace bylaw

#endif
