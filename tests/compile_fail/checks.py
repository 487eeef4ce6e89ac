# SPDX-License-Identifier: MIT
"""The check a case rests on, and the headers without it.

The words that a case expects name its check: they are the sentence of a static_assert, or the name of a function that is
called where a constant cannot go on. Taken away, the one asserts what is true and the other is never called; the words
stay where they were, so that a case which finds them anywhere but in an error is found out."""

import re

LITERALS = re.compile(r'(?:\s*(?:"(?:[^"\\]|\\.)*"|[A-Z_]+))+\s*')


class headers:
    def __init__(self, folder):
        self.texts = {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
                      for file in sorted(folder.rglob("*.hpp"))}
        self.macros = {}
        for text in self.texts.values():
            for name, words in re.findall(r'#define ([A-Z_]+) \\\n\s*"(.*)"\n', text):
                self.macros[name] = words

    def without(self, words):
        """The headers that change, without the check that says the words; empty if there is none."""
        neutral = self._never_called if re.fullmatch(r"[a-z0-9_]+", words) else self._always_true
        changed = {}
        for file, text in self.texts.items():
            new = neutral(text, words)
            if new != text:
                changed[file] = new
        return changed

    def patched(self, patch):
        """The header that a `without:` line changes."""
        file, old, new = re.fullmatch(r"(\S+): (.*?) => (.*)", patch).groups()
        old, new = old.replace(r"\n", "\n"), new.replace(r"\n", "\n")
        text = self.texts.get(file, "")
        return {file: text.replace(old, new)} if text.count(old) == 1 and old != new else {}

    def _sentence(self, literals):
        tokens = re.findall(r'"((?:[^"\\]|\\.)*)"|([A-Z_]+)', literals)
        return "".join(words or self.macros.get(name, "") for words, name in tokens).replace(r"\"", '"')

    def _always_true(self, text, words):
        for found in reversed(list(re.finditer(r"\bstatic_assert\(", text))):
            end = closing(text, found.end())
            inside = text[found.end():end]
            for comma in commas(inside):
                literals = inside[comma + 1:]
                if LITERALS.fullmatch(literals) and words in self._sentence(literals):
                    text = text[:found.end()] + "true," + literals + text[end:]
        return text

    @staticmethod
    def _never_called(text, name):
        for found in reversed(list(re.finditer(rf"[){{;}}]\s*(?:[a-z_]+::)*{name}\b", text))):
            place = found.start()
            if text[place] != ")":  # a statement of its own
                text = text[:place + 1] + text[text.index(";", found.end()):]
            elif re.search(r"\bif (?:constexpr )?$", text[:opening(text, place)]):
                text = text[:opening(text, place) + 1] + "false" + text[place:]
        return text


def opening(text, place):
    """Where the parenthesis opens that closes at the place."""
    depth = 0
    for at in range(place, -1, -1):
        depth += {")": 1, "(": -1}.get(text[at], 0)
        if depth == 0:
            return at
    raise ValueError("a parenthesis is not opened")


def closing(text, place):
    """Where the parenthesis closes that was opened before the place."""
    depth = 1
    for token in re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)\'|//[^\n]*|[()]').finditer(text, place):
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if depth == 0:
            return token.start()
    raise ValueError("a parenthesis is not closed")


def commas(text):
    """The commas outside of literals, first to last."""
    return [token.start() for token in re.finditer(r'"(?:[^"\\\n]|\\.)*"|,', text) if token[0] == ","]


def without_its_check(tried, all_headers):
    patches = tried.all("without")
    if not patches:
        return all_headers.without(tried.words()[0])
    changed = {}
    for patch in patches:
        one = all_headers.patched(patch)
        if not one:
            return {}
        changed.update(one)
    return changed
