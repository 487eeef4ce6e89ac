# SPDX-License-Identifier: MIT
"""The pages of the documentation as what the tests need of them: blocks, headings, code in the text, links."""
import pathlib
import re

FENCE = re.compile(r"^(```+)\s*([\w+-]*)\s*$")
MARK = re.compile(r"^<!--\s*(.*?)\s*-->$")


class Block:
    """A fenced block. `line` is the line of the fence, counted from 1; `mark` the HTML comment right above it."""

    def __init__(self, language, line, text, mark):
        self.language, self.line, self.text, self.mark = language, line, text, mark


class Page:
    def __init__(self, root, path):
        self.root, self.path = root, path
        self.name = path.relative_to(root).as_posix()
        self.text = path.read_text(encoding="utf-8")
        self.blocks = []
        self.prose = []  # (line number, line) outside of fenced blocks
        lines = self.text.split("\n")
        at = 0
        while at < len(lines):
            fence = FENCE.match(lines[at])
            if not fence:
                if re.match(r"^\s*(?:```|~~~)", lines[at]):
                    raise SystemExit(f"{self.name}:{at + 1}: a fence begins its line with ``` and a language, or none")
                self.prose.append((at + 1, lines[at]))
                at += 1
                continue
            end = at + 1
            while end < len(lines) and lines[end].strip() != fence[1]:
                end += 1
            if end == len(lines):
                raise SystemExit(f"{self.name}:{at + 1}: a fenced block does not end")
            text = "".join(line + "\n" for line in lines[at + 1:end])
            self.blocks.append(Block(fence[2], at + 1, text, self._mark_above(lines, at)))
            at = end + 1

    @staticmethod
    def _mark_above(lines, at):
        at -= 1
        while at >= 0 and not lines[at].strip():
            at -= 1
        mark = MARK.match(lines[at].strip()) if at >= 0 else None
        return mark[1] if mark else ""

    def has_mark(self, mark):
        return any(MARK.match(line.strip()) and MARK.match(line.strip())[1] == mark for _, line in self.prose)

    def tested_by(self):
        """The folder of the tests that a page says it is tested by, in `<!-- tested by tests/... -->`; or nothing."""
        marks = [MARK.match(line.strip()) for _, line in self.prose]
        return next((mark[1].removeprefix("tested by ") for mark in marks
                     if mark and mark[1].startswith("tested by ")), "")

    def headings(self):
        """(line, level, text) of each heading."""
        for number, line in self.prose:
            heading = re.match(r"^(#{1,6})\s+(.*?)\s*$", line)
            if heading:
                yield number, len(heading[1]), heading[2]


def inline_code(text):
    """What stands in backticks."""
    return [code.strip() for code in re.findall(r"`([^`]+)`", text)]


def documentation(root):
    """README.md, CHANGELOG.md and every page below docs/."""
    paths = [root / "README.md", root / "CHANGELOG.md"] + sorted((root / "docs").rglob("*.md"))
    return [Page(root, path) for path in paths]


def root_of(argument):
    return pathlib.Path(argument).resolve()
