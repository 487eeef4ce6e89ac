# SPDX-License-Identifier: MIT
#
# Runs the example and compares what it prints and plots with what is expected; -DUPDATE=ON writes that anew.
execute_process(COMMAND "${PROGRAM}" "${OUT}/voucher_year.svg" OUTPUT_FILE "${OUT}/voucher_year.txt" RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "the example failed: ${result}")
endif()
foreach(file voucher_year.txt voucher_year.svg voucher_year_shares.svg)
  if(UPDATE)
    file(COPY_FILE "${OUT}/${file}" "${CMAKE_CURRENT_LIST_DIR}/${file}")
  endif()
  execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${CMAKE_CURRENT_LIST_DIR}/${file}" "${OUT}/${file}"
    RESULT_VARIABLE differs)
  if(differs)
    message(SEND_ERROR "${OUT}/${file} is not ${CMAKE_CURRENT_LIST_DIR}/${file}")
  endif()
endforeach()
