# SPDX-License-Identifier: MIT
"""A case, and what a compiler says of it.

A case holds one fault behind `#ifdef FAULT` and its compiling twin without it, and says in comments what is expected:

    // expect-first: words   in the first error; the mistake is on docs/mistakes.md
    // expect: words         in an error
    // expect-named: name    the fact of this name, before any other fact and before any type of firm
    // expect-only           no error but the first
    // expect-clang: words   clang alone, in the notes of the first error (the values of a call in a constant)
    // without: file: old => new   takes away the check where checks.py does not find it by the words expected
    // with: options         the mistake is a warning, which these make an error
    // for: clang            only this compiler can see it; others skip the case

Words count where they stand in the message of an error: not in notes, not in what leads to it ("required from here"), not
in the source that is shown beneath. One exception: of a constant clang says in the error only that it is none, and in a
note right behind it at which function its evaluation ended; there the name of that function counts."""

import os
import re
import subprocess

ERROR = re.compile(r"[^\s:][^:]*:\d+(?::\d+)?: (?:fatal )?error: (.*)")
NOTE = re.compile(r"[^\s:][^:]*:\d+(?::\d+)?: note: (.*)")
NO_CONSTANT = re.compile(
    r"constexpr variable '.*' must be initialized by a constant expression"
    r"|call to consteval function '.*' is not a constant expression"
    r"|static_assert expression is not an integral constant expression"
    r"|static assertion expression is not an integral constant expression")
END_OF_A_CONSTANT = re.compile(r"non-constexpr function '.*' cannot be used in a constant expression")
EXPECTATION = re.compile(r"// (expect(?:-first|-named|-only|-clang)?|without|with|for)(?:: (.*))?")


class case:
    def __init__(self, file):
        self.file = file
        self.name = file.stem
        self.expectations = []
        self.faults = []
        source = file.read_text(encoding="utf-8")
        for line in source.splitlines():
            if re.match(r"//\s*(expect|with|for:)", line):
                found = EXPECTATION.fullmatch(line)
                if found and (found[2] is not None or found[1] == "expect-only"):
                    self.expectations.append((found[1], found[2] or ""))
                else:
                    self.faults.append(f"cannot be read: {line}")
        if not self.words():
            self.faults.append("no words are expected; any failure would pass")
        if "FAULT" not in source:
            self.faults.append("there is no fault")

    def all(self, kind):
        return [words for what, words in self.expectations if what == kind]

    def words(self):
        return self.all("expect-first") + self.all("expect")

    def options(self):
        return [option for options in self.all("with") for option in options.split()]

    def is_for(self, by):
        return all(name == ("clang" if by.is_clang else "g++") for name in self.all("for"))


class error:
    def __init__(self, text):
        self.text = text
        self.notes = []

    def words(self):
        if NO_CONSTANT.search(self.text):
            for note in self.notes:
                if END_OF_A_CONSTANT.search(note):
                    return f"{self.text}\n{note}"
        return self.text


class compiler:
    def __init__(self, command, includes, standard="c++20"):
        self.command = [command, f"-std={standard}", "-fsyntax-only"] + [f"-I{folder}" for folder in includes]
        macros = subprocess.run([command, "-dM", "-E", "-x", "c++", os.devnull], capture_output=True, text=True, check=True)
        major = re.search(r"#define __clang_major__ (\d+)", macros.stdout)
        self.is_clang = major is not None
        self.prints_names = not self.is_clang or int(major[1]) >= 17

    def run(self, file, *options):
        """None if it compiles, else all that the compiler prints."""
        done = subprocess.run([*self.command, *options, str(file)], capture_output=True, text=True, encoding="utf-8",
                              errors="replace", env={**os.environ, "LC_ALL": "C"})
        return None if done.returncode == 0 else done.stderr

    def name(self, fact):
        """A fact's English name as this compiler prints it."""
        return '{"%s"}' % fact if self.prints_names else "spelled<" + ", ".join(f"'{c}'" for c in fact) + ">"


def errors_of(printed):
    errors = []
    for line in printed.splitlines():
        if found := ERROR.fullmatch(line):
            errors.append(error(found[1]))
        elif (note := NOTE.fullmatch(line)) and errors:
            errors[-1].notes.append(note[1])
    return errors


def names_first(printed, fact, by):
    """True if the fact is the first one that the compiler names, before any type of firm."""
    named = re.search(r'text<\d+(?:UL)?>\{"[^"]*"\}' if by.prints_names else "spelled<[^>]*>", printed)
    return named is not None and by.name(fact) in named[0] and not re.search(r"\bfirm<", printed[:named.start()])


def complaints(tried, printed, by):
    """What of the expectations the output does not meet."""
    errors = errors_of(printed)
    if not errors:
        return ["there is no error in what it prints"]
    first, found = errors[0], []
    for words in tried.all("expect-first"):
        if words not in first.words():
            found.append(f"the first error does not say {words!r}, but {first.words()!r}")
    for words in tried.all("expect"):
        if not any(words in one.words() for one in errors):
            found.append(f"no error says {words!r}")
    for fact in tried.all("expect-named"):
        if not names_first(printed, fact, by):
            found.append(f"{fact!r} is not the first fact that is named")
    if tried.all("expect-only") and len(errors) > 1:
        found.append(f"{len(errors)} errors; the second: {errors[1].text!r}")
    for words in tried.all("expect-clang"):
        if by.is_clang and not any(words in note for note in first.notes):
            found.append(f"the notes of the first error do not say {words!r}")
    return found
