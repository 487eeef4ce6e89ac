# SPDX-License-Identifier: MIT
"""Breaks headers on purpose, one place after another, and looks whether a test fails: what tests/formula/mutants.py and
tests/curve/mutants.py share.

    mutants.py [--compiler CXX] [--only N ...]     each mutant is compiled with its tests until one of them fails
    mutants.py --check                             only whether the places are still there, each once; the test command does this

A mutant that survives is a test that is missing. A mutant is ((file, tests), what stands there, what is put in its place):
the file below include/bylaw, its tests below tests, quickest first."""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def mistakes(mutants):
    for number, ((file, tests), old, new) in enumerate(mutants):
        found = (ROOT / "include/bylaw" / file).read_text(encoding="utf-8").count(old)
        if found != 1 or old == new:
            yield f"mutant {number}: stands {found} times in {file}: {old}"
        for test in tests:
            if not (ROOT / f"tests/{test}.cpp").exists():
                yield f"mutant {number}: there is no tests/{test}.cpp"


def compiled(compiler, source, include, out):
    command = [*compiler, "-std=c++20", "-O0", "-w", f"-I{include}", f"-I{ROOT}/tests", "-c", str(source), "-o", str(out)]
    return subprocess.run(command, capture_output=True, text=True, timeout=1200)


def result_of(mutant, compiler, beside, directory):
    (file, tests), old, new = mutant
    include = directory / "include"
    shutil.rmtree(include, ignore_errors=True)
    shutil.copytree(ROOT / "include", include)
    path = include / "bylaw" / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    for test in tests:
        made = compiled(compiler, ROOT / f"tests/{test}.cpp", include, directory / "test.o")
        if made.returncode != 0:
            # A table of cases is a constant, too: it fails as one. Anything else is no mutant.
            is_wrong = re.search(r"static assertion|constant expression|is not a constant", made.stderr)
            return f"found while compiling {test}" if is_wrong else "IS NO MUTANT: " + made.stderr[:300]
        subprocess.run([*compiler, directory / "test.o", *beside, "-o", directory / "test"], check=True)
        try:
            if subprocess.run([directory / "test"], capture_output=True, timeout=300, cwd=directory).returncode != 0:
                return f"found by {test}"
        except subprocess.TimeoutExpired:
            return f"found by {test}, which never ends"
    return "SURVIVES"


def main(mutants, libraries=()):
    parser = argparse.ArgumentParser()
    parser.add_argument("--compiler", default=os.environ.get("CXX", "g++"))
    parser.add_argument("--only", type=int, nargs="*")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    wrong = list(mistakes(mutants))
    print("\n".join(wrong) or f"{len(mutants)} mutants, each has its place")
    if wrong or options.check:
        sys.exit(1 if wrong else 0)
    survivors = 0
    chosen = options.only if options.only is not None else range(len(mutants))
    compiler = options.compiler.split()
    with tempfile.TemporaryDirectory() as name:
        directory = pathlib.Path(name)
        beside = []
        for number, source in enumerate(["main", *libraries]):
            beside.append(directory / f"beside_{number}.o")
            if compiled(compiler, ROOT / f"tests/{source}.cpp", ROOT / "include", beside[-1]).returncode != 0:
                sys.exit(f"tests/{source}.cpp does not compile")
        for number in chosen:
            result = result_of(mutants[number], compiler, beside, directory)
            survivors += not result.startswith("found")
            print(f"{number:3} {mutants[number][0][0]:24} {result:50} {mutants[number][2][:90]!r}", flush=True)
    print(f"{len(chosen)} mutants, {survivors} survive")
    sys.exit(1 if survivors else 0)
