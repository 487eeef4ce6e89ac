# SPDX-License-Identifier: MIT
#
# Counts instructions with callgrind: to reserve and settle by numbers takes a ledger at most ALLOWED per mille of those
# of the book by hand, both in one run.
include("${CMAKE_CURRENT_LIST_DIR}/count.cmake")

count_instructions(by_hand_ledger yes hand)
count_instructions(by_library_ledger yes library)
math(EXPR permille "${library} * 1000 / ${hand}")
message(STATUS "by hand ${hand}, by the ledger ${library} instructions for 100,000 draws: ${permille} per mille")
if(permille GREATER ALLOWED)
  message(SEND_ERROR "more than ${ALLOWED} per mille of the instructions of the book by hand")
endif()
