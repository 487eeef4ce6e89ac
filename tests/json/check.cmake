# SPDX-License-Identifier: MIT
#
# Has a real JSON parser read every line: python3's or node's. Where there is neither, the test fails.
execute_process(COMMAND "${PROGRAM}" OUTPUT_FILE "${OUT}" RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "the program failed: ${result}")
endif()
find_program(PYTHON python3)
find_program(NODE node)
if(PYTHON)
  execute_process(COMMAND "${PYTHON}" "${CMAKE_CURRENT_LIST_DIR}/check.py" "${OUT}" RESULT_VARIABLE result)
elseif(NODE)
  execute_process(COMMAND "${NODE}" "${CMAKE_CURRENT_LIST_DIR}/check.js" "${OUT}" RESULT_VARIABLE result)
else()
  message(FATAL_ERROR "neither python3 nor node was found: nothing has read the JSON")
endif()
if(NOT result EQUAL 0)
  message(FATAL_ERROR "the JSON is not what it should be")
endif()
