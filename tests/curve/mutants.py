# SPDX-License-Identifier: MIT
"""Breaks curves, what would help and questions on purpose: see tests/support/mutants.py, whose arguments it takes. A whole
run takes some twenty minutes of one processor."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import mutants

SWEEP = ("curve/sweep.hpp", ["curve_test", "questions_test"])
PROGRAM = ("curve/line_program.hpp", ["curve_test", "what_would_help_test"])
LINE = ("curve/traced_line.hpp", ["curve_test", "questions_test"])
CURVE = ("curve/award_curve.hpp", ["curve_test"])
BEST = ("curve/best_along.hpp", ["curve_test"])
CAUSES = ("curve/causes.hpp", ["curve_test"])
SLOPE = ("curve/slope.hpp", ["curve_test"])
BOUNDS = ("curve/bounds.hpp", ["questions_test", "curve_test"])
HELP = ("what_would_help/change_finder.hpp", ["what_would_help_test"])
CHANGE = ("what_would_help/helpful_change.hpp", ["what_would_help_test"])
ASK = ("questions/questioner.hpp", ["questions_test"])

# The file and its tests, quickest first; what stands there; what is put in its place.
MUTANTS = [
    # --- how far a choice is decided ---
    (SWEEP, "const std::int64_t room = is_less ? -1 - apart - error : apart - error;", "const std::int64_t room = is_less ? -apart : apart;"),
    (SWEEP, "truth.at = a.at < b.at ? 1 : 0;", "truth.at = a.at <= b.at ? 1 : 0;"),
    (SWEEP, "if (is_less != (goes == may_rise)) return truth;", "if (is_less == (goes == may_rise)) return truth;"),
    (SWEEP, "const bool takes_a = (a_is_less.at != 0) == (node.kind == node_kind::lesser);", "const bool takes_a = a_is_less.at != 0;"),
    (SWEEP, "return chosen(test.at != 0 ? a : b, test.until);", "return chosen(test.at != 0 ? a : b, a.until);"),
    (SWEEP, "if (!goes_by_units) form.error = sum_or_no_limit(form.error, unit);", ""),
    (SWEEP, "form.goes = static_cast<directions>(a.goes | turned(b.goes));\n      form.is_undecided = true;", "form.goes = a.goes;\n      form.is_undecided = true;"),
    (SWEEP, "const std::int64_t apart = widest(a, b, form.until);", "const std::int64_t apart = 0;"),
    (SWEEP, "for (std::int64_t x = from_;;) {", "for (std::int64_t x = 0;;) {"),
    (SWEEP, "x = root.until + 1;", "x = root.until + 2;"),
    # --- one fact left ---
    (PROGRAM, ".kind = node_kind::less, .a = constant(0), .b = x()", ".kind = node_kind::less, .a = x(), .b = constant(1)"),
    (PROGRAM, "if (node.a == node.b) return constant(0, true);", "if (node.a == node.b) return constant(1, true);"),
    (PROGRAM, "if (is_value(node.b, 0)) return node.a;\n        break;\n      case node_kind::lesser:", "if (is_value(node.b, 0)) return node.b;\n        break;\n      case node_kind::lesser:"),
    # --- searches ---
    (LINE, "if (the_last ? at_the_right : at_the_left) return the_last ? to : from;", "if (the_last ? at_the_left : at_the_right) return the_last ? to : from;"),
    (LINE, "return the_last ? from : to;", "return the_last ? to : from;"),
    (LINE, "if (!steps.take()) return std::nullopt;", ""),
    (LINE, "const bool left = (half == 0) != the_last;", "const bool left = half == 0;"),
    (LINE, "if (found.has_value() || steps.ran_out()) return found;\n    }\n    return std::nullopt;\n  }\n  BYLAW_COLD", "if (found.has_value()) return found;\n    }\n    return std::nullopt;\n  }\n  BYLAW_COLD"),
    (LINE, "greater(sum_or_no_limit(s.at_from, s.error), at_the_end)", "greater(s.at_from, s.at_to) - 2"),
    (BOUNDS, "low = highs[node.a] < lows[node.b] ? 1 : 0;", "low = lows[node.a] < highs[node.b] ? 1 : 0;"),
    (BOUNDS, "greater(lows[node.a] - highs[node.b], 0)", "greater(lows[node.a] - lows[node.b], 0)"),
    (BOUNDS, "low = highs[node.a] ^ 1;", "low = lows[node.a] ^ 1;"),
    # --- what is said of a line ---
    (CURVE, "size_of_number(after.at_from - before.at_to) > greater(", "size_of_number(after.at_from - before.at_to) > lesser("),
    (CURVE, "before.to + 1 != after.from || after.at_from >= before.at_to", "before.to + 1 != after.from || after.at_from > before.at_to"),
    (CURVE, "if (before.slope != then.slope && (after == i || !then.rounding_decides))", "if (before.slope != then.slope)"),
    (CURVE, "return high < low ? range<money>{high, low} : range<money>{low, high};", "return range<money>{low, high < low ? low : high};"),
    (CAUSES, "if (before.figure < said.figure) before.figure = said.figure;", ""),
    (CAUSES, "return !label.kind.empty() && label.kind != \"when\"", "return label.kind != \"when\""),
    (SLOPE, "return down == no_limit || a == 0 || numerator == 0 ? down : down + 1;", "return down;"),
    (BEST, ".a = nothing, .b = now[c.high] == no_node ? c.high : now[c.high]", ".a = c.high, .b = now[c.high] == no_node ? c.high : now[c.high]"),
    (BEST, "if (entries_[i].pays_anything) places.push_back(i);", "places.push_back(i);"),
    # --- what would help ---
    (HELP, "return total.both(total.negation(total.overflow()), total.both(none_is_less, one_is_more));", "return total.both(total.negation(total.overflow()), one_is_more);"),
    (HELP, "const auto one_is_more = total.either(total.less(low, total.low()), total.less(high, total.high()));", "const auto one_is_more = total.less(low, total.low());"),
    (HELP, "lesser(end_from(more, *to, most, steps), last)", "end_from(more, *to, most, steps)"),
    (HELP, "if (last < most && more.at(last) == 0)", "if (last < most)"),
    (HELP, "more.find_to(first - 1, 1, false, steps);", "more.find_to(first, 1, false, steps);"),
    (HELP, "asked_.facts[place].type != fact_type::year)", "asked_.facts[place].type != fact_type::count)"),
    (HELP, "is.eligible_before == was.eligible_before)", "true)"),
    (HELP, "(one == verdict::yes || other == verdict::no)", "one == verdict::yes"),
    (HELP, "if (behind.jump > money{} && at > last &&", "if (behind.jump > money{} &&"),
    (HELP, "up = {true, at, begins(behind, before)};", "up = {true, at, begins(before, behind)};"),
    (HELP, "if (jump.is_there && jump.at != *nearest)", "if (jump.is_there)"),
    (CHANGE, "if (before.high == after.high) return {};", ""),
    # --- questions ---
    (ASK, "total.choose(total.overflow(), nothing, gain)", "gain"),
    (ASK, "one.is_exact = one.is_exact && !steps.ran_out();", ""),
    (ASK, "one.narrows == money{} && !matters_with_others(i)", "one.narrows == money{}"),
    (ASK, "if (reads[k]) related[k] = true;", ""),
    (ASK, "boxes.back()[*widest].low = middle + 1;", "boxes.back()[*widest].low = box[*widest].high;"),
    (ASK, "if (before.is_exact()) return all;", ""),
    (ASK, "if (std::none_of(roots.begin(), roots.end(), is_open)) continue;", "if (!std::all_of(roots.begin(), roots.end(), is_open)) continue;"),
]

mutants.main(MUTANTS, ["../docs/examples/portal_catalogue"])
