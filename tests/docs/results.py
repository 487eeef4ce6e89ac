# SPDX-License-Identifier: MIT
"""Whose result may be ignored without a word: public functions that return something, while neither they nor the class
that they return are [[nodiscard]].

Which are left out, and why:
- what gives back what it changed (`+=`, `<<`, a member that returns its own object), and the six comparisons, of which the compilers warn by themselves;
- `parts()`, `formula(f)` and `says()`: a type tells them of itself, and nobody calls them by hand;
- `set_error_handler`, whose result is what was there before, and `read` of a journal, which is called for what it hands
  over: by the way it says how much of a torn end was cut off;
- `add` and `note` of a chart, which give back the chart."""
import re

FUNCTIONS = {"FunctionDecl", "CXXMethodDecl"}
RECORDS = {"CXXRecordDecl", "ClassTemplateSpecializationDecl", "ClassTemplatePartialSpecializationDecl"}
LEFT_OUT = re.compile(r"operator(?:=|[-+*/|&]=|<<|>>|==|!=|<|<=|>|>=|<=>)|parts|formula|says|set_error_handler")
MEMBERS_LEFT_OUT = {"journal::read", "framed_journal::read", "award_chart::add", "award_chart::note"}
# Those of quantities and conditions make a condition: nothing is compared.
MAKES_A_CONDITION = re.compile(r"operator(?:==|!=|<|<=|>|>=)")


class Results:
    """Looks at one namespace after the other, as clang dumps them; `ignored` are the functions, with their headers."""

    def __init__(self):
        self.ignored = []
        self.classes = set()  # those that say it of every function that returns them

    def look(self, namespace, header):
        for node in namespace.get("inner", ()):
            if node["kind"] == "NamespaceDecl" and node.get("name") != "detail":
                self.look(node, header)
            else:
                self._declaration(node, "", header)

    def _declaration(self, node, owner, header, is_friend=False):
        kind = node["kind"]
        if kind in FUNCTIONS:
            # What is defined outside of its class was seen inside; a friend stands outside of its namespace as well.
            is_seen = "parentDeclContextId" in node and not is_friend
            if not is_seen and self._may_be_ignored(node, owner):
                self.ignored.append((header, owner + node["name"]))
        elif kind in RECORDS:
            self._record(node, owner, header)
        elif kind in ("FunctionTemplateDecl", "ClassTemplateDecl", "FriendDecl"):
            for child in node.get("inner", ())[:_declared(node)]:
                self._declaration(child, owner, header, is_friend or kind == "FriendDecl")

    def _record(self, node, owner, header):
        if _is_nodiscard(node):
            self.classes.add(node.get("name"))
        access = "private" if node.get("tagUsed") == "class" else "public"
        for child in node.get("inner", ()):
            if child["kind"] == "AccessSpecDecl":
                access = child["access"]
            # A friend is nobody's member: it is public wherever it stands.
            elif access == "public" or child["kind"] == "FriendDecl":
                self._declaration(child, f"{owner}{node.get('name', '')}::", header)

    def _may_be_ignored(self, node, owner):
        if node.get("isImplicit") or node.get("explicitlyDeleted") or _is_nodiscard(node):
            return False
        if owner + node["name"] in MEMBERS_LEFT_OUT:
            return False
        result = node["type"]["qualType"].partition("(")[0].strip()
        if owner and result == owner.split("::")[-2] + " &":
            return False  # gives back what it changed
        if result == "void" or result.rpartition("::")[2] in self.classes:
            return False
        makes_a_condition = not owner and result == "auto" and MAKES_A_CONDITION.fullmatch(node["name"])
        return bool(makes_a_condition) or not LEFT_OUT.fullmatch(node["name"])


def _is_nodiscard(node):
    return any(child["kind"] == "WarnUnusedResultAttr" for child in node.get("inner", ()))


def _declared(template):
    """What stands behind the declaration in a template are the specialisations made of it."""
    inner = template.get("inner", ())
    for place, child in enumerate(inner):
        if child["kind"] in FUNCTIONS | RECORDS:
            return place + 1
    return len(inner)
