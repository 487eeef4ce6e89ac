# SPDX-License-Identifier: MIT
"""Includes point downwards: every header stands in a room of docs/architecture.md, and includes headers of its own room
or of one before it. Usage: check.py ROOT"""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
page = (root / "docs/architecture.md").read_text(encoding="utf-8")
headers = {str(p.relative_to(root / "include/bylaw")) for p in (root / "include/bylaw").rglob("*.hpp")}

# The rows of the table: | room | headers, folders with a slash behind | what may stand in it |
rooms = []
for line in page.splitlines():
    row = re.match(r"\| \*\*(\w[\w ]*)\*\* \|([^|]*)\|", line)
    if row:
        rooms.append((row[1], re.findall(r"`([\w/]+(?:\.hpp|/))`", row[2])))

mistakes, room_of = [], {}
for place, (room, named) in enumerate(rooms):
    for name in named:
        found = [h for h in headers if h == name or name.endswith("/") and h.startswith(name)]
        if not found:
            mistakes.append(f"docs/architecture.md: {name} of the room {room} does not exist")
        for header in found:
            # What is named itself counts before its folder.
            if header == name or header not in room_of:
                room_of[header] = place
for header in sorted(headers):
    if header not in room_of:
        mistakes.append(f"docs/architecture.md names no room for {header}")
        continue
    text = (root / "include/bylaw" / header).read_text(encoding="utf-8")
    for included in re.findall(r"#include <bylaw/([\w/]+\.hpp)>", text):
        if room_of.get(included, 0) > room_of[header]:
            mistakes.append(f"{header} ({rooms[room_of[header]][0]}) includes {included} "
                            f"({rooms[room_of[included]][0]}), which stands above it")
print("\n".join(mistakes))
print(f"{len(headers)} headers in {len(rooms)} rooms, {len(mistakes)} mistakes")
sys.exit(1 if mistakes or len(rooms) < 2 else 0)
