# SPDX-License-Identifier: MIT
"""The public names of the library, as clang sees them: every name outside of `detail` that a user may write."""
import json
import re
import subprocess
import tempfile


class Name:
    """`owner` is the class or enumeration it is a member of, or empty; `header` is relative to include/bylaw."""

    def __init__(self, name, kind, owner, space, header):
        self.name, self.kind, self.owner, self.space, self.header = name, kind, owner, space, header

    def key(self):
        return (self.header, self.space, self.owner, self.name)

    def __str__(self):
        return "::".join(part for part in (self.space, self.owner, self.name) if part)


SKIPPED = {"CXXConstructorDecl", "CXXDestructorDecl", "CXXConversionDecl", "CXXDeductionGuideDecl", "FriendDecl",
           "UsingDecl", "UsingShadowDecl", "UsingDirectiveDecl", "StaticAssertDecl", "AccessSpecDecl", "EmptyDecl",
           "ConstructorUsingShadowDecl", "IndirectFieldDecl"}
PARAMETERS = {"TemplateTypeParmDecl", "NonTypeTemplateParmDecl", "TemplateTemplateParmDecl"}
RECORDS = {"CXXRecordDecl", "ClassTemplateSpecializationDecl", "ClassTemplatePartialSpecializationDecl"}
KINDS = {"FunctionDecl": "function", "FunctionTemplateDecl": "function", "CXXMethodDecl": "function",
         "VarDecl": "variable", "VarTemplateDecl": "variable", "FieldDecl": "member", "TypedefDecl": "type",
         "TypeAliasDecl": "type", "TypeAliasTemplateDecl": "type", "ConceptDecl": "concept",
         "VarTemplateSpecializationDecl": None, "VarTemplatePartialSpecializationDecl": None}


class Collector:
    def __init__(self, include):
        self.include = str(include)
        self.found = {}
        self.members_of_detail = {}  # class of detail -> its public members
        self.bases = []  # (class, space, header, base class of detail)

    def add(self, name, kind, owner, space, header):
        one = Name(name, kind, owner, space, header)
        self.found.setdefault(one.key(), one)

    def namespace(self, node, outer, header):
        space = "::".join(part for part in (outer, node.get("name", "")) if part)
        if space.startswith("bylaw::detail::"):
            return
        in_detail = node.get("name") == "detail"
        # The literals are in an inline namespace of their own.
        for child in node.get("inner", ()):
            self.declaration(child, space.removeprefix("bylaw").removeprefix("::"), header, in_detail)

    def declaration(self, node, space, header, in_detail):
        kind = node["kind"]
        if kind == "NamespaceDecl":
            self.namespace(node, "::".join(part for part in ("bylaw", space) if part), header)
            return
        if node.get("isImplicit") or kind in SKIPPED:
            return
        if kind == "ClassTemplateDecl":
            record = next(child for child in node["inner"] if child["kind"] == "CXXRecordDecl")
            self.record(record, "", space, header, in_detail)
        elif kind in RECORDS:
            self.record(node, "", space, header, in_detail)
        elif kind == "EnumDecl" and not in_detail:
            self.enumeration(node, "", space, header)
        elif not in_detail:
            self.plain(node, "", space, header)

    def plain(self, node, owner, space, header, store=None):
        kind = KINDS.get(node["kind"], "")
        if kind is None:
            return
        if not kind:
            raise SystemExit(f"names_by_clang.py does not know what a {node['kind']} is: {node.get('name')}")
        name = node.get("name", "")
        class_name = owner.rpartition("::")[2]
        if "parentDeclContextId" in node or name.startswith("<") or name.split("<")[0] == class_name != "":
            return  # a member defined outside of its class, a deduction guide, a constructor that is a template
        if name.startswith("operator"):
            literal = re.match(r'operator""\s*(_\w+)', name)
            if not literal:
                return
            name = literal[1]
        if name and store is not None:
            store.append((name, kind))
        elif name:
            self.add(name, kind, owner, space, header)

    def enumeration(self, node, owner, space, header, store=None):
        name = node["name"]
        full = f"{owner}::{name}" if owner else name
        self.add(name, "type", owner, space, header)
        for child in node.get("inner", ()):
            if child["kind"] == "EnumConstantDecl":
                self.add(child["name"], "enumerator", full, space, header)

    def record(self, node, owner, space, header, in_detail):
        if "name" not in node or "inner" not in node and not node.get("completeDefinition"):
            if "name" in node and not in_detail:
                self.add(node["name"], "type", owner, space, header)
            return
        name = node["name"]
        full = f"{owner}::{name}" if owner else name
        store = None
        if in_detail:
            store = self.members_of_detail.setdefault(name, [])
        else:
            self.add(name, "type", owner, space, header)
        for base in node.get("bases", ()):
            written = re.match(r"(?:typename )?(?:bylaw::)?detail::(\w+)", base["type"]["qualType"])
            if written and base["access"] == "public" and not in_detail:
                self.bases.append((full, space, header, written[1]))
        access = "private" if node.get("tagUsed") == "class" else "public"
        for child in node.get("inner", ()):
            if child["kind"] == "AccessSpecDecl":
                access = child["access"]
            if access != "public" or child.get("isImplicit") or not child["kind"].endswith("Decl"):
                continue
            if child["kind"] in SKIPPED or child["kind"] in PARAMETERS:
                continue
            if in_detail:
                if child["kind"] in KINDS:
                    self.plain(child, full, space, header, store)
            elif child["kind"] == "ClassTemplateDecl":
                inner = next(c for c in child["inner"] if c["kind"] == "CXXRecordDecl")
                self.record(inner, full, space, header, False)
            elif child["kind"] in RECORDS:
                self.record(child, full, space, header, False)
            elif child["kind"] == "EnumDecl":
                self.enumeration(child, full, space, header)
            else:
                self.plain(child, full, space, header)

    def finish(self):
        for owner, space, header, base in self.bases:
            for name, kind in self.members_of_detail.get(base, ()):
                self.add(name, kind, owner, space, header)
        return sorted(self.found.values(), key=Name.key)


# What defines the catalogue's functions makes every template of all editions, gigabytes of them, and declares no name that
# another header does not.
DEFINITIONS = {"bylaw/catalogue_definitions.hpp"}


def namespaces(clang, include):
    """Each reopening of the namespace as clang dumps it, with its header: one document each, read as it comes."""
    headers = sorted(path.relative_to(include).as_posix() for path in (include / "bylaw").rglob("*.hpp")
                     if path.parent != include / "bylaw" / "detail")
    source = "".join(f"#include <{header}>\n" for header in headers if header not in DEFINITIONS)
    command = [clang, "-std=c++20", f"-I{include}", "-fsyntax-only", "-x", "c++", "-Xclang", "-ast-dump=json",
               "-Xclang", "-ast-dump-filter=bylaw", "-"]
    with tempfile.TemporaryFile() as errors, subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                                              stderr=errors) as dump:
        dump.stdin.write(source.encode())
        dump.stdin.close()
        document = []
        for line in dump.stdout:
            document.append(line)
            if line == b"}\n":
                node = json.loads(b"".join(document))
                document = []
                if node["kind"] == "NamespaceDecl" and node.get("name") == "bylaw":
                    yield node, node["loc"].get("file", "").removeprefix(f"{include}/bylaw/")
        if dump.wait() != 0:
            errors.seek(0)
            raise SystemExit(errors.read().decode())


def public_names(clang, include, look=lambda namespace, header: None):
    """Every public name, sorted. `look` is shown each namespace on the way: the dump takes a quarter of a minute."""
    collector = Collector(include)
    for node, header in namespaces(clang, include):
        collector.namespace(node, "", header)
        look(node, header)
    return collector.finish()


if __name__ == "__main__":
    import pathlib
    import sys
    for one in public_names(sys.argv[1], pathlib.Path(sys.argv[2]).resolve()):
        print(f"{one.header}: {one.kind} {one}")
