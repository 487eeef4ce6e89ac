# SPDX-License-Identifier: MIT
#
# One way in, from a clean folder: configure, build, run.
set(stage "${WORK}/stage")
set(here "${WORK}/${CASE}")
file(REMOVE_RECURSE "${here}")

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}\n${output}")
  endif()
endfunction()

# Configures and builds a project of this folder, `ARGN` its settings.
function(build project)
  run("${CMAKE_COMMAND}" -G "${GENERATOR}" -S "${CMAKE_CURRENT_LIST_DIR}/${project}" -B "${here}/${project}"
    "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_BUILD_TYPE=Debug" ${ARGN})
  run("${CMAKE_COMMAND}" --build "${here}/${project}")
endfunction()

if(CASE STREQUAL "install")
  # Moved after it was installed: nothing in it may know where it was.
  file(REMOVE_RECURSE "${stage}")
  run("${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${here}")
  file(RENAME "${here}" "${stage}")

  file(GLOB_RECURSE headers RELATIVE "${SOURCE}" "${SOURCE}/include/*.hpp")
  file(GLOB_RECURSE others RELATIVE "${SOURCE}" "${SOURCE}/include/*")
  file(GLOB_RECURSE installed RELATIVE "${stage}" "${stage}/*")
  set(expected ${others} share/bylaw/gdb/bylaw_printers.py share/cmake/bylaw/bylaw-config-version.cmake share/cmake/bylaw/bylaw-config.cmake
    share/licenses/bylaw/LICENSE share/pkgconfig/bylaw.pc)
  list(SORT expected)
  list(SORT installed)
  list(LENGTH headers count)
  if(count LESS 50)
    message(FATAL_ERROR "only ${count} headers were found to compare with")
  endif()
  if(NOT installed STREQUAL expected)
    message(FATAL_ERROR "installed:\n${installed}\nexpected:\n${expected}")
  endif()
  foreach(file IN LISTS installed)
    file(READ "${stage}/${file}" text)
    foreach(place "${SOURCE}" "${here}" "${stage}")
      string(FIND "${text}" "${place}" found)
      if(NOT found EQUAL -1)
        message(FATAL_ERROR "${file} names a folder of this machine: ${place}")
      endif()
    endforeach()
  endforeach()

elseif(CASE STREQUAL "find_package")
  build(find_package "-DCMAKE_PREFIX_PATH=${stage}")
  run("${here}/find_package/consumer")

elseif(CASE STREQUAL "catalogue")
  foreach(kind STATIC SHARED)
    build(catalogue "-DCMAKE_PREFIX_PATH=${stage}" "-DDEFINITIONS=${DEFINITIONS}" -DKIND=${kind})
    run("${here}/catalogue/consumer")
    file(REMOVE_RECURSE "${here}/catalogue")
  endforeach()

elseif(CASE STREQUAL "pkg_config")
  set(ENV{PKG_CONFIG_PATH} "${stage}/share/pkgconfig")
  execute_process(COMMAND pkg-config --modversion bylaw OUTPUT_VARIABLE found OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY)
  if(NOT found VERSION_EQUAL VERSION)
    message(FATAL_ERROR "pkg-config finds version ${found}, not ${VERSION}")
  endif()
  # As it is written in a Makefile, through the shell.
  file(MAKE_DIRECTORY "${here}")
  run(sh -c "'${COMPILER}' -std=c++20 -DBYLAW_FOUND='\"${found}\"' $(pkg-config --cflags bylaw) '${CMAKE_CURRENT_LIST_DIR}/main.cpp' $(pkg-config --libs bylaw) -o '${here}/consumer'")
  run("${here}/consumer")

elseif(CASE STREQUAL "add_subdirectory")
  build(add_subdirectory "-DBYLAW_SOURCE=${SOURCE}")
  run("${here}/add_subdirectory/consumer")
  # What the consumer installs is its program alone.
  run("${CMAKE_COMMAND}" --install "${here}/add_subdirectory" --prefix "${here}/installed")
  file(GLOB_RECURSE installed RELATIVE "${here}/installed" "${here}/installed/*")
  if(NOT installed STREQUAL "bin/consumer")
    message(FATAL_ERROR "the consumer installs more than itself: ${installed}")
  endif()

elseif(CASE STREQUAL "fetch_source")
  build(fetch_content "-DBYLAW_SOURCE=${SOURCE}" -DFETCHCONTENT_FULLY_DISCONNECTED=ON)
  run("${here}/fetch_content/consumer")

elseif(CASE STREQUAL "fetch_archive")
  # A released archive, in a folder of its own inside, as they are made; without tests, which a consumer does not need.
  file(MAKE_DIRECTORY "${here}/bylaw-${VERSION}")
  file(COPY "${SOURCE}/CMakeLists.txt" "${SOURCE}/include" DESTINATION "${here}/bylaw-${VERSION}")
  run("${CMAKE_COMMAND}" -E chdir "${here}" "${CMAKE_COMMAND}" -E tar czf bylaw.tar.gz "bylaw-${VERSION}")
  build(fetch_content "-DBYLAW_ARCHIVE=${here}/bylaw.tar.gz")
  run("${here}/fetch_content/consumer")

elseif(CASE STREQUAL "library")
  build(library "-DCMAKE_PREFIX_PATH=${stage}")
  run("${CMAKE_COMMAND}" --install "${here}/library" --prefix "${here}/installed")
  set(ENV{CMAKE_PREFIX_PATH} "${stage}:${here}/installed")
  build(user_of_library)
  run("${here}/user_of_library/consumer")

elseif(CASE STREQUAL "library_with_source")
  build(library "-DBYLAW_SOURCE=${SOURCE}")
  run("${CMAKE_COMMAND}" --install "${here}/library" --prefix "${here}/installed")
  build(user_of_library "-DCMAKE_PREFIX_PATH=${here}/installed")
  run("${here}/user_of_library/consumer")

else()
  message(FATAL_ERROR "there is no case ${CASE}")
endif()
