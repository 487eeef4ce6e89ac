# SPDX-License-Identifier: MIT
#
# The evaluator in Python agrees with every published vector.
execute_process(COMMAND "${PROGRAM}" OUTPUT_FILE "${OUT}" RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "the program failed: ${result}")
endif()
execute_process(COMMAND "${PYTHON}" -B "${CMAKE_CURRENT_LIST_DIR}/evaluator.py" "${OUT}" RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "the evaluator differs")
endif()
