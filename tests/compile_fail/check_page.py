# SPDX-License-Identifier: MIT
#
# docs/mistakes.md beside the cases: each mistake on the page is a case that has the wrong line where the fault is and the
# right one in the twin, and whose expected words are the ones quoted; each case of a first mistake is on the page.
import pathlib
import re
import sys

from compiler import case

root = pathlib.Path(__file__).resolve().parents[2]
cases = root / "tests" / "compile_fail"
faults = []


def joined(text):
    return " ".join(text.split())


def variants(source):
    """The file with the fault, and its twin."""
    source = re.sub(r"^//.*\n", "", source, flags=re.MULTILINE)
    parts = re.fullmatch(r"(.*?)#if(n?)def FAULT\n(.*?)(?:#else\n(.*?))?#endif\n(.*)", source, re.DOTALL)
    before, negated, first, second, after = parts.groups()
    if negated:
        first, second = second or "", first
    return joined(before + first + after), joined(before + (second or "") + after)


page = (root / "docs" / "mistakes.md").read_text(encoding="utf-8")
entries = re.findall(r"<!-- ([a-z_]+) -->\n- Wrong: `(.*?)`.*\n- Says: `(.*?)`\n- Right: `(.*?)`\n", page)
if len(entries) != page.count("<!--") or len(entries) < 20:
    faults.append(f"{page.count('<!--')} mistakes are marked on the page, {len(entries)} of them could be read")

for name, wrong, says, right in entries:
    file = cases / f"{name}.cpp"
    if not file.exists():
        faults.append(f"{name}: there is no such case")
        continue
    source = file.read_text(encoding="utf-8")
    expected = case(file).all("expect-first")
    if says not in expected:
        faults.append(f"{name}: the page says {says!r}, the case expects {expected}")
    fault, twin = variants(source)
    if joined(wrong) not in fault:
        faults.append(f"{name}: the wrong line is not in the case: {wrong}")
    if joined(right) not in twin:
        faults.append(f"{name}: the right line is not in the twin: {right}")
    if joined(wrong) in twin and joined(right) in fault:
        faults.append(f"{name}: wrong and right stand in both")

for file in sorted(cases.glob("*.cpp")):
    if case(file).all("expect-first") and file.stem not in {name for name, *_ in entries}:
        faults.append(f"{file.stem} is a first mistake, and not on the page")

for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
