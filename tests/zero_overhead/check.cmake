# SPDX-License-Identifier: MIT
#
# Counts instructions with callgrind: the library's functions may execute at most 1.05 times those of the same rules
# written by hand, both in one run, and may call nothing (their inclusive cost is their own cost).
include("${CMAKE_CURRENT_LIST_DIR}/count.cmake")

set(measured wuhan chengdu own)
foreach(city IN LISTS measured)
  count_instructions(by_hand_${city} no hand)
  count_instructions(by_library_${city} no library)
  math(EXPR percent "${library} * 1000 / ${hand}")
  message(STATUS "${city}: by hand ${hand}, by the library ${library} instructions for 1000 firms, ${percent} per mille")
  math(EXPR allowed "${hand} * 105 / 100")
  if(library GREATER allowed)
    message(SEND_ERROR "${city}: more than 1.05 times the instructions written by hand")
  endif()
endforeach()

set(functions by_library_of_64)
foreach(city IN LISTS measured)
  list(APPEND functions by_library_${city})
endforeach()
foreach(function IN LISTS functions)
  count_instructions(${function} no own)
  count_instructions(${function} yes inclusive)
  if(NOT own EQUAL inclusive)
    message(SEND_ERROR "${function} calls something out of line: ${own} instructions of its own, ${inclusive} in all")
  endif()
endforeach()
