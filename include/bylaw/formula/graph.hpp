// SPDX-License-Identifier: MIT
//
// The nodes of a formula, and how they are made: each once, and simplified as it is made.
#ifndef BYLAW_FORMULA_GRAPH_HPP
#define BYLAW_FORMULA_GRAPH_HPP

#include <bylaw/quantity.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <span>
#include <vector>

namespace bylaw {

/// What a node is. Numbers are whole numbers of 64 bits from 0, of which the largest means "no limit"; from `truth` on
/// nodes are true (1) or false (0). Where a number leaves 64 bits it has no limit.
enum class node_kind : unsigned char {
  constant,    ///< `value`
  fact_low,    ///< the least the fact `value` may be
  fact_high,   ///< the most; it may have no limit
  add,         ///< a + b; no limit and anything is no limit
  subtract,    ///< a - b, zero at least; no limit less anything is no limit
  times,       ///< a * `value`; nothing times no limit is nothing
  shares,      ///< the sum of its terms' n * ppm, divided by a million, rounded down once; 0 ppm of no limit is nothing
  fraction,    ///< a * `value` / c (c is a figure), rounded down once; of no limit no limit
  floor_to,    ///< the highest multiple of `value` that is not above a; of no limit no limit
  lesser,      ///< the lesser of a and b
  greater,     ///< the greater of a and b
  choose,      ///< a where c is true, else b
  truth,       ///< `value`
  fact_holds,  ///< whether the yes/no fact `value` holds for certain
  fact_may,    ///< whether it may hold
  less,        ///< a < b
  equal,       ///< a == b
  both,        ///< a and b
  negation,    ///< not a
};
inline constexpr int node_kind_count = 19;

[[nodiscard]] constexpr bool is_truth(node_kind kind) noexcept { return kind >= node_kind::truth; }

/// One operation. Its operands are nodes that come before it.
struct formula_node {
  node_kind kind = node_kind::constant;
  /// Whether it may have no limit; `least` and `most` are what it is otherwise.
  bool may_be_unlimited = false;
  /// Of subtract, lesser, greater and choose: which label it has; 0 for none.
  std::uint32_t label = 0;
  /// Operands. Of shares a is the first of its terms, b how many they are.
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t c = 0;
  std::int64_t value = 0;
  std::int64_t least = 0;
  std::int64_t most = 0;

  friend bool operator==(const formula_node&, const formula_node&) = default;
};

/// One term of shares.
struct share_term {
  std::uint32_t node = 0;
  /// Parts per million.
  std::int64_t ppm = 0;

  friend bool operator==(const share_term&, const share_term&) = default;
};

/// What the figure of a label is.
enum class label_unit : unsigned char { none, money, count, year };

/// What a node that chooses stands for: the kind of what chooses ("at_most", "tier", "when"), the name of a pool or quota,
/// and which of several it is, by the first figure that it states: a cap by its most, a tier by where it begins.
struct formula_label {
  std::string_view kind{};
  std::string_view name{};
  label_unit unit = label_unit::none;
  /// In fen, a count or a year.
  std::int64_t figure = 0;

  friend bool operator==(const formula_label&, const formula_label&) = default;
};

namespace detail {

/// The nodes that a node is made of; of shares they stand in its terms.
struct operand_list {
  std::uint32_t all[3] = {};
  std::uint32_t count = 0;

  constexpr const std::uint32_t* begin() const noexcept { return all; }
  constexpr const std::uint32_t* end() const noexcept { return all + count; }
  constexpr std::size_t size() const noexcept { return count; }
};
constexpr operand_list operands_of(const formula_node& node) noexcept {
  switch (node.kind) {
    case node_kind::constant:
    case node_kind::fact_low:
    case node_kind::fact_high:
    case node_kind::shares:
    case node_kind::truth:
    case node_kind::fact_holds:
    case node_kind::fact_may:
      return {};
    case node_kind::times:
    case node_kind::fraction:
    case node_kind::floor_to:
    case node_kind::negation:
      return {{node.a}, 1};
    case node_kind::choose:
      return {{node.a, node.b, node.c}, 3};
    case node_kind::add:
    case node_kind::subtract:
    case node_kind::lesser:
    case node_kind::greater:
    case node_kind::less:
    case node_kind::equal:
    case node_kind::both:
      break;
  }
  return {{node.a, node.b}, 2};
}

constexpr std::int64_t sum_or_no_limit(std::int64_t a, std::int64_t b) noexcept {
  std::int64_t sum = 0;
  return add_fits(a, b, sum) ? sum : no_limit;
}
constexpr std::int64_t product_or_no_limit(std::int64_t a, std::int64_t factor) noexcept {
  if (a == no_limit) return factor == 0 ? 0 : no_limit;
  std::int64_t product = 0;
  return multiply_fits(a, factor, product) ? product : no_limit;
}
constexpr std::int64_t fraction_or_no_limit(std::int64_t a, std::int64_t numerator, std::int64_t denominator) noexcept {
  std::int64_t result = 0;
  return a != no_limit && fraction_fits(a, numerator, denominator, result) ? result : no_limit;
}

/// What a node comes to, of what the nodes before it came to: `at(n)`. The one statement of what kinds mean: the
/// interpreter runs it, and constants are folded by it. Not of facts, which are given.
template <class At>
constexpr std::int64_t worked_out(const formula_node& node, const share_term* terms, const At& at) noexcept {
  switch (node.kind) {
    case node_kind::add:
      return sum_or_no_limit(at(node.a), at(node.b));
    case node_kind::subtract: {
      const std::int64_t a = at(node.a);
      return a == no_limit ? a : greater(a - at(node.b), 0);
    }
    case node_kind::times:
      return product_or_no_limit(at(node.a), node.value);
    case node_kind::shares: {
      // n is millions * 10^6 + rest: see banded_subsidy. All terms are of disjoint parts of one number, or there is one.
      constexpr std::int64_t million = 1'000'000;
      std::int64_t whole = 0;
      std::int64_t rest = 0;
      for (const share_term* term = terms + node.a; term != terms + node.a + node.b; ++term) {
        const std::int64_t n = at(term->node);
        if (n == no_limit && term->ppm != 0) return no_limit;
        whole += n / million * term->ppm;
        rest += n % million * term->ppm;
      }
      return whole + rest / million;
    }
    case node_kind::fraction:
      return fraction_or_no_limit(at(node.a), node.value, node.c);
    case node_kind::floor_to: {
      const std::int64_t a = at(node.a);
      return a == no_limit ? a : a - a % node.value;
    }
    case node_kind::lesser:
      return lesser(at(node.a), at(node.b));
    case node_kind::greater:
      return greater(at(node.a), at(node.b));
    case node_kind::choose: {
      const std::int64_t a = at(node.a);
      const std::int64_t b = at(node.b);
      return at(node.c) != 0 ? a : b;
    }
    case node_kind::less:
      return at(node.a) < at(node.b) ? 1 : 0;
    case node_kind::equal:
      return at(node.a) == at(node.b) ? 1 : 0;
    case node_kind::both:
      return at(node.a) & at(node.b);
    case node_kind::negation:
      return at(node.a) ^ 1;
    case node_kind::constant:
    case node_kind::truth:
    case node_kind::fact_low:
    case node_kind::fact_high:
    case node_kind::fact_holds:
    case node_kind::fact_may:
      break;
  }
  return node.value;
}

/// Makes nodes: each once, and simplified. Every simplification is an identity of whole numbers from 0 with "no limit".
class graph_builder {
 public:
  using id = std::uint32_t;

  std::vector<formula_node> nodes{};
  std::vector<share_term> terms{};
  std::vector<formula_label> labels{formula_label{}};
  std::uint32_t label = 0;

  graph_builder() : places_(64, 0) {}

  std::uint32_t label_of(const formula_label& wanted) {
    for (std::uint32_t i = 0; i < labels.size(); ++i)
      if (labels[i] == wanted) return i;
    labels.push_back(wanted);
    return static_cast<std::uint32_t>(labels.size() - 1);
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

  /// Of disjoint parts of one number, or of one number.
  id shares(std::vector<share_term> all) {
    std::size_t kept = 0;
    for (const share_term& term : all)
      if (term.ppm != 0 && !is_zero(term.node)) all[kept++] = term;
    all.resize(kept);
    if (kept == 0) return constant(0);
    if (kept == 1 && all[0].ppm == 1'000'000) return all[0].node;
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
      if (nodes[a].kind != node_kind::both) continue;
      // Of "x and y and b" what b says goes without saying.
      const id x = nodes[a].a;
      const id y = nodes[a].b;
      if (implies(b, x)) return both(y, b);
      if (implies(b, y)) return both(x, b);
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

 private:
  static formula_node leaf(node_kind kind, std::size_t fact) {
    return {.kind = kind, .value = static_cast<std::int64_t>(fact), .most = 1};
  }
  // Which conditions stand beneath a node, as a set of bits that may take one for another: so that what has nothing to
  // do with what is known need not be searched.
  static std::uint64_t bit_of(std::size_t n) { return std::uint64_t{1} << (n % 32); }
  static std::uint64_t bit_of_comparison(id n) { return std::uint64_t{1} << (32 + n % 32); }

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
  id of_terms(formula_node node, const std::vector<share_term>& all) {
    std::uint64_t beneath = 0;
    bool folds = true;
    for (const share_term& term : all) {
      beneath |= truths_[term.node];
      folds = folds && nodes[term.node].kind == node_kind::constant;
    }
    if (folds) return constant(worked_out(node, all.data(), [this](id n) { return nodes[n].value; }));
    // The same terms as another node's are the same node.
    for (id n = 0; n < nodes.size(); ++n)
      if (nodes[n].kind == node_kind::shares && nodes[n].b == node.b && has_terms(nodes[n].a, all)) return n;
    node.a = static_cast<std::uint32_t>(terms.size());
    terms.insert(terms.end(), all.begin(), all.end());
    return made(node, beneath);
  }
  bool has_terms(std::uint32_t first, const std::vector<share_term>& all) const {
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
  void learn(id test, bool value, std::vector<known_truth>& known, std::uint64_t& bits) const {
    known.push_back({test, value});
    const formula_node& node = nodes[test];
    bits |= node.kind == node_kind::fact_holds || node.kind == node_kind::fact_may
                ? bit_of(static_cast<std::size_t>(node.value))
            : node.kind == node_kind::less || node.kind == node_kind::equal ? bit_of_comparison(test)
                                                                            : std::uint64_t{0};
    if (node.kind == node_kind::negation) learn(node.a, !value, known, bits);
    if (node.kind == node_kind::both && value) {
      learn(node.a, true, known, bits);
      learn(node.b, true, known, bits);
    }
    // "Not both" says nothing of either alone, but the whole may stand beneath.
    if (node.kind == node_kind::both && !value) bits |= truths_[test];
  }
  id where_known(id n, id test, bool value) {
    if ((truths_[n] & truths_[test]) == 0) return n;
    std::vector<known_truth> known;
    std::uint64_t bits = 0;
    learn(test, value, known, bits);
    std::vector<std::pair<id, id>> done;
    return rewritten(n, known, bits, done);
  }
  id rewritten(id n, const std::vector<known_truth>& known, std::uint64_t bits, std::vector<std::pair<id, id>>& done) {
    if ((truths_[n] & bits) == 0) return n;
    for (const auto& [from, to] : done)
      if (from == n) return to;
    const id result = rewritten_now(n, known, bits, done);
    done.emplace_back(n, result);
    return result;
  }
  id rewritten_now(id n, const std::vector<known_truth>& known, std::uint64_t bits,
                   std::vector<std::pair<id, id>>& done) {
    const formula_node node = nodes[n];
    if (is_truth(node.kind)) {
      for (const known_truth& one : known) {
        if (one.node == n) return truth(one.value);
        const formula_node& fact = nodes[one.node];
        const bool of_one_fact = fact.value == node.value;
        if (fact.kind == node_kind::fact_holds && node.kind == node_kind::fact_may && of_one_fact && one.value)
          return truth(true);
        if (fact.kind == node_kind::fact_may && node.kind == node_kind::fact_holds && of_one_fact && !one.value)
          return truth(false);
      }
    }
    const std::uint32_t label_before = label;
    label = node.label;
    const auto again = [&](id operand) { return rewritten(operand, known, bits, done); };
    id result = n;
    switch (node.kind) {
      case node_kind::add: {
        const id a = again(node.a);
        result = add(a, again(node.b));
        break;
      }
      case node_kind::subtract: {
        const id a = again(node.a);
        result = subtract(a, again(node.b));
        break;
      }
      case node_kind::times:
        result = times(again(node.a), node.value);
        break;
      case node_kind::shares: {
        const std::span<const share_term> before = std::span(terms).subspan(node.a, node.b);
        std::vector<share_term> all(before.begin(), before.end());
        for (share_term& term : all) term.node = again(term.node);
        result = shares(std::move(all));
        break;
      }
      case node_kind::fraction:
        result = fraction(again(node.a), node.value, node.c);
        break;
      case node_kind::floor_to:
        result = floor_to(again(node.a), node.value);
        break;
      case node_kind::lesser: {
        const id a = again(node.a);
        result = lesser(a, again(node.b));
        break;
      }
      case node_kind::greater: {
        const id a = again(node.a);
        result = greater(a, again(node.b));
        break;
      }
      case node_kind::choose: {
        const id test = again(node.c);
        const id a = again(node.a);
        result = choose(test, a, again(node.b));
        break;
      }
      case node_kind::less: {
        const id a = again(node.a);
        result = less(a, again(node.b));
        break;
      }
      case node_kind::equal: {
        const id a = again(node.a);
        result = equal(a, again(node.b));
        break;
      }
      case node_kind::both: {
        const id a = again(node.a);
        result = both(a, again(node.b));
        break;
      }
      case node_kind::negation:
        result = negation(again(node.a));
        break;
      case node_kind::constant:
      case node_kind::fact_low:
      case node_kind::fact_high:
      case node_kind::truth:
      case node_kind::fact_holds:
      case node_kind::fact_may:
        break;
    }
    label = label_before;
    return result;
  }

  // --- each node once ---

  static std::size_t hash_of(const formula_node& n) {
    std::uint64_t h = static_cast<std::uint64_t>(n.kind) + (std::uint64_t{n.label} << 8);
    for (const std::uint64_t part :
         {std::uint64_t{n.a}, std::uint64_t{n.b}, std::uint64_t{n.c}, static_cast<std::uint64_t>(n.value)}) {
      h = (h ^ part) * 0x9E3779B97F4A7C15U;
      h ^= h >> 29;
    }
    const std::uint64_t whole = h;  // const, or g++ finds its cast useless where it is one
    return static_cast<std::size_t>(whole);
  }
  id made(const formula_node& node, std::uint64_t beneath) {
    std::size_t place = hash_of(node) % places_.size();
    while (places_[place] != 0) {
      const id n = places_[place] - 1;
      const formula_node& other = nodes[n];
      if (other.kind == node.kind && other.label == node.label && other.a == node.a && other.b == node.b &&
          other.c == node.c && other.value == node.value)
        return n;
      place = (place + 1) % places_.size();
    }
    nodes.push_back(node);
    truths_.push_back(beneath);
    const id n = static_cast<id>(nodes.size() - 1);
    places_[place] = n + 1;
    if (2 * nodes.size() > places_.size()) grow();
    return n;
  }
  void grow() {
    std::vector<id> larger(places_.size() * 4, 0);
    for (id n = 0; n < nodes.size(); ++n) {
      std::size_t place = hash_of(nodes[n]) % larger.size();
      while (larger[place] != 0) place = (place + 1) % larger.size();
      larger[place] = n + 1;
    }
    places_ = std::move(larger);
  }

  std::vector<std::uint64_t> truths_{};
  std::vector<id> places_;
};

}  // namespace detail
}  // namespace bylaw

#endif
