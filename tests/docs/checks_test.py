# SPDX-License-Identifier: MIT
"""Each check of the documentation finds the mistake it is there for: small trees with one mistake each, beside a sound
twin."""
import os
import pathlib
import tempfile
import unittest

import links
import names
import names_by_clang
import pages
import programs
import results
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
        self.write("docs/page.md", "# Page\n\n## Two `words`, here\n\n[x](#two-words-here) [y](../README.md) [z\n"
                                   "z](https://a)\n")
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

    def test_a_mark_nobody_knows(self):
        _, _, mistakes = self.of("<!-- must no compile: x -->\n" + block("cpp", "int a;"))
        self.assertEqual(len(mistakes), 1)

    def test_a_page_that_is_tested_elsewhere(self):
        self.write("tests/other/CMakeLists.txt", "")
        for place, count in (("tests/other", 0), ("tests/nothing", 1)):
            found, _, mistakes = self.of(f"<!-- tested by {place} -->\n\n" + block("cpp", "int a") + block("text", "1"))
            self.assertEqual((len(found), len(mistakes)), (0, count))

    def test_a_fence_that_would_be_overlooked(self):
        for fence in ("  ```cpp\n  int a;\n  ```\n", "~~~cpp\n~~~\n", "```cpp\nint a;\n"):
            with self.assertRaises(SystemExit):
                self.of(fence)

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
        mistakes = [run.mistake_of_fault(fault, os.environ.get("CXX", "g++"), self.root) for fault in faults]
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


class Names(Tree):
    HEADER = """
namespace bylaw {
namespace detail { struct hidden { int inherited() const; private: int secret_; }; inline int helper() { return 0; } }
enum class colour { red, green };
template <class T> concept paintable = true;
template <class T> struct wall : detail::hidden {
  enum class side { north };
  struct door { int width; };
  using material = T;
  int height;
  template <class U> wall(U);
  static int count;
  int area() const;
  friend int operator+(wall, wall);
  int parts() const;
 private:
  int thickness_;
};
template <class T> int wall<T>::area() const { return 0; }
template <> struct wall<void> { int nothing; };
template <class T> wall(T) -> wall<T>;
template <class T> auto paint(T) {}
inline constexpr int coats = 2;
using wide = wall<int>;
inline namespace literals { constexpr int operator""_m(unsigned long long) { return 0; } }
}
"""
    PAGE = """# `bylaw/wall.hpp`

| name | `BYLAW_FAST` `BYLAW_COLOURS` |
|---|---|
| `paint(x)`, `coats`, `wide`, `paintable`, `1_m` | |
| `colour` | `red`, `green` |

## `wall`

| `material` | `height` `count` `area()` `inherited()` `door` `door::width` `side` `north` `nothing` |
|---|---|
"""
    RULE = "# Rule\n\n## Members that rule types share\n\n| `parts()` | all |\n|---|---|\n"

    def setUp(self):
        super().setUp()
        macros = "#ifndef BYLAW_WALL_HPP\n#define BYLAW_WALL_HPP\n#define BYLAW_COLOURS 2\n#define BYLAW_GONE\n"
        asked = "#if defined(BYLAW_FAST) && defined(BYLAW_OWN)\n#endif\n"
        self.write("include/bylaw/wall.hpp", macros + "#undef BYLAW_GONE\n" + asked + self.HEADER + "#endif\n")
        self.write("include/bylaw/detail/config.hpp", "#define BYLAW_OWN 1\n")
        self.write("CMakeLists.txt", "option(BYLAW_BUILD_TESTS)")
        self.write("docs/reference/rule.md", self.RULE)
        self.write("docs/reference/wall.md", self.PAGE)

    def found(self):
        clang = os.environ.get("BYLAW_CLANG", "clang++")
        return names_by_clang.public_names(clang, self.root / "include") + names.macros(self.root)

    def missing(self, page):
        self.write("docs/reference/wall.md", page)
        return names.undocumented(self.found(), ["wall.hpp"], self.documentation())

    def test_every_name_is_found(self):
        self.assertEqual({str(name) for name in self.found()},
                         {"colour", "colour::red", "colour::green", "paintable", "wall", "wall::side",
                          "wall::side::north", "wall::door", "wall::door::width", "wall::material", "wall::height",
                          "wall::count", "wall::area", "wall::parts", "wall::nothing", "wall::inherited", "paint",
                          "coats", "wide", "literals::_m", "BYLAW_FAST", "BYLAW_COLOURS"})

    def test_sound(self):
        self.assertEqual(self.missing(self.PAGE), [])

    def test_each_name_is_missed(self):
        for word in ("paint(x)", "coats", "paintable", "1_m", "red", "colour", "material", "height", "inherited()",
                     "north", "nothing", "BYLAW_FAST", "BYLAW_COLOURS"):
            with self.subTest(word):
                self.assertNotEqual(self.missing(self.PAGE.replace(f"`{word}`", "")), [])

    def test_a_name_in_the_text_alone(self):
        self.assertEqual(len(self.missing(self.PAGE.replace("`coats`, ", "") + "\n`coats`\n")), 1)

    def test_a_member_under_another_class(self):
        elsewhere = self.PAGE.replace("`height`", "") + "\n## `colour`\n\n| `height` |\n|---|\n"
        self.assertEqual(len(self.missing(elsewhere)), 1)

    def test_a_shared_member(self):
        self.write("docs/reference/rule.md", self.RULE.replace("`parts()`", ""))
        self.assertEqual(len(self.missing(self.PAGE)), 1)

    def test_no_page(self):
        (self.root / "docs/reference/wall.md").unlink()
        mistakes = names.undocumented(self.found(), ["wall.hpp"], self.documentation())
        self.assertEqual(len(mistakes), 1)
        self.assertIn("there is no docs/reference/wall.md", mistakes[0])

    def test_a_page_of_no_header(self):
        self.assertEqual(names.misshapen(["wall.hpp", "rule.hpp"], self.documentation()), [])
        self.assertEqual(len(names.misshapen(["rule.hpp"], self.documentation())), 1)

    def test_a_rule_type_with_other_headings(self):
        sound = "# X\n" + "".join(f"\n## {heading}\n" for heading in names.HEADINGS_OF_A_RULE)
        for page, count in ((sound, 0), (sound.replace("## Cost\n", ""), 1)):
            self.write("docs/reference/rules/x.md", page)
            self.assertEqual(len(names.misshapen(["wall.hpp", "rule.hpp", "rules/x.hpp"], self.documentation())), count)

    def imaginary(self, text):
        self.write("include/bylaw/parts.hpp", "reads")
        self.write("include/bylaw/words.hpp", "says")
        self.write("include/bylaw/rule.hpp", "assess")
        self.write("include/bylaw/detail/evaluated.hpp", "")
        self.write("tests/support/random.hpp", "")
        self.write("include/bylaw/batch/lanes.hpp", "")
        self.write("CMakePresets.json", "{}")
        self.write("tests/CMakeLists.txt", "")
        self.write("docs/page.md", text)
        all_names = [names_by_clang.Name(*name) for name in (("wall", "type", "", "", "wall.hpp"),
                                                             ("area", "function", "wall", "", "wall.hpp"))]
        return [mistake for mistake in names.imaginary(self.root, all_names, self.documentation())
                if mistake.startswith("docs/page.md")]

    def test_what_exists(self):
        self.assertEqual(self.imaginary("`wall`, `wall::area(x)`, `x.area()`, `std::vector<int>`, `bylaw/wall.hpp`, "
                                        "`own`, `\"words\"`, `g++ -O2 nothing`\n\n" + block("cpp", "int own;")), [])

    def test_what_does_not(self):
        for code in ("roof", "wall::volume", "roof(wall)", "x.volume()", "area(bylaw::roof)", "5_km", "bylaw/roof.hpp"):
            with self.subTest(code):
                self.assertEqual(len(self.imaginary(f"`{code}`\n")), 1)

    def test_code_over_two_lines(self):
        self.assertEqual(len(self.imaginary("`wall\narea`\n")), 2)


class Results(Tree):
    HEADER = """
namespace bylaw {
namespace detail { int helper(); }
struct door {
  int width() const;
  template <class T> T made_of() const;
  [[nodiscard]] int height() const;
  template <class T> [[nodiscard]] T painted() const;
  void open();
  int parts() const;
  friend int operator+(door, door);
  [[nodiscard]] friend int operator-(door, door) { return 0; }
  friend bool operator==(const door&, const door&) = default;
  door& operator+=(const door&);
  door& widen(int);
  struct lock { int key() const; };
 private:
  int hidden() const;
};
template <class T> struct wall { int area() const; [[nodiscard]] int height() const; };
int door::width() const { return 1; }
template <class T> auto paint(T) { return 1; }
template <class T> [[nodiscard]] auto build(T x) { return x; }
template <class T> requires(sizeof(T) > 1) auto operator<(T, door) { return 1; }
inline int used = build(paint(1));
namespace cities { int found(); void shown(); }
struct [[nodiscard]] paid { int amount; };
paid pay();
}
"""

    def test_each_kind_of_function(self):
        self.write("include/bylaw/door.hpp", self.HEADER)
        seen = results.Results()
        names_by_clang.public_names(os.environ.get("BYLAW_CLANG", "clang++"), self.root / "include", seen.look)
        self.assertEqual(seen.ignored, [("door.hpp", name) for name in (
            "door::width", "door::made_of", "door::operator+", "door::lock::key", "wall::area", "paint", "operator<",
            "found")])


if __name__ == "__main__":
    unittest.main()
