# SPDX-License-Identifier: MIT
#
# An overlay port that takes the source from the checkout it lies in:
#
#   vcpkg install bylaw --overlay-ports=docs/packaging/vcpkg
set(VCPKG_BUILD_TYPE release)  # headers alone: one build type is enough
get_filename_component(SOURCE_PATH "${CMAKE_CURRENT_LIST_DIR}/../../../.." ABSOLUTE)

vcpkg_cmake_configure(
  SOURCE_PATH "${SOURCE_PATH}"
  OPTIONS
    -DBYLAW_BUILD_TESTS=OFF
    -DBYLAW_BUILD_EXAMPLES=OFF
    -DBYLAW_BUILD_BENCHMARKS=OFF)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH share/cmake/bylaw)
vcpkg_fixup_pkgconfig()

# vcpkg keeps a licence in its own place.
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/share/licenses")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
