# SPDX-License-Identifier: MIT
include(CMakeFindDependencyMacro)
find_dependency(bylaw 0.1 CONFIG)
include("${CMAKE_CURRENT_LIST_DIR}/city_awards-targets.cmake")
