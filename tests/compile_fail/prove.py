# SPDX-License-Identifier: MIT
"""Each case fails where the check it rests on is taken away. Usage: prove.py COMPILER [--quiet] [CASE...]
To be run when a case or its check is written or changed; the tests run it with g++."""

import pathlib
import sys
import tempfile

from checks import headers, without_its_check
from compiler import case, compiler, errors_of

here = pathlib.Path(__file__).resolve().parent
include = here.parents[1] / "include"


def says(words, printed):
    return printed is not None and any(words in one.words() for one in errors_of(printed))


def proof(tried, all_headers, command):
    """What the compiler does without the check, and whether that proves the case."""
    if tried.faults:
        return False, "; ".join(tried.faults)
    changed = without_its_check(tried, all_headers)
    if not changed:
        return False, "no check is found by the words it expects: add a line `// without: file: old => new`"
    with tempfile.TemporaryDirectory() as folder:
        for name, text in changed.items():
            file = pathlib.Path(folder) / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        by = compiler(command, [folder, include])
        files = ", ".join(changed)
        if by.run(tried.file, *tried.options()) is not None:
            return False, f"the twin does not compile without the check in {files}"
        printed = by.run(tried.file, "-DFAULT", *tried.options())
        if all(says(words, printed) for words in tried.words()):
            return False, f"passes without the check in {files}"
        return True, f"{'compiles' if printed is None else 'says something else'} without the check in {files}"


def main():
    command, *rest = sys.argv[1:]
    quiet = "--quiet" in rest
    chosen = [pathlib.Path(name).stem for name in rest if name != "--quiet"]
    all_headers = headers(include)
    this = compiler(command, [])
    files = [file for file in sorted(here.glob("*.cpp"))
             if (not chosen or file.stem in chosen) and case(file).is_for(this)]
    failed = 0
    for file in files:
        proved, how = proof(case(file), all_headers, command)
        failed += not proved
        if not proved or not quiet:
            print(f"{'proved' if proved else 'NOT PROVED'} {file.stem}: {how}", flush=True)
    print(f"{len(files) - failed} of {len(files)} cases fail without their check ({command})")
    sys.exit(1 if failed or not files else 0)


main()
