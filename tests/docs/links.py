# SPDX-License-Identifier: MIT
"""Every relative link and anchor of README.md, CHANGELOG.md and docs/ resolves, and every page of docs/ can be reached
from docs/README.md.

    links.py --root ROOT
"""
import argparse
import re

import pages

LINK = re.compile(r"\[[^\]]*\]\(([^()\s]+(?:\([^()\s]*\))?)(?:\s+\"[^\"]*\")?\)")
FOREIGN = re.compile(r"^[a-z][a-z+.-]*:")


def anchors(page):
    """As GitHub makes them of headings, and those that are written out."""
    found, seen = set(), {}
    for _, _, heading in page.headings():
        text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "")
        slug = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
        count = seen.get(slug, 0)
        seen[slug] = count + 1
        found.add(slug if count == 0 else f"{slug}-{count}")
    found.update(re.findall(r'<a id="([^"]+)">', page.text))
    return found


def links(page):
    # Code in the text of a link may stay, code that looks like a link is none. A text may go over several lines.
    prose = "\n".join(re.sub(r"`[^`]*`", "code", line) for _, line in page.prose)
    for link in LINK.finditer(prose):
        if not FOREIGN.match(link[1]):
            yield page.prose[prose.count("\n", 0, link.end())][0], link[1]


def mistakes_of(root, documentation):
    mistakes = []
    by_path = {page.path: page for page in documentation}
    reached = {}
    for page in documentation:
        reached[page.path] = set()
        for number, target in links(page):
            path, _, anchor = target.partition("#")
            to = (page.path.parent / path).resolve() if path else page.path
            if not to.exists() or root not in (to, *to.parents):
                mistakes.append(f"{page.name}:{number}: nothing is at {target}")
            elif anchor and (to not in by_path or anchor not in anchors(by_path[to])):
                mistakes.append(f"{page.name}:{number}: no heading or anchor is {target}")
            else:
                reached[page.path].add(to)
    index = root / "docs" / "README.md"
    if index not in reached.get(root / "README.md", ()):
        mistakes.append("README.md does not link to docs/README.md")
    seen, to_visit = set(), [index]
    while to_visit:
        path = to_visit.pop()
        if path not in seen and path in by_path:
            seen.add(path)
            to_visit += reached[path]
    for page in documentation:
        if page.path not in seen and page.name.startswith("docs/"):
            mistakes.append(f"{page.name}: cannot be reached from docs/README.md")
    return mistakes


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--root", required=True)
    root = pages.root_of(arguments.parse_args().root)
    documentation = pages.documentation(root)
    mistakes = mistakes_of(root, documentation)
    count = sum(1 for page in documentation for _ in links(page))
    print("\n".join(mistakes))
    print(f"{len(documentation)} pages, {count} relative links, {len(mistakes)} mistakes")
    if not count or mistakes:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
