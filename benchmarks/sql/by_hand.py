# SPDX-License-Identifier: MIT
"""The clauses of Chengdu, August 2025, as a person would write them: the same columns, of the same firms, in an open world,
with what is no fact left out."""

FACTS = ["domestic compute cost", "other compute cost", "model use cost", "scenario build input"]
GREEN = "runs a new green data centre"


def by_hand(engine, table):
    divided = {"duckdb": "{0} // {1}", "clickhouse": "intDiv({0}, {1})"}.get(engine, "{0} / {1}")
    click = engine == "clickhouse"

    def share(of, cap, numerator, denominator):
        amount = divided.format(f"({of} * {numerator})", denominator)
        if click:
            return f"ifNull(least({amount}, toInt64({cap})), toInt64({cap}))"
        if engine == "sqlite":
            return f"IFNULL(MIN({amount}, {cap}), {cap})"
        return f"LEAST({amount}, {cap})"

    valid = " AND ".join(
        (f'ifNull("{fact}" BETWEEN 0 AND 100000000000000000, 1)' if click else f'"{fact}" BETWEEN 0 AND 100000000000000000')
        for fact in FACTS)
    if engine == "sqlite":
        valid += "".join(f" AND typeof(\"{fact}\") IN ('integer', 'null')" for fact in FACTS) + f' AND "{GREEN}" IN (0, 1)'
    if click:
        valid += f' AND ifNull("{GREEN}" <= 1, 1)'
    else:
        valid = f"({valid}) IS NOT FALSE"
    high = {
        "compute-voucher": share("(d + o)", 500000000, 3, 5),
        "model-use": share("m", 100000000, 3, 10),
        "scenario": share("s", 100000000, 3, 10),
        "green-data-centre": "if(ifNull(g, 1) = 1, 100000000, 0)" if click else "CASE WHEN g IS NOT FALSE THEN 100000000 ELSE 0 END",
    }
    low = {name: "0" for name in high}
    low["green-data-centre"] = "if(ifNull(g, 0) = 1, 100000000, 0)" if click else "CASE WHEN g THEN 100000000 ELSE 0 END"
    eligible = {name: "1" if click else "TRUE" for name in high}
    eligible["green-data-centre"] = "g"

    def given(expression):
        return f"if(v, {expression}, NULL)" if click else f"CASE WHEN v THEN {expression} END"

    columns = ["id"]
    for name in high:
        columns += [f'{given(low[name])} AS "{name} low"', f'{given(high[name])} AS "{name} high"',
                    f'{given(eligible[name])} AS "{name} eligible"']
    columns += [f'{given(low["green-data-centre"])} AS "total low"', f'{given(" + ".join(high.values()))} AS "total high"',
                f'{given("1" if click else "TRUE")} AS "total eligible"', 'NOT v AS "invalid"']
    named = [f'"{FACTS[0]}" AS d', f'"{FACTS[1]}" AS o', f'"{FACTS[2]}" AS m', f'"{FACTS[3]}" AS s', f'"{GREEN}" AS g',
             f"{valid} AS v"]
    if click:
        return f"WITH {', '.join(named)} SELECT {', '.join(columns)} FROM {table}"
    # Checked once a firm: without a fence the planner does it in every column.
    fence = {"postgresql": " OFFSET 0", "sqlite": " LIMIT -1"}.get(engine, "")
    return f"SELECT {', '.join(columns)} FROM (SELECT id, {', '.join(named)} FROM {table}{fence}) AS f"
