# SPDX-License-Identifier: MIT
"""A file that asks for a city by name, explains and writes JSON costs the compiler at most twice <vector> and <string>.
Seconds depend on who else is at work. What g++ allocates for its trees does not, and neither does the code it makes:
both are held near what they were when the instructions of g++ 12 were counted, 1.78 times those for <vector> and
<string> at -O2. Usage: cost.py G++ INCLUDE_DIRECTORY ask.cpp"""
import pathlib
import re
import subprocess
import sys
import tempfile

compiler, include, ask = sys.argv[1:4]


def cost(source, folder):
    """Megabytes that g++ allocates while it compiles, and the bytes of code it makes."""
    made = pathlib.Path(folder) / "made.o"
    run = subprocess.run([compiler, "-std=c++20", "-O2", f"-I{include}", "-ftime-report", "-c", source, "-o", str(made)],
                         capture_output=True, text=True)
    total = re.search(r"^ TOTAL .* (\d+)([kM])\s*$", run.stderr, re.MULTILINE)
    if run.returncode != 0 or not total:
        sys.exit(f"{source} does not compile, or tells no total:\n{run.stderr[:2000]}")
    sizes = subprocess.run(["size", str(made)], capture_output=True, text=True, check=True).stdout.split("\n")[1].split()
    return int(total[1]) / (1 if total[2] == "M" else 1024), int(sizes[0])


with tempfile.TemporaryDirectory() as folder:
    standard = pathlib.Path(folder) / "standard.cpp"
    standard.write_text("#include <vector>\n#include <string>\n", encoding="utf-8")
    of_standard, _ = cost(str(standard), folder)
    of_ask, code = cost(ask, folder)
print(f"{of_ask:.0f} MB, {of_ask / of_standard:.2f} times <vector> and <string>; {code} bytes of code")
MEMORY, CODE = 1.5, 3000  # g++ 12: 1.41 and 2348; they were 2.11 and 15354, with 4.2 times the instructions
sys.exit(1 if of_ask > MEMORY * of_standard or code > CODE else 0)
