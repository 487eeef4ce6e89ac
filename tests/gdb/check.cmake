# SPDX-License-Identifier: MIT
#
# To the byte, in UTF-8 and where gdb can print ASCII only.
foreach(pair "C.UTF-8|expected.txt" "C|expected_ascii.txt")
  string(REPLACE "|" ";" pair "${pair}")
  list(GET pair 0 locale)
  list(GET pair 1 file)
  set(ENV{LC_ALL} "${locale}")
  execute_process(COMMAND "${GDB}" -batch -nx -x "${PRINTERS}" -x "${CMAKE_CURRENT_LIST_DIR}/commands.gdb" "${PROGRAM}"
    OUTPUT_VARIABLE printed ERROR_VARIABLE errors RESULT_VARIABLE status)
  file(READ "${CMAKE_CURRENT_LIST_DIR}/${file}" expected)
  if(NOT status EQUAL 0 OR NOT errors STREQUAL "" OR NOT printed STREQUAL expected)
    message(FATAL_ERROR "gdb with ${locale} printed\n${printed}${errors}\nnot\n${expected}")
  endif()
endforeach()
