# SPDX-License-Identifier: MIT
"""An evaluator of formulas in another language, from docs/json.md alone; and a check that it agrees with every vector.

    evaluator.py VECTORS

A line is a formula, or a firm's facts and what the formula of the last such line must give."""
import json
import sys

NO_LIMIT = 2**63 - 1


def number(n):
    return NO_LIMIT if n is None else n


def limited(n):
    return min(n, NO_LIMIT)


def work_out(nodes, facts):
    """What every node comes to."""
    out = []
    for node in nodes:
        kind, of = node["kind"], [out[n] for n in node.get("of", [])]
        value = number(node.get("value"))
        if kind in ("constant", "truth"):
            result = value
        elif kind in ("fact_low", "fact_holds"):
            result = facts[value][0]
        elif kind in ("fact_high", "fact_may"):
            result = facts[value][1]
        elif kind == "add":
            result = limited(of[0] + of[1])
        elif kind == "subtract":
            result = NO_LIMIT if of[0] == NO_LIMIT else max(of[0] - of[1], 0)
        elif kind == "times":
            result = limited(of[0] * value)
        elif kind == "shares":
            terms = [(n, ppm) for n, ppm in zip(of, node["ppm"]) if ppm]
            unlimited = any(n == NO_LIMIT for n, _ in terms)
            result = NO_LIMIT if unlimited else sum(n * ppm for n, ppm in terms) // 1_000_000
        elif kind == "fraction":
            result = NO_LIMIT if of[0] == NO_LIMIT else limited(of[0] * value // node["divisor"])
        elif kind == "floor_to":
            result = NO_LIMIT if of[0] == NO_LIMIT else of[0] - of[0] % value
        elif kind == "lesser":
            result = min(of)
        elif kind == "greater":
            result = max(of)
        elif kind == "choose":
            result = of[0] if of[2] else of[1]
        elif kind == "less":
            result = int(of[0] < of[1])
        elif kind == "equal":
            result = int(of[0] == of[1])
        elif kind == "both":
            result = of[0] & of[1]
        elif kind == "negation":
            result = 1 - of[0]
        else:
            raise ValueError(f"a kind that nobody told of: {kind}")
        out.append(result)
    return out


def evaluate(formula, facts):
    out = work_out(formula["nodes"], [[number(low), number(high)] for low, high in facts])
    if out[formula["overflow"]]:
        return None

    def shown(low, high):
        return [None if out[n] == NO_LIMIT else out[n] for n in (low, high)]

    clauses = []
    for c in formula["clauses"]:
        eligible = "yes" if out[c["holds"]] else "unknown" if out[c["may"]] else "no"
        clauses.append({"amount": shown(c["low"], c["high"]), "eligible": eligible,
                        "open": [why for why, node in c["open"].items() if out[node]]})
    return {"clauses": clauses, "total": shown(formula["total_low"], formula["total_high"]),
            "guaranteed": out[formula["guaranteed"]]}


def main():
    formulas, vectors, wrong, kinds = 0, 0, 0, set()
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in lines:
            read = json.loads(line)
            if "nodes" in read:
                formula = read
                formulas += 1
                kinds |= {node["kind"] for node in read["nodes"]}
                continue
            vectors += 1
            facts = read.pop("facts")
            got = evaluate(formula, facts)
            if got != read:
                wrong += 1
                if wrong < 4:
                    print("facts", facts, "\n  expected", read, "\n  got", got)
    print(f"{formulas} formulas, {vectors} vectors, {wrong} differ; kinds met: {', '.join(sorted(kinds))}")
    sys.exit(0 if wrong == 0 and vectors == 1000 * formulas and formulas >= 15 else 1)


main()
