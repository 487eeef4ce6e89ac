# SPDX-License-Identifier: MIT
"""What including and using the library costs the compiler: seconds, memory and template instantiations, next to two
headers of the standard library. Usage: compile_cost.py COMPILER INCLUDE_DIRECTORY"""

import os
import re
import subprocess
import sys
import tempfile
import time

compiler, include = sys.argv[1:3]


def policy_of(count):
    """A policy of so many clauses with one evaluate, in the mix of kinds that documents have."""
    rules = [
        "bylaw::percentage_subsidy{cost, 30_pct} | bylaw::at_most(500_wan)",
        "bylaw::percentage_subsidy{cost + input, bylaw::up_to(50_pct)} | bylaw::when(is_small) | bylaw::at_most(200_wan)",
        "bylaw::fixed_award{100_wan} | bylaw::when(is_small && staff < 300)",
        "bylaw::capped_award{200_wan} | bylaw::when(cost > 50_wan)",
    ]
    clauses = [f'    bylaw::clause{{"c{i}", {rules[i % 4]}}}' for i in range(count)]
    return (
        "#include <bylaw/bylaw.hpp>\n"
        "using namespace bylaw::literals;\n"
        'inline constexpr bylaw::fact<bylaw::money, "cost", "费用"> cost;\n'
        'inline constexpr bylaw::fact<bylaw::money, "input", "投入"> input;\n'
        'inline constexpr bylaw::fact<std::int64_t, "staff", "员工"> staff;\n'
        'inline constexpr bylaw::fact<bool, "is small", "小微"> is_small;\n'
        "inline constexpr auto city = bylaw::policy{bylaw::about{},\n" + ",\n".join(clauses) + "};\n"
        "bylaw::money total(std::int64_t a, std::int64_t b, std::int64_t n, bool s) {\n"
        "  return bylaw::evaluate(city, bylaw::firm{cost = bylaw::money::from_fen(a), input = bylaw::money::from_fen(b),\n"
        "                                           staff = n, is_small = s}).total().high;\n}\n"
    )


def instantiations(source):
    """Class and variable templates that clang made, by its own count; of other compilers it is not known."""
    run = subprocess.run([compiler, "-std=c++20", f"-I{include}", "-fsyntax-only", "-Xclang", "-print-stats", source],
                         capture_output=True, text=True)
    made = re.findall(r"(\d+) (?:Class|Var)TemplateSpecialization decls", run.stderr)
    return str(sum(map(int, made))) if made else "-"


def user_cost(source, *options):
    """Seconds in user mode, and megabytes."""
    command = [compiler, "-std=c++20", "-O2", f"-I{include}", *options, "-c", source, "-o", os.devnull]
    _, status, usage = os.wait4(os.posix_spawnp(compiler, command, os.environ), 0)
    if status != 0:
        sys.exit(f"{source} does not compile")
    return usage.ru_utime, usage.ru_maxrss / 1024


def print_editions(standard):
    """An application's file next to two standard headers, each the least of three in turn."""
    editions = os.path.join(os.path.dirname(os.path.abspath(include)), "tests/compile_cost/editions.cpp")
    jobs = [(standard,), (editions, "-DONE_EDITION"), (editions,)]
    runs = [[user_cost(*job) for job in jobs] for _ in range(3)]
    (least, _), (one, one_mb), (all_of_them, all_mb) = (
        (min(r[i][0] for r in runs), max(r[i][1] for r in runs)) for i in range(3))
    print("\n| what | s | times `<vector>` and `<string>` | MB |\n|---|---|---|---|")
    for name, seconds, megabytes in (("one edition", one, one_mb), ("fifteen editions", all_of_them, all_mb),
                                     ("each further edition", (all_of_them - one) / 14, (all_mb - one_mb) / 14)):
        print(f"| {name} | {seconds:.2f} | {seconds / least:.1f} | {megabytes:.0f} |")


def cost(source, level, runs):
    """The least seconds of some runs, and the most memory in MB."""
    seconds, memory = [], 0
    for _ in range(runs):
        start = time.monotonic()
        child = os.posix_spawnp(compiler, [compiler, "-std=c++20", level, f"-I{include}", "-c", source, "-o", os.devnull], os.environ)
        _, status, usage = os.wait4(child, 0)
        if status != 0:
            sys.exit(f"{source} does not compile")
        seconds.append(time.monotonic() - start)
        memory = max(memory, usage.ru_maxrss / 1024)
    return min(seconds), memory


def main():
    version = subprocess.run([compiler, "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    sources = {
        "an empty file": "",
        "`<vector>` and `<string>`": "#include <vector>\n#include <string>\n",
        "the core": "#include <bylaw/bylaw.hpp>\n",
        "the core and all cities": "#include <bylaw/bylaw.hpp>\n#include <bylaw/cities.hpp>\n",
        "`bylaw/explain.hpp`": "#include <bylaw/explain.hpp>\n",
        "`bylaw/batch.hpp`": "#include <bylaw/batch.hpp>\n",
        "`bylaw/ledger.hpp`": "#include <bylaw/ledger.hpp>\n",
        "a policy of 10 clauses": policy_of(10),
        "a policy of 100 clauses": policy_of(100),
        "a policy of 1,000 clauses": policy_of(1000),
    }
    print(f"\n{version}\n\n| what | -O0 s | MB | -O2 s | MB | instantiations |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name, text in sources.items():
            source = os.path.join(folder, "source.cpp")
            with open(source, "w", encoding="utf-8") as file:
                file.write(text)
            runs = 1 if "1,000" in name else 5
            cells = [f"{x:.2f} | {m:.0f}" for x, m in (cost(source, level, runs) for level in ("-O0", "-O2"))]
            print(f"| {name} | {' | '.join(cells)} | {instantiations(source)} |", flush=True)
        with open(source, "w", encoding="utf-8") as file:
            file.write(sources["`<vector>` and `<string>`"])
        print_editions(source)


main()
