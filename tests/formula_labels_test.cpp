// SPDX-License-Identifier: MIT
//
// A node that chooses says what it chooses for: which cap, tier, band, year or pool.
#include "support/facts.hpp"

#include <bylaw/bylaw.hpp>
#include <bylaw/formula.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

namespace {

using namespace bylaw;
using namespace bylaw::literals;
namespace facts = support::facts;

// Every label that some node has, in the order of the nodes.
template <class Rule>
std::vector<formula_label> labels_of(const Rule& rule) {
  const formula f = formula_of(policy{about{}, clause{"a", rule}}, calendar_year);
  std::vector<formula_label> used;
  for (const formula_node& node : f.nodes) {
    const formula_label& label = f.labels[node.label];
    if (node.label != 0 && std::find(used.begin(), used.end(), label) == used.end()) used.push_back(label);
  }
  return used;
}

bool is_in(const std::vector<formula_label>& all, const formula_label& wanted) {
  return std::find(all.begin(), all.end(), wanted) != all.end();
}

}  // namespace

TEST_CASE("A tier's choice says which tier") {
  const auto labels = labels_of(tiered_award{facts::revenue, tier{100_wan, 1_wan}, tier{500_wan, 3_wan}});
  CHECK(is_in(labels, {"tier", {}, label_unit::money, (100_wan).fen()}));
  CHECK(is_in(labels, {"tier", {}, label_unit::money, (500_wan).fen()}));
  CHECK(labels.size() == 2);

  const auto counted = labels_of(tiered_award{facts::staff, tier{10, 1_wan}});
  CHECK(counted == std::vector<formula_label>{{"tier", {}, label_unit::count, 10}});
}

TEST_CASE("A band's choice says which band: where one ends the next begins") {
  const auto labels = labels_of(banded_subsidy{facts::cost, band{10_wan, 5_pct}, band{100_wan, 3_pct}});
  CHECK(is_in(labels, {"band", {}, label_unit::money, (10_wan).fen()}));
  CHECK(is_in(labels, {"band", {}, label_unit::money, (100_wan).fen()}));
  CHECK(labels.size() == 2);
}

TEST_CASE("Of two caps in one pipe a choice says which; of a cap that is a quantity there is no figure") {
  const auto labels = labels_of(percentage_subsidy{facts::cost, 30_pct} | at_most(80_wan) | at_most(facts::revenue) |
                                at_most_per_year(50_wan) | annual_pool{"p", 40_wan});
  CHECK(is_in(labels, {"at_most", {}, label_unit::money, (80_wan).fen()}));
  CHECK(is_in(labels, {"at_most", {}, label_unit::none, 0}));
  CHECK(is_in(labels, {"at_most_per_year", {}, label_unit::money, (50_wan).fen()}));
  CHECK(is_in(labels, {"annual_pool", "p", label_unit::money, (40_wan).fen()}));
}

TEST_CASE("What changes by year says from which year on") {
  const auto labels =
      labels_of(percentage_subsidy{facts::cost, by_year{in_years{2025, 50_pct}, in_years{2026, 2027, 30_pct}}});
  CHECK(is_in(labels, {"in_years", {}, label_unit::year, 2025}));
  CHECK(is_in(labels, {"in_years", {}, label_unit::year, 2026}));
}

TEST_CASE("A quantity chooses for itself, not for the rule that takes it: the same in two rules is one node") {
  const auto base = lesser_of(facts::cost, facts::input);
  const formula f = formula_of(policy{about{}, clause{"a", percentage_subsidy{base, 30_pct} | at_most(1_wan)},
                                      clause{"b", fixed_award{1_wan} | at_most(base)}});
  const auto is_of_the_quantity = [&](const formula_node& node) {
    return f.labels[node.label].kind == "lesser_quantity";
  };
  CHECK(std::count_if(f.nodes.begin(), f.nodes.end(), is_of_the_quantity) == 2);  // its low end and its high end
}

TEST_CASE("What stops at zero says for what") {
  const auto labels = labels_of(fixed_award{50_wan} | topped_up(facts::input));
  CHECK(is_in(labels, {"topped_up", {}, label_unit::none, 0}));
}

TEST_CASE("Of clauses that exclude each other the choice says so") {
  const formula f = formula_of(policy{about{}, clause{"a", percentage_subsidy{facts::cost, 30_pct}},
                                      clause{"b", percentage_subsidy{facts::input, 30_pct}},
                                      exclusive("a", "b", the_highest)});
  CHECK(f.labels[f.nodes[f.total_high].label].kind == "exclusive");
}
