# SPDX-License-Identifier: MIT
#
# The single files: which there are, the same to the byte wherever they are made, with licence and version on top, of no
# header but their own and the standard library's; and all of them together, last first.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE "${WORK}")
foreach(place first second/deeper)
  execute_process(COMMAND "${CMAKE_COMMAND}" "-DOUT=${WORK}/${place}"
    -P "${SOURCE}/docs/packaging/single_header.cmake" COMMAND_ERROR_IS_FATAL ANY)
endforeach()

file(GLOB names RELATIVE "${WORK}/first" "${WORK}/first/*")
# Every header that the README's table names, the catalogue and its facts: more may come, none may go.
file(STRINGS "${SOURCE}/README.md" table REGEX "^\\| \\[[a-z_]+\\.hpp\\]")
string(REGEX MATCHALL "\\[[a-z_]+\\.hpp\\]" promised "${table}")
list(TRANSFORM promised REPLACE "\\[(.*)\\]" "bylaw_\\1")
list(LENGTH promised count)
if(count LESS 9)
  message(FATAL_ERROR "the README's table names ${count} headers only: ${promised}")
endif()
foreach(name bylaw.hpp bylaw_cities.hpp bylaw_facts.hpp ${promised})
  if(NOT name IN_LIST names)
    message(FATAL_ERROR "there is no ${name} among ${names}")
  endif()
endforeach()

set(program "")
foreach(name IN LISTS names)
  file(SHA256 "${WORK}/first/${name}" one)
  file(SHA256 "${WORK}/second/deeper/${name}" other)
  if(NOT one STREQUAL other)
    message(FATAL_ERROR "${name} differs by the folder it is made in")
  endif()
  file(READ "${WORK}/first/${name}" text)
  if(NOT text MATCHES "^// SPDX-License-Identifier: MIT\n//\n// bylaw ${VERSION} in one file: <bylaw/")
    message(FATAL_ERROR "${name} does not begin with licence and version")
  endif()
  foreach(words "${SOURCE}" "#include <bylaw" "#include \"")
    string(FIND "${text}" "${words}" found)
    if(NOT found EQUAL -1)
      message(FATAL_ERROR "${name} says ${words}")
    endif()
  endforeach()
  string(PREPEND program "#include <${name}>\n")
endforeach()

file(WRITE "${WORK}/together.cpp" "${program}#include <bylaw.hpp>\nstatic_assert(BYLAW_VERSION_MAJOR >= 0);\n")
execute_process(COMMAND "${COMPILER}" -std=c++20 -Wall -Wextra -Werror -fsyntax-only "-I${WORK}/first"
  "${WORK}/together.cpp" COMMAND_ERROR_IS_FATAL ANY)
