# SPDX-License-Identifier: MIT
#
# Runs PROGRAM under callgrind; count_instructions(FUNCTION INCLUSIVE RESULT) gives what a function of it executed, alone
# or with all that it called.
execute_process(
  COMMAND "${VALGRIND}" --tool=callgrind "--callgrind-out-file=${OUT}" "${PROGRAM}"
  RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE errors)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "the program failed under valgrind: ${output}\n${errors}")
endif()

function(count_instructions function inclusive result)
  execute_process(COMMAND "${CALLGRIND_ANNOTATE}" --threshold=100 --inclusive=${inclusive} --show-percs=no "${OUT}"
    OUTPUT_VARIABLE report ERROR_VARIABLE errors RESULT_VARIABLE failed)
  if(NOT failed EQUAL 0)
    message(FATAL_ERROR "callgrind_annotate: ${errors}")
  endif()
  if(NOT report MATCHES "([0-9,]+)[^\n]*:${function} ")
    message(FATAL_ERROR "no count for ${function} in:\n${report}")
  endif()
  string(REPLACE "," "" count "${CMAKE_MATCH_1}")
  set(${result} ${count} PARENT_SCOPE)
endfunction()
