# SPDX-License-Identifier: MIT
"""Breaks the formulas, the graph and the interpreter on purpose: see tests/support/mutants.py, whose arguments it takes. A
whole run takes some ten minutes of one processor."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mutants

NODES = ("formula/nodes.hpp", ["formula_graph_test"])
INTERPRETER = ("formula/interpreter.hpp", ["formula_clauses_test", "random_times_test"])
GRAPH = ("formula/graph.hpp", ["formula_graph_test"])
RECORDED = ("formula/recorded.hpp", ["formula_clauses_test", "random_times_test"])
FORMULA = ("formula.hpp", ["formula_clauses_test", "random_times_test"])
ALGEBRA = ("algebra.hpp", ["algebra_test", "laws_test", "random_times_test"])
EVALUATED = ("detail/evaluated.hpp", ["formula_clauses_test", "laws_test"])


def with_test(of, test):
    return of[0], [test, *of[1]]


def rule(name, test=None):
    return f"rules/{name}.hpp", [f"rules/{test or name}_test"]


# The file and its tests, quickest first; what stands there; what is put in its place.
MUTANTS = [
    # --- what a node is simplified to ---
    (GRAPH, "kind == node_kind::fact_high) return left.value == right.value;", "kind == node_kind::fact_high) return true;"),
    (GRAPH, "if (is_zero(a)) return b;", "if (is_zero(a)) return a;"),
    (GRAPH, "nodes[a].most <= nodes[b].least)", "nodes[a].most <= nodes[b].most)"),
    (NODES, "return a == no_limit ? a : rest;", "return rest;"),
    (NODES, "(given == no_limit) & (term->ppm != 0);", "(given == no_limit) & (term->ppm == 0);"),
    (NODES, "sum < static_cast<std::uint64_t>(no_limit) ? sum", "sum <= static_cast<std::uint64_t>(no_limit) + 1 ? sum"),
    (NODES, "return b ^ ((b ^ a) & -at(node.c));", "return a ^ ((b ^ a) & -at(node.c));"),
    (NODES, "return multiply_fits(a, factor, product) ? product : no_limit;", "return multiply_fits(a, factor, product) ? product : 0;"),
    (NODES, "= whole + rest / million;", "= whole + (rest + million - 1) / million;"),
    (GRAPH, "if (kept == 1 && all[0].ppm == 1'000'000)", "if (all[0].ppm == 1'000'000)"),
    (GRAPH, "if (numerator == denominator) return a;", "if (numerator >= denominator) return a;"),
    (GRAPH, "if (unit == 1) return a;", "if (unit <= 2) return a;"),
    (GRAPH, "    if (is_never_above(a, b)) return a;\n    if (is_never_above(b, a)) return b;", "    if (is_never_above(a, b)) return b;\n    if (is_never_above(b, a)) return a;"),
    (GRAPH, "nodes[a].may_be_unlimited || nodes[b].may_be_unlimited;\n    node.least = detail::greater(", "nodes[a].may_be_unlimited && nodes[b].may_be_unlimited;\n    node.least = detail::greater("),
    (GRAPH, ": nodes[a].may_be_unlimited                            ? nodes[b].most", ": nodes[a].may_be_unlimited                            ? nodes[a].most - 1"),
    (GRAPH, "return choose(nodes[test].a, b, a);", "return choose(nodes[test].a, a, b);"),
    (GRAPH, "b = where_known(b, test, false);", "b = where_known(b, test, true);"),
    (GRAPH, "if (is_never_above(b, a)) return truth(false);", "if (is_never_above(a, b)) return truth(false);"),
    (GRAPH, "nodes[a].most < nodes[b].least) return truth(true);", "nodes[a].most <= nodes[b].least) return truth(true);"),
    (GRAPH, "left.most < right.least) return truth(false);", "left.most <= right.least) return truth(false);"),
    (GRAPH, "if (implies(b, x)) return both(is_denied ? negation(y) : y, b);", "if (implies(b, x)) return both(is_denied ? negation(x) : x, b);"),
    (GRAPH, "if (implies(b, y)) return both(is_denied ? negation(x) : x, b);", "if (implies(b, y)) return both(x, b);"),
    (GRAPH, "if (is_denied && (excludes(b, x) || excludes(b, y))) return b;", "if (is_denied && (excludes(b, x) || excludes(b, y))) return a;"),
    (GRAPH, "nodes[left.a].least > 0) return negation(left.c);", "nodes[left.a].least >= 0) return negation(left.c);"),
    (GRAPH, "is_zero(left.a) && nodes[left.b].least > 0) return left.c;", "is_zero(left.a)) return left.c;"),
    (GRAPH, "if (nodes[nodes[a].a].least > 0)", "if (nodes[nodes[a].b].least > 0)"),
    (GRAPH, "if (!is_changed) return n;", "if (is_changed) return n;"),
    (GRAPH, "is_changed ? shares(", "!is_changed ? shares("),
    (GRAPH, "if (rewritten_by_[n] == all.number)", "if (rewritten_by_[n] != 0)"),
    (with_test(GRAPH, "formula_labels_test"), "if (n == last) labels.push_back(wanted);", "labels.push_back(wanted);"),
    (GRAPH, "if (excludes(a, b)) return truth(false);", "if (excludes(a, b)) return truth(true);"),
    (GRAPH, "right.kind == node_kind::fact_may) return left.value == right.value;", "right.kind == node_kind::fact_may) return true;"),
    (GRAPH, "return implies(right.a, left.a);", "return implies(left.a, right.a);"),
    (GRAPH, "left.kind != right.kind || left.value != right.value || is_truth", "left.kind != right.kind || is_truth"),
    (GRAPH, "node_kind::negation && implies(b, nodes[a].a))", "node_kind::negation && implies(nodes[a].a, b))"),
    (GRAPH, "if (node.kind == node_kind::both && value) {", "if (node.kind == node_kind::both) {"),
    (GRAPH, "learn(node.a, !value, all);", "learn(node.a, value, all);"),
    (GRAPH, "node.kind == node_kind::fact_may && one.value)", "node.kind == node_kind::fact_may)"),
    (GRAPH, "if (fact.value != node.value) continue;", ""),
    (GRAPH, "other.c == node.c && other.value == node.value;", "other.c == node.c;"),
    (GRAPH, "if (!(terms[first + i] == all[i])) return false;", "if (terms[first + i].node != all[i].node) return false;"),
    (GRAPH, "(!of_two || nodes[node.b].kind == node_kind::constant);", "true;"),
    # --- the interpreter, and what the formula of a policy is ---
    (NODES, "return facts[static_cast<std::size_t>(node.value)].high;", "return facts[static_cast<std::size_t>(node.value)].low;"),
    (INTERPRETER, "if (values[f.overflow] != 0)", "if (values[f.overflow] > 1)"),
    (INTERPRETER, "facts[i].high < facts[i].low ||", ""),
    (FORMULA, "known.may_hold() ? 1 : 0", "known.holds() ? 1 : 0"),
    (FORMULA, "if (!held_by_the_range.contains(", "if (held_by_the_range.contains("),
    (FORMULA, "d_.greater(groups[group].low, one.low)", "d_.lesser(groups[group].low, one.low)"),
    (FORMULA, "d_.choose(is_stated.holds, most.high, no_cap)", "d_.choose(is_stated.may, most.high, no_cap)"),
    (FORMULA, "overflow = graph.either(overflow,", "overflow = graph.both(overflow,"),
    (FORMULA, "if (count > 2) node.c = now[node.c];", "if (count > 3) node.c = now[node.c];"),
    # --- how the algebra is recorded ---
    (RECORDED, "r.is_exact() ? none() : only(reason::discretion)", "r.is_exact() ? only(reason::discretion) : none()"),
    (RECORDED, "if (graph().nodes[node].may_be_unlimited) all_->low_ends", "if (graph().nodes[node].least > 0) all_->low_ends"),
    (RECORDED, "graph().negation(graph().less(rest, missing))", "graph().less(missing, rest)"),
    (RECORDED, "graph().both(graph().equal(rest, missing), is_odd)", "graph().equal(rest, missing)"),
    (RECORDED, "graph().subtract(top.id, constant(bands[i].above.fen()).id)", "graph().subtract(top.id, constant(bands[0].above.fen()).id)"),
    (RECORDED, "return {negation(a.holds), negation(a.may)};", "return {negation(a.may), negation(a.holds)};"),
    (RECORDED, "both(negation(test.holds), b.may))", "both(negation(test.may), b.may))"),
    (RECORDED, "least ? end(b) < end(a) : end(a) < end(b);", "least ? end(a) < end(b) : end(b) < end(a);"),
    (RECORDED, "set[i] = both(set[i], negation(test));", "set[i] = both(set[i], test);"),
    # --- the laws, said once ---
    (ALGEBRA, "d_.less_down_to_zero(a.low, b.high)", "d_.less_down_to_zero(a.low, b.low)"),
    (ALGEBRA, "{d_.constant(0), a.high, a.eligible,", "{a.low, a.high, a.eligible,"),
    (ALGEBRA, "a.eligible = d_.both(a.eligible, held);", "a.eligible = d_.either(a.eligible, held);"),
    (ALGEBRA, "d_.choose(held, a.low, b.low, d_.lesser(a.low, b.low))", "d_.choose(held, a.low, b.low, a.low)"),
    (ALGEBRA, "d_.answer_of(d_.less(a.low, b.high), d_.less(a.high, b.low));", "d_.answer_of(d_.less(a.low, b.low), d_.less(a.high, b.high));"),
    (ALGEBRA, "d_.if_may_hold(is_paid, given.high)", "d_.if_holds(is_paid, given.high)"),
    (ALGEBRA, "d_.both(d_.negation(d_.holds(first.eligible)), d_.may_hold(part.eligible));", "d_.may_hold(part.eligible);"),
    (with_test(ALGEBRA, "rules/sum_of_test"), "d_.choose_figure(d_.is_known(all.eligible), all.certain, all.least_possible);", "all.certain;"),
    (ALGEBRA, "least.eligible = d_.both(least.eligible,", "least.eligible = d_.either(least.eligible,"),
    (with_test(ALGEBRA, "rules/at_least_or_nothing_test"), "d_.where(d_.not_more(from, a.low), a.low)", "d_.where(d_.less(from, a.low), a.low)"),
    (with_test(ALGEBRA, "rules/tiered_award_test"), "d_.both(d_.less(a.low, from), d_.not_more(from, a.high));", "d_.both(d_.less(a.low, from), d_.less(from, a.high));"),
    (ALGEBRA, "given.eligible = d_.both(given.eligible, covered);", "given.eligible = d_.both(given.eligible, d_.yes());"),
    (EVALUATED, "if (a == no_limit && times != 0) product = no_limit;", "if (a == no_limit) product = no_limit;"),
    (EVALUATED, "return bands.back().share.ppm() != 0 ? no_limit :", "return bands.back().share.ppm() == 0 ? no_limit :"),
    # --- formulas of rules, modifiers and quantities ---
    (rule("surcharge"), "f.add(before, f.share(before, share))", "f.share(before, share)"),
    (rule("usually_at_most"), "f.greater(f.lesser(before, f[usual]),", "f.greater(before,"),
    (rule("limited_unit_award"), "f.times(f.lesser(f[count], f[most]), each)", "f.times(f[count], each)"),
    (rule("pool", "annual_pool"), "f.open_to(reason::pool, f.lesser(before, f[budget]))", "f.lesser(before, f[budget])"),
    (rule("topped_up"), "f.subtract(before, f[earlier])", "f.subtract(f[earlier], before)"),
    (rule("at_most_in_all"), "f.lesser(before, f[most])", "f.greater(before, f[most])"),
    (("net_of_tax.hpp", ["net_of_tax_test"]), "1000 + tax.ppm() / 1000", "1000 - tax.ppm() / 1000"),
    (("quantity.hpp", ["rules/unit_award_test"]), "f.subtract(f[left], f[right])", "f.subtract(f[right], f[left])"),
]

mutants.main(MUTANTS)
