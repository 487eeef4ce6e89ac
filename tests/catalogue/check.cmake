# SPDX-License-Identifier: MIT
#
# Without the definitions a program does not link, and the linker says what to do; with them in another file it runs.
function(link result output)
  execute_process(COMMAND "${COMPILER}" -std=c++20 "-I${INCLUDE}" "${SOURCE}" ${ARGN} -o "${OUT}"
    RESULT_VARIABLE status ERROR_VARIABLE errors)
  set(${result} "${status}" PARENT_SCOPE)
  set(${output} "${errors}" PARENT_SCOPE)
endfunction()
link(status errors)
if(status EQUAL 0 OR NOT errors MATCHES "one_source_file_must_include_bylaw_catalogue_definitions_hpp")
  message(FATAL_ERROR "without the definitions: status ${status}\n${errors}")
endif()
link(status errors "${DEFINITIONS}")
if(NOT status EQUAL 0)
  message(FATAL_ERROR "with the definitions: ${errors}")
endif()
execute_process(COMMAND "${OUT}" COMMAND_ERROR_IS_FATAL ANY)
