# SPDX-License-Identifier: MIT
"""Follows a page that is marked `<!-- walk-through -->` as a newcomer does: an empty folder beside a clone named bylaw,
each file as the page shows it (its first line names it), each command as it stands there, and its output compared with
the `text` block right behind it.

    walk.py --root ROOT --page docs/tutorial.md [--update]
"""
import argparse
import difflib
import os
import pathlib
import re
import subprocess
import tempfile

import pages

NAME = re.compile(r"(?://|#) ([\w./-]+\.\w+)\n")


class Walk:
    def __init__(self, page, folder, where):
        self.page, self.folder, self.where = page, folder, where
        self.mistakes, self.outputs, self.commands = [], [], 0

    def say(self, line, what):
        self.mistakes.append(f"{self.page.name}:{line}: {what}")

    def write(self, block):
        named = NAME.match(block.text)
        if not named:
            return self.say(block.line, "the first line does not name the file: `// name.cpp`, `# CMakeLists.txt`")
        (self.folder / named[1]).write_text(block.text, encoding="utf-8")

    def run(self, block):
        """Every block in a shell of its own, in the folder where the last one was left."""
        script = block.text + f"pwd > '{self.where}'\n"
        ran = subprocess.run(["bash", "-eu", "-c", script], cwd=self.folder, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, timeout=300)
        output = ran.stdout.decode()
        self.commands += 1
        if ran.returncode != 0:
            self.say(block.line, f"the command ends with {ran.returncode}\n{output}")
        else:
            self.folder = pathlib.Path(self.where.read_text(encoding="utf-8").strip())
        return output

    def walk(self):
        blocks = self.page.blocks
        at = 0
        while at < len(blocks):
            block = blocks[at]
            if block.language in ("cpp", "cmake"):
                self.write(block)
            elif block.language == "sh":
                output = self.run(block)
                shown = blocks[at + 1] if at + 1 < len(blocks) and blocks[at + 1].language == "text" else None
                if shown:
                    at += 1
                    self.outputs.append((shown, output))
                self.compare(block, shown, output)
            else:
                self.say(block.line, f"a walk-through has no place for a block of `{block.language}` here")
            at += 1

    def compare(self, block, shown, output):
        says = shown.text if shown else ""
        if says == output:
            return
        difference = difflib.unified_diff(says.splitlines(True), output.splitlines(True), "the page shows", "it prints")
        self.say(shown.line if shown else block.line, "\n" + "".join(difference))


def follow(page, root):
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place) / "folder"
        folder.mkdir()
        os.symlink(root, folder / "bylaw")
        walk = Walk(page, folder, pathlib.Path(place) / "where")
        walk.walk()
    return walk


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--root", required=True)
    arguments.add_argument("--page", required=True)
    arguments.add_argument("--update", action="store_true")
    options = arguments.parse_args()
    root = pages.root_of(options.root)
    page = pages.Page(root, root / options.page)
    # One that needs a server is followed by the tests that start one.
    if not page.has_mark("walk-through") and not page.tested_by():
        raise SystemExit(f"{page.name} is not marked <!-- walk-through -->")
    walk = follow(page, root)
    if options.update:
        lines = page.text.split("\n")
        for shown, output in reversed(walk.outputs):
            lines[shown.line:shown.line + shown.text.count("\n")] = output.split("\n")[:-1]
        page.path.write_text("\n".join(lines), encoding="utf-8")
    print("\n".join(walk.mistakes))
    print(f"{walk.commands} commands, {len(walk.outputs)} outputs, {len(walk.mistakes)} mistakes")
    if not walk.commands or walk.mistakes:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
