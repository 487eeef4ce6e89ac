# SPDX-License-Identifier: MIT
"""Reads each line as JSON, strictly, and looks at what must be in it."""

import json
import sys


def refuse(name):
    raise ValueError(f"{name} is not JSON")


def check_amounts(thing):
    """Fen and yuan say the same wherever there is money."""
    if isinstance(thing, list):
        for item in thing:
            check_amounts(item)
    elif isinstance(thing, dict):
        if set(thing) == {"fen", "yuan"}:
            whole, cents = thing["yuan"].split(".")
            assert thing["fen"] == int(whole + cents), thing
        for item in thing.values():
            check_amounts(item)


with open(sys.argv[1], encoding="utf-8", errors="strict") as file:
    lines = [json.loads(line, parse_constant=refuse) for line in file]
assert len(lines) == 28 * 6 + 3, len(lines)
for line in lines:
    check_amounts(line)
voucher = next(x for x in lines if x.get("document", {}).get("city", {}).get("en") == "Chengdu")["clauses"][0]
assert voucher["title"] == {"en": "Compute voucher", "zh": "算力券"}, voucher
assert voucher["rule"]["limit"] == {"kind": "annual_pool", "name": "compute-voucher", "budget": {"fen": 10**10, "yuan": "100000000.00"}}
odd = lines[-3]
assert odd["document"]["city"]["en"] == '"quoted" \\ \n\r\t\x7f', odd["document"]["city"]
assert odd["document"]["city"]["zh"].startswith("引号“”\ufffd"), odd["document"]["city"]
assert odd["clauses"][0]["id"] == 'odd "id"'
assert lines[-2]["outcomes"][0]["amount"]["high"] is None
assert lines[-1]["clauses"][0]["steps"][0]["branches"][2]["steps"][0]["kind"] == "own"
