# SPDX-License-Identifier: MIT
"""Each check of the documentation finds the mistake it is there for: small trees with one mistake each, beside a sound
twin."""
import pathlib
import tempfile
import unittest

import links
import pages
import programs
import run
import walk

FENCE = "```"


def block(language, text):
    return f"{FENCE}{language}\n{text}\n{FENCE}\n\n"


class Tree(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.place.name).resolve()
        self.write("README.md", "# R\n\n[docs](docs/README.md)\n")
        self.write("CHANGELOG.md", "# C\n")
        self.write("docs/README.md", "# D\n\n[a page](page.md)\n")
        self.write("docs/page.md", "# Page\n")

    def tearDown(self):
        self.place.cleanup()

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def documentation(self):
        return pages.documentation(self.root)


class Links(Tree):
    def mistakes(self):
        return links.mistakes_of(self.root, self.documentation())

    def test_sound(self):
        self.write("docs/page.md", "# Page\n\n## Two `words`, here\n\n[x](#two-words-here) [y](../README.md) [z](https://a)\n")
        self.assertEqual(self.mistakes(), [])

    def test_a_link_to_nothing(self):
        self.write("docs/page.md", "# Page\n\n[x](nothing.md)\n")
        self.assertEqual(self.mistakes(), ["docs/page.md:3: nothing is at nothing.md"])

    def test_an_anchor_that_is_none(self):
        self.write("docs/page.md", "# Page\n\n[x](README.md#e) [y](#page)\n")
        self.assertEqual(self.mistakes(), ["docs/page.md:3: no heading or anchor is README.md#e"])

    def test_a_page_nobody_reaches(self):
        self.write("docs/deep/orphan.md", "# O\n\n[x](../page.md)\n")
        self.assertEqual(self.mistakes(), ["docs/deep/orphan.md: cannot be reached from docs/README.md"])

    def test_a_way_out_of_the_tree(self):
        self.write("docs/page.md", "# Page\n\n[x](../../)\n")
        self.assertEqual(self.mistakes(), ["docs/page.md:3: nothing is at ../../"])


class Programs(Tree):
    def of(self, text):
        self.write("docs/page.md", text)
        return programs.all_programs(self.documentation())

    def test_a_story(self):
        found, faults, mistakes = self.of(block("cpp", "int a;") + block("cpp", "int main() { return a; }") +
                                          block("text", "1") + block("cpp", "int b = a;"))
        self.assertEqual((len(found), faults, mistakes), (2, [], []))
        self.assertIn("int a;\n#line", found[0]["source"])
        self.assertEqual((found[0]["output"], found[1]["output"]), ("1\n", ""))
        self.assertTrue(found[1]["source"].endswith("int b = a;\nint main() {}\n"))
        self.assertNotIn("return a", found[1]["source"])

    def test_another_story(self):
        found, _, _ = self.of(block("cpp", "int a;") + "<!-- another story -->\n" + block("cpp", "int a;"))
        self.assertEqual([one["source"].count("int a;") for one in found], [1, 1])

    def test_an_output_nobody_prints(self):
        _, _, mistakes = self.of(block("cpp", "int main() {}") + block("sh", "true") + block("text", "1"))
        self.assertEqual(len(mistakes), 1)
        _, _, mistakes = self.of(block("cpp", "int a;") + block("text", "1"))
        self.assertEqual(len(mistakes), 1)

    def test_a_block_without_a_language(self):
        _, _, mistakes = self.of(block("", "int main() {}"))
        self.assertEqual(mistakes, ["docs/page.md:1: a fenced block has no language"])

    def test_another_output(self):
        program = {"page": "p", "line": 1, "output": "1\n", "output_line": 4}
        self.assertIsNone(run.mistake_of(program, ("1\n", "", 0)))
        self.assertIn("+2", run.mistake_of(program, ("2\n", "", 0)))
        self.assertIn("ends with 3", run.mistake_of(program, ("1\n", "", 3)))
        self.assertIn("+1", run.mistake_of(dict(program, output="", output_line=0), ("1\n", "", 0)))

    def test_what_must_not_compile(self):
        _, faults, _ = self.of("<!-- must not compile: no_such -->\n" + block("cpp", "int a = no_such;") +
                               "<!-- must not compile: no_such -->\n" + block("cpp", "int a = another;") +
                               "<!-- must not compile: no_such -->\n" + block("cpp", "int a;"))
        mistakes = [run.mistake_of_fault(fault, "g++", self.root) for fault in faults]
        self.assertIsNone(mistakes[0])
        self.assertIn("does not say", mistakes[1])
        self.assertIn("compiles", mistakes[2])


class Walks(Tree):
    def mistakes(self, text):
        self.write("docs/page.md", "# P\n\n<!-- walk-through -->\n\n" + text)
        return walk.follow(pages.Page(self.root, self.root / "docs/page.md"), self.root).mistakes

    def test_sound(self):
        self.assertEqual(self.mistakes(block("sh", "mkdir a\ncd a") + block("cmake", "# b.txt\nhere") +
                                       block("sh", "cat b.txt\nls ../bylaw/docs/page.md") +
                                       block("text", "# b.txt\nhere\n../bylaw/docs/page.md")), [])

    def test_another_output(self):
        self.assertIn("+2", self.mistakes(block("sh", "echo 2") + block("text", "1"))[0])

    def test_an_output_that_is_not_shown(self):
        self.assertIn("+2", self.mistakes(block("sh", "echo 2"))[0])

    def test_a_command_that_fails(self):
        self.assertIn("ends with", self.mistakes(block("sh", "false"))[0])

    def test_a_file_without_a_name(self):
        self.assertIn("does not name the file", self.mistakes(block("cpp", "int a;"))[0])


if __name__ == "__main__":
    unittest.main()
