# SPDX-License-Identifier: MIT
"""The reference and the headers agree: every public name stands on its reference page, in backticks, in a heading or a
table; and what a page names in backticks exists. And of the same headers: what a public function returns is not ignored
in silence (results.py).

    names.py --root ROOT --clang CLANG

The names are taken of the headers by clang (names_by_clang.py). A member stands in the section of its class, or in a
table or row that names its class too. Members that all rule types share stand once, on docs/reference/rule.md.
"""
import argparse
import re

import names_by_clang
import pages
import results

REFERENCE = "docs/reference/"
SHARED_HEADING = "Members that rule types share"
HEADINGS_OF_A_RULE = ["What it pays", "Parameters", "Ranges and unknowns", "Errors", "Cost", "Example", "See also"]
# Written by a program, about another language than C++, or about C++ that is wrong; each has a test of its own.
OTHERS = ("docs/architecture.md", "docs/cities.md", "docs/json.md", "docs/mistakes.md", "docs/packaging/README.md", "docs/performance.md",
          "CHANGELOG.md")
HOW = "docs/README.md says how a page is added"

IDENTIFIER = re.compile(r"(?<![\w:.])[A-Za-z_]\w*(?:::[A-Za-z_]\w*)*|(?<=\.)[A-Za-z_]\w*")
LITERAL = re.compile(r"(?<![\w.])\d[\d.']*(_[a-z]\w*)")
FILE = re.compile(r"^<?[\w./-]+\.(?:hpp|cpp|md|txt|csv|json|py|journal|cmake)>?$")
COMMAND = re.compile(r"^(?:\$ )?(?:cmake|ctest|pkg-config|g\+\+|clang\+\+|apt-get|git|#include)\b|^-|[\s\[]-[a-zA-Z]")
KEYWORDS = set("""alignas and auto bool break case catch char class co_await concept const consteval constexpr continue
decltype default delete do double else enum explicit export extern false final float for friend goto if inline int long
mutable namespace new nodiscard noexcept not nullptr operator or override private protected public requires return short signed
sizeof static static_assert struct switch template this throw true try typedef typename union unsigned using virtual
void volatile while main std include define defined error warning""".split())
STANDARD_HEADER = re.compile(r"^<[a-z_]+>$")
# Languages of blocks, and what a page may say for anything of a kind: a callable, a type parameter.
PLACEHOLDERS = set("cpp sh json BYLAW_ bylaw detail visit visitor task run reader progress File Fact Firm".split())
# Members that the library looks for in types of a user's own: they are in the headers, but not as a declaration.
OF_A_USERS_OWN = {"reads": "parts.hpp", "says": "words.hpp", "assess": "rule.hpp", "apply": "rule.hpp",
                  "bound_after": "detail/evaluated.hpp"}


def page_of(header):
    """docs/reference/ mirrors include/bylaw; a folder belongs to the header of its name."""
    if header.startswith("rules/"):
        return REFERENCE + header.removesuffix(".hpp") + ".md"
    if header.startswith("detail/"):
        return REFERENCE + "bylaw.md"  # a macro: nothing else of it is public
    if header.startswith("values/"):
        return REFERENCE + ("condition.md" if header == "values/verdict.hpp" else "money.md")
    return REFERENCE + header.split("/")[0].removesuffix(".hpp") + ".md"


def words_in(code):
    """The identifiers of a piece of code, a chain `a::b` as a tuple; what is in quotes is text."""
    code = re.sub(r'"[^"]*"', '""', code)
    return [tuple(part for part in found.split("::")) for found in IDENTIFIER.findall(code)]


def checked_words_in(code):
    """Those that must exist: all but the bare arguments of a call, which stand for anything of a kind."""
    code = re.sub(r'"[^"]*"', '""', code)
    words, depth, at = [], 0, 0
    for found in IDENTIFIER.finditer(code):
        for character in code[at:found.start()]:
            depth += (character in "(<") - (character in ")>")
        at = found.end()
        chain = tuple(found[0].split("::"))
        if depth <= 0 or len(chain) > 1 or code[at:at + 1] in ("(", "{", "<") and code[at:at + 2] != "<=":
            words.append(chain)
    return words


def suffixes_in(code):
    return LITERAL.findall(code)


class Entry:
    """A heading or a row of a table: the words in it, those of the headings it stands under, and of the first row."""

    def __init__(self, words, above):
        self.words, self.above = words, above


def entries(page):
    all_entries, above, table = [], [], None
    headings = {number: (level, text) for number, level, text in page.headings()}
    for number, line in page.prose:
        if not line.startswith("|"):
            table = None
            if number not in headings:
                continue
        words = set()
        for code in pages.inline_code(line):
            if FILE.match(code):
                continue
            words.update(part for chain in words_in(code) for part in chain)
            words.update(suffixes_in(code))
            words.update(re.findall(r"(?<!\w)_[a-z]+", code))
        if number in headings:
            level = headings[number][0]
            above = [one for one in above if one[0] < level] + [(level, words)]
        elif table is None:
            table = words
        all_entries.append(Entry(words, set().union(table or (), *(one[1] for one in above))))
    return all_entries


def shared_members(documentation):
    """What the table under that heading of rule.md lists."""
    for page in documentation:
        if page.name != REFERENCE + "rule.md":
            continue
        inside, found = False, set()
        headings = {number: text for number, _, text in page.headings()}
        for number, line in page.prose:
            if number in headings:
                inside = headings[number] == SHARED_HEADING
            elif inside and line.startswith("|"):
                first = line.split("|")[1]
                found.update(chain[0] for code in pages.inline_code(first) for chain in words_in(code)[:1])
        return found
    return set()


def stands_on(name, page_entries, shared):
    if not name.owner:
        return any(name.name in entry.words for entry in page_entries)
    if name.name in shared and name.kind in ("function", "type", "variable"):  # of variables, the static ones
        return True
    owner = name.owner.split("::")[-1]
    return any(name.name in entry.words and (owner in entry.above or owner in entry.words) for entry in page_entries)


def undocumented(names, headers, documentation):
    by_name = {page.name: page for page in documentation}
    shared = shared_members(documentation)
    mistakes, read = [], {}
    for header in headers:
        if page_of(header) not in by_name and ("/" not in header or header.startswith("rules/")):
            mistakes.append(f"there is no {page_of(header)} for include/bylaw/{header}: {HOW}")
    for name in names:
        page = page_of(name.header)
        if page not in by_name:
            if f"there is no {page}" not in "\n".join(mistakes):
                mistakes.append(f"there is no {page} for include/bylaw/{name.header}: {HOW}")
            continue
        if page not in read:
            read[page] = entries(by_name[page])
        if not stands_on(name, read[page], shared):
            mistakes.append(f"{page} does not name the {name.kind} `{name}` of include/bylaw/{name.header} in a "
                            f"heading or a table: {HOW}")
    return mistakes


def misshapen(headers, documentation):
    """Pages of rule types have one shape, and a header each."""
    mistakes = []
    for page in documentation:
        if not page.name.startswith(REFERENCE) or page.name == REFERENCE + "README.md":
            continue
        if page.name not in {page_of(header) for header in headers}:
            mistakes.append(f"{page.name} is the page of no header")
        if page.name.startswith(REFERENCE + "rules/"):
            found = [text for _, level, text in page.headings() if level == 2]
            if found != HEADINGS_OF_A_RULE:
                mistakes.append(f"{page.name}: the headings of a rule type's page are {HEADINGS_OF_A_RULE}, "
                                f"not {found}")
    return mistakes


class Known:
    """What may stand in backticks."""

    def __init__(self, root, names):
        self.root = root
        self.words = set(KEYWORDS) | PLACEHOLDERS
        self.chains = set()
        for name in names:
            parts = [part for part in str(name).split("::")]
            self.words.update(parts)
            for first in range(len(parts)):
                self.chains.add(tuple(parts[first:]))
                self.chains.update(tuple(parts[first:last]) for last in range(first + 1, len(parts)))
        for build_file in ("CMakeLists.txt", "tests/CMakeLists.txt", "CMakePresets.json",
                           "include/bylaw/detail/config.hpp", "include/bylaw/batch/lanes.hpp",
                           "tests/support/random.hpp"):
            text = (root / build_file).read_text(encoding="utf-8")
            pattern = r"BYLAW_\w+" if build_file.endswith(".hpp") else r"[A-Za-z_]\w*"
            self.words.update(re.findall(pattern, text))
        for word, header in OF_A_USERS_OWN.items():
            if re.search(rf"\b{word}\b", (root / "include/bylaw" / header).read_text(encoding="utf-8")):
                self.words.add(word)
        self.files = {path.name for path in root.rglob("*.*")
                      if not {".git", "build"} & set(path.relative_to(root).parts)}

    def of_page(self, page):
        """The words of the page's own blocks, which compile."""
        words = set()
        for block in page.blocks:
            words.update(re.findall(r"[A-Za-z_]\w*", block.text))
        return words

    def has_file(self, page, code):
        name = code.strip("<>")
        places = [self.root, self.root / "include", self.root / "include/bylaw", self.root / "docs", page.path.parent]
        if any((place / name).exists() for place in places):
            return True
        if "/" in name:
            return False
        return name in self.files or any(name in block.text for block in page.blocks)

    def mistakes_in(self, page, code, of_page):
        if FILE.match(code):
            return [] if "NAME" in code or self.has_file(page, code) else [code]
        if COMMAND.search(code) or STANDARD_HEADER.match(code):
            return []
        unknown = [suffix for suffix in suffixes_in(code) if suffix not in self.words and suffix not in of_page]
        for chain in checked_words_in(code):
            if chain[0] == "std":
                continue
            written = chain[1:] if chain[0] == "bylaw" and len(chain) > 1 else chain
            if len(written) == 1:
                exists = written[0] in self.words or written[0] in of_page or len(written[0]) == 1
            else:
                exists = written in self.chains or all(part in of_page for part in written)
            if not exists:
                unknown.append("::".join(chain))
        return unknown


def imaginary(root, names, documentation):
    known = Known(root, names)
    mistakes = []
    for page in documentation:
        if page.name in OTHERS:
            continue
        of_page = known.of_page(page)
        for number, line in page.prose:
            if line.count("`") % 2 != 0:
                mistakes.append(f"{page.name}:{number}: a piece of code goes on in the next line")
            for code in pages.inline_code(line):
                for word in known.mistakes_in(page, code, of_page):
                    mistakes.append(f"{page.name}:{number}: `{word}` in `{code}` does not exist")
    return mistakes


def macros(root):
    """Those a user may set, asked for in a header and defined in none; and those that a header outside of folders
    defines, which are for users to read."""
    found, defined = {}, set()
    include = root / "include" / "bylaw"
    for path in sorted(include.rglob("*.hpp")):
        text = path.read_text(encoding="utf-8")
        header = path.relative_to(include).as_posix()
        defines = set(re.findall(r"# *define (BYLAW_\w+)", text))
        if "/" in header:
            defined.update(defines)
        else:
            found.update({name: names_by_clang.Name(name, "macro", "", "", header) for name in sorted(defines)
                          if not name.endswith("_HPP") and not re.search(rf"# *undef {name}\b", text)})
        for name in re.findall(r"(?:defined\(|# *ifn?def )(BYLAW_(?!\w+_HPP\b)\w+)", text):
            found.setdefault(name, names_by_clang.Name(name, "macro", "", "", header))
    return [name for macro, name in found.items() if macro not in defined]


def headers_in(root):
    include = root / "include" / "bylaw"
    return sorted(path.relative_to(include).as_posix() for path in include.rglob("*.hpp")
                  if path.parent != include / "detail")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--root", required=True)
    arguments.add_argument("--clang", required=True)
    options = arguments.parse_args()
    root = pages.root_of(options.root)
    documentation = pages.documentation(root)
    headers = headers_in(root)
    seen = results.Results()
    names = names_by_clang.public_names(options.clang, root / "include", seen.look) + macros(root)
    mistakes = undocumented(names, headers, documentation) + misshapen(headers, documentation)
    mistakes += imaginary(root, names, documentation)
    mistakes += [f"include/bylaw/{header}: the result of `{name}` may be ignored in silence: make it [[nodiscard]], or say "
                 "in tests/docs/results.py why not" for header, name in seen.ignored]
    print("\n".join(mistakes))
    print(f"{len(headers)} headers, {len(names)} public names, {len(mistakes)} mistakes")
    if len(names) < 100 or mistakes:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
