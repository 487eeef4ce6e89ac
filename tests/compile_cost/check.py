# SPDX-License-Identifier: MIT
"""What the library costs the compiler, held. Seconds depend on who else is at work; what g++ allocates for its trees
does not, and rises and falls with them. It is compared with that for <vector> and <string>, in the same run.
Usage: check.py G++ INCLUDE_DIRECTORY"""
import pathlib
import re
import subprocess
import sys
import tempfile

compiler, include = sys.argv[1:3]
editions = str(pathlib.Path(__file__).parent / "editions.cpp")


def allocated(source, *options):
    """Megabytes that g++ allocates while it compiles."""
    run = subprocess.run([compiler, "-std=c++20", "-O2", f"-I{include}", *options, "-ftime-report", "-c", source, "-o", "/dev/null"],
                         capture_output=True, text=True)
    total = re.search(r"^ TOTAL .* (\d+)([kM])\s*$", run.stderr, re.MULTILINE)
    if run.returncode != 0 or not total:
        sys.exit(f"{source} does not compile, or tells no total:\n{run.stderr[:2000]}")
    return int(total[1]) / (1 if total[2] == "M" else 1024)


def main():
    with tempfile.TemporaryDirectory() as folder:
        def of(text):
            source = pathlib.Path(folder) / "source.cpp"
            source.write_text(text, encoding="utf-8")
            return allocated(str(source))
        standard = of("#include <vector>\n#include <string>\n")
        core = of("#include <bylaw/bylaw.hpp>\n")
    one = allocated(editions, "-DONE_EDITION")
    fifteen = allocated(editions)
    print(f"<vector> and <string>: {standard:.0f} MB")
    too_much = False
    for name, cost, limit in (("the core", core, CORE),
                              ("one edition, explained, described and as JSON", one, ONE),
                              ("fifteen editions", fifteen, FIFTEEN),
                              ("each further edition", (fifteen - one) / 14, FURTHER)):
        too_much |= cost > limit * standard
        print(f"{name}: {cost:.1f} MB, {cost / standard:.2f} times that; the most is {limit}")
    sys.exit(1 if too_much else 0)


# The figures of g++ 12 (0.98, 9.13, 11.70, 0.18), and a twentieth; of the core and a further edition less. One edition took
# 8.52 until its parameters were checked by overloads, which twice as many clauses of a constant under clang are worth.
CORE, ONE, FIFTEEN, FURTHER = 1.0, 9.6, 12.3, 0.2
main()
