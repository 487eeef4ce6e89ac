// SPDX-License-Identifier: MIT
//
// What is always so: claims about a policy as SMT-LIB, which a solver such as z3 proves or refutes for all firms at once;
// and its answer read back as the facts of a firm. Opt-in, on the formula.
#ifndef BYLAW_CLAIM_HPP
#define BYLAW_CLAIM_HPP

#include <bylaw/any_policy/interface.hpp>
#include <bylaw/formula.hpp>
#include <bylaw/sink.hpp>
#include <bylaw/text/language.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {

namespace detail {
class claim_writer;
}

/// Something said of the total of a policy, for every firm of which all facts are known. Where time is not asked about;
/// firms for which an amount leaves 64 bits are left out.
class claim {
 public:
  /// One fen more, or one more of a count, never brings less, at either end.
  template <class Fact>
  requires detail::is_fact<Fact>
  [[nodiscard]] static claim no_cliff_in(const Fact&) { return no_cliff_in(Fact::name); }
  /// No more than an amount is given, or than a share of a money fact.
  [[nodiscard]] static claim never_above(money amount) {
    claim c(kind::never_above);
    c.amount_ = amount;
    return c;
  }
  template <class Fact>
  requires detail::is_fact<Fact>
  [[nodiscard]] static claim never_above(rate share, const Fact&) {
    static_assert(std::same_as<typename Fact::value_type, money>, "never_above takes a share of a money fact");
    return never_above(share, Fact::name);
  }
  /// Either end is at least that of another policy.
  template <class... Element>
  [[nodiscard]] static claim at_least_as_much_as(const policy<Element...>& other) {
    return at_least_as_much_as(formula_of(other));
  }
  /// What leaves a fact out, so that it counts as zero or no, never gets more than what states it. Of facts that lower an
  /// award it does not hold, and they should be few and known.
  template <class Fact>
  requires detail::is_fact<Fact>
  [[nodiscard]] static claim silence_never_grants(const Fact&) { return silence_never_grants(Fact::name); }

  // The same by the English name of a fact, which must outlive the claim; and of a formula that is at hand.
  [[nodiscard]] static claim no_cliff_in(detail::lasting_text fact) {
    claim c(kind::no_cliff);
    c.fact_ = fact;
    return c;
  }
  [[nodiscard]] static claim never_above(rate share, detail::lasting_text fact) {
    claim c(kind::never_above_share);
    c.share_ = share;
    c.fact_ = fact;
    return c;
  }
  [[nodiscard]] static claim silence_never_grants(detail::lasting_text fact) {
    claim c(kind::silence);
    c.fact_ = fact;
    return c;
  }
  [[nodiscard]] static claim at_least_as_much_as(formula other) {
    claim c(kind::at_least);
    c.other_ = std::make_shared<const formula>(std::move(other));
    return c;
  }

 private:
  friend class detail::claim_writer;
  enum class kind : unsigned char { no_cliff, never_above, never_above_share, at_least, silence };
  explicit claim(kind is) : is_(is) {}

  kind is_;
  std::string_view fact_{};
  money amount_{};
  rate share_{};
  std::shared_ptr<const formula> other_{};
};

namespace detail {

class claim_writer {
 public:
  claim_writer(sink out, const formula& f, const claim& what) : out_(out), f_(f), claim_(what) {}

  /// Error: `invalid_parameter` where the policy does not read the claim's fact, or it is of another type.
  BYLAW_COLD void write() {
    put({"; Satisfiable where the claim fails: the model is then a firm.\n(set-logic ALL)\n"});
    list_facts(f_);
    if (claim_.other_ != nullptr) list_facts(*claim_.other_);
    for (std::size_t i = 0; i < facts_.size(); ++i) declare(i);
    switch (claim_.is_) {
      case claim::kind::no_cliff: {
        const std::size_t varying = place_of_number();
        put({"(assert (< ", name(varying), " ", text(most_of(varying)), "))\n"});
        write_copy(f_, "a", varying, name(varying));
        write_copy(f_, "b", varying, detail::concatenated("(+ ", name(varying), " 1)"));
        refute_less("b", "a");
        break;
      }
      case claim::kind::never_above:
        write_copy(f_, "a", none, {});
        put({"(assert (> ", node("a", f_.total_high), " ", text(claim_.amount_.fen()), "))\n"});
        break;
      case claim::kind::never_above_share: {
        const std::size_t base = place_of_number();
        write_copy(f_, "a", none, {});
        put({"(assert (> (* 1000000 ", node("a", f_.total_high), ") (* ", text(claim_.share_.ppm()), " ", name(base), ")))\n"});
        break;
      }
      case claim::kind::at_least: {
        write_copy(f_, "a", none, {});
        write_copy(*claim_.other_, "b", none, {});
        put({"(assert (or (< ", node("a", f_.total_low), " ", node("b", claim_.other_->total_low), ") (< ", node("a", f_.total_high), " ",
             node("b", claim_.other_->total_high), ")))\n"});
        break;
      }
      case claim::kind::silence: {
        const std::size_t left_out = place_of_fact();
        write_copy(f_, "a", none, {});
        write_copy(f_, "b", left_out, facts_[left_out].type == formula_fact_type::yes_no ? "false" : "0");
        refute_less("a", "b");
        break;
      }
    }
    put({"(check-sat)\n"});
    if (facts_.empty()) return;
    put({"(get-value ("});
    for (std::size_t i = 0; i < facts_.size(); ++i) put({i == 0 ? "" : " ", name(i)});
    put({"))\n"});
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  void put(std::initializer_list<std::string_view> pieces) {
    for (const std::string_view piece : pieces) out_.write(piece);
  }
  static std::string text(std::int64_t n) { return std::to_string(n); }
  static std::string name(std::size_t fact) { return detail::concatenated("x", std::to_string(fact)); }
  static std::string node(std::string_view copy, std::uint32_t n) { return detail::concatenated(copy, std::to_string(n)); }

  void list_facts(const formula& f) {
    for (const formula_fact& fact : f.facts)
      if (place_named(fact.name) == none) facts_.push_back(fact);
  }
  std::size_t place_named(std::string_view fact) const {
    for (std::size_t i = 0; i < facts_.size(); ++i)
      if (facts_[i].name == fact) return i;
    return none;
  }
  std::size_t place_of_fact() const {
    const std::size_t place = place_named(claim_.fact_);
    if (place == none) raise(invalid_parameter("the policy does not read the fact that is claimed of"));
    return place;
  }
  std::size_t place_of_number() const {
    const std::size_t place = place_of_fact();
    if (facts_[place].type == formula_fact_type::yes_no) raise(invalid_parameter("a claim along a fact is of a money fact or a count"));
    return place;
  }
  std::int64_t most_of(std::size_t i) const {
    return facts_[i].type == formula_fact_type::money ? detail::most<money> : detail::most<std::int64_t>;
  }
  void declare(std::size_t i) {
    if (facts_[i].type == formula_fact_type::yes_no) {
      put({"(declare-const ", name(i), " Bool)\n"});
      return;
    }
    put({"(declare-const ", name(i), " Int)\n(assert (and (<= 0 ", name(i), ") (<= ", name(i), " ", text(most_of(i)), ")))\n"});
  }
  void refute_less(std::string_view lesser, std::string_view greater) {
    put({"(assert (or (< ", node(lesser, f_.total_low), " ", node(greater, f_.total_low), ") (< ", node(lesser, f_.total_high), " ",
         node(greater, f_.total_high), ")))\n"});
  }

  /// All nodes of a formula, with what stands for one of its facts.
  BYLAW_COLD void write_copy(const formula& f, std::string_view copy, std::size_t changed, std::string_view instead) {
    std::vector<bool> may_be_unlimited(f.nodes.size(), false);
    std::vector<bool> is_used(f.nodes.size(), false);
    for (const std::uint32_t root : {f.total_low, f.total_high, f.overflow}) is_used[root] = true;
    for (std::size_t n = f.nodes.size(); n-- > 0;) {
      if (!is_used[n]) continue;
      for (const std::uint32_t operand : detail::operands_of(f.nodes[n])) is_used[operand] = true;
      if (f.nodes[n].kind == node_kind::shares)
        for (std::uint32_t t = f.nodes[n].a; t < f.nodes[n].a + f.nodes[n].b; ++t) is_used[f.terms[t].node] = true;
    }
    for (std::size_t n = 0; n < f.nodes.size(); ++n) {
      if (!is_used[n]) continue;
      const formula_node& is = f.nodes[n];
      may_be_unlimited[n] = has_no_limit(f, is, may_be_unlimited);
      put({"(define-fun ", node(copy, static_cast<std::uint32_t>(n)), " () ", is_truth(is.kind) ? "Bool " : "Int "});
      write_node(f, is, copy, changed, instead, may_be_unlimited);
      put({")\n"});
    }
    put({"(assert (not ", node(copy, f.overflow), "))\n"});
  }
  // Of firms of which all is known no fact is without a limit.
  static bool has_no_limit(const formula& f, const formula_node& is, const std::vector<bool>& before) {
    if (is_truth(is.kind) || is.kind == node_kind::fact_low || is.kind == node_kind::fact_high) return false;
    if (is.kind == node_kind::constant) return is.value == detail::no_limit;
    if (is.kind == node_kind::subtract) return before[is.a];
    if (is.kind == node_kind::lesser) return before[is.a] && before[is.b];
    bool any = is.kind != node_kind::greater && is.kind != node_kind::choose && is.most == detail::no_limit;
    if (is.kind == node_kind::shares)
      for (std::uint32_t t = is.a; t < is.a + is.b; ++t) any = any || before[f.terms[t].node];
    if (is.kind == node_kind::choose) return before[is.a] || before[is.b];
    for (const std::uint32_t operand : detail::operands_of(is)) any = any || before[operand];
    return any;
  }

  BYLAW_COLD void write_node(const formula& f, const formula_node& is, std::string_view copy, std::size_t changed, std::string_view instead,
                             const std::vector<bool>& may_be_unlimited) {
    const auto operand = [&](std::uint32_t n) { return node(copy, n); };
    const auto fact = [&] {
      const std::size_t place = place_named(f.facts[static_cast<std::size_t>(is.value)].name);
      return place == changed ? std::string(instead) : name(place);
    };
    const std::string without_limit = text(detail::no_limit);
    // What leaves 64 bits has no limit, and so has what is made of such a number.
    const auto or_no_limit = [&](const std::string& value, std::initializer_list<std::uint32_t> of) {
      std::string test = detail::concatenated("(>= ", value, " ", without_limit, ")");
      bool may = is.kind != node_kind::subtract && is.most == detail::no_limit;
      for (const std::uint32_t n : of) {
        if (!may_be_unlimited[n]) continue;
        may = true;
        test += detail::concatenated(" (= ", operand(n), " ", without_limit, ")");
      }
      put({may ? detail::concatenated("(ite (or ", test, ") ", without_limit, " ", value, ")") : value});
    };
    switch (is.kind) {
      case node_kind::constant:
        return put({text(is.value)});
      case node_kind::fact_low:
      case node_kind::fact_high:
      case node_kind::fact_holds:
      case node_kind::fact_may:
        return put({fact()});
      case node_kind::add:
        return or_no_limit(detail::concatenated("(+ ", operand(is.a), " ", operand(is.b), ")"), {is.a, is.b});
      case node_kind::subtract:
        return or_no_limit(detail::concatenated("(ite (> ", operand(is.a), " ", operand(is.b), ") (- ", operand(is.a), " ", operand(is.b), ") 0)"), {is.a});
      case node_kind::times:
        return or_no_limit(detail::concatenated("(* ", text(is.value), " ", operand(is.a), ")"), {is.a});
      case node_kind::fraction:
        return or_no_limit(detail::concatenated("(div (* ", text(is.value), " ", operand(is.a), ") ", std::to_string(is.c), ")"), {is.a});
      case node_kind::floor_to:
        return or_no_limit(detail::concatenated("(* ", text(is.value), " (div ", operand(is.a), " ", text(is.value), "))"), {is.a});
      case node_kind::shares: {
        std::string sum = "(+ 0", test;
        for (std::uint32_t t = is.a; t < is.a + is.b; ++t) {
          const share_term& term = f.terms[t];
          sum += detail::concatenated(" (* ", text(term.ppm), " ", operand(term.node), ")");
          if (may_be_unlimited[term.node]) test += detail::concatenated(" (= ", operand(term.node), " ", without_limit, ")");
        }
        const std::string value = detail::concatenated("(div ", sum, ") 1000000)");
        return put({test.empty() ? value : detail::concatenated("(ite (or false", test, ") ", without_limit, " ", value, ")")});
      }
      case node_kind::lesser:
        return put({"(ite (< ", operand(is.b), " ", operand(is.a), ") ", operand(is.b), " ", operand(is.a), ")"});
      case node_kind::greater:
        return put({"(ite (< ", operand(is.a), " ", operand(is.b), ") ", operand(is.b), " ", operand(is.a), ")"});
      case node_kind::choose:
        return put({"(ite ", operand(is.c), " ", operand(is.a), " ", operand(is.b), ")"});
      case node_kind::truth:
        return put({is.value != 0 ? "true" : "false"});
      case node_kind::less:
        return put({"(< ", operand(is.a), " ", operand(is.b), ")"});
      case node_kind::equal:
        return put({"(= ", operand(is.a), " ", operand(is.b), ")"});
      case node_kind::both:
        return put({"(and ", operand(is.a), " ", operand(is.b), ")"});
      case node_kind::negation:
        return put({"(not ", operand(is.a), ")"});
    }
  }

 public:
  /// The facts in the order of the variables x0, x1 and so on.
  [[nodiscard]] static std::vector<formula_fact> facts_of_claim(const formula& f, const claim& what) {
    struct no_text {
      void append(const char*, std::size_t) {}
    } nowhere;
    claim_writer w(nowhere, f, what);
    w.list_facts(f);
    if (what.other_ != nullptr) w.list_facts(*what.other_);
    return w.facts_;
  }

 private:
  sink out_;
  const formula& f_;
  const claim& claim_;
  std::vector<formula_fact> facts_{};
};

}  // namespace detail

/// Writes a claim about a policy as SMT-LIB 2, which is satisfiable where the claim does not hold.
/// Errors: `invalid_parameter` where the policy does not read the claim's fact; what the sink throws.
inline void write_smt(sink out, const formula& f, const claim& what) { detail::claim_writer(out, f, what).write(); }
template <class... Element>
void write_smt(sink out, const policy<Element...>& rules, const claim& what) {
  write_smt(out, formula_of(rules), what);
}
/// Error besides: `invalid_parameter` where the policy has no formula.
template <std::same_as<any_policy> Policy>
void write_smt(sink out, const Policy& rules, const claim& what) {
  write_smt(out, rules.formula(), what);
}

/// What a solver says of a claim.
enum class finding : unsigned char { proved, refuted, undecided };

/// A fact of the firm for which a claim does not hold: fen, a count, or 0 and 1.
struct counterexample_fact {
  formula_fact fact{};
  std::int64_t value = 0;
};

/// A solver's answer.
struct solver_answer {
  bylaw::finding finding = bylaw::finding::undecided;
  /// Of a refuted claim all facts that were claimed of; for a cliff the last firm before it.
  std::vector<counterexample_fact> firm{};
};

/// Reads what a solver printed for `write_smt`. Whatever is neither "sat" with a model nor "unsat" is undecided.
[[nodiscard]] BYLAW_COLD inline solver_answer read_answer(const formula& f, const claim& what, detail::passing_text printed) {
  const auto begins_a_line = [&](std::string_view word) {
    for (std::size_t at = printed.find(word); at != printed.npos; at = printed.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      if ((at == 0 || printed[at - 1] == '\n') && (end == printed.size() || printed[end] == '\n' || printed[end] == '\r')) return true;
    }
    return false;
  };
  solver_answer answer;
  if (begins_a_line("unsat")) {
    answer.finding = finding::proved;
    return answer;
  }
  if (!begins_a_line("sat")) return answer;
  const std::vector<formula_fact> facts = detail::claim_writer::facts_of_claim(f, what);
  for (std::size_t i = 0; i < facts.size(); ++i) {
    // ((x0 50000000) (x1 true))
    const std::string wanted = detail::concatenated("(x", std::to_string(i), " ");
    std::size_t at = printed.find(wanted);
    if (at == printed.npos) return {};
    at += wanted.size();
    std::int64_t value = printed.substr(at).starts_with("true") ? 1 : 0;
    for (; at < printed.size() && printed[at] >= '0' && printed[at] <= '9'; ++at)
      if (!detail::multiply_fits(value, 10, value) || !detail::add_fits(value, printed[at] - '0', value)) return {};
    answer.firm.push_back({facts[i], value});
  }
  answer.finding = finding::refuted;
  return answer;
}
template <class... Element>
[[nodiscard]] solver_answer read_answer(const policy<Element...>& rules, const claim& what, detail::passing_text printed) {
  return read_answer(formula_of(rules), what, printed);
}
template <std::same_as<any_policy> Policy>
[[nodiscard]] solver_answer read_answer(const Policy& rules, const claim& what, detail::passing_text printed) {
  return read_answer(rules.formula(), what, printed);
}

}  // namespace bylaw

#endif
