// SPDX-License-Identifier: MIT
//
// A formula as data: its nodes, and what each comes to.
#ifndef BYLAW_FORMULA_NODES_HPP
#define BYLAW_FORMULA_NODES_HPP

#include <bylaw/cumulation.hpp>
#include <bylaw/entitlement.hpp>
#include <bylaw/quantity.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
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

enum class formula_fact_type : unsigned char { money, count, yes_no };

/// A fact that a formula reads.
struct formula_fact {
  std::string_view name{};
  std::string_view name_zh{};
  formula_fact_type type = formula_fact_type::yes_no;

  friend bool operator==(const formula_fact&, const formula_fact&) = default;
};

/// The nodes in which what a clause gives is found.
struct formula_clause {
  std::string_view id{};
  std::uint32_t low = 0;
  std::uint32_t high = 0;
  /// Whether the firm may be eligible, and whether it is for certain.
  std::uint32_t may = 0;
  std::uint32_t holds = 0;
  /// Whether the amount is open to a reason, in the order of `reason`.
  std::array<std::uint32_t, reason_count> open{};

  friend bool operator==(const formula_clause&, const formula_clause&) = default;
};

/// What a policy pays. Operands stand before what is made of them. Names refer to the policy's and to the facts'.
struct formula {
  std::vector<formula_fact> facts{};
  std::vector<formula_node> nodes{};
  std::vector<share_term> terms{};
  std::vector<formula_label> labels{};
  std::vector<formula_clause> clauses{};
  std::uint32_t total_low = 0;
  std::uint32_t total_high = 0;
  std::uint32_t guaranteed = 0;
  /// Whether a low end leaves 64 bits: then `evaluate` raises `amount_overflow`, and nothing else here counts.
  std::uint32_t overflow = 0;
  /// Whether the total says how clauses add up.
  bylaw::cumulation cumulation = bylaw::cumulation::not_examined;

  friend bool operator==(const formula&, const formula&) = default;
};

/// What is known of a fact, as a formula takes it: fen or a count, the high end `unlimited` (2^63 - 1) where nothing
/// bounds it; of a yes/no fact low is 1 where it holds for certain, high where it may.
using formula_value = range<std::int64_t>;

namespace detail {

constexpr bool is_a_fact(node_kind kind) noexcept {
  return kind == node_kind::fact_low || kind == node_kind::fact_high || kind == node_kind::fact_holds || kind == node_kind::fact_may;
}

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

// Whether a fact has a limit nobody can foresee, so nothing here branches on it where that can be helped. Both are from
// 0, so their sum fits without a sign.
constexpr std::int64_t sum_or_no_limit(std::int64_t a, std::int64_t b) noexcept {
  const std::uint64_t sum = static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b);
  return static_cast<std::int64_t>(sum < static_cast<std::uint64_t>(no_limit) ? sum : static_cast<std::uint64_t>(no_limit));
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

/// Where no fact is asked about.
struct no_facts {
  constexpr range<std::int64_t> operator[](std::size_t) const noexcept { return {}; }
};

/// What a node comes to, of what the nodes before it came to: `at(n)`, and of the facts: `facts[n]`. The one statement of
/// what kinds mean: the interpreter runs it, and constants are folded by it.
template <class At, class Facts = no_facts>
BYLAW_ALWAYS_INLINE constexpr std::int64_t worked_out(const formula_node& node, const share_term* terms, const At& at,
                                                      const Facts& facts = {}) noexcept {
  switch (node.kind) {
    case node_kind::fact_low:
    case node_kind::fact_holds:
      return facts[static_cast<std::size_t>(node.value)].low;
    case node_kind::fact_high:
    case node_kind::fact_may:
      return facts[static_cast<std::size_t>(node.value)].high;
    case node_kind::add:
      return sum_or_no_limit(at(node.a), at(node.b));
    case node_kind::subtract: {
      const std::int64_t a = at(node.a);
      const std::int64_t rest = greater(a - at(node.b), 0);
      return a == no_limit ? a : rest;
    }
    case node_kind::times:
      return product_or_no_limit(at(node.a), node.value);
    case node_kind::shares: {
      // n is millions * 10^6 + rest: see banded_subsidy. All terms are of disjoint parts of one number, or there is one.
      constexpr std::int64_t million = 1'000'000;
      std::int64_t whole = 0;
      std::int64_t rest = 0;
      bool has_no_limit = false;
      for (const share_term* term = terms + node.a; term != terms + node.a + node.b; ++term) {
        const std::int64_t given = at(term->node);
        has_no_limit |= (given == no_limit) & (term->ppm != 0);
        const std::int64_t n = given == no_limit ? 0 : given;
        const std::int64_t millions = n / million;
        whole += millions * term->ppm;
        rest += (n - millions * million) * term->ppm;
      }
      const std::int64_t share = whole + rest / million;
      return has_no_limit ? no_limit : share;
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
      return b ^ ((b ^ a) & -at(node.c));
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
      break;
  }
  return node.value;
}

}  // namespace detail
}  // namespace bylaw

#endif
