# SPDX-License-Identifier: MIT
#
# Runs the Conan recipe's methods in the order Conan 2 does (export, then build a package, then a consumer asks for its
# information) against a stand-in for the modules it imports. The stand-in takes what Conan documents and refuses
# everything else, so that a misspelt call fails here.
import argparse
import fnmatch
import pathlib
import shutil
import sys
import types

options = argparse.ArgumentParser()
for name in ("--version", "--description", "--work"):
    options.add_argument(name, required=True)
options = options.parse_args()

root = pathlib.Path(__file__).resolve().parents[2]
recipe_file = root / "docs" / "packaging" / "conan" / "conanfile.py"
work = pathlib.Path(options.work)
shutil.rmtree(work, ignore_errors=True)


class InvalidConfiguration(Exception):
    pass


class Settings:
    def __init__(self, cppstd):
        self.cppstd = cppstd

    def get_safe(self, name):
        assert name == "compiler.cppstd", name
        return self.cppstd


class Info:
    cleared = False

    def clear(self):
        self.cleared = True


class CppInfo:
    __slots__ = ("bindirs", "libdirs", "includedirs", "properties")

    def __init__(self):
        self.bindirs, self.libdirs, self.includedirs, self.properties = ["bin"], ["lib"], ["include"], {}

    def set_property(self, name, value):
        assert name in ("cmake_file_name", "cmake_target_name", "pkg_config_name"), name
        self.properties[name] = value


class ConanFile:
    def __init__(self, recipe_folder, cppstd):
        self.recipe_folder = str(recipe_folder)
        self.settings, self.info, self.cpp_info = Settings(cppstd), Info(), CppInfo()


def copy(conanfile, pattern, src, dst):
    # As Conan's: paths are matched whole, relative to src, and keep their folders below dst.
    copied = []
    for file in sorted(pathlib.Path(src).rglob("*")):
        relative = file.relative_to(src)
        if file.is_file() and fnmatch.fnmatchcase(relative.as_posix(), pattern):
            target = pathlib.Path(dst) / relative
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
            copied.append(str(target))
    return copied


def load(conanfile, path):
    return pathlib.Path(path).read_text(encoding="utf-8")


def check_min_cppstd(conanfile, least):
    if int(str(conanfile.settings.cppstd).replace("gnu", "")) < least:
        raise InvalidConfiguration(f"C++{least} is needed")


def basic_layout(conanfile):
    conanfile.laid_out = True


def module(name, **contents):
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name]).update(contents)


module("conan", ConanFile=ConanFile)
module("conan.tools")
module("conan.tools.build", check_min_cppstd=check_min_cppstd)
module("conan.tools.files", copy=copy, load=load)
module("conan.tools.layout", basic_layout=basic_layout)

space = {}
exec(compile(recipe_file.read_text(encoding="utf-8"), str(recipe_file), "exec"), space)
(recipe_type,) = [t for t in space.values() if isinstance(t, type) and issubclass(t, ConanFile) and t is not ConanFile]


def files_below(folder):
    return sorted(f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file())


def expect(what, found, expected):
    if found != expected:
        sys.exit(f"{what}: {found!r}, not {expected!r}")


headers = files_below(root / "include")
assert len(headers) > 50, headers

# Export: from the checkout.
exporting = recipe_type(recipe_file.parent, "20")
exporting.export_sources_folder = str(work / "exported")
exporting.set_version()
exporting.export_sources()
expect("name", exporting.name, "bylaw")
expect("version", exporting.version, options.version)
expect("description", exporting.description, options.description)
expect("package_type", exporting.package_type, "header-library")
expect("what is exported", files_below(work / "exported"), ["LICENSE", "docs/gdb/bylaw_printers.py"] + ["include/" + h for h in headers])

# Package: the checkout is out of reach.
packaging = recipe_type(work / "there_is_no_checkout_here", "gnu20")
packaging.layout()
packaging.validate()
packaging.package_id()
packaging.source_folder = str(work / "exported")
packaging.package_folder = str(work / "package")
packaging.package()
packaging.package_info()
expect("laid out", packaging.laid_out, True)
expect("one package for all settings", packaging.info.cleared, True)
expect("what is packaged", files_below(work / "package"), ["include/" + h for h in headers] + ["licenses/LICENSE", "share/bylaw/gdb/bylaw_printers.py"])
expect("library folders", (packaging.cpp_info.bindirs, packaging.cpp_info.libdirs), ([], []))
expect("include folders", packaging.cpp_info.includedirs, ["include"])
expect("names for the build systems", packaging.cpp_info.properties,
       {"cmake_file_name": "bylaw", "cmake_target_name": "bylaw::bylaw", "pkg_config_name": "bylaw"})

# A standard that is too old is refused; none given is left to the compiler.
recipe_type(recipe_file.parent, None).validate()
try:
    recipe_type(recipe_file.parent, "17").validate()
except InvalidConfiguration:
    pass
else:
    sys.exit("C++17 is taken")
