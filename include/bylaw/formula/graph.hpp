// SPDX-License-Identifier: MIT
//
// How the nodes of a formula are made: each once, and simplified as it is made.
#ifndef BYLAW_FORMULA_GRAPH_HPP
#define BYLAW_FORMULA_GRAPH_HPP

#include <bylaw/formula/nodes.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace bylaw {
namespace detail {

/// Which place in a list a thing has, by its hash. Hashes are kept, so that a larger table is filled without the list.
class place_table {
 public:
  using id = std::uint32_t;

  /// The place for which `is_it`; `last`, the place behind the list, where there is none, and then it has that.
  template <class IsIt>
  id found(std::uint64_t hash, id last, const IsIt& is_it) {
    if (2 * (count_ + 1) > slots_.size()) grow();
    const std::uint32_t short_hash = static_cast<std::uint32_t>(hash >> 32);
    std::size_t i = short_hash & (slots_.size() - 1);
    for (; slots_[i].place != 0; i = (i + 1) & (slots_.size() - 1))
      if (slots_[i].hash == short_hash && is_it(slots_[i].place - 1)) return slots_[i].place - 1;
    slots_[i] = {short_hash, last + 1};
    ++count_;
    return last;
  }

 private:
  struct slot {
    std::uint32_t hash = 0;
    id place = 0;  // and one; 0 where there is none
  };
  BYLAW_COLD void grow() {
    std::vector<slot> larger(slots_.empty() ? 512 : 4 * slots_.size());
    for (const slot& one : slots_) {
      if (one.place == 0) continue;
      std::size_t i = one.hash & (larger.size() - 1);
      while (larger[i].place != 0) i = (i + 1) & (larger.size() - 1);
      larger[i] = one;
    }
    slots_.swap(larger);
  }

  std::vector<slot> slots_{};
  std::size_t count_ = 0;
};

/// Makes nodes: each once, and simplified. Every simplification is an identity of whole numbers from 0 with "no limit".
class graph_builder {
 public:
  using id = std::uint32_t;

  std::vector<formula_node> nodes{};
  std::vector<share_term> terms{};
  std::vector<formula_label> labels{formula_label{}};
  std::uint32_t label = 0;

  graph_builder() {
    // Of an edition of the catalogue few are more.
    constexpr std::size_t few = 256;
    nodes.reserve(few);
    truths_.reserve(few);
    rewritten_by_.reserve(few);
    rewritten_to_.reserve(few);
  }

  /// While it lives, what is chosen is chosen for this label.
  class labelled {
   public:
    labelled(graph_builder& graph, std::uint32_t now) : graph_(graph), before_(graph.label) { graph.label = now; }
    labelled(const labelled&) = delete;
    labelled& operator=(const labelled&) = delete;
    ~labelled() { graph_.label = before_; }
    std::uint32_t now() const noexcept { return graph_.label; }

   private:
    graph_builder& graph_;
    std::uint32_t before_;
  };
  std::uint32_t label_of(const formula_label& wanted) {
    if (wanted == formula_label{}) return 0;
    std::uint64_t hash = mixed(static_cast<std::uint64_t>(wanted.unit), static_cast<std::uint64_t>(wanted.figure));
    for (const std::string_view text : {wanted.kind, wanted.name})
      for (const char letter : text) hash = mixed(hash, static_cast<unsigned char>(letter));
    const id last = static_cast<id>(labels.size());
    const id n = label_places_.found(hash, last, [&](id other) { return labels[other] == wanted; });
    if (n == last) labels.push_back(wanted);
    return n;
  }

  // --- leaves ---

  id constant(std::int64_t n) {
    formula_node node{.kind = node_kind::constant, .value = n, .least = n, .most = n};
    if (n == no_limit) node.may_be_unlimited = true;
    return made(node, 0);
  }
  id truth(bool t) {
    return made({.kind = node_kind::truth, .value = t, .least = t, .most = t}, 0);
  }
  id fact_low(std::size_t fact, std::int64_t most) {
    return made({.kind = node_kind::fact_low, .value = static_cast<std::int64_t>(fact), .most = most}, 0);
  }
  id fact_high(std::size_t fact, std::int64_t most) {
    return made({.kind = node_kind::fact_high,
                 .may_be_unlimited = true,
                 .value = static_cast<std::int64_t>(fact),
                 .most = most},
                0);
  }
  id fact_holds(std::size_t fact) { return made(leaf(node_kind::fact_holds, fact), bit_of(fact)); }
  id fact_may(std::size_t fact) { return made(leaf(node_kind::fact_may, fact), bit_of(fact)); }

  // --- numbers ---

  id add(id a, id b) {
    if (is_zero(a)) return b;
    if (is_zero(b)) return a;
    if (a > b) std::swap(a, b);
    formula_node node{.kind = node_kind::add, .a = a, .b = b};
    node.may_be_unlimited = nodes[a].may_be_unlimited || nodes[b].may_be_unlimited;
    node.least = sum_or_no_limit(nodes[a].least, nodes[b].least);
    node.most = sum_or_no_limit(nodes[a].most, nodes[b].most);
    return of_numbers(node);
  }

  id subtract(id a, id b) {
    if (is_zero(b)) return a;
    if (!nodes[a].may_be_unlimited && (a == b || nodes[a].most <= nodes[b].least)) return constant(0);
    formula_node node{.kind = node_kind::subtract, .label = label, .a = a, .b = b};
    node.may_be_unlimited = nodes[a].may_be_unlimited;
    node.least = nodes[b].may_be_unlimited ? 0 : detail::greater(nodes[a].least - nodes[b].most, 0);
    node.most = detail::greater(nodes[a].most - nodes[b].least, 0);
    return of_numbers(node);
  }

  id times(id a, std::int64_t factor) {
    if (factor == 0) return constant(0);
    if (factor == 1) return a;
    formula_node node{.kind = node_kind::times, .a = a, .value = factor};
    node.may_be_unlimited = nodes[a].may_be_unlimited;
    node.least = product_or_no_limit(nodes[a].least, factor);
    node.most = product_or_no_limit(nodes[a].most, factor);
    return of_numbers(node);
  }

  /// Of disjoint parts of one number, or of one number. It keeps of `all` what counts, in front.
  id shares(std::span<share_term> all) {
    std::size_t kept = 0;
    for (const share_term& term : all)
      if (term.ppm != 0 && !is_zero(term.node)) all[kept++] = term;
    if (kept == 0) return constant(0);
    if (kept == 1 && all[0].ppm == 1'000'000) return all[0].node;
    all = all.first(kept);
    formula_node node{.kind = node_kind::shares, .b = static_cast<std::uint32_t>(kept)};
    for (const share_term& term : all) {
      node.may_be_unlimited = node.may_be_unlimited || nodes[term.node].may_be_unlimited;
      node.most = sum_or_no_limit(node.most, nodes[term.node].most);
    }
    if (kept == 1) {
      const auto bound = [&](std::int64_t n) { return n == no_limit ? n : (rate::from_ppm(all[0].ppm) * money::from_fen(n)).fen(); };
      node.least = bound(nodes[all[0].node].least);
      node.most = bound(nodes[all[0].node].most);
    }
    return of_terms(node, all);
  }
  id share(id of, std::int64_t ppm) {
    share_term one[] = {{of, ppm}};
    return shares(one);
  }

  id fraction(id a, std::int64_t numerator, std::int64_t denominator) {
    if (numerator == denominator) return a;
    formula_node node{.kind = node_kind::fraction, .a = a, .c = static_cast<std::uint32_t>(denominator), .value = numerator};
    node.may_be_unlimited = nodes[a].may_be_unlimited;
    node.least = fraction_or_no_limit(nodes[a].least, numerator, denominator);
    node.most = fraction_or_no_limit(nodes[a].most, numerator, denominator);
    return of_numbers(node);
  }

  id floor_to(id a, std::int64_t unit) {
    if (unit == 1) return a;
    formula_node node{.kind = node_kind::floor_to, .a = a, .value = unit};
    node.may_be_unlimited = nodes[a].may_be_unlimited;
    node.least = nodes[a].least - nodes[a].least % unit;
    node.most = nodes[a].most == no_limit ? no_limit : nodes[a].most - nodes[a].most % unit;
    return of_numbers(node);
  }

  id lesser(id a, id b) {
    if (is_never_above(a, b)) return a;
    if (is_never_above(b, a)) return b;
    if (a > b) std::swap(a, b);
    formula_node node{.kind = node_kind::lesser, .label = label, .a = a, .b = b};
    node.may_be_unlimited = nodes[a].may_be_unlimited && nodes[b].may_be_unlimited;
    node.least = detail::lesser(nodes[a].least, nodes[b].least);
    // What has no limit leaves the other one.
    node.most = nodes[a].may_be_unlimited && nodes[b].may_be_unlimited ? detail::greater(nodes[a].most, nodes[b].most)
                : nodes[a].may_be_unlimited                            ? nodes[b].most
                : nodes[b].may_be_unlimited                            ? nodes[a].most
                                                                       : detail::lesser(nodes[a].most, nodes[b].most);
    return of_numbers(node);
  }

  id greater(id a, id b) {
    if (is_never_above(a, b)) return b;
    if (is_never_above(b, a)) return a;
    if (a > b) std::swap(a, b);
    formula_node node{.kind = node_kind::greater, .label = label, .a = a, .b = b};
    node.may_be_unlimited = nodes[a].may_be_unlimited || nodes[b].may_be_unlimited;
    node.least = detail::greater(nodes[a].least, nodes[b].least);
    node.most = detail::greater(nodes[a].most, nodes[b].most);
    return of_numbers(node);
  }

  /// Of two numbers. What is known where the condition holds, and where it does not, simplifies the two.
  id choose(id test, id a, id b) {
    if (nodes[test].kind == node_kind::truth) return nodes[test].value != 0 ? a : b;
    if (nodes[test].kind == node_kind::negation) return choose(nodes[test].a, b, a);
    a = where_known(a, test, true);
    b = where_known(b, test, false);
    if (a == b) return a;
    formula_node node{.kind = node_kind::choose, .label = label, .a = a, .b = b, .c = test};
    node.may_be_unlimited = nodes[a].may_be_unlimited || nodes[b].may_be_unlimited;
    node.least = detail::lesser(nodes[a].least, nodes[b].least);
    node.most = detail::greater(nodes[a].most, nodes[b].most);
    return made(node, truths_[a] | truths_[b] | truths_[test]);
  }

  // --- truths ---

  id less(id a, id b) {
    if (is_never_above(b, a)) return truth(false);
    if (!nodes[a].may_be_unlimited && nodes[a].most < nodes[b].least) return truth(true);
    return of_truth({.kind = node_kind::less, .a = a, .b = b, .most = 1});
  }
  id equal(id a, id b) {
    if (is_zero(a)) std::swap(a, b);
    if (is_zero(b)) {
      a = as_zero_as(a);
      // Something or nothing, as the condition has it.
      const formula_node& left = nodes[a];
      if (left.kind == node_kind::choose && is_zero(left.b) && nodes[left.a].least > 0) return negation(left.c);
      if (left.kind == node_kind::choose && is_zero(left.a) && nodes[left.b].least > 0) return left.c;
    }
    if (a == b) return truth(true);
    const formula_node& left = nodes[a];
    const formula_node& right = nodes[b];
    if (!left.may_be_unlimited && left.most < right.least) return truth(false);
    if (!right.may_be_unlimited && right.most < left.least) return truth(false);
    // Constants are told apart by their bounds.
    if (a > b) std::swap(a, b);
    return of_truth({.kind = node_kind::equal, .a = a, .b = b, .most = 1});
  }
  id both(id a, id b) {
    if (nodes[a].kind == node_kind::truth) return nodes[a].value != 0 ? b : a;
    if (nodes[b].kind == node_kind::truth) return nodes[b].value != 0 ? a : b;
    if (implies(a, b)) return a;
    if (implies(b, a)) return b;
    if (excludes(a, b)) return truth(false);
    for (int turn = 0; turn < 2; ++turn, std::swap(a, b)) {
      const bool is_denied = nodes[a].kind == node_kind::negation;
      const formula_node& whole = is_denied ? nodes[nodes[a].a] : nodes[a];
      if (whole.kind != node_kind::both) continue;
      // Of "x and y and b" what b says goes without saying; of "not (x and y) and b" too.
      const id x = whole.a;
      const id y = whole.b;
      if (implies(b, x)) return both(is_denied ? negation(y) : y, b);
      if (implies(b, y)) return both(is_denied ? negation(x) : x, b);
      if (is_denied && (excludes(b, x) || excludes(b, y))) return b;
    }
    if (a > b) std::swap(a, b);
    return made({.kind = node_kind::both, .a = a, .b = b, .most = 1}, truths_[a] | truths_[b]);
  }
  id negation(id a) {
    if (nodes[a].kind == node_kind::truth) return truth(nodes[a].value == 0);
    if (nodes[a].kind == node_kind::negation) return nodes[a].a;
    return made({.kind = node_kind::negation, .a = a, .most = 1}, truths_[a]);
  }
  id either(id a, id b) { return negation(both(negation(a), negation(b))); }

  /// What a node is, of other operands. Not of shares, whose operands are terms.
  id again(const formula_node& node, const id* now) {
    const auto fact = static_cast<std::size_t>(node.value);
    switch (node.kind) {
      case node_kind::add:
        return add(now[0], now[1]);
      case node_kind::subtract:
        return subtract(now[0], now[1]);
      case node_kind::times:
        return times(now[0], node.value);
      case node_kind::fraction:
        return fraction(now[0], node.value, node.c);
      case node_kind::floor_to:
        return floor_to(now[0], node.value);
      case node_kind::lesser:
        return lesser(now[0], now[1]);
      case node_kind::greater:
        return greater(now[0], now[1]);
      case node_kind::choose:
        return choose(now[2], now[0], now[1]);
      case node_kind::less:
        return less(now[0], now[1]);
      case node_kind::equal:
        return equal(now[0], now[1]);
      case node_kind::both:
        return both(now[0], now[1]);
      case node_kind::negation:
        return negation(now[0]);
      case node_kind::fact_low:
        return fact_low(fact, node.most);
      case node_kind::fact_high:
        return fact_high(fact, node.most);
      case node_kind::fact_holds:
        return fact_holds(fact);
      case node_kind::fact_may:
        return fact_may(fact);
      case node_kind::truth:
        return truth(node.value != 0);
      case node_kind::constant:
      case node_kind::shares:
        break;
    }
    return constant(node.value);
  }

 private:
  static formula_node leaf(node_kind kind, std::size_t fact) {
    return {.kind = kind, .value = static_cast<std::int64_t>(fact), .most = 1};
  }
  // Which conditions stand beneath a node, as a set of bits that may take one for another: so that what has nothing to
  // do with what is known need not be searched.
  static std::uint64_t bit_of(std::size_t n) { return std::uint64_t{1} << (n % 32); }
  static std::uint64_t bit_of_comparison(id n) { return std::uint64_t{1} << (32 + n % 32); }

  /// What is zero exactly where it is: the lesser of two of which one is never zero is so where the other is.
  id as_zero_as(id a) const {
    while (nodes[a].kind == node_kind::lesser) {
      if (nodes[nodes[a].a].least > 0)
        a = nodes[a].b;
      else if (nodes[nodes[a].b].least > 0)
        a = nodes[a].a;
      else
        break;
    }
    return a;
  }
  bool is_zero(id a) const { return nodes[a].kind == node_kind::constant && nodes[a].value == 0; }

  /// True where a is at most b, whatever the facts.
  bool is_never_above(id a, id b) const {
    if (a == b) return true;
    const formula_node& left = nodes[a];
    const formula_node& right = nodes[b];
    if (right.kind == node_kind::constant && right.value == no_limit) return true;
    if (!left.may_be_unlimited && left.most <= right.least) return true;
    if (left.kind == node_kind::fact_low && right.kind == node_kind::fact_high) return left.value == right.value;
    return false;
  }
  bool implies(id a, id b) const {
    if (a == b) return true;
    const formula_node& left = nodes[a];
    const formula_node& right = nodes[b];
    if (left.kind == node_kind::fact_holds && right.kind == node_kind::fact_may) return left.value == right.value;
    if (left.kind == node_kind::negation && right.kind == node_kind::negation) return implies(right.a, left.a);
    if (left.kind == node_kind::equal && right.kind == node_kind::equal)
      return are_one_where(left.a, left.b, right.a, right.b);
    return left.kind == node_kind::both && (implies(left.a, b) || implies(left.b, b));
  }
  /// True where c and d are the same if a and b are: they are made of them in the same way.
  bool are_one_where(id a, id b, id c, id d) const {
    if (c == d || (c == a && d == b) || (c == b && d == a)) return true;
    const formula_node& left = nodes[c];
    const formula_node& right = nodes[d];
    if (left.kind != right.kind || left.value != right.value || is_truth(left.kind)) return false;
    switch (left.kind) {
      case node_kind::constant:
      case node_kind::fact_low:
      case node_kind::fact_high:
        return false;
      case node_kind::shares:
        if (left.b != right.b) return false;
        for (std::uint32_t i = 0; i < left.b; ++i) {
          const share_term& one = terms[left.a + i];
          const share_term& other = terms[right.a + i];
          if (one.ppm != other.ppm || !are_one_where(a, b, one.node, other.node)) return false;
        }
        return true;
      case node_kind::times:
      case node_kind::floor_to:
        return are_one_where(a, b, left.a, right.a);
      case node_kind::fraction:
        return left.c == right.c && are_one_where(a, b, left.a, right.a);
      case node_kind::choose:
        return left.c == right.c && are_one_where(a, b, left.a, right.a) && are_one_where(a, b, left.b, right.b);
      case node_kind::add:
      case node_kind::lesser:
      case node_kind::greater:
        return (are_one_where(a, b, left.a, right.a) && are_one_where(a, b, left.b, right.b)) ||
               (are_one_where(a, b, left.a, right.b) && are_one_where(a, b, left.b, right.a));
      case node_kind::subtract:
      case node_kind::truth:
      case node_kind::fact_holds:
      case node_kind::fact_may:
      case node_kind::less:
      case node_kind::equal:
      case node_kind::both:
      case node_kind::negation:
        break;
    }
    return are_one_where(a, b, left.a, right.a) && are_one_where(a, b, left.b, right.b);
  }
  bool excludes(id a, id b) const {
    return (nodes[a].kind == node_kind::negation && implies(b, nodes[a].a)) ||
           (nodes[b].kind == node_kind::negation && implies(a, nodes[b].a));
  }

  id of_numbers(formula_node node) {
    if (node.most == no_limit) node.may_be_unlimited = true;
    const bool of_two = node.kind == node_kind::add || node.kind == node_kind::subtract ||
                        node.kind == node_kind::lesser || node.kind == node_kind::greater;
    const bool folds = nodes[node.a].kind == node_kind::constant && (!of_two || nodes[node.b].kind == node_kind::constant);
    if (folds) return constant(worked_out(node, terms.data(), [this](id n) { return nodes[n].value; }));
    return made(node, truths_[node.a] | (of_two ? truths_[node.b] : 0));
  }
  id of_terms(formula_node node, std::span<const share_term> all) {
    std::uint64_t beneath = 0;
    std::uint64_t hash = static_cast<std::uint64_t>(node.kind);
    bool folds = true;
    for (const share_term& term : all) {
      beneath |= truths_[term.node];
      hash = mixed(mixed(hash, term.node), static_cast<std::uint64_t>(term.ppm));
      folds = folds && nodes[term.node].kind == node_kind::constant;
    }
    if (folds) return constant(worked_out(node, all.data(), [this](id n) { return nodes[n].value; }));
    node.a = static_cast<std::uint32_t>(terms.size());
    const id last = static_cast<id>(nodes.size());
    // The same terms as another node's are the same node.
    const id n = made(node, beneath, hash, [&](const formula_node& other) {
      return other.kind == node_kind::shares && other.b == node.b && has_terms(other.a, all);
    });
    if (n == last) terms.insert(terms.end(), all.begin(), all.end());
    return n;
  }
  bool has_terms(std::uint32_t first, std::span<const share_term> all) const {
    for (std::size_t i = 0; i < all.size(); ++i)
      if (!(terms[first + i] == all[i])) return false;
    return true;
  }
  id of_truth(const formula_node& node) {
    const id n = made(node, truths_[node.a] | truths_[node.b]);
    truths_[n] |= bit_of_comparison(n);
    return n;
  }

  // --- what a condition tells of the two branches of a choice ---

  struct known_truth {
    id node;
    bool value;
  };
  /// What is known behind one choice: so many of `known_`, from `first` on; and what it has made of nodes, where
  /// `rewritten_by_` says that it did.
  struct assumption {
    std::size_t first;
    std::size_t count;
    std::uint64_t bits;
    std::uint32_t number;
  };

  void learn(id test, bool value, assumption& all) {
    known_.push_back({test, value});
    ++all.count;
    const formula_node& node = nodes[test];
    all.bits |= node.kind == node_kind::fact_holds || node.kind == node_kind::fact_may
                    ? bit_of(static_cast<std::size_t>(node.value))
                : node.kind == node_kind::less || node.kind == node_kind::equal ? bit_of_comparison(test)
                                                                                : std::uint64_t{0};
    if (node.kind == node_kind::negation) learn(node.a, !value, all);
    if (node.kind == node_kind::both && value) {
      learn(node.a, true, all);
      learn(node.b, true, all);
    }
    // "Not both" says nothing of either alone, but the whole may stand beneath.
    if (node.kind == node_kind::both && !value) all.bits |= truths_[test];
  }
  id where_known(id n, id test, bool value) {
    if ((truths_[n] & truths_[test]) == 0) return n;
    assumption all{known_.size(), 0, 0, ++assumptions_};
    learn(test, value, all);
    const id result = rewritten(n, all);
    known_.resize(all.first);
    return result;
  }
  id rewritten(id n, const assumption& all) {
    if ((truths_[n] & all.bits) == 0) return n;
    if (rewritten_by_[n] == all.number) return rewritten_to_[n];
    id result = is_truth(nodes[n].kind) ? as_known(n, all) : n;
    if (result == n) result = remade(n, all);
    rewritten_by_[n] = all.number;
    rewritten_to_[n] = result;
    return result;
  }
  /// True or false where that is known; else the node itself.
  id as_known(id n, const assumption& all) {
    const formula_node node = nodes[n];
    for (std::size_t i = all.first; i < all.first + all.count; ++i) {
      const known_truth one = known_[i];
      if (one.node == n) return truth(one.value);
      const formula_node& fact = nodes[one.node];
      if (fact.value != node.value) continue;
      if (fact.kind == node_kind::fact_holds && node.kind == node_kind::fact_may && one.value) return truth(true);
      if (fact.kind == node_kind::fact_may && node.kind == node_kind::fact_holds && !one.value) return truth(false);
    }
    return n;
  }
  /// The node of what its operands are made; itself where none of them changes.
  id remade(id n, const assumption& all) {
    const formula_node node = nodes[n];
    if (node.kind == node_kind::shares) return shares_remade(n, all);
    const operand_list before = operands_of(node);
    id now[3] = {};
    bool is_changed = false;
    for (std::size_t i = 0; i < before.size(); ++i) {
      now[i] = rewritten(before.all[i], all);
      is_changed = is_changed || now[i] != before.all[i];
    }
    if (!is_changed) return n;
    const labelled for_what_it_was(*this, node.label);
    return again(node, now);
  }
  id shares_remade(id n, const assumption& all) {
    const formula_node node = nodes[n];
    const std::size_t first = remade_terms_.size();
    bool is_changed = false;
    for (std::uint32_t t = node.a; t < node.a + node.b; ++t) {
      const share_term before = terms[t];
      const id now = rewritten(before.node, all);
      is_changed = is_changed || now != before.node;
      remade_terms_.push_back({now, before.ppm});
    }
    const id result = is_changed ? shares(std::span(remade_terms_).subspan(first)) : n;
    remade_terms_.resize(first);
    return result;
  }

  // --- each node once ---

  static std::uint64_t mixed(std::uint64_t h, std::uint64_t part) {
    h = (h ^ part) * 0x9E3779B97F4A7C15U;
    return h ^ (h >> 29);
  }
  static std::uint64_t hash_of(const formula_node& n) {
    std::uint64_t h = static_cast<std::uint64_t>(n.kind) + (std::uint64_t{n.label} << 8);
    h = mixed(h, n.a | std::uint64_t{n.b} << 32);
    return mixed(mixed(h, n.c), static_cast<std::uint64_t>(n.value));
  }
  id made(const formula_node& node, std::uint64_t beneath) {
    return made(node, beneath, hash_of(node), [&](const formula_node& other) {
      return other.kind == node.kind && other.label == node.label && other.a == node.a && other.b == node.b &&
             other.c == node.c && other.value == node.value;
    });
  }
  template <class IsIt>
  id made(const formula_node& node, std::uint64_t beneath, std::uint64_t hash, const IsIt& is_it) {
    const id last = static_cast<id>(nodes.size());
    const id n = places_.found(hash, last, [&](id other) { return is_it(nodes[other]); });
    if (n != last) return n;
    nodes.push_back(node);
    truths_.push_back(beneath);
    rewritten_by_.push_back(0);
    rewritten_to_.push_back(0);
    return n;
  }

  place_table places_{};
  place_table label_places_{};
  // Of each node what stands beneath it; and what it was last made of another assumption.
  std::vector<std::uint64_t> truths_{};
  std::vector<std::uint32_t> rewritten_by_{};
  std::vector<id> rewritten_to_{};
  std::uint32_t assumptions_ = 0;
  std::vector<known_truth> known_{};
  std::vector<share_term> remade_terms_{};
};

}  // namespace detail
}  // namespace bylaw

#endif
