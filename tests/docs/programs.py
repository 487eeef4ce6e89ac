# SPDX-License-Identifier: MIT
"""Makes programs of the `cpp` blocks of README.md and docs/, by the convention in docs/README.md:

    programs.py --root ROOT --out DIRECTORY

writes one source a program (only where it changed), and DIRECTORY/manifest.json: what each is to print, and which
blocks must not compile. Prints the names of the programs, one a line.
"""
import argparse
import json
import re

import pages

WALK_THROUGH = "walk-through"
OUTPUTS = ("text", "json")
MUST_NOT_COMPILE = re.compile(r"must not compile: (.+)")


def has_main(text):
    return re.search(r"^\s*int main\(", text, re.M) is not None


def line_directive(page, block):
    return f'#line {block.line + 1} "{page.name}"\n'


def programs_of(page):
    """(programs, faults, mistakes) of one page; a walk-through is tested by walk.py."""
    programs, faults, mistakes = [], [], []
    elsewhere = page.tested_by()
    if elsewhere:
        if not (page.root / elsewhere).exists():
            mistakes.append(f"{page.name}: it says that it is tested by {elsewhere}, and nothing is there")
        return programs, faults, mistakes
    walk = page.has_mark(WALK_THROUGH)
    story, told, last = [], 0, None

    def program(blocks, block, text=""):
        number = len(programs) + 1
        name = re.sub(r"[^\w.-]", "_", page.name.removesuffix(".md").removeprefix("docs/").replace("/", "."))
        source = "".join(line_directive(page, b) + b.text for b in blocks) + text
        return {"name": f"{name}.{number}", "page": page.name, "line": block.line, "source": source, "output": "",
                "output_line": 0}

    for block in page.blocks:
        if not block.language:
            mistakes.append(f"{page.name}:{block.line}: a fenced block has no language")
        elif block.language in OUTPUTS:
            if last == "program":
                programs[-1]["output"], programs[-1]["output_line"] = block.text, block.line
            elif not walk:
                mistakes.append(f"{page.name}:{block.line}: an output that no program before it prints")
            last = "output"
        elif walk or block.language != "cpp":
            last = block.language
        else:
            last = "fragment"
            fault = MUST_NOT_COMPILE.fullmatch(block.mark)
            if not fault and block.mark not in ("", "another story"):
                mistakes.append(f"{page.name}:{block.line}: nothing is known of the mark <!-- {block.mark} -->")
            if block.mark == "another story":
                if told < len(story):
                    programs.append(program(story, story[told], "int main() {}\n"))
                story, told = [], 0
            if fault:
                faults.append(dict(program(story + [block], block), words=fault[1]))
            elif has_main(block.text):
                programs.append(program(story + [block], block))
                told, last = len(story), "program"
            else:
                story.append(block)
    if told < len(story):
        programs.append(program(story, story[told], "int main() {}\n"))
    return programs, faults, mistakes


def all_programs(documentation):
    programs, faults, mistakes = [], [], []
    for page in documentation:
        for into, some in zip((programs, faults, mistakes), programs_of(page)):
            into.extend(some)
    return programs, faults, mistakes


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--root", required=True)
    arguments.add_argument("--out", required=True)
    options = arguments.parse_args()
    root, out = pages.root_of(options.root), pages.root_of(options.out)
    programs, faults, mistakes = all_programs(pages.documentation(root))
    if mistakes:
        raise SystemExit("\n".join(mistakes))
    out.mkdir(parents=True, exist_ok=True)
    for one in programs:
        path = out / (one["name"] + ".cpp")
        if not path.exists() or path.read_text(encoding="utf-8") != one["source"]:
            path.write_text(one["source"], encoding="utf-8")
    manifest = [{key: one[key] for key in one if key != "source"} for one in programs]
    (out / "manifest.json").write_text(json.dumps({"programs": manifest, "faults": faults}, indent=1), encoding="utf-8")
    print("\n".join(one["name"] for one in programs))


if __name__ == "__main__":
    main()
