# SPDX-License-Identifier: MIT
#
# A Conan 2 recipe that takes the source from the checkout it lies in:
#
#   conan create docs/packaging/conan
#
# and then `self.requires("bylaw/VERSION")` elsewhere, with find_package(bylaw) or pkg-config.
import os
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.files import copy, load
from conan.tools.layout import basic_layout


class BylawRecipe(ConanFile):
    name = "bylaw"
    description = "A city's support policy as a constant of the program"
    license = "MIT"
    topics = ("header-only", "rules", "policy", "subsidies")
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    no_copy_source = True

    @property
    def _checkout(self):
        return os.path.normpath(os.path.join(self.recipe_folder, os.pardir, os.pardir, os.pardir))

    def set_version(self):
        header = load(self, os.path.join(self._checkout, "include", "bylaw", "version.hpp"))
        self.version = ".".join(
            re.search(rf"^#define BYLAW_VERSION_{part} (\d+)$", header, re.MULTILINE).group(1)
            for part in ("MAJOR", "MINOR", "PATCH"))

    def export_sources(self):
        for pattern in ("LICENSE", "include/*", "docs/gdb/*.py"):
            copy(self, pattern, src=self._checkout, dst=self.export_sources_folder)

    def layout(self):
        basic_layout(self)

    def package_id(self):
        # The same headers for every compiler, system and build type.
        self.info.clear()

    def validate(self):
        if self.settings.get_safe("compiler.cppstd"):
            check_min_cppstd(self, 20)

    def package(self):
        copy(self, "LICENSE", src=self.source_folder, dst=os.path.join(self.package_folder, "licenses"))
        copy(self, "*.hpp", src=os.path.join(self.source_folder, "include"),
             dst=os.path.join(self.package_folder, "include"))
        copy(self, "*.py", src=os.path.join(self.source_folder, "docs", "gdb"),
             dst=os.path.join(self.package_folder, "share", "bylaw", "gdb"))

    def package_info(self):
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
        self.cpp_info.set_property("cmake_file_name", "bylaw")
        self.cpp_info.set_property("cmake_target_name", "bylaw::bylaw")
        self.cpp_info.set_property("pkg_config_name", "bylaw")
