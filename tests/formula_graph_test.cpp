// SPDX-License-Identifier: MIT
//
// Nodes are simplified as they are made: random expressions, node by node, against what they mean. The meaning is worked
// out beside the graph, in 128 bits, of the operands as they were asked for, never of what became of them.
#include "support/random.hpp"

#include <bylaw/formula.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <vector>

namespace {

using bylaw::node_kind;
using support::random_numbers;
__extension__ using wide = __int128;
using id = std::uint32_t;

constexpr std::int64_t no_limit = bylaw::detail::no_limit;
constexpr std::size_t numbers = 3;
constexpr std::size_t answers = 3;
constexpr std::size_t samples = 24;
constexpr std::int64_t most_of_a_fact = 1'000'000'000'000;

/// Facts of one firm: numbers, then answers.
using facts = std::vector<bylaw::formula_value>;

facts random_facts(random_numbers& random) {
  static constexpr std::int64_t few[] = {0, 1, 2, 3, 7, 10, 100, 999'999, 1'000'000, most_of_a_fact};
  const auto number = [&] { return random.one_in(2) ? few[random.below(std::size(few))] : random.between(0, 200); };
  facts all;
  for (std::size_t i = 0; i < numbers; ++i) {
    const std::int64_t a = number();
    const std::int64_t b = random.one_in(2) ? a : number();
    all.push_back({a < b ? a : b, random.one_in(6) ? no_limit : a < b ? b : a});
  }
  for (std::size_t i = 0; i < answers; ++i) {
    const std::int64_t holds = random.one_in(3) ? 1 : 0;
    all.push_back({holds, holds == 1 || random.one_in(2) ? 1 : 0});
  }
  return all;
}

/// What an expression means for each sample.
using meaning = std::array<std::int64_t, samples>;
struct expression {
  id node;
  meaning means;
};

std::int64_t limited(wide n) { return n >= no_limit ? no_limit : static_cast<std::int64_t>(n); }

class expressions {
 public:
  explicit expressions(random_numbers& random) : random_(random) {
    for (facts& one : firms_) one = random_facts(random);
    for (std::size_t i = 0; i < numbers; ++i) {
      numbers_.push_back(leaf(graph.fact_low(i, most_of_a_fact), [i](const facts& f) { return f[i].low; }));
      numbers_.push_back(leaf(graph.fact_high(i, most_of_a_fact), [i](const facts& f) { return f[i].high; }));
    }
    for (std::size_t i = numbers; i < numbers + answers; ++i) {
      truths_.push_back(leaf(graph.fact_holds(i), [i](const facts& f) { return f[i].low; }));
      truths_.push_back(leaf(graph.fact_may(i), [i](const facts& f) { return f[i].high; }));
    }
  }

  bylaw::detail::graph_builder graph{};

  /// One more, of those that are there.
  const expression& grow() {
    const expression a = any(numbers_);
    const expression b = any(numbers_);
    const expression p = any(truths_);
    const expression q = any(truths_);
    const auto made = [&](id node, const auto& what) {
      expression e{node, {}};
      for (std::size_t s = 0; s < samples; ++s) e.means[s] = what(s);
      return e;
    };
    const std::uint64_t kind = random_.below(16);
    // Now and then under another label, which must not change what anything comes to.
    graph.label = random_.one_in(4) ? graph.label_of({.kind = "another"}) : 0;
    switch (kind) {
      case 0: {
        const std::int64_t n = random_.one_in(8) ? no_limit : random_.one_in(2) ? random_.between(0, 3) : random_.between(0, 150);
        return keep(numbers_, made(graph.constant(n), [n](std::size_t) { return n; }));
      }
      case 1:
        return keep(numbers_, made(graph.add(a.node, b.node), [&](std::size_t s) { return limited(wide{a.means[s]} + b.means[s]); }));
      case 2:
        return keep(numbers_, made(graph.subtract(a.node, b.node), [&](std::size_t s) {
                      return a.means[s] == no_limit ? no_limit : a.means[s] < b.means[s] ? 0 : a.means[s] - b.means[s];
                    }));
      case 3: {
        const std::int64_t n = random_.one_in(3) ? random_.between(0, 1) : random_.between(0, 5000);
        return keep(numbers_, made(graph.times(a.node, n), [&](std::size_t s) { return n == 0 ? 0 : limited(wide{a.means[s]} * n); }));
      }
      case 4: {
        const std::int64_t ppm = random_.one_in(4) ? (random_.one_in(2) ? 0 : 1'000'000) : random_.between(0, 1'000'000);
        return keep(numbers_, made(graph.share(a.node, ppm), [&](std::size_t s) {
                      return a.means[s] == no_limit ? (ppm == 0 ? 0 : no_limit) : static_cast<std::int64_t>(wide{a.means[s]} * ppm / 1'000'000);
                    }));
      }
      case 5: {
        // Two bands, of a number and of what is above a figure.
        const std::int64_t from = random_.between(1, 200);
        const auto rate = [this] { return random_.one_in(3) ? (random_.one_in(2) ? 0 : 1'000'000) : random_.between(0, 1'000'000); };
        const std::int64_t below = rate();
        const std::int64_t above = rate();
        const id lower = graph.lesser(a.node, graph.constant(from));
        const id upper = graph.subtract(a.node, graph.constant(from));
        bylaw::share_term both[] = {{lower, below}, {upper, above}};
        return keep(numbers_, made(graph.shares(both), [&](std::size_t s) {
                      const std::int64_t n = a.means[s];
                      if (n == no_limit && above != 0) return no_limit;
                      const wide lower_part = n < from ? n : from;
                      const wide upper_part = n < from || above == 0 ? 0 : n - from;
                      return static_cast<std::int64_t>((lower_part * below + upper_part * above) / 1'000'000);
                    }));
      }
      case 6: {
        const std::int64_t n = random_.between(1, 4);
        const std::int64_t d = random_.between(1, 4);
        return keep(numbers_, made(graph.fraction(a.node, n, d), [&](std::size_t s) {
                      return a.means[s] == no_limit ? no_limit : limited(wide{a.means[s]} * n / d);
                    }));
      }
      case 7: {
        const std::int64_t unit = random_.between(1, 12);
        return keep(numbers_, made(graph.floor_to(a.node, unit), [&](std::size_t s) {
                      return a.means[s] == no_limit ? no_limit : a.means[s] / unit * unit;
                    }));
      }
      case 8:
        return keep(numbers_, made(graph.lesser(a.node, b.node), [&](std::size_t s) { return a.means[s] < b.means[s] ? a.means[s] : b.means[s]; }));
      case 9:
        return keep(numbers_, made(graph.greater(a.node, b.node), [&](std::size_t s) { return a.means[s] < b.means[s] ? b.means[s] : a.means[s]; }));
      case 10:
      case 11:
        return keep(numbers_, made(graph.choose(p.node, a.node, b.node), [&](std::size_t s) { return p.means[s] != 0 ? a.means[s] : b.means[s]; }));
      case 12:
        return keep(truths_, made(graph.less(a.node, b.node), [&](std::size_t s) { return a.means[s] < b.means[s] ? 1 : 0; }));
      case 13:
        return keep(truths_, made(graph.equal(a.node, b.node), [&](std::size_t s) { return a.means[s] == b.means[s] ? 1 : 0; }));
      case 14:
        return keep(truths_, random_.one_in(2)
                                 ? made(graph.both(p.node, q.node), [&](std::size_t s) { return p.means[s] & q.means[s]; })
                                 : made(graph.either(p.node, q.node), [&](std::size_t s) { return p.means[s] | q.means[s]; }));
      default:
        return keep(truths_, made(graph.negation(p.node), [&](std::size_t s) { return 1 - p.means[s]; }));
    }
  }

  /// What the graph comes to for a sample.
  std::vector<std::int64_t> worked_out(std::size_t sample) const {
    bylaw::formula f;
    f.nodes = graph.nodes;
    f.terms = graph.terms;
    std::vector<std::int64_t> values(f.nodes.size());
    bylaw::work_out(f, firms_[sample], values);
    return values;
  }

  const std::vector<expression>& of_numbers() const { return numbers_; }
  const std::vector<expression>& of_truths() const { return truths_; }

 private:
  template <class What>
  expression leaf(id node, const What& what) const {
    expression e{node, {}};
    for (std::size_t s = 0; s < samples; ++s) e.means[s] = what(firms_[s]);
    return e;
  }
  // Of the last ones more often.
  expression any(const std::vector<expression>& all) {
    const std::size_t last = all.size() - 1;
    return random_.one_in(2) ? all[random_.below(all.size())] : all[last - random_.below(last < 5 ? last + 1 : 5)];
  }
  static const expression& keep(std::vector<expression>& all, const expression& e) {
    all.push_back(e);
    return all.back();
  }

  random_numbers& random_;
  std::array<facts, samples> firms_{};
  std::vector<expression> numbers_{};
  std::vector<expression> truths_{};
};

}  // namespace

TEST_CASE("Nodes: where two are one, what is made of them in the same way is one, and nothing else") {
  bylaw::detail::graph_builder graph;
  const id a = graph.fact_low(0, most_of_a_fact);
  const id b = graph.fact_high(0, most_of_a_fact);
  const id one = graph.equal(a, b);
  const auto goes_without_saying = [&](id of_a, id of_b) { return graph.both(one, graph.equal(of_a, of_b)) == one; };
  CHECK(goes_without_saying(graph.times(a, 2), graph.times(b, 2)));
  CHECK_FALSE(goes_without_saying(graph.times(a, 2), graph.times(b, 3)));
  CHECK(goes_without_saying(graph.floor_to(a, 10), graph.floor_to(b, 10)));
  CHECK_FALSE(goes_without_saying(graph.floor_to(a, 10), graph.floor_to(b, 5)));
  CHECK(goes_without_saying(graph.fraction(a, 1, 3), graph.fraction(b, 1, 3)));
  CHECK_FALSE(goes_without_saying(graph.fraction(a, 1, 3), graph.fraction(b, 1, 4)));
  CHECK(goes_without_saying(graph.share(a, 5), graph.share(b, 5)));
  CHECK_FALSE(goes_without_saying(graph.share(a, 5), graph.share(b, 6)));
  const id c = graph.constant(7);
  CHECK(goes_without_saying(graph.subtract(a, c), graph.subtract(b, c)));
  CHECK_FALSE(goes_without_saying(graph.subtract(a, c), graph.subtract(c, b)));
  CHECK(goes_without_saying(graph.lesser(a, c), graph.lesser(c, b)));
  CHECK_FALSE(goes_without_saying(graph.lesser(a, c), graph.greater(c, b)));
}

TEST_CASE("Nodes: what is known where a choice is made simplifies what stands deep beneath it") {
  bylaw::detail::graph_builder graph;
  const id n = graph.fact_low(0, most_of_a_fact);
  const id m = graph.fact_low(1, most_of_a_fact);
  const id holds = graph.fact_holds(2);
  const id zero = graph.constant(0);
  const id chosen = graph.choose(holds, n, m);
  CHECK(graph.choose(holds, graph.add(m, chosen), zero) == graph.choose(holds, graph.add(m, n), zero));
  CHECK(graph.choose(holds, zero, graph.times(chosen, 3)) == graph.choose(holds, zero, graph.times(m, 3)));
  CHECK(graph.choose(holds, graph.share(chosen, 5), zero) == graph.choose(holds, graph.share(n, 5), zero));
}

TEST_CASE("Nodes: a truth says nothing twice") {
  bylaw::detail::graph_builder graph;
  const id a = graph.fact_holds(0);
  const id b = graph.fact_holds(1);
  const id n = graph.fact_low(2, most_of_a_fact);
  const id zero = graph.constant(0);
  const id some = graph.constant(7);
  // Of "a, but not both" the rest is "not b"; and what cannot be both goes without saying.
  CHECK(graph.both(a, graph.negation(graph.both(a, b))) == graph.both(a, graph.negation(b)));
  CHECK(graph.both(graph.negation(a), graph.negation(graph.both(a, b))) == graph.negation(a));
  // Zero is what a cap leaves of nothing, and what is paid where nothing is.
  CHECK(graph.equal(zero, graph.lesser(n, some)) == graph.equal(zero, n));
  CHECK(graph.equal(graph.choose(a, some, zero), zero) == graph.negation(a));
  CHECK(graph.equal(graph.choose(a, zero, some), zero) == a);
}

TEST_CASE("Nodes: what a simplified graph comes to is what was asked for, within the bounds it states") {
  const std::uint64_t seed = support::seed();
  CAPTURE(seed);
  random_numbers random(seed);
  std::array<long, bylaw::node_kind_count> met{};
  long simplified = 0;
  for (int round = support::iterations(40'000); round > 0; --round) {
    expressions all(random);
    for (int i = 0; i < 40; ++i) {
      const std::size_t before = all.graph.nodes.size();
      all.grow();
      simplified += all.graph.nodes.size() == before ? 1 : 0;
    }
    bool right = true;
    bool within = true;
    for (std::size_t s = 0; s < samples; ++s) {
      const std::vector<std::int64_t> values = all.worked_out(s);
      for (const auto* expected : {&all.of_numbers(), &all.of_truths()})
        for (const expression& e : *expected) right = right && values[e.node] == e.means[s];
      for (std::size_t n = 0; n < values.size(); ++n) {
        const bylaw::formula_node& node = all.graph.nodes[n];
        const bool has_limit = values[n] != no_limit;
        within = within && (has_limit ? node.least <= values[n] && values[n] <= node.most : node.may_be_unlimited);
      }
    }
    // Operands stand before what is made of them, and no two nodes are the same.
    bool ordered = true;
    for (std::size_t n = 0; n < all.graph.nodes.size(); ++n) {
      const bylaw::formula_node& node = all.graph.nodes[n];
      ++met[static_cast<std::size_t>(node.kind)];
      for (const id operand : bylaw::detail::operands_of(node)) ordered = ordered && operand < n;
      for (std::size_t before = 0; before < n; ++before) ordered = ordered && !(all.graph.nodes[before] == node);
    }
    if (!right || !within || !ordered) {
      CAPTURE(round);
      REQUIRE_MESSAGE(right, "a node comes to something else than what was asked for");
      REQUIRE_MESSAGE(within, "a node leaves the bounds it states");
      REQUIRE_MESSAGE(ordered, "a node stands before its operands, or twice");
    }
  }
  for (const long count : met) CHECK(count > 1000);
  CHECK(simplified > 10'000);  // nothing new was needed
}
