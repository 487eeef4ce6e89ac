# SPDX-License-Identifier: MIT
"""One case: the twin compiles, the fault does not, and the compiler says what is expected.
Usage: check.py COMPILER CASE INCLUDE_DIRECTORY..."""

import pathlib
import sys

from compiler import case, compiler, complaints

command, file, *includes = sys.argv[1:]
tried = case(pathlib.Path(file))
by = compiler(command, includes)
if not tried.is_for(by):
    print("skipped: only another compiler can see it")
    sys.exit(77)
found = list(tried.faults)
if printed := by.run(tried.file, *tried.options()):
    found.append(f"the twin without the fault does not compile:\n{printed}")
printed = by.run(tried.file, "-DFAULT", *tried.options())
if printed is None:
    found.append("the fault compiles")
else:
    found += complaints(tried, printed, by)
for one in found:
    print(one)
if found:
    sys.exit(f"\n{tried.name}: the compiler says\n{printed}")
