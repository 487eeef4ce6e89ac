# SPDX-License-Identifier: MIT
#
# Counts instructions with callgrind: the library's functions may execute at most 1.05 times those of the same rules
# written by hand, both in one run, and may call nothing (their inclusive cost is their own cost).
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

foreach(city wuhan chengdu)
  count_instructions(by_hand_${city} no hand)
  count_instructions(by_library_${city} no library)
  math(EXPR percent "${library} * 1000 / ${hand}")
  message(STATUS "${city}: by hand ${hand}, by the library ${library} instructions for 1000 firms, ${percent} per mille")
  math(EXPR allowed "${hand} * 105 / 100")
  if(library GREATER allowed)
    message(SEND_ERROR "${city}: more than 1.05 times the instructions written by hand")
  endif()
endforeach()

foreach(function by_library_wuhan by_library_chengdu by_library_of_64)
  count_instructions(${function} no own)
  count_instructions(${function} yes inclusive)
  if(NOT own EQUAL inclusive)
    message(SEND_ERROR "${function} calls something out of line: ${own} instructions of its own, ${inclusive} in all")
  endif()
endforeach()
