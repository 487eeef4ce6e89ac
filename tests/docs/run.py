# SPDX-License-Identifier: MIT
"""Runs the programs of the documentation and compares what they print with what the pages say; compiles the blocks that
must not compile and looks for the words that the pages promise.

    run.py --root ROOT --manifest FILE --programs DIRECTORY --compiler CXX [--update]

With --update the outputs in the pages are written anew: to be read afterwards, line by line.
"""
import argparse
import concurrent.futures
import difflib
import json
import os
import pathlib
import subprocess
import tempfile

import pages


def printed_by(program, directory):
    if not (directory / program["name"]).exists():
        return "", "it is not built: build the target docs." + program["name"], 1
    with tempfile.TemporaryDirectory() as empty:
        ran = subprocess.run([directory / program["name"]], cwd=empty, capture_output=True, timeout=60)
    return ran.stdout.decode(), ran.stderr.decode(), ran.returncode


def mistake_of(program, result):
    output, errors, status = result
    place = f"{program['page']}:{program['output_line'] or program['line']}"
    if status != 0 or errors:
        return f"{place}: the program ends with {status}\n{output}{errors}"
    if output == program["output"]:
        return None
    difference = difflib.unified_diff(program["output"].splitlines(True), output.splitlines(True), "the page says",
                                      "the program prints")
    return f"{place}:\n" + "".join(difference)


def mistake_of_fault(fault, compiler, include):
    command = [compiler, "-std=c++20", "-fsyntax-only", f"-I{include}", "-x", "c++", "-"]
    tried = subprocess.run(command, input=fault["source"].encode(), capture_output=True)
    place = f"{fault['page']}:{fault['line']}"
    if tried.returncode == 0:
        return f"{place}: compiles, and the page says that it must not"
    # In an error, not in what leads to it or in the source beneath.
    if not any(fault["words"] in line for line in tried.stderr.decode().splitlines() if " error: " in line):
        return f"{place}: the error does not say \"{fault['words']}\":\n{tried.stderr.decode()}"
    return None


def update(root, programs, results):
    """The last output of a page first, so that the lines before it stay where they are."""
    for program, (output, _, status) in sorted(zip(programs, results), key=lambda one: -one[0]["output_line"]):
        if status != 0 or not program["output_line"]:
            continue
        path = root / program["page"]
        lines = path.read_text(encoding="utf-8").split("\n")
        first = program["output_line"]
        last = first + program["output"].count("\n")
        lines[first:last] = output.split("\n")[:-1]
        path.write_text("\n".join(lines), encoding="utf-8")


def main():
    arguments = argparse.ArgumentParser()
    for name in ("root", "manifest", "programs", "compiler"):
        arguments.add_argument("--" + name, required=True)
    arguments.add_argument("--update", action="store_true")
    options = arguments.parse_args()
    root = pages.root_of(options.root)
    manifest = json.loads(pathlib.Path(options.manifest).read_text(encoding="utf-8"))
    programs, faults = manifest["programs"], manifest["faults"]
    directory = pages.root_of(options.programs)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        of_faults = pool.map(lambda fault: mistake_of_fault(fault, options.compiler, root / "include"), faults)
        results = list(pool.map(lambda program: printed_by(program, directory), programs))
        mistakes = [mistake_of(*one) for one in zip(programs, results)] + list(of_faults)
    if options.update:
        update(root, programs, results)
    mistakes = [mistake for mistake in mistakes if mistake]
    print("\n".join(mistakes))
    print(f"{len(programs)} programs, {len(faults)} blocks that must not compile, {len(mistakes)} mistakes")
    if not programs or mistakes:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
