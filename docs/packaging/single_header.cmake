# SPDX-License-Identifier: MIT
#
# The library as single files: bylaw.hpp for the rules, and bylaw_NAME.hpp for every header that is opt-in
# (bylaw_cities.hpp, bylaw_json.hpp ...), each with all it includes. Any of them may be included together, in any order:
# every header brings its include guard along. In CMake alone, so that nothing else has to be there:
#
#   cmake -DOUT=somewhere -P docs/packaging/single_header.cmake
#
# or `cmake --build build --target single_header`. With -DFORWARD=folder it also writes, for every header of the tree, one
# of its name that includes the single file it went into; our tests are built against those.
cmake_minimum_required(VERSION 3.25)
get_filename_component(bylaw_root "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)

# The headers that `header` includes, with those these include, and itself last, appended to the list `order`.
function(bylaw_closure header order)
  set(list ${${order}})
  if(header IN_LIST list)
    return()
  endif()
  file(STRINGS "${bylaw_root}/include/${header}" includes REGEX "^#include <bylaw/")
  foreach(line IN LISTS includes)
    string(REGEX REPLACE "^#include <(.*)>$" "\\1" included "${line}")
    bylaw_closure("${included}" list)
  endforeach()
  list(APPEND list "${header}")
  set(${order} ${list} PARENT_SCOPE)
endfunction()

# What becomes a file of its own: bylaw.hpp, and each header beside it that it does not include. No list to keep: a header
# added to the folder is one more.
function(bylaw_single_headers result)
  set(core)
  bylaw_closure(bylaw/bylaw.hpp core)
  file(GLOB headers RELATIVE "${bylaw_root}/include" "${bylaw_root}/include/bylaw/*.hpp")
  list(SORT headers)
  list(REMOVE_ITEM headers ${core})
  set(${result} bylaw/bylaw.hpp ${headers} PARENT_SCOPE)
endfunction()

# bylaw/json.hpp becomes bylaw_json.hpp, bylaw/bylaw.hpp bylaw.hpp.
function(bylaw_single_name header result)
  string(REPLACE "/" "_" name "${header}")
  string(REPLACE "bylaw_bylaw" "bylaw" name "${name}")
  set(${result} "${name}" PARENT_SCOPE)
endfunction()

function(bylaw_count regex text result)
  string(REGEX MATCHALL "${regex}" found "\n${text}")
  list(LENGTH found count)
  set(${result} "${count}" PARENT_SCOPE)
endfunction()

# Appends a header to the text `merged` with what it includes in place, unless it is in the list `seen`.
function(bylaw_merge header merged seen)
  set(text "${${merged}}")
  set(done ${${seen}})
  if(header IN_LIST done)
    return()
  endif()
  list(APPEND done "${header}")

  set(spdx "// SPDX-License-Identifier: MIT\n")
  file(READ "${bylaw_root}/include/${header}" rest)
  string(FIND "${rest}" "${spdx}" found)
  if(NOT found EQUAL 0)
    message(FATAL_ERROR "${header} does not begin with its licence")
  endif()
  string(LENGTH "${spdx}" begin)
  string(SUBSTRING "${rest}" ${begin} -1 rest)
  # In one file two headers with one guard would be one.
  string(MAKE_C_IDENTIFIER "${header}" guard)
  string(TOUPPER "${guard}" guard)
  if(NOT rest MATCHES "\n#ifndef ${guard}\n#define ${guard}\n")
    message(FATAL_ERROR "${header} is not guarded by ${guard}")
  endif()
  # Empty lines are joined below, which would change a raw string. ("INTEGER" is none: its R ends a word.)
  if(rest MATCHES "#[ ]*include[ ]*\"" OR rest MATCHES "[^A-Za-z0-9_](u8|u|U|L)?R\"")
    message(FATAL_ERROR "${header} has an include in quotes or a raw string, which cannot be merged")
  endif()

  string(APPEND text "\n// ---- <${header}>\n")
  set(before "")
  while(TRUE)
    string(FIND "${rest}" "\n#include <bylaw/" at)
    if(at EQUAL -1)
      break()
    endif()
    math(EXPR at "${at} + 1")
    string(SUBSTRING "${rest}" 0 ${at} part)
    string(SUBSTRING "${rest}" ${at} -1 rest)
    string(FIND "${rest}" "\n" end)
    string(SUBSTRING "${rest}" 0 ${end} line)
    string(SUBSTRING "${rest}" ${end} -1 rest)
    if(NOT line MATCHES "^#include <(bylaw/[a-z0-9_/]+\\.hpp)>$")
      message(FATAL_ERROR "${header}: cannot read `${line}`")
    endif()
    set(included "${CMAKE_MATCH_1}")
    # An include under an #if of its own would be merged where it may be skipped, and missed later.
    string(APPEND before "${part}")
    bylaw_count("\n[ ]*#[ ]*if" "${before}" opened)
    bylaw_count("\n[ ]*#[ ]*endif" "${before}" closed)
    math(EXPR depth "${opened} - ${closed}")
    if(NOT depth EQUAL 1)
      message(FATAL_ERROR "${header}: `${line}` stands under a condition")
    endif()
    string(APPEND text "${part}")
    bylaw_merge("${included}" text done)
  endwhile()
  string(APPEND text "${rest}")
  if(rest MATCHES "<bylaw/[a-z0-9_/]+\\.hpp>\n")
    message(FATAL_ERROR "${header} has an include that was not merged")
  endif()
  set(${merged} "${text}" PARENT_SCOPE)
  set(${seen} ${done} PARENT_SCOPE)
endfunction()

if(NOT CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
  return()
endif()

if(NOT OUT)
  set(OUT "single_header")
endif()
file(READ "${bylaw_root}/include/bylaw/version.hpp" header)
set(version "")
foreach(part MAJOR MINOR PATCH)
  string(REGEX MATCH "\n#define BYLAW_VERSION_${part} ([0-9]+)\n" line "${header}")
  string(APPEND version ".${CMAKE_MATCH_1}")
endforeach()
string(SUBSTRING "${version}" 1 -1 version)
# A file that is copied takes its licence along.
file(READ "${bylaw_root}/LICENSE" licence)
string(REGEX REPLACE "\n$" "" licence "${licence}")
string(REPLACE "\n" "\n// " licence "// ${licence}")
string(REPLACE "// \n" "//\n" licence "${licence}")

bylaw_single_headers(singles)
# Last, so that no header has its place in a file which a program may include once.
set(definitions "${singles}")
list(FILTER definitions INCLUDE REGEX "_definitions\\.hpp$")
list(FILTER singles EXCLUDE REGEX "_definitions\\.hpp$")
list(APPEND singles ${definitions})
set(merged_anywhere)
foreach(single IN LISTS singles)
  set(body "")
  set(seen)
  bylaw_merge("${single}" body seen)
  string(REGEX REPLACE "\n\n\n+" "\n\n" body "${body}")
  bylaw_single_name("${single}" name)
  file(CONFIGURE OUTPUT "${OUT}/${name}" @ONLY CONTENT "// SPDX-License-Identifier: MIT
//
// bylaw @version@ in one file: <@single@> and all it includes. Made by single_header.cmake: change the headers it is
// made of instead.
//
@licence@
")
  file(APPEND "${OUT}/${name}" "${body}")
  list(APPEND merged_anywhere ${seen})
  foreach(header IN LISTS seen)
    string(MAKE_C_IDENTIFIER "${header}" id)
    # A header below bylaw/json/ belongs to bylaw_json.hpp, whoever else includes it.
    string(REGEX REPLACE "^(bylaw/[a-z_]+)/.*" "\\1.hpp" owner "${header}")
    if(owner STREQUAL single OR NOT DEFINED forward_${id})
      set(forward_${id} "${name}")
    endif()
  endforeach()
endforeach()

file(GLOB_RECURSE headers RELATIVE "${bylaw_root}/include" "${bylaw_root}/include/*.hpp")
foreach(header IN LISTS headers)
  if(NOT header IN_LIST merged_anywhere)
    message(FATAL_ERROR "${header} went into no file")
  endif()
  if(FORWARD)
    string(MAKE_C_IDENTIFIER "${header}" id)
    file(CONFIGURE OUTPUT "${FORWARD}/${header}" @ONLY CONTENT "// Made by single_header.cmake.\n#include <${forward_${id}}>\n")
  endif()
endforeach()
